"""The words on which an act rests."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Mr Erdogan hosted talks between Kyiv and Moscow, which both had long refused.",
            "Mr Erdogan hosted talks between Kyiv and Moscow",
        ),
        (
            "Kenya met Uganda, Rwanda and Burundi in Arusha, and Tanzania stayed away.",
            "Kenya met Uganda, Rwanda and Burundi in Arusha",
        ),
        ("But France condemned the raid.", "France condemned the raid"),
        (
            "Chile demanded that Peru withdraw its ships, which it did not.",
            "Chile demanded that Peru withdraw its ships",
        ),
        (
            "Wang Yi called for Japan to handle it with care, he said.",
            "Wang Yi called for Japan to handle it with care",
        ),
        (
            "Iran promised Oman to let the crew go home on Monday.",
            "Iran promised Oman to let the crew go home on Monday",
        ),
        ("Oman denies that it arms Yemen's rebels.", "Oman denies that it arms Yemen's rebels"),
    ],
    ids=[
        "pair",
        "list and another clause",
        "loose edges",
        "what is demanded",
        "what is called for",
        "what is let",
        "what is denied",
    ],
)
def test_evidence_is_the_clause_with_all_that_it_lists(text: str, words: str, read: Read) -> None:
    assert words in [event.evidence.text for event in read(text).events]


def test_what_states_an_act_is_in_its_evidence(read: Read) -> None:
    text = (
        "Peru said on Monday that six of its men were killed in hand-to-hand fighting with Chilean troops near Tacna, "
        "the first deadly clash along their disputed border in years."
    )
    told = [event.evidence.text for event in read(text).events]
    assert "Peru said on Monday" not in told
    assert "the first deadly clash along their disputed border in years" in told
