"""The words on which an act rests, and the id that they give it."""

from __future__ import annotations

import hashlib

from spacy.tokens import Token

from detente.reading.acts import Candidate
from detente.reading.parse import Sentence
from detente.reading.syntax import clause_root
from detente.records import Event, Evidence, Report


def evidence_of(report: Report, sentence: Sentence, trigger: Token) -> Evidence:
    """The clause that states an act, from its first word to its last."""
    head = clause_root(trigger)
    own = [t for t in head.subtree if t.sent == sentence.span and not t.is_space]
    first, last = own[0], own[-1]
    if last.is_punct and last.i > first.i:
        last = last.nbor(-1)
    start, end = sentence.offset + first.idx, sentence.offset + last.idx + len(last.text)
    return Evidence(start, end, report.text[start:end])


def identify(report: Report, event: Event, candidate: Candidate) -> str:
    """A content hash of the report, the act and where it is told: the same report gives the same ids."""
    place = candidate.sentence.offset + candidate.trigger.idx
    parties = (m.code for m in (*event.actors, *event.recipients))
    parts = (report.id, event.type, event.status, str(place), *parties)
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]
