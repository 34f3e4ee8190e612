"""What leads in the points of a list."""

from collections.abc import Callable

import pytest

from detente.reading.parties.led_in import leading_verb, leads
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]

LEAD = "The ministers met in Lima.\n\nThey agreed:"


@pytest.mark.parametrize(
    ("points", "led"),
    [
        ("- to open a bridge;\n\n- to lay a cable.\n\nChile paid for it.", {2: 1, 3: 1}),
        ("to open a bridge;\n\nto lay a cable.", {2: 1, 3: 1}),
        ("Trade\n\n- to open a bridge.\n\nCulture\n\n- to build a school.", {3: 1, 5: 1}),
        ("1. To open a bridge. Chile will pay for it.\n\n2. To lay a cable.", {2: 1, 4: 1}),
        ("Chile will open a bridge.\n\n- to lay a cable.", {}),
    ],
)
def test_points_go_on_with_the_words_before_the_colon(points: str, led: dict[int, int]) -> None:
    assert leads(parse(Report.of(f"{LEAD}\n\n{points}")).sentences) == led


def test_what_becomes_of_points_is_told_by_the_last_verb_before_them() -> None:
    lead = parse(Report.of("The ministers met in Lima and agreed:")).sentences[0]
    verb = leading_verb(lead)
    assert verb is not None
    assert verb.text == "agreed"


SENATE = "The Senate of the Republic of Chile,\n\nConsidering that Peru has closed its border,\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{SENATE}1. Condemns Peru;\n\n2. Strongly urges Mali to leave Chad.", ["CHL > PER", "CHL > MLI"]),
        (
            f"{SENATE}1. Calls on the Government to expel the Peruvian envoy;\n\n2. Commends Mali for its help.",
            ["CHL > MLI"],
        ),
        (f"{SENATE}1. Instructs its President to write to Peru;\n\n2. Commends Mali for its help.", ["CHL > MLI"]),
        (
            f"{SENATE}1. Calls on the Government of Peru to reopen it;\n\n2. Commends Mali for its help.",
            ["CHL > PER", "CHL > MLI"],
        ),
        (
            "The Security Council,\n\n1. Demands that Chad leave Mali;\n\n2. Also thanks Peru.",
            ["UNO > TCD", "UNO > PER"],
        ),
        (
            f"{SENATE[:-3]};\n\nActing under the law of Mali:\n\n1. Condemns Peru;\n\n"
            "2. Strongly urges Mali to leave Chad.",
            ["CHL > PER", "CHL > MLI"],
        ),
        (
            "The General Assembly, meeting in Lima,\n\n1. Condemns Mali;\n\n2. Urges Mali to leave Chad;",
            ["UNO > MLI", "UNO > MLI"],
        ),
        ("The Working Group,\n\n1. Condemns Chad;\n\n2. Further urges Mali to leave Chad.", []),
        (
            "The House of Representatives:\n\n(1) condemns Peru;\n\n(2) urges Peru to leave Chile.",
            ["USA > PER", "USA > PER"],
        ),
    ],
)
def test_a_resolution_tells_what_the_body_at_its_head_does(text: str, told: list[str], acts: Acts) -> None:
    spoken = [act for act in acts(text) if act.split("/")[0].split()[0] in ("ACCUSE", "REQUEST", "SUPPORT")]
    assert [act.split(" ", 1)[1] for act in spoken] == told
