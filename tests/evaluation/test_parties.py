"""Parties under several codes, people under several names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation.parties import same_as_any, same_person, settled


def test_codes_in_use_elsewhere_are_settled() -> None:
    codes = ["EU", "UN", "NATO", "AFU", "ISIL", "ISIS", "HUTHI", "KOS", "FRA"]
    assert settled(codes) == {"EUU", "UNO", "NAT", "AU", "IS", "HOUTHI", "XKX", "FRA"}
    assert settled(["EU", "EUU"]) == {"EUU"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lavrov", "Sergei Lavrov"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("S. Lavrov", "Sergei Lavrov"),
        ("LULA DA SILVA", "Luiz Inácio Lula da Silva"),
        ("Jose Muñoz", "José Munoz"),
        ("Xi Jinping", "Jinping Xi"),
    ],
)
def test_the_same_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr Lavrov", "Sergei Lavrov"),
        ("Maria Lavrova", "Sergei Lavrov"),
        ("Xi Jinping", "Xi Wang"),
        ("", "Xi"),
        ("习近平", "习近平"),
    ],
)
def test_not_the_same_person(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


def test_one_of_several_people() -> None:
    assert same_as_any("Li Wei", ["Anna Gold", "Li"])
    assert not same_as_any("Li Wei", ["Anna Gold"])
    assert not same_as_any("Li Wei", [])


@given(st.text(max_size=12), st.text(max_size=12))
def test_it_does_not_matter_who_is_named_first(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)
