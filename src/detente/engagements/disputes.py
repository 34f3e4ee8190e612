"""Where reports contradict each other: both sides, with who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.edtf import Days, bounds
from detente.engagements.engagement import Claim, Dispute, Question, Telling
from detente.engagements.families import HELD, status_of
from detente.engagements.support import main, ranked, witnesses

SOON = 7


def disputes_of(tellings: Sequence[Telling], held: Days | None, *, long: bool) -> tuple[Dispute, ...]:
    """What the reports contradict each other about; of a `long` act, other days are no contradiction."""
    return tuple(_disputes(tellings, held, long=long))


def _disputes(tellings: Sequence[Telling], held: Days | None, *, long: bool) -> Iterator[Dispute]:
    denied = [each for each in tellings if each.event.status == "denied"]
    took_place = [each for each in tellings if status_of(each.event) in HELD and _then(each, held)]
    planned = [each for each in tellings if each.event.status == "planned"]
    after = [each for each in denied if held and _of_then(each, held)]
    before = [each for each in denied if each not in after and not (_sources(each) & _sources(*planned))]
    if after and took_place:
        yield _dispute("whether it took place", ("it took place", took_place), ("it did not", after))
    if before and planned and not held:
        yield _dispute("whether it was planned", ("it was planned", planned), ("it was not", before))
    if took_place:
        yield from () if long else _of_days(took_place)
        yield from _of_places(took_place)


def _sources(*tellings: Telling) -> set[str]:
    return {each.event.by.code if each.event.by else each.report.publisher or "" for each in tellings}


def _then(telling: Telling, held: Days | None) -> bool:
    days = bounds(telling.event.date)
    return held is None or days is None or days.widened(1).meets(held)


def _of_then(telling: Telling, held: Days) -> bool:
    """Whether a denial speaks of the days on which others say that it took place."""
    days = bounds(telling.event.date)
    if days and days.meets(held):
        return True
    published = telling.report.published
    return days is None and published is not None and 0 <= (published - held.first).days <= SOON


def _of_days(tellings: Sequence[Telling]) -> Iterator[Dispute]:
    """Days that the reports give in words and that can't both be right."""
    stated = [
        each for each in tellings if each.event.date_text and (days := bounds(each.event.date)) and not days.steps
    ]
    dates = main(ranked(stated, lambda each: [each.event.date] if each.event.date else []) or [("", 0)])
    if len(dates) > 1:
        yield _dispute("the day", *((date, [each for each in stated if each.event.date == date]) for date in dates))


def _of_places(tellings: Sequence[Telling]) -> Iterator[Dispute]:
    placed = [each for each in tellings if each.event.place and each.event.place.country and each.event.mode != "phone"]
    countries = main(ranked(placed, lambda each: [each.event.place.country] if each.event.place else []) or [("", 0)])
    if len(countries) > 1:
        sides = [
            (code or "", [each for each in placed if each.event.place and each.event.place.country == code])
            for code in countries
        ]
        yield _dispute("the place", *sides)


def _dispute(about: Question, *sides: tuple[str, Sequence[Telling]]) -> Dispute:
    return Dispute(about, tuple(_claim(said, tellings) for said, tellings in sides))


def _claim(said: str, tellings: Sequence[Telling]) -> Claim:
    by = ranked(tellings, lambda each: [each.event.by.code] if each.event.by else [])
    return Claim(said, main(by) if by else (), tuple(each.event.id for each in tellings), witnesses(tellings))
