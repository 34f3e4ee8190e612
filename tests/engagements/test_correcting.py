"""A person's word: it is kept with name and time, and stays."""

from __future__ import annotations

import pytest
from tests.engagements.conftest import HAYASHI, KIM, Put, telling
from tests.engagements.test_settling import groups

from detente.archive import Archive
from detente.engagements import correct, engagement, join, part, settle
from detente.errors import EntryMissing, UsageError


@pytest.fixture
def two(put: Put, archive: Archive) -> tuple[str, str]:
    """A visit, and a meeting of others that is told of twice."""
    visit = put("2023-01-10", telling("Park will visit Tokyo")).events[0].id
    told = {"mode": None, "actors": (KIM, HAYASHI), "recipients": (), "status": "occurred", "date": "2023-01-20"}
    meeting = put("2023-01-20", telling("they met", **told)).events[0].id
    put("2023-01-21", telling("they had met", **told))
    settle(archive)
    assert len(groups(archive)) == 2
    return visit, meeting


def test_joining_takes_all_that_tell_of_both(archive: Archive, two: tuple[str, str]) -> None:
    assert join(archive, two, who="Ada", why="it is the same") == two[0]
    assert groups(archive) == {frozenset(["Park will visit Tokyo", "they met", "they had met"])}
    with archive.view() as view:
        judgements = view.judgements()
    assert {(each.verdict, each.by, each.who, each.reason) for each in judgements} == {
        ("same", "person", "Ada", "it is the same")
    }
    assert all(each.at and each.at.endswith("+00:00") for each in judgements)
    with pytest.raises(UsageError, match="one engagement already"):
        join(archive, two, who="Ada")


def test_parting_and_joining_again(archive: Archive, two: tuple[str, str]) -> None:
    join(archive, two, who="Ada")
    part(archive, [two[1]], who="Bea")
    assert frozenset(["they met"]) in groups(archive)
    join(archive, two, who="Ada")
    assert len(groups(archive)) == 1


def test_a_correction_survives_settling_anew(archive: Archive, two: tuple[str, str]) -> None:
    join(archive, two, who="Ada")
    before = groups(archive)
    archive.rebuild()
    settle(archive)
    assert groups(archive) == before


def test_parting_all_makes_no_sense(archive: Archive, two: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match="all that tells of it"):
        part(archive, [two[0]], who="Bea")
    with pytest.raises(EntryMissing):
        part(archive, ["0000nothing"], who="Bea")


def test_what_was_read_wrongly_is_mended(archive: Archive, two: tuple[str, str]) -> None:
    visit, meeting = two
    assert correct(archive, visit[:12], "status", "cancelled", who="Ada", why="it was called off") == visit
    correct(archive, meeting, "act", who="Ada", why="they did not meet")
    with archive.view() as view:
        assert engagement(view, visit).status == "cancelled"
        assert {(each.event, each.aspect, each.who) for each in view.corrections()} == {
            (visit, "status", "Ada"), (meeting, "act", "Ada"),
        }  # fmt: skip
    assert groups(archive) == {frozenset(["Park will visit Tokyo"]), frozenset(["they had met"])}
    with pytest.raises(UsageError, match="was replaced"):
        correct(archive, meeting, "status", "planned", who="Ada", why="")
    with pytest.raises(EntryMissing):
        correct(archive, "ffff", "act", who="Ada", why="")
