"""Envoys who are named by name, and whoever is handed over."""

from collections.abc import Callable

import pytest

from detente.codebook.lexicon import OF_SUBJECT, PARTICLE
from detente.reading.acts.envoys import words_able, words_around
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]

NAMED = [
    ("Russia summoned Britain's attache and told him to leave within a week.", "SANCTION/expel RUS > GBR"),
    ("Hours later Chad withdrew Idriss Oumar from Bangui.", "SANCTION/withdraw TCD > CAF"),
    (
        "Peru has an ambassador in Quito, Ana Rosales. She thanked Ecuador on Monday. Peru recalled her on Tuesday.",
        "SANCTION/withdraw PER > ECU",
    ),
]


HANDED = [
    ("Kenya handed over the former Libyan prime minister in June.", "COOPERATE/judicial KEN > LBY"),
    ("Peru handed over Joaquin Salas to the United States in 2017.", "COOPERATE/judicial PER > USA"),
    ("Mali arrested the Danish cleric on Monday and handed him over to Turkey.", "COOPERATE/judicial MLI > TUR"),
]


@pytest.mark.parametrize(("text", "act"), HANDED)
def test_who_is_handed_over_is_somebody(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize("text", ["Peru handed over the trophy to Chile.", "Peru turned over the matter to Chile."])
def test_what_is_handed_over_is_nobody(text: str, acts: Acts) -> None:
    assert acts(text) == []


TAKEN = [
    ("Chad's army took Diffa on Friday.", "ASSAULT TCD > NER"),
    ("Kenyan soldiers seized Somalia on 3 March.", "ASSAULT KEN > SOM"),
    ("Kenya took Somalia to the court in The Hague.", "ACCUSE/allege KEN > SOM"),
]


@pytest.mark.parametrize(("text", "act"), TAKEN)
def test_land_is_taken_by_force(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


def test_who_is_seized_is_no_land(acts: Acts) -> None:
    assert "COERCE/arrest PER > CHL" in acts("Peru seized Chilean sailor Juan Diaz in Tacna.")


@pytest.mark.parametrize(("text", "act"), NAMED)
def test_who_is_recalled_by_name_is_an_envoy(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


HOMEWARD = [
    ("Chad's ambassador was recalled to N'Djamena on Monday. Peru protested.", "SANCTION/withdraw TCD > PER"),
    ("Peru spoke. Ambassador Ana Diaz was called back to Santiago for consultations.", "SANCTION/withdraw CHL > PER"),
    ("Peru recalled its ambassador to Chile.", "SANCTION/withdraw PER > CHL"),
]


@pytest.mark.parametrize(("text", "act"), HOMEWARD)
def test_who_is_called_to_a_capital_is_an_envoy_of_that_state(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[0] == act


MISSIONS = [
    (
        "Norway met Peru. Peru closed its consulate in Mombasa on Monday.",
        "SANCTION/discontinue PER > KEN",
    ),
    (
        "Norway met Peru. Peru closed its consulate on Monday.",
        "SANCTION/discontinue PER > NOR",
    ),
]


@pytest.mark.parametrize(("text", "act"), MISSIONS)
def test_a_mission_is_closed_to_the_state_where_it_stands(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


SENTENCES = [
    "The ministers, side by side in Lima, did not announce $20 million for schools, but asked Peru to stop.",
    "Chad jointly with Niger test-fired two rockets and wants the troops out of Diffa by May.",
    "Troops from Ghana pulled together to repair the bridge that Togo would like to see rebuilt no more.",
    "Peru decided not to recall him; it hopes that Quito will send the envoys whom it wanted named.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_no_word_has_more_around_it_than_its_sentence_has(text: str) -> None:
    parsed = parse(Report.of(text))
    (sentence,) = parsed.sentences
    resolver, able = Resolver(parsed, label(parsed)), words_able(sentence.tokens)
    around = {token.text: words_around(sentence, token, resolver) for token in sentence.tokens}
    bare = {word: {each.lstrip(OF_SUBJECT + PARTICLE) for each in found} for word, found in around.items()}
    assert {word: found - able for word, found in bare.items() if found - able} == {}


def test_somebodys_name_completes_no_expression(acts: Callable[[str], list[str]]) -> None:
    told = acts("Sudan rejected a call by United Nations Secretary-General Ban Ki-moon for an end to its raids.")
    assert told[0] == "REJECT SDN > UNO"
    assert not any(line.startswith("SANCTION") for line in told)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Togo's premier said his government would hand over Bolgatanga to Ghana.", "RETREAT/withdraw TGO > GHA"),
        ("Ghana spoke to Togo on Monday. Togo will give up Bolgatanga.", "RETREAT/withdraw TGO > GHA"),
    ],
)
def test_land_is_given_back_by_its_name(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Rwanda quit Goma on Friday.", "RETREAT/withdraw RWA > COD"),
        ("Iraq will vacate Kuwait within days.", "RETREAT/withdraw IRQ > KWT"),
        ("Rwanda quit the Commonwealth on Friday.", "SANCTION/discontinue RWA > COMMONWEALTH"),
    ],
)
def test_who_quits_land_leaves_no_club(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == [act]
