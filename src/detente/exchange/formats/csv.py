"""CSV tables: of our own columns, or of anybody's by a mapping file that tells which column is what."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from detente.exchange.flat import COLUMNS, arrival_of_row, rows_of, text_of
from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.lines import LONGEST, rejected
from detente.exchange.mapping import Mapping, mapping_of
from detente.records import Record, Rejection

_NEEDED = ("type", "status", "actors", "recipients")


def read(source: Source, options: Options) -> Iterator[Arrival | Rejection]:
    """The events of a table with a first line of names. Raises `UsageError` where the mapping makes no sense."""
    mapping = mapping_of(Path(options["mapping"])) if "mapping" in options else None
    csv.field_size_limit(LONGEST)
    text = io.TextIOWrapper(source.stream, encoding="utf-8-sig", newline="", errors="surrogateescape")
    table = csv.reader(cast(TextIO, text), delimiter=mapping.delimiter if mapping else ",", strict=True)
    header: list[str] = []
    while True:
        try:
            cells = next(table, None)
        except (csv.Error, EOFError, OSError) as fault:
            yield rejected(source, table.line_num, f"the line can't be taken apart ({fault})")
            if isinstance(fault, csv.Error):
                continue
            return
        if cells is None:
            return
        if not cells:
            continue
        if not header:
            header = [name.strip() for name in cells]
            lacking = [name for name in (mapping.theirs() if mapping else _NEEDED) if name not in header]
            if lacking:
                yield rejected(source, table.line_num, f"the first line names no column {', '.join(lacking)}")
                return
            continue
        yield _item(source, table.line_num, header, cells, mapping)


def write(records: Iterable[Record], out: BinaryIO, options: Options) -> None:
    """All events, a row for each; with a mapping in its columns, else in ours."""
    mapping = mapping_of(Path(options["mapping"])) if "mapping" in options else None
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    columns = mapping.theirs() if mapping else list(COLUMNS)
    table = csv.writer(text, delimiter=mapping.delimiter if mapping else ",", lineterminator="\n")
    table.writerow(columns)
    for record in records:
        if mapping:
            table.writerows([row[column] for column in columns] for row in mapping.rows_of(record))
        else:
            table.writerows([text_of(cell) for cell in row.values()] for row in rows_of(record))
    text.detach()


def _item(
    source: Source, number: int, header: list[str], cells: list[str], mapping: Mapping | None
) -> Arrival | Rejection:
    if len(cells) != len(header):
        return rejected(source, number, f"{len(cells)} columns instead of {len(header)}")
    if any("\udc80" <= letter <= "\udcff" for cell in cells if not cell.isascii() for letter in cell):
        return rejected(source, number, "the line is not UTF-8")
    row = dict(zip(header, cells, strict=True))
    try:
        return mapping.arrival_of(row) if mapping else arrival_of_row(row)
    except ValueError as fault:
        return rejected(source, number, str(fault))


FORMAT = Format(
    summary="CSV tables, of our columns or by a mapping file",
    read=read,
    write=write,
    files=("*.csv",),
    options={"mapping": "a TOML file that tells which column is what"},
)
