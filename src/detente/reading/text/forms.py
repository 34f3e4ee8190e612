"""The part of speech, the morphology and the lemma of each word, as spaCy's rules give them, each rule asked once.

The attribute ruler matches all its patterns anew at each word, which takes much of the time of a parse. What it says of
a word hangs on its tag, its dependency and, where a pattern names the word, on the word, but for a few patterns of two
words: so it is asked once about each of these. The lemmatizer is asked once about each word and part of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from numpy.typing import NDArray

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
"""The components of the pipeline that are asked here, and need not run."""
Place = tuple[int, int, int, int, int]
"""What the ruler goes by: tag, dependency, the word if a pattern names it, and, for patterns of two words, its like.

The fourth is the word before it, or its dependency, where a pattern of two words may begin there; the last the word
after it, where one may begin here.
"""


class Form(NamedTuple):
    """What the ruler says of a word, as numbers of spaCy's strings; `lemma` is 0 where the lemmatizer is to tell."""

    tag: int
    pos: int
    morph: int
    dep: int
    lemma: int


FORM: list[int | str] = [field.upper() for field in Form._fields]
STOP = "."
"""Stands between words that are asked about together, and in no pattern."""
ANNOTATIONS: list[int | str] = [*FORM, "HEAD", "SENT_START"]
"""What spaCy calls the parts of a form, and with them all that a parse says of a word."""


class Forms:
    """The rules of a pipeline, and what they have said so far."""

    def __init__(self, pipeline: Language) -> None:
        self._ruler = cast("AttributeRuler", pipeline.get_pipe(RULER))
        self._lemmatizer = cast("Lemmatizer", pipeline.get_pipe(LEMMATIZER))
        known = self._lemmatizer.lookups.get_table("lemma_index")
        for part in list(known):
            known[part] = frozenset(known[part])  # it asks whether a form is in them, and they are lists of 58,000
        self._strings = pipeline.vocab.strings
        patterns = [pattern for rule in self._ruler.patterns for pattern in cast("Any", rule["patterns"])]
        firsts = [pattern[0] for pattern in patterns if len(pattern) > 1]
        self._naming = _matching(part for pattern in patterns for part in pattern)
        self._opening = _matching(firsts)
        self._opening_deps = {self._strings.add(part["DEP"]) for part in firsts if "DEP" in part}
        self._words: dict[int, tuple[int, bool]] = {}
        self._forms: dict[Place, Form] = {}
        self._lemmas: dict[tuple[int, int, int], int] = {}

    def annotations(self, doc: Doc) -> NDArray[np.uint64]:
        """The `ANNOTATIONS` of a doc that was tagged and parsed: a row for each word. The doc may be changed."""
        forms = self._of(doc)
        found = cast("NDArray[np.uint64]", doc.to_array(ANNOTATIONS))
        found[:, : len(FORM)] = forms
        keys = [(orth, form.pos, form.morph) for orth, form in zip(doc.to_array("ORTH").tolist(), forms, strict=True)]
        if not all(form.lemma or key in self._lemmas for form, key in zip(forms, keys, strict=True)):
            self._ask_lemmatizer(doc.from_array(ANNOTATIONS, found), keys)  # type: ignore[arg-type]
        lemmas = [form.lemma or self._lemmas[key] for form, key in zip(forms, keys, strict=True)]
        found[:, FORM.index("LEMMA")] = lemmas
        return found

    def _of(self, doc: Doc) -> list[Form]:
        """What the ruler says of each word."""
        places = list(self._places(doc))
        new = {place: at for at, place in enumerate(places) if place not in self._forms}
        if new:
            self._forms.update(zip(new, self._ask_ruler(doc, list(new.values())), strict=True))
        return [self._forms[place] for place in places]

    def _ask_ruler(self, doc: Doc, asked: list[int]) -> Iterator[Form]:
        """What the ruler says of some words, each put to it with the words beside it and a stop."""
        words: list[str] = []
        rows: list[list[int]] = []
        at: list[int] = []
        texts, said = [token.text for token in doc], cast("list[list[int]]", doc.to_array(FORM).tolist())
        for place in asked:
            first, end = max(0, place - 1), min(len(texts), place + 2)
            at.append(len(words) + place - first)
            words += [*texts[first:end], STOP]
            rows += [*said[first:end], [0] * len(FORM)]
        put = Doc(doc.vocab, words=words).from_array(FORM, np.array(rows, np.uint64))  # type: ignore[arg-type]
        self._ruler(put)
        told = put.to_array(FORM).tolist()
        return (Form(*told[place]) for place in at)

    def _places(self, doc: Doc) -> Iterator[Place]:
        """All that what the ruler says of each word hangs on."""
        rows = doc.to_array(["TAG", "DEP", "LOWER"]).tolist()
        words = [self._words.get(lower) or self._look_at(lower) for _, _, lower in rows]
        marks = [
            dep if dep in self._opening_deps else lower if opening else 0
            for (_, dep, lower), (_, opening) in zip(rows, words, strict=True)
        ]
        names = [name for name, _ in words]
        around = zip([0, *marks], marks, [*names[1:], 0], strict=False)
        for (tag, dep, _), name, (before, mark, after) in zip(rows, names, around, strict=True):
            yield tag, dep, name, before, after if mark else 0

    def _look_at(self, lower: int) -> tuple[int, bool]:
        """The word where a pattern names it, else 0; and whether a pattern of two words may begin with it."""
        word = self._strings[lower]
        name = lower if word.isspace() or self._naming.search(word) else 0
        self._words[lower] = name, bool(self._opening.search(word))
        return self._words[lower]

    def _ask_lemmatizer(self, doc: Doc, keys: list[tuple[int, int, int]]) -> None:
        for token, key in zip(doc, keys, strict=True):
            if key not in self._lemmas:
                self._lemmas[key] = self._strings.add(self._lemmatizer.lemmatize(token)[0])


def _matching(parts: Iterable[Mapping[str, Any]]) -> re.Pattern[str]:
    """Matches the words that parts of patterns name."""
    return re.compile("|".join(expression for part in parts for expression in _expressions(part.get("LOWER", {}))))


def _expressions(named: str | Mapping[str, Any]) -> Iterator[str]:
    if isinstance(named, str):
        yield f"^{re.escape(named)}$"
    else:
        yield from (f"^{re.escape(word)}$" for word in named.get("IN", ()))
        yield from (named["REGEX"],) if "REGEX" in named else ()
