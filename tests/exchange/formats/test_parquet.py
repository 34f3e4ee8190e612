"""Events as Parquet tables."""

from __future__ import annotations

import datetime as dt
import io

import pyarrow.parquet as pq
from tests.exchange.conftest import give, take
from tests.exchange.formats.test_gdelt import row, table

from detente.exchange.flat import COLUMNS


def test_every_event_is_a_row_of_typed_columns() -> None:
    records = take("gdelt", table(row(), row(id="2", event="190", goldstein="-10"))).records
    found = pq.read_table(io.BytesIO(give("parquet", records))).to_pylist()
    assert list(found[0]) == list(COLUMNS)
    assert [(each["type"], each["goldstein"], each["published"]) for each in found] == [
        ("CONSULT", 1.9, dt.date(2023, 6, 19)),
        ("ASSAULT", -10.0, dt.date(2023, 6, 19)),
    ]
    assert (found[0]["actors"], found[0]["actor_people"]) == (["USA"], ["Antony Blinken"])


def test_no_events_are_a_table_of_no_rows() -> None:
    assert pq.read_table(io.BytesIO(give("parquet", []))).num_rows == 0
