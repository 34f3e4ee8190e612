"""Who says what in a sentence."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.sayings import Saying, kind_of, sayings, strayed_from, words_under
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree

TokenOf = Callable[[str, str], Token]


def found(text: str) -> list[Saying]:
    """All attributions of the first sentence."""
    return list(sayings(tree(pipeline()(text)).sents[0]))


def shown(said: Saying) -> tuple[str, str]:
    """The words of its source, and its cue."""
    return " ".join(token.text for token in words_under(said.source)), said.cue.text


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The Danish premier said the strait was open.", "The Danish premier", "said"),
        ("The strait is open, the premier told reporters.", "the premier", "told"),
        ("According to the coast guard, two boats sank.", "the coast guard", "According"),
        ("Norway's claim that the nets were cut is disputed.", "Norway 's", "claim"),
        ("In the words of the ministry, nobody was hurt.", "the ministry", "words"),
        ("Admiral Lund condemned the raid.", "Admiral Lund", "condemned"),
        ("Lund wants to leave the alliance.", "Lund", "wants"),
        ("The study shows that stocks fell.", "The study", "shows"),
        ("Kremlin: talks are over", "Kremlin", ":"),
        ("“We shall not yield.” ― Ingrid Lund", "Ingrid", "―"),
    ],
)
def test_source_and_cue(text: str, source: str, cue: str) -> None:
    said = [shown(each) for sentence in tree(pipeline()(text)).sents for each in sayings(sentence)]
    assert (source, cue) in said


def test_what_is_handed_on() -> None:
    (said,) = found("The premier said the strait was open.")
    assert [token.text for token in said.contents] == ["was"]
    assert said.kind == "says"


def test_two_cues_share_a_source() -> None:
    text = "Lund praised the crews and said that the search was over."
    assert [shown(said) for said in found(text)] == [("Lund", "praised"), ("Lund", "said")]


@pytest.mark.parametrize(
    "text",
    [
        "Lund would say that it was over.",  # nobody says it yet
        "The boats left the harbour.",
        "Lund knows the harbour.",  # what is known is no clause
    ],
)
def test_what_hands_nothing_on(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "verb", "kind"),
    [
        ("They said it.", "said", "says"),
        ("They pointed out that it sank.", "pointed", "says"),
        ("They called for a ban.", "called", "wants"),
        ("They called it a ruse.", "called", "judges"),
        ("They believe it.", "believe", "says"),
        ("They rowed home.", "rowed", None),
    ],
)
def test_the_kind_of_a_cue(text: str, verb: str, kind: str | None, token_of: TokenOf) -> None:
    assert kind_of(token_of(text, verb)) == kind


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Lund confided to a radio station that his crew had resisted the search.", "resisted", "confided"),
        ("Lund said in an interview published on Friday that the crew was selling fish.", "selling", "said"),
        ("Lund left with the claim that the crew had resisted the search.", "resisted", None),
        ("Lund phoned the station that the crew had resisted.", "resisted", None),
    ],
)
def test_a_clause_that_the_parse_hangs_on_a_word_in_between(
    text: str, word: str, verb: str | None, token_of: TokenOf
) -> None:
    clause = token_of(text, word)
    found = strayed_from(clause)
    assert (found.text if found else None) == verb
