from typing import get_args

import pytest

from detente.pages.wording import Kind, capital, one_line, say, say_act, say_list, say_party, visible
from detente.records import EventType, Expectation, Stance, Status, Superlative
from detente.tables import rows


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("act", get_args(EventType)),
        ("status", get_args(Status)),
        ("stance", get_args(Stance)),
        ("outlook", get_args(Expectation)),
        ("precedent", get_args(Superlative)),
    ],
)
def test_the_table_has_words_for_each_code(kind: Kind, codes: tuple[str, ...]) -> None:
    table = {row["code"]: row["words"] for row in rows("pages", "wording") if row["kind"] == kind}
    assert [code for code in codes if not table.get(code)] == []


def test_each_row_is_of_a_known_kind_and_stands_once() -> None:
    keys = [(row["kind"], row["code"]) for row in rows("pages", "wording")]
    assert {kind for kind, _ in keys} == set(get_args(Kind))
    assert len(keys) == len(set(keys))


def test_each_act_with_a_mode_belongs_to_a_type() -> None:
    types = {row["code"].partition("/")[0] for row in rows("pages", "wording") if row["kind"] == "act"}
    assert types == set(get_args(EventType))


def test_an_act_is_said_by_type_and_mode() -> None:
    assert say_act("CONSULT", "visit") == "visit"
    assert say_act("CONSULT", "phone") == "phone call"
    assert say_act("CONSULT", None) == "talks"
    assert say_act("CONSULT", "unheard-of") == "talks"
    assert say_act("UNHEARD", None) == "unheard"


def test_a_code_without_a_row_is_said_as_it_is() -> None:
    assert say("issue", "deep-sea") == "deep sea"


def test_parties_have_names() -> None:
    assert say_party("USA") == "United States"
    assert say_party("MEDIA") == "the media"


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_are_said_with_an_and(words: list[str], said: str) -> None:
    assert say_list(words) == said


def test_words_are_brought_into_form() -> None:
    assert capital("talks with NATO") == "Talks with NATO"
    assert one_line(" a\n\tb  c ") == "a b c"


def test_characters_that_act_unseen_are_written_out() -> None:
    assert visible("a\x1b[31mb\u202ec\u2066d\x00e\ud800") == "a⟨U+001B⟩[31mb⟨U+202E⟩c⟨U+2066⟩d⟨U+0000⟩e⟨U+D800⟩"
    assert visible("Erdoğan, 習近平,\tשלום\n😀") == "Erdoğan, 習近平,\tשלום\n😀"
