"""Word pieces and their numbers."""

from __future__ import annotations

from detente.encoders.pieces import FIRST, LAST, number_of, vocabulary


def test_a_sentence_stands_between_the_pieces_that_open_and_close_it() -> None:
    told = vocabulary().encode("Uzbekistan thanked Peru.")
    assert told.ids[0] == number_of(FIRST)
    assert told.ids[-1] == number_of(LAST)
    assert number_of("peru") in told.ids


def test_a_word_that_is_no_piece_is_cut_and_its_letters_are_found_again() -> None:
    text = "Talks on demarcation"
    told = vocabulary().encode(text)
    at = told.char_to_token(text.index("demarcation"))
    assert at is not None
    assert told.tokens[at + 1].startswith("##")
