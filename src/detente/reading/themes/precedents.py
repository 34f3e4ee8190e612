"""Superlatives about acts: the first visit in five years, the most senior official to go there, the last meeting."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from detente.reading.dates.calendar import year
from detente.reading.dates.time_words import ONES
from detente.reading.text.parse import Sentence
from detente.records import Event, Precedent, Report, Superlative
from detente.tables import rows

TOPIC = re.compile(
    r"\b(?:first|last|only|senior|high|no|not|none|nothing|never|nobody|ever|alone|history|parallel|equal|inaugural|maiden|unprecedented|precedent|novelty)\b"
    r"|seniormost|-ranking|highest"
)
"""Words of which every claim has one, in small letters."""
SINCE = re.compile(r"\bsince (?:\w+ )?((?:19|20)\d\d)\b")
SPAN = re.compile(
    r"\b(?:in|for) (?:nearly |almost |more than |over |about |some )?(\w+) (years?|decades?)\b"
    r"|\bin (?:nearly )?(half a decade)\b"
)
NUMBERS = {word: number for number, word in enumerate(ONES[:12], 1)} | {"a": 1, "twenty": 20, "thirty": 30}
NOT_FIRST = re.compile(
    r"\bfirst (?:round|step|phase|half|day|quarter|stage|term|lady|minister|deputy|vice|of all)\b|\bat first\b"
    r"|\bfirst (?:proposed|raised|reported|announced|floated|mooted|suggested|mentioned)\b"
)
NO_CLAIM = re.compile(r"(?:\bat|\bnot(?: \w+)?|n['’]t(?: \w+)?)\s*$", re.IGNORECASE)
"""What stands before a `first` that is none: `at first`, `not the first`."""


@cache
def _nouns() -> dict[str, str]:
    """Alternatives of the nouns that superlatives are about: of a `person`, of a `meeting`."""
    found: dict[str, list[str]] = {}
    for row in rows("reading", "precedent_nouns"):
        found.setdefault(row["kind"], []).append(row["noun"])
    return {kind: "|".join(nouns) for kind, nouns in found.items()}


@cache
def _claims() -> list[tuple[Superlative, re.Pattern[str]]]:
    """The ways to claim a superlative; `<person>` and `<meeting>` stand for any of their nouns."""
    found = []
    for row in rows("reading", "precedents"):
        pattern = row["pattern"]
        for kind, nouns in _nouns().items():
            pattern = pattern.replace(f"<{kind}>", nouns)
        found.append((cast("Superlative", row["superlative"]), re.compile(pattern, re.IGNORECASE)))
    return found


def precedents_in(sentence: Sentence, events: list[Event], report: Report) -> list[Precedent]:
    """The superlatives that a sentence claims for acts in it, one of a kind."""
    text = sentence.text
    if sentence.part == "title" or not events or not TOPIC.search(text.lower()):
        return []
    found: dict[str, Precedent] = {}
    for kind, pattern in _claims():
        match = pattern.search(text)
        if match and kind not in found and _claimed(text, match):
            start = sentence.start + match.start()
            end = start + len(match.group())
            nearest = _nearest(events, start)
            found[kind] = Precedent(kind, _since(text, report), nearest.id, report.text[start:end], start, end)
    return list(found.values())


def _claimed(text: str, match: re.Match[str]) -> bool:
    return not NOT_FIRST.search(match.group().lower()) and not NO_CLAIM.search(text[: match.start()])


def _nearest(events: list[Event], start: int) -> Event:
    return min(events, key=lambda event: abs(event.evidence.start - start))


def _since(text: str, report: Report) -> str | None:
    """The year that the claim reaches back to, as EDTF."""
    told = SINCE.search(text)
    if told:
        return told.group(1)
    span = SPAN.search(text)
    if span is None or report.published is None:
        return None
    many, unit, half_decade = span.groups()
    if half_decade:
        count = 5
    else:
        count = NUMBERS.get(many, int(many) if many.isdigit() else 0) * (10 if unit.startswith("decade") else 1)
    return year(report.published.year - count).edtf() + "~" if count else None
