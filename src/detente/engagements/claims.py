"""What a superlative claims, so that an archive can tell: which kind of act, by whom, with whom, and since when."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from detente.archive import FoundEvent
from detente.edtf import Days, bounds
from detente.engagements.engagement import Engagement
from detente.engagements.families import form_of
from detente.engagements.levels import Level, highest, level_of, level_of_post
from detente.entities.people import people, posts
from detente.records import Event, Precedent

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
_SINCE_MONTH = re.compile(rf"\bsince (?:\w+ ){{0,4}}?({'|'.join(MONTHS)})(?: (\d{{4}}))?\b", re.IGNORECASE)
_SINCE_PERSON = re.compile(
    r"\bsince (?:\w+ ){0,3}?([A-Z][\w'’-]+) (?:took|came to|entered|assumed|took over) (?:office|power|the job)"
)
_IN_MONTH = re.compile(rf"\bsince\b[^.;]{{0,60}}?\bin ({'|'.join(MONTHS)})(?: (\d{{4}}))?\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\bsince\b|\bin (?:nearly |almost |more than |over |about )?(?:\w+ )?(?:years?|decades?|months?)\b"
)
_BREAK = re.compile(r"(?<=[a-z\d)”\"’][.!?])\s+|\n\s*\n")
_PLAIN = re.compile(
    r"\b(?:first|maiden|inaugural|only)(?: (?!but\b|and\b)[\w-]+){0,2} "
    r"(?:visits?|trips?|meetings?|talks|summits?|encounters?|contacts?|president|minister|secretary|leader|official)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b(?:their|his|her|face-to-face|in[- ]person|encounter)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ClaimedAct:
    """An act that is claimed to be the first, the most senior or the last of its kind.

    `visitor` and `host` are codes; a visit is counted in the country of the host, anything else wherever it took place.
    `post` is the key of the office that counts, None where it is the `people` who do; `since` the days after which no
    other may lie (None: since ever), and `vague` where the words name a time, or an act, that could not be made out.
    """

    visitor: str
    host: str
    visit: bool
    post: str | None
    people: frozenset[str]
    level: Level | None
    day: dt.date
    since: Days | None
    vague: bool


def claimed(precedent: Precedent, found: FoundEvent, text: str, own: Engagement | None) -> ClaimedAct | None:
    """The act that a superlative of this report is about; None where it is no visit or meeting of two parties.

    `own` is the engagement that the event tells of, where that is settled: it may know the day better.
    """
    event = found.event
    form = form_of(event)
    visitor, host = _sides(event)
    day = _day(found, own)
    if form not in ("trip", "meeting") or visitor is None or host is None or day is None:
        return None
    sentence = sentence_of(text, precedent)
    people = frozenset(mention.person for mention in (*event.actors, *event.recipients) if mention.person)
    post = None if form == "meeting" and _THEIRS.search(sentence) else _post(sentence, visitor)
    levels = {level_of(mention, day) for mention in event.actors} - {None}
    since = _since(precedent, sentence, found.report.published or day)
    return ClaimedAct(
        visitor=visitor,
        host=host,
        visit=form == "trip" or "visit" in sentence or "trip" in sentence,
        post=post,
        people=people,
        level=(level_of_post(post) if post else None) or highest({level for level in levels if level}),
        day=day,
        since=since,
        vague=since is None and (bool(_SINCE.search(sentence)) or not _PLAIN.search(precedent.text)),
    )


def sentence_of(text: str, precedent: Precedent) -> str:
    """The sentence in which a superlative stands."""
    return sentence_around(text, precedent.start, precedent.end)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence in which words stand, with each run of white space as one space."""
    first = max((found.end() for found in _BREAK.finditer(text, 0, start)), default=0)
    after = _BREAK.search(text, end)
    return " ".join(text[first : after.start() if after else len(text)].split())


def _sides(event: Event) -> tuple[str | None, str | None]:
    """Who goes or acts, and with whom."""
    codes = list(dict.fromkeys(mention.code for mention in (*event.actors, *event.recipients)))
    return (codes[0], codes[1]) if len(codes) > 1 else (None, None)


def _day(found: FoundEvent, own: Engagement | None) -> dt.date | None:
    """The first day of the act, or the day of the report where the act still lay ahead of it."""
    known = [found.report.published] if found.report.published else []
    for date in (own.date if own else None, found.event.date):
        days = bounds(date)
        if days and days.first > dt.date.min:
            return min(days.first, *known) if known else days.first
    return known[0] if known else None


def _post(sentence: str, code: str) -> str | None:
    """The key of the office that the sentence names; of several names the longest."""
    lowered = f" {sentence.casefold()} "
    fits = [(name, key) for name, key, states in _post_names() if name in lowered and (not states or code in states)]
    return max(fits, key=lambda fit: len(fit[0]))[1] if fits else None


@cache
def _post_names() -> list[tuple[str, str, frozenset[str]]]:
    return [(name, post.key, post.only_for) for post in posts() for name in post.names if " " in name or len(name) > 8]


def _since(precedent: Precedent, sentence: str, published: dt.date) -> Days | None:
    """The time to which the claim reaches back; a year that is only about right reaches a year either way."""
    month = _SINCE_MONTH.search(sentence) or _IN_MONTH.search(sentence)
    if month:
        return _month(MONTHS.index(month[1].lower()) + 1, month[2], published)
    person = _SINCE_PERSON.search(sentence)
    if person:
        return _term(person[1], published)
    days = bounds(precedent.since)
    return days.widened(366) if days and precedent.since and precedent.since.endswith("~") else days


def _month(month: int, year: str | None, published: dt.date) -> Days | None:
    last = published.year if month <= published.month else published.year - 1
    return bounds(f"{int(year) if year else last:04}-{month:02}")


def _term(surname: str, published: dt.date) -> Days | None:
    """The day on which somebody so called took the office held when the report was published."""
    iso = published.isoformat()
    starts = [
        term.start
        for person in people().values()
        if surname in (*person.surnames, *person.name.split()[-1:])
        for term in person.terms
        if term.holds_on(iso) and term.post in ("head-of-state", "head-of-government")
    ]
    return bounds(max(starts, default=None))
