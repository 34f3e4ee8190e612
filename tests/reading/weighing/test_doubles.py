"""Two words of a clause for one act."""

from collections.abc import Callable

import pytest

from detente.records import Event

Acts = Callable[[str], list[str]]

ONCE = [
    ("Talks between Norway and Denmark resumed in Oslo on Monday.", "CONSULT"),
    ("The talks between Norway and Denmark are to resume in Oslo on Monday.", "CONSULT"),
    ("A commission of Peru and Chile will meet in Lima in June.", "CONSULT"),
    ("Direct flights between Egypt and Iran resumed on Monday.", "COOPERATE"),
    ("Talks between Norway and Denmark had been suspended on Friday.", "CONSULT"),
    ("Negotiations between Peru and Chile were broken off on Friday.", "CONSULT"),
    ("Norway has proposed a meeting with Denmark on fishing.", "REQUEST"),
    ("Peru has requested talks with Chile.", "REQUEST"),
    ("Pope John Paul II has invited Cuba's president, Fidel Castro, to visit the Vatican in May.", "CONSULT"),
    ("Iran is seeking a meeting with Iraq about the marshes.", "REQUEST"),
    ("Norway has proposed that its minister should meet his Danish counterpart in May.", "REQUEST"),
    ("Peru proposed to revive talks with Chile on the border.", "REQUEST"),
    ("Norway and Denmark agreed to hold talks on fishing.", "AGREE"),
    ("Norway and Denmark agreed to hold talks in Oslo in June.", "CONSULT"),
    ("Lesotho and Eswatini agreed to meet again next month.", "CONSULT"),
    ("Lesotho and Eswatini agreed to hold the next round of talks in Maseru.", "AGREE"),
    ("The Norwegian minister hopes to meet his Danish counterpart in May.", "CONSULT"),
    ("Norway's prime minister paid an official visit to Denmark on Friday.", "CONSULT"),
    ("At the invitation of Denmark, Norway's prime minister is paying an official visit to Copenhagen.", "CONSULT"),
    ("Brazil and Paraguay reached a deal on power on Tuesday, ending months of wrangling.", "AGREE"),
    ("Cuban protesters stormed the Mexican embassy, breaking windows, burning flags and hurling stones.", "PROTEST"),
    ("Peru's president accepted an invitation from Chile's government to pay a visit to Santiago in May.", "CONSULT"),
]

RANKED = [
    ("Brazil on Monday became the first country to recognise Malta.", ["SUPPORT BRA > MLT"]),
    ("Norway is the last member to ratify the accession of Malta to NATO.", ["SUPPORT NOR > MLT"]),
]

APART = [
    ("Norway condemned the raid and recalled its ambassador from Denmark.", ["ACCUSE", "SANCTION"]),
    ("Peru summoned the Chilean ambassador and closed the border with Chile.", ["ACCUSE", "SANCTION"]),
    ("Peru and Chile discussed the visit to Lima scheduled for July by Chile's president.", ["CONSULT", "CONSULT"]),
    ("The Iranian president visited Iraq and telephoned the king of Jordan.", ["CONSULT", "CONSULT"]),
]


@pytest.mark.parametrize(("text", "kind"), ONCE)
def test_records_one_act_once(text: str, kind: str, acts: Acts) -> None:
    assert [line.split()[0].split("/")[0] for line in acts(text)] == [kind]


@pytest.mark.parametrize(("text", "kinds"), APART)
def test_records_two_acts_of_a_sentence(text: str, kinds: list[str], acts: Acts) -> None:
    assert sorted(line.split()[0].split("/")[0] for line in acts(text)) == kinds


def test_an_act_that_nobody_plans_is_told_once(only: Callable[[str], Event]) -> None:
    act = only("Chad has no plans to recall its ambassador from Togo, its foreign minister said.")
    assert (act.type, act.status) == ("SANCTION", "denied")


@pytest.mark.parametrize(("text", "told"), RANKED)
def test_who_is_first_or_last_to_do_it_does_it_once(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya and Togo fell out. Uganda offered on Monday to host talks between the two.", ["CONSULT"]),
        ("Oman's king renewed an offer to mediate between Peru and Chile.", ["CONSULT"]),
        ("Peru's and Chile's ministers met in Quito on Friday and discussed the dam.", ["CONSULT"]),
        ("Peru's minister met Chile's in Quito on Friday and discussed the dam with Brazil.", ["CONSULT", "CONSULT"]),
    ],
)
def test_an_offer_to_broker_and_what_is_talked_of_are_told_once(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert [act.split("/")[0].split()[0] for act in acts(text)] == told


def test_a_joint_commission_that_meets_is_a_meeting(acts: Acts) -> None:
    assert acts("A joint commission of Peru and Chile on property last met in 2017.") == ["CONSULT CHL,PER"]


def test_a_vote_to_ease_a_measure_is_none(acts: Acts) -> None:
    told = acts("The Security Council voted to suspend sanctions against Serbia.")
    assert told == ["CONCEDE UNO > SRB"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Israel sent commandos to kidnap a Syrian officer.", ["COERCE/seize ISR > SYR"]),
        ("India dispatched warplanes to bomb a camp in Pakistan.", ["ASSAULT IND > PAK"]),
        ("Kenya sent troops to help Somalia.", ["AID/military KEN > SOM"]),
    ],
)
def test_who_is_sent_to_strike_strikes_once(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "blows"),
    [
        ("The Taliban attacked an Afghan army base overnight and killed at least 26 soldiers.", 1),
        ("Indian troops stormed a Pakistani post and wounded nine.", 1),
        ("Syrian jets shelled Idlib and later killed a Turkish officer.", 2),
    ],
)
def test_whom_a_blow_hurt_is_no_second_one(text: str, blows: int, acts: Callable[[str], list[str]]) -> None:
    assert sum(act.startswith("ASSAULT") for act in acts(text)) == blows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Indonesia's president met Russia's president at the Kremlin on Friday, where they discussed trade.",
            ["CONSULT IDN,RUS"],
        ),
        (
            "Peru's president met Chile's president, who had discussed the sea with Bolivia.",
            ["CONSULT CHL,PER", "CONSULT BOL,CHL"],
        ),
    ],
)
def test_what_was_discussed_where_they_met_is_their_meeting(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chile retaliated by expelling two Peruvian diplomats.", ["SANCTION/expel CHL > PER"]),
        (
            "Retaliating two days after the raid, Turkish jets on Monday bombed camps in Iraq.",
            ["ASSAULT TUR > IRQ"],
        ),
        ("Norway retaliated against Iceland in May.", ["SANCTION/discontinue NOR > ISL"]),
    ],
)
def test_who_pays_back_is_told_once_by_what_he_does(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana is ready to send troops to Gambia.", ["AGREE GHA > GMB"]),
        ("Spain said it was prepared to close its border with Andorra.", ["SANCTION/discontinue ESP > AND"]),
        ("Peru is ready to work for peace with Chile.", ["AGREE PER > CHL"]),
        ("Peru is ready to meet Chile's president.", ["CONSULT CHL,PER"]),
    ],
)
def test_who_is_ready_to_do_something_is_told_once(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru retaliated by recalling its envoy from Chile.", ["SANCTION/withdraw PER > CHL"]),
        ("Laos punished Thailand by shutting its border.", ["SANCTION/discontinue LAO > THA"]),
        ("Chad retaliated by bombing Sudan.", ["ASSAULT/aerial TCD > SDN"]),
    ],
)
def test_by_what_somebody_retaliates_is_told_once(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


def test_help_that_is_given_is_help_alone(acts: Callable[[str], list[str]]) -> None:
    assert acts("Since 1990 Japan has given Laos more than $2 billion in aid.") == ["AID JPN > LAO"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chad has expelled four Danish diplomats and declared them persona non grata.",
            ["SANCTION/expel TCD > DNK"],
        ),
        (
            "Chad declared a Danish diplomat persona non grata, and Denmark expelled a Chadian one.",
            ["SANCTION/expel DNK > TCD", "SANCTION/expel TCD > DNK"],
        ),
    ],
)
def test_who_is_put_out_is_unwelcome(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
