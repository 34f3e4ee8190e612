"""The record as a whole: evidence, ids, headers, datelines, and the same bytes from the same input."""

import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import detente
from detente.evaluation import bounds
from detente.records import Event, EventType, Place, Record, Report, Status

Read = Callable[[str], Record]
Only = Callable[[str], Event]
Spot = Callable[[Place | None], str | None]

REPORT = re.sub(
    r"(?<!\n)\n(?!\n)",
    " ",
    """Ruto presses Uganda to open crossing

Kampala, 13 May 2024

KAMPALA - Kenyan President William Ruto arrived in Kampala on Sunday, the first visit by a Kenyan leader since
2021. He met Ugandan President Yoweri Museveni on Monday. The two leaders discussed trade and energy. Both sides
expect no breakthrough.

Kenya accused Uganda of blocking lorries, and Uganda rejected the charge. “We want an open border — nothing
more,” Mr Ruto said. According to Ugandan officials, Kenyan police seized two Ugandan boats in April. A summit
planned for June was postponed.

Kenya and Rwanda may sign a treaty in Kigali next month. The European Union welcomed the talks.
""".strip(),
)


def evidence(value: Any) -> Iterator[Any]:
    """Everything within a record that cites words."""
    if isinstance(value, tuple):
        for item in value:
            yield from evidence(item)
    elif is_dataclass(value) and not isinstance(value, Report):
        if hasattr(value, "start"):
            yield value
        for field in fields(value):
            yield from evidence(getattr(value, field.name))


def assert_sound(record: Record) -> None:
    """What holds of every record."""
    text = record.report.text
    for cited in evidence(record):
        assert cited.text
        assert text[cited.start : cited.end] == cited.text
    ids = [event.id for event in record.events]
    assert len(set(ids)) == len(ids)
    for event in record.events:
        assert event.type in get_args(EventType)
        assert event.status in get_args(Status)
        assert event.date is None or bounds(event.date)
        assert event.actors or event.recipients
        assert all(mention.code for mention in (*event.actors, *event.recipients))
    linked = {
        *(e.event for e in record.agenda),
        *(e.event for e in record.outlooks),
        *(e.event for e in record.precedents),
    }
    assert linked <= {*ids, None}
    json.dumps(record.to_dict())


def test_a_report(read: Read, acts: Callable[[str], list[str]]) -> None:
    record = read(REPORT)
    assert_sound(record)
    assert {
        "CONSULT/visit KEN > UGA",
        "CONSULT KEN,UGA",
        "ACCUSE/allege KEN > UGA",
        "REJECT UGA > KEN",
        "COERCE/seize KEN > UGA",
        "SUPPORT KEN,RWA",
    } <= set(acts(REPORT))
    assert {"trade", "energy"} <= {item.issue for item in record.agenda}
    assert [(claim.kind, claim.since) for claim in record.precedents] == [("first", "2021")]
    assert "low" in {found.outlook for found in record.outlooks}


def test_evidence_is_the_clause_that_states_the_act(read: Read) -> None:
    text = (
        "Sweden condemned Iran and expelled two Iranian diplomats on Friday, and Norway recalled its envoy from Tehran."
    )
    words = [event.evidence.text for event in read(text).events]
    assert words[1].startswith("expelled two Iranian diplomats on Friday")
    assert words[2] == "Norway recalled its envoy from Tehran"


def test_evidence_stands_on_code_points(read: Read) -> None:
    text = "“Día” 🕊 — naïve.\n\nÅland aside, Seoul expelled two Russian diplomats on Friday."
    (event,) = read(text).events
    assert text[event.evidence.start : event.evidence.end] == event.evidence.text
    assert event.evidence.text.endswith("expelled two Russian diplomats on Friday")


def test_a_dateline_is_no_part_of_the_evidence_and_tells_the_place(only: Only, spot: Spot) -> None:
    event = only("LISBON - Portugal condemned Angola on Monday.")
    assert event.evidence.text == "Portugal condemned Angola on Monday"
    assert spot(event.place) == "Lisbon PRT"


def test_lines_above_the_text_are_no_acts(only: Only) -> None:
    event = only("Envoys out\n\nOslo, 14 May 2024\n\nNorway expelled two Russian diplomats on Monday.")
    assert event.evidence.text == "Norway expelled two Russian diplomats on Monday"


def test_a_headline_that_came_apart_tells_of_whom_the_text_is() -> None:
    title, text = REPORT.split("\n\n", 1)
    whole, apart = detente.read(REPORT), detente.read(text, title=title)
    assert_sound(apart)
    told = [(e.type, e.status, e.date, e.issues, e.evidence.text, e.evidence.start) for e in apart.events]
    assert told == [
        (e.type, e.status, e.date, e.issues, e.evidence.text, e.evidence.start - len(title) - 2) for e in whole.events
    ]
    assert detente.read("It rained in Kampala.", title="Kenya expels the Ugandan ambassador").events == ()


def test_two_words_for_an_act_in_a_clause_are_one_entry(only: Only) -> None:
    assert only("Peru and Chile held the third round of a dialogue with each other on Monday.").type == "CONSULT"


def test_ids_tell_acts_apart_and_stay(read: Read) -> None:
    text = "Seoul expelled two Russian diplomats on Friday."
    (event,) = read(text).events
    assert len(event.id) == 16
    assert event.id == detente.read(text, published="2024-05-15").events[0].id
    assert event.id != read(text + " ").events[0].id


def test_mentions_on_both_sides_differ(read: Read) -> None:
    for event in read(REPORT).events:
        assert not {m.code for m in event.actors} & {m.code for m in event.recipients}


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "...", "Oslo", "?!", "\u200b", "12 May 2024"])
def test_next_to_nothing_gives_an_empty_record(text: str, read: Read) -> None:
    record = read(text)
    assert (record.events, record.report.text) == ((), text)


def printed(seed: str) -> str:
    program = (
        "import json, sys, detente\n"
        "print(json.dumps(detente.read(sys.stdin.read(), published='2024-05-15').to_dict(), ensure_ascii=True))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=REPORT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_the_same_text_gives_the_same_bytes_in_every_process(read: Read) -> None:
    here = json.dumps(read(REPORT).to_dict(), ensure_ascii=True) + "\n"
    assert [printed(seed) == here for seed in ("1", "4711")] == [True, True]


def test_what_was_read_before_changes_nothing() -> None:
    first = detente.read(REPORT, published="2024-05-15")
    detente.read("Ms Ruto met Mr Museveni of Chile in Kampala, Peru.", published="1998-01-01")
    assert detente.read(REPORT, published="2024-05-15") == first


WORDS = """
    Norway Oslo Beijing Kremlin NATO Ruto Mr She they both sides the two ministers president of Russia's Iranian
    officials met visited condemned accused will may not refused to sign a treaty talks with between and after
    before which , . - " ” ( ) : ; ’s on Monday in May 2019 said according to last week two days if summit
    postponed called off first visit since
""".split()


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=40).map(" ".join))
def test_words_in_any_order(text: str) -> None:
    assert_sound(detente.read(text, published="2024-05-15"))


@settings(max_examples=60)
@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    record = detente.read(text, published="2024-05-15")
    assert record.report.text == text
    assert_sound(record)


@settings(max_examples=25)
@given(st.integers(0, len(REPORT)), st.integers(0, len(REPORT)))
def test_any_part_of_a_report(start: int, end: int) -> None:
    assert_sound(detente.read(REPORT[min(start, end) : max(start, end)], published="2024-05-15"))


def test_a_report_without_a_day_of_publication() -> None:
    record = detente.read("Seoul expelled two Russian diplomats on Friday.")
    assert_sound(record)
    assert record.report.published is None


def test_what_a_deed_is_dated_from_is_yet_to_come() -> None:
    text = "LIMA, May 10 - Chile ruled out a truce on Saturday, a day before a summit with Peru in Arica."
    events = detente.read(text, published=dt.date(2025, 5, 10)).events
    assert [(e.status, e.date) for e in events if e.type == "CONSULT"] == [("planned", "2025-05-11")]
