"""Asking an archive for engagements, and for one with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from detente.archive import Order, Page, Query, Settled, View
from detente.edtf import bounds
from detente.engagements.causes import with_causes
from detente.engagements.engagement import Engagement
from detente.engagements.parts import with_parts
from detente.engagements.prints import unpacked
from detente.engagements.summing import engagement_of

MARGIN = 3
"""Days before and after a trip in which its meetings are looked for."""


def engagements(
    view: View,
    query: Query | None = None,
    *,
    order: Order = "newest",
    limit: int = 50,
    after: str | None = None,
    rows: bool = False,
) -> Page[Engagement]:
    """The engagements of which an event tells that the query asks for, at most `limit`, by their last days.

    As of a day, each is what was known of it then. With `rows` those of other people's data are there too, each an
    engagement of its own. `after` continues behind the page that gave it. Raises `UsageError`
    where the query, the limit or `after` make no sense.
    """
    page = view.settled(query, order=order, limit=limit, after=after, rows=rows)
    return Page(tuple(with_parts(summed(view, page.items))), page.after)


def all_engagements(view: View, query: Query | None = None, *, order: Order = "newest") -> Iterator[Engagement]:
    """Every engagement that the query asks for, a page at a time."""
    page = engagements(view, query, order=order, limit=1000)
    yield from page.items
    while page.after is not None:
        page = engagements(view, query, order=order, limit=1000, after=page.after)
        yield from page.items


def lone_engagements(view: View, query: Query | None = None, *, limit: int = 1000) -> list[Engagement]:
    """The latest events of which nothing was settled, such as rows of somebody's table, each as an act of its own."""
    found = view.unsettled_events(query, limit=limit)
    return [engagement_of(Settled(0, (each,)), {}) for each in found]


def engagement(view: View, event: str) -> Engagement:
    """The engagement of which the event tells whose id begins so, with the causes of its steps.

    Raises `EntryMissing` where nothing goes by this id.
    """
    (found,) = summed(view, [view.settled_with(event)])
    around = [found, *near(view, found)]
    parted = next(each for each in with_parts(around) if each.id == found.id)
    return with_causes(view, replace(found, part_of=parted.part_of))


def parts_of(view: View, whole: Engagement) -> tuple[Engagement, ...]:
    """The meetings in the course of a trip, in the order of their days."""
    if whole.form != "trip":
        return ()
    found = [each for each in with_parts([whole, *near(view, whole)]) if each.part_of == whole.id]
    return tuple(sorted(found, key=lambda each: (each.date or "9999", each.id)))


def near(view: View, around: Engagement) -> list[Engagement]:
    """Other engagements of the same parties in the days of this one."""
    days = bounds(around.date)
    if days is None or len(around.parties) < 2:
        return []
    wider = days.widened(MARGIN)
    query = Query(pair=(around.parties[0], around.parties[1]), type="CONSULT", dates=f"{wider.first}/{wider.last}")
    return [each for each in summed(view, list(view.all_settled(query))) if each.id != around.id]


def summed(view: View, settled: Iterable[Settled]) -> list[Engagement]:
    """The engagements of settled events."""
    groups: Sequence[Settled] = list(settled)
    reports = {telling.report.key for group in groups for telling in group.tellings}
    prints = {report: unpacked(kept) for report, kept in view.prints(reports).items()}
    return [engagement_of(group, prints) for group in groups]
