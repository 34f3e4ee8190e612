"""What most likely became of an act, by the weights."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

WEIGHED = [
    # a deed that is denied stays so, whatever is likely
    ("Chile never bombed Peru.", "denied"),
    ("Chile described the treaty with Peru as no success.", "occurred"),
    ("Chile and Peru called off the talks.", "cancelled"),
    # what a second verb says of the same act
    ("Talks between Chile and Peru were due to take place on Monday but were called off.", "cancelled"),
    ("The visit of Chile's president to Peru was to have taken place in May, but was put off.", "postponed"),
    ("Talks between Chile and Peru were held in May and were not called off.", "occurred"),
    ("Talks between Chile and Peru began in May and were broken off in June.", "occurred"),
    ("Plans for a summit between Chile and Peru collapsed on Friday.", "cancelled"),
    ("Hopes of a summit between Chile and Peru faded on Friday.", "possible"),
    ("Chile's president, who was expected in Lima on Sunday, stayed at home because of riots.", "cancelled"),
    ("Chilean soldiers are shelling the Peruvian town of Tacna.", "ongoing"),
    ("Chile will send grain to Peru.", "planned"),
    ("Chile sent grain to Peru on Monday.", "occurred"),
    ("Chile's spokesman would not say whether Peru had arrested its envoy.", "possible"),
    # what words leave no doubt of
    ("Chile is about to bomb a Peruvian air base.", "planned"),
    ("The European Union is preparing sanctions against Belarus.", "planned"),
    ("Chile is to invade Peru on Friday.", "planned"),
    ("Chile has postponed plans to expel two Peruvian diplomats.", "postponed"),
    ("Chile was forced to lift a ban on Peruvian beef.", "occurred"),
    ("Chile began delivering grain to Peru on Monday.", "occurred"),
    ("Chile may condemn the Peruvian test.", "possible"),
    ("Chile is weighing a ban on Peruvian beef.", "possible"),
    ("Oslo would be happy to host talks between Chile and Peru.", "possible"),
    ("Chile's president accepted an invitation to Peru.", "planned"),
    ("Peru's president invited his Chilean colleague to Lima.", "possible"),
    ("Peru extended an invitation to Chile's president.", "possible"),
    # what is only feared, dreamt of or near
    ("Officials fear a Chilean attack on Peru.", "possible"),
    ("Fears of a Chilean attack on Peru have grown.", "possible"),
    ("The danger of a Chilean invasion of Peru has receded.", "possible"),
    ("Montenegro long dreamt of joining the European Union.", "possible"),
    ("Chile was on the verge of expelling the Peruvian ambassador.", "possible"),
    ("Chile came close to signing a treaty with Peru.", "possible"),
    ("It was rumoured that Chile would recognise Kosovo.", "possible"),
    ("Officials fear that the treaty that Chile and Peru signed in Lima in 1929 is dead.", "occurred"),
    ("Chile attacked a Peruvian town close to the border.", "occurred"),
    # what hangs on something else
    ("The resumption of talks between Chile and Peru hinges on a new map.", "hypothetical"),
    ("A visit to Lima by the Chilean minister is contingent on an apology.", "hypothetical"),
    ("Had Chile closed the border with Peru, the fair would have been smaller.", "hypothetical"),
    ("Had the minister known, he would have wept. Chile closed the border with Peru.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), WEIGHED)
def test_likely_status(text: str, status: str, read: Read) -> None:
    assert read(text).events[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Lima deny that Chile promised a billion dollars in aid.",
        "Peru denied having threatened Chile.",
        "Peru denies that it accused Chile of spying.",
    ],
)
def test_what_is_denied_was_not_said_either(text: str, read: Read) -> None:
    assert [event.status for event in read(text).events] == ["occurred", "denied"]


def test_what_an_accord_provides_for_is_planned(read: Read) -> None:
    signed, flown = read("Chile and Peru signed a treaty under which migrants would be flown to Lima.").events
    assert (signed.status, flown.status) == ("occurred", "planned")


def test_what_a_draft_that_failed_would_have_done_did_not_come_to_pass(read: Read) -> None:
    text = "Russia vetoed a Security Council resolution that would have imposed an arms embargo on Zimbabwe."
    assert [event.status for event in read(text).events if event.type == "SANCTION"] == ["denied"]


DUE = [
    "Talks between Peru and Chile were due to resume in Geneva on August 14.",
    "Talks between Peru and Chile were due to begin in Geneva on Monday.",
]


@pytest.mark.parametrize("text", DUE)
def test_what_was_due_is_not_told_as_done(text: str, read: Read) -> None:
    assert [event.status for event in read(text).events] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Thai officials said a meeting with Cambodia was planned for Friday.",
        "A meeting of Thai and Cambodian commanders was planned for Friday.",
    ],
)
def test_a_meeting_that_was_planned_is_yet_to_come(text: str, read: Read) -> None:
    assert [(e.status, str(e.date)) for e in read(text).events] == [("planned", "2024-05-17")]


def test_what_is_feared_ahead_of_a_meeting_is_not_the_meeting(read: Read) -> None:
    events = read("Hotels fear losses ahead of the meeting of the Chilean and Peruvian ministers in Lima.").events
    assert [event.status for event in events] == ["planned"]


def test_whom_somebody_promised_to_recognise_he_has_not(read: Read) -> None:
    promised, recognised = read("Costa Rica promised in May to recognise Palestine.").events
    assert (promised.status, recognised.status) == ("occurred", "planned")
    assert read("Costa Rica was the first to recognise Palestine.").events[0].status == "occurred"


def test_a_meeting_that_was_called_is_yet_to_be_held(read: Read) -> None:
    for text in (
        "The Organization of American States called an emergency session in Lima.",
        "Kenya has called an extraordinary summit of the East African Community on Burundi.",
        "The African Union called a special summit for Friday.",
    ):
        assert [(event.type, event.status) for event in read(text).events] == [("CONSULT", "planned")]


def test_an_accord_that_is_near_is_none_yet(read: Read) -> None:
    for text in (
        "Oman is on the brink of an accord with Yemen.",
        "Egypt said it was close to an agreement with Sudan on the dam.",
    ):
        assert [(event.type, event.status) for event in read(text).events] == [("AGREE", "possible")]
    assert read("Chad and Mali agreed on closer ties near the border.").events[0].status == "occurred"


def test_who_leaves_without_an_agreement_has_none(read: Read) -> None:
    events = read("Iceland's fisheries minister returned from Nuuk on Thursday without an agreement on capelin.").events
    assert not [event for event in events if event.type == "AGREE" and event.status != "denied"]


def test_what_is_neither_confirmed_nor_held_off_from_may_be(read: Read) -> None:
    assert read("Israel neither confirmed nor denied that it had bombed Syria.").events[-1].status == "possible"
    assert read("Japan held off recognising Kosovo.").events[-1].status == "postponed"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru to expel Bolivian consul", ["SANCTION/expel PER > BOL: planned"]),
        ("Minister: Poland to shut consulate in Minsk", ["SANCTION/discontinue POL > BLR: planned"]),
        ("Norway to recall envoy from Chad, minister says", ["SANCTION/withdraw NOR > TCD: planned"]),
        ("Denmark to give Ukraine 19 jets", ["AID/military DNK > UKR: planned"]),
        ("Peru expels Bolivian consul", ["SANCTION/expel PER > BOL: occurred"]),
        (
            "To punish Chad, Norway recalled its envoy.",
            ["SANCTION/discontinue NOR > TCD: occurred", "SANCTION/withdraw NOR > TCD: occurred"],
        ),
    ],
)
def test_what_a_headline_says_is_to_come(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lula, Maduro meet in Bonaire", ["CONSULT BRA,VEN: occurred"]),
        ("Lula meets Maduro in Bonaire on Friday", ["CONSULT BRA,VEN: planned"]),
        ("Putin may visit Pyongyang", ["CONSULT/visit RUS > PRK: possible"]),
        ("Chinese, Russian envoys hold talks in Geneva", ["CONSULT CHN,RUS: occurred"]),
    ],
)
def test_what_a_headline_tells_in_the_present_was_done(
    text: str, told: list[str], fates: Callable[[str], list[str]]
) -> None:
    assert fates(text) == told
