"""The templates of expressions of time, each with the function that reads it. Of several that fit, the longest wins."""

from __future__ import annotations

import re
from collections.abc import Callable

from detente.reading.dates import day_rules as days
from detente.reading.dates import quarter_rules as quarters
from detente.reading.dates import span_rules as spans
from detente.reading.dates.clock import Clock, Reading
from detente.reading.dates.time_words import COUNTS, PIECES, compiled

Read = Callable[[re.Match[str], Clock], Reading | None]
Rule = tuple[re.Pattern[str], Read]

BETWEEN = "(?P<between>between )?"
WEEK_OF = "the week (?:of|beginning|starting|commencing) (?:<wd>,? )?"
WEEKDAY_BEFORE = "(?:<wd>(?:, | \\(|,? (?:the )?))?"
STOP = (
    r"(?=$|[,.;:)?!–—]| (?:a|after|and|as|at|before|but|by|for|from|had|has|have|he|in|is|it|on|or|she|that|the|they"
    r"|to|was|were|when|which|while|will|with|would)\b)"
)
"""What may follow a word that also stands before nouns (`the spring offensive`, `the 5th round`)."""
MANY = "(?P<unit>minute|hour|day|week|fortnight|month|year|decade)(?P<many>s)"
AWAY = (
    " (?P<way>later|earlier|afterwards|before|beforehand|previously|after)"
    r"(?! than| that(?! *(?:[,.;:]|$|(?:and|at|but|by|for|in|on|to|when|with)\b)))"
)
QUARTER = "(?:the )?(?:fiscal[ -])?<ordinal>[- ](?P<unit>quarter)(?!-?final)"
WHOLE = r"(?! of\b|-| (?:million|billion|century|finals?))"
"""What may not follow `the quarter` that is one of a year."""
YEAR_AGO = "(?:comparable |corresponding )?year-(?:ago|earlier)"
THINGS = (
    "(?:%|per ?cent|people|troops|soldiers|prisoners|refugees|civilians|men|women|km|kilomet|miles|met(?:re|er)s|tonnes"
    "|tons|barrels|dollars|euros|pounds|yuan|yen|hours|gmt|local time|others|more)"
)
NO_NUMBER = r"(?<![$£€#])(?<!resolution )(?<!no\. )(?<!number )"
"""What may not stand before four digits that are a year."""


def _after(*words: str) -> str:
    """What holds only right after one of these words."""
    return "(?:" + "|".join(rf"(?<=\b{word} )" for word in words) + ")"


TEMPLATES: tuple[tuple[str, Read], ...] = (
    (WEEKDAY_BEFORE + "<day><join><day2> (?:of )?<month><of year>", days.date),
    (WEEKDAY_BEFORE + "<month> <day><join><day2><of year>", days.date),
    (BETWEEN + "<day><and><day2> (?:of )?<month><of year>", days.date),
    (BETWEEN + "<month> <day><and><day2><of year>", days.date),
    (WEEKDAY_BEFORE + "<day> (?:of )?<month>(?:,? <year1>)?<join><day2> (?:of )?<month2><of year>", days.date),
    (WEEKDAY_BEFORE + "<month> <day>(?:,? <year1>)?<join><month2> <day2><of year>", days.date),
    (BETWEEN + "<day> <month><and><day2> <month2><of year>", days.date),
    (BETWEEN + "<month> <day><and><month2> <day2><of year>", days.date),
    (WEEKDAY_BEFORE + "(?:the )?<day> (?:of )?<month><of year>", days.date),
    (WEEKDAY_BEFORE + "(?:the )?<month>(?: the)? <day><of year>", days.date),
    (WEEKDAY_BEFORE + "the <spelled> (?:day )?of <month><of year>", days.date),
    (WEEKDAY_BEFORE + "<month> the <spelled><of year>", days.date),
    (WEEK_OF + "<day> (?:of )?<month><of year>", days.week_of),
    (WEEK_OF + "<month> <day><of year>", days.week_of),
    ("<year>-(?P<mm>[0-9]{2})-(?P<dd>[0-9]{2})", days.numeric),
    (r"(?P<dd>[0-9]{1,2})\.(?P<mm>[0-9]{1,2})\.<year>", days.numeric),
    (_after("on", "by", "since", "until", "of", "from") + "the <nth>" + STOP, days.nth),
    ("<feast><of year>", days.feast),
    (BETWEEN + "<month>(?:<join>|<and>)<month2><of year>", days.months),
    ("~(?:the )?<name><of year>", days.month),
    ("~<month><this year>", days.month),
    ("<part>[ -](?:in )?<month><of year>", days.month),
    (_after("in", "of", "since", "until", "by", "from", "during", "for") + "<month>" + STOP, days.month),
    (_after("in", "since", "until", "during") + "<month>(?= (?-i:[a-z]))", days.month),
    ("~<which> <month>", days.which_month),
    (_after("in") + "the new year", spans.new_year),
    ("~<told> <month>", days.told_month),
    ("(?:<which> )?<weekday>", days.weekday),
    (BETWEEN + "<weekday>(?:<join>|<and>)<weekday2>", days.weekdays),
    ("<weekday> (?:of )?<which> week", days.weekday_of_week),
    ("<weekday> week" + STOP, days.weekday_of_week),
    ("a week (?:from|on) <weekday>", days.weekday_of_week),
    ("<told> <weekday>", days.told_weekday),
    (_after("on") + "the <weekday>", days.told_weekday),
    ("the <weekday> (?P<way>before|after)", days.told_weekday),
    ("the <season> (?P<way>before|after)", spans.season_beside),
    ("~<which> <span>", spans.which_span),
    ("the (?P<span>weekend)", spans.weekend),
    ("<part> (?:in )?the <span>", spans.in_span),
    ("(?:the )?<span>(?:['’]s |-)end", spans.in_span),
    ("the <span> is out", spans.is_out),
    ("(?:<year> |(?P<whichyear>last|this|next) year['’]s )?" + QUARTER, quarters.nth_quarter),
    (QUARTER + "<of year>", quarters.nth_quarter),
    ("(?:the (?:latest |current |same )?|that )(?P<unit>quarter)" + WHOLE, quarters.told_quarter),
    ("the latest (?P<period>quarter|period)" + WHOLE, quarters.told_quarter),
    ("(?:the )?" + YEAR_AGO + "(?: (?:<ordinal>[ -])?quarter| period)?", quarters.quarter_before),
    ("the <unit> (?P<way>before last|after next)", spans.beyond),
    ("~the <season>(?: of)?<this year>", spans.season),
    ("~the <season>" + STOP, spans.season),
    (_after("in", "since", "until", "by") + "<season>" + STOP, spans.season),
    ("~(?:the )?<seasons>(?: of)?,? <year>", spans.season),
    (NO_NUMBER + "~<year>(?! ?" + THINGS + ")(?![,.][0-9])", spans.year),
    ("~(?:the )?(?:winter of |summer of |year )?<spoken>", spans.spoken_year),
    ("<year>(?:[-–—/]| to )<year2>", spans.years),
    (BETWEEN + "<year><and><year2>", spans.years),
    ("<year>[-–/](?P<short>[0-9]{2})(?![0-9-])", spans.years),
    ("(?:the )?~(?P<year>(?:1[89]|20)[0-9]0)(?P<tens>s)", spans.decade),
    ("(?P<near>(?:the day before )?yesterday|(?:the day after )?tomorrow)", spans.near_day),
    ("(?P<near>overnight|last night|today|tonight|this (?:morning|afternoon|evening|very day))", spans.near_day),
    ("<about><count> <unit>s? ago(?P<exact> (?:to the day|today))?", spans.ago),
    ("(?P<unit>day|week|month|year)s ago", spans.some_ago),
    (_after("in") + "<about><count> <unit>s?(?P<time>['’]s? time| time)?", spans.in_future),
    ("<about><count> <unit>s? (?P<time>from now|hence)", spans.in_future),
    ("the (?P<way>past|last|next|coming) <count> <unit>s?", spans.stretch),
    (_after("in", "over", "during", "for", "within") + "the (?P<way>past|last|next|coming) <unit>", spans.stretch),
    ("(?P<way>within) <about><count> <unit>s?", spans.stretch),
    ("(?:the )?(?P<way>past few|last few|next few|coming|recent) (?P<unit>day|week|month|year)s", spans.some_stretch),
    ("(?P<way>within) (?P<unit>hour|day|week|month)s", spans.some_stretch),
    ("the (?P<unit>day|week|month|year)s (?P<way>ahead|to come)", spans.some_stretch),
    ("<about><count> " + MANY + "?" + AWAY, spans.later),
    ("<about><count> " + MANY + "? (?P<way>on)" + STOP, spans.later),
    ("(?P<unit>minute|hour|day|week|month|year)(?P<many>s)" + AWAY, spans.later),
    ("the (?:<unit>|<daytime>) (?P<way>before|after|earlier)(?! last| next| yesterday| tomorrow)", spans.later),
    ("~<told> (?P<unit>day|night|morning|afternoon|evening|date|weekend|week|month|year)", spans.told_span),
)
RULES: tuple[Rule, ...] = tuple((compiled(template), read) for template, read in TEMPLATES)
ANY = re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for pattern, _ in RULES))
"""Whether any template fits at all, which few places do."""
STARTS = re.compile(
    rf"(?<![\w:])(?<!\w-)(?:[0-9]|{PIECES['month']}|{PIECES['wd']}|(?i:{'|'.join(COUNTS)}|the|this|that|within|between"
    r"|about|around|nearly|almost|more|over|just|only|barely|early|mid|late|later|earlier|end|beginning|start|turn|close"
    r"|middle|first|second|third|fourth|fiscal|final|latter|opening|closing|very|last|previous|current|next|coming|past|recent"
    r"|week|month|year|quarter|decade|weekend|spring|summer|autumn|fall|winter|today|tonight|yesterday|tomorrow"
    r"|overnight|minutes|hours|days|weeks|months|years|christmas|boxing|new|nineteen|thanksgiving)\b)"
)
"""Words that an expression may start with: the templates are tried at these alone."""
