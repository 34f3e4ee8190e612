"""Expressions of time and what they mean on the day of publication.

Each expression gives two readings where the calendar leaves the choice: the one before publication and the one after it
(`on Sunday`, `in November`); the act that takes the date decides. Weeks run from Monday to Sunday. Expressions that lean on a
date told before (`a day later`, `that August`) are resolved against the last one in the text that is fine enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from detente.reading import time_rules as rules
from detente.reading.calendar import Period
from detente.reading.clock import Clock, Reading, each, moved
from detente.reading.time_words import COUNTS, PIECES, compiled, count_of

__all__ = ["COUNT", "UNIT", "Clock", "When", "count_of", "find_dates", "moved"]

COUNT, UNIT = f"({PIECES['count']})", f"({PIECES['unit']})s?"
"""`two` and `weeks` as regular expressions of one group each."""


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


Read = Callable[[re.Match[str], Clock], Reading | None]
Rule = tuple[re.Pattern[str], Read]

BETWEEN = "(?P<between>between )?"
WEEK_OF = "the week (?:of|beginning|starting|commencing) (?:<wd>,? )?"
THINGS = (
    "%|per ?cent|people|troops|soldiers|prisoners|refugees|civilians|men|women|km|kilomet|miles|met(?:re|er)s|tonnes|tons|barrels"
    "|dollars|euros|pounds|yuan|yen|hours|gmt|local time|others|more"
)


def _after(*words: str) -> str:
    """What holds only right after one of these words."""
    return "(?:" + "|".join(rf"(?<=\b{word} )" for word in words) + ")"


A_YEAR_NUMBER = rf"(?<![$£€#])(?<!resolution )(?<!no\. )(?<!number )~<year>(?! ?(?:{THINGS}))(?![,.][0-9])"
STOP = r"(?=$|[,.;:)?!]| (?:and|at|by|in|to|with|when|but|after|before)\b)"

RULES: tuple[Rule, ...] = tuple(
    (compiled(template), read)
    for template, read in (
        ("<on><day><join><day2> (?:of )?<month><of year>", rules.date),
        ("<on><month> <day><join><day2><of year>", rules.date),
        (BETWEEN + "<day><and><day2> (?:of )?<month><of year>", rules.date),
        (BETWEEN + "<month> <day><and><day2><of year>", rules.date),
        ("<on><day> (?:of )?<month>(?:,? (?P<year1>[0-9]{4}))?<join><day2> (?:of )?<month2><of year>", rules.date),
        ("<on><month> <day>(?:,? (?P<year1>[0-9]{4}))?<join><month2> <day2><of year>", rules.date),
        (BETWEEN + "<day> <month><and><day2> <month2><of year>", rules.date),
        (BETWEEN + "<month> <day><and><month2> <day2><of year>", rules.date),
        ("<on>(?:the )?<day> (?:of )?<month><of year>", rules.date),
        ("<on><month>(?: the)? <day><of year>", rules.date),
        (WEEK_OF + "<day> (?:of )?<month><of year>", rules.week_of),
        (WEEK_OF + "<month> <day><of year>", rules.week_of),
        ("<year>-(?P<mm>[0-9]{2})-(?P<dd>[0-9]{2})", rules.numeric),
        (r"(?P<dd>[0-9]{1,2})\.(?P<mm>[0-9]{1,2})\.<year>", rules.numeric),
        (_after("on", "by", "since", "until", "of", "from") + f"the <nth>{STOP}", rules.nth),
        ("<feast><of year>", rules.feast),
        (BETWEEN + "<month>(?:<join>|<and>)<month2><of year>", rules.months),
        ("~(?:the )?<name><of year>", rules.month),
        ("~<month><this year>", rules.month),
        ("<part>[ -](?:in )?<month><of year>", rules.month),
        (_after("in", "of", "since", "until", "by", "from", "during", "for") + f"<month>{STOP}", rules.month),
        ("~<which> <month>", rules.which_month),
        ("~<told> <month>", rules.told_month),
        ("(?:<which> )?<weekday>", rules.weekday),
        (BETWEEN + "<weekday>(?:<join>|<and>)<weekday2>", rules.weekdays),
        ("<weekday> (?:of )?<which> week", rules.weekday_of_week),
        (f"<weekday> week{STOP}", rules.weekday_of_week),
        ("a week (?:from|on) <weekday>", rules.weekday_of_week),
        ("<told> <weekday>", rules.told_weekday),
        ("~<which> <span>", rules.which_span),
        ("the weekend", rules.weekend),
        ("<part> (?:in )?the <span>", rules.in_span),
        ("(?:the )?<span>(?:['’]s|-)[ ]?end", rules.in_span),
        ("the <span> is out", rules.is_out),
        ("the <unit> (?P<way>before last|after next)", rules.beyond),
        ("~the <season>(?: of)?<of year>", rules.season),
        (_after("in", "since", "until", "by") + f"<season>{STOP}", rules.season),
        ("~(?:the )?<seasons>(?: of)?,? <year>", rules.season),
        (A_YEAR_NUMBER, rules.year),
        ("(?:from )?<year>(?:[-–—/]| to )<year2>", rules.years),
        (BETWEEN + "<year><and><year2>", rules.years),
        ("<year>[-–/](?P<short>[0-9]{2})(?![0-9-])", rules.years),
        ("(?:the )?~(?P<year>(?:1[89]|20)[0-9]0)s", rules.decade),
        (
            "(?P<near>the day before yesterday|the day after tomorrow|yesterday|tomorrow|overnight|last night|today|tonight"
            "|this (?:morning|afternoon|evening|very day))",
            rules.near_day,
        ),
        ("<about><count> <unit>s? ago(?P<exact> (?:to the day|today))?", rules.ago),
        ("(?P<unit>day|week|month|year)s ago", rules.some_ago),
        ("in <about><count> <unit>s?(?P<time>['’]s? time| time)?", rules.in_future),
        ("<about><count> <unit>s? (?P<time>from now|hence)", rules.in_future),
        ("(?:in |over |within |during )?the (?P<way>past|last|next|coming) <count> <unit>s?", rules.stretch),
        (_after("in", "over", "during", "for", "within") + "the (?P<way>past|last|next|coming) <unit>", rules.stretch),
        ("(?P<way>within) <about><count> <unit>s?", rules.stretch),
        ("(?:the )?(?P<way>past few|last few|next few|coming|recent) (?P<unit>day|week|month|year)s", rules.some_stretch),
        ("(?P<way>within) (?P<unit>hour|day|week|month)s", rules.some_stretch),
        ("the (?P<unit>day|week|month|year)s (?P<way>ahead|to come)", rules.some_stretch),
        ("<about><count> (?P<unit>hour|day|week|fortnight|month|year|decade)(?P<many>s)?"
         " (?P<way>later|earlier|afterwards|before|beforehand|previously|after)(?! than| that)", rules.later),
        (f"<about><count> <unit>(?P<many>s)? (?P<way>on){STOP}", rules.later),
        ("(?P<unit>hour|day|week|month|year)(?P<many>s) (?P<way>later|earlier|afterwards|before|beforehand|after)(?! than| that)", rules.later),
        ("the <unit> (?P<way>before|after|earlier)(?! last| next| yesterday| tomorrow)", rules.later),
        ("~<told> (?P<unit>day|night|morning|afternoon|evening|date|weekend|week|month|year)", rules.told_span),
    )
)  # fmt: skip

STARTS = re.compile(
    rf"(?<![\w:])(?<!\w-)(?:[0-9]|{PIECES['month']}|{PIECES['wd']}|(?i:{'|'.join(COUNTS)}|the|this|that|in|over|within|during"
    r"|from|between|about|around|nearly|almost|more|just|only|barely|early|mid|late|later|earlier|end|beginning|start|turn"
    r"|close|middle|first|second|third|fourth|final|latter|opening|closing|very|last|previous|current|next|coming|past"
    r"|recent|week|month|year|quarter|decade|weekend|spring|summer|autumn|fall|winter|today|tonight|yesterday|tomorrow"
    r"|overnight|hours|days|weeks|months|years|christmas|boxing|new)\b)"
)
LINK = re.compile(r"\b(?:in|on|at|over|during|since|until|till|by|before|after|from) (?:about |around )?$", re.IGNORECASE)
"""What ties an expression to the sentence and counts as part of it: `On Sunday`."""
ROLES = re.compile(
    r"\b(since|until|till|up to|up until|by|before|ahead of|prior to|no later than|after|following)"
    r"\s+(?:the |about |around |at least |at the latest )?$",
    re.IGNORECASE,
)
KINDS = {
    "till": "until", "up to": "until", "up until": "until", "ahead of": "before", "prior to": "before",
    "no later than": "by", "following": "after",
}  # fmt: skip
ABOUT = re.compile(r"\b(?:about|around|circa|roughly|some ?time in)\s+(?:the )?$", re.IGNORECASE)


def find_dates(text: str, clock: Clock) -> list[When]:
    """The expressions of time in a sentence, in order; what they tell goes to the clock as they come."""
    clock.turn_page()
    return list(_scan(text, clock))


def _scan(text: str, clock: Clock) -> Iterator[When]:
    at = 0
    for start in STARTS.finditer(text):
        found = _longest(text, start.start(), clock) if start.start() >= at else None
        if found:
            at = found.end
            clock.tell((found.before, found.after))
            yield found


def _longest(text: str, start: int, clock: Clock) -> When | None:
    """The longest expression at a place that has a meaning, with the word that ties it to the sentence."""
    matches = [(match.end(), match, read) for pattern, read in RULES if (match := pattern.match(text, start))]
    for end, match, read in sorted(matches, key=lambda hit: -hit[0]):
        reading = _read(match, clock, read)
        if reading:
            link = LINK.search(text[:start])
            first = link.start() if link else start
            return When(first, end, text[first:end], *reading, role=_role(text[:start]))
    return None


def _read(match: re.Match[str], clock: Clock, read: Read) -> Reading | None:
    """The two readings, settled; none for what would lie past the ends of the calendar."""
    before = match.string[: match.start()]
    try:
        reading = read(match, clock)
    except (ValueError, OverflowError):
        return None
    if reading is None:
        return None
    settled = clock.settled(reading, pointing_ahead=_role(before) in ("until", "by"))
    return each(settled, lambda period: replace(period, about=True)) if ABOUT.search(before) else settled


def _role(before: str) -> str:
    match = ROLES.search(before)
    word = match[1].lower() if match else "on"
    return KINDS.get(word, word)
