"""Records as JSON lines."""

from __future__ import annotations

import io
import json

from tests.archive.conftest import make_record
from tests.exchange.conftest import NAME, give, take
from tests.exchange.formats.test_gdelt import row, table

from detente.exchange.format import Arrival, Source
from detente.exchange.formats.jsonl import read
from detente.records import Record, Report


def test_whole_records_come_back_as_they_went_out() -> None:
    records = [make_record(), make_record("Other words.", events=(), published=None)]
    found = list(read(Source(NAME, io.BytesIO(give("jsonl", records))), {}))
    assert [item.record for item in found if isinstance(item, Arrival)] == records


def test_where_records_come_from() -> None:
    page = Record(Report.of("Some words.", url="https://example.org/a"))
    of_row = take("gdelt", table(row())).records[0]
    addresses = [arrival.address for arrival in take("jsonl", give("jsonl", [page, of_row])).arrivals]
    assert addresses == ["https://example.org/a", f"text:{of_row.report.id}"]


def test_lines_that_are_no_records_are_rejected() -> None:
    plain = make_record(events=()).to_dict()
    lines = ["no json", "[]", "{}", json.dumps({**plain, "report": {**plain["report"], "id": "0"}}), '{"report": 7}']
    found = take("jsonl", "\n".join(lines))
    assert found.records == []
    assert [reason.split(" (")[0] for reason in found.reasons] == [f":{n} the line is no record" for n in range(1, 6)]
