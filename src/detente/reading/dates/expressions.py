"""Expressions of time and what they mean on the day of publication.

Each expression gives two readings where the calendar leaves the choice: that before publication and that after it
(`on Sunday`, `in November`); the act that takes it decides. Weeks run from Monday to Sunday. An expression that leans
on a date told before (`a day later`, `that August`) takes the last one in the text that is fine enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.reading.dates.calendar import LONG, Period
from detente.reading.dates.clock import Clock, Reading, moved
from detente.reading.dates.time_rules import ANY, RULES, STARTS, Read
from detente.reading.dates.time_words import PIECES, count_of, grain, names_time

__all__ = ["COUNT", "UNIT", "Clock", "When", "count_of", "find_dates", "moved"]

COUNT, UNIT = f"({PIECES['count']})", f"({PIECES['unit']})s?"
"""`two` and `weeks` as regular expressions, of one group each."""
LINK = re.compile(
    r"\b(?:in|on|at|over|during|since|until|till|by|before|after|from) (?:about |around )?$", re.IGNORECASE
)
"""What ties an expression to the sentence and counts as part of it: `On Sunday`."""
ROLES = re.compile(
    r"\b(since|until|till|up to|up until|by|before|ahead of|prior to|no later than|after|following)"
    r"\s+(?:the |about |around |at least |at the latest )?$",
    re.IGNORECASE,
)
OF_TIME = re.compile(r"['’]s [a-z]")
"""What makes an expression the time of what follows: `before next week's talks`."""
KINDS = {
    "till": "until", "up to": "until", "up until": "until", "ahead of": "before", "prior to": "before",
    "no later than": "by", "following": "after",
}  # fmt: skip
LEADING = re.compile(r"(?:^|\b(?:in|on) )$", re.IGNORECASE)
"""What stands before a month or a day in which something was done, and not `the May 1994 accord`."""
DOCUMENT = "(?:law|act|statute|constitution|convention|treaty|charter|protocol|resolution|award|decree|code|covenant)"
IN_NAME = re.compile(rf"\b{DOCUMENT} of $", re.IGNORECASE), re.compile(rf" (?:[A-Z]\w+ )?{DOCUMENT}\b", re.IGNORECASE)
"""What stands before or after a year that tells only which document is meant: `a law of 1987`, `the 1955 treaty`."""
ABOUT = re.compile(r"\b(?:about|around|circa|roughly|some ?time in)\s+(?:the )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """An expression of time at its place in a stretch of text, with its readings before and after publication.

    `role` is what ties it to the act: `on` for the time itself, else `since`, `until`, `by`, `before` or `after`.
    """

    start: int
    end: int
    text: str
    before: Period
    after: Period
    role: str = "on"
    passed: Period | None = None
    """The reading before publication that the calendar alone would not choose, for what is told in the past tense."""
    grain: str = "day"
    """How finely it is told: `day`, `week`, `month`, `quarter`, `spring`, `year`, ...; `early June` in months."""
    names: bool = False
    """Whether it tells which document is meant: nothing that is told next leans on it."""

    def seen(self, *, ahead: bool, past: bool = False) -> Period:
        """The reading that fits an act that lies ahead, or one that does not, or one told in the past tense."""
        return self.after if ahead else (past and self.passed) or self.before


def find_dates(text: str, clock: Clock) -> list[When]:
    """The expressions of time in a sentence, in order; what they tell goes to the clock as they come."""
    clock.turn_page()
    return list(_scan(text, clock)) if names_time(text) else []


def _scan(text: str, clock: Clock) -> Iterator[When]:
    at = 0
    for start in STARTS.finditer(text):
        able = start.start() >= at and ANY.match(text, start.start())
        found = _longest(text, start.start(), clock) if able else None
        if found:
            at = found.end
            if found.names:
                yield found
                continue
            clock.tell((found.before, found.after))
            leads = found.before.days <= LONG and LEADING.search(text[: start.start()])
            clock.set_scene(found.before, leads=bool(leads))
            yield found


def _longest(text: str, start: int, clock: Clock) -> When | None:
    """The longest expression at a place that has a meaning, with the word that ties it to the sentence."""
    matches = [(match.end(), match, read) for pattern, read in RULES if (match := pattern.match(text, start))]
    for end, match, read in sorted(matches, key=lambda hit: -hit[0]):
        readings = _read(match, clock, read)
        if readings:
            link = LINK.search(text[:start])
            first = link.start() if link else start
            (before, after), passed = readings
            role = _role(text[:start])
            if role == "before" and before.first > clock.published and OF_TIME.match(text, end):
                role = "on"
            told = _grain(match, before)
            names = told == "year" and bool(IN_NAME[0].search(text[:start]) or IN_NAME[1].match(text, end))
            return When(first, end, text[first:end], before, after, role, passed, told, names)
    return None


def _grain(match: re.Match[str], period: Period) -> str:
    told = grain(match)
    return "quarter" if told == "year" and period.is_quarter else told


def _read(match: re.Match[str], clock: Clock, read: Read) -> tuple[Reading, Period | None] | None:
    """The two readings, settled, and what was passed over; none for what would lie past the ends of the calendar."""
    before = match.string[: match.start()]
    try:
        reading = read(match, clock)
    except (ValueError, OverflowError):
        return None
    if reading is None:
        return None
    settled = clock.settled(reading, pointing_ahead=_role(before) in ("until", "by"))
    passed = reading[0] if settled[0] != reading[0] else None
    if ABOUT.search(before):
        settled = replace(settled[0], about=True), replace(settled[1], about=True)
    return settled, passed


def _role(before: str) -> str:
    match = ROLES.search(before)
    word = match[1].lower() if match else "on"
    return KINDS.get(word, word)
