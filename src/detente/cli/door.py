"""The way in: the commands there are, and how each ending becomes an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from detente import __version__
from detente.cli.add import add
from detente.cli.brief import brief, calendar
from detente.cli.check import check
from detente.cli.complaints import complain
from detente.cli.corrections import correct, corrections
from detente.cli.engagements import engagements, outlooks, precedents
from detente.cli.entities import entities
from detente.cli.exporting import export
from detente.cli.forecast import forecast, scores
from detente.cli.importing import import_
from detente.cli.links import benchmark, links
from detente.cli.listing import events, reports
from detente.cli.mcp import mcp
from detente.cli.output import PIPE_CLOSED, close_output
from detente.cli.read import read
from detente.cli.relations import agenda, contacts, desk, timeline
from detente.cli.serve import serve
from detente.cli.show import show
from detente.errors import DetenteError

INTERRUPTED = 130


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def command(context: click.Context) -> None:
    """Détente reads news reports on diplomacy into records of who did what to whom, when, where and about what."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for each in (
    read, add, import_, export, events, reports, show, engagements, outlooks, precedents, correct,
    corrections, brief, desk, timeline, agenda,
    contacts, forecast, scores, links, calendar, check, entities, benchmark, mcp, serve,
):  # fmt: skip
    command.add_command(each)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command with these arguments, those of the process by default, and exit."""
    sys.exit(_ending(arguments))


def _ending(arguments: Sequence[str] | None) -> int:
    try:
        return command.main(arguments, prog_name="detente", standalone_mode=False) or 0
    except DetenteError as fault:
        complain(str(fault))
        return fault.exit_code
    except click.ClickException as fault:
        asked = getattr(fault, "ctx", None)
        complain(f"{fault.format_message()} See '{asked.command_path if asked else 'detente'} --help'.")
        return fault.exit_code
    except click.Abort:
        return INTERRUPTED
    except BrokenPipeError:
        close_output()
        return PIPE_CLOSED
    except OSError as fault:
        complain(f"the records can't be written ({fault.strerror}); make room and run it again")
        close_output()
        return 1
