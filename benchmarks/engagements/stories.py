"""Many reports out of the sample archive: each of its stories told again of other states, from another day on."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.archive.varying import varied
from benchmarks.engagements.gold import SAMPLE
from detente.archive import Archive
from detente.records import Record

DAYS = 3650
"""Over which the stories begin."""


def sample_stories() -> list[list[Record]]:
    """The records of each pair of the sample, in the order of publication, read by a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.db"
        texts = [str(text) for text in sorted(SAMPLE.glob("*/*.txt"))]
        subprocess.run(
            [sys.executable, "-m", "detente", "add", "--archive", str(path), *texts], capture_output=True, check=True
        )
        with Archive(path).view() as view:
            told = [(line.address, view.record(line)) for line in view.all_reports()]
    pairs = sorted({Path(address).parent.name for address, _ in told})
    return [[record for address, record in told if Path(address).parent.name == pair] for pair in pairs]


def news(stories: Sequence[Sequence[Record]], count: int) -> Iterator[Record]:
    """So many reports in the order of publication, of stories that begin one after the other over ten years."""
    length = sum(map(len, stories)) / len(stories)
    copies = round(count / length) + 1
    told = [
        (record.report.published.toordinal() + days, copy, place, days)
        for copy in range(copies)
        for days in [copy * DAYS // copies]
        for place, record in enumerate(stories[copy % len(stories)])
        if record.report.published
    ]
    for number, (_, copy, place, days) in enumerate(sorted(told)[:count]):
        yield varied(stories[copy % len(stories)][place], number, shift=copy * 7919, days=days)
