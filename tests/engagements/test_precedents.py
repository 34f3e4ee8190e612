"""Superlatives held against what the archive knows."""

from __future__ import annotations

from typing import Any

import pytest
from tests.engagements.conftest import JAPAN, KIM, TOKYO, Put, telling

from detente.archive import Archive
from detente.engagements import Check, checks, settle
from detente.records import Mention, Precedent, Superlative

TEXT = "Park is in Tokyo, the first visit to Japan by a South Korean foreign minister in nearly five years. It rains."
YOON = Mention("KOR", "Yoon Suk-yeol", "President", "Yoon", 0, 4)
KANG = Mention("KOR", "Kang Kyung-wha", "Minister of Foreign Affairs", "Kang", 0, 4)
HELD: dict[str, Any] = {"status": "occurred", "date_text": "then", "recipients": (JAPAN,), "place": TOKYO}


def claim(
    put: Put, archive: Archive, kind: Superlative = "first", since: str | None = "2018~", text: str = TEXT
) -> Check:
    event = telling("Park is in Tokyo", **HELD | {"actors": (KIM,), "date": "2023-03-20"})
    start = text.index("the ")
    put("2023-03-20", event, text=text, precedents=(Precedent(kind, since, event.id, "the first", start, start + 9),))
    settle(archive)
    with archive.view() as view:
        (found,) = checks(view)
        return found


def visit(put: Put, day: str, who: Mention) -> str:
    return put(day, telling(f"{who.person} in Tokyo", **HELD | {"actors": (who,), "date": day})).events[0].id


def test_the_one_before_is_named(put: Put, archive: Archive) -> None:
    before = visit(put, "2018-07-08", KANG)
    found = claim(put, archive)
    assert (found.verdict, [each.id for each in found.entries]) == ("supported", [before])


def test_another_in_between_contradicts(put: Put, archive: Archive) -> None:
    visit(put, "2018-07-08", KANG)
    between = visit(put, "2022-07-18", KIM)
    found = claim(put, archive)
    assert (found.verdict, [each.id for each in found.entries]) == ("contradicted", [between])


def test_another_office_does_not_count(put: Put, archive: Archive) -> None:
    visit(put, "2018-07-08", KANG)
    visit(put, "2022-07-18", YOON)
    assert claim(put, archive).verdict == "supported"


def test_an_archive_that_knows_too_little(put: Put, archive: Archive) -> None:
    found = claim(put, archive)
    assert (found.verdict, found.entries) == ("not decidable", ())
    assert "not in it" in found.reason


@pytest.mark.parametrize(("who", "verdict"), [(YOON, "contradicted"), (KANG, "supported")])
def test_the_most_senior(put: Put, archive: Archive, who: Mention, verdict: str) -> None:
    for day in ("2019-01-01", "2022-07-18"):
        visit(put, day, KANG)
    visit(put, "2022-09-01", who)
    text = "Park is in Tokyo, the most senior South Korean official to visit Japan since 2021. It rains."
    assert claim(put, archive, "most-senior", "2021", text).verdict == verdict


def test_a_time_that_is_not_understood(put: Put, archive: Archive) -> None:
    text = "Park is in Tokyo, the first visit to Japan by a South Korean foreign minister since the fishing row."
    found = claim(put, archive, since=None, text=text)
    assert found.verdict == "not decidable"
