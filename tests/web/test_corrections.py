"""Corrections: they change what pages say, are kept with who and when, and outlast another reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import seal_of

from detente.archive import Archive, FoundEvent, Query
from detente.engagements import Engagement, engagement, engagements


def _told_often(path: Path) -> Engagement:
    with Archive(path).view() as view:
        found = engagements(view, Query(pair=("USA", "CHN"), type="CONSULT", dates="2023-06"), limit=200).items
    return max(found, key=lambda each: len(each.tellings))


def _send(client: TestClient, act: str, **form: str) -> str:
    page = f"/engagement/{act}/correct"
    answer = client.post(page, data={"seal": seal_of(client, page), "who": "Ada", "why": "I was there", **form})
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def _event(path: Path, event: str) -> FoundEvent:
    with Archive(path).view() as view:
        found = view.find(event)
    assert isinstance(found, FoundEvent)
    return found


def test_a_wrong_status_is_mended(client: TestClient, archive: Path) -> None:
    each = _told_often(archive)
    event = each.tellings[-1].event.id
    _send(client, each.id, what="correct", event=event, aspect="status", status="postponed")
    assert _event(archive, event).event.status == "postponed"
    assert _event(archive, event).event.plover.event_type != each.tellings[-1].event.plover.event_type
    assert not Archive(archive).check()
    text = client.get("/corrections").text
    assert "Status: postponed" in text
    assert "Ada" in text
    assert "I was there" in text


def test_wrong_actors_are_mended(client: TestClient, archive: Path) -> None:
    each = _told_often(archive)
    event = each.tellings[0].event.id
    _send(client, each.id, what="correct", event=event, aspect="actors", parties="France, China")
    mended = _event(archive, event).event
    assert mended.actors[0].code == "FRA"
    with Archive(archive).view() as view:
        assert [found.event.id for found in view.events(Query(party="FRA")).items] == [event]


def test_what_is_no_act_is_none_any_more(client: TestClient, archive: Path) -> None:
    each = _told_often(archive)
    event = each.tellings[-1].event
    shown = _send(client, each.id, what="correct", event=event.id, aspect="act")
    assert client.get(shown).status_code == 200
    with Archive(archive).view() as view:
        ids = {found.event.id for found in view.all_events()}
        left = engagement(view, each.id)
    assert event.id not in ids
    assert len(left.tellings) == len(each.tellings) - 1


def test_a_correction_outlasts_another_reading(client: TestClient, archive: Path) -> None:
    each = _told_often(archive)
    told = each.tellings[0]
    with Archive(archive).view() as view:
        record = view.record(told.report)
    _send(client, each.id, what="correct", event=told.event.id, aspect="act")
    with Archive(archive).writer() as writer:
        assert writer.add(record, address=told.report.address) == "known"
    with Archive(archive).view() as view:
        assert told.event.id not in {found.event.id for found in view.all_events()}


def test_passages_are_parted_and_joined(client: TestClient, archive: Path) -> None:
    with Archive(archive).view() as view:
        found = engagements(view, Query(pair=("USA", "CHN"), type="CONSULT"), limit=200).items
    each = min((each for each in found if each.tellings[1:]), key=lambda each: (len(each.tellings), each.id))
    taken = each.tellings[-1].event.id
    _send(client, each.id, what="part", event=taken)
    with Archive(archive).view() as view:
        parted = engagement(view, taken)
        assert parted.id != engagement(view, each.id).id
    _send(client, each.id, what="join", other_id=taken)
    with Archive(archive).view() as view:
        assert engagement(view, taken).id == engagement(view, each.id).id
    assert "Judged by hand" in client.get(f"/engagement/{each.id}", follow_redirects=True).text


@pytest.mark.parametrize(
    ("form", "told"),
    [({"what": "correct", "aspect": "status", "status": "gone"}, "no status"),
     ({"what": "correct", "aspect": "actors", "parties": "Atlantis"}, "no state or body"),
     ({"what": "correct", "aspect": "actors", "parties": ""}, "Somebody has to act"),
     ({"what": "correct", "aspect": "colour"}, "Choose what"), ({"what": "burn"}, "no correction"),
     ({"what": "part"}, "this is all"), ({"what": "join", "event": ""}, "Choose the other"),
     ({"what": "correct", "aspect": "act", "who": ""}, "give yours")],
)  # fmt: skip
def test_what_makes_no_sense_changes_nothing(
    client: TestClient, archive: Path, form: dict[str, str], told: str
) -> None:
    with Archive(archive).view() as view:
        each = next(each for each in engagements(view, limit=200).items if len(each.tellings) == 1)
    page = f"/engagement/{each.id}/correct"
    sent = {"seal": seal_of(client, page), "who": "Ada", "event": each.id, **form}
    answer = client.post(page, data=sent)
    assert answer.status_code == 400
    assert told.casefold() in answer.text.casefold()
    with Archive(archive).view() as view:
        assert not view.corrections()
        assert not view.judgements()
