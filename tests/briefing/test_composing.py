"""What a briefing says, and what it does not."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.briefing.conftest import Put, park, state, telling

import detente
from detente.archive import Archive
from detente.briefing import Briefing, brief
from detente.errors import EntryMissing, UsageError


def said(briefing: Briefing, kind: str) -> str:
    sections = [section for section in briefing.sections if section.kind == kind]
    return " ".join(each.text for section in sections for item in section.items for each in item.statements)


def test_it_says_what_a_reader_of_the_18th_of_june_wants_to_know(on_the_18th: Briefing) -> None:
    standing = said(on_the_18th, "standing")
    assert "US Secretary of State Antony Blinken is in Beijing" in standing
    assert "Chinese Foreign Minister Qin Gang" in standing
    assert "expect little" in standing
    changes = said(on_the_18th, "changes")
    assert "put off on 3 February" in changes
    assert "balloon" in changes
    assert "first U.S. secretary of state to come to China in nearly five years" in changes
    assert "received by President Xi Jinping was not known" in said(on_the_18th, "outlook")
    assert {"Taiwan", "Sanctions"} <= {
        item.label for section in on_the_18th.sections if section.kind == "agenda" for item in section.items
    }


def test_nothing_says_that_a_meeting_was_held_of_which_it_is_uncertain(on_the_18th: Briefing) -> None:
    text = " ".join(each.text for each in on_the_18th.statements())
    assert "Blinken and Chinese President Xi Jinping met" not in text
    assert "Xi and Blinken met" not in text


def test_the_day_before_knows_nothing_of_it(sample: Archive, sample_until_17: Archive) -> None:
    with sample.view() as view:
        before = brief(view, ("USA", "CHN"), as_of="2023-06-17")
    with sample_until_17.view() as view:
        assert brief(view, ("USA", "CHN"), as_of="2023-06-17") == before
    assert max(each.published for each in before.citations if each.published) <= dt.date(2023, 6, 17)
    assert "Blinken is in China" not in said(before, "standing")


def test_nothing_is_told_twice(on_the_18th: Briefing) -> None:
    texts = [each.text for each in on_the_18th.statements()]
    assert len(texts) == len(set(texts))
    named = " ".join(texts)
    assert named.count("Secretary of State Antony Blinken") - named.count("“") <= 1


def test_every_sentence_cites_and_citations_are_numbered_in_reading_order(on_the_18th: Briefing) -> None:
    order = [number for each in on_the_18th.statements() for number in each.cites]
    assert all(each.cites for each in on_the_18th.statements())
    assert list(dict.fromkeys(order)) == [each.number for each in on_the_18th.citations]


def test_the_page_is_one_page(on_the_18th: Briefing) -> None:
    assert len(" ".join(each.text for each in on_the_18th.statements()).split()) < 850


def test_a_short_record_makes_a_short_briefing(short: Briefing) -> None:
    assert short.title == "South Korea and Japan"
    standing = said(short, "standing")
    assert (
        "South Korean Foreign Minister Park Jin and Japanese Foreign Minister Yoshimasa Hayashi met in Tokyo"
        in standing
    )
    assert "Park and Hayashi are to meet in Seoul on 2 June." in standing


def test_a_long_silence_is_told(meeting: Archive) -> None:
    with meeting.view() as view:
        later = brief(view, ("KOR", "JPN"), as_of="2025-01-10")
    assert said(later, "standing").startswith("The last contact on record lies about 20 months back: ")


def test_force_comes_first(archive: Archive, put: Put) -> None:
    for day, text in (
        ("2023-05-10", "Armenia shelled Azerbaijan's posts at dawn."),
        ("2023-05-11", "Armenia shelled a town of Azerbaijan."),
    ):
        event = telling(
            text, text[:-1], type="ASSAULT", mode="heavy-weapons", date="2023-05-10", place=None,
            actors=(state("ARM", "Armenia"),), recipients=(state("AZE", "Azerbaijan"),),
        )  # fmt: skip
        put(day, text, event)
    with archive.view() as view:
        found = brief(view, ("ARM", "AZE"))
    assert said(found, "standing").startswith("Armenia used force against Azerbaijan on 10 May: “Armenia shelled")


def test_a_visit_under_way_has_its_planned_end_and_its_past(archive: Archive, put: Put) -> None:
    trip = {"mode": "visit", "actors": (park(),), "recipients": (state("JPN", "Japan"),)}
    off = "Park Jin put off a visit to Japan because of a typhoon, officials in Tokyo said."
    put("2023-03-01", off, telling(off, "Park Jin put off a visit to Japan", status="postponed", **trip))
    plan = "Park Jin will visit Japan from May 10 to 12, the ministry in Tokyo said."
    put(
        "2023-05-08",
        plan,
        telling(plan, "Park Jin will visit Japan", status="planned", date="2023-05-10/2023-05-12", **trip),
    )
    arrived = "Park Jin arrived in Japan on Wednesday and went to Tokyo."
    put("2023-05-10", arrived, telling(arrived, "Park Jin arrived in Japan", date="2023-05-10", **trip))
    with archive.view() as view:
        found = brief(view, ("KOR", "JPN"))
    assert said(found, "standing").startswith("South Korean Foreign Minister Park Jin is in Tokyo until 12 May.")
    assert "The visit had been put off on 1 March “because of a typhoon, officials in Tokyo said”" in said(
        found, "changes"
    )


def test_reports_that_contradict_each_other_are_both_told(archive: Archive, put: Put) -> None:
    held = "Park Jin met Yoshimasa Hayashi in Tokyo on May 10, a paper said."
    put("2023-05-11", held, telling(held, "Park Jin met Yoshimasa Hayashi in Tokyo", date="2023-05-10"))
    no = "Park Jin did not meet Yoshimasa Hayashi in Tokyo on May 10, the ministry said."
    put(
        "2023-05-11",
        no,
        telling(no, "Park Jin did not meet Yoshimasa Hayashi in Tokyo", date="2023-05-10", status="denied"),
    )
    with archive.view() as view:
        text = " ".join(each.text for each in brief(view, ("KOR", "JPN")).statements())
    assert "Reports contradict each other on whether" in text


def test_the_order_of_the_pair_is_that_of_the_title(meeting: Archive) -> None:
    with meeting.view() as view:
        assert brief(view, ("Japan", "South Korea")).title == "Japan and South Korea"


def test_without_a_day_it_is_as_of_the_last_report(meeting: Archive) -> None:
    found = detente.brief(meeting, "KOR", "JPN")
    assert (found.as_of, found.since) == (dt.date(2023, 5, 12), dt.date(2023, 4, 12))


@pytest.mark.parametrize(
    ("pair", "days", "error", "message"),
    [
        (("KOR", "Narnia"), {}, UsageError, "Narnia"),
        (("KOR", "South Korea"), {}, UsageError, "the same"),
        (("KOR", "FJI"), {}, EntryMissing, "nothing in the archive is about South Korea and Fiji together"),
        (("KOR", "JPN"), {"as_of": "2020-01-01"}, EntryMissing, "the first report of both is of 2023-05-10"),
        (("KOR", "JPN"), {"as_of": "2023-05-15", "since": "2023-05-16"}, UsageError, "can't be on or after"),
        (("KOR", "JPN"), {"as_of": "soon"}, UsageError, "soon"),
    ],
)
def test_what_makes_no_sense_is_said_in_one_line(
    meeting: Archive, pair: tuple[str, str], days: dict[str, str], error: type[Exception], message: str
) -> None:
    with meeting.view() as view, pytest.raises(error, match=message) as fault:
        brief(view, pair, **days)
    assert "\n" not in str(fault.value)
