"""Expressions of time and what they mean on the day of publication.

Each expression gives two readings where the calendar leaves the choice: the one before publication and the one after it
(`on Sunday`, `in November`); the act that takes the date decides. Weeks run from Monday to Sunday. Expressions that lean on a
date told before (`a day later`, `that August`) are resolved against the last one in the text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from detente.reading import calendar as cal
from detente.reading.calendar import Period

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
COUNTS = {
    word: number
    for number, words in enumerate(
        "zero,a an one,two couple,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen".split(",")
    )
    for word in words.split()
} | {"twenty": 20, "thirty": 30, "half": 0.5, "several": 3, "few": 3, "dozen": 12}  # fmt: skip
ORDINAL_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
MONTH = r"(January|February|March|April|May|June|July|August|September|October|November|December" \
        r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"  # fmt: skip
YEAR = r"((?:1[89]|20)\d\d)"
WEEKDAY = r"(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
COUNT = r"(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half an?|a couple of|a few|several|a dozen)"
UNIT = r"(day|week|fortnight|month|year|decade)s?"
PART = r"(?:(early|mid|late|the beginning of|the start of|the end of|the middle of|later|earlier)[ -](?:in |on )?)?"


@dataclass(frozen=True, slots=True)
class When:
    """An expression of time at its place in a stretch of text; `before` and `after` are its readings, seen from publication.

    `role` is the word that ties it to the act: `on` for the time itself, else `since`, `until`, `by`, `before` or `after`.
    """

    start: int
    end: int
    text: str
    before: Period
    after: Period
    role: str = "on"

    def seen(self, *, ahead: bool) -> Period:
        """The reading that fits an act that lies ahead, or one that does not."""
        return self.after if ahead else self.before


@dataclass(slots=True)
class Clock:
    """What time it is: the day of publication, and the last date that the text told."""

    published: dt.date
    last: Period | None = None


Reading = tuple[Period, Period] | None
Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Clock], Reading]]


def _month_number(word: str) -> int:
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(word[:3].title()))


def count_of(word: str) -> float:
    word = word.lower()
    if word.isdigit():
        return int(word)
    if word.startswith("half"):
        return 0.5
    return COUNTS.get(word.split()[1] if " " in word else word, 1)


def _both(period: Period | None) -> Reading:
    return (period, period) if period else None


def _on_day(year: int, month: int, day: str) -> Period | None:
    date = cal.safe(year, month, int(day))
    return cal.day(date) if date else None


def _yearless(clock: Clock, make: Callable[[int], Period | None]) -> Reading:
    """A date without its year: the last one up to publication, and the next one from it."""
    now = clock.published
    years = [made for y in range(now.year - 4, now.year + 5) if (made := make(y))]
    before = [p for p in years if p.first <= now]
    after = [p for p in years if p.last >= now]
    return (before[-1], after[0]) if before and after else None


def _part(period: Period, word: str | None) -> Period:
    part = {"the beginning of": "early", "the start of": "early", "the middle of": "mid", "the end of": "late"}
    word = part.get(word or "", word)
    return cal.part_of(period, word) if word in ("early", "mid", "late") else period


def _parted(reading: Reading, word: str | None) -> Reading:
    return (_part(reading[0], word), _part(reading[1], word)) if reading else None


def _full_date(day: str, month: str, year: str | None, clock: Clock, last: str | None = None) -> Reading:
    number = _month_number(month)

    def make(y: int) -> Period | None:
        first, end = _on_day(y, number, day), _on_day(y, number, last or day)
        return Period(first.first, end.last) if first and end and first.first <= end.last else None

    return _both(make(int(year))) if year else _yearless(clock, make)


def _month_only(m: re.Match[str], clock: Clock) -> Reading:
    word, name, year = m[1], m[2], m[3]
    number = _month_number(name)
    if year:
        return _parted(_both(cal.month(int(year), number)), word)
    return _parted(_yearless(clock, lambda y: cal.month(y, number)), word)


def _that_month(m: re.Match[str], clock: Clock) -> Reading:
    anchor = (clock.last or cal.day(clock.published)).first
    number = _month_number(m[2])
    later = cal.month(anchor.year + (number < anchor.month), number)
    return _both(later)


def _relative_month(m: re.Match[str], clock: Clock) -> Reading:
    step = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[m[2].lower()]
    return _unit_period(m[1], m[3].lower(), step, clock.published)


def _unit_period(word: str | None, unit: str, step: int, now: dt.date) -> Reading:
    if unit == "week":
        whole = cal.week(now + dt.timedelta(days=7 * step))
    elif unit == "weekend":
        friday = cal.week(now + dt.timedelta(days=7 * step)).first + dt.timedelta(days=5)
        whole = Period(friday, friday + cal.ONE_DAY)
    elif unit == "month":
        whole = cal.month(now.year, now.month + step)
    elif unit == "year":
        whole = cal.year(now.year + step)
    else:
        whole = cal.season(unit, now.year + step)
    if step == 0 and word in ("earlier", None) and unit in ("week", "month", "year"):
        return Period(whole.first, now), Period(now if word is None else whole.first, whole.last)
    if step == 0 and word == "later":
        return _both(Period(now, whole.last))
    return _both(_part(whole, word))


def _season(m: re.Match[str], clock: Clock) -> Reading:
    name = m[2].lower()
    if m[3]:
        return _parted(_both(cal.season(name, int(m[3]))), m[1])
    reading = _yearless(clock, lambda y: cal.season(name, y))
    return reading


def _weekday(m: re.Match[str], clock: Clock) -> Reading:
    which, number, now = (m[1] or "").lower(), WEEKDAYS.index(m[2]), clock.published
    back = (now.weekday() - number) % 7
    before, ahead = now - dt.timedelta(days=back), now + dt.timedelta(days=(number - now.weekday()) % 7)
    if which == "last":
        return _both(cal.day(before if back else before - dt.timedelta(days=7)))
    if which == "next":
        return _both(cal.day(ahead if ahead != now else ahead + dt.timedelta(days=7)))
    return cal.day(before), cal.day(ahead)


def _weekdays(m: re.Match[str], clock: Clock) -> Reading:
    first, last, now = WEEKDAYS.index(m[1]), WEEKDAYS.index(m[2]), clock.published
    length = dt.timedelta(days=(last - first) % 7)
    end = now - dt.timedelta(days=(now.weekday() - last) % 7)
    start = now + dt.timedelta(days=(first - now.weekday()) % 7)
    return Period(end - length, end), Period(start, start + length)


def _near_day(m: re.Match[str], clock: Clock) -> Reading:
    step = {"today": 0, "tonight": 0, "yesterday": -1, "overnight": -1, "tomorrow": 1, "the day before yesterday": -2,
            "the day after tomorrow": 2}  # fmt: skip
    word = m[1].lower()
    found = cal.day(clock.published).shift(step.get(word, 0))
    return _both(Period(found.first, clock.published) if word == "overnight" else found)


def moved(anchor: Period, count: float, unit: str, sign: int) -> Period:
    """A point some units away: exact for days and weeks, about for months and years."""
    if unit in ("day", "week", "fortnight"):
        return anchor.shift(round(sign * count * {"day": 1, "week": 7, "fortnight": 14}[unit]))
    months = round(count * {"month": 1, "year": 12, "decade": 120}[unit]) * sign
    there = cal.month(anchor.first.year, anchor.first.month + months)
    if unit == "month":
        return replace(there, about=True)
    return cal.year(there.first.year) if count >= 1 else replace(there, about=True)


def _ago(m: re.Match[str], clock: Clock) -> Reading:
    count, unit = count_of(m[1]), m[2].lower()
    exact = m[3]
    if exact and unit in ("year", "month"):
        there = cal.month(clock.published.year - (int(count) if unit == "year" else 0),
                          clock.published.month - (int(count) if unit == "month" else 0))  # fmt: skip
        date = cal.safe(there.first.year, there.first.month, clock.published.day)
        return _both(cal.day(date) if date else there)
    return _both(moved(cal.day(clock.published), count, unit, -1))


def _in_future(m: re.Match[str], clock: Clock) -> Reading:
    return _both(moved(cal.day(clock.published), count_of(m[1]), m[2].lower(), 1))


def _later(m: re.Match[str], clock: Clock) -> Reading:
    if clock.last is None:
        return None
    sign = 1 if m[3].lower() in ("later", "after", "on") else -1
    return _both(moved(clock.last, count_of(m[1]), m[2].lower(), sign))


def _following(m: re.Match[str], clock: Clock) -> Reading:
    if clock.last is None:
        return None
    sign = {"following": 1, "next": 1, "previous": -1, "same": 0, "that": 0, "preceding": -1}[m[1].lower()]
    unit, anchor = m[2].lower(), clock.last
    if unit == "day":
        return _both(cal.day(anchor.last if sign > 0 else anchor.first).shift(sign))
    if unit == "week":
        return _both(cal.week(anchor.first + dt.timedelta(days=7 * sign)))
    if unit == "month":
        return _both(cal.month(anchor.first.year, anchor.first.month + sign))
    return _both(cal.year(anchor.first.year + sign))


def _coming(m: re.Match[str], clock: Clock) -> Reading:
    spans = {"day": 7, "week": 28, "month": 180, "year": 1095}
    ahead, past = (dt.timedelta(days=d) for d in (spans[m[2].lower()],) * 2)
    now = clock.published
    if m[1].lower() in ("recent", "past", "last"):
        return _both(Period(now - past, now))
    return _both(Period(now, now + ahead))


def _past_span(m: re.Match[str], clock: Clock) -> Reading:
    days = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}[m[2].lower()] * count_of(m[1])
    return _both(Period(clock.published - dt.timedelta(days=round(days)), clock.published))


def _year_only(m: re.Match[str], _: Clock) -> Reading:
    return _parted(_both(cal.year(int(m[2]))), m[1])


def _decade(m: re.Match[str], _: Clock) -> Reading:
    first = int(m[1])
    return _both(Period(dt.date(first, 1, 1), dt.date(first + 9, 12, 31)))


def _years(m: re.Match[str], _: Clock) -> Reading:
    first, last = int(m[1]), int(m[2])
    return _both(Period(dt.date(first, 1, 1), dt.date(last, 12, 31))) if first <= last else None


def _rule(pattern: str, make: Callable[[re.Match[str], Clock], Reading]) -> Rule:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE), make


DASH = r" ?(?:-|–|—|to|and) ?"
RULES: tuple[Rule, ...] = (
    _rule(rf"{ORDINAL_DAY}{DASH}{ORDINAL_DAY} (?:of )?{MONTH},? {YEAR}", lambda m, c: _full_date(m[1], m[3], m[4], c, m[2])),
    _rule(rf"{MONTH} {ORDINAL_DAY}{DASH}{ORDINAL_DAY},? {YEAR}", lambda m, c: _full_date(m[2], m[1], m[4], c, m[3])),
    _rule(rf"{ORDINAL_DAY} (?:of )?{MONTH},? {YEAR}", lambda m, c: _full_date(m[1], m[2], m[3], c)),
    _rule(rf"{MONTH} {ORDINAL_DAY},? {YEAR}", lambda m, c: _full_date(m[2], m[1], m[3], c)),
    _rule(rf"{YEAR}-(\d\d)-(\d\d)", lambda m, c: _both(_on_day(int(m[1]), int(m[2]), m[3]))),
    _rule(rf"{ORDINAL_DAY}{DASH}{ORDINAL_DAY} (?:of )?{MONTH}", lambda m, c: _full_date(m[1], m[3], None, c, m[2])),
    _rule(rf"{MONTH} {ORDINAL_DAY}{DASH}{ORDINAL_DAY}", lambda m, c: _full_date(m[2], m[1], None, c, m[3])),
    _rule(rf"(?:the )?{ORDINAL_DAY} (?:of )?{MONTH}", lambda m, c: _full_date(m[1], m[2], None, c)),
    _rule(rf"{MONTH} {ORDINAL_DAY}", lambda m, c: _full_date(m[2], m[1], None, c)),
    _rule(rf"(earlier |later )?that {MONTH}", _that_month),
    _rule(rf"{PART}(last|this|next) {MONTH}",
          lambda m, c: _parted(_relative_named_month(m[2], m[3], c), m[1])),
    _rule(rf"{PART}{MONTH}(?: of)?(?:,? {YEAR})?", _month_only),
    _rule(rf"{PART}(last|past|previous|this|next|coming) (week|weekend|month|year|spring|summer|autumn|fall|winter)", _relative_month),
    _rule(rf"(?:{PART}the )?(week|month|year)(?: is out|'s end)()", lambda m, c: _parted(_unit_period(None, m[2], 0, c.published), "late")),
    _rule(r"(the end of|the close of|later in|earlier in) the (week|month|year)()", lambda m, c: _end_of(m, c)),
    _rule(rf"{PART}(?:in |over |before )?the (spring|summer|autumn|winter)(?: of)?(?: {YEAR})?", _season),
    _rule(rf"(?:{PART})(spring|summer|autumn|winter)(?: of)? {YEAR}", _season),
    _rule(rf"{WEEKDAY}(?: and |-| to |–){WEEKDAY}", _weekdays),
    _rule(rf"(?:(last|next|this|this coming|on|the following|the previous) )?{WEEKDAY}(?: (?:morning|afternoon|evening|night))?", _weekday),
    _rule(r"(the day before yesterday|the day after tomorrow|today|tonight|yesterday|tomorrow|overnight|this (?:morning|afternoon|evening))", _near_day),
    _rule(rf"(?:(?:about|around|some|nearly|almost|more than|over|just over|only|barely) )?{COUNT} {UNIT} ago( (?:to the day|today))?", _ago),
    _rule(rf"{COUNT} {UNIT} (later|earlier|before|after|on)(?! (?:(?:the|a|his|her|their|its|that)\b|(?-i:[A-Z])))", _later),
    _rule(r"the (following|next|previous|same|preceding) (day|week|month|year)", _following),
    _rule(r"(that|the same) (day|week|month|year)", lambda m, c: _same(m, c)),
    _rule(rf"(?:within|in) (?:the next )?(?:about |around )?{COUNT} {UNIT}(?:'s? time|' time)?", _in_future),
    _rule(r"(?:in|over|within|during) (?:the )?(coming|next few|next|recent|past few|past|last few|last) (day|week|month|year)s",
          lambda m, c: _coming_words(m, c)),
    _rule(r"(within) (day|week|month)s", _coming),
    _rule(rf"(?:in|over|during|for) the (?:past|last) {COUNT} {UNIT}", _past_span),
    _rule(rf"{YEAR}(?:-|–| to |/){YEAR}", _years),
    _rule(r"(?:the )?((?:19|20)\d0)s", _decade),
    _rule(rf"(?:in |since |until |of |from |by |before |after |during )?{PART}(?<![\d$£€]){YEAR}(?! ?(?:%|per|people|troops|soldiers|km|miles|dollars))", _year_only),
)  # fmt: skip


def _relative_named_month(which: str, name: str, clock: Clock) -> Reading:
    number, now = _month_number(name), clock.published
    if which.lower() == "this":
        return _both(cal.month(now.year, number))
    reading = _yearless(clock, lambda y: cal.month(y, number))
    if reading is None:
        return None
    if which.lower() == "next":
        return _both(reading[1])
    before = reading[0]
    return _both(cal.month(before.first.year - (before.last >= now), number))


def _end_of(m: re.Match[str], clock: Clock) -> Reading:
    word = {"later in": "later", "earlier in": "earlier"}.get(m[1].lower(), "the end of")
    return _unit_period(word if word != "the end of" else "late", m[2].lower(), 0, clock.published)


def _same(m: re.Match[str], clock: Clock) -> Reading:
    anchor = clock.last or cal.day(clock.published)
    unit = m[2].lower()
    whole = {"day": cal.day, "week": cal.week, "month": lambda d: cal.month(d.year, d.month), "year": lambda d: cal.year(d.year)}
    return _both(anchor if unit == "day" else whole[unit](anchor.first))


def _coming_words(m: re.Match[str], clock: Clock) -> Reading:
    return _coming(m, clock)


ROLES = re.compile(r"\b(since|until|till|by|before|after|from|through|to)\s+(?:the |about |around |at least )?$", re.IGNORECASE)


def find_dates(text: str, clock: Clock) -> list[When]:
    """The expressions of time in a stretch of text, in order; the clock's last date moves on as they come."""
    taken: list[tuple[int, int, re.Match[str], Callable[[re.Match[str], Clock], Reading]]] = []
    for pattern, make in RULES:
        for match in pattern.finditer(text):
            if _plausible(match) and all(match.end() <= a or b <= match.start() for a, b, _, _ in taken):
                taken.append((match.start(), match.end(), match, make))
    return list(_resolve(sorted(taken, key=lambda hit: hit[0]), text, clock))


RECORD = re.compile(r"\b(?:first|second|third|only|last|most|inaugural|biggest|largest|worst|best|highest|lowest|longest|deadliest)\b[^.;]{0,90}$", re.IGNORECASE)


def _plausible(match: re.Match[str]) -> bool:
    if re.match(r"in (?:nearly |about |around |almost |more than )?(?:\w+ ){1,3}(?:day|week|month|year|decade)s?$", match.group(), re.IGNORECASE) and RECORD.search(match.string[: match.start()]):
        return False
    return _named_month(match)


def _named_month(match: re.Match[str]) -> bool:
    """`may` and `march` are months only with a capital, and `May` not as a name or at the start of a question."""
    words = match.group().split()
    return not any(word in ("may", "march", "mar", "sun", "second") for word in words) and match.group() != "May" or (
        match.group() == "May" and match.string[: match.start()].endswith(("in ", "of ", "since ", "until ", "last ", "by "))
    )


def _resolve(
    taken: list[tuple[int, int, re.Match[str], Callable[[re.Match[str], Clock], Reading]]], text: str, clock: Clock
) -> Iterator[When]:
    for start, end, match, make in taken:
        reading = make(match, clock)
        if reading is None:
            continue
        role = ROLES.search(text[:start])
        word = role.group(1).lower() if role else (re.match(r"since|until|by|before|after", match.group().lower()) or [""])[0]
        clock.last = reading[0]
        yield When(start, end, match.group(), *reading, role=_role(word))


def _role(word: str) -> str:
    return {"till": "until", "to": "until", "through": "until", "from": "on", "": "on"}.get(word, word)
