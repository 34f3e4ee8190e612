"""The gold of the sample archive: which words of which report tell of which engagement."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.records import Report
from detente.sources import load

SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "sample"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Words that tell of an engagement; `day` is EDTF, None where the report gives none; `part` is tune or test."""

    report: str
    evidence: str
    engagement: str
    status: str
    day: str | None
    part: str


@dataclass(frozen=True, slots=True)
class SampleReport:
    """A report of the sample, as a file, with its day and publisher, and the report whose text it repeats."""

    path: Path
    published: dt.date
    publisher: str
    repeats: str | None

    def loaded(self) -> Report:
        """The report as a source."""
        return load(str(self.path), published=self.published, publisher=self.publisher)


def sample_reports(folder: Path) -> Iterator[SampleReport]:
    """The reports of one pair, in the order of publication."""
    for row in sorted(_rows(folder / "reports.csv"), key=lambda row: (row["published"], row["report"])):
        day = dt.date.fromisoformat(row["published"])
        yield SampleReport(folder / row["report"], day, row["publisher"], row["repeats"] or None)


def gold_mentions(folder: Path) -> list[GoldMention]:
    """All mentions of one pair."""
    return [
        GoldMention(row["report"], row["evidence"], row["engagement"], row["status"], row["day"] or None, row["part"])
        for row in _rows(folder / "engagements.csv")
    ]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
