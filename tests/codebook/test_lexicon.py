"""The words that express acts."""

import pytest

from detente.codebook.lexicon import Expression, expressions


def of(head: str, pos: str = "verb") -> tuple[Expression, ...]:
    return expressions().get((head, pos), ())


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


def test_a_verb_s_first_word_is_its_head() -> None:
    cut = next(expression for expression in of("sever") if expression.words == "sever/cut tie/link")
    assert cut.head == {"sever", "cut"}
    assert cut.others == (frozenset({"tie", "link"}),)
    assert cut in of("cut")


def test_a_noun_s_last_word_is_its_head() -> None:
    call = next(expression for expression in of("call", "noun") if expression.words.startswith(("phone", "telephone")))
    assert "call" in call.head
    assert call.others


def test_a_word_that_expresses_nothing_heads_nothing() -> None:
    assert of("juggle") == ()
    assert of("condemn", "noun") == ()


def test_the_more_words_the_sooner_tried() -> None:
    assert all(
        [len(item.others) for item in items] == sorted((len(item.others) for item in items), reverse=True)
        for items in expressions().values()
    )
