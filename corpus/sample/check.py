"""Checks that the gold of the sample archive fits its texts: `python corpus/sample/check.py` names each fault."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
STATUSES = {"occurred", "ongoing", "planned", "possible", "postponed", "cancelled", "denied"}
PARTS = {"tune", "test"}
KINDS = {"wire", "newspaper", "broadcaster", "readout", "state media", "aggregator"}
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}-\d\d(-\d\d)?)?")
WORDS = range(60, 166)


def faults() -> Iterator[str]:
    """Each fault of each pair's folder, in one line."""
    for folder in sorted(path for path in HERE.iterdir() if path.is_dir() and (path / "engagements.csv").exists()):
        texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
        gold, reports = _rows(folder / "engagements.csv"), _rows(folder / "reports.csv")
        found = (*_text_faults(texts, gold), *_gold_faults(texts, gold), *_report_faults(texts, reports))
        yield from (f"{folder.name}: {fault}" for fault in found)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _text_faults(texts: dict[str, str], gold: list[dict[str, str]]) -> Iterator[str]:
    told = {row["report"] for row in gold}
    for name, text in texts.items():
        if name not in told:
            yield f"{name} has no gold"
        if len(text.split()) not in WORDS:
            yield f"{name} has {len(text.split())} words"


def _gold_faults(texts: dict[str, str], gold: list[dict[str, str]]) -> Iterator[str]:
    for row in gold:
        where = f"{row['report']}, {row['evidence'][:40]!r}"
        if texts.get(row["report"], "").count(row["evidence"]) != 1:
            yield f"{where}: the evidence does not stand there exactly once"
        if row["status"] not in STATUSES or row["part"] not in PARTS:
            yield f"{where}: unknown status or part"
        if row["day"] and not DAY.fullmatch(row["day"]):
            yield f"{where}: {row['day']} is no day"


def _report_faults(texts: dict[str, str], reports: list[dict[str, str]]) -> Iterator[str]:
    if {row["report"] for row in reports} != set(texts):
        yield "reports.csv and the texts differ"
    for row in reports:
        if not row["report"].startswith(row["published"]) or row["kind"] not in KINDS:
            yield f"{row['report']}: unknown kind, or another day than in its name"
        if row["publisher"] not in texts.get(row["report"], ""):
            yield f"{row['report']}: its publisher is not named in it"
        if row["repeats"] and row["repeats"] not in texts:
            yield f"{row['report']}: it repeats no report that is here"


if __name__ == "__main__":
    sys.exit("\n".join(faults()) or 0)
