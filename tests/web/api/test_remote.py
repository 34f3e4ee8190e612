"""An archive at an address gives what the file gives, and so does all that is made of views."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from benchmarks.web.served import listening
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route

import detente
from detente.archive import Archive, Query, View, search
from detente.archive.wire import questions
from detente.briefing import brief
from detente.engagements import checks, engagement, engagements, outcomes
from detente.errors import ArchiveError, ArchiveShut, EntryMissing, UsageError
from detente.forecast import forecasts
from detente.relations import relation
from detente.web.api import application
from detente.web.app import application as desk

PAIR = Query(pair=("KOR", "JPN"))


def first(view: View) -> str:
    return view.events(limit=1).items[0].event.id


@pytest.fixture
def address(trip: Archive) -> Iterator[str]:
    """Where the archive is shown."""
    routes = [Mount("/api", application(trip.path)), Route("/other/{rest:path}", lambda _: PlainTextResponse("hello"))]
    with listening(Starlette(routes=routes)) as found:
        yield found


ASKED: list[Callable[[View], Any]] = [
    lambda view: view.events(PAIR, order="newest", limit=3),
    lambda view: list(view.all_events()),
    lambda view: list(view.all_reports(Query(words="w1x2"))),
    lambda view: list(view.records()),
    lambda view: view.find(first(view)[:9]),
    lambda view: view.record(view.reports(limit=1).items[0]),
    lambda view: view.versions(view.reports(limit=1).items[0]),
    lambda view: list(view.all_settled(PAIR)),
    lambda view: view.settled_with(first(view)),
    lambda view: view.judgements(first(view)),
    lambda view: view.names("people", "park"),
    lambda view: view.deeds(("JPN", "KOR")),
    lambda view: list(view.tallies(dt.date(2023, 4, 1))),
    lambda view: view.at("2023-02-01").newest(),
    lambda view: search(view, "park"),
    lambda view: engagements(view, PAIR),
    lambda view: engagement(view, first(view)),
    lambda view: list(outcomes(view)),
    lambda view: list(checks(view)),
    lambda view: relation(view, ("KOR", "Japan")),
    lambda view: forecasts(view, ("KOR", "JPN")),
]


@pytest.mark.parametrize("as_of", [None, "2023-02-10"])
def test_all_answers_are_those_of_the_file(address: str, trip: Archive, as_of: str | None) -> None:
    with detente.Archive(address).view(as_of) as remote, trip.view(as_of) as local:
        for number, ask in enumerate(ASKED):
            assert ask(remote) == ask(local), number


def test_the_relation_and_the_briefing_take_an_address_too(address: str, trip: Archive) -> None:
    assert detente.relation(address, "KOR", "JPN") == detente.relation(trip, "KOR", "JPN")
    with detente.Archive(address).view() as remote, trip.view() as local:
        assert brief(remote, ("KOR", "JPN")) == brief(local, ("KOR", "JPN"))


def test_what_is_wrong_is_told_as_a_file_tells_it(address: str, trip: Archive) -> None:
    for asked in ("0000", "", "x" * 100):
        told = []
        for view in (detente.Archive(address).view(), trip.view()):
            with view, pytest.raises(EntryMissing) as fault:
                view.find(asked)
            told.append(str(fault.value))
        assert told[0] == told[1]
    with detente.Archive(address).view() as view:
        with pytest.raises(UsageError, match="0 is no limit"):
            view.events(limit=0)
        with pytest.raises(UsageError, match="no state or body is called"):
            view.events(Query(party="Atlantis"))
        with pytest.raises(TypeError):
            view.events(limits=3)  # type: ignore[call-arg]
    with pytest.raises(UsageError, match="no publication date"):
        detente.Archive(address).view("soon")


def test_it_can_not_be_changed_from_afar(address: str) -> None:
    archive = detente.Archive(address)
    for change in (archive.writer, archive.settlement, archive.rebuild, archive.check, lambda: archive.rescue("x.db")):
        with pytest.raises(UsageError, match="do it where its file stands"):
            change()


def test_where_no_archive_answers_it_is_told(address: str) -> None:
    with detente.Archive("http://127.0.0.1:1").view() as view, pytest.raises(ArchiveShut, match="detente serve"):
        view.newest()
    with detente.Archive(f"{address}/other").view() as view, pytest.raises(ArchiveError, match="no archive"):
        view.newest()


def test_a_desk_may_ask_for_a_token(trip: Archive) -> None:
    with listening(desk(trip.path, token="word")) as address:
        with detente.Archive(address, token="word").view() as view:
            assert view.newest() == dt.date(2023, 3, 21)
        with detente.Archive(address).view() as view, pytest.raises(ArchiveError, match="A token is needed"):
            view.newest()


def test_a_file_takes_no_token(trip: Archive) -> None:
    with pytest.raises(UsageError, match="there is no token"):
        detente.Archive(trip.path, token="word")


def test_every_method_of_a_view_is_a_question_or_made_of_others() -> None:
    """So that a new one is not forgotten: what can't go over the wire fails here."""
    for question in questions().values():
        assert question.answer is not None
        assert question.arguments is not None
