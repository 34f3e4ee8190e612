"""GDELT events and mentions."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.conftest import NAME, cells, days, few_examples, give, take

from detente.codebook.cameo import cameo_acts
from detente.errors import UsageError
from detente.exchange.format import Arrival, Source
from detente.exchange.formats.gdelt import read
from detente.records import Record, Rejection

URL = "https://example.org/ministers"


def row(columns: int = 61, **changes: str) -> list[str]:
    """A row of 57, 58 (first version) or 61 columns; changes go by the names of columns of the second version."""
    known = {
        "id": "1", "day": "20230618", "code1": "USAGOV", "name1": "ANTONY BLINKEN", "country1": "USA", "group1": "",
        "code2": "CHN", "name2": "CHINA", "country2": "CHN", "group2": "", "event": "042", "goldstein": "1.9",
        "place": "Beijing, Beijing, China", "where": "CH", "lat": "39.9", "lon": "116.4", "added": "20230619",
        "url": URL,
    } | changes  # fmt: skip
    places = {
        "id": 0, "day": 1, "code1": 5, "name1": 6, "country1": 7, "group1": 8, "code2": 15, "name2": 16, "country2": 17,
        "group2": 18, "event": 26, "goldstein": 30, "place": 52, "where": 53, "lat": 56, "lon": 57, "added": 59,
        "url": 60,
    }  # fmt: skip
    found = [""] * 61
    for name, value in known.items():
        found[places[name]] = value
    if columns < 61:
        found = [value for place, value in enumerate(found) if place not in (39, 47, 55)][:columns]
    return found


def table(*rows: list[str]) -> str:
    return "".join("\t".join(cells) + "\n" for cells in rows)


@pytest.mark.parametrize("columns", [57, 58, 61])
def test_an_event_of_either_version(columns: int) -> None:
    (arrival,) = take("gdelt", table(row(columns))).arrivals
    report, (event,) = arrival.record.report, arrival.record.events
    assert arrival.address == "gdelt:1"
    assert (report.publisher, report.published) == ("GDELT", dt.date(2023, 6, 19))
    assert report.url == (URL if columns > 57 else None)
    assert event.evidence.text == "ANTONY BLINKEN – Make a visit – CHINA"
    assert (event.actors[0].code, event.actors[0].person) == ("USA", "Antony Blinken")
    assert (event.recipients[0].code, event.date, event.mode) == ("CHN", "2023-06-18", "visit")
    assert event.place is not None
    assert (event.place.name, event.place.country, event.place.lon) == ("Beijing", "CHN", 116.4)


def test_groups_that_are_bodies_count_and_regions_do_not() -> None:
    found = take("gdelt", table(row(country1="", group1="NAT"), row(country2="AFR"), row(country1="", country2="EUR")))
    assert [event.actors[0].code for event in found.events] == ["NAT", "USA"]
    assert found.events[1].recipients == ()
    assert found.reasons == [":3 neither side is a state or body that is known"]


def test_rows_that_tell_nothing_are_rejected_by_line() -> None:
    rows = [row()[:40], row(event="999"), row(day="20231399"), row(added=""), row(country2="QQQ"), row(goldstein="x")]
    assert take("gdelt", table(*rows)).reasons == [
        ":1 40 columns instead of 58, 61 or, for a mention, 16",
        ":2 there is no CAMEO code '999'",
        ":3 '20231399' is no day",
        ":4 '' is no day",
        ":5 there is no CAMEO country 'QQQ'",
        ":6 'x' is no number",
    ]


def test_a_place_with_an_unknown_code_is_still_a_place() -> None:
    (event,) = take("gdelt", table(row(where="XX", lat="", lon=""))).events
    assert event.place is not None
    assert (event.place.name, event.place.country, event.place.lat) == ("Beijing", None, None)


def mention(**changes: str) -> list[str]:
    known = {"id": "1", "when": "20230620101500", "site": "news.example", "url": "https://news.example/a"} | changes
    return [known["id"], "20230618", known["when"], "1", known["site"], known["url"], "3", *[""] * 9]


def mentions(known: dict[str, Record], *rows: list[str]) -> list[Arrival | Rejection]:
    return list(read(Source(NAME, io.BytesIO(table(*rows).encode()), None, known.get), {}))


def test_a_mention_is_a_further_witness_of_an_event_that_is_known() -> None:
    (told,) = take("gdelt", table(row())).records
    (found,) = mentions({"gdelt:1": told}, mention())
    assert isinstance(found, Arrival)
    report, (event,) = found.record.report, found.record.events
    assert (report.publisher, report.published, report.url) == (
        "news.example", dt.date(2023, 6, 20), "https://news.example/a",
    )  # fmt: skip
    assert (event.actors, event.date) == (told.events[0].actors, told.events[0].date)
    assert found.address == "gdelt-mention:1:https://news.example/a:3"


def test_a_mention_of_an_unknown_event_is_rejected() -> None:
    assert mentions({}, mention(id="5")) == [
        Rejection(f"{NAME}:1", "import", "it mentions event '5', which is not in the archive; import the events first")
    ]


ROWS = st.builds(
    lambda columns, day, added, event, number, who, name, rest: [
        {0: number, 1: day, 6: name, 7: who, 16: name, 17: "", 26: event, 30: "", columns - 2: added}.get(place, cell)
        if columns > 57 or place != 56 else added
        for place, cell in enumerate(rest[:columns])
    ],
    st.sampled_from([57, 58, 61]), days.map(lambda day: day.strftime("%Y%m%d")),
    days.map(lambda day: day.strftime("%Y%m%d")), st.sampled_from(sorted(cameo_acts())), st.integers(1, 9).map(str),
    st.sampled_from(["USA", "ROM", "PSE"]), cells, st.lists(cells, min_size=61, max_size=61),
)  # fmt: skip


@few_examples
@given(st.lists(ROWS, max_size=3), st.sampled_from(["1", "2"]))
def test_nothing_is_lost_on_the_way_in_and_out(rows: list[list[str]], version: str) -> None:
    found = take("gdelt", table(*rows))
    assert found.rejections == []
    written = give("gdelt", found.records, version=version)
    again = take("gdelt", written)
    assert give("gdelt", again.records, version=version) == written
    lines = written.decode().split("\n")[:-1]
    for line, before in zip(lines, rows, strict=True):
        after = line.split("\t")
        assert len(after) == (61 if version == "2" else min(len(before), 58))
        if len(after) == len(before):
            assert after == before
    assert [event.date for event in again.events] == [event.date for event in found.events]


def test_there_is_no_third_version() -> None:
    with pytest.raises(UsageError, match="no version '3'"):
        give("gdelt", [], version="3")


def test_what_was_read_elsewhere_goes_out_and_comes_back_as_the_same_acts() -> None:
    elsewhere = take("csv", give("csv", take("gdelt", table(row())).records)).records
    (event,) = take("gdelt", give("gdelt", elsewhere)).events
    assert (event.type, event.mode, event.date, event.cameo.code) == ("CONSULT", "visit", "2023-06-18", "042")
    assert (event.actors[0].person, event.recipients[0].code) == ("Antony Blinken", "CHN")
    assert event.place is not None
    assert event.place.country == "CHN"
