"""Questions that somebody is only put."""

from collections.abc import Callable

import pytest

from detente.records import Record

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "China's ambassador in Canberra, asked what Taiwan could expect, said that he could not tell.",
        "Asked if France would send troops to Mali, the French minister shook his head.",
        "The Russian spokesman was asked about the Polish note.",
    ],
)
def test_who_is_only_put_a_question_by_the_press(text: str, expressed: Callable[[str], list[str]]) -> None:
    assert not any(line.startswith(("REQUEST", "THREATEN", "MOBILIZE", "AID")) for line in expressed(text))


def test_who_puts_a_question_to_another_state_asks_it_for_something(expressed: Callable[[str], list[str]]) -> None:
    assert any(line.startswith("REQUEST") for line in expressed("Turkey asked Greece why it had armed the islands."))
    assert any(line.startswith("REQUEST") for line in expressed("Peru, asked by Chile to mediate, agreed."))


HEARD = "Finland's foreign ministry gave a briefing.\n\nQ: {question}\n\nA: {answer}"


@pytest.mark.parametrize(
    "question",
    [
        "Has Sweden expelled the Russian envoy?",
        "Did Latvia lodge a protest with Sweden?",
        "Is Norway angry with Sweden?",
    ],
)
def test_what_is_asked_is_not_told_unless_it_is_so(question: str, acts: Acts, read: Callable[[str], Record]) -> None:
    assert acts(HEARD.format(question=question, answer="I cannot say.")) == []
    assert {e.status for e in read(HEARD.format(question=question, answer="No, not to my mind.")).events} <= {"denied"}
    assert acts(HEARD.format(question=question, answer="Yes, to my mind."))


@pytest.mark.parametrize(
    "question", ["When did Sweden expel the Russian envoy?", "Sweden has expelled the Russian envoy. Why?"]
)
def test_what_a_question_knows_is_told(question: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(HEARD.format(question=question, answer="I cannot say.")) == ["SANCTION/expel SWE > RUS"]


@pytest.mark.parametrize(
    "asked",
    [
        "Deputy Byrne asked the Minister for Foreign Affairs whether he will condemn Chad for shelling Mali.",
        "Deputy Byrne asked the Minister for Foreign Affairs if he has condemned Chad; and if he has met its envoy.",
        "To ask Her Majesty's Government whether they intend to press Chad to release two nuns.",
        "To ask the Secretary of State for Defence, what talks he has had with Chad.",
    ],
)
def test_what_a_member_asks_a_minister_is_not_told(asked: str, acts: Acts) -> None:
    assert acts(f"Written answers\n\n{asked}") == []


def test_what_a_minister_of_another_state_is_asked_is_told(acts: Acts) -> None:
    assert acts("Peru asked the Chilean minister to explain how Chile had voted.")[0].endswith("PER > CHL")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Asked whether Norway would open an embassy in Kosovo, the minister said it would.",
            ["COOPERATE NOR > XKX: planned"],
        ),
        (
            "Asked whether Norway had armed Kosovo, its minister said no.",
            ["AID/military NOR > XKX: denied", "REJECT NOR > XKX: occurred"],
        ),
        ("Asked if Denmark had spied on Germany, Ms Frederiksen said it had not.", ["COERCE/cyber DNK > DEU: denied"]),
        (
            "Asked whether Oslo had expelled the Russian consul, the ministry said it had.",
            ["SANCTION/expel NOR > RUS: occurred"],
        ),
        ("Asked whether Kenya would send police to Haiti, the foreign minister said that he was busy.", []),
    ],
)
def test_what_is_asked_and_answered_is_told(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
