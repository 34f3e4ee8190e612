"""`detente engagements`, `outlooks` and `precedents`: what many reports say together."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Any

import click

from detente.cli.archives import Where, archive_option, archive_path, as_of_option, form_option, settled
from detente.cli.complaints import complain
from detente.cli.corrections import signed_options
from detente.cli.listing import list_options, paged, parted
from detente.cli.output import screen
from detente.cli.tables import write_json, write_object, write_rows

if TYPE_CHECKING:
    from detente.archive import Page
    from detente.engagements import Engagement


@click.group(invoke_without_command=True, short_help="List acts by all that reports say of them.")
@list_options
@click.pass_context
def engagements(
    context: click.Context, /, *, archive: Where | None, as_of: str | None, form: str, **asked: Any
) -> None:
    """List engagements: acts, each by all that the reports of an archive say of it.

    'detente engagements show ID' shows one with its life from plan to outcome; 'join' and 'part' correct which events
    are taken for one act. As of a day, each is what was known of it then.
    """
    if context.invoked_subcommand:
        return
    from detente.engagements import engagements as found_by
    from detente.pages.flat import ENGAGEMENT, engagement_json, engagement_row

    query, paging = parted(asked)
    with settled(archive).view(as_of) as view:

        def fetch(size: int, place: str | None) -> Page[Engagement]:
            return found_by(view, query, order=paging.order, limit=size, after=place, rows=True)

        found = paged(fetch, form, paging)
        if form == "table":
            from detente.pages.engagements import print_engagements

            print_engagements(found, screen())
        elif form == "json":
            write_json(map(engagement_json, found))
        else:
            write_rows(form, ENGAGEMENT, map(engagement_row, found))


@engagements.command("show", short_help="One engagement, with its life.")
@click.argument("name", metavar="ID")
@click.option("--why", is_flag=True, help="Also why each event was taken for this act, and what was kept apart.")
@archive_option
@as_of_option
@form_option
def show_one(*, name: str, why: bool, archive: Where | None, as_of: str | None, form: str) -> None:
    """Show an engagement by the ID of any event that tells of it: its life, meetings, contradictions and outcome."""
    from detente.engagements import engagement, outcome, parts_of
    from detente.pages.flat import ENGAGEMENT, engagement_json, engagement_row

    with settled(archive).view(as_of) as view:
        found = engagement(view, name)
        if form == "table":
            from detente.pages.engagements import print_engagement, print_judgements

            console = screen()
            print_engagement(found, parts_of(view, found), outcome(view, found), console)
            if why:
                print_judgements([each for t in found.tellings for each in view.judgements(t.event.id)], console)
        elif form == "json":
            write_object(engagement_json(found))
        else:
            write_rows(form, ENGAGEMENT, [engagement_row(found)])


@engagements.command("join", short_help="Make one of several engagements.")
@signed_options
def join_them(*, events: tuple[str, ...], who: str | None, why: str | None, archive: Where | None) -> None:
    """Make one engagement of those that the events with these IDs tell of. It is kept with your name and the time."""
    from detente.engagements import join

    first = join(settled(archive_path(archive)), events, who=who or getpass.getuser(), why=why or "joined by hand")
    click.echo(f"Joined: detente engagements show {first}")


@engagements.command("part", short_help="Take events out of an engagement.")
@signed_options
def part_them(*, events: tuple[str, ...], who: str | None, why: str | None, archive: Where | None) -> None:
    """Take the events with these IDs out of their engagement. It is kept with your name and the time."""
    from detente.engagements import part

    part(settled(archive_path(archive)), events, who=who or getpass.getuser(), why=why or "parted by hand")
    click.echo(f"Parted: detente engagements show {events[0]}")


@click.command(short_help="What was expected, and what came of it.")
@list_options
def outlooks(*, archive: Where | None, as_of: str | None, form: str, **asked: Any) -> None:
    """List what was expected of visits and meetings beside what came of them, and who was right how often.

    'right' and 'wrong' are held against whether an agreement or a concession followed within a week; where that can't
    be told, it says so.
    """
    from detente.engagements import outcomes, tally
    from detente.pages.flat import OUTLOOK, outlook_rows

    query, paging = parted(asked)
    with settled(archive).view(as_of) as view:
        found = list(outcomes(view, query))
        shown = found[: paging.limit or len(found)]
        if form == "table":
            from detente.pages.expectations import print_outcomes

            print_outcomes(shown, tally(found), screen())
        else:
            rows = (row for each in shown for row in outlook_rows(each))
            write_json(rows) if form == "json" else write_rows(form, OUTLOOK, rows)
    if not found:
        complain("nothing in the archive fits all of this")


@click.command(short_help="Claims such as 'the first visit in five years', checked.")
@list_options
def precedents(*, archive: Where | None, as_of: str | None, form: str, **asked: Any) -> None:
    """List superlatives that reports claim for visits and meetings, held against all that the archive knows.

    Each is supported, contradicted or not decidable, with the engagements that say so.
    """
    from detente.engagements import checks
    from detente.pages.flat import CHECK, check_row

    query, paging = parted(asked)
    with settled(archive).view(as_of) as view:
        found = list(checks(view, query))[: paging.limit]
        if form == "table":
            from detente.pages.expectations import print_checks

            print_checks(found, screen())
        else:
            rows = map(check_row, found)
            write_json(rows) if form == "json" else write_rows(form, CHECK, rows)
    if not found:
        complain("nothing in the archive fits all of this")
