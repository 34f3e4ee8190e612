"""What near-identical texts have in common."""

from __future__ import annotations

from detente.engagements.prints import alike, print_of, unpacked, witnesses

STORY = " ".join(f"word{number}" for number in range(300))


def test_a_copy_with_another_end_is_alike() -> None:
    one, copy = (unpacked(print_of(text)) for text in (STORY, f"{STORY} copied by somebody else"))
    assert alike(one, copy) > 0.9
    assert witnesses([1, 2], {1: one, 2: copy}) == {1: 1, 2: 1}


def test_other_texts_are_not() -> None:
    one, other = (unpacked(print_of(text)) for text in (STORY, STORY.replace("word", "name")))
    assert alike(one, other) == 0.0
    assert witnesses([1, 2], {1: one, 2: other}) == {1: 1, 2: 2}


def test_a_short_text_is_compared_whole() -> None:
    one, other = (unpacked(print_of(text)) for text in ("a b c d e f", "a b c d e g"))
    assert alike(one, other) == 0.5
    assert unpacked(print_of("")) == unpacked(print_of(""))
