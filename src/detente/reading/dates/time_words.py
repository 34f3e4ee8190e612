"""The words that expressions of time are made of, and templates over them.

In a template `<day>` stands for the piece of that name and `<day2>` for the same once more, each a group of the match;
`~` stands for the words that take a part of what follows (`early`, `the end of`). The rest is a regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from detente.reading.dates import calendar as cal
from detente.reading.dates.calendar import MONTHS, WEEKDAYS

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
COUNTS: dict[str, float] = (
    {word: number for number, word in enumerate(ONES, 1)}
    | {word: 10 * number for number, word in enumerate(TENS, 2)}
    | {"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "a half": 0.5, "a couple of": 2, "a few": 3, "several": 3}
    | {"some": 3, "a dozen": 12, "eighteen": 18, "nineteen": 19, "a hundred": 100}
)
NTH = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
        twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
        """.split(),
        1,
    )
}
"""The days of a month as they are spelled out."""
PARTS = {
    "beginning": "start", "turn": "start", "close": "end", "middle": "mid", "latter half": "second half",
    "final week": "last week", "opening days": "first days", "final days": "last days", "closing days": "last days",
    "last quarter": "fourth quarter", "final quarter": "fourth quarter",
}  # fmt: skip
"""Other names of the parts that `calendar.PARTS` has."""
FEASTS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "thanksgiving": (11, 0), "thanksgiving day": (11, 0),
}  # fmt: skip
STEPS = {"last": -1, "previous": -1, "this past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "this coming": 1}


def _any(words: Iterable[str]) -> str:
    return "|".join(form for word in words for form in (word, word.upper()))


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


WORD = re.compile("[0-9]|[a-z]+")
TIME_WORDS = frozenset("0123456789").union(
    (name.lower() for names in (MONTHS, WEEKDAYS) for name in names),
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split(),
    (unit + ending for unit in "minute hour day week month year decade quarter".split() for ending in ("", "s")),
    "fortnight fortnights weekend weekends morning mornings afternoon evening evenings night nights".split(),
    "date period spring summer autumn fall winter yesterday tomorrow today tonight overnight".split(),
    "christmas thanksgiving nineteen".split(),
)
"""Words and numbers of which every expression of time has one."""

_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
PIECES = {
    "day": r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?",
    "nth": r"(?:[12]?(?:1st|2nd|3rd|[04-9]th)|1[1-3]th|3(?:0th|1st))",
    "spelled": rf"(?:{_longest_first(NTH)})",
    "month": rf"(?-i:{_any(MONTHS)}|{_SHORT_MONTH})",
    "name": rf"(?-i:(?!May\b)(?:{_any(MONTHS)}))(?! on\b)",
    "year": r"(?:1[789]|20)[0-9][0-9]",
    "weekday": rf"(?-i:{_any(WEEKDAYS)})",
    "wd": rf"(?-i:{_any(WEEKDAYS)}|{_SHORT_DAY})",
    "count": rf"(?:[0-9]{{1,6}}|{_longest_first(COUNTS)})",
    "unit": r"(?:day|week|fortnight|month|year|decade)",
    "daytime": r"(?:morning|afternoon|evening|night)",
    "part": rf"(?:early|mid|late|later|earlier|end|(?:the )?(?:very )?(?:{_longest_first([*PARTS, *cal.PARTS])}) of)",
    "which": r"(?:this past|this coming|last|previous|this|current|next|coming)",
    "told": r"(?:that same|that very|that|the same|the following|the next|the previous|the preceding)",
    "season": r"(?:spring|summer|autumn|winter)",
    "seasons": r"(?:spring|summer|autumn|fall|winter)",
    "span": r"(?:weekend|week|month|quarter|year|decade|spring|summer|autumn|fall|winter)",
    "spoken": rf"nineteen (?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?|{'|'.join(ONES[9:])})",
    "ordinal": r"(?:first|second|third|fourth)",
    "join": r"(?: ?[-–—/] ?| to | through | until | till )",
    "and": r"(?: and | or | & )",
    "feast": _longest_first(FEASTS).replace("'", "['’]"),
}
MACROS = {
    "~": r"(?:<part>[ -](?:in |on )?(?:the )?)?",
    "<of year>": r"(?:<this year>)?",
    "<this year>": r",? (?:(?:of |in )?<year>|(?:of |in )?(?P<whichyear>last|this|next|that|the same|the following"
    r"|the previous) year)",
    "<about>": r"(?:(?:about|around|some|nearly|almost|more than|over|just (?:over|under|shy of)|only|just|barely) )?",
}


def names_time(text: str) -> bool:
    """Whether a text has a word or number without which no expression of time is made."""
    return not TIME_WORDS.isdisjoint(WORD.findall(text.lower()))


def compiled(template: str) -> re.Pattern[str]:
    """The regular expression of a template: case counts in the names of months and weekdays only."""
    for macro, meaning in MACROS.items():
        template = template.replace(macro, meaning)
    pattern = re.sub(r"(?<!P)<([a-z]+)([0-9]?)>", lambda m: f"(?P<{m[1]}{m[2]}>{PIECES[m[1]]})", template)
    return re.compile(rf"(?i:{pattern})(?!\w)")


def said(m: re.Match[str], name: str, otherwise: str = "") -> str:
    """The words of a group in small letters; those of another one, or nothing, where it is not there."""
    groups = m.groupdict()
    return (groups.get(name) or groups.get(otherwise) or "").lower()


def number(m: re.Match[str], name: str, otherwise: str = "") -> int:
    """The number in a group: 2 for `2nd` and `second`."""
    word = said(m, name, otherwise)
    return NTH[word] if word in NTH else int(re.sub(r"[^0-9]", "", word))


def month_number(m: re.Match[str], name: str = "month", otherwise: str = "name") -> int:
    """The month in a group, from 1 on."""
    word = said(m, name, otherwise)[:3]
    return next(number for month, number in MONTHS.items() if month.lower().startswith(word))


def weekday_number(m: re.Match[str], name: str = "weekday") -> int:
    """The weekday in a group, 0 for Monday."""
    word = said(m, name)[:3]
    return next(number for day, number in WEEKDAYS.items() if day.lower().startswith(word))


def count(m: re.Match[str]) -> float:
    """How many: 1 where it is not said."""
    return count_of(said(m, "count") or "a")


def count_of(words: str) -> float:
    """The number that words of the piece `count` stand for."""
    return int(words) if words.isdigit() else COUNTS[words.lower()]


def part(m: re.Match[str]) -> str:
    """The part that was said, as `calendar.part_of` knows it, or `later` or `earlier`; empty where there is none."""
    word = re.sub(r"^the |^very | of$", "", re.sub(r"^the ", "", said(m, "part")))
    return PARTS.get(word, word)


DAYS = ("day", "spelled", "weekday", "wd", "near", "nth", "dd", "feast", "daytime")
PART_GRAINS = {"quarter": "quarter", "half": "half", "week": "week", "days": "day"}


def grain(m: re.Match[str]) -> str:
    """How finely an expression is told: by day, by a part that has a name of its own, or by the unit that it counts."""
    if any(said(m, name) for name in DAYS):
        return "day"
    named = PART_GRAINS.get(part(m).partition(" ")[2])
    unit = said(m, "unit") or said(m, "span") or said(m, "season", "seasons")
    if said(m, "tens"):
        return "decade"
    return named or unit or ("month" if said(m, "month", "name") else "year")


def goes_on(m: re.Match[str], step: int) -> bool:
    """Whether two words joined by `and` or `or` name something without a gap; so with `between` and other joints."""
    return not said(m, "and") or step == 1 or bool(said(m, "between"))
