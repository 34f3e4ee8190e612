"""The words that express acts."""

from collections.abc import Iterator

import pytest

from detente.codebook import lexicon
from detente.codebook.lexicon import Expression, expressions, fitting


def of(head: str, pos: str = "verb") -> tuple[Expression, ...]:
    return tuple(expressions().get((head, pos), ()))


@pytest.mark.parametrize(
    ("head", "pos", "event_type", "mode"),
    [
        ("condemn", "verb", "ACCUSE", "disapprove"),
        ("meet", "verb", "CONSULT", None),
        ("visit", "verb", "CONSULT", "visit"),
        ("visit", "noun", "CONSULT", "visit"),
        ("expel", "verb", "SANCTION", "expel"),
        ("ceasefire", "noun", "RETREAT", "ceasefire"),
        ("critical", "adj", "ACCUSE", "disapprove"),
    ],
)
def test_a_word_expresses_an_act(head: str, pos: str, event_type: str, mode: str | None) -> None:
    assert (event_type, mode) in {(expression.type, expression.mode) for expression in of(head, pos)}


@pytest.fixture
def two_rows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A table of a verb and a noun, in the place of the real one."""
    verb = {"expression": "sever/cut tie/link", "pos": "verb", "type": "RETREAT", "mode": "", "frame": "mutual"}
    noun = {"expression": "phone/video call", "pos": "noun", "type": "CONSULT", "mode": "phone", "frame": "meet"}
    monkeypatch.setattr(lexicon, "rows", lambda room, table: [verb, noun])
    expressions.cache_clear()
    yield
    expressions.cache_clear()


@pytest.mark.usefixtures("two_rows")
def test_a_verb_s_first_word_is_its_head() -> None:
    (cut,) = of("cut")
    assert of("sever") == (cut,)
    assert (cut.head, cut.others) == (frozenset({"sever", "cut"}), (frozenset({"tie", "link"}),))
    assert (cut.type, cut.mode, cut.frame) == ("RETREAT", None, "mutual")
    assert of("tie") == of("cut", "noun") == ()


@pytest.mark.usefixtures("two_rows")
def test_a_noun_s_last_word_is_its_head() -> None:
    (call,) = of("call", "noun")
    assert (call.head, call.others) == (frozenset({"call"}), (frozenset({"phone", "video"}),))
    assert call.mode == "phone"
    assert of("phone", "noun") == ()


def test_a_word_that_expresses_nothing_heads_nothing() -> None:
    assert of("juggle") == ()
    assert of("condemn", "noun") == ()


def test_the_more_words_the_sooner_tried() -> None:
    assert all(
        [len(item.others) for item in items] == sorted((len(item.others) for item in items), reverse=True)
        for items in expressions().values()
    )


def test_a_class_stands_for_its_words() -> None:
    (leave,) = (item for item in of("leave") if item.words == "leave @<troops>")
    assert {"@soldier", "@battalion"} <= leave.others[0]
    assert all(word.startswith("@") for word in leave.others[0])
    assert any({"rice", "tent"} <= item.others[0] for item in of("distribute"))


def test_words_of_the_subject_are_marked_once() -> None:
    slots = {word for items in expressions().values() for item in items for slot in item.others for word in slot}
    assert not any("@" in word[1:] or "<" in word for word in slots)


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        (set(), {"condemn"}),
        ({"tie"}, {"sever"}),
    ],
)
def test_the_fitting_expressions_have_their_words_near(near: set[str], expected: set[str]) -> None:
    head = next(iter(expected))
    found = fitting(head, "verb", near)
    assert found
    assert all(not other.isdisjoint(near) for expression in found for other in expression.others)
    assert found == [e for e in of(head) if all(not other.isdisjoint(near) for other in e.others)]
