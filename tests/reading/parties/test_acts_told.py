"""What a report has told so far."""

from collections.abc import Callable

import pytest

from detente.reading import read
from detente.reading.names.mentions import label
from detente.reading.parties.acts_told import ActsTold
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]

TEXT = "Chile criticised Peru on Monday. Peru and Bolivia then met. Peru praised Chile."


def test_acts_are_kept_by_their_parties_and_types() -> None:
    parsed = parse(Report.of(TEXT))
    talk = ActsTold(parsed, label(parsed))
    first, second, third = parsed.sentences
    talk.tell(first, first.span.root, "ACCUSE", ["CHL"], ["PER"])
    talk.tell(second, second.span.root, "CONSULT", ["PER", "BOL"], [])
    talk.tell(third, third.span.root, "SUPPORT", ["PER"], ["CHL"])
    assert [told.kind for told in talk.told_of({"CHL", "PER"})] == ["ACCUSE", "SUPPORT"]
    assert not talk.told_of({"PER"})
    assert talk.kinds == {"ACCUSE": 1, "CONSULT": 1, "SUPPORT": 1}


REBELS = [
    ("The talks will go on in May.", {"COL", "ELN"}),
    ("Both sides agreed to stop the raids.", {"COL", "ELN"}),
    ("Norway's foreign minister telephoned Colombia's president.", {"COL", "NOR"}),
]


@pytest.mark.parametrize(("text", "parties"), REBELS)
def test_a_state_talks_with_its_rebels_and_not_with_the_mediator(text: str, parties: set[str]) -> None:
    lead = (
        "Colombia and the ELN held talks in Oslo on Monday. Norway, which helped Colombia, urged patience. Norway said"
    )
    events = read(Report.of(f"{lead} that Colombia had done well. {text}")).events
    assert {m.code for m in (*events[-1].actors, *events[-1].recipients)} == parties


def test_rebels_of_whose_talks_nothing_is_told_are_no_partners() -> None:
    text = "Colombia and Norway held talks in Oslo on Monday. The ELN bombed a bridge. The talks will go on in May."
    event = read(Report.of(text)).events[-1]
    assert {m.code for m in (*event.actors, *event.recipients)} == {"COL", "NOR"}


def test_the_accord_is_the_first_that_several_made_who_are_others() -> None:
    parsed = parse(Report.of(TEXT))
    talk = ActsTold(parsed, label(parsed))
    for sentence, kind, parties in zip(
        parsed.sentences, ("CONSULT", "AGREE", "SUPPORT"), (["CHL", "PER"], ["PER", "BOL"], ["CHL", "BRA"]), strict=True
    ):
        talk.tell(sentence, sentence.span.root, kind, parties, [])
    assert talk.accord({"BRA"}) == ("PER", "BOL")
    assert talk.accord({"PER"}) == ("CHL", "BRA")
    assert talk.accord({"CHL", "PER"}) == ()


def test_of_several_courts_that_acted_the_one_named_most_judges() -> None:
    text = "ITLOS heard Peru. The ICJ heard Chile. ITLOS ruled for Peru. Peru thanked ITLOS."
    parsed = parse(Report.of(text))
    talk = ActsTold(parsed, label(parsed))
    assert talk.judges() == ()
    for sentence, court in zip(parsed.sentences, ("ITLOS", "ICJ"), strict=False):
        talk.tell(sentence, sentence.span.root, "CONSULT", [court], ["PER"])
    assert talk.judges() == ("ITLOS",)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Poland and Latvia expelled Belarusian envoys on Friday. Poland warned of more steps.", "THREATEN POL > BLR"),
        ("Oman and Qatar condemned Iran on Friday. Oman called it reckless.", "ACCUSE/disapprove OMN > IRN"),
        ("Niger and Chad imposed sanctions on Libya on Friday. Chad threatened more.", "THREATEN TCD > LBY"),
        ("Togo and Benin recalled their envoys from Mali. Benin demanded an apology.", "REQUEST/yield BEN > MLI"),
        ("Kenya and Uganda held talks on Friday. Kenya demanded an apology.", "REQUEST/yield KEN > UGA"),
    ],
)
def test_who_moves_against_others_with_somebody_is_not_across_from_him(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1] == last


def test_what_several_send_each_for_itself_is_no_joint_act(acts: Callable[[str], list[str]]) -> None:
    text = (
        "Colombia's government and the National Liberation Army will hold talks in Quito in May. Brazil and Chile will "
        "also send envoys. The parties will discuss a truce."
    )
    assert acts(text)[-1] == "CONSULT COL,ELN"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Solomon Islands signed a security pact with China. Australia sent a minister to Honiara. "
            "Beijing said that the two foreign ministers had signed the pact.",
            ["CONSULT/visit AUS > SLB", "SUPPORT CHN,SLB", "SUPPORT CHN,SLB"],
        ),
        (
            "Peru and Chile are at odds. Peru accused Chile of theft. Norway said that the two foreign "
            "ministers had met.",
            ["ACCUSE/allege PER > CHL", "CONSULT CHL,PER"],
        ),
    ],
)
def test_who_made_an_accord_speaks_of_its_two_ministers(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Iran and Russia met. Kyrgyzstan's Almazbek Atambayev complained to Rahmon of Tajikistan about a"
            " shooting. The two agreed to set up a commission.",
            ["ACCUSE/disapprove KGZ > TJK", "AGREE KGZ,TJK", "CONSULT IRN,RUS"],
        ),
        (
            "Iran and Russia met. Kyrgyzstan complained about Tajikistan. The two agreed to set up a commission.",
            ["ACCUSE/disapprove KGZ > TJK", "AGREE IRN,RUS", "CONSULT IRN,RUS"],
        ),
    ],
)
def test_the_two_are_who_spoke_to_whom_just_before(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mali and Burkina Faso warned ECOWAS that they would fight. Guinea sided with the two. Niger "
            "thanked Guinea.",
            ["SUPPORT GIN > BFA,MLI", "SUPPORT NER > GIN", "THREATEN BFA,MLI > ECOWAS"],
        ),
        (
            "Iran and Iraq are at war. Oman and Kuwait urged them to stop. Norway praised the two.",
            ["ASSAULT IRN,IRQ", "REQUEST/yield KWT,OMN > IRN,IRQ", "SUPPORT NOR > IRN,IRQ"],
        ),
    ],
)
def test_who_sides_with_two_sides_with_those_who_spoke(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Honduras is in turmoil. The European Union and Spain condemned the ouster of the president of "
            "Honduras. Madrid recalled its ambassador a few days later.",
            ["ACCUSE/disapprove ESP,EUU > HND", "SANCTION/withdraw ESP > HND"],
        ),
        (
            "Peru and Chile condemned the coup in Chad. Peru expelled an envoy of Chile.",
            ["ACCUSE/disapprove CHL,PER > TCD", "SANCTION/expel PER > CHL"],
        ),
    ],
)
def test_who_blamed_a_deed_together_is_no_target(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
