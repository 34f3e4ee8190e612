"""How a sentence with two marked parties is cut into word pieces."""

from __future__ import annotations

import pytest

from detente.encoders.pieces import FIRST, LAST, vocabulary
from detente.errors import UsageError
from detente.pairs.marking import ACTOR, LONGEST, RECIPIENT, Span, marked_pieces

SENTENCE = "Peru has thanked Chile for its help."


def words(pieces: list[int]) -> list[str]:
    found = (vocabulary().id_to_token(piece) for piece in pieces)
    return [word for word in found if word is not None]


def test_both_parties_stand_between_their_marks() -> None:
    found = words(marked_pieces(SENTENCE, (0, 4), (17, 22)))
    assert found[:4] == [FIRST, ACTOR[0], "peru", ACTOR[1]]
    assert found[6:9] == [RECIPIENT[0], "chile", RECIPIENT[1]]
    assert found[-1] == LAST


def test_the_recipient_may_come_first() -> None:
    found = words(marked_pieces(SENTENCE, (17, 22), (0, 4)))
    assert found[1:4] == [RECIPIENT[0], "peru", RECIPIENT[1]]


def test_a_party_may_stand_within_the_other() -> None:
    found = words(marked_pieces("The Omani envoy left.", (0, 15), (4, 9)))
    assert found[1:3] == [ACTOR[0], "the"]
    assert found.index(RECIPIENT[0]) < found.index(RECIPIENT[1]) < found.index(ACTOR[1])


def test_a_party_that_is_not_named_has_no_marks() -> None:
    found = words(marked_pieces(SENTENCE, (0, 4), None))
    assert ACTOR[0] in found
    assert not set(RECIPIENT) & set(found)


@pytest.mark.parametrize("span", [(3, 3), (5, 2), (-1, 4), (30, 99)])
def test_words_that_are_not_there(span: Span) -> None:
    with pytest.raises(UsageError, match=r"the actor .* is no part of the sentence"):
        marked_pieces(SENTENCE, span, (17, 22))


def test_at_least_one_party_is_marked() -> None:
    with pytest.raises(UsageError, match="neither is given"):
        marked_pieces(SENTENCE, None, None)


@pytest.mark.parametrize(("before", "between"), [(0, 0), (300, 0), (0, 300), (300, 300)])
def test_of_a_long_sentence_both_parties_are_kept(before: int, between: int) -> None:
    text = "so " * before + "Peru " + "then " * between + "thanked Chile " + "again " * 300
    actor, recipient = text.index("Peru"), text.index("Chile")
    pieces = marked_pieces(text, (actor, actor + 4), (recipient, recipient + 5))
    assert len(pieces) <= LONGEST
    assert set(ACTOR + RECIPIENT) <= set(words(pieces))
