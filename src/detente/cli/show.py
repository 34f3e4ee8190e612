"""`detente show`: one report or one event of an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from detente.cli.archives import Where, archive_at, archive_option, as_of_option, form_option
from detente.cli.complaints import complain
from detente.cli.output import screen
from detente.cli.tables import write_object, write_rows

if TYPE_CHECKING:
    from detente.archive import FoundEvent, ReportLine, View


@click.command(short_help="Show a report or an event of an archive.")
@click.argument("name", metavar="ID")
@archive_option
@as_of_option
@form_option
def show(*, name: str, archive: Where | None, as_of: str | None, form: str) -> None:
    """Show the record of a report, or an event, by its ID or the beginning of it, also one that was replaced."""
    from detente.archive import ReportLine

    with archive_at(archive).view(as_of) as view:
        found = view.find(name)
        line = found if isinstance(found, ReportLine) else found.report
        if isinstance(found, ReportLine):
            _show_report(view, found, form)
        else:
            _show_event(found, form)
        _tell_versions(view, line)


def _show_report(view: View, line: ReportLine, form: str) -> None:
    from detente.archive import FoundEvent
    from detente.pages.flat import EVENT, event_row
    from detente.pages.terminal import print_record

    record = view.record(line)
    if form == "table":
        print_record(record, screen())
    elif form == "json":
        write_object(record.to_dict())
    else:
        write_rows(form, EVENT, (event_row(FoundEvent(event, line)) for event in record.events))


def _show_event(found: FoundEvent, form: str) -> None:
    from detente.pages.flat import EVENT, event_json, event_row
    from detente.pages.listing import print_events

    if form == "table":
        print_events([found], screen())
    elif form == "json":
        write_object(event_json(found))
    else:
        write_rows(form, EVENT, [event_row(found)])


def _tell_versions(view: View, line: ReportLine) -> None:
    """Say which other versions there are of the report."""
    for other in view.versions(line):
        if other.key > line.key and other.replaced is None:
            complain(f"a later version took its place: detente show {other.id[:12]}")
        elif other.key < line.key and other.id != line.id:
            complain(f"it took the place of an earlier version: detente show {other.id[:12]}")
