"""What the commands of the archive have in common: which one, as of when, and in which form."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from detente.cli.complaints import complain
from detente.errors import ArchiveShut, UsageError

if TYPE_CHECKING:
    from detente.archive import Archive

Where = Path | str
"""The path of an archive, or its address."""
Command = TypeVar("Command", bound=Callable[..., Any])

_ADDRESS = re.compile("https?://", re.IGNORECASE)


def _where(given: str) -> Where:
    """An address as it is, anything else as a path."""
    return given if _ADDRESS.match(given) else Path(given)


archive_option = click.option(
    "--archive",
    metavar="FILE",
    envvar="DETENTE_ARCHIVE",
    type=_where,
    help="The archive, also by DETENTE_ARCHIVE; by default archive.db in your folder for data. To read one that "
    "'detente serve' shows, its address; DETENTE_TOKEN is its token.",
)
as_of_option = click.option("--as-of", metavar="DATE", help="Only what had been published by then, YYYY-MM-DD.")
form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "parquet"]),
    default="table",
    show_default=True,
    help="A page for the terminal, one JSON value, or a row for each; CSV has | between the items of a list.",
)


def options(*added: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """These options on a command, in this order."""

    def put(command: Command) -> Command:
        for option in reversed(added):
            command = option(command)
        return command

    return put


def archive_path(given: Where | None, *, make_folder: bool = False) -> Path:
    """The file given, else the one in the user's folder for data. Raises `UsageError` where an address is given."""
    if isinstance(given, str):
        raise UsageError(f"the archive at {given} can only be read from here; do this where its file stands")
    if given:
        return given
    from platformdirs import user_data_path

    return user_data_path("detente", appauthor=False, ensure_exists=make_folder) / "archive.db"


def archive_at(given: Where | None) -> Archive:
    """The archive to be read: in a file, or at an address."""
    from detente.archive import Archive

    if isinstance(given, str):
        return Archive(given, token=os.environ.get("DETENTE_TOKEN"))
    return Archive(archive_path(given))


def settled(given: Where | None) -> Archive:
    """The archive, with all that is new in it settled, where it may be written."""
    from detente.engagements import settle

    archive = archive_at(given)
    with archive.view() as view:
        new = view.unsettled()
    if new:
        try:
            settle(archive)
        except (ArchiveShut, UsageError):  # the latter where it is read from afar
            complain(f"{given or archive.path} may not be written, so the reports that are new in it are left out here")
    return archive
