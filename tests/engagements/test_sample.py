"""The life of one trip, as it reads off the sample archive: many outlets, day by day, read by the real reading."""

from __future__ import annotations

import pytest
from benchmarks.engagements.gold import SAMPLE, sample_reports

from detente.archive import Archive
from detente.engagements import engagement, outcome, parts_of, settle
from detente.reading import read, with_header

PAIR = SAMPLE / "usa-chn"

pytestmark = pytest.mark.skipif(not PAIR.is_dir(), reason="the sample archive is not here")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("sample") / "archive.db")
    with archive.writer() as writer:
        for report in sample_reports(PAIR):
            if "Blinken" in report.path.read_text(encoding="utf-8") and report.published.isoformat() < "2023-07":
                writer.add(read(with_header(report.loaded())), address=report.path.as_uri())
    settle(archive)
    return archive


def the_trip(archive: Archive) -> str:
    """The id of the trip of which most tell."""
    with archive.view() as view:
        trips = [each for each in view.all_settled() if any(t.event.mode == "visit" for t in each.tellings)]
        return max(trips, key=lambda each: len(each.tellings)).tellings[0].event.id


def test_it_was_announced_put_off_and_held(archive: Archive) -> None:
    with archive.view() as view:
        trip = engagement(view, the_trip(archive))
        kinds = [step.kind for step in trip.life]
        off = next(step for step in trip.life if step.kind == "postponed")
        parts = parts_of(view, trip)
        expected = {each.outlook.outlook for each in outcome(view, trip).expected}
        gains = outcome(view, trip).gains
    assert kinds[0] == "announced"
    assert kinds[-1] == "held"
    assert {"mooted", "announced"} & set(kinds[kinds.index("postponed") + 1 : -1])
    assert str(off.published) == "2023-02-03"
    assert "balloon" in (off.cause or "")
    assert (trip.date, trip.level) == ("2023-06-18/2023-06-19", "ministers")
    met = {(person.person, part.date) for part in parts for person in part.participants if person.code == "CHN"}
    assert {("Qin Gang", "2023-06-18"), ("Xi Jinping", "2023-06-19"), ("Wang Yi", "2023-06-19")} <= met
    assert "low" in expected
    assert gains


def test_as_it_was_known_in_february(archive: Archive) -> None:
    with archive.view("2023-02-10") as view:
        trip = engagement(view, the_trip(archive))
    assert trip.status == "postponed"
    assert trip.life[-1].kind == "postponed"
