"""How certain it is that what a word names took place."""

import pytest

from detente.reading.grammar.factuality import CERTAIN, certainty, form_of
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree


def certainty_in(text: str, word: str) -> float:
    """The certainty of the first token of these letters."""
    return certainty(next(token for token in tree(pipeline()(text)) if token.text == word))


@pytest.mark.parametrize(
    ("text", "word", "lowest", "highest"),
    [
        ("Chad shelled the border posts.", "shelled", 2.8, 3),
        ("The king is touring the north.", "touring", 2.5, 3),
        ("The minister will fly to Oslo.", "fly", 1.5, 2.6),
        ("They should lift the blockade.", "lift", 1, 2),
        ("The rebels may attack the port.", "attack", 0.5, 2),
        ("They hope to reopen the embassy.", "reopen", 0.5, 2),
        ("If the troops cross the river, war begins.", "cross", 0, 1.5),
        ("They did not sign the treaty.", "sign", -3, -1.5),
        ("Nobody fired a shot.", "fired", -3, -1.5),
        ("The governor declined to resign.", "resign", -3, -1.5),
        ("The pilot is not going to land there.", "land", -3, -1.5),
    ],
)
def test_how_certain(text: str, word: str, lowest: float, highest: float) -> None:
    assert lowest <= certainty_in(text, word) <= highest


def test_what_is_spoken_of_as_known_stays_done_under_a_refusal() -> None:
    assert certainty_in("The council rejected the attack on the village.", "attack") > 1.5
    assert certainty_in("The council rejected any attack on the village.", "attack") < 0


def test_doubt_about_a_clause_passes_to_what_stands_in_it() -> None:
    firm = certainty_in("The fleet sailed while storms raged.", "storms")
    assert certainty_in("The fleet might sail despite storms.", "storms") < firm


def test_a_clause_of_time_is_as_open_as_what_it_dates() -> None:
    assert certainty_in("The siege will last until they pay the ransom.", "pay") < CERTAIN - 0.5


@pytest.mark.parametrize(
    ("text", "word", "form"),
    [
        ("They signed it.", "signed", "past"),
        ("They sign it.", "sign", "finite"),
        ("They must sign it.", "sign", "duty"),
        ("They want to sign it.", "sign", "infinitive"),
        ("They were accused of signing it.", "signing", "gerund"),
        ("The treaty signed in Rome holds.", "signed", "participle"),
        ("The visit was short.", "visit", "known"),
        ("Their visit was short.", "visit", "known"),
        ("A visit was planned.", "visit", "some"),
        ("No visit was planned.", "visit", "any"),
        ("Visits were planned.", "Visits", "noun"),
        ("The envoy was absent.", "absent", "quality"),
    ],
)
def test_the_form_in_which_a_word_stands(text: str, word: str, form: str) -> None:
    assert form_of(next(token for token in tree(pipeline()(text)) if token.text == word)) == form
