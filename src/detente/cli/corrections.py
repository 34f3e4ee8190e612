"""`detente correct` and `corrections`: a person's word on events that were read wrongly."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from detente.cli.archives import Where, archive_at, archive_option, archive_path, as_of_option, form_option, options
from detente.cli.complaints import complain
from detente.cli.output import screen
from detente.cli.tables import write_json, write_rows
from detente.errors import UsageError

if TYPE_CHECKING:
    from detente.records import Aspect

signed_options: Callable[[Any], Any] = options(
    click.argument("events", metavar="ID...", nargs=-1, required=True),
    click.option("--by", "who", metavar="NAME", help="Who says so; by default your name on this machine."),
    click.option("--why", metavar="WORDS", help="Why, in a few words."),
    archive_option,
)


@click.command(short_help="Correct events that were read wrongly.")
@signed_options
@click.option("--status", metavar="STATUS", help="What became of it, such as planned, cancelled or occurred.")
@click.option("--actor", "actors", metavar="STATE", multiple=True, help="Who acts, by name or code; once for each.")
@click.option("--recipient", "recipients", metavar="STATE", multiple=True, help="Who is acted upon; once for each.")
@click.option("--no-recipient", is_flag=True, help="Nobody is acted upon.")
@click.option("--no-act", is_flag=True, help="It is no act at all.")
def correct(*, events: tuple[str, ...], who: str | None, why: str | None, archive: Where | None, **said: Any) -> None:
    """Correct the events with these IDs: a wrong status, wrong parties, or no act at all.

    It is kept with your name and the time, and holds also when the report is read again. The text and the earlier
    record stay readable. 'detente corrections' lists what was corrected; for acts that are one, or that are taken for
    one wrongly, see 'detente engagements join' and 'part'.
    """
    from detente.archive import Archive
    from detente.engagements import correct as keep

    changes = _changes(**said)
    path = archive_path(archive)
    for event in events:
        for aspect, value in changes:
            name = keep(Archive(path), event, aspect, value, who=who or getpass.getuser(), why=why or "read wrongly")
        click.echo(f"Corrected: detente show {name}")


@click.command(short_help="List what people corrected.")
@archive_option
@as_of_option
@form_option
def corrections(*, archive: Where | None, as_of: str | None, form: str) -> None:
    """List what people corrected in events, and which they judged to be one act or several, the latest first."""
    from detente.pages.corrections import corrections_of, print_corrections
    from detente.pages.flat import CORRECTION, correction_row

    with archive_at(archive).view(as_of) as view:
        found = corrections_of(view)
    if form == "table":
        print_corrections(found, screen())
    elif form == "json":
        write_json(map(correction_row, found))
    else:
        write_rows(form, CORRECTION, map(correction_row, found))
    if not found:
        complain("nothing was corrected yet; 'detente correct' does it")


def _changes(
    *, status: str | None, actors: tuple[str, ...], recipients: tuple[str, ...], no_recipient: bool, no_act: bool
) -> list[tuple[Aspect, str]]:
    """What is to be corrected, and into what. Raises `UsageError` where that is nothing, or makes no sense."""
    from detente.engagements import codes_called

    found: list[tuple[Aspect, str]] = []
    if status:
        found.append(("status", status.lower()))
    if actors:
        found.append(("actors", codes_called(actors)))
    if recipients or no_recipient:
        found.append(("recipients", codes_called(recipients)))
    if recipients and no_recipient:
        raise UsageError("somebody is acted upon, or nobody; leave --recipient or --no-recipient out")
    if found and no_act:
        raise UsageError("what is no act has no status and no parties; leave --no-act or the others out")
    if not found and not no_act:
        raise UsageError("say what is right: --status, --actor, --recipient, --no-recipient or --no-act")
    return found or [("act", "")]
