"""The words on which an act rests, and the id that they give it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.syntax import clause_root, own_clause
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.records import Event, Evidence, Report

LETTING = frozenset(("let", "make", "help", "have"))
LISTED = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


def evidence_of(report: Report, sentence: Sentence, trigger: Token) -> Evidence:
    """The clause that states an act, from its first word to its last."""
    head = clause_root(trigger)
    first_word, end_word = sentence.span.start, sentence.span.end
    stated = (*_said_in(head), *_content(trigger))
    if trigger not in stated:
        stated = tuple(trigger.subtree)  # not `Peru said on Monday` for `the first deadly clash in years`
    whole = (t for t in (*stated, *_let(stated)) if first_word <= t.i < end_word and not t.is_space)
    own = sorted(whole, key=lambda t: t.i)
    while len(own) > 1 and _loose(own[0]):
        own = own[1:]
    while len(own) > 1 and _loose(own[-1]):
        own = own[:-1]
    first, last = own[0], own[-1]
    start, end = sentence.offset + first.idx, sentence.offset + last.idx + len(last.text)
    return Evidence(start, end, report.text[start:end])


def _content(trigger: Token) -> Iterator[Token]:
    """The clause that says what is demanded, denied or hoped: `that China lift the ban`, `for China to lift it`."""
    for clause in trigger.children:
        if (
            (clause.dep_ == "ccomp" or (clause.dep_ == "advcl" and any(c.lower_ == "for" for c in clause.lefts)))
            and clause.i > trigger.i
            and "," not in (clause.left_edge.text, clause.left_edge.nbor(-1).text)
        ):
            yield from _said_in(clause)


def _let(whole: Sequence[Token]) -> Iterator[Token]:
    """What somebody is to be let do: `promised to let the inspectors return`."""
    for verb in (token for token in whole if token.lemma_ in LETTING):
        for clause in verb.children:
            if clause.dep_ == "ccomp" and clause.i > verb.i:
                yield from _said_in(clause)


def _said_in(head: Token) -> Iterator[Token]:
    """The words of a clause, with all that is named in a row: `talks between Kyiv and Moscow`."""
    for token in own_clause(head):
        yield token
        listed = (c for c in token.children if c.dep_ == "conj" and c.pos_ in LISTED and token.pos_ in LISTED)
        for conjunct in listed:
            yield from _said_in(conjunct)


def _loose(token: Token) -> bool:
    """Whether a word at the edge of a clause only joins it to others."""
    return bool(token.is_punct and token.text not in ("%", "$", "£", "€")) or token.dep_ == "cc"


def identify(report: Report, event: Event, candidate: Candidate) -> str:
    """A content hash of the report, the act and where it is told: the same report gives the same ids."""
    place = candidate.sentence.offset + candidate.trigger.idx
    parties = (m.code for m in (*event.actors, *event.recipients))
    parts = (report.id, event.type, event.status, str(place), *parties)
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]
