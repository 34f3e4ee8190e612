"""Superlatives held against the archive: the first visit in five years, the most senior guest since 2021.

A claim is contradicted by any engagement that should not be there, supported where the archive reaches back far enough
and, of a first in so long, knows the one before; else it can't be decided. An archive knows only what was put into it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from detente.archive import FoundEvent, Query, ReportLine, View
from detente.edtf import bounds
from detente.engagements.claims import ClaimedAct, claimed, sentence_of
from detente.engagements.engagement import Engagement
from detente.engagements.families import HELD
from detente.engagements.finding import all_engagements, engagement
from detente.engagements.levels import RANKS, holds, level_of
from detente.records import Event, Mention, Precedent

Verdict = Literal["supported", "contradicted", "not decidable"]
Answer = tuple[Verdict, str, tuple[Engagement, ...]]

WIDE = 366
"""Days: an engagement whose date is wider proves nothing."""
LONG = 14
"""Days: the longest visit whose days count as given."""
GAP = 5 * 366
"""Days without any contact after which an archive is taken to know nothing of what was before."""
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Check:
    """A superlative, its sentence and report, the event that it is claimed for, and what the archive says of it.

    `entries` are the engagements that contradict it, or the one before of which it was the next.
    """

    precedent: Precedent
    sentence: str
    report: ReportLine
    event: str
    verdict: Verdict
    reason: str
    entries: tuple[Engagement, ...]


def checks(view: View, query: Query | None = None) -> Iterator[Check]:
    """Every superlative claimed by a report that the query asks for, with what the archive says of it."""
    lines = {line.key: line for line in view.all_reports(query)}
    for report, precedent in view.precedents(lines):
        found = view.find(precedent.event) if precedent.event else None
        if isinstance(found, FoundEvent):
            yield check(view, precedent, FoundEvent(found.event, lines[report]))


def check(view: View, precedent: Precedent, found: FoundEvent) -> Check:
    """One superlative, claimed by a report for an event, held against the archive."""
    text = view.text(found.report.key)
    own = engagement(view, found.event.id) if view.is_settled(found.event.id) else None
    act = claimed(precedent, found, text, own)
    verdict, reason, entries = (
        _answer(view, precedent, act) if act else _nothing("it is not about a visit or a meeting")
    )
    return Check(precedent, sentence_of(text, precedent), found.report, found.event.id, verdict, reason, entries)


def _answer(view: View, precedent: Precedent, act: ClaimedAct) -> Answer:
    if act.vague:
        return _nothing("since when, the words do not say in a way that is understood")
    earlier = _earlier(view, act)
    match precedent.kind:
        case "first":
            return _first(view, act, (each for each in earlier if _of_kind(each, act)))
        case "most-senior":
            return _most_senior(view, act, earlier)
        case "only":
            others = tuple(islice((each for each in earlier if _of_kind(each, act)), SHOWN))
            return ("contradicted", "there were others", others) if others else _nothing("no other is in the archive")
        case "most-recent":
            return _nothing("only what came before an act is held against the archive")


def _first(view: View, act: ClaimedAct, earlier: Iterator[Engagement]) -> Answer:
    """No other since then; and the one before, where the claim says when that was."""
    reach = _reach(view, act)
    before: Engagement | None = None
    against: list[Engagement] = []
    for each in earlier:
        if act.since is None or _first_day(each) > act.since.last:
            against.append(each)
            if len(against) == SHOWN:
                break
        else:
            before = each
            break
    if against:
        return (
            "contradicted",
            "others took place since then" if act.since else "others took place before",
            tuple(against),
        )
    if before is not None and act.since and _last_day(before) < act.since.first - dt.timedelta(days=WIDE):
        return _nothing(f"none since then is in the archive, nor one of then; the last before was {_said(before)}")
    if before is not None:
        return "supported", f"the one before was {_said(before)}, and none in between is in the archive", (before,)
    if act.since is None:
        return _nothing(f"none before is in the archive, {_reaches(reach)}")
    return _nothing(f"none since then is in the archive, but the one before is not in it either; {_reaches(reach)}")


def _most_senior(view: View, act: ClaimedAct, earlier: Iterable[Engagement]) -> Answer:
    """Nobody of a higher level since then."""
    if act.level is None:
        return _nothing("nobody's rank is known")
    if act.since is None:
        return _nothing("it does not say since when")
    since = list(_until(earlier, act.since.last))
    higher = tuple(each for each in since if _outranks(each, act))
    if higher:
        return "contradicted", "somebody of a higher level did", higher[:SHOWN]
    reach = _reach(view, act)
    if reach is None or reach > act.since.last:
        return _nothing(f"nobody of a higher level is in the archive, but {_reaches(reach)}")
    return "supported", f"nobody of a higher level is in the archive, {_reaches(reach)}", ()


def _nothing(reason: str) -> Answer:
    return "not decidable", reason, ()


def _earlier(view: View, act: ClaimedAct) -> Iterator[Engagement]:
    """Contacts of both parties that took place before, the latest first."""
    last = act.day - dt.timedelta(days=1)
    query = Query(pair=(act.visitor, act.host), type="CONSULT", dates=f"../{last.isoformat()}")
    for each in all_engagements(view, query):
        days = bounds(each.date)
        before = days is not None and days.steps <= WIDE and days.last < act.day
        if before and each.status in HELD and _there(each, act) and _sure(each):
            yield each


def _sure(engagement: Engagement) -> bool:
    """Whether two witnesses say that it took place, or one that names who came and when: a slip undoes no claim."""
    if engagement.life and engagement.life[-1].witnesses > 1:
        return True
    return any(_names_visit(telling.event) for telling in engagement.tellings)


def _names_visit(event: Event) -> bool:
    people = any(mention.person for mention in event.actors)
    days = bounds(event.date)
    if days is None or days.steps > LONG:
        return False
    return event.mode == "visit" and event.status in HELD and people and (bool(event.date_text) or not days.steps)


def _there(engagement: Engagement, act: ClaimedAct) -> bool:
    """Whether it took place where it counts."""
    if engagement.form not in ("trip", "meeting"):
        return False
    if not act.visit:
        return True
    if engagement.form == "trip" and engagement.actors[:1] != (act.visitor,):
        return False
    return engagement.place is not None and engagement.place.country == act.host


def _of_kind(engagement: Engagement, act: ClaimedAct) -> bool:
    """Whether the same office, or else the same people, took part."""
    day = _first_day(engagement)
    if act.post:
        return any(holds(mention, act.post, day) for mention in _mentions(engagement, act.visitor))
    people = {each.person for each in engagement.participants if each.person}
    return bool(act.people) and act.people <= people


def _outranks(engagement: Engagement, act: ClaimedAct) -> bool:
    day = _first_day(engagement)
    levels = {level_of(mention, day) for mention in _mentions(engagement, act.visitor) if mention.person}
    return any(level and act.level and RANKS.index(level) < RANKS.index(act.level) for level in levels)


def _mentions(engagement: Engagement, code: str) -> Iterator[Mention]:
    """Who took part for a party, as most say."""
    known = {each.person for each in engagement.participants}
    for telling in engagement.tellings:
        for mention in (*telling.event.actors, *telling.event.recipients):
            if mention.code == code and mention.person in known:
                yield mention


def _until(earlier: Iterable[Engagement], last: dt.date) -> Iterator[Engagement]:
    for each in earlier:
        if _first_day(each) <= last:
            return
        yield each


def _first_day(engagement: Engagement) -> dt.date:
    days = bounds(engagement.date)
    return days.first if days else dt.date.max


def _last_day(engagement: Engagement) -> dt.date:
    days = bounds(engagement.date)
    return days.last if days else dt.date.min


def _reach(view: View, act: ClaimedAct) -> dt.date | None:
    """From when on the archive knows of contacts of the two without a gap of years."""
    reach = act.day
    known = [day for day in view.days_of_acts((act.visitor, act.host), "CONSULT") if day < act.day]
    for day in known:
        if (reach - day).days > GAP:
            break
        reach = day
    return reach if known else None


def _reaches(reach: dt.date | None) -> str:
    return (
        f"which knows of their contacts from {reach.isoformat()} on" if reach else "which knows of no contact of theirs"
    )


def _said(engagement: Engagement) -> str:
    people = [each.person for each in engagement.participants if each.person]
    return f"that of {' and '.join(people[:2]) or 'somebody unnamed'} ({engagement.date})"
