"""Who speaks where in interviews and briefings."""

from collections.abc import Callable

from detente.records import Record

Read = Callable[[str], Record]


def codes_at(record: Record, words: str) -> set[str | None]:
    """On whose word the acts are given whose evidence holds these words."""
    return {event.by.code if event.by else None for event in record.events if words in event.evidence.text}


BRIEFING = """Foreign ministry of Finland: transcript of the weekly briefing
Helsinki, 3 May 2024

SPOKESMAN: Good morning. Russia expelled our consul in Murmansk on Thursday.

QUESTION (Radio Turku): And Sweden?

SPOKESMAN: Our Swedish friends recalled their ambassador from Moscow.

We signed an agreement with Sweden in March, and we keep to it.

QUESTION: Has Norway expelled anybody?

SPOKESMAN: I cannot speak for Norway."""


def test_the_turns_of_a_labelled_speaker_are_the_house_s_words(read: Read) -> None:
    record = read(BRIEFING)
    assert codes_at(record, "expelled our consul") == {"FIN"}
    assert codes_at(record, "recalled") == {"FIN"}


def test_a_turn_goes_on_over_paragraphs(read: Read) -> None:
    assert codes_at(read(BRIEFING), "signed an agreement") == {"FIN"}


def test_an_answer_without_a_label_is_whose_it_says(read: Read) -> None:
    text = """Questions at noon

Q: What of the envoy?

Iceland's foreign minister said that the envoy was safe. Russia had expelled the Icelandic ambassador in April.

Norway expelled two Russian diplomats in June."""
    record = read(text)
    assert codes_at(record, "had expelled") == {"ISL"}
    assert codes_at(record, "Norway expelled") == {None}
