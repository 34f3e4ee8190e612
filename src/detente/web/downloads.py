"""What a view shows as a file: rows as CSV, JSON or Parquet, charts as SVG, contacts as a calendar."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from starlette.responses import Response

from detente.edtf import bounds
from detente.engagements import Engagement
from detente.errors import EntryMissing, UsageError
from detente.pages.engagements import say_head
from detente.pages.flat import Cell, Columns, Row
from detente.pages.wording import say

MOST = 20_000
"""The most rows of one file; 'detente export' has no such bound."""
LONGEST = 60
"""Days: a contact whose date allows more is in no calendar."""
_COMMANDS = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_file(name: str, form: str, columns: Columns, rows: Sequence[Row]) -> Response:
    """Rows in the form asked for. Raises `EntryMissing` where there is no such form."""
    if form == "csv":
        return file(f"{name}.csv", "text/csv", _csv(columns, rows))
    if form == "json":
        return as_json(name, rows)
    if form == "parquet":
        return file(f"{name}.parquet", "application/vnd.apache.parquet", _parquet(columns, rows))
    raise EntryMissing(f"there is no form {form!r} of this; there are csv, json and parquet")


def as_json(name: str, value: Any) -> Response:
    """A value as JSON, with days as `YYYY-MM-DD`."""
    text = json.dumps(value, ensure_ascii=False, indent=1, default=str)
    return file(f"{name}.json", "application/json", text.encode())


def file(name: str, kind: str, content: bytes) -> Response:
    """Something to be saved; `name` is made of our own words, codes and ids."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind, headers=headers)


def as_calendar(name: str, found: Iterable[Engagement]) -> Response:
    """Contacts as a calendar; those without a day, or with a vague one, are left out."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Detente//EN")
    calendar.add("version", "2.0")
    for each in found:
        days = bounds(each.date)
        if days is None or days.steps > LONGEST:
            continue
        entry = Event()
        entry.add("uid", f"{each.id}@detente")
        entry.add("dtstamp", dt.datetime.combine(days.first, dt.time(), dt.UTC))
        entry.add("dtstart", days.first)
        entry.add("dtend", days.last + dt.timedelta(days=1))
        entry.add("summary", f"{say_head(each)} ({say('status', each.status)})")
        entry.add("status", _CALENDAR.get(each.status, "TENTATIVE"))
        if each.place:
            entry.add("location", each.place.name)
        calendar.add_component(entry)
    return file(f"{name}.ics", "text/calendar", calendar.to_ical())


_CALENDAR = {"occurred": "CONFIRMED", "ongoing": "CONFIRMED", "cancelled": "CANCELLED", "denied": "CANCELLED"}


def _csv(columns: Columns, rows: Iterable[Row]) -> bytes:
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, list(columns), lineterminator="\r\n")
    table.writeheader()
    for row in rows:
        table.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Cell) -> str | int | float | dt.date | None:
    """A cell that no spreadsheet takes for a formula: words that begin like one get an apostrophe before them."""
    words = "|".join(value) if isinstance(value, list) else value
    return f"'{words}" if isinstance(words, str) and words.startswith(_COMMANDS) else words


def _parquet(columns: Columns, rows: Sequence[Row]) -> bytes:
    try:
        import pyarrow as pa
        from pyarrow.parquet import write_table
    except ImportError:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'detente[parquet]'") from None
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), dt.date: pa.date32(), list: pa.list_(pa.string())}
    schema = pa.schema([(name, types[kind]) for name, kind in columns.items()])
    out = io.BytesIO()
    write_table(pa.Table.from_pylist(list(rows), schema=schema), out)
    return out.getvalue()
