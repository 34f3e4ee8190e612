"""Records as JSON, one a line: all that Détente knows of a report, as `detente read --format jsonl` writes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.lines import lines, rejected
from detente.exchange.witness import is_row
from detente.records import Record, Rejection, Report


def read(source: Source, _: Options) -> Iterator[Arrival | Rejection]:
    """The records of a file."""
    for item in lines(source):
        if isinstance(item, Rejection):
            yield item
            continue
        number, line = item
        try:
            yield _arrival(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
            yield rejected(source, number, f"the line is no record ({type(fault).__name__}: {fault})")


def write(records: Iterable[Record], out: BinaryIO, _: Options) -> None:
    """All records."""
    for record in records:
        out.write((json.dumps(record.to_dict(), ensure_ascii=False) + "\n").encode())


def _arrival(plain: object) -> Arrival:
    if not isinstance(plain, dict):
        raise TypeError("it is no object")
    record = Record.from_dict(plain)
    report = record.report
    if Report.of(report.text).id != report.id:
        raise ValueError("the report's id is not that of its text")
    return Arrival(record, f"text:{report.id}" if report.url is None or is_row(record) else report.url)


FORMAT = Format(summary="records as JSON lines", read=read, write=write, files=("*.jsonl",))
