"""Words for how long, how often and how near in time, which name no day: `two years`, `every week`, `currently`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from detente.reading.dates.clock import Clock
from detente.reading.dates.expressions import When, find_dates
from detente.reading.dates.time_words import PIECES, count_of

Kind = Literal["for", "every", "now", "past", "future"]


@dataclass(frozen=True, slots=True)
class Length:
    """How long something takes (`for`), how often it comes (`every`), or that it is of now, the past or the future.

    `count` is None where the words do not say how many: `several years`. `led` says that a word counts it from now or
    from the end of a period: `the past two months`.
    """

    start: int
    end: int
    text: str
    kind: Kind
    count: float | None = None
    unit: str = ""
    led: bool = False


VAGUE = ("several", "some", "few", "a few", "many")
UNITS = r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centur(?=y|ies))(?P<many>s|y|ies)?"
ABOUT = (
    "(?:(?:at least|at most|more than|less than|no more than|as long as|up to|about|around|nearly|almost|over|under) )?"
)
LEAD = r"(?P<lead>(?:the )?(?:past|last|next|first|final|latest|coming|previous|recent) |the |within |another )?"
FEW = "several|few|a few|many|couple of"
BETWEEN = "(?: (?:more|additional|full|trading|working|business|straight|consecutive|whole) |[ -])"
NOT_AGE = r"(?![- ]olds?\b)(?!\w)"
COUNTED = re.compile(rf"\b{LEAD}{ABOUT}(?P<count>{PIECES['count']}|{FEW}){BETWEEN}{UNITS}{NOT_AGE}", re.IGNORECASE)
PLURAL = re.compile(
    rf"\b(?:(?:for|over|within|in) (?=\w+s\b)|(?P<lead>(?:the )?(?:recent|coming|past)) ){UNITS}{NOT_AGE}",
    re.IGNORECASE,
)
ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year",
}  # fmt: skip
ENDED = re.compile(r"\bthe (?:fiscal )?(?P<unit>year)(?= end(?:ed|ing)\b)", re.IGNORECASE)
EVERY = re.compile(
    rf"\b(?:(?:every|each) (?P<unit>hour|day|week|month|quarter|year)|(?P<adverb>{'|'.join(ADVERBS)}))\b", re.IGNORECASE
)
NOW = (
    r"(?:right |until |by |for )?now(?! that\b)|currently|at present|these days|current(?! (?:week|month|quarter|year))"
)
NEAR: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("now", re.compile(rf"\b(?:{NOW})\b", re.IGNORECASE)),
    ("past", re.compile(r"\b(?:(?:more |most )?(?:recently|lately)\b|the past(?= ?[.,;:!?]))", re.IGNORECASE)),
    ("future", re.compile(r"\bthe (?:near |foreseeable |distant )?future\b", re.IGNORECASE)),
)


def expressions(text: str, clock: Clock) -> list[When | Length]:
    """All expressions of time in a sentence, in order: dates, and lengths where no date is made of the same words."""
    dates, lengths = find_dates(text, clock), find_lengths(text)
    kept = [date for date in dates if not any(_outdoes(length, date) for length in lengths)]
    free = [length for length in lengths if not any(_meet(length, date) for date in kept)]
    return sorted([*kept, *free], key=lambda found: found.start)


def _meet(one: Length | When, other: Length | When) -> bool:
    return one.start < other.end and other.start < one.end


def _outdoes(length: Length, date: When) -> bool:
    """Whether the words are rather a length: `the past two weeks`, which is also from a day to another."""
    return _meet(length, date) and length.end >= date.end and (length.led or length.end > date.end)


def find_lengths(text: str) -> list[Length]:
    """The lengths, repetitions and words of nearness in a sentence, in order."""
    found = sorted(
        [*_counted(text), *_plural(text), *_ended(text), *_every(text), *_near(text)],
        key=lambda hit: (hit.start, -hit.end),
    )
    kept: list[Length] = []
    for length in found:
        if not kept or length.start >= kept[-1].end:
            kept.append(length)
    return kept


def _counted(text: str) -> Iterator[Length]:
    for m in COUNTED.finditer(text):
        word = m["count"].lower()
        number = None if word in VAGUE else 2 if word == "couple of" else count_of(word)
        if _is_none(word, m["unit"].lower()):
            continue
        led = bool(m["lead"]) and m["lead"].lower() not in ("the ", "another ")
        yield Length(m.start(), m.end(), m.group(), "for", number, _unit(m["unit"]), led)


def _is_none(word: str, unit: str) -> bool:
    """Whether the words are an ordinal, a fraction or a year: `a second`, `three quarters`, `the 1988 quarter`."""
    return (word in ("a", "an", "three") and unit in ("second", "quarter")) or (word.isdigit() and int(word) > 1000)


def _plural(text: str) -> Iterator[Length]:
    for m in PLURAL.finditer(text):
        if m["many"] not in (None, "y"):
            yield Length(m.start(), m.end(), m.group(), "for", None, _unit(m["unit"]), bool(m["lead"]))


def _ended(text: str) -> Iterator[Length]:
    for m in ENDED.finditer(text):
        yield Length(m.start(), m.end(), m.group(), "for", 1, "year")


def _every(text: str) -> Iterator[Length]:
    for m in EVERY.finditer(text):
        unit = m["unit"] or ADVERBS[m["adverb"].lower()]
        yield Length(m.start(), m.end(), m.group(), "every", 1, unit.lower())


def _near(text: str) -> Iterator[Length]:
    for kind, pattern in NEAR:
        for m in pattern.finditer(text):
            yield Length(m.start(), m.end(), m.group(), kind)


def _unit(word: str) -> str:
    return "century" if word.lower() == "centur" else word.lower()
