"""The values that TIMEX3 (ISO-TimeML) writes for what the reading finds: points, stretches, repetitions."""

from __future__ import annotations

import datetime as dt
import re

from detente.reading.dates.calendar import Period
from detente.reading.dates.expressions import When
from detente.reading.grammar.tokens import Span, Token
from detente.reading.text.lengths import Length

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
NEAR = {"now": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
}  # fmt: skip
MANY = {"decade": 10, "century": 100}
CUTS = {"decade": 3, "year": 4, "month": 7}
"""How many characters of a date say so much of it; the whole date where it is not told."""
PART_OF_DAY = re.compile(r"[ -](?P<part>morning|afternoon|evening|night)s?\b", re.IGNORECASE)
DAYTIME = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
HOUR = re.compile(
    r"\b(?:(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?|(?P<name>noon|midnight))"
    r"(?: [A-Z]{3})?,? (?:on )?$",
    re.IGNORECASE,
)
NEARER = 4
"""How much nearer what is ahead has to be where no verb tells."""
WILL = frozenset(("will", "would", "shall", "'ll", "wo", "can", "may", "should", "must"))
LOOKING_AHEAD = frozenset(("expect", "plan", "schedule", "set", "due", "intend", "hope", "propose", "begin"))


def value_of(found: When | Length, sentence: Span, written: dt.date) -> str:
    """The value of an expression at its place in a sentence that was written on a day."""
    if isinstance(found, Length):
        return NEAR.get(found.kind) or length(found.count, found.unit)
    period = found.seen(ahead=found.role in ("by", "until") or is_ahead(found, sentence, written))
    return point(period, found.grain) + (_time_of_day(found, sentence.text) if found.grain == "day" else "")


def length(count: float | None, unit: str) -> str:
    """How long: `P2Y`, `PT5H`, `PXM`."""
    letter = LETTERS.get(unit, "Y")
    number = "X" if count is None else f"{count * MANY.get(unit, 1):g}"
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


def point(period: Period, grain: str) -> str:
    """A point in time, as finely as it was told."""
    first = period.first
    if grain in SEASONS:
        return f"{first.year}-{SEASONS[grain]}"
    if grain in ("week", "fortnight", "weekend"):
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if grain == "weekend" else "")
    if grain in ("quarter", "half"):
        size = 3 if grain == "quarter" else 6
        return f"{first.year}-{grain[0].upper()}{(first.month - 1) // size + 1}"
    return first.isoformat()[: CUTS.get(grain, 10)]


def _time_of_day(when: When, text: str) -> str:
    after = PART_OF_DAY.match(text, when.end) or PART_OF_DAY.search(when.text)
    if after:
        return DAYTIME[after["part"].lower()]
    before = HOUR.search(text[: when.start])
    if not before:
        return "TNI" if when.text.lower().endswith(("tonight", "overnight")) else ""
    if before["name"]:
        return "T12:00" if before["name"].lower() == "noon" else "T24:00"
    hour = int(before["hour"]) % 12 + (12 if before["half"].lower() == "p" else 0)
    return f"T{hour:02}:{before['minute'] or '00'}"


def is_ahead(when: When, sentence: Span, written: dt.date) -> bool:
    """Whether an expression tells of what is still to come, by its verb; with none in the past, by which is nearer."""
    start = sentence.start_char
    words = sentence.doc.char_span(start + when.start, start + when.end)
    verb = words.root if words is not None else sentence.root
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return _looks_ahead(verb) or (verb.tag_ not in ("VBD", "VBN") and _is_nearer_ahead(when, written))


def _is_nearer_ahead(when: When, written: dt.date) -> bool:
    return NEARER * (when.after.first - written) < written - when.before.last


def _looks_ahead(verb: Token) -> bool:
    if any(child.lower_ in WILL for child in verb.children if child.dep_ == "aux"):
        return True
    if verb.tag_ == "VB" and verb.dep_ == "xcomp":
        return verb.head.lemma_ in LOOKING_AHEAD or _looks_ahead(verb.head)
    return verb.lemma_ in LOOKING_AHEAD and verb.tag_ in ("VBN", "VBZ", "VBP", "VBG")
