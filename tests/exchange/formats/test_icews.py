"""ICEWS event tables."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.conftest import cells, days, few_examples, give, take

from detente.codebook.cameo import cameo_acts
from detente.exchange.formats.icews import COLUMNS

ROW = {
    "Event ID": "17", "Event Date": "2018-06-01", "Source Name": "Foreign Affairs (Norway)",
    "Source Sectors": "Executive,Foreign Ministry", "Source Country": "Norway", "Event Text": "Consult",
    "CAMEO Code": "040", "Intensity": "1", "Target Name": "Wang Yi", "Target Sectors": "", "Target Country": "China",
    "Story ID": "4", "Sentence Number": "2", "Publisher": "The Fjord Times", "City": "Oslo", "District": "NA",
    "Province": "Oslo", "Country": "Norway", "Latitude": "59.91", "Longitude": "10.75",
}  # fmt: skip


def table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    lines = [columns, *(tuple(row[column] for column in columns) for row in rows)]
    return "".join("\t".join(line) + "\n" for line in lines)


def test_a_row_becomes_a_report_with_one_act() -> None:
    (arrival,) = take("icews", table(ROW)).arrivals
    assert arrival.address == "icews:17"
    report, (event,) = arrival.record.report, arrival.record.events
    assert (report.publisher, report.published) == ("ICEWS", dt.date(2018, 6, 1))
    assert event.evidence.text == "Foreign Affairs (Norway) – Consult – Wang Yi"
    assert (event.type, event.mode, event.status, event.date) == ("CONSULT", None, "occurred", "2018-06-01")
    assert [(side.code, side.person) for side in event.actors] == [("NOR", None)]
    assert [(side.code, side.person, side.post) for side in event.recipients] == [
        ("CHN", "Wang Yi", "Minister of Foreign Affairs")
    ]
    assert (event.cameo.code, event.cameo.goldstein, event.plover.event_type) == ("040", 1.0, "CONSULT")
    assert event.place is not None
    assert (event.place.name, event.place.country, event.place.lat) == ("Oslo", "NOR", 59.91)


def test_an_intent_is_a_plan_and_a_host_is_visited() -> None:
    intent = {**ROW, "CAMEO Code": "036", "Event Text": "Express intent to meet or negotiate", "Intensity": "4"}
    hosted = {**ROW, "Event ID": "18", "CAMEO Code": "043", "Event Text": "Host a visit", "Intensity": "2.8"}
    plan, visit = take("icews", table(intent, hosted)).events
    assert (plan.type, plan.status, plan.plover.event_type, plan.cameo.code) == ("CONSULT", "planned", "AGREE", "036")
    assert (visit.mode, visit.actors[0].code, visit.recipients[0].code) == ("visit", "CHN", "NOR")


def test_bodies_and_people_without_a_country_are_found_by_name() -> None:
    row = {**ROW, "Source Name": "European Union", "Source Country": "NA", "Target Country": "NA"}
    (event,) = take("icews", table(row)).events
    assert [side.code for side in (*event.actors, *event.recipients)] == ["EUU", "CHN"]


def test_rows_that_tell_nothing_are_rejected_by_line_and_the_rest_comes_in() -> None:
    rows = [
        {**ROW, "CAMEO Code": "999"}, {**ROW, "CAMEO Code": "010"}, {**ROW, "Event Date": "2018-13-01"},
        {**ROW, "Event Date": "1066-10-14"}, {**ROW, "Source Country": "Ruritania"}, {**ROW, "Intensity": "11"},
        {**ROW, "Intensity": "nan"},
        {**ROW, "Source Country": "NA", "Target Country": "NA", "Source Name": "Somebody", "Target Name": "NA"}, ROW,
    ]  # fmt: skip
    found = take("icews", table(*rows) + "1\t2018-06-01\tcut sho")
    assert len(found.records) == 1
    assert found.reasons == [
        ":2 there is no CAMEO code '999'",
        ":3 CAMEO '010' is no act (Make statement)",
        ":4 '2018-13-01' is no day",
        ":5 '1066-10-14' is out of range, which goes from 1700 to 2100",
        ":6 no country is known as 'Ruritania'",
        ":7 '11' is no intensity from -10 to 10",
        ":8 'nan' is no number",
        ":9 neither side is a state or body that is known",
        ":11 3 columns instead of 20",
    ]


def test_columns_in_another_order_and_a_table_that_lacks_one() -> None:
    turned = tuple(reversed(COLUMNS))
    assert take("icews", table(ROW, columns=turned)).records == take("icews", table(ROW)).records
    found = take("icews", table(ROW, columns=COLUMNS[1:]))
    assert (found.records, found.reasons) == ([], [":1 the first line names no column Event ID"])


@few_examples
@given(
    st.lists(
        st.fixed_dictionaries(
            dict.fromkeys(COLUMNS, cells)
            | {
                "Event Date": days.map(str), "Source Country": st.sampled_from(["Norway", "China", "Holy See"]),
                "Target Country": st.sampled_from(["NA", "", "Kenya"]),
                "CAMEO Code": st.sampled_from(sorted(cameo_acts())),
                "Intensity": st.sampled_from(["", "-2", "3.4", "7.10"]),
                "Country": st.sampled_from(["NA", "Peru", "Atlantis"]),
                "Event ID": st.integers(1, 9).map(str),
            }
        ),
        max_size=3,
    )
)  # fmt: skip
def test_nothing_is_lost_on_the_way_in_and_out(rows: list[dict[str, str]]) -> None:
    found = take("icews", table(*rows))
    assert found.rejections == []
    written = give("icews", found.records)
    assert written.decode() == table(*rows)
    assert take("icews", written).arrivals == found.arrivals


def test_what_was_read_elsewhere_goes_out_and_comes_back_as_the_same_acts() -> None:
    records = take("icews", table(ROW)).records
    elsewhere = take("csv", give("csv", records)).records
    (event,) = take("icews", give("icews", elsewhere)).events
    assert (event.type, event.date, event.cameo, event.actors[0].code) == (
        "CONSULT",
        "2018-06-01",
        records[0].events[0].cameo,
        "NOR",
    )
    assert event.recipients[0].person == "Wang Yi"
