"""Where things stand, in three sentences: the contact that matters most, the tone, and what is expected next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from detente.briefing import contacts, days, deeds
from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.draft import Draft
from detente.briefing.outlook import expectations
from detente.briefing.support import Told, source_of
from detente.briefing.weighing import (
    LONG,
    age,
    best,
    deed_of,
    disputed,
    last_day,
    thin,
    told_first,
    under_way,
)
from detente.briefing.weighing import contacts as contacts_of
from detente.briefing.weighing import deeds as deeds_of
from detente.edtf import bounds
from detente.engagements import Engagement, Telling
from detente.engagements.families import HELD
from detente.records import Event
from detente.relations.relation import Estimate, Index, Source, TurningPoint

RECENT = 60
"""Days in which a contact is news."""
AHEAD = 90
"""Days for which a plan is near."""
GRAVE = 7
"""Weight from which on an act comes before any contact."""
SILENT = 90
"""Days without any act after which the index says nothing."""
CAUSE = 24
"""Words of the act behind a turn that are quoted at most."""
YEAR = 365
SCALE = 10
"""Goldstein's values reach from -10 to 10."""
CLEARLY = 2.0
"""The index beyond which there is no doubt."""


def standing(draft: Draft, main: Engagement | None) -> Section:
    """The section at the head of the page."""
    said: list[Statement | None] = [*_grave(draft)]
    short = not said
    said += [_contact(draft, main)] if main else []
    said += _tone(draft, main)
    said += _ahead(draft, main) if short else []
    return Section("standing", "Where things stand", (Item(None, tuple(filter(None, said))),))


def _grave(draft: Draft) -> list[Statement]:
    """What weighs more than any talk: force, or an end to it, told by more than one."""
    new = [each for each in deeds_of(draft.relation) if told_first(each) > draft.since and last_day(each) > draft.since]
    heavy = [each for each in new if deed_of(each).weight >= GRAVE and each.witnesses > 1]
    told = [deeds.told(each, draft.pair, {each.status}, draft.quotes, draft.as_of) for each in heavy]
    return [
        draft.state(deeds.sentence(each, draft.as_of), [each.source], each.engagement.id)
        for each in deeds.strongest(told, 1)
        if draft.quote_once(each.source, deeds.QUOTED)
    ]


def main_contact(draft: Draft) -> Engagement | None:
    """The contact that matters most now: one of late or near ahead, else the last that was held."""
    ranked = [each for each in best(contacts_of(draft.relation), draft.as_of) if draft.support(each)]
    held = [each for each in ranked if each.status in HELD and not disputed(each) and last_day(each) <= draft.as_of]
    near = [each for each in held if age(each, draft.as_of) <= RECENT]
    ahead = [each for each in ranked if _is_near(each, draft.as_of)]
    news = [each for each in ranked if each in near or each in ahead]
    return next(iter(news), None) or max(held, key=last_day, default=None)


def _is_near(each: Engagement, as_of: dt.date) -> bool:
    days_of = bounds(each.date)
    exact = days_of is not None and days_of.steps <= LONG
    return each.status == "planned" and exact and as_of <= last_day(each) and age(each, as_of) <= AHEAD


def _contact(draft: Draft, main: Engagement) -> Statement | None:
    support = draft.support(main)
    if support is None:
        return None
    until = under_way(main, draft.as_of)
    if main.form == "trip" and until and support.sides[contacts.traveller(support)] and contacts.destination(support):
        return _visiting(draft, main, support, until)
    said = contacts.sentence(support, draft.names, draft.as_of)
    gone = age(main, draft.as_of)
    if main.status in HELD and gone > RECENT:
        held = [each for each in contacts_of(draft.relation) if each.status in HELD]
        later = any(last_day(main) < last_day(each) <= draft.as_of for each in held)
        which = "of which names are known" if later else "on record"
        said = f"the last contact {which} lies {days.span_of(gone)} back: {said}"
    return draft.state(said, support.sources, main.id)


def _visiting(draft: Draft, main: Engagement, support: Told, until: dt.date) -> Statement:
    """A visit that is not over: who is where, until when by the plan, and whom they have met."""
    code = contacts.traveller(support)
    people = support.sides[code]
    said = f"{draft.names.side(code, people)} {'are' if len(people) > 1 else 'is'} in {contacts.destination(support)}"
    sources = [*support.sources[:1]]
    plan = next((each for each in main.tellings if _plans_until(each, until)), None)
    if plan and until > draft.as_of:
        said += f" until {days.day(until, draft.as_of)}"
        sources.append(source_of(plan))
    for met in map(draft.support, _parts(draft, main)):
        hosts = [other for other in (met.sides if met else ()) if other != code and met and met.sides[other]]
        if met and hosts:
            host = draft.names.side(hosts[0], met.sides[hosts[0]])
            said += f", and met {host}{contacts.when(met, draft.as_of)}"
            sources += met.sources[:1]
            break
    return draft.state(said, sources, main.id)


def _plans_until(telling: Telling, until: dt.date) -> bool:
    told_of = bounds(telling.event.date)
    return telling.event.status == "planned" and told_of is not None and told_of.last == until


def _parts(draft: Draft, main: Engagement) -> list[Engagement]:
    """The meetings of a visit that were held beyond dispute, those with most witnesses first."""
    own = [each for each in draft.relation.engagements if each.part_of == main.id and each.status in HELD]
    return sorted((each for each in own if not disputed(each)), key=lambda each: (-each.witnesses, each.id))


def _tone(draft: Draft, main: Engagement | None) -> list[Statement]:
    index = draft.relation.index
    if index is None or not index.joint.estimates or _is_silent(draft):
        return []
    now = index.joint.estimates[-1]
    sources = _tone_sources(draft, index, main)
    if not sources:
        return []
    said = (
        f"{_balance(now)} in what each says and does to the other: the index stands at {_value(now.mean)} on a scale "
        f"from {_value(-SCALE)} to {_value(SCALE)}{_change(draft, index, now)}{_turned(draft, index)}"
    )
    return [draft.state(said, sources)]


def _turned(draft: Draft, index: Index) -> str:
    """When it last turned, and the act that explains it, where that can be quoted in few words."""
    turn = last_turn(index, draft.as_of)
    if turn is None:
        return ""
    quote = draft.quotes.quoted(turn.because[0], CAUSE) if turn.because else None
    when = days.on(turn.day.isoformat(), draft.as_of).removeprefix("on ")
    return f"; it last turned for the {turn.turn} around {when}{f', with this: “{quote}”' if quote else ''}"


def _is_silent(draft: Draft) -> bool:
    """Whether nothing was done for so long that the index is no more than a guess."""
    last = max((last_day(each) for each in draft.relation.engagements if last_day(each) <= draft.as_of), default=None)
    return last is None or (draft.as_of - last).days > SILENT


def _balance(now: Estimate) -> str:
    """What outweighs what; neither does where the band holds both."""
    if now.low > 0:
        return "cooperation clearly outweighs conflict" if now.low > CLEARLY else "cooperation outweighs conflict"
    if now.high < 0:
        return "conflict clearly outweighs cooperation" if now.high < -CLEARLY else "conflict outweighs cooperation"
    return "cooperation and conflict are in balance"


def _change(draft: Draft, index: Index, now: Estimate) -> str:
    before = [each for each in index.joint.estimates[:-1] if each.day <= draft.since]
    if not before:
        return ""
    then = before[-1]
    low = min((each for each in index.joint.estimates if (now.day - each.day).days <= YEAR), key=lambda each: each.mean)
    apart = now.mean > then.high or now.mean < then.low
    on_day = days.on(then.day.isoformat(), draft.as_of)
    if not apart:
        moved = f", little changed since {on_day.removeprefix('on ')}"
        joint = ", but well above the"
    else:
        moved = f", {'up' if now.mean > then.mean else 'down'} from {_value(then.mean)} {on_day}"
        joint = " and from a"
    if now.mean > low.high and low.day < then.day:
        moved += f"{joint} low of {_value(low.mean)} {days.on(low.day.isoformat(), draft.as_of)}"
    return moved


def _tone_sources(draft: Draft, index: Index, main: Engagement | None) -> Sequence[Source]:
    """The acts that explain the last turn, else the contact that matters most, else what was done last."""
    turn = last_turn(index, draft.as_of)
    if turn and turn.because:
        return draft.register.apart(turn.because, 2)
    done = sorted(draft.relation.engagements, key=last_day, reverse=True)
    late = [each for each in [*([main] if main else []), *done] if age(each, draft.as_of) <= SILENT]
    held = [each for each in late if each is main or (each.status in HELD and last_day(each) <= draft.as_of)]
    told = {telling.event.id: telling.event for each in held for telling in each.tellings}
    found = (source for each in held if (support := draft.support(each)) for source in support.sources)
    return list(islice((one for one in found if _is_of_late(told.get(one.event or ""), draft.as_of)), 1))


def _is_of_late(event: Event | None, as_of: dt.date) -> bool:
    """Whether an act is dated near the day of the briefing."""
    days_of = bounds(event.date) if event is not None else None
    return days_of is not None and abs((as_of - days_of.last).days) <= SILENT


def last_turn(index: Index, as_of: dt.date) -> TurningPoint | None:
    """The last turning point of the year."""
    late = [each for each in index.turning_points if (as_of - each.day).days <= YEAR]
    return max(late, key=lambda each: each.day, default=None)


def _ahead(draft: Draft, main: Engagement | None) -> list[Statement]:
    """What is expected of the contact that matters most, else the next one that is planned."""
    expected = expectations(draft, main, most=1) if main else []
    plans = [each for each in contacts_of(draft.relation) if each is not main and _is_near(each, draft.as_of)]
    soonest = sorted((each for each in plans if not thin(each)), key=last_day)
    planned = [said for each in soonest[:1] if not expected and (said := draft.contact(each))]
    return expected or planned


def _value(number: float) -> str:
    said = f"{number:+.1f}".removesuffix(".0") if abs(number) >= SCALE else f"{number:+.1f}"
    return "0.0" if said in ("+0.0", "-0.0") else said.replace("-", "−")
