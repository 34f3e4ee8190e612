"""POLECAT event tables."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.conftest import cells, days, few_examples, give, take

from detente.codebook.plover import event_types
from detente.exchange.formats.polecat import COLUMNS

ROW = dict.fromkeys(COLUMNS, "None") | {
    "Event ID": "e1", "Event Date": "2023-06-18", "Event Type": "CONSULT", "Event Mode": "visit", "Intensity": "1.5",
    "Contexts": "diplomatic;military", "Actor Name": "Antony Blinken", "Actor Country": "USA",
    "Recipient Name": "Qin Gang;Japan", "Recipient Country": "CHN;JPN", "Placename": "Beijing", "Country": "China",
    "Latitude": "39.9", "Longitude": "116.4", "GeoNames ID": "1816670", "Publication Date": "2023-06-19",
    "Headline": "A visitor from Washington",
}  # fmt: skip


def table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    lines = [columns, *(tuple(row[column] for column in columns) for row in rows)]
    return "".join("\t".join(line) + "\n" for line in lines)


def test_a_row_becomes_a_report_with_one_act() -> None:
    (arrival,) = take("polecat", table(ROW)).arrivals
    report, (event,) = arrival.record.report, arrival.record.events
    assert (report.publisher, report.title, report.published) == (
        "POLECAT", "A visitor from Washington", dt.date(2023, 6, 19),
    )  # fmt: skip
    assert event.evidence.text == "Antony Blinken – CONSULT (visit) – Qin Gang;Japan"
    assert [(side.code, side.person) for side in (*event.actors, *event.recipients)] == [
        ("USA", "Antony Blinken"), ("CHN", "Qin Gang"), ("JPN", None),
    ]  # fmt: skip
    assert (event.mode, event.contexts, event.plover.intensity) == ("visit", ("diplomatic", "military"), 1.5)
    assert event.place is not None
    assert (event.place.geonames_id, event.place.country) == (1816670, "CHN")


def test_one_event_with_several_parties_in_rows_of_their_own_is_several_witnesses() -> None:
    one, other = take("polecat", table(ROW, {**ROW, "Recipient Name": "Peru", "Recipient Country": "PER"})).arrivals
    assert one.address != other.address


def test_tables_with_fewer_columns_and_rows_that_tell_nothing() -> None:
    fewer = tuple(column for column in COLUMNS if column not in ("Headline", "Language"))
    rows = [
        {**ROW, "Event Type": "NAP"}, {**ROW, "Event Date": "x"}, {**ROW, "Actor Country": "Ruritania"},
        {**ROW, "Actor Country": "None", "Actor Name": "X", "Recipient Country": "None", "Recipient Name": "None"}, ROW,
    ]  # fmt: skip
    found = take("polecat", table(*rows, columns=fewer))
    assert [record.report.title for record in found.records] == [None]
    assert found.reasons == [
        ":2 there is no PLOVER event 'NAP'",
        ":3 'x' is no day",
        ":4 no country is known as 'Ruritania'",
        ":5 neither side is a state or body that is known",
    ]


@few_examples
@given(
    st.lists(
        st.fixed_dictionaries(
            dict.fromkeys(COLUMNS, cells)
            | {
                "Event Date": days.map(str), "Publication Date": days.map(str) | st.just("None"),
                "Event Type": st.sampled_from(event_types()), "Intensity": st.sampled_from(["", "-2.5", "7"]),
                "Actor Country": st.just("USA"), "Recipient Country": st.sampled_from(["", "CHN;JPN"]),
            }
        ),
        max_size=3,
    )
)  # fmt: skip
def test_nothing_is_lost_on_the_way_in_and_out(rows: list[dict[str, str]]) -> None:
    found = take("polecat", table(*rows))
    assert found.rejections == []
    written = give("polecat", found.records)
    assert written.decode() == table(*rows)
    assert take("polecat", written).arrivals == found.arrivals


def test_a_plan_goes_out_as_plover_folds_it() -> None:
    row = "type,mode,status,actors,recipients,date\nCONSULT,visit,planned,USA,CHN,2023-06-18\n"
    (event,) = take("polecat", give("polecat", take("csv", row).records)).events
    assert (event.type, event.mode, event.date) == ("AGREE", "meet", "2023-06-18")
