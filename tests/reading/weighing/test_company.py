"""What stands with a word that may name an act."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate

Features = Callable[[str], set[str]]


@pytest.fixture
def features(chosen: Callable[[str], list[Candidate]]) -> Features:
    """The features of the last candidate of a text, in the way of completing it that is taken."""
    return lambda text: chosen(text)[-1].features


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
def test_the_company_of_a_word(features: Features, text: str, expected: set[str]) -> None:
    assert expected <= features(text)


def test_an_act_told_before_is_known(features: Features) -> None:
    told = "The president of Kenya visited Uganda on Monday. "
    assert {"told=1", "definite:told-back=1"} <= features(told + "The visit by the Kenyan to Uganda lasted a day.")
    assert {"told=0", "told-back=never", "time=no"} <= features(
        "Kenya and Uganda share a lake. Kenya has boats. The minister of Kenya spoke on Sunday. He was calm. "
        "Kenya condemned Uganda."
    )


def test_a_sentence_alone_is_not_asked_for_more(features: Features) -> None:
    assert not {"told=0", "told-back=never", "time=no"} & features("Kenya condemned Uganda.")
