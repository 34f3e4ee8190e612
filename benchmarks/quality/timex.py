"""The values that TIMEX3 (ISO-TimeML) writes for what the reading finds: points, stretches, repetitions."""

from __future__ import annotations

from spacy.tokens import Span

from detente.reading.calendar import Period
from detente.reading.dates import When

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def value_of(when: When, sentence: Span) -> str | None:
    """The value of an expression at its place in a sentence."""
    return point(when.seen(ahead=_ahead(when, sentence)), when.grain)


def point(period: Period, grain: str) -> str:
    """A point in time, as finely as it was told."""
    first = period.first
    if grain in SEASONS:
        return f"{first.year}-{SEASONS[grain]}"
    if grain in ("week", "fortnight", "weekend"):
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if grain == "weekend" else "")
    if grain in ("quarter", "half"):
        return f"{first.year}-Q{(first.month + 2) // 3}" if grain == "quarter" else f"{first.year}-H{1 + first.month // 7}"
    return first.isoformat()[: {"decade": 3, "year": 4, "month": 7}.get(grain, 10)]


def _ahead(when: When, sentence: Span) -> bool:
    words = sentence.char_span(
        sentence.start_char - sentence.doc[sentence.start].idx + when.start, when.end, alignment_mode="expand"
    )
    root = words.root if words is not None else sentence.root
    while root.pos_ not in ("VERB", "AUX") and root.head != root:
        root = root.head
    return any(child.lower_ in ("will", "would", "shall", "'ll") for child in root.children)
