"""Whom help is for, and who is asked for it."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

HELP = [
    # whom others help just before
    ("Brazil sent doctors to Haiti on Monday. Cuba dispatched nurses, and Mexico gave food.", ["BRA", "CUB", "MEX"]),
    # who was struck by a calamity
    ("A flood struck Haiti on Monday. Brazil sent doctors. Cuba flew in tents.", ["BRA", "CUB"]),
    ("After the earthquake in Haiti, Brazil sent doctors. Cuba dispatched nurses.", ["BRA", "CUB"]),
]


@pytest.mark.parametrize(("text", "helpers"), HELP)
def test_help_is_for_those_whom_others_help_or_a_calamity_struck(text: str, helpers: list[str], acts: Acts) -> None:
    assert acts(text) == [f"AID {helper} > HTI" for helper in helpers]


def test_what_is_pledged_after_others_helped_is_for_the_same(acts: Acts) -> None:
    told = acts("A flood struck Haiti on Monday. Brazil sent doctors. Cuba promised 8 million dollars.")
    assert told == ["AID BRA > HTI", "AGREE CUB > HTI"]


def test_help_with_an_address_goes_there(acts: Acts) -> None:
    told = acts("Brazil sent doctors to Haiti on Monday. Cuba sent nurses to Chile.")
    assert told == ["AID BRA > HTI", "AID CUB > CHL"]


PLEDGES = [
    ("A cyclone hit Fiji on Monday. Peru and Chile have pledged money.", "AGREE CHL,PER > FJI"),
    ("Norway pledged money to Fiji. Peru and Chile have also promised money.", "AGREE CHL,PER > FJI"),
    ("Norway pledged money to Fiji. Peru and Chile pledged to cut emissions by half.", "AGREE CHL,PER"),
]


@pytest.mark.parametrize(("text", "act"), PLEDGES)
def test_help_that_several_promise_is_for_whoever_is_helped(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


APPEALS = [
    ("Chad appealed for help.", "REQUEST/assist TCD"),
    ("Chad has appealed for $4 million.", "REQUEST/change TCD"),
    ("Chad appealed to Peru for help.", "REQUEST/assist TCD > PER"),
    ("Chad asked for help.", "REQUEST/assist TCD > MLI"),
]


@pytest.mark.parametrize(("text", "act"), APPEALS)
def test_help_is_appealed_for_to_whoever_will_give_it(text: str, act: str, acts: Acts) -> None:
    assert acts(f"Mali closed its border with Chad. Chad met Mali. {text}")[-1] == act
