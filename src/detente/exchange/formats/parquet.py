"""Events as a Parquet table of our columns, for DuckDB, Polars, Spark and the like."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from detente.errors import UsageError
from detente.exchange.flat import COLUMNS, Row, rows_of
from detente.exchange.format import Format, Options
from detente.records import Record

_ROW_GROUP = 10_000


def write(records: Iterable[Record], out: BinaryIO, _: Options) -> None:
    """All events, a row for each. Raises `UsageError` where nothing is installed to write it."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'detente[parquet]'") from None
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), dt.date: pa.date32(), list: pa.list_(pa.string())}
    schema = pa.schema([(name, types[kind]) for name, kind in COLUMNS.items()])
    with ParquetWriter(out, schema) as file:
        for group in _groups(row for record in records for row in rows_of(record)):
            file.write_table(pa.Table.from_pylist(group, schema=schema))


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, _ROW_GROUP)):
        yield group


FORMAT = Format(summary="Parquet tables of our columns", write=write)
