"""The way in: the commands there are, and how each ending becomes an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from detente import __version__
from detente.cli.complaints import complain
from detente.cli.entities import entities
from detente.cli.output import close_output
from detente.cli.read import read
from detente.errors import DetenteError

INTERRUPTED = 130


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def command(context: click.Context) -> None:
    """Détente reads news reports on diplomacy into records of who did what to whom, when, where and about what."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


command.add_command(read)
command.add_command(entities)


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
        complain(f"{fault.format_message()} See 'detente read --help'.")
        return fault.exit_code
    except click.Abort:
        return INTERRUPTED
    except OSError as fault:
        complain(f"the records can't be written ({fault.strerror}); make room and run it again")
        close_output()
        return 1
