"""`detente read`: sources in, records out; what can't be read is told, and the rest goes on."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from detente.cli.complaints import complain, faults_told, hush_libraries, trace
from detente.cli.progress import in_progress
from detente.errors import DetenteError, UsageError

if TYPE_CHECKING:
    from detente.cli.output import Form, Writer
    from detente.records import Record, Report

SELDOM = 200_000
"""New objects between two looks for garbage: the tables stay, and to look through them as they grow costs a fifth."""
Loader = Callable[[str], "Report"]
Reader = Callable[["Report"], "Record"]


@click.command(short_help="Read reports into records.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD; relative dates count from it.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "html"]),
    default="text",
    show_default=True,
    help="A page for the terminal, one JSON object for each source, the same a line each, or a web page of one source.",
)
@click.option("--explain", is_flag=True, help="Say of each act which words made it one, and what spoke for it.")
@click.option("--allow-private", is_flag=True, help="Fetch from loopback, link-local and private addresses too.")
def read(
    *,
    sources: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    form: Form,
    explain: bool,
    allow_private: bool,
) -> int:
    """Read each SOURCE, a text or HTML file, - for standard input, or an http(s) address, and print its record.

    A source that can't be read costs one line on standard error; the others are still printed. The exit code is that
    of the first failure: 2 usage, 3 no such file, 4 no text in it, 5 not English, 6 not fetched, 7 a private address,
    8 a fault of Détente.
    """
    from detente.cli.output import PIPE_CLOSED, close_output, writer
    from detente.sources import load, publication_date

    gc.set_threshold(SELDOM)
    day = publication_date(published)
    if form == "html" and len(sources) > 1:
        raise UsageError("--format html makes one page of one source; name one, or choose another format")
    hush_libraries()
    loader = partial(load, published=day, publisher=publisher, allow_private=allow_private)
    try:
        return _read_all(sources, loader, _reader(writer(form), explain=explain))
    except BrokenPipeError:
        close_output()
        return PIPE_CLOSED


def _reader(write: Writer, *, explain: bool) -> Reader:
    """What reads a report and writes its record; the language model is loaded with the first that can be read."""

    def read_plainly(report: Report) -> Record:
        from detente.reading import read as read_report

        record = read_report(report)
        write(record, {})
        return record

    def read_explained(report: Report) -> Record:
        from detente.reading import explained

        record, reasons = explained(report)
        write(record, reasons)
        return record

    return read_explained if explain else read_plainly


def _read_all(sources: tuple[str, ...], loader: Loader, reader: Reader) -> int:
    quiet = sys.stdout.isatty()  # then the records are what the screen shows
    codes = [_read_one(source, loader, reader) for source in in_progress(sources, quiet=quiet)]
    sys.stdout.flush()
    return next((code for code in codes if code), 0)


def _read_one(source: str, loader: Loader, reader: Reader) -> int:
    try:
        with faults_told():
            record = reader(loader(source))
    except DetenteError as fault:
        complain(f"{source}: {fault}")
        trace(fault)
        return fault.exit_code
    if record.report.published is None:
        complain(f"{source}: no publication date known, so relative dates stay empty; give --published YYYY-MM-DD")
    return 0
