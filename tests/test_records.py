"""The nouns and their plain form."""

from __future__ import annotations

import json

import pytest
from tests.archive.conftest import make_event, make_record

from detente.records import Event, Record, from_plain


@pytest.mark.parametrize(
    "record",
    [
        make_record(),
        make_record(published=None, title=None, url="https://example.org/"),
        make_record(events=(make_event(place=None, date=None, recipients=()),)),
        Record(make_record().report),
    ],
)
def test_a_record_comes_back_from_its_json_form(record: Record) -> None:
    assert Record.from_dict(json.loads(json.dumps(record.to_dict()))) == record


def test_what_is_no_record_is_refused() -> None:
    plain = make_record().to_dict()
    for spoiled in ({**plain, "events": 3}, {key: value for key, value in plain.items() if key != "report"}):
        with pytest.raises((KeyError, TypeError)):
            Record.from_dict(spoiled)


def test_other_keys_are_passed_over() -> None:
    event = make_event()
    plain = make_record(events=(event,)).to_dict()["events"][0]
    assert from_plain(Event, {**plain, "report": "there too"}) == event
