"""The reports that are read against the clock."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from detente.errors import SourceMissing, SourceUnreadable
from detente.records import Report

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "reports"
LINES = (".jsonl", ".ndjson")


def reports_from(source: Path | None = None, *, limit: int | None = None) -> list[Report]:
    """The reports of a folder of texts, of a text file or of a JSON-lines file; by default those of the corpus.

    A text's date of publication is that of the JSON file beside it; of a JSON object the text is `text`, or else the
    longest of its strings, and the date `published`. Raises `SourceMissing` where there is nothing to read.
    """
    source = source or CORPUS
    found = list(islice(_reports(source), limit))
    if not found:
        raise SourceMissing(f"{source} holds no texts; name a folder of .txt files, a text file or a JSON-lines file")
    return found


def words_of(reports: list[Report]) -> int:
    """How many words the texts have, counted between blanks."""
    return sum(len(report.text.split()) for report in reports)


def _reports(source: Path) -> Iterator[Report]:
    if source.is_file() and source.suffix in LINES:
        yield from _from_lines(source)
        return
    for path in [source] if source.is_file() else sorted(source.rglob("*.txt")):
        beside = path.with_suffix(".json")
        known = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        yield Report.of(path.read_text(encoding="utf-8"), published=_day(known.get("published")))


def _from_lines(source: Path) -> Iterator[Report]:
    with source.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _from_object(line, f"{source}, line {number}")


def _from_object(line: str, where: str) -> Report:
    try:
        known: dict[str, Any] = json.loads(line)
        strings = [value for value in known.values() if isinstance(value, str)]
    except (json.JSONDecodeError, AttributeError):
        raise SourceUnreadable(f"{where}: no JSON object; write one a line") from None
    text = known.get("text") or max(strings, key=len, default="")
    if not isinstance(text, str) or not text:
        raise SourceUnreadable(f"{where}: holds no text; give it under the key text")
    return Report.of(text, published=_day(known.get("published")))


def _day(value: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
