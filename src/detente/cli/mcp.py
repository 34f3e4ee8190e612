"""`detente mcp`: the archive as tools for a language-model assistant."""

from __future__ import annotations

import click

from detente.cli.archives import Where, archive_option, settled
from detente.cli.complaints import hush_libraries
from detente.errors import UsageError


@click.command(short_help="Serve an archive to a language-model assistant.")
@archive_option
def mcp(*, archive: Where | None) -> None:
    """Speak the Model Context Protocol on standard input and output, until the assistant's program ends it.

    It offers four tools that change nothing: search, relation, engagement and evidence. Put this command into the
    settings of the assistant's program; it is not meant to be run by hand.
    """
    try:
        from detente.mcp import server
    except ModuleNotFoundError as fault:
        if fault.name != "mcp":
            raise
        raise UsageError("this needs some more packages; install them with: pip install 'detente[mcp]'") from None
    hush_libraries()
    server(settled(archive)).run()
