"""`detente links` and `detente benchmark`: who does what to whom next, from coded events."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from detente.cli.output import screen
from detente.errors import UsageError

if TYPE_CHECKING:
    from detente.forecast.links.quadruples import Quadruples

FIRST = "2014-01-01"

folder_argument = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
threads_option = click.option("--threads", type=click.IntRange(1), default=2, show_default=True, help="Cores to use.")


@click.group(short_help="Measure on data that others measure on.")
def benchmark() -> None:
    """Measure on data that others measure on."""


@benchmark.command("links", short_help="Forecasts of who does what to whom next.")
@folder_argument
@click.option("--part", type=click.Choice(["valid", "test"]), default="test", show_default=True, help="What to ask of.")
@threads_option
def benchmark_links(*, folder: Path, part: Literal["valid", "test"], threads: int) -> None:
    """Forecast the events of DIR (train.txt, valid.txt, test.txt, entity2id.txt, relation2id.txt) day by day.

    Prints a baseline and ours: mean reciprocal rank and hits, time-aware filtered, of whom and by whom.
    """
    from detente.forecast.links.benchmark import benchmark as measured
    from detente.pages.links import measured_table

    found = _read(folder)
    with _progress() as watch:
        rows = list(measured(found, part, threads=threads, watch=watch))
    screen().print(measured_table(rows, part), highlight=False)


@click.command(short_help="Who does what to whom next, with reasons.")
@folder_argument
@click.option("--subject", metavar="NAME", required=True, help="An entity, as entity2id.txt writes it.")
@click.option("--relation", metavar="NAME", required=True, help="What it does, as relation2id.txt writes it.")
@click.option("--inverse", is_flag=True, help="Ask who does it to the subject.")
@click.option("--day", metavar="DAY", help="A date, or days from the first; by default after the last event.")
@click.option("--first", metavar="DATE", default=FIRST, show_default=True, help="The date of day 0 of the files.")
@threads_option
def links(
    *, folder: Path, subject: str, relation: str, inverse: bool, day: str | None, first: str, threads: int
) -> None:
    """Show to whom SUBJECT will most likely do this on DAY: ten answers, with rules and past events from before it."""
    from detente.forecast.links.explaining import Question, explain
    from detente.pages.links import print_answers

    found = _read(folder)
    start = _date(first, "--first")
    number = int(found.test[-1, 3]) + 1 if day is None else _number(day, start)
    question = Question(subject, relation, number, turned=inverse)
    try:
        date = start + dt.timedelta(days=number)
    except OverflowError:
        raise UsageError(f"--day {day} is out of the calendar; give a date such as 2014-12-01") from None
    print_answers(question, date, explain(found, question, threads=threads), screen())


def _read(folder: Path) -> Quadruples:
    try:
        from detente.forecast.links.quadruples import read_quadruples
    except ImportError:
        raise UsageError(
            "link forecasts need more packages; install them with: pip install 'detente[forecast]'"
        ) from None
    return read_quadruples(folder)


def _number(day: str, start: dt.date) -> int:
    return int(day) if day.isdecimal() else (_date(day, "--day") - start).days


def _date(text: str, option: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text!r} is no date; write it as 2014-12-01") from None


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """What to call with the days done and all days, for a bar on standard error, if that is a screen."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("Forecasting", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)
