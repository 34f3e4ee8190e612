"""Superlatives that a report claims for acts."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

VISIT = "Australian Prime Minister Anthony Albanese visited Tokyo on Monday"
CLAIMS = [
    (f"{VISIT}, the first visit by an Australian leader since 2019.", "first", "2019"),
    (f"{VISIT}, the first trip by an Australian leader in nearly five years.", "first", "2019~"),
    (f"{VISIT}, the first visit in half a decade.", "first", "2019~"),
    (f"{VISIT}. It was their first meeting since 2017.", "first", "2017"),
    (f"{VISIT}. He was the most senior Australian official to visit Japan in three years.", "most-senior", "2021~"),
    (f"{VISIT}. He was the highest-ranking Australian official to visit Japan since 2015.", "most-senior", "2015"),
    (f"{VISIT}. The last visit by an Australian leader was in 2019.", "most-recent", None),
    (f"{VISIT}. The two leaders last met in Lima in 2017.", "most-recent", None),
    (f"{VISIT}. It was the only meeting between the two leaders since 2020.", "only", "2020"),
    (f"{VISIT}. He was the first Australian to set foot there since 2019.", "first", "2019"),
    (f"{VISIT}. No Australian leader had come to Japan since 2015.", "first", "2015"),
    (f"{VISIT}. The last time a leader came was in 2017.", "most-recent", None),
    (f"{VISIT}. Australia is the only country to support the pact.", "only", None),
    (f"{VISIT}. They held their first talks on fish since 2019.", "first", "2019"),
    (f"{VISIT}. He is the highest-ranking Australian ever to come.", "most-senior", None),
    (f"{VISIT}. No other leader has come so far.", "only", None),
    (f"{VISIT}. Never since the war had a leader come.", "first", None),
    (f"{VISIT}. The two then held private talks, their first.", "first", None),
    ("Australian and Japanese officials met in Tokyo on Monday for the first time in two decades.", "first", "2004~"),
    (f"{VISIT}. Not since 1988 had the two shaken hands.", "most-recent", "1988"),
    (f"{VISIT}. It was ten years since a minister last travelled there.", "most-recent", None),
    (f"{VISIT}, a place that no president had spoken of.", "first", None),
    (f"{VISIT}. Nobody from there had ever paid one.", "first", None),
    (f"{VISIT}, a gesture without parallel in its long history.", "first", None),
    (f"{VISIT}. It was the ministry's first in the south.", "first", None),
    (f"{VISIT}. Only once has anyone gone there before.", "only", None),
]


@pytest.mark.parametrize(("text", "kind", "since"), CLAIMS)
def test_what_is_claimed(text: str, kind: str, since: str | None, read: Read) -> None:
    record = read(text)
    (claim,) = record.precedents
    assert (claim.kind, claim.since) == (kind, since)
    assert text[claim.start : claim.end] == claim.text
    assert claim.event in {event.id for event in record.events}


@pytest.mark.parametrize(
    "text",
    [
        f"{VISIT}.",
        f"{VISIT} in the first half of May.",
        f"{VISIT} with the first lady.",
        f"{VISIT}. No decision has been taken.",
        f"{VISIT}. It was not the first time that he spoke of fish.",
        f"{VISIT}. Australia was among the first to sign the pact.",
        f"{VISIT}. They were not the first to be shown in.",
        f"{VISIT}. He at first recalled no order of theirs.",
        f"{VISIT}. It was criticised only last year for deaths in the camps.",
        "The first visit by a leader since 2019 was a pleasure.",
    ],
)
def test_nothing_is_claimed(text: str, read: Read) -> None:
    assert read(text).precedents == ()
