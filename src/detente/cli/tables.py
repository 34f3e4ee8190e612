"""Rows to standard output, for programs: JSON, CSV and Parquet."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from itertools import islice
from typing import TYPE_CHECKING, Any

from detente.errors import UsageError

if TYPE_CHECKING:
    from detente.pages.flat import Columns, Row

_ROW_GROUP = 10_000


def write_object(item: Any) -> None:
    """Write one JSON object over several lines."""
    _utf8()
    sys.stdout.write(json.dumps(item, ensure_ascii=False, indent=2, default=str) + "\n")


def write_json(items: Iterable[Any]) -> None:
    """Write one JSON array, an item a line."""
    _utf8()
    before = "[\n"
    for item in items:
        sys.stdout.write(before + json.dumps(item, ensure_ascii=False, default=str))
        before = ",\n"
    sys.stdout.write("[]\n" if before == "[\n" else "\n]\n")


def write_rows(form: str, columns: Columns, rows: Iterable[Row]) -> None:
    """Write rows as CSV or Parquet. Raises `UsageError` where Parquet has nowhere to go or nothing to write it."""
    (_write_parquet if form == "parquet" else _write_csv)(columns, rows)


def _write_csv(columns: Columns, rows: Iterable[Row]) -> None:
    import csv

    _utf8()
    table = csv.DictWriter(sys.stdout, list(columns), lineterminator="\n")
    table.writeheader()
    for row in rows:
        table.writerow({name: "|".join(cell) if isinstance(cell, list) else cell for name, cell in row.items()})


def _write_parquet(columns: Columns, rows: Iterable[Row]) -> None:
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise UsageError("--format parquet needs pyarrow; install it with: pip install 'detente[parquet]'") from None
    if sys.stdout.isatty():
        raise UsageError("--format parquet is not for the screen; send it to a file, as in > found.parquet")
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), dt.date: pa.date32(), list: pa.list_(pa.string())}
    schema = pa.schema([(name, types[kind]) for name, kind in columns.items()])
    with ParquetWriter(sys.stdout.buffer, schema) as file:
        for group in _groups(rows):
            file.write_table(pa.Table.from_pylist(group, schema=schema))


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while group := list(islice(left, _ROW_GROUP)):
        yield group


def _utf8() -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
