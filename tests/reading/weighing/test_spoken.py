"""What is said in a long briefing in passing."""

from collections.abc import Callable

import pytest

LEAD = "Briefing by the spokesman of the Foreign Ministry of Peru"
ASKED_BEFORE = "\n\n".join(
    f"QUESTION: What is the latest on {name}?\n\nMR. FINN: We have seen the reports and we have asked {name} for more. "
    f"It is early. I have no date. There is much to do. Our people in {name} are safe. The roads are open. It rained."
    for name in ("Chile", "Bolivia", "Ecuador", "Brazil", "Cuba")
)
QUESTION = "QUESTION: Benin says that Peru has broken the treaty. Is that so?"


def _said(answer: str, acts: Callable[[str], list[str]]) -> list[str]:
    before = f"{LEAD}\n\n{ASKED_BEFORE}\n\n{QUESTION}"
    return [act for act in acts(f"{before}\n\nMR. FINN: {answer}") if act not in acts(before)]


@pytest.mark.parametrize(
    "answer",
    [
        "We looked into it all night. It was a wonderful effort by everybody.",
        "I will check. We should not get ahead of ourselves, and it would be wrong to guess.",
        "I have read it. I don't want to prejudge anything.",
    ],
)
def test_what_a_long_briefing_says_of_nobody_is_no_act(answer: str, acts: Callable[[str], list[str]]) -> None:
    assert _said(answer, acts) == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("That is not true.", "REJECT PER > BEN"),
        ("I have read it. Benin has violated the treaty.", "ACCUSE/disapprove PER > BEN"),
    ],
)
def test_what_takes_up_the_question_or_names_another_is_one(
    answer: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert told in _said(answer, acts)


@pytest.mark.parametrize(
    "question",
    ["Could you talk about the treaty with Benin?", "The President spoke of Benin in his speech. Is there more?"],
)
def test_who_talks_of_others_does_not_meet_them(question: str, acts: Callable[[str], list[str]]) -> None:
    before = f"{LEAD}\n\n{ASKED_BEFORE}"
    told = acts(
        f"{before}\n\nQUESTION: {question}\n\nMR. FINN: As I discussed at breakfast, we spoke about Benin on the bus."
    )
    assert [act for act in told if "CONSULT" in act] == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("The minister spoke at length with the President of Benin.", "CONSULT/phone BEN,PER"),
        ("The minister talked to his counterpart from Benin.", "CONSULT BEN,PER"),
        ("They discussed the treaty in Cotonou yesterday.", "CONSULT BEN,PER"),
    ],
)
def test_who_talks_to_others_does(answer: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert told in _said(answer, acts)


@pytest.mark.parametrize(
    "answer",
    [
        "I urge you to phone the harbour master.",
        "I would ask you for some patience.",
        "We urge you to read what the minister said in Cotonou.",
    ],
)
def test_what_the_press_is_asked_to_do_no_state_is(answer: str, acts: Callable[[str], list[str]]) -> None:
    assert _said(answer, acts) == []


def test_who_asks_a_question_accuses_nobody(acts: Callable[[str], list[str]]) -> None:
    before = f"{LEAD}\n\n{ASKED_BEFORE}\n\nQUESTION: On Benin. "
    assert acts(f"{before}I was wondering if you will publish the map.\n\nMR. FINN: None.") == acts(before)


def test_what_others_are_asked_to_do_is_told(acts: Callable[[str], list[str]]) -> None:
    assert "REQUEST/change PER > BEN" in _said("We have asked Benin to extend the treaty.", acts)
