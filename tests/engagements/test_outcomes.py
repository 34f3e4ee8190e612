"""Outlooks beside outcomes, and who was right."""

from __future__ import annotations

import pytest
from tests.engagements.conftest import HAYASHI, JAPAN, KIM, KOREA, Put, telling

from detente.archive import Archive, Query
from detente.engagements import Outcome, outcomes, settle, tally
from detente.records import Event, Expectation, Outlook

MEETING = {"mode": None, "actors": (KIM, HAYASHI), "recipients": (), "date": "2023-03-20", "date_text": "on Monday"}


def expect(put: Put, event: Event, outlook: Expectation, day: str = "2023-03-18", holder: str = "JPN") -> None:
    put(day, event, outlooks=(Outlook((holder,), outlook, event.id, "so much", 0, 7),))


def agreed(words: str, kind: str = "AGREE") -> Event:
    return telling(words, type=kind, mode=None, status="occurred", actors=(KOREA, JAPAN), recipients=(),
                   date="2023-03-21", date_text="on Tuesday")  # fmt: skip


def only(archive: Archive, today: str | None = None) -> Outcome:
    settle(archive)
    with archive.view(today) as view:
        (found,) = outcomes(view, Query(pair=("JPN", "KOR"), type="CONSULT"))
        return found


@pytest.mark.parametrize(("outlook", "right"), [("high", True), ("low", False)])
def test_an_agreement_followed(put: Put, archive: Archive, outlook: Expectation, right: bool) -> None:
    expect(put, telling("they will meet", **MEETING), outlook)
    put("2023-03-20", telling("they met", **MEETING | {"status": "occurred"}))
    put("2023-03-21", agreed("they agreed on fish"))
    found = only(archive)
    assert found.ending == "held"
    assert [each.type for each in found.gains] == ["AGREE"]
    assert [each.verdict for each in found.expected] == ["right" if right else "wrong"]
    (line,) = tally([found])
    assert (line.holder, line.right, line.wrong) == ("JPN", int(right), int(not right))


def test_nothing_came_of_it(put: Put, archive: Archive) -> None:
    expect(put, telling("they will meet", **MEETING), "low")
    put("2023-03-22", telling("they met", **MEETING | {"status": "occurred"}))
    found = only(archive)
    assert (found.gains, [each.verdict for each in found.expected]) == ((), ["right"])


def test_nobody_told_of_it_afterwards(put: Put, archive: Archive) -> None:
    expect(put, telling("they will meet", **MEETING), "low")
    put("2023-03-20", telling("they met", **MEETING | {"status": "occurred"}))
    assert [each.verdict for each in only(archive).expected] == ["not decidable"]


def test_agreement_and_refusal_are_mixed(put: Put, archive: Archive) -> None:
    expect(put, telling("they will meet", **MEETING), "mixed")
    put("2023-03-22", telling("they met", **MEETING | {"status": "occurred"}))
    put("2023-03-21", agreed("they agreed on fish"))
    refusal = telling("Seoul refused", type="REJECT", mode=None, status="occurred", actors=(KOREA,), date="2023-03-21")
    put("2023-03-21", refusal)
    found = only(archive)
    assert [each.type for each in found.losses] == ["REJECT"]
    assert [each.verdict for each in found.expected] == ["right"]


@pytest.mark.parametrize(
    ("today", "ending", "verdict"), [("2023-03-19", "open", "open"), ("2023-06-01", "unknown", "not decidable")]
)
def test_what_is_still_ahead(put: Put, archive: Archive, today: str, ending: str, verdict: str) -> None:
    expect(put, telling("they will meet", **MEETING), "high")
    found = only(archive, today)
    assert (found.ending, found.expected[0].verdict) == (ending, verdict)


def test_called_off(put: Put, archive: Archive) -> None:
    expect(put, telling("they will meet", **MEETING), "high")
    put("2023-03-19", telling("it is off", **MEETING | {"status": "cancelled"}))
    found = only(archive)
    assert (found.ending, found.expected[0].verdict) == ("called off", "wrong")
    assert tally([]) == ()
