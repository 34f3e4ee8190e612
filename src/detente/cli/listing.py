"""`detente events` and `detente reports`: what an archive holds of what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from detente.cli.archives import Where, archive_at, archive_option, as_of_option, form_option, options
from detente.cli.complaints import complain
from detente.cli.output import screen
from detente.cli.tables import write_json, write_rows

if TYPE_CHECKING:
    from detente.archive import FoundEvent, Order, Page, Query, ReportLine
    from detente.records import Rejection

Item = TypeVar("Item")

SHOWN = 50
_PAGE = 1000

query_options = options(
    click.option("--pair", nargs=2, metavar="STATE STATE", help="Between these two, in either direction."),
    click.option("--party", metavar="STATE", help="With this state or body, by its name or code."),
    click.option("--person", metavar="NAME", help="With somebody so called; a surname will do."),
    click.option("--type", metavar="TYPE", help="PLOVER type, such as CONSULT."),
    click.option("--status", metavar="STATUS", help="Such as occurred, planned, postponed or denied."),
    click.option("--issue", metavar="ISSUE", help="About this issue, such as taiwan."),
    click.option("--place", metavar="NAME", help="In this city, venue or country."),
    click.option("--dates", metavar="DATE", help="Within these days: 2023-06-18, 2023-06, 2023-06/2023-09 or 2023/.."),
    click.option("--words", metavar="WORDS", help='With all these words, a "quoted phrase", or a begin*.'),
    click.option("--publisher", metavar="NAME", help="From this publisher."),
    click.option("--published", metavar="DATE", help="Published within these days."),
)
list_options = options(
    query_options,
    archive_option,
    as_of_option,
    form_option,
    click.option("--oldest-first", is_flag=True, help="Begin with the oldest instead of the newest."),
    click.option(
        "--limit", type=click.IntRange(1), metavar="N", help=f"At most so many: {SHOWN} in a table, else all."
    ),
    click.option("--after", metavar="PLACE", help="Go on where a page ended."),
)


@click.command(short_help="List events of an archive.")
@list_options
def events(*, archive: Where | None, as_of: str | None, form: str, **asked: Any) -> None:
    """List the events that fit everything asked for, each with the words it rests on and the report that tells it.

    An event without a date stands on the day of its report. As of a day, reports without a day of publication are left
    out.
    """
    from detente.pages.flat import EVENT, event_json, event_row

    query, paging = parted(asked)
    with archive_at(archive).view(as_of) as view:

        def fetch(size: int, place: str | None) -> Page[FoundEvent]:
            return view.events(query, order=paging.order, limit=size, after=place)

        found = paged(fetch, form, paging)
        if form == "table":
            from detente.pages.listing import print_events

            print_events(found, screen())
        elif form == "json":
            write_json(map(event_json, found))
        else:
            write_rows(form, EVENT, map(event_row, found))


@click.command(short_help="List reports of an archive.")
@list_options
@click.option("--replaced", is_flag=True, help="Also versions that a later one took the place of.")
@click.option("--rejected", is_flag=True, help="Instead, the sources that gave no record, and why.")
def reports(
    *, archive: Where | None, as_of: str | None, form: str, replaced: bool, rejected: bool, **asked: Any
) -> None:
    """List the reports that tell of an event that fits everything asked for.

    Words are looked for in title and text. Reports without a day of publication come last; as of a day they are left
    out.
    """
    from detente.pages.flat import REPORT, report_row

    query, paging = parted(asked)
    with archive_at(archive).view(as_of) as view:
        if rejected:
            _show_rejections(view.rejections(), form)
            return

        def fetch(size: int, place: str | None) -> Page[ReportLine]:
            return view.reports(query, order=paging.order, limit=size, after=place, replaced=replaced)

        found = paged(fetch, form, paging)
        if form == "table":
            from detente.pages.listing import print_reports

            print_reports(found, screen(), replaced=replaced)
        elif form == "json":
            write_json(map(report_row, found))
        else:
            write_rows(form, REPORT, map(report_row, found))


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of what was found is shown."""

    order: Order
    limit: int | None
    after: str | None


def parted(asked: dict[str, Any]) -> tuple[Query, Paging]:
    """What is asked for, and which part of it."""
    from detente.archive import Query

    order: Order = "oldest" if asked.pop("oldest_first") else "newest"
    paging = Paging(order, asked.pop("limit"), asked.pop("after"))
    return Query(**asked), paging


def paged(fetch: Callable[[int, str | None], Page[Item]], form: str, paging: Paging) -> Iterator[Item]:
    """A page of what was found, with a word on the next; all of it for programs that set no limit."""
    page = fetch(paging.limit or (SHOWN if form == "table" else _PAGE), paging.after)
    yield from page.items
    while page.after and form != "table" and not paging.limit:
        page = fetch(_PAGE, page.after)
        yield from page.items
    if page.after:
        complain(f"there are more; --after {page.after} goes on from here, --limit shows more at once")
    elif not page.items and not paging.after:
        complain("nothing in the archive fits all of this")


def _show_rejections(rejections: Sequence[Rejection], form: str) -> None:
    from detente.pages.flat import REJECTION, rejection_row

    if form == "table":
        from detente.pages.listing import print_rejections

        print_rejections(rejections, screen())
    elif form == "json":
        write_json(map(rejection_row, rejections))
    else:
        write_rows(form, REJECTION, map(rejection_row, rejections))
