"""One act named by two words of a clause that each were taken for an act: `talks resumed`, `paid a visit`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.reading.acts import Candidate
from detente.reading.scoring import score

HELD = frozenset(("CONSULT", "COOPERATE"))
"""What a noun names and its verb only lets happen: `the commission meets`, `flights resumed`."""
MEASURES = frozenset("day hour week month round session series set".split())
STOPPED = frozenset(("cancelled", "postponed"))
PROPOSING = frozenset("propose suggest request seek".split())


def without_doubles(kept: list[Candidate]) -> list[Candidate]:
    """The acts of a sentence, each once."""
    gone = {c.trigger.i for c in _doubles(kept)}
    return [c for c in kept if c.trigger.i not in gone]


def _doubles(kept: list[Candidate]) -> Iterator[Candidate]:
    """Of two words for one act, the one that says less."""
    by_token = {c.trigger.i: c for c in kept}
    for under in kept:
        whole = _measured(under.trigger)
        over = by_token.get(whole.head.i)
        if over is None or over is under or over.sides.codes() != under.sides.codes():
            continue
        spare = _of_one_type(over, under, whole.dep_) if over.type == under.type else _of_two_types(over, under)
        if spare is not None:
            yield spare


def _measured(noun: Token) -> Token:
    """The noun that a phrase hangs on its verb by: `two days of talks`, `a series of meetings`."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in MEASURES:
        return noun.head.head
    return noun


def _of_one_type(over: Candidate, under: Candidate, how: str) -> Candidate | None:
    if how == "nsubj":
        return over if over.type in HELD else None
    if how == "dobj":
        return under
    return min(over, under, key=score) if how in ("xcomp", "acl") else None


def _of_two_types(over: Candidate, under: Candidate) -> Candidate | None:
    """`talks were suspended` is their end alone, `proposed a meeting` the proposal."""
    if under.type != "CONSULT":
        return None
    how, status = under.trigger.dep_, under.standing.status
    if over.type == "SANCTION" and how == "nsubjpass" and status in STOPPED:
        return over
    asked = over.type == "REQUEST" and over.trigger.lemma_ in PROPOSING
    return under if asked and how == "dobj" and status == "possible" else None
