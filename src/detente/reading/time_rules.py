"""What expressions of time mean: a template for each, and the function that reads it.

In a template `<day>` stands for the piece of that name in `PIECES`, `<day2>` for the same once more, and `~` for the words
that may take a part of what follows (`early`, `the end of`). Blanks stand for themselves; the rest is a regular expression.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from detente.reading import calendar as cal
from detente.reading.calendar import MONTHS, ONE_DAY, SEASONS, WEEKDAYS, Period
from detente.reading.clock import Clock, Make, Reading, both, each, moved

Read = Callable[[re.Match[str], Clock], Reading | None]
Rule = tuple[re.Pattern[str], Read]

ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
COUNTS: dict[str, float] = (
    {word: number for number, word in enumerate(ONES, 1)}
    | {word: 10 * number for number, word in enumerate(TENS, 2)}
    | {"a": 1, "an": 1, "a single": 1, "half a": 0.5, "half an": 0.5, "a half": 0.5, "a couple of": 2, "a few": 3}
    | {"several": 3, "some": 3, "a dozen": 12, "eighteen": 18, "nineteen": 19, "a hundred": 100}
)
PARTS = {
    "beginning": "start", "turn": "start", "close": "end", "middle": "mid", "final week": "last week",
    "final days": "last days", "closing days": "last days", "opening days": "first days",
    "first quarter": "q1", "second quarter": "q2", "third quarter": "q3", "fourth quarter": "q4", "last quarter": "q4",
}  # fmt: skip
FEASTS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
          "new year's eve": (12, 31), "boxing day": (12, 26)}  # fmt: skip
VAGUE = {"hour": (0, 0), "day": (1, 7), "week": (7, 28), "month": (30, 180), "year": (365, 1095)}
"""How many days away `days later`, `weeks later` and so on may be."""
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
STEPS = {"last": -1, "previous": -1, "this past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "this coming": 1}
A_DAY, A_WEEK, A_MONTH, A_YEAR = 3, 10, 31, 366
"""Days that a date told may span to be the day, week, month or year that other words lean on."""
LATEST = 30
"""Years ahead of publication up to which four digits are a year."""

_MONTH = "|".join([*MONTHS, *(name.upper() for name in MONTHS)])
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_WEEKDAY = "|".join([*WEEKDAYS, *(name.upper() for name in WEEKDAYS)])
_SPLIT = "first|second|final|last|opening|closing"
PIECES = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
    "nth": r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)",
    "month": rf"(?-i:{_MONTH}|{_SHORT})",
    "name": rf"(?-i:(?!May\b){'|'.join(MONTHS)})(?! on\b)",
    "year": r"(?:1[789]|20)\d\d",
    "weekday": rf"(?-i:{_WEEKDAY})",
    "wd": rf"(?-i:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)",
    "count": rf"(?:\d{{1,6}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))})",
    "unit": r"(?:day|week|fortnight|month|year|decade)",
    "part": rf"(?:early|mid|late|later|earlier|end|(?:the )?(?:very )?(?:beginning|start|turn|end|close|middle|(?:{_SPLIT}|third"
    r"|fourth) (?:half|week|days|quarter)) of)",
    "which": r"(?:this past|this coming|last|previous|this|current|next|coming)",
    "told": r"(?:that same|that|the same|the following|the next|the previous|the preceding)",
    "season": r"(?:spring|summer|autumn|fall|winter)",
    "span": r"(?:weekend|week|month|quarter|year|decade|spring|summer|autumn|fall|winter)",
    "join": r"(?: ?[-–—/] ?| to | through | until | till )",
    "and": r"(?: and | or | & )",
    "about": r"(?:about|around|some|nearly|almost|more than|over|just over|just under|just shy of|only|just|barely)",
}
MACROS = {
    "~": r"(?:<part>[ -](?:in |on )?(?:the )?)?",
    "<on>": r"(?:<wd>(?:, | \(|,? (?:the )?))?",
    "<of year>": r"(?:,? (?:(?:of |in )?<year>|(?:of |in )?(?P<whichyear>last|this|next|that|the same|the following|the previous)"
    r" year))?",
    "<approx>": r"(?:<about> )?",
}


def _compiled(template: str) -> re.Pattern[str]:
    for macro, meaning in MACROS.items():
        template = template.replace(macro, meaning)
    pattern = re.sub(r"<([a-z]+)(\d?)>", lambda m: f"(?P<{m[1]}{m[2]}>{PIECES[m[1]]})", template)
    return re.compile(rf"(?i:{pattern})(?!\w)")


# --- what was said -------------------------------------------------------------------------------------------------------


def _said(m: re.Match[str], name: str) -> str:
    return (m.groupdict().get(name) or "").lower()


def _number(m: re.Match[str], name: str, otherwise: str = "") -> int:
    return int(re.sub(r"\D", "", _said(m, name) or _said(m, otherwise)))


def _month_number(m: re.Match[str], name: str, otherwise: str = "") -> int:
    word = (_said(m, name) or _said(m, otherwise))[:3]
    return next(number for month, number in MONTHS.items() if month.lower().startswith(word))


def _weekday_number(word: str) -> int:
    return next(number for day, number in WEEKDAYS.items() if day.lower().startswith(word.lower().rstrip(".")[:3]))


def _count(m: re.Match[str]) -> float:
    word = _said(m, "count") or "a"
    return int(word) if word.isdigit() else COUNTS[word]


def _part_said(m: re.Match[str]) -> str:
    word = re.sub(r"^the |very | of$", "", _said(m, "part"))
    return PARTS.get(word, word)


def _parted(period: Period, part: str) -> Period:
    return cal.part_of(period, part) if part not in ("", "later", "earlier") else period


def _year_said(m: re.Match[str], clock: Clock) -> int | None:
    if _said(m, "year"):
        return int(_said(m, "year"))
    which = _said(m, "whichyear").removeprefix("the ")
    if which in ("last", "this", "next"):
        return clock.published.year + STEPS[which]
    anchor = clock.anchor(A_YEAR) if which else None
    return anchor[0].first.year + {"following": 1, "previous": -1}.get(which, 0) if anchor else None


def _in_year(m: re.Match[str], clock: Clock, make: Make) -> Reading | None:
    year = _year_said(m, clock)
    return both(make(year)) if year is not None else clock.yearless(make)


def _follow(m: re.Match[str], step: int) -> bool:
    """Whether what two words joined by `and` or `or` name goes on without a gap; true of other joints."""
    return not _said(m, "and") or step == 1 or bool(_said(m, "between"))


# --- days and months -----------------------------------------------------------------------------------------------------


def _date(m: re.Match[str], clock: Clock) -> Reading | None:
    """A day, or one day to another, of a month: the year said goes with the last."""
    number, last_number = _month_number(m, "month"), _month_number(m, "month2", "month")
    day, last_day = _number(m, "day"), _number(m, "day2", "day")

    def make(year: int) -> Period | None:
        first_year = int(_said(m, "year1") or year - (last_number < number))
        first, last = cal.safe(first_year, number, day), cal.safe(year, last_number, last_day)
        fits = first and last and first <= last and _follow(m, (last - first).days)
        return Period(first, last) if fits and first and last else None

    if _said(m, "wd") and not _said(m, "year"):
        return clock.nearest(lambda year: _on_weekday(make(year), _said(m, "wd")))
    return _in_year(m, clock, make)


def _on_weekday(period: Period | None, word: str) -> Period | None:
    return period if period and period.first.weekday() == _weekday_number(word) else None


def _week_of(m: re.Match[str], clock: Clock) -> Reading | None:
    return each(_date(m, clock), lambda period: cal.week(period.first))


def _numeric(m: re.Match[str], _: Clock) -> Reading | None:
    date = cal.safe(int(m["year"]), int(m["mm"]), int(m["dd"]))
    return both(cal.day(date)) if date else None


def _nth(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the 2nd`: of the month before publication, or of the one after it."""
    now, number = clock.published, _number(m, "nth")
    around = [cal.month(now.year, now.month + step).first for step in range(-2, 3)]
    days = [date for month in around if (date := cal.safe(month.year, month.month, number))]
    return cal.day(max(d for d in days if d <= now)), cal.day(min(d for d in days if d >= now))


def _feast(m: re.Match[str], clock: Clock) -> Reading | None:
    month, day = FEASTS[_said(m, "feast").replace("’", "'")]
    return _in_year(m, clock, lambda year: cal.day(dt.date(year, month, day)))


def _month(m: re.Match[str], clock: Clock) -> Reading | None:
    number, part = _month_number(m, "month", "name"), _part_said(m)
    return _in_year(m, clock, lambda year: _parted(cal.month(year, number), part))


def _months(m: re.Match[str], clock: Clock) -> Reading | None:
    number, last = _month_number(m, "month"), _month_number(m, "month2")
    if not _follow(m, (last - number) % 12):
        return None
    return _in_year(m, clock, lambda year: cal.months(year - (last < number), number, (last - number) % 12 + 1))


def _which_month(m: re.Match[str], clock: Clock) -> Reading | None:
    number, part = _month_number(m, "month"), _part_said(m)
    return each(_called(m, clock, lambda year: cal.month(year, number)), lambda period: _parted(period, part))


def _called(m: re.Match[str], clock: Clock, make: Make) -> Reading | None:
    """`last`, `this` or `next` of something that comes once a year."""
    which = STEPS[_said(m, "which")]
    return clock.nearest(make) if which == 0 else clock.last(make) if which < 0 else clock.next(make)


def _told_month(m: re.Match[str], clock: Clock) -> Reading | None:
    """`that August`, `the previous March`: from the date told before."""
    number, part, which = _month_number(m, "month"), _part_said(m), _said(m, "told")

    def find(anchor: Period) -> Period:
        date = anchor.last if which in ("the following", "the next") else anchor.first
        if which in ("the previous", "the preceding"):
            return cal.month(date.year - (number >= date.month), number)
        return cal.month(date.year + (number < date.month + (date is anchor.last)), number)

    return each(each(clock.anchor(A_YEAR), find), lambda period: _parted(period, part))


# --- weekdays ------------------------------------------------------------------------------------------------------------


def _weekday(m: re.Match[str], clock: Clock) -> Reading | None:
    """A weekday with `last` is in the week before unless three days back; with `next`, in the same way ahead."""
    which, number, now = _said(m, "which"), _weekday_number(m["weekday"]), clock.published
    back, ahead = (now.weekday() - number) % 7, (number - now.weekday()) % 7
    if which in ("last", "previous", "this past"):
        here = back == 0 or (which == "last" and back < 3 and back <= now.weekday())
        return both(cal.day(now - dt.timedelta(days=back + 7 * here)))
    if which in ("next", "coming", "this coming"):
        here = ahead == 0 or (which == "next" and ahead < 3 and now.weekday() + ahead < 7)
        return both(cal.day(now + dt.timedelta(days=ahead + 7 * here)))
    return cal.day(now - dt.timedelta(days=back)), cal.day(now + dt.timedelta(days=ahead))


def _weekdays(m: re.Match[str], clock: Clock) -> Reading | None:
    """One weekday to another: the ones that hold the day of publication, else those before it or after it."""
    number, now = _weekday_number(m["weekday"]), clock.published
    length = (_weekday_number(m["weekday2"]) - number) % 7
    if not _follow(m, length):
        return None
    start = now - dt.timedelta(days=(now.weekday() - number) % 7)
    latest = Period(start, start + dt.timedelta(days=length))
    if latest.holds(now):
        return both(latest)
    return latest, latest.shift(7)


def _weekday_of_week(m: re.Match[str], clock: Clock) -> Reading | None:
    """`Monday last week`, `Tuesday week`."""
    number, which = _weekday_number(m["weekday"]), _said(m, "which")
    if which:
        monday = cal.week(clock.published + dt.timedelta(days=7 * STEPS[which])).first
        return both(cal.day(monday + dt.timedelta(days=number)))
    return both(cal.day(clock.published + dt.timedelta(days=(number - clock.published.weekday()) % 7 + 7)))


def _told_weekday(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the following Monday`: from the day told before."""
    number, which = _weekday_number(m["weekday"]), _said(m, "told")

    def find(anchor: Period) -> Period:
        if which in ("the previous", "the preceding"):
            return cal.day(anchor.first - dt.timedelta(days=(anchor.first.weekday() - number - 1) % 7 + 1))
        later = which in ("the following", "the next")
        return cal.day(anchor.last + dt.timedelta(days=(number - anchor.last.weekday() - later) % 7 + later))

    return each(clock.anchor(A_WEEK), find)


# --- weeks, months, years and seasons ------------------------------------------------------------------------------------


def _whole(span: str, now: dt.date, step: int) -> Period:
    if span in ("week", "weekend"):
        return (cal.week if span == "week" else cal.weekend)(now + dt.timedelta(days=7 * step))
    if span == "quarter":
        return cal.quarter(cal.month(now.year, now.month + 3 * step).first)
    if span == "month":
        return cal.month(now.year, now.month + step)
    return cal.year(now.year + step) if span == "year" else cal.decade(now.year + 10 * step)


def _which_span(m: re.Match[str], clock: Clock) -> Reading | None:
    """`last week`, `early next year`, `later this month`, `next summer`."""
    span, part = _said(m, "span"), _part_said(m)
    if span in SEASONS:
        return each(_called(m, clock, lambda year: cal.season(span, year)), lambda period: _parted(period, part))
    step = STEPS[_said(m, "which")]
    if span == "weekend" and _said(m, "which") not in ("last", "next"):
        return _weekend(m, clock)
    whole = _whole(span, clock.published, step)
    return _within(whole, part, clock.published) if step == 0 else both(_parted(whole, part))


def _within(whole: Period, part: str, now: dt.date) -> Reading | None:
    """A part of the period that publication falls in; without one, up to publication or from it on."""
    so_far, rest = Period(whole.first, now), Period(now, whole.last)
    if part == "later":
        return both(rest)
    if part == "earlier":
        return both(so_far)
    return both(_parted(whole, part)) if part else (so_far, rest)


def _weekend(m: re.Match[str], clock: Clock) -> Reading | None:
    now, which = clock.published, _said(m, "which")
    this = cal.weekend(now)
    if which == "this past":
        return both(this.shift(-7))
    if which == "this coming":
        return both(this if this.first > now else this.shift(7))
    return both(this) if this.holds(now) else (this.shift(-7), this)


def _in_span(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the end of the year`, `later in the week`, `at year's end`."""
    span = _said(m, "span")
    reading = clock.nearest(lambda year: cal.season(span, year)) if span in SEASONS else None
    whole = reading[0] if reading else _whole(span, clock.published, 0)
    return _within(whole, _part_said(m) or "end", clock.published)


def _is_out(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the summer is out`: what is left of it."""
    reading = _in_span(m, clock)
    span = _said(m, "span")
    whole = clock.nearest(lambda year: cal.season(span, year)) if span in SEASONS else both(_whole(span, clock.published, 0))
    return each(whole, lambda period: Period(max(period.first, clock.published), period.last)) if reading else None


def _beyond(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the week before last`, `the year after next`."""
    return both(_whole(_said(m, "span"), clock.published, -2 if _said(m, "side") == "before last" else 2))


def _season(m: re.Match[str], clock: Clock) -> Reading | None:
    name, part = _said(m, "season"), _part_said(m)
    return _in_year(m, clock, lambda year: _parted(cal.season(name, year), part))


def _year(m: re.Match[str], clock: Clock) -> Reading | None:
    year = int(m["year"])
    return both(_parted(cal.year(year), _part_said(m))) if year <= clock.published.year + LATEST else None


def _years(m: re.Match[str], _: Clock) -> Reading | None:
    first = int(m["year"])
    last = int(_said(m, "year2") or m["year"][:2] + _said(m, "short"))
    return both(cal.years(first, last)) if first < last and _follow(m, last - first) else None


def _decade(m: re.Match[str], _: Clock) -> Reading | None:
    return both(_parted(cal.decade(int(m["year"])), _part_said(m)))


# --- so long ago, so long from now ---------------------------------------------------------------------------------------


def _near_day(m: re.Match[str], clock: Clock) -> Reading | None:
    word = _said(m, "near")
    steps = {"yesterday": -1, "last night": -1, "overnight": -1, "tomorrow": 1, "the day before yesterday": -2,
             "the day after tomorrow": 2}  # fmt: skip
    day = cal.day(clock.published).shift(steps.get(word, 0))
    return both(Period(day.first, clock.published) if word == "overnight" else day)


def _ago(m: re.Match[str], clock: Clock) -> Reading | None:
    count, unit, now = _count(m), _said(m, "unit"), clock.published
    if _said(m, "exact") and unit in ("year", "month"):
        there = cal.month(now.year, now.month - round(count * (12 if unit == "year" else 1))).first
        date = cal.safe(there.year, there.month, now.day)
        return both(cal.day(date)) if date else None
    return both(moved(cal.day(now), count, unit, -1))


def _some_ago(m: re.Match[str], clock: Clock) -> Reading | None:
    return both(_vaguely(cal.day(clock.published), _said(m, "unit"), -1))


AHEAD = re.compile(r"\b(?:will|would|shall|due|expect\w*|plan\w*|schedul\w*|hope[sd]?|set|is|are|to \w+)\b|'ll\b", re.IGNORECASE)
RANKED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|only|last|latest|most|least|time|times|once|twice|unprecedented|\w{3,}est)\b",
    re.IGNORECASE,
)


def _in_future(m: re.Match[str], clock: Clock) -> Reading | None:
    """`in two weeks`, but not `the first visit in two years`."""
    text = m.string[: m.start()]
    if not _said(m, "time") and (RANKED.search(text) or not AHEAD.search(text)):
        return None
    return both(moved(cal.day(clock.published), _count(m), _said(m, "unit"), 1))


def _stretch(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the past two weeks`, `the next ten days`, `within a month`."""
    days = dt.timedelta(days=round(_count(m) * UNIT_DAYS[_said(m, "unit")]))
    now = clock.published
    return both(Period(now - days, now) if _said(m, "way") in ("past", "last") else Period(now, now + days))


def _some_stretch(m: re.Match[str], clock: Clock) -> Reading | None:
    """`recent weeks`, `the coming days`, `within days`."""
    days, now = dt.timedelta(days=VAGUE[_said(m, "unit")][1]), clock.published
    return both(Period(now - days, now) if _said(m, "way").split()[0] in ("recent", "past", "last") else Period(now, now + days))


def _vaguely(anchor: Period, unit: str, sign: int) -> Period:
    low, high = VAGUE[unit]
    if sign > 0:
        return Period(anchor.last + low * ONE_DAY, anchor.last + high * ONE_DAY)
    return Period(anchor.first - high * ONE_DAY, anchor.first - low * ONE_DAY)


# --- from a date told before ---------------------------------------------------------------------------------------------


def _later(m: re.Match[str], clock: Clock) -> Reading | None:
    """`a day later`, `weeks before`: from the date told before.

    What `a day after` another act dates is that act, since its own is the date told in the sentence or that of publication.
    """
    sign = -1 if _said(m, "way") in ("earlier", "before", "beforehand", "previously") else 1
    unit = _said(m, "unit")
    if _said(m, "way") in ("after", "before") and COMPLEMENT.match(m.string, m.end()):
        start = clock.anchor_here(A_MONTH) or both(cal.day(clock.published))
        return each(start, lambda period: _far(m, period, unit, -sign)) if m.string[: m.start()].strip() else None
    return each(clock.anchor(ANCHORS[unit]), lambda period: _far(m, period, unit, sign))


COMPLEMENT = re.compile(r" (?!(?:and|but|or|in|at|on|with|to|by|as|when|was|were|had)\b)\w")
ANCHORS = {"hour": A_DAY, "day": A_DAY, "week": A_WEEK, "fortnight": A_WEEK, "month": A_MONTH, "year": A_YEAR, "decade": A_YEAR}


def _far(m: re.Match[str], period: Period, unit: str, sign: int) -> Period:
    if unit == "hour" or not m.groupdict().get("count"):
        return _vaguely(period, unit, sign)
    return moved(period, _count(m), unit, sign)


def _told_span(m: re.Match[str], clock: Clock) -> Reading | None:
    """`the following day`, `that same week`, `later that month`, `the year before`."""
    word, part = _said(m, "told") or _said(m, "way"), _part_said(m)
    unit = {"night": "day", "morning": "day", "afternoon": "day", "evening": "day", "date": "day"}.get(m["unit"].lower(), _said(m, "unit"))
    sign = {"the following": 1, "the next": 1, "after": 1, "the previous": -1, "the preceding": -1, "before": -1}.get(word, 0)
    return each(clock.anchor(ANCHORS.get(unit, A_WEEK)), lambda period: _beside(period, unit, sign, part))


def _beside(anchor: Period, unit: str, sign: int, part: str) -> Period:
    if unit == "day":
        return cal.day(anchor.last if sign > 0 else anchor.first).shift(sign) if sign else anchor
    whole = _whole(unit, anchor.last if sign > 0 else anchor.first, sign)
    if part == "later" and whole.first <= anchor.last < whole.last:
        return Period(anchor.last + ONE_DAY, whole.last)
    if part == "earlier" and whole.first < anchor.first <= whole.last:
        return Period(whole.first, anchor.first - ONE_DAY)
    return _parted(whole, part)


NO_YEAR = r"(?<![$£€#])(?<!resolution )(?<!no\. )(?<!number )(?<!article )"
NO_COUNT = (
    r"(?! ?(?:%|per\b|people|troops|soldiers|prisoners|refugees|civilians|men|women|km|kilomet|miles|met|tonnes|tons|barrels|dollars"
    r"|euros|pounds|yuan|yen|hours|gmt|local|others|more)|[,.]\d)"
)
AFTER_IN = r"(?:(?<=\bin )|(?<=\bof )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=\bfrom )|(?<=\bduring ))"
OVER = r"(?:(?<=\bin )|(?<=\bover )|(?<=\bduring )|(?<=\bfor )|(?<=\bwithin ))"
ON = r"(?:(?<=\bon )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bof )|(?<=\bfrom ))"
STOP = r"(?=$|[,.;:)]| (?:and|at|by|in|to|with|when|but|after|before)\b)"

RULES: tuple[Rule, ...] = tuple(
    (_compiled(template), read)
    for template, read in (
        ("<on><day><join><day2> (?:of )?<month><of year>", _date),
        ("<on><month> <day><join><day2><of year>", _date),
        ("(?P<between>between )?<day><and><day2> (?:of )?<month><of year>", _date),
        ("(?P<between>between )?<month> <day><and><day2><of year>", _date),
        ("<on><day> (?:of )?<month>(?:,? (?P<year1>\\d{4}))?<join>(?:<wd2>,? )?<day2> (?:of )?<month2><of year>", _date),
        ("<on><month> <day>(?:,? (?P<year1>\\d{4}))?<join>(?:<wd2>,? )?<month2> <day2><of year>", _date),
        ("(?P<between>between )<day> <month><and><day2> <month2><of year>", _date),
        ("(?P<between>between )<month> <day><and><month2> <day2><of year>", _date),
        ("<on>(?:the )?<day> (?:of )?<month><of year>", _date),
        ("<on><month>(?: the)? <day><of year>", _date),
        ("the week (?:of|beginning|starting|commencing) (?:<wd>,? )?<day> (?:of )?<month><of year>", _week_of),
        ("the week (?:of|beginning|starting|commencing) (?:<wd>,? )?<month> <day><of year>", _week_of),
        ("<year>-(?P<mm>\\d\\d)-(?P<dd>\\d\\d)", _numeric),
        ("(?P<dd>\\d\\d?)\\.(?P<mm>\\d\\d?)\\.<year>", _numeric),
        (ON + "the <nth>" + STOP, _nth),
        (f"(?P<feast>{'|'.join(sorted(FEASTS, key=len, reverse=True))})<of year>".replace("'", "['’]"), _feast),
        ("(?P<between>between )?<month>(?:<join>|<and>)<month2><of year>", _months),
        ("(?:<part>[ -])<month><of year>", _month),
        ("<month><of year>".replace("?", "", 0), _month),
    )
)  # fmt: skip
