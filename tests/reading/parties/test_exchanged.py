from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "Briefing by the spokesman of the Foreign Ministry of Peru"
ASKED_BEFORE = "\n\n".join(
    f"QUESTION: What is the latest on {name}?\n\nMR. FINN: We have seen the reports and we have asked {name} for more. "
    f"It is early. I have no date. There is much to do. Our people in {name} are safe. The roads are open. It rained."
    for name in ("Chile", "Bolivia", "Ecuador", "Brazil", "Cuba")
)


@pytest.mark.parametrize(
    ("exchanges", "told"),
    [
        (
            "QUESTION: There was a fire in Benin. Have you sent help?\n\nMR. FINN: It is a sad day. We sent two planes "
            "with tents yesterday.",
            "AID PER > BEN",
        ),
        (
            "QUESTION: Ghana closed its port to our ships. What will you do?\n\nMR. FINN: We have protested. Talks "
            "will be held on Monday.",
            "CONSULT GHA,PER",
        ),
        (
            "QUESTION: Ghana closed its port to our ships. What will you do?\n\nMR. FINN: We have protested.\n\n"
            "QUESTION: And what now?\n\nMR. FINN: Talks will be held on Monday.",
            "CONSULT GHA,PER",
        ),
    ],
)
def test_in_a_long_briefing_the_talk_is_of_those_whom_the_exchange_names(
    exchanges: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert told in acts(f"{LEAD}\n\n{ASKED_BEFORE}\n\n{exchanges}")


@pytest.mark.parametrize(
    ("exchange", "told"),
    [
        ("QUESTION: Has Ghana said more?\n\nMR. FINN: President Boluarte met with General David Ojeda in Lima.", []),
        ("QUESTION: Has Ghana said more?\n\nMR. FINN: Our consul met with the Quispe family.", []),
        ("QUESTION: Will the President see Mr Akufo-Addo in Ghana?\n\nMR. FINN: He'll meet him.", ["GHA,PER"]),
    ],
)
def test_in_a_long_briefing_others_meet_whoever_gives_it(
    exchange: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    found = acts(f"{LEAD}\n\n{ASKED_BEFORE}\n\n{exchange}")
    assert {act.split()[1] for act in found if act.startswith("CONSULT ")} == set(told)
