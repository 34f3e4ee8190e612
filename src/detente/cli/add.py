"""`detente add`: sources into an archive; what can't be read is told and kept, and the rest goes on."""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli.archives import Where, archive_option, archive_path
from detente.cli.complaints import complain, faults_told, hush_libraries, trace
from detente.cli.progress import in_progress
from detente.errors import ArchiveError, DetenteError, ReadingError

if TYPE_CHECKING:
    from detente.archive import Outcome, Writer
    from detente.cli.read import Loader

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@click.command(short_help="Read reports into an archive.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@archive_option
@click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD; relative dates count from it.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--reread", is_flag=True, help="Read also what is in already, as after an update of Détente.")
@click.option("--allow-private", is_flag=True, help="Fetch from loopback, link-local and private addresses too.")
def add(
    *,
    sources: tuple[str, ...],
    archive: Where | None,
    published: str | None,
    publisher: str | None,
    reread: bool,
    allow_private: bool,
) -> int:
    """Read each SOURCE, a text or HTML file, - for standard input, or an http(s) address, into the archive.

    A report that is in already changes nothing. One with a new text from the same address takes the place of the old
    version, which stays readable. Each goes in whole or not at all, so a run that was cut off can simply be run again.

    A source that can't be read costs one line on standard error, and 'detente reports --rejected' lists it. The exit
    code is that of the first failure, as of 'detente read', or 9 to 15 where the archive can't be written.
    """
    from detente.archive import Archive
    from detente.engagements import settle
    from detente.sources import load, publication_date

    loader = partial(load, published=publication_date(published), publisher=publisher, allow_private=allow_private)
    path = archive_path(archive, make_folder=True)
    hush_libraries()
    outcomes: Counter[str] = Counter()
    codes = []
    with Archive(path).writer() as writer:
        for source in in_progress(sources):
            outcome, code = _add_one(source, loader, writer, reread=reread)
            outcomes[outcome] += 1
            codes.append(code)
    settle(Archive(path))
    click.echo(f"{_summary(outcomes)} {path}")
    sys.stdout.flush()
    return next((code for code in codes if code), 0)


def _add_one(source: str, loader: Loader, writer: Writer, *, reread: bool) -> tuple[str, int]:
    item = source if _ADDRESS.match(source) or source == "-" else str(Path(source).resolve())
    try:
        with faults_told():
            outcome = _read_into(source, loader, writer, reread=reread)
    except ArchiveError:
        raise
    except DetenteError as fault:
        complain(f"{source}: {fault}")
        trace(fault)
        from detente.records import Rejection

        stage = "reading" if isinstance(fault, ReadingError) else "source"
        writer.reject(Rejection(item, stage, str(fault)))
        return "rejected", fault.exit_code
    writer.accept(item)
    return outcome, 0


def _read_into(source: str, loader: Loader, writer: Writer, *, reread: bool) -> Outcome:
    from detente.reading import read, with_header  # loads the language model, so not for a source that fails

    report = with_header(loader(source))
    if not reread and writer.has(report):
        return "known"
    if report.published is None:
        complain(f"{source}: no publication date known, so relative dates stay empty; give --published YYYY-MM-DD")
    return writer.add(read(report), address=_address(source))


def _address(source: str) -> str | None:
    """The file's address; a web page tells its own, and standard input has none."""
    return None if _ADDRESS.match(source) or source == "-" else Path(source).resolve().as_uri()


def _summary(outcomes: Counter[str]) -> str:
    """`Added 12 reports (2 in place of an earlier version); 3 were there already, 1 was rejected:`."""
    added, replaced, known, rejected = (outcomes[each] for each in ("added", "replaced", "known", "rejected"))
    total = added + replaced
    parts = [f"Added {total or 'no'} report{'s' * (total != 1)}"]
    parts += [f"{replaced} in place of an earlier version"] * bool(replaced)
    parts += [f"{known} {'was' if known == 1 else 'were'} there already"] * bool(known)
    parts += [f"{rejected} rejected"] * bool(rejected)
    return ", ".join(parts) + ":"
