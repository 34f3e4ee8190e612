"""From spaCy's tokens to plain ones."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from detente.reading.grammar.tokens import Doc, Span, Token
from detente.reading.text.forms import ANNOTATIONS, FORM

if TYPE_CHECKING:
    import spacy.tokens
    from numpy.typing import NDArray
    from spacy.vocab import Vocab

_Written = tuple[str, str, bool, bool, bool, bool, bool, bool]
"""A word as written, in small letters, and the flags of a token."""


def tree(given: spacy.tokens.Doc, parse: NDArray[np.uint64] | None = None) -> Doc:
    """A text of spaCy's in plain Python, with the `ANNOTATIONS` of a parse: its own if none are given."""
    rows = given.to_array(ANNOTATIONS) if parse is None else parse
    forms, (steps, starts) = rows[:, : len(FORM)].tolist(), rows[:, len(FORM) :].astype(np.int64).T.tolist()
    doc = Doc()
    _add_words(doc, given, forms)
    _hang(doc, steps)
    firsts = [at for at, start in enumerate(starts) if at == 0 or start == 1]
    doc.sents += (Span(doc, first, end) for first, end in zip(firsts, [*firsts[1:], len(doc)], strict=True))
    for sentence in doc.sents:
        for word in sentence:
            word.sent = sentence
    return doc


def words_of(given: spacy.tokens.Doc) -> list[str]:
    """The words of a text of spaCy's as they stand there."""
    return [_written(orth, given.vocab)[0] for orth in given.to_array("ORTH").tolist()]


def _add_words(doc: Doc, given: spacy.tokens.Doc, forms: list[list[int]]) -> None:
    """Give the doc its words, each with its form, and so its text."""
    vocab, names, place = given.vocab, given.vocab.strings, 0
    for (orth, blank), (tag, pos, _, dep, lemma) in zip(given.to_array(["ORTH", "SPACY"]).tolist(), forms, strict=True):
        text, lower, *flags = _written(orth, vocab)
        forms_of = names[lemma], names[pos], names[tag], names[dep]
        doc.tokens.append(Token(doc, len(doc.tokens), place, text, lower, *forms_of, " " if blank else "", *flags))
        place += len(text) + blank
    doc.text = "".join(word.text + word.whitespace_ for word in doc.tokens)


@cache
def _written(orth: int, vocab: Vocab) -> _Written:
    """What a word is wherever it stands."""
    word = vocab[orth]
    flags = word.is_punct, word.is_space, word.is_quote, word.is_digit, word.is_title, word.like_num
    return word.text, word.lower_, *flags


def _hang(doc: Doc, steps: list[int]) -> None:
    """Give each word its head, which is so many places behind it."""
    for word, away in zip(doc, steps, strict=True):
        word.head = doc.tokens[word.i + away]
        if away:
            word.head.children.append(word)
