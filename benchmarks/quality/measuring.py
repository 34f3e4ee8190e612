"""Reading the reports of a set and judging what comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.progress import Progress

import detente
from detente.evaluation import Gold, Judgement, judge, judge_unread

Reader = Callable[[Gold], dict[str, Any]]


def read(gold: Gold) -> dict[str, Any]:
    """What the library records of the gold's report."""
    report = gold.report
    record = detente.read(
        report.text, published=report.published, title=report.title, publisher=report.publisher, url=report.url
    )
    return record.to_dict()


def judge_all(golds: Iterable[Gold], reader: Reader) -> list[Judgement]:
    """The judgements on what is read of each report; one that can't be read counts as failed."""
    return [judgement for gold in golds for judgement in _judge(gold, reader)]


def with_progress(golds: Sequence[Gold], name: str) -> Iterator[Gold]:
    """The gold of a set one by one, under a bar on standard error where that is a terminal."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        yield from bar.track(golds, description=f"Reading {name}")


def _judge(gold: Gold, reader: Reader) -> Iterable[Judgement]:
    try:
        record = reader(gold)
    except Exception as fault:  # whatever goes wrong in one report, the others are measured
        return judge_unread(gold, f"{type(fault).__name__}: {fault}")
    return judge(gold, record)
