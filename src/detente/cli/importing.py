"""`detente import`: other people's event data into an archive."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli.archives import Where, archive_option, archive_path
from detente.cli.complaints import complain
from detente.cli.progress import Advance, transfer
from detente.errors import SourceError, SourceUnreadable, UsageError
from detente.garbage import unsearched

if TYPE_CHECKING:
    from detente.archive import View, Writer
    from detente.exchange.format import Arrival, Format, Options, Source
    from detente.records import Rejection

_BATCH = 100_000
_TOLD = 5
_VALUE = re.compile(r"'[^']*'|\"[^\"]*\"|\b\d[\d,.-]*")  # what differs from row to row in the same reason


@click.command("import", short_help="Take in other people's event data.")
@click.argument("name", metavar="FORMAT", required=False)
@click.argument("paths", metavar="PATH...", nargs=-1)
@archive_option
@click.option("--set", "settings", metavar="OPTION=VALUE", multiple=True, help="An option of the format.")
@click.option("--formats", is_flag=True, help="List the formats and their options.")
def import_(
    *, name: str | None, paths: tuple[str, ...], archive: Where | None, settings: tuple[str, ...], formats: bool
) -> int:
    """Take the rows of each PATH, a file, a folder or - for standard input, also packed (gzip, zip), into the archive.

    Each row becomes a report of its own with one act, published by the set that it comes from. A row that tells nothing
    is counted, and 'detente reports --rejected' lists it by its line; the others come in. Importing again changes
    nothing, and a row that was corrected takes the place of what it said before.

    The exit code is 4 where no row of a path came in.
    """
    from detente.archive import Archive
    from detente.exchange.formats import named
    from detente.exchange.opening import files_of

    if formats or name is None:
        list_formats()
        return 0
    if not paths:
        raise UsageError("nothing to import; name a file, a folder, or - for standard input")
    form, options = named(name), options_of(settings)
    if form.read is None:
        raise UsageError(f"the format {name!r} only leads out; there is nothing to import from")
    form.check(options)
    files = files_of(paths, form.files)
    path = archive_path(archive, make_folder=True)
    store = Archive(path)
    with store.writer() as writer, store.view() as view, transfer(files) as advance, unsearched():
        run = _Run(form, options, writer, view, advance)
        codes = [run.take(file) for file in files]
    run.tally.tell(path)
    return next((code for code in codes if code), 0)


def options_of(settings: tuple[str, ...]) -> Options:
    """The options given as `NAME=VALUE`. Raises `UsageError` where one is not."""
    found = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise UsageError(f"{setting!r} sets no option; write it as OPTION=VALUE")
        found[name.strip()] = value.strip()
    return found


def list_formats() -> None:
    """Print the formats there are, where they lead, and what can be set."""
    from detente.exchange.formats import named, names

    for name in names():
        form = named(name)
        ways = " and ".join(["import"] * bool(form.read) + ["export"] * bool(form.write))
        click.echo(f"{name:12} {form.summary} ({ways})")
        for option, meaning in form.options.items():
            click.echo(f"{'':12}   --set {option}=...  {meaning}")


class _Tally:
    """What became of the rows so far."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()

    def tell(self, path: Path) -> None:
        added, replaced, known = (self.outcomes[each] for each in ("added", "replaced", "known"))
        parts = [f"Imported {added + replaced:,} event{'s' * (added + replaced != 1)}"]
        parts += [f"{replaced:,} in place of an earlier version"] * bool(replaced)
        parts += [f"{known:,} {'was' if known == 1 else 'were'} there already"] * bool(known)
        if rejected := self.reasons.total():
            parts.append(f"{rejected:,} row{'s' * (rejected != 1)} rejected")
        click.echo(f"{', '.join(parts)}: {path}")
        sys.stdout.flush()
        for reason, count in self.reasons.most_common(_TOLD):
            complain(f"{count:,} rejected: {reason}")
        if more := sum(count for _, count in self.reasons.most_common()[_TOLD:]):
            complain(f"{more:,} rejected for other reasons")
        if rejected:
            complain("'detente reports --rejected' lists them all, line by line")


class _Run:
    """Files of one format on their way into an archive."""

    def __init__(self, form: Format, options: Options, writer: Writer, view: View, advance: Advance) -> None:
        self.tally = _Tally()
        self._form, self._options = form, options
        self._writer, self._view = writer, view
        self._advance = advance

    def take(self, file: str) -> int:
        """Take the rows of a file in, and tell the exit code that it calls for."""
        from detente.exchange.opening import opened

        before = self.tally.outcomes.total()
        try:
            with opened(file, known=self._view.record_at) as (raw, sources):
                for source in sources:
                    self._writer.forget(source.name)
                    for batch in self._batches(source):
                        self._put(batch)
                        self._advance(raw)
        except SourceError as fault:
            complain(f"{file}: {fault}")
            return fault.exit_code
        return 0 if self.tally.outcomes.total() > before else SourceUnreadable.exit_code

    def _batches(self, source: Source) -> Iterator[list[Arrival | Rejection]]:
        arriving = self._form.read(source, self._options) if self._form.read else iter(())
        while batch := list(islice(arriving, _BATCH)):
            yield batch

    def _put(self, batch: list[Arrival | Rejection]) -> None:
        from detente.exchange.format import Arrival

        arrivals = [item for item in batch if isinstance(item, Arrival)]
        rejections = [item for item in batch if not isinstance(item, Arrival)]
        records = [(item.record, item.address) for item in arrivals if item.act is None]
        self.tally.outcomes.update(self._writer.add_acts([item.act for item in arrivals if item.act is not None]))
        self.tally.outcomes.update(self._writer.add_all(records))
        if rejections:
            self._writer.reject_all(rejections)
            for reason, count in Counter(rejection.reason for rejection in rejections).items():
                self.tally.reasons[_VALUE.sub("...", reason)] += count
