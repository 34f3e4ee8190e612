"""Words for parties that are no names of them."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.parties.epithets import brings_up_band, epithet_at, names_band
from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "word", "band"),
    [
        ("Rebels freed a pilot.", "Rebels", True),
        ("A pirate fired on the ship.", "pirate", True),
        ("Masked men seized the envoy.", "men", True),
        ("Two men seized the envoy.", "men", False),
        ("Soldiers seized the envoy.", "Soldiers", False),
    ],
)
def test_who_are_a_band(text: str, word: str, *, band: bool) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert names_band(next(token for token in sentence.tokens if token.text == word)) == band


@pytest.mark.parametrize(
    ("text", "word", "new"),
    [
        ("Gunmen seized the envoy.", "Gunmen", True),
        ("Four gunmen seized the envoy.", "gunmen", True),
        ("The gunmen seized the envoy.", "gunmen", False),
        ("Tamil gunmen seized the envoy.", "gunmen", False),
        ("Rebels seized the envoy.", "Rebels", False),
    ],
)
def test_who_are_brought_up_anew(text: str, word: str, *, new: bool) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert brings_up_band(next(token for token in sentence.tokens if token.text == word)) == new


def test_a_resolution_with_a_long_number_is_the_security_councils(acts: Callable[[str], list[str]]) -> None:
    assert acts("Resolution 1747 bans Iranian arms exports.") == ["SANCTION/discontinue UNO > IRN"]


def test_fighters_from_elsewhere_are_not_those_told_of_before(acts: Callable[[str], list[str]]) -> None:
    text = "Kenya attacked al-Shabab on Monday. The rebels, who are said to be aided by fighters from Chad, fled."
    assert not [act for act in acts(text) if act.startswith("AID") and "SHABAAB >" in act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The Security Council met on Monday. The African Union praised Togo. The council condemned Mali.",
            "ACCUSE/disapprove UNO > MLI",
        ),
        (
            "The United Nations admitted Samoa on Monday. The African Union praised Togo. The council condemned Mali.",
            "ACCUSE/disapprove UNO > MLI",
        ),
        (
            "The Gulf Cooperation Council met on Monday. The council condemned Mali.",
            "ACCUSE/disapprove GCC > MLI",
        ),
        ("NATO met on Monday. Chad has condemned the enlargement.", "ACCUSE/disapprove TCD > NAT"),
        ("Peru met Chile on Monday. Chad has condemned the enlargement.", None),
    ],
)
def test_whom_a_word_means_by_the_name_of_a_body(text: str, act: str | None, acts: Callable[[str], list[str]]) -> None:
    assert (act in acts(text)) if act else not any("NAT" in told for told in acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chadian fighters shot down a Libyan bomber on Monday.", "ASSAULT/aerial TCD > LBY"),
        ("Chadian fighters killed two Libyan soldiers.", "ASSAULT LBY"),
    ],
)
def test_fighters_may_be_planes(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("It lies in the Himalayan kingdom.", "kingdom", ("BTN", "NPL")),
        ("She left the South Caucasus republic.", "republic", ("ARM", "AZE", "GEO")),
        ("It was the first Himalayan state to sign.", "state", ()),
        ("It is the largest Baltic country.", "country", ()),
        ("The Himalayan states signed.", "states", ()),
    ],
)
def test_a_word_for_a_state_means_those_that_lie_there(text: str, word: str, codes: tuple[str, ...]) -> None:
    found = epithet_at(next(token for token in parse(Report.of(text)).sentences[0].tokens if token.text == word))
    assert (found.codes if found else ()) == codes
