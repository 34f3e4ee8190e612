"""Whose words whole stretches of a report are."""

from collections.abc import Callable

import pytest

from detente.records import Attribution, Record

Read = Callable[[str], Record]
Acts = Callable[[str], list[str]]


def by_at(record: Record, words: str) -> Attribution | None:
    """On whose word the act that these words state is given."""
    return next(event.by for event in record.events if words in event.evidence.text)


def test_a_quote_over_sentences(read: Read) -> None:
    text = """Norway and Iceland fell out over fish on Monday.

"Iceland broke the agreement of 2019. Its coast guard seized two Norwegian trawlers," Norway's foreign minister said."""
    by = by_at(read(text), "seized")
    assert by is not None
    assert (by.code, by.cue) == ("NOR", "said")


def test_a_quote_over_paragraphs(read: Read) -> None:
    text = """Norway's foreign minister, Anniken Huitfeldt, made the following statement:

"We regret the decision.

"Iceland has expelled our ambassador. We met its government in June."

Iceland bought ten Danish frigates in July."""
    record = read(text)
    by = by_at(record, "expelled")
    assert by is not None
    assert (by.code, by.person) == ("NOR", "Anniken Huitfeldt")
    assert all(event.by is None for event in record.events if "frigates" in event.evidence.text)


def test_what_is_done_by_being_said_needs_nobody_else(read: Read) -> None:
    text = """"We are sad. We condemn the Russian attack on Odesa," said the Finnish foreign minister."""
    assert by_at(read(text), "condemn") is None


def test_the_answers_of_an_interview(read: Read) -> None:
    text = """Finland's foreign minister, Elina Valtonen, took questions in Helsinki on Friday.

Q: What did Sweden say?
A: Sweden has promised to send two frigates. Russia expelled our ambassador in May.

Q: And you?
A: We signed an agreement with Sweden in August.

Norway expelled two Russian diplomats in June."""
    record = read(text)
    assert [by.code for words in ("promised", "expelled our", "signed") if (by := by_at(record, words))] == ["FIN"] * 3
    assert by_at(record, "Norway") is None


WE = [
    (
        "“The plan of Chad is dead,” Togo's president, Faure Gnassingbe, said on Monday. "
        "“Benin and Mali saw it, and we urge Ghana to go.”",
        "REQUEST/change TGO > GHA",
    ),
    (
        "Norway expelled a Chadian envoy. “Chad broke the treaty,” Norway's foreign minister said on Monday. "
        "“Sudan and Egypt signed it, and we urge Chad to keep it.”",
        "REQUEST/change NOR > TCD",
    ),
    (
        "Briefing by Norway's foreign ministry, Oslo, May 14\n\nQ: What of Chad?\n\n"
        "SPOKESMAN: Egypt has called Sudan, and we urge Chad to leave.",
        "REQUEST/change NOR > TCD",
    ),
]


@pytest.mark.parametrize(("text", "act"), WE)
def test_we_are_those_whose_quote_or_answer_it_is(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_who_announces_what_his_state_does_acts_for_it(read: Read) -> None:
    record = read("Denmark will expel two Russian diplomats, Prime Minister Mette Frederiksen said.")
    assert [(m.code, m.person) for m in record.events[0].actors] == [("DNK", "Mette Frederiksen")]
    record = read("Denmark will expel two Russian diplomats, French President Emmanuel Macron said.")
    assert [(m.code, m.person) for m in record.events[0].actors] == [("DNK", None)]


def test_the_words_of_another_of_the_same_state(read: Read) -> None:
    text = "Russia's Dmitry Peskov told reporters that Vladimir Putin had asked China for help."
    by = by_at(read(text), "asked")
    assert by is not None
    assert by.person == "Dmitry Peskov"


OFFICIALS = """Pool notes

Two senior Norwegian officials travelling with Prime Minister Jonas Gahr Støre took questions over tea.

Q: What did Chad give?

OFFICIAL TWO: Just that. You will remember Chad had offered regret more than once, and Niamey said that was not enough.
My understanding is that the Nigeriens eased the ban on grain."""


def test_what_an_official_tells_is_his_word_whoever_else_said_something(read: Read) -> None:
    record = read(OFFICIALS)
    assert {event.by.code for event in record.events if event.by is not None} == {"NOR"}
    assert "CONCEDE" in [event.type for event in record.events if event.by is not None]
    assert "AGREE" not in [event.type for event in record.events]
