"""What is expected of a meeting, a process or the relation: low, mixed, high or uncertain, and by whom."""

from __future__ import annotations

import re
from functools import cache

from detente.reading.attribution import attribute
from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.syntax import clause_root
from detente.records import Event, Expectation, Outlook, Report
from detente.tables import rows


@cache
def _expressions() -> list[tuple[re.Pattern[str], Expectation]]:
    return [(re.compile(rf"\b(?:{row['pattern']})", re.IGNORECASE), row["outlook"]) for row in rows("reading", "outlooks")]  # type: ignore[misc]


def outlooks_in(sentence: Sentence, events: list[Event], resolver: Resolver, report: Report) -> list[Outlook]:
    """The expectations that a sentence tells, one of a kind."""
    text, found = sentence.span.text, {}
    for pattern, outlook in _expressions():
        match = pattern.search(text)
        if match and outlook not in found and sentence.part == "body":
            found[outlook] = _outlook(sentence, match, outlook, events, resolver, report)
    return list(found.values())


def _outlook(sentence: Sentence, match: re.Match[str], outlook: Expectation, events: list[Event], resolver: Resolver, report: Report) -> Outlook:
    start = sentence.offset + sentence.span.start_char + match.start()
    end = start + len(match.group())
    words = sentence.span.doc.char_span(sentence.span.start_char + match.start(), sentence.span.start_char + match.end(), alignment_mode="expand")
    holders: list[str] = []
    if words is not None:
        verb = clause_root(words.root)
        by = attribute(sentence, words.root, resolver)
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        found = [m.code for m in resolver.parties(sentence, subject, loose=True)] if subject is not None else []
        holders = [by.code] if by else found
    event = min(events, key=lambda e: abs(e.evidence.start - start)).id if events else None
    return Outlook(tuple(dict.fromkeys(holders)), outlook, event, report.text[start:end], start, end)
