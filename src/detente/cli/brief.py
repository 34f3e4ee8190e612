"""`detente brief` and `detente calendar`: where two states stand on one page, and what is planned."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from detente.cli.archives import Where, archive_option, as_of_option, settled
from detente.cli.complaints import complain
from detente.cli.listing import query_options
from detente.cli.output import screen
from detente.errors import UsageError

if TYPE_CHECKING:
    from detente.briefing import Briefing


@click.command(short_help="Where two states stand, on one page.")
@click.argument("one", metavar="STATE")
@click.argument("other", metavar="STATE")
@archive_option
@as_of_option
@click.option(
    "--since", metavar="DATE", help="The day of the last briefing: what came after it is a change. Else 30 days before."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "md", "html", "json", "pdf"]), default="text", show_default=True
)
def brief(*, one: str, other: str, archive: Where | None, as_of: str | None, since: str | None, form: str) -> None:
    """Brief on two states, by code or English name: where things stand, what changed, contacts, agenda, what is open.

    Each sentence is composed from the record, and has the numbers of the passages of reports that carry it. Without
    --as-of it is as of the last day on which anything in the archive was published.
    """
    from detente.briefing import brief as briefing_on

    if form == "pdf" and sys.stdout.isatty():
        raise UsageError("--format pdf is not for the screen; send it to a file, as in > briefing.pdf")
    with settled(archive).view() as view:
        briefing = briefing_on(view, (one, other), as_of=as_of, since=since)
    if form == "text":
        from detente.briefing.text import print_briefing

        print_briefing(briefing, screen())
    else:
        sys.stdout.buffer.write(_encoded(briefing, form))


def _encoded(briefing: Briefing, form: str) -> bytes:
    match form:
        case "pdf":
            from detente.briefing.pdf import to_pdf

            return to_pdf(briefing)
        case "html":
            from detente.briefing.html import to_html

            return to_html(briefing).encode()
        case "md":
            from detente.briefing.markdown import to_markdown

            return to_markdown(briefing).encode()
        case _:
            from detente.briefing.plain import to_json

            return to_json(briefing).encode()


@click.command(short_help="What is planned, as iCalendar.")
@query_options
@archive_option
@as_of_option
def calendar(*, archive: Where | None, as_of: str | None, **asked: Any) -> None:
    """Write the meetings, visits and calls that are planned or mooted, as a calendar that any program takes in.

    Those whose day is not known within a month are left out.
    """
    from detente.archive import Query
    from detente.briefing.calendar import planned, to_ics

    with settled(archive).view(as_of) as view:
        found = list(planned(view, Query(**asked)))
    if not found:
        complain("nothing that is planned fits all of this; the calendar is empty")
    sys.stdout.buffer.write(to_ics(found))
