import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from detente.pages.entries import Act, Fact, Note, Side
from detente.pages.outline import headline, outline, summary
from detente.records import Event, Outlook, Position, Precedent, Record, Report

Maker = Callable[..., Event]


def entries(record: Record) -> list[Act | Note]:
    return [entry for section in outline(record) for entry in section.entries]


def test_sections_stand_in_reading_order(record: Record) -> None:
    assert [section.title for section in outline(record)] == [
        "Happened",
        "Planned or possible",
        "Did not take place",
        "Earlier",
        "On the agenda",
        "Who holds what",
        "Outlook",
        "Precedents claimed",
    ]


def test_entries_are_numbered_down_the_page_in_the_order_of_the_text(record: Record) -> None:
    found = entries(record)
    assert [entry.number for entry in found] == list(range(1, 11))
    assert [entry.head for entry in found[:6]] == [
        "Visit",
        "Seizure",
        "Talks",
        "Phone call",
        "Visit",
        "Meeting in a third country",
    ]


def test_the_group_that_the_report_tells_first_stands_first(event: Maker) -> None:
    text = "Trip put off. Old war. New raid."
    acts = (
        event("New raid", text=text, date="2023-05-01"),
        event("Trip put off", text=text, status="postponed"),
        event("Old war", text=text, date="1990"),
    )
    published = replace(Record(Report.of(text, published=dt.date(2023, 5, 2))), events=acts)
    assert [section.title for section in outline(published)] == ["Did not take place", "Happened", "Earlier"]
    undated = replace(published, report=Report.of(text))
    assert [section.title for section in outline(undated)] == ["Did not take place", "Happened"]


def test_background_told_first_still_stands_last(event: Maker) -> None:
    text = "Old war. New raid."
    acts = (event("Old war", text=text, date="1990"), event("New raid", text=text, status="planned"))
    found = outline(Record(Report.of(text, published=dt.date(2023, 5, 2)), acts))
    assert [section.title for section in found] == ["Planned or possible", "Earlier"]


def test_an_act_says_who_when_where_and_on_whose_word(record: Record) -> None:
    visit = entries(record)[0]
    assert isinstance(visit, Act)
    assert visit.actors == (Side("China", ("Li Wei, Minister of Foreign Affairs",)),)
    assert visit.recipients == (Side("Austria", ("Anna Gold, Chancellor",)),)
    assert (visit.when, visit.dated_by, visit.where) == ("11 May 2023", "On Thursday", ("Hofburg", "Vienna, Austria"))
    assert visit.facts == (
        Fact("About", "bilateral relations, Taiwan"),
        Fact("Told by", "Austria (“officials”, “said”)"),
    )
    assert visit.codes == "PLOVER CONSULT +2.0 · CAMEO 040 +1.0"


def test_a_cause_is_named_and_numbered(record: Record) -> None:
    trip = entries(record)[4]
    assert isinstance(trip, Act)
    assert trip.facts == (Fact("Because of", "seizure, United States → China", ref=2),)


def test_a_cause_outside_the_record_is_left_out(event: Maker) -> None:
    found = entries(Record(Report.of("They met."), (event("They met", text="They met.", because_of="gone"),)))
    assert isinstance(found[0], Act)
    assert found[0].facts == ()


def test_notes_say_what_they_are_about(record: Record) -> None:
    notes = [entry for entry in entries(record) if isinstance(entry, Note)]
    assert [(note.head, note.said, note.ref) for note in notes] == [
        ("Taiwan", None, 3),
        ("Taiwan", "China claims", None),
        ("Little expected", "United States and China", None),
        ("First since 2018", None, 1),
    ]


def test_positions_on_one_issue_stand_together() -> None:
    report = Report.of("words")
    held = [("CHN", "trade"), ("CHN", "taiwan"), ("USA", "trade")]
    record = Record(report, positions=tuple(Position(who, what, "opposes", "words", 0, 5) for who, what in held))
    assert [(entry.head, entry.said) for entry in entries(record) if isinstance(entry, Note)] == [
        ("Trade", "China opposes"),
        ("Trade", "United States opposes"),
        ("Taiwan", "China opposes"),
    ]


def test_an_outlook_without_holders_is_that_of_the_report() -> None:
    found = entries(Record(Report.of("words"), outlooks=(Outlook((), "mixed", None, "words", 0, 5),)))
    assert isinstance(found[0], Note)
    assert (found[0].head, found[0].said) == ("Mixed signs", "The report itself")


def test_a_superlative_may_have_no_since() -> None:
    found = entries(Record(Report.of("words"), precedents=(Precedent("most-senior", None, "gone", "words", 0, 5),)))
    assert (found[0].head, found[0].number) == ("Most senior", 1)


def test_events_with_the_same_id_keep_numbers_of_their_own(event: Maker) -> None:
    text = "They met. They talked."
    twins = (event("They met", text=text, id="same"), event("They talked", text=text, id="same"))
    assert [entry.number for entry in entries(Record(Report.of(text), twins))] == [1, 2]


def test_the_summary_counts_the_acts(record: Record, empty_record: Record, event: Maker) -> None:
    assert summary(outline(record)) == ("6 acts: 2 happened, 2 planned or possible, 1 did not take place, 1 earlier.")
    assert summary(outline(empty_record)) == "This report tells of no act between states."
    one = Record(Report.of("They met."), (event("They met", text="They met."),))
    assert summary(outline(one)) == "1 act: 1 happened."
    only_notes = Record(Report.of("words"), outlooks=(Outlook((), "low", None, "words", 0, 5),))
    assert summary(outline(only_notes)) == "This report tells of no act between states."


@pytest.mark.parametrize(
    ("title", "text", "words"),
    [
        ("A\n title", "text", "A title"),
        (None, "\n  Short opening.\nMore.", "Short opening."),
        (" ", "Short opening.", "Short opening."),
        (None, "word " * 40, "word " * 17 + "word …"),
        (None, "x" * 200, "x" * 90 + " …"),
        (None, " \n", "Untitled report"),
    ],
)
def test_a_report_has_a_headline(title: str | None, text: str, words: str) -> None:
    assert headline(Report.of(text, title=title)) == words
