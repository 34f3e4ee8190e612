"""What one marked party does to another."""

from __future__ import annotations

import re

import pytest

import detente
from detente.pairs import code_pairs

MARK = re.compile(r"</?[ar]>")

EXAMPLES = [
    ("<a>Norwegian warplanes</a> bombed an arms depot held by <r>the rebels</r> on Friday.", "ASSAULT", 4),
    ("<a>The prime minister of Peru</a> arrived in <r>Chile</r> on Monday for talks on fishing.", "CONSULT", 1),
    ("<a>Thousands of teachers</a> marched through the capital against <r>the government</r>.", "PROTEST", 4),
    ("<a>Ghana</a> has sent tents and blankets to <r>Togo</r> after the floods.", "AID", 2),
    ("<a>The foreign ministry</a> urged <r>both armies</r> to hold their fire.", "REQUEST", 3),
    ("<a>Lagos prosecutors</a> accused <r>the oil company</r> of bribing officials.", "ACCUSE", 3),
    ("<a>Belgrade</a> said that it would answer with force if <r>Pristina</r> did not pull back.", "THREATEN", 3),
    ("<a>Colombian guerrillas</a> freed four <r>police officers</r> on Sunday.", "RETREAT", 2),
]


def spans(marked: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    places: dict[str, int] = {}
    taken = 0
    for tag in MARK.finditer(marked):
        places[tag.group()] = tag.start() - taken
        taken += len(tag.group())
    return MARK.sub("", marked), (places["<a>"], places["</a>"]), (places["<r>"], places["</r>"])


@pytest.mark.parametrize(("marked", "kind", "quad"), EXAMPLES)
def test_what_is_done(marked: str, kind: str, quad: int) -> None:
    sentence, actor, recipient = spans(marked)
    code = detente.code_pair(sentence, actor=actor, recipient=recipient)
    assert (code.type, code.quad) == (kind, quad)
    assert 0 < code.certainty <= 1


def test_the_same_sentence_holds_more_than_one_act() -> None:
    sentence = "Kenya thanked Uganda for freeing fishermen that Ugandan marines had detained."
    thanked = detente.code_pair(sentence, actor=(0, 5), recipient=(14, 20))
    detained = detente.code_pair(sentence, actor=(48, 63), recipient=(33, 42))
    assert (thanked.type, detained.type) == ("SUPPORT", "COERCE")


def test_many_at_once_are_coded_as_one_by_one() -> None:
    marked = [spans(text) for text, _, _ in EXAMPLES]
    one_by_one = [detente.code_pair(text, actor=actor, recipient=recipient) for text, actor, recipient in marked]
    assert [code.type for code in code_pairs(marked)] == [code.type for code in one_by_one]


def test_sanctions_imposed_are_told_from_links_cut() -> None:
    sentence, actor, recipient = spans("<a>The EU</a> imposed sanctions on <r>Belarus</r>, freezing officials' assets.")
    code = detente.code_pair(sentence, actor=actor, recipient=recipient)
    assert (code.type, code.mode) == ("SANCTION", "impose")
