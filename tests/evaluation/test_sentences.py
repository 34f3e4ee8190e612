"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.sentences import Sentences


def split(text: str) -> list[str]:
    """The sentences, found by asking of each character in which it stands."""
    sentences = Sentences(text)
    found: dict[int, str] = {}
    for at, letter in enumerate(text):
        (number,) = sentences.touched(at, at + 1)
        found[number] = found.get(number, "") + letter
    return [sentence.strip() for sentence in found.values()]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They met. They parted! Why? Nobody knows.", ["They met.", "They parted!", "Why?", "Nobody knows."]),
        ("Mr. Li met Gen. Ito on Oct. 5 at 9 a.m. in the U.S. Capitol.", None),
        ("They spoke to J. Smith of the U.N. Security Council.", None),
        ("It rose 3.5 percent. 12 states agreed.", ["It rose 3.5 percent.", "12 states agreed."]),
        ("He left. then he came back.", None),
        ("It ended. état d'urgence.", None),
        ("“We agree.” “So do we.”", ["“We agree.”", "“So do we.”"]),
        ("(They met.) [They parted.]", ["(They met.)", "[They parted.]"]),
        ("Envoys meet\nThey talked", ["Envoys meet", "They talked"]),
        ("Envoys meet\n \nthey talked", ["Envoys meet", "", "they talked"]),
        ("He met Mr.\nLi left.", ["He met Mr.", "Li left."]),
        ("He met Mr.\n\nli left.", ["He met Mr.", "li left."]),
        ("会谈结束. 双方同意.", ["会谈结束.", "双方同意."]),
        ("One", None),
    ],
)
def test_sentences(text: str, sentences: list[str] | None) -> None:
    assert split(text) == (sentences or [text])


def test_a_stretch_over_the_end_of_a_sentence_stands_in_both() -> None:
    text = "They met. They parted. They wrote."
    sentences = Sentences(text)
    assert list(sentences.touched(5, 15)) == [0, 1]
    assert sentences.shared((5, 15), (12, 13))
    assert sentences.shared((5, 15), (0, 2))
    assert not sentences.shared((5, 15), (23, 30))


def test_what_lies_outside_the_text_counts_for_the_last_sentence() -> None:
    sentences = Sentences("They met. They parted.")
    assert list(sentences.touched(500, 510)) == [1]
    assert list(sentences.touched(0, 0)) == [1]
    assert list(Sentences("").touched(0, 0)) == [0]


@given(st.text("Ab. \n\"'”?1é", max_size=40))
def test_every_character_stands_in_one_sentence_and_they_are_in_order(text: str) -> None:
    numbers = [list(Sentences(text).touched(at, at + 1)) for at in range(len(text))]
    assert all(len(each) == 1 for each in numbers)
    assert numbers == sorted(numbers)
