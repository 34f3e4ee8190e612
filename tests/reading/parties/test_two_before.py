"""Which two a sentence has told of where a clause goes on with `the two`."""

from collections.abc import Callable

import pytest

from detente.reading import read
from detente.records import Report

PERU_CHILE = "Peru and Chile quarrelled over a tariff on Monday."
NORWAY = "Norwegian Foreign Minister Ann Dahl"
GHANA = "Ghanaian President Kofi Mensah"


def last_sides(text: str) -> set[str]:
    event = read(Report.of(text)).events[-1]
    return {m.code for m in (*event.actors, *event.recipients)}


@pytest.mark.parametrize(
    "text",
    [
        f"{NORWAY} telephoned {GHANA} on Tuesday, and the two agreed on a visit.",
        f"{NORWAY} held talks with {GHANA} on Tuesday, at which the two agreed on a visit.",
        f"After {NORWAY} telephoned {GHANA} on Tuesday, the two agreed on a visit.",
        f"{NORWAY} offered {GHANA} help and said the two men had spoken by telephone on Tuesday.",
        f"{NORWAY} is in Lagos. Her Ghanaian counterpart made no promise when the two met on Tuesday.",
        f"{NORWAY} pressed {GHANA} on the matter when they met in Lima on Tuesday.",
    ],
)
def test_a_clause_goes_on_with_those_two_of_whom_it_was_told_before(text: str) -> None:
    assert last_sides(f"{PERU_CHILE} {text}") == {"NOR", "GHA"}


@pytest.mark.parametrize(
    "text",
    [
        f"{NORWAY} told {GHANA} that she was leaving because the two countries had agreed on a boycott.",
        f"{NORWAY} said on Tuesday that the two countries had agreed on a visit.",
        f"European ministers will discuss {GHANA} when they meet on Tuesday.",
    ],
)
def test_a_reason_or_a_word_passed_on_may_be_of_others(text: str) -> None:
    assert last_sides(f"{PERU_CHILE} {text}") != {"NOR", "GHA"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Slovenia and Austria had offered to mediate. Chile thanked both.", {"CHL", "SVN", "AUT"}),
        ("Egypt and Eritrea, which sell arms, were silent. Chile condemned both.", {"CHL", "EGY", "ERI"}),
        ("Libya and Niger closed their borders. Chile urged both to reopen them.", {"CHL", "LBY", "NER"}),
        ("Libya closed its border. Norway urged both to stay calm.", {"NOR", "PER", "CHL"}),
    ],
)
def test_both_are_the_two_named_side_by_side_just_before(text: str, sides: set[str]) -> None:
    assert last_sides(f"{PERU_CHILE} Peru accused Chile of dumping. {text}") == sides


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Serbia is at war. The Finnish president, Martti Ahtisaari, and the Russian envoy, Viktor "
            "Chernomyrdin, flew to Belgrade, where they met Slobodan Milosevic. Norway thanked both men.",
            ["CONSULT FIN,RUS,SRB", "CONSULT/visit FIN,RUS > SRB", "SUPPORT NOR > FIN,RUS"],
        ),
        (
            "Emmanuel Macron and Olaf Scholz wrote to Donald Trump. Vladimir Putin criticised the two men.",
            ["ACCUSE/disapprove RUS > DEU,FRA", "CONSULT DEU,FRA"],
        ),
        (
            "Chad and Mali asked Norway to mediate. Norway praised both sides.",
            ["REQUEST/assist MLI,TCD > NOR", "SUPPORT NOR > MLI,TCD"],
        ),
    ],
)
def test_both_men_are_those_named_side_by_side(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway's minister said from Scotland that he had rung the leaders of Chad and Mali and accused "
            "both of lying.",
            ["ACCUSE/allege NOR > MLI,TCD", "CONSULT/phone MLI,NOR,TCD"],
        ),
        ("Peru and Chile are at odds. Norway's minister accused both of lying.", ["ACCUSE/allege NOR > CHL,PER"]),
    ],
)
def test_both_may_be_named_in_the_same_sentence(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Turkey and the United States met. Greece's Kyriakos Mitsotakis, who saw Erdogan earlier, says "
            "the two agreed to leave the tensions behind.",
            ["AGREE GRC,TUR", "CONSULT GRC,TUR", "CONSULT TUR,USA"],
        ),
        (
            "Turkey and Peru met. Greece's Kyriakos Mitsotakis, who lives in Athens, says the two agreed to "
            "leave the tensions behind.",
            ["AGREE PER,TUR", "CONSULT PER,TUR"],
        ),
    ],
)
def test_the_two_are_who_says_so_and_whom_he_met(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
