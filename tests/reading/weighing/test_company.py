"""What stands with a word that may name an act."""

import pytest

from detente.reading.acts.candidates import Candidate
from detente.reading.assembly import record_of
from detente.reading.text.parse import parse
from detente.reading.weighing.scoring import best
from detente.records import Report


def _features(text: str) -> set[str]:
    """The features of the last candidate of a text, in the way of completing it that is taken."""
    met: list[Candidate] = []

    def meet(ways: list[Candidate]) -> Candidate:
        met.append(best(ways))
        return met[-1]

    record_of(parse(Report.of(text)), choose=meet)
    return met[-1].features


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya condemned Uganda on Monday.", {"time=day", "ACCUSE:time=day", "object=state", "ACCUSE:object=state"}),
        ("Kenya condemned the words in 1998.", {"time=year", "object=noun", "object-head=word", "occurred:root=VBD"}),
        ("Kenya may condemn Uganda.", {"aux=may", "possible:root=VB"}),
        ("Talks between Kenya and Uganda opened.", {"between+state", "noun-child=prep"}),
        ("Kenya condemned Uganda and thanked Rwanda.", {"near=3", "quoted=False"}),
        ("Will Kenya condemn Uganda?", {"asked=True", "aux=will"}),
        ('"We condemn Uganda," Kenya said.', {"quoted=True"}),
        ("Shopkeepers condemned Uganda.", {"subject=trade", "subject-head=shopkeeper"}),
        ("Kenya met the relatives in Uganda.", {"object=kin"}),
    ],
)
def test_the_company_of_a_word(text: str, expected: set[str]) -> None:
    assert expected <= _features(text)


def test_an_act_told_before_is_known() -> None:
    told = "The president of Kenya visited Uganda on Monday. "
    assert {"told=1", "definite:told-back=1"} <= _features(told + "The visit by the Kenyan to Uganda lasted a day.")
    assert {"told=0", "told-back=never", "time=no"} <= _features(
        "Kenya and Uganda share a lake. Kenya has boats. The minister of Kenya spoke on Sunday. He was calm. "
        "Kenya condemned Uganda."
    )


def test_a_sentence_alone_is_not_asked_for_more() -> None:
    assert not {"told=0", "told-back=never", "time=no"} & _features("Kenya condemned Uganda.")
