"""Rows of other people's data: kept in a shorter form, and found like reports and events."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.archive import Archive, Deed, FoundEvent, Named, Query, ReportLine
from detente.codebook.cameo import cameo_acts
from detente.engagements import correct, engagements, join, settle
from detente.errors import EntryMissing
from detente.exchange.act import Act, Side, address_of, record_of
from detente.records import Place, Record

VISIT, FIGHT = "042", "190"


def make_act(code: str = VISIT, **changes: Any) -> Act:
    act = cameo_acts()[code]
    day = changes.pop("day", "2023-06-18")
    values: dict[str, Any] = {
        "publisher": "Rows", "scheme": "rows", "key": "1", "words": f"Blinken – {act.words} – China",
        "row": f"1\t{day}",
        "type": act.type, "mode": act.mode, "status": act.status, "plover": act.plover, "cameo": act.cameo, "date": day,
        "published": dt.date.fromisoformat(day),
        "actors": (Side("USA", "Blinken", "Antony Blinken", "Secretary of State"),),
        "recipients": (Side("CHN", "China"),), "place": Place("Beijing", "CHN", 39.9, 116.4), "told": act.words,
    }  # fmt: skip
    return Act(**values | changes)


def numbered(count: int) -> list[Act]:
    first = dt.date(2023, 6, 1)
    return [
        make_act(key=str(number), row=str(number), day=(first + dt.timedelta(days=number % 9)).isoformat())
        for number in range(count)
    ]


def put(archive: Archive, *acts: Act) -> dict[str, int]:
    with archive.writer() as writer:
        return {outcome: count for outcome, count in writer.add_acts(acts).items() if count}


def count(archive: Archive, table: str) -> int:
    with closing(sqlite3.connect(archive.path)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.fixture
def filled(archive: Archive) -> Archive:
    fight = make_act(FIGHT, key="2", words="Russian forces – Use force – Kyiv", row="2", day="2023-06-20",
                     actors=(Side("RUS", "Russian forces"),), recipients=(Side("UKR", "Kyiv"),),
                     place=None)  # fmt: skip
    assert put(archive, make_act(), fight) == {"added": 2}
    return archive


def test_a_row_is_the_record_that_it_stands_for(filled: Archive) -> None:
    record = record_of(make_act())
    with filled.view() as view:
        line = view.reports().items[0]
        assert view.record(line) == record
        assert (line.id, line.address, line.publisher) == (record.report.id, "rows:1", "Rows")
        assert view.record_at("rows:1") == record
        assert view.record_at("rows:9") is None
        assert next(view.records()) == record
        assert view.text(line.key) == record.report.text
        assert view.versions(line) == (line,)
        assert view.line(line.key) == line
        (found, _) = view.events().items
        assert found == FoundEvent(record.events[0], line)
        assert view.settled_with(found.event.id).tellings == (found,)
        assert [place.event for place in view.placed([line.key])] == [found.event.id]
    assert count(filled, "reports") == count(filled, "events") == 0
    assert filled.check() == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), 2),
        (Query(pair=("USA", "CHN")), 1),
        (Query(pair=("China", "United States")), 1),
        (Query(pair=("RUS", "CHN")), 0),
        (Query(party="Ukraine"), 1),
        (Query(person="blinken"), 1),
        (Query(person="Lavrov"), 0),
        (Query(type="assault"), 1),
        (Query(status="planned"), 0),
        (Query(issue="trade"), 0),
        (Query(place="beijing"), 1),
        (Query(place="China"), 1),
        (Query(dates="2023-06-18"), 1),
        (Query(dates="2023-06"), 2),
        (Query(words="visiting"), 1),
        (Query(words="china visit"), 1),
        (Query(words="china fight"), 0),
        (Query(words="visit fight"), 0),
        (Query(words="china xyzzy"), 0),
        (Query(words='"Russian forces"'), 1),
        (Query(publisher="rows"), 2),
        (Query(publisher="others"), 0),
        (Query(published="2023-06-19/.."), 1),
        (Query(pair=("USA", "CHN"), words="visit", person="Antony", dates="2023"), 1),
    ],
)
def test_queries(filled: Archive, query: Query, found: int) -> None:
    with filled.view() as view:
        assert len(view.events(query).items) == found
        assert len(view.reports(query).items) == found
        assert len(list(view.records(query))) == found


def test_as_of_a_day_nothing_later_is_seen(filled: Archive) -> None:
    with filled.view(as_of="2023-06-19") as view:
        (line,) = view.reports().items
        with pytest.raises(EntryMissing):
            view.find(record_of(make_act(day="2023-06-20")).report.id)
        assert view.newest() == view.oldest() == dt.date(2023, 6, 18)
        assert [named.name for named in view.names("people").items] == ["Antony Blinken"]
        with pytest.raises(EntryMissing):
            view.line(line.key + 1)
    with filled.view() as view:
        assert view.newest() == dt.date(2023, 6, 20)


def test_names_are_counted_as_of_a_day_and_without_rows_that_became_reports(filled: Archive) -> None:
    both = (Side("USA", "Blinken", "Antony Blinken"),)
    put(filled, make_act(key="3", row="3", day="2023-06-21", actors=both, recipients=both, place=None))
    with filled.view() as view:
        first, last = dt.date(2023, 6, 18), dt.date(2023, 6, 21)
        assert view.names("people", "blin").items == (Named("Antony Blinken", 2, first, last),)
        assert [each.name for each in view.names("places").items] == ["Beijing", "CHN"]
    with filled.view(as_of="2023-06-20") as view:
        assert view.names("people", "blin").items == (Named("Antony Blinken", 1, first, first),)
    put(filled, make_act(row="corrected"))
    with filled.view() as view:
        assert view.named("people", "Antony Blinken") == Named("Antony Blinken", 2, first, last)
        assert view.named("places", "CHN") == Named("CHN", 1, first, first)
    assert filled.check() == []


def test_an_archive_of_form_3_is_renewed(filled: Archive) -> None:
    with closing(sqlite3.connect(filled.path)) as connection:
        connection.execute("DROP TABLE coded_named")
        connection.execute("PRAGMA user_version = 3")
        connection.commit()
    with filled.view() as view:
        assert view.named("people", "Antony Blinken") is not None
    assert filled.check() == []


def test_ids_find_rows(filled: Archive) -> None:
    with filled.view() as view:
        for each in view.events().items:
            assert view.find(each.event.id[:9]) == each
            assert view.find(each.event.id.upper()) == each
            found = view.find(each.report.id)
            assert isinstance(found, ReportLine)
            assert found == each.report
        with pytest.raises(EntryMissing):
            view.find("0000")


def test_pages_of_rows_and_reports_follow_each_other(archive: Archive, record: Any, event: Any) -> None:
    put(archive, *numbered(20))
    with archive.writer() as writer, archive.view() as view:
        for number in range(10):
            writer.add(record(f"Report {number}.", published=f"2023-06-0{1 + number % 9}",
                              events=(event(date=f"2023-06-0{1 + number % 9}"),)))  # fmt: skip
        for order in ("oldest", "newest"):
            whole = list(view.all_events(order=order))
            lines = list(view.all_reports(order=order))
            assert len(whole) == len(lines) == 30
            page = view.events(order=order, limit=7)
            found = list(page.items)
            while page.after:
                page = view.events(order=order, limit=7, after=page.after)
                found += page.items
            assert found == whole
        days = [line.published for line in view.all_reports()]
        assert days == sorted(days, key=str)
        assert len(list(view.records())) == 30


def test_the_same_row_again_changes_nothing(filled: Archive) -> None:
    assert put(filled, make_act(), make_act()) == {"known": 2}
    assert put(filled, make_act(key="3", row="3")) == {"added": 1}
    assert count(filled, "coded") == 3


def test_a_corrected_row_takes_the_place_of_the_earlier_one_which_stays_readable(filled: Archive) -> None:
    wrong, right = make_act(), make_act(row="corrected", day="2023-06-21")
    assert put(filled, right) == {"replaced": 1}
    assert put(filled, right) == {"known": 1}
    with filled.view() as view:
        assert view.record_at("rows:1") == record_of(right)
        assert len(view.reports().items) == 2
        (line,) = view.reports(Query(pair=("USA", "CHN"))).items
        assert [view.record(each) for each in view.versions(line)] == [record_of(wrong), record_of(right)]
    with filled.view(as_of="2023-06-20") as view:
        assert record_of(wrong) in list(view.records())
    assert filled.check() == []
    again = make_act(row="corrected again", day="2023-06-22")
    assert put(filled, again, make_act(key="5", row="5")) == {"replaced": 1, "added": 1}


def test_rows_within_one_transaction(archive: Archive) -> None:
    first, second = make_act(row="a"), make_act(row="b")
    assert put(archive, first, first, second) == {"added": 1, "known": 1, "replaced": 1}
    assert list(archive.view().records()) == [record_of(second)]


def test_the_same_text_from_two_rows_stands_twice(archive: Archive) -> None:
    assert put(archive, make_act(key="1"), make_act(key="2")) == {"added": 2}
    assert len(archive.view().reports().items) == 2
    assert archive.check() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"told": None},
        {"date": "2023-06"},
        {"published": None},
        {"actors": (Side("USA", "a"), Side("GBR", "b"))},
        {"title": "A headline"},
        {"issues": ("trade",)},
    ],
)
def test_what_is_more_than_a_row_becomes_a_report(archive: Archive, changes: dict[str, Any]) -> None:
    act = make_act(**changes)
    assert put(archive, act) == {"added": 1}
    assert count(archive, "coded") == 0
    assert list(archive.view().records()) == [record_of(act)]
    assert put(archive, act) == {"known": 1}


def test_deeds_and_weeks(archive: Archive) -> None:
    twice = [make_act(key=key, row=key) for key in ("a", "b")]
    other = [
        make_act(FIGHT, key="c", row="c"),
        make_act("036", key="d", row="d"),
        make_act(key="e", row="e", again=True),
    ]
    put(archive, *twice, *other, make_act(key="f", row="f", day="2023-06-10"))
    with archive.view() as view:
        deeds = view.deeds(("CHN", "USA"))
        assert [(deed.day.day, deed.type, deed.tellings) for deed in deeds] == [
            (10, "CONSULT", 1), (18, "ASSAULT", 1), (18, "CONSULT", 2),
        ]  # fmt: skip
        assert isinstance(deeds[0], Deed)
        assert (deeds[0].actors, deeds[0].recipients) == (("USA",), ("CHN",))
        assert isinstance(view.find(deeds[2].event), FoundEvent)
        weeks = list(view.tallies(dt.date(2023, 6, 18), weeks=2))
        assert [(week.week.day, week.words, week.deeds, week.days) for week in weeks] == [(11, 1, 0, 1), (18, 1, 1, 1)]
    with archive.view(as_of="2023-06-17") as view:
        assert len(view.deeds(("CHN", "USA"))) == len(list(view.tallies(dt.date(2023, 6, 18)))) == 1


def test_engagements_are_settled_without_rows_but_list_them_when_asked(filled: Archive) -> None:
    assert settle(filled) == 0
    with filled.view() as view:
        assert not view.unsettled()
        assert engagements(view).items == ()
        found = engagements(view, rows=True).items
        assert [each.type for each in found] == ["ASSAULT", "CONSULT"]
        assert len(view.unsettled_events()) == 2


def test_what_a_person_judges_becomes_a_report(filled: Archive) -> None:
    put(filled, make_act(key="3", row="3"))
    with filled.view() as view:
        ids = [each.event.id for each in view.events(Query(pair=("USA", "CHN"))).items]
    join(filled, ids, who="me")
    with filled.view() as view:
        assert [len(each.tellings) for each in view.settled().items] == [2]
    assert put(filled, make_act()) == {"known": 1}
    assert count(filled, "coded") == 1
    assert filled.check() == []


def test_a_row_can_be_corrected(filled: Archive) -> None:
    with filled.view() as view:
        (found,) = view.events(Query(type="ASSAULT")).items
    correct(filled, found.event.id, "status", "denied", who="me", why="it was not so")
    with filled.view() as view:
        (event,) = (each.event for each in view.events(Query(pair=("RUS", "UKR"))).items)
        assert event.status == "denied"
        assert view.deeds(("RUS", "UKR")) == []
    assert filled.check() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE coded SET text = text || '!' WHERE key = 1",
        "UPDATE coded SET day = day + 1 WHERE key = 1",
        "UPDATE coded SET recipient = NULL WHERE key = 1",
        "UPDATE coded SET url = 'https://example.org' WHERE key = 1",
        "UPDATE coded SET address = 'rows:7' WHERE key = 1",
        "UPDATE coded_sides SET entry = replace(entry, 'Antony', 'Tony')",
        "DELETE FROM coded_places",
    ],
)
def test_damaged_rows_are_told_and_left_behind(filled: Archive, statement: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(filled.path, isolation_level=None)) as connection:
        connection.execute(statement)
    assert any(not damage.derived for damage in filled.check())
    assert filled.rescue(tmp_path / "saved.db") == (1, 1)
    saved = Archive(tmp_path / "saved.db")
    assert saved.check() == []
    assert [record.events[0].type for record in saved.view().records()] == ["ASSAULT"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE coded_dyads SET one = 'AAA'",
        "UPDATE coded_kinds SET type = 'AID'",
        "DELETE FROM names",
        "DELETE FROM coded_named WHERE sort = 'places'",
        "UPDATE coded_named SET events = events + 1 WHERE sort = 'sides'",
        "INSERT INTO side_words (side_words, rowid, words) VALUES ('delete', 1, 'Blinken')",
    ],
)
def test_what_is_derived_is_made_anew(filled: Archive, statement: str) -> None:
    with closing(sqlite3.connect(filled.path, isolation_level=None)) as connection:
        connection.execute(statement)
    found = filled.check()
    assert found
    assert all(damage.derived for damage in found)
    filled.rebuild()
    assert filled.check() == []


SIDES = st.builds(
    Side, st.sampled_from(["USA", "CHN", "NAT"]), st.text(max_size=6), st.none() | st.text(min_size=1, max_size=6),
    st.none() | st.text(min_size=1, max_size=6),
)  # fmt: skip
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
ACTS = st.builds(
    make_act, st.sampled_from(sorted(cameo_acts())), key=st.none() | st.text("ab:", min_size=1, max_size=3),
    words=st.text(min_size=1, max_size=9), row=st.text(max_size=9), day=st.dates().map(str),
    published=st.none() | st.dates(), actors=st.lists(SIDES, max_size=2).map(tuple), recipients=st.tuples(SIDES),
    place=st.none() | st.builds(Place, st.text(max_size=5), st.none() | st.just("CHN"), NUMBERS, NUMBERS),
    url=st.none() | st.text(max_size=5), contexts=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    again=st.booleans(),
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, max_size=4, unique_by=address_of))
def test_whatever_a_row_holds_comes_back(tmp_path_factory: pytest.TempPathFactory, acts: list[Act]) -> None:
    archive = Archive(tmp_path_factory.mktemp("rows") / "archive.db")
    records: list[Record] = [record_of(act) for act in acts]
    put(archive, *acts)
    with archive.view() as view:
        found = list(view.records())
        assert sorted(map(str, found)) == sorted(map(str, records))
    assert put(archive, *acts) == ({"known": len(acts)} if acts else {})
    assert archive.check() == []
