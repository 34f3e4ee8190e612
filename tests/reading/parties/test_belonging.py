"""Whose officials strangers are."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.assembly import record_of
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report

PEOPLE = [
    ("Mali shut its border on Monday. Its spokesman, Oumar Diallo, condemned Niger.", "Oumar Diallo", "MLI"),
    ("Vladimir Putin sent word. Ivan Belov, Putin's envoy, condemned Latvia.", "Ivan Belov", "RUS"),
    (
        "France sent ships. It was an error, said the speaker of the Ivorian parliament, Jean Kouassi.",
        "Jean Kouassi",
        "CIV",
    ),
    ("Hamas met Fatah in Cairo. The movement's spokesman, Sami Awad, condemned Israel.", "Sami Awad", "HAMAS"),
    ("Ambassador Carol Whitby of the United States spoke with Armenia.", "Carol Whitby", "USA"),
    ("The minister in Edinburgh, Fiona Rae, condemned Libya.", "Fiona Rae", "GBR"),
    ("Youssef Amin, an Egyptian-born bishop, condemned Qatar on Monday.", "Youssef Amin", None),
]


@pytest.mark.parametrize(("text", "name", "code"), PEOPLE)
def test_the_words_beside_a_name_tell_whose_official_it_is(text: str, name: str, code: str | None) -> None:
    parsed = parse(Report.of(text, published=dt.date(2024, 5, 15)))
    labels = label(parsed)
    Resolver(parsed, labels)
    assert labels.known[name].code == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The Peruvian minister spoke with his counterparts in Oslo, Riga and Bern.", {"PER", "NOR", "LVA", "CHE"}),
        ("The Peruvian minister spoke with his counterpart in Oslo.", {"PER", "NOR"}),
    ],
)
def test_counterparts_are_those_of_the_towns_in_which_they_sit(text: str, codes: set[str]) -> None:
    (met,) = record_of([parse(Report.of(text))]).events
    assert {m.code for m in (*met.actors, *met.recipients)} == codes


def test_the_mission_may_be_one_written_large(acts: Callable[[str], list[str]]) -> None:
    told = acts("Chad met Peru. The African Union Observer Mission praised Mali. The mission condemned Chad.")
    assert told[-1] == "ACCUSE/disapprove AU > TCD"


def test_who_leads_somebody_is_of_them(acts: Callable[[str], list[str]]) -> None:
    lead = "Chad and Mali quarrelled on Monday."
    assert acts(f"{lead} Colonel Anna Brun, who heads the Norwegian mission there, condemned Chad.")[-1].endswith(
        "NOR > TCD"
    )


@pytest.mark.parametrize(
    ("aides", "act"),
    [
        ("Two aides to Netanyahu", "CONSULT/visit ISR > OMN"),
        ("Two advisers to Mr Modi", "CONSULT/visit IND > OMN"),
        ("An aide to Netanyahu", "CONSULT/visit ISR > OMN"),
    ],
)
def test_aides_are_of_the_state_of_him_whom_they_serve(aides: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(f"Syria and Jordan met on Monday. {aides} left for Oman on Sunday.")[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            'Denmark bombed Chad. "You must stop this war," says Nasser Haddad, a Tripoli-born Malian.',
            "REQUEST/change MLI > DNK",
        ),
        (
            "Peru's foreign ministry said special envoy Ana Rojas left for Chad. Rojas, a former WHO official, will "
            "visit Mali.",
            "CONSULT/visit PER > MLI",
        ),
        (
            "Togolese spokesman Kodjo Ama said special ambassador Yao Koffi left for Mali. Koffi, a former judge of "
            "the ICC, condemned Mali.",
            "ACCUSE/disapprove TGO > MLI",
        ),
        ("Peru met Chad. Pablo Diaz, a former Danish minister, condemned Chad.", "ACCUSE/disapprove DNK > TCD"),
    ],
)
def test_birthplaces_and_former_posts_place_nobody_who_holds_another(
    text: str, act: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[-1] == act
