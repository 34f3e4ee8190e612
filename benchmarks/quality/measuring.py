"""Reading the reports of a set and judging what comes out."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from typing import Any

from rich.console import Console
from rich.progress import Progress

import detente
from detente.evaluation import Gold, Judgement, judge, judge_unread

Reader = Callable[[Gold], dict[str, Any]]
WORKERS, CHUNK = min(4, os.cpu_count() or 1), 4
"""Processes that read at once, each with a language model of its own, and reports that one is given at a time."""


def read(gold: Gold) -> dict[str, Any]:
    """What the library records of the gold's report."""
    report = gold.report
    record = detente.read(
        report.text, published=report.published, title=report.title, publisher=report.publisher, url=report.url
    )
    return record.to_dict()


def judge_all(golds: Sequence[Gold], reader: Reader, *, name: str | None = None) -> list[Judgement]:
    """The judgements on what is read of each report; one that can't be read counts as failed.

    What the library itself reads is read by several processes. With the `name` of the set, a bar on standard error
    tells how far it is, where that is a terminal.
    """
    judge_one = partial(_judge, reader=reader)
    judged = _pool().map(judge_one, golds, chunksize=CHUNK) if reader is read else map(judge_one, golds)
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=name is None or not console.is_terminal) as bar:
        each = bar.track(judged, total=len(golds), description=f"Reading {name}")
        return [judgement for judgements in each for judgement in judgements]


@cache
def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(WORKERS)


def _judge(gold: Gold, reader: Reader) -> list[Judgement]:
    try:
        record = reader(gold)
    except Exception as fault:  # whatever goes wrong in one report, the others are measured
        return list(judge_unread(gold, f"{type(fault).__name__}: {fault}"))
    return list(judge(gold, record))
