"""Whom `he` and `she` stand for."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]
Acts = Callable[[str], list[str]]


def test_she_and_him(read: Read) -> None:
    meeting = "Italian Prime Minister Giorgia Meloni met Tunisian President Kais Saied in Tunis on Monday."
    event = read(f"{meeting} She urged him to stop the boats.").events[-1]
    assert [m.person for m in event.actors] == ["Giorgia Meloni"]
    assert [m.person for m in event.recipients] == ["Kais Saied"]


@pytest.mark.parametrize(
    ("second", "person"),
    [
        ("He met Ugandan President Yoweri Museveni.", "William Ruto"),
        ("Mr Ruto met Ugandan President Yoweri Museveni.", "William Ruto"),
        ("Ruto met Ugandan President Yoweri Museveni.", "William Ruto"),
    ],
)
def test_one_who_arrived(second: str, person: str, read: Read) -> None:
    event = read(f"Kenyan President William Ruto arrived in Kampala on Sunday. {second}").events[-1]
    assert {m.person for m in event.actors} == {person, "Yoweri Museveni"}


def test_him_is_not_who_acts(read: Read) -> None:
    text = "Zambian President Hakainde Hichilema rang Lazarus Chakwera of Malawi on Monday and congratulated him."
    event = read(text).events[-1]
    assert ([m.person for m in event.actors], [m.person for m in event.recipients]) == (
        ["Hakainde Hichilema"],
        ["Lazarus Chakwera"],
    )


@pytest.mark.parametrize(
    ("last", "act"),
    [
        (
            "Asked about the plans of Ugandan Defence Minister John Okello, he condemned Chad.",
            "ACCUSE/disapprove KEN > TCD",
        ),
        (
            "Speaking after talks with Norwegian Foreign Minister Knut Berg, he condemned Chad.",
            "ACCUSE/disapprove KEN > TCD",
        ),
        (
            "When Norwegian Foreign Minister Knut Berg was asked, he condemned Chad.",
            "ACCUSE/disapprove NOR > TCD",
        ),
        (
            "Asked about Uganda, Norwegian Foreign Minister Knut Berg said that he condemned Chad.",
            "ACCUSE/disapprove NOR > TCD",
        ),
    ],
)
def test_who_is_asked_about_somebody_is_another(last: str, act: str, acts: Acts) -> None:
    assert acts(f"Kenyan spokesman Aziz Mwangi was in Oslo. {last}")[-1] == act


def test_him_is_nobody_who_does_it_by_office_and_name(acts: Acts) -> None:
    told = acts("Brazil's president, Lula da Silva, rang Bolivia's leader and urged him to lift the curfew.")
    assert "REQUEST/yield BRA > BOL" in told


def test_who_speaks_tells_of_another(read: Read) -> None:
    text = """Morning talk with Rishi Sunak

William Ruto was at Sandhurst on Monday.

Rishi Sunak: He met the Ugandan president, Yoweri Museveni."""
    assert {m.code for m in read(text).events[-1].actors} == {"KEN", "UGA"}


def test_who_answers_next_is_called_you(acts: Acts) -> None:
    text = """Talk in Oslo, 3 May 2024

JOURNALIST: Prime Minister, have you expelled the envoy of Chad?

PRIME MINISTER STØRE: We have. He left on Monday.

JOURNALIST: Mr President, have you recalled your envoy from Chad?

PRESIDENT STUBB: I have."""
    told = [act.removesuffix(" > TCD") for act in acts(text)]
    assert {"SANCTION/expel NOR", "SANCTION/withdraw FIN"} <= set(told)


def test_who_is_spoken_of_in_a_quote_alone_is_not_he_outside_it(read: Read) -> None:
    lead = "Kenya's president, William Ruto, spoke in Nairobi."
    quote = '"I wrote to Mr Museveni of Uganda. He did not answer me."'
    told = read(f"{lead} {quote} On Monday he expelled two Rwandan diplomats.").events[-1]
    assert [m.person for m in told.actors] == ["William Ruto"]
    inside = read(f'{lead} "Mr Museveni of Uganda knows it. He expelled two Rwandan diplomats."').events[-1]
    assert [m.person for m in inside.actors] == ["Yoweri Museveni"]


@pytest.mark.parametrize(
    ("second", "act"),
    [
        (
            "In Accra, where he was meeting Ghana's leader, Senegal's Prime Minister Ousmane Sonko praised Togo.",
            "GHA,SEN",
        ),
        ("On his first trip to Ghana, Foreign Minister Cheikh Niang of Senegal praised Togo.", "SEN > GHA"),
        ("After his trip to Ghana, Foreign Minister Cheikh Niang of Senegal praised Togo.", "KEN > GHA"),
        ("On his visit to Ghana, Mali's president Omar Keita praised Togo.", "MLI > GHA"),
        ("While he was visiting Ghana, Senegal's Prime Minister Ousmane Sonko rang him.", "KEN > GHA"),
    ],
)
def test_he_may_be_named_only_after(second: str, act: str, acts: Acts) -> None:
    told = acts(f"Kenyan President William Ruto thanked Togo on Monday. {second}")
    assert any(each.startswith("CONSULT") and act in each for each in told)


def test_whose_visit_is_told_before_what_he_does_there_may_be_named_before(acts: Acts) -> None:
    lead = "Kenya's president, William Ruto, charged on Monday that Ousmane Sonko of Senegal had insulted him. "
    told = acts(lead + "Ruto thanked Togo. On his visit to Ghana, Sonko condemned Kenya.")
    assert "CONSULT/visit SEN > GHA" in told


def test_who_does_something_with_others_does_it_to_none_of_them(acts: Callable[[str], list[str]]) -> None:
    text = "Brazil's president, Jair Bolsonaro, spoke at noon. Chile's Sebastian Pinera and Argentina's Mauricio Macri"
    assert "CONSULT/phone ARG,BRA,CHL" in acts(f"{text} telephoned him on Thursday.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Vladimir Putin rang Oslo. The Chadian ministry summoned the Malian ambassador and handed him a "
            "note of protest over a raid.",
            ["ACCUSE/disapprove TCD > MLI", "ACCUSE/disapprove TCD > MLI", "CONSULT/phone NOR,RUS"],
        ),
        (
            "Emmanuel Macron left Lima. Peru's president received the Chilean envoy and assured him of his support.",
            ["CONSULT/visit CHL > PER", "SUPPORT PER > CHL"],
        ),
    ],
)
def test_who_is_called_in_is_told_something(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
