"""Who and what stands around a verb."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.arguments import arguments, dates
from detente.reading.grammar.tokens import Token

TokenOf = Callable[[str, str], Token]


@pytest.mark.parametrize(
    ("text", "verb", "subject", "objects", "passive"),
    [
        ("Peru attacked Chile with tanks on Monday.", "attacked", "Peru", ["Chile"], False),
        ("Chile was attacked by Peru.", "attacked", "Peru", ["Chile"], True),
        ("The accord was signed with Norway as a witness.", "signed", None, ["accord"], True),
        ("They threw out the verdict they feared.", "feared", "they", ["verdict"], False),
        # what is put out or sent speaks for whoever does it
        ("Peru issued a statement condemning Chad.", "condemning", "Peru", ["Chad"], False),
        ("Peru sent a note to Spain requesting his return.", "requesting", "Peru", ["return"], False),
    ],
)
def test_who_acts_and_what_undergoes(
    text: str, verb: str, subject: str | None, objects: list[str], passive: bool, token_of: TokenOf
) -> None:
    found = arguments(token_of(text, verb))
    assert (found.subject.text if found.subject else None) == subject
    assert [thing.text for thing in found.objects] == objects
    assert found.passive is passive


@pytest.mark.parametrize(
    ("text", "verb", "after"),
    [
        ("Peru attacked Chile with tanks on Monday.", "attacked", {"with": ["tanks"], "on": ["Monday"]}),
        ("The accord was signed with Norway as a witness.", "signed", {"as": ["witness"]}),
    ],
)
def test_what_prepositions_lead_to(text: str, verb: str, after: dict[str, list[str]], token_of: TokenOf) -> None:
    found = arguments(token_of(text, verb)).preps
    assert {prep: [token.text for token in tokens] for prep, tokens in found.items()} == after


@pytest.mark.parametrize(
    ("text", "preposition", "is_date"),
    [
        ("Peru agreed on Monday to leave.", "on", True),
        ("Peru ended the pact, days after a visit.", "after", True),
        ("Peru cut ties a day after the raid.", "after", True),
        ("Peru named the street after the envoy.", "after", False),
        ("After the raid Peru left.", "After", False),
    ],
)
def test_a_preposition_may_lead_to_no_more_than_a_time(
    text: str, preposition: str, is_date: bool, token_of: TokenOf
) -> None:
    assert dates(token_of(text, preposition)) is is_date


def test_what_any_of_some_prepositions_lead_to_comes_in_the_order_of_the_text(token_of: TokenOf) -> None:
    found = arguments(token_of("Peru keeps soldiers at Arica near the border.", "keeps"))
    assert [token.text for token in found.after_any({"near", "at"})] == ["Arica", "border"]
    assert [token.text for token in found.after("near", "at")] == ["border", "Arica"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two Danes were kidnapped and killed by FARC rebels.", "COERCE/arrest FARC > DNK"),
        ("The town was shelled and overrun by Chadian troops.", "ASSAULT/heavy-weapons TCD"),
        ("The plan was drafted by Peru and rejected by Chile.", "REJECT CHL"),
    ],
)
def test_who_does_the_last_of_several_things_did_the_first(
    text: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert told in acts(text)
