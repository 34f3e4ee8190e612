"""States and bodies by their codes."""

import pytest

from detente.entities import name_of as public_name_of
from detente.entities.parties import code_of, is_court, is_side, is_state, name_of, parties, states_of


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CHN", "China"),
        ("USA", "United States"),
        ("EUU", "European Union"),
        ("NAT", "NATO"),
        ("XKX", "Kosovo"),
        ("FLK", "Falkland Islands"),
    ],
)
def test_a_code_has_the_name_that_news_uses(code: str, name: str) -> None:
    assert name_of(code) == name
    assert public_name_of(code) == name


def test_a_code_that_is_not_in_the_tables_is_its_own_name() -> None:
    assert name_of("MEDIA") == "MEDIA"


@pytest.mark.parametrize(
    ("code", "state"), [("TWN", True), ("PSE", True), ("EUU", False), ("HEZBOLLAH", False), ("MEDIA", False)]
)
def test_states_are_told_from_bodies(code: str, state: bool) -> None:
    assert is_state(code) is state


@pytest.mark.parametrize(("code", "side"), [("TWN", True), ("HEZBOLLAH", True), ("EUU", True), ("ICJ", False)])
def test_what_fights_and_talks_with_states_is_a_side(code: str, side: bool) -> None:
    assert is_side(code) is side


def test_a_name_for_several_states_means_each() -> None:
    assert states_of("E3") == ("DEU", "FRA", "GBR")
    assert states_of("EUU") == ("EUU",)
    assert states_of("MEDIA") == ("MEDIA",)


def test_a_state_has_what_stands_for_it() -> None:
    china = parties()["CHN"]
    assert "Beijing" in china.capitals
    assert "Chinese" in china.adjectives
    assert "Xinhua" in china.media
    assert (china.kind, china.members, china.home) == ("state", (), "CHN")
    assert "the Kremlin" in parties()["RUS"].seats or "Kremlin" in parties()["RUS"].seats
    assert "CIA" in parties()["USA"].agencies


@pytest.mark.parametrize(("territory", "state"), [("HKG", "CHN"), ("MAC", "CHN"), ("GRL", "DNK"), ("TWN", "TWN")])
def test_a_territory_counts_for_the_state_that_other_data_count_it_to(territory: str, state: str) -> None:
    assert parties()[territory].counts_for == state


def test_a_body_has_its_kind_and_members() -> None:
    nato = parties()["NAT"]
    assert nato.kind == "alliance"
    assert {"USA", "FRA", "TUR", "FIN", "SWE"} <= set(nato.members)
    assert "RUS" not in nato.members
    assert "NATO allies" in nato.people
    assert nato.counts_for == "NAT"


def test_the_european_union_has_twenty_seven_members() -> None:
    members = parties()["EUU"].members
    assert len(members) == 27
    assert "GBR" not in members


@pytest.mark.parametrize(
    ("name", "code"),
    [("CHN", "CHN"), ("china", "CHN"), ("united  states", "USA"), ("NATO", "NAT"), ("Atlantis", None), ("", None)],
)
def test_a_party_by_its_name(name: str, code: str | None) -> None:
    assert code_of(name) == code


def test_courts_are_told_from_other_bodies() -> None:
    assert is_court("ICJ")
    assert not any(map(is_court, ("UNO", "PER", "nobody")))
