"""Who says what, as the parse of a sentence tells: the source, the word that hands on, and what is handed on.

Cues are verbs of saying, thinking, finding, wanting and judging (`data/saying.csv`), nouns for a claim (`claims.csv`),
`according to`, an account (`in the words of`), and the signs that stand for them: `Kremlin: visit is off`, `“...” ― Name`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from detente.reading.syntax import inherited_subject
from detente.tables import rows, words

WORDS_OF = frozenset("word account version telling reckoning view opinion estimation".split())
"""What somebody has of an act: `in the words of the ministry`, `by his own account`."""
SUBJECTS = frozenset(("nsubj", "csubj"))
CONTENTS = {
    "says": frozenset(("ccomp", "xcomp", "parataxis", "dobj", "prep", "oprd")),
    "thinks": frozenset(("ccomp",)),
    "finds": frozenset(("ccomp", "dobj")),
    "wants": frozenset(("ccomp", "xcomp", "dobj", "prep")),
    "judges": frozenset(("ccomp", "dobj", "prep", "oprd")),
}
"""How what is handed on hangs on its verb, by the kind of the verb."""
DASHES = frozenset("― — – --".split())
LONGEST = 6
"""Words that may stand before the colon of a heading, or after the dash of a credit."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: the heads of its source and of what is handed on, and the word that does so.

    `contents` is empty where the words stand in another sentence. `kind` is that of `saying.csv`, or `sign`.
    """

    source: Token
    cue: Token
    contents: tuple[Token, ...]
    kind: str


def words_under(head: Token) -> list[Token]:
    """The words of a source or of what is handed on: all that hangs on its head, without clauses beside it."""
    apart = {t for child in head.children if child.dep_ in ("relcl", "parataxis") for t in child.subtree}
    return [token for token in head.subtree if token not in apart]


def sayings(sentence: Span) -> Iterator[Saying]:
    """All attributions in a sentence, in the order of their cues."""
    for token in sentence:
        found = saying_at(token)
        if found is not None:
            yield found


def saying_at(cue: Token) -> Saying | None:
    """The attribution of which a word is the cue."""
    if cue.lower_ == "according":
        return _according(cue)
    if cue.pos_ == "VERB":
        return _by_verb(cue)
    if cue.pos_ == "NOUN":
        return _by_noun(cue)
    return _by_sign(cue) if cue.is_punct else None


@cache
def _cues() -> dict[str, list[tuple[frozenset[str], str]]]:
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for row in rows("reading", "saying"):
        head, *rest = row["verb"].split()
        found.setdefault(head, []).append((frozenset(rest), row["kind"]))
    return {head: sorted(items, key=lambda item: -len(item[0])) for head, items in found.items()}


def kind_of(verb: Token) -> str | None:
    """What kind of cue a verb is, by the table; None where it is none."""
    beside: set[str] | None = None
    for rest, kind in _cues().get(verb.lemma_.lower(), ()):
        if rest and beside is None:
            beside = {t.lower_ for child in verb.children for t in (child, *child.children)}
        if not rest or (beside is not None and rest <= beside):
            return kind
    return None


def source_of(verb: Token) -> Token | None:
    """Who says what a verb hands on: its subject or agent, its own or one that it shares."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "agent")), None)
    if subject is not None and subject.dep_ == "agent":
        subject = next(iter(subject.children), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl"):
        subject = inherited_subject(verb)
    return subject


def _by_verb(verb: Token) -> Saying | None:
    kind = kind_of(verb)
    source = source_of(verb) if kind is not None and _told(verb) else None
    if kind is None or source is None:
        return None
    contents = tuple(c for c in verb.children if c.dep_ in CONTENTS[kind])
    return Saying(source, verb, contents, kind) if contents or kind == "says" else None


def _told(verb: Token) -> bool:
    """Whether a verb tells that somebody says, not that he is to: `wants to say`, `would say`."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VB":
        return bool(helpers & {"do", "does", "did"})
    return verb.tag_ != "VBN" or bool(helpers)


def _by_noun(noun: Token) -> Saying | None:
    """`Kenya's claim that ...`, `a statement by the ministry that ...`."""
    if noun.lemma_ not in words("reading", "claims"):
        return None
    owned = (c for c in noun.children if c.dep_ in ("poss", "amod", "compound"))
    by = (g for c in noun.children if c.dep_ == "prep" and c.lower_ in ("by", "from") for g in c.children)
    source = next((*owned, *by).__iter__(), None)
    contents = tuple(c for c in noun.children if c.dep_ in ("acl", "ccomp"))
    return Saying(source, noun, contents, "claim") if source is not None and contents else None


def _according(cue: Token) -> Saying | None:
    source = next((g for c in cue.children for g in c.children if g.dep_ == "pobj"), None)
    return Saying(source, cue, (cue.head,), "says") if source is not None else None


def _by_sign(sign: Token) -> Saying | None:
    """`Kremlin: visit is off` and `“We agreed.” ― Vladimir Putin`."""
    sentence = sign.sent
    if sign.text == ":":
        before = [t for t in sentence[: sign.i - sentence.start] if not t.is_punct]
        name = before[-1] if before and len(before) <= LONGEST and sign.i + 1 < sentence.end else None
        return Saying(name, sign, (), "sign") if name is not None and name.pos_ == "PROPN" else None
    return None
