"""Who holds what on which issue."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

MEETING = "Chilean and Peruvian ministers met in Arica on Monday."
POSITIONS = [
    ("Vietnam demanded that China withdraw from the South China Sea.", ("VNM", "south-china-sea", "demands")),
    ("Vietnam rejected China's patrols in the South China Sea.", ("VNM", "south-china-sea", "opposes")),
    ("Germany supports sanctions against Iran.", ("DEU", "sanctions", "supports")),
    ("Denmark denied that it had spied on Germany.", ("DNK", "espionage", "denies")),
    ("Beijing accused Tokyo of distorting history.", ("CHN", "history-memory", "claims")),
    ("Finland condemned the missile test by North Korea.", ("FIN", "korea-nuclear", "opposes")),
    ("Norway rejected allegations of espionage by Moscow.", ("NOR", "espionage", "denies")),
    ("Jordan welcomed the ceasefire.", ("JOR", "ceasefire", "supports")),
    ("Cambodia threatened to close its border with Thailand.", ("KHM", "territory", "warns")),
    (
        "Azerbaijan must release the prisoners, French President Emmanuel Macron said on Monday.",
        ("FRA", "hostages-detainees", "demands"),
    ),
]


@pytest.mark.parametrize(("text", "position"), POSITIONS)
def test_who_holds_what(text: str, position: tuple[str, str, str], read: Read) -> None:
    held = max(read(text).positions, key=lambda each: (each.holder, each.issue) == position[:2])
    assert (held.holder, held.issue, held.stance) == position
    assert text[held.start : held.end] == held.text


@pytest.mark.parametrize(
    "text", [MEETING, "Sri Lanka thanked Bangladesh for the loan.", "Israeli aircraft bombed Damascus on Sunday."]
)
def test_nobody_takes_a_position(text: str, read: Read) -> None:
    assert read(text).positions == ()


def test_who_is_cited_for_a_charge_holds_it(read: Read) -> None:
    text = "Russia sabotaged a Polish pipeline, Polish Prime Minister Donald Tusk said on Monday. Russia denied that."
    assert {position.holder for position in read(text).positions} <= {"POL", "RUS"}


def test_a_position_on_an_issue_stands_once(read: Read) -> None:
    text = "Vietnam rejected China's claims in the South China Sea. Vietnam also condemned China's patrols there."
    pairs = [(position.holder, position.issue) for position in read(text).positions]
    assert len(pairs) == len(set(pairs))
    assert ("VNM", "south-china-sea") in pairs


def test_what_a_party_says_shows_what_it_holds_beside_its_acts(read: Read) -> None:
    text = "Chile and Peru met in Arica on Monday. Peru believes that the border lies farther south."
    assert ("PER", "territory") in [(held.holder, held.issue) for held in read(text).positions]


def test_whose_objections_a_noun_names_holds_them(read: Read) -> None:
    text = "The EU and Brazil signed a trade pact on Friday. It was agreed over the objections of France to free trade."
    assert "FRA" in [held.holder for held in read(text).positions]


def test_the_words_of_a_position_show_its_stance(read: Read) -> None:
    text = (
        "South Korea's president met Japan's premier in Tokyo on Monday. North Korea launched a missile. "
        "Japan condemned the launch, and both sides called for closer security cooperation with the United States."
    )
    held = next(each for each in read(text).positions if (each.holder, each.issue) == ("JPN", "defence-cooperation"))
    shown = {"opposes": "Japan condemned the launch", "demands": "both sides called for closer security cooperation"}
    assert held.text.startswith(shown[held.stance])
