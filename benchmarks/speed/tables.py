"""The times as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from rich.table import Table

from benchmarks.speed.reading import READING, SPACY, Seconds, ratio

RATIO_BAR = 0.8


def throughput(words: int, rounds: Sequence[Seconds], of_stages: Seconds) -> Table:
    """The words a second of spaCy's pipeline, of the reading and of each of its stages: medians over the rounds."""
    table = Table("what", title=f"{words:,} words, {len(rounds)} rounds")
    table.add_column("seconds", justify="right")
    table.add_column("words/s", justify="right")
    table.add_column("share", justify="right")
    table.add_row("spaCy, all components", *_rate(words, median(each[SPACY] for each in rounds)), "1.00")
    shares = f"{ratio(rounds):.2f} (bar {RATIO_BAR:.2f})"
    table.add_row(
        "the whole reading", *_rate(words, median(each[READING] for each in rounds)), shares, end_section=True
    )
    whole = sum(of_stages.values())
    for stage, seconds in of_stages.items():
        table.add_row(f"  {stage}", *_rate(words, seconds), f"{seconds / whole:.0%}")
    return table


def from_the_shell(seconds: Mapping[str, tuple[float, float]]) -> Table:
    """The seconds of each command, beside the bar it has to stay below."""
    table = Table("from the shell")
    table.add_column("seconds", justify="right")
    table.add_column("bar", justify="right")
    for what, (taken, bar) in seconds.items():
        table.add_row(what, f"{taken:.2f}", f"{bar:.1f}")
    return table


def _rate(words: int, seconds: float) -> tuple[str, str]:
    return f"{seconds:.2f}", f"{words / seconds:,.0f}"
