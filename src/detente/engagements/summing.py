"""From all that tell of an act to the engagement: what most say, its life, and where they contradict each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from detente.archive import FoundEvent, Settled, Told
from detente.edtf import Days, bounds
from detente.engagements.disputes import disputes_of
from detente.engagements.engagement import Engagement, Step, Telling
from detente.engagements.families import HELD, Form, form_of, status_of
from detente.engagements.levels import highest
from detente.engagements.life import OFF, life_of, standing
from detente.engagements.prints import Print, witnesses
from detente.engagements.sketch import Sketch
from detente.engagements.support import best_date, best_place, main, participants, ranked
from detente.engagements.support import witnesses as count
from detente.engagements.traits import Traits, traits_of
from detente.records import Event


def engagement_of(settled: Settled, prints: Mapping[int, Print]) -> Engagement:
    """The engagement of which these events tell; `prints` are those of their reports' texts."""
    tellings = _tellings(settled.tellings, prints)
    sketch = Sketch(_traits(each) for each in settled.tellings)
    held, form = sketch.held, sketch.form
    long = form == "trip"
    life = life_of(tellings, held, form=form)
    status = standing(life, tellings)
    dated = _dated(tellings, held) if status in HELD else _planned(tellings, life)
    date = best_date(dated, long=long)
    days = bounds(date)
    day = days.first if days and days.first > dt.date.min else tellings[-1].report.published
    taking_part = participants(tellings, day)
    kind = ranked(tellings, lambda each: [(each.event.type, _mode(each.event, form))])[0][0]
    actors = _codes(tellings, "actors", form)
    return Engagement(
        id=tellings[0].event.id,
        type=kind[0],
        mode=kind[1],
        form=form,
        status=status,
        date=date,
        place=best_place(dated or tellings),
        actors=actors,
        recipients=_codes(tellings, "recipients", form),
        participants=taking_part,
        level=highest({each.level for each in taking_part if each.level and (not long or each.code in actors)}),
        issues=main(ranked(tellings, lambda each: each.event.issues) or []),
        life=life,
        disputes=disputes_of(tellings, held, long=long),
        tellings=tellings,
        witnesses=count(tellings),
    )


def _tellings(found: Sequence[FoundEvent], prints: Mapping[int, Print]) -> tuple[Telling, ...]:
    first = witnesses(list(dict.fromkeys(each.report.key for each in found)), prints)
    return tuple(Telling(each.event, each.report, first[each.report.key]) for each in found)


def _traits(found: FoundEvent) -> Traits:
    published = found.report.published.isoformat() if found.report.published else None
    told = Told(0, found.event, 0, found.report.key, found.report.id, published, found.report.publisher)
    return traits_of(told, whole=False)


def _mode(event: Event, form: Form) -> str | None:
    """The mode of an act; a visit to somebody that others tell of as a meeting is one."""
    return None if form == "meeting" and event.mode == "visit" and form_of(event) == "meeting" else event.mode


def _dated(tellings: Sequence[Telling], held: Days | None) -> list[Telling]:
    """Those that tell of the days on which it took place."""
    told = [each for each in tellings if status_of(each.event) in HELD]
    return [each for each in told if held is None or ((days := bounds(each.event.date)) and days.meets(held))]


def _planned(tellings: Sequence[Telling], life: Sequence[Step]) -> list[Telling]:
    """Those that tell for when it was last planned."""
    plans = [step for step in life if step.kind not in OFF and step.date]
    return [each for each in tellings if plans and each.event.id in set(plans[-1].events)]


def _codes(tellings: Sequence[Telling], side: str, form: Form) -> tuple[str, ...]:
    """The parties on one side, each on that where most put it; of a meeting or a call all are on one side."""
    counts = ranked(tellings, lambda each: {m.code: None for m in (*each.event.actors, *each.event.recipients)})
    known = main(counts) if counts else ()
    if form not in ("trip", ""):
        return known if side == "actors" else ()
    acting = dict(ranked(tellings, lambda each: {mention.code: None for mention in each.event.actors}))
    acted_on = dict(ranked(tellings, lambda each: {mention.code: None for mention in each.event.recipients}))
    acts = {code: acting.get(code, 0) >= acted_on.get(code, 0) for code in known}
    return tuple(code for code in known if acts[code] == (side == "actors"))
