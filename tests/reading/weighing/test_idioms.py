"""Turns of phrase that have a word for an act and tell none."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "There's no denying that Benin and Ghana trade a lot.",
        "Benin's minister said that there was no denying that Ghana had changed.",
        "Benin wants peace, as opposed to the war that Ghana fears.",
    ],
)
def test_a_turn_of_phrase_rejects_nothing(text: str, acts: Acts) -> None:
    assert [act for act in acts(text) if act.startswith("REJECT")] == []


def test_who_opposes_or_denies_does(acts: Acts) -> None:
    assert acts("Benin opposed Ghana's bid and denied the charge.")[0] == "REJECT BEN > GHA"


@pytest.mark.parametrize(
    "text",
    [
        "Benin and Ghana talked by phone. Benin released its readout.",
        "Benin and Ghana talked by phone. The transcript has been released.",
        "Ghana released its list of Beninese firms.",
    ],
)
def test_a_paper_that_is_released_was_not_held(text: str, acts: Acts) -> None:
    assert [act for act in acts(text) if act.startswith("RETREAT")] == []


def test_who_is_released_was(acts: Acts) -> None:
    assert acts("Ghana released the Beninese pilot.") == ["RETREAT/release GHA > BEN"]
