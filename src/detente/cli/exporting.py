"""`detente export`: what an archive holds, in the forms that others use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from detente.cli.archives import Where, archive_at, archive_option, as_of_option
from detente.cli.importing import list_formats, options_of
from detente.cli.listing import query_options
from detente.errors import UsageError


@click.command(short_help="Write events in the forms that others use.")
@click.argument("name", metavar="FORMAT", required=False)
@query_options
@archive_option
@as_of_option
@click.option("--set", "settings", metavar="OPTION=VALUE", multiple=True, help="An option of the format.")
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="Instead of standard output.")
@click.option("--formats", is_flag=True, help="List the formats and their options.")
def export(
    *,
    name: str | None,
    archive: Where | None,
    as_of: str | None,
    settings: tuple[str, ...],
    output: Path | None,
    formats: bool,
    **asked: Any,
) -> None:
    """Write the events of all reports that tell of what is asked for, the earliest report first.

    What was imported goes out in its own format as the rows that it came from.
    """
    from detente.archive import Query
    from detente.exchange.formats import named

    if formats or name is None:
        list_formats()
        return
    form, options = named(name), options_of(settings)
    if form.write is None:
        raise UsageError(f"the format {name!r} only leads in; export as another, such as csv")
    form.check(options)
    with archive_at(archive).view(as_of) as view, _out(output) as out:
        form.write(view.records(Query(**asked)), out, options)


@contextmanager
def _out(path: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that is not there, in the place of one that is, before all of it is written."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except OSError as fault:
        raise UsageError(f"{path} can't be written ({fault.strerror}); name another file, or make room") from None
    finally:
        part.unlink(missing_ok=True)
