"""What is expected of a meeting, a process or the relation: low, mixed, high or uncertain, and by whom."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from detente.reading.attribution import attribute
from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.syntax import clause_subject
from detente.records import Event, Expectation, Outlook, Report
from detente.tables import rows


@cache
def _expressions() -> list[tuple[re.Pattern[str], Expectation]]:
    return [
        (re.compile(rf"\b(?:{row['pattern']})", re.IGNORECASE), cast("Expectation", row["outlook"]))
        for row in rows("reading", "outlooks")
    ]


@cache
def _any() -> re.Pattern[str]:
    """Any of the expressions: most sentences hold none, and are done with at once."""
    return re.compile(rf"\b(?:{'|'.join(row['pattern'] for row in rows('reading', 'outlooks'))})", re.IGNORECASE)


def outlooks_in(sentence: Sentence, events: list[Event], resolver: Resolver, report: Report) -> list[Outlook]:
    """The expectations that a sentence tells, one of a kind."""
    found: dict[Expectation, Outlook] = {}
    taken: list[re.Match[str]] = []
    text = sentence.span.text
    for pattern, outlook in _expressions() if sentence.part == "body" and _any().search(text) else ():
        match = pattern.search(text)
        if match and outlook not in found and not any(_overlap(match, other) for other in taken):
            taken.append(match)
            start, end = (sentence.offset + sentence.span.start_char + at for at in match.span())
            holders = _holders(sentence, match, resolver)
            nearest = min(events, key=lambda e: abs(e.evidence.start - start)).id if events else None
            found[outlook] = Outlook(holders, outlook, nearest, report.text[start:end], start, end)
    return list(found.values())


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _holders(sentence: Sentence, match: re.Match[str], resolver: Resolver) -> tuple[str, ...]:
    """Who expects it: the speaker, else the parties that are the subject."""
    base = sentence.span.start_char
    words = sentence.span.doc.char_span(base + match.start(), base + match.end(), alignment_mode="expand")
    if words is None:
        return ()
    by, subject = attribute(sentence, words.root, resolver), clause_subject(words.root)
    found = resolver.parties(sentence, subject, loose=True) if subject is not None else []
    codes = tuple(dict.fromkeys(m.code for m in found))
    return codes if len(codes) > 1 or by is None else (by.code,)
