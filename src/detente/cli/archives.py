"""What the commands of the archive have in common: which one, as of when, and in which form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from detente.cli.complaints import complain
from detente.errors import ArchiveShut

if TYPE_CHECKING:
    from detente.archive import Archive

Command = TypeVar("Command", bound=Callable[..., Any])

archive_option = click.option(
    "--archive",
    metavar="FILE",
    envvar="DETENTE_ARCHIVE",
    type=click.Path(path_type=Path),
    help="The archive, also by DETENTE_ARCHIVE; by default archive.db in your folder for data.",
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


def archive_path(given: Path | None, *, make_folder: bool = False) -> Path:
    """The file given, else the one in the user's folder for data."""
    if given:
        return given
    from platformdirs import user_data_path

    return user_data_path("detente", appauthor=False, ensure_exists=make_folder) / "archive.db"


def settled(path: Path) -> Archive:
    """The archive, with all that is new in it settled, where it may be written."""
    from detente.archive import Archive
    from detente.engagements import settle

    archive = Archive(path)
    with archive.view() as view:
        new = view.unsettled()
    if new:
        try:
            settle(archive)
        except ArchiveShut:
            complain(f"{path} may not be written, so the reports that are new in it are left out here")
    return archive
