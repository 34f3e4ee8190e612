"""Candidates made whole: what is refused, and what is one act."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

REFUSED = [
    ("China urged Vietnam to stay calm. Hanoi rejected the call.", "REJECT VNM > CHN"),
    ("China urged Vietnam to stay calm. Hanoi dismissed a call for restraint.", "REJECT VNM > CHN"),
    ("Chad rejected a Libyan foreign ministry call to withdraw.", "REJECT TCD > LBY"),
    ("Jordan rebuffed a request from Iraq to send the two officers back.", "REJECT JOR > IRQ"),
    ("Peru's president refused a call from his Chilean counterpart.", "CONSULT/phone CHL,PER"),
    ("Peru's president declined a phone call with Chile's premier.", "CONSULT/phone CHL,PER"),
]


@pytest.mark.parametrize(("text", "act"), REFUSED)
def test_what_is_called_for_is_refused_otherwise_than_a_call(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


MATTERS = [
    (
        "Spain has asked Denmark for the islands. Denmark's premier said the islands were not up for discussion.",
        "REJECT DNK > ESP",
    ),
    ("Mali asked Chad for talks. Chad refused to discuss the debt.", "REJECT TCD > MLI"),
    ("Mali asked Chad for talks. Chad refused to discuss the debt with Mali.", "CONSULT MLI,TCD"),
    ("Mali asked Chad for talks. Chad refused to negotiate.", "CONSULT MLI,TCD"),
]


@pytest.mark.parametrize(("text", "act"), MATTERS)
def test_what_one_will_not_discuss_is_refused_and_whom_one_will_not_talk_to_is_not_met(
    text: str, act: str, acts: Acts
) -> None:
    assert acts(text)[-1] == act


def test_a_complaint_that_is_withdrawn_is_no_complaint(acts: Acts) -> None:
    text = "Peru will withdraw its complaint against Chile at the World Trade Organization in May."
    assert acts(text) == ["CONCEDE PER > CHL"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Kenya deplored the arrest of two Ugandan journalists in Rwanda.", "KEN > RWA"),
        ("Norway denounced the expulsion of Danish diplomats from Mali.", "NOR > MLI"),
        ("Fiji condemned the sanctions on Tonga.", "FJI"),
        ("Chad condemned Togo's embargo on Niger.", "TCD > TGO"),
    ],
)
def test_who_blames_a_deed_blames_nobody_to_whom_it_is_done(text: str, sides: str, acts: Acts) -> None:
    assert next(line for line in acts(text) if line.startswith("ACCUSE")) == f"ACCUSE/disapprove {sides}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bulgaria has blocked North Macedonia's accession talks with the European Union.", "REJECT BGR > MKD"),
        ("Greece vetoed talks between Albania and the European Union on Monday.", "REJECT GRC > ALB"),
        ("Chad's president refused to meet Sudan's foreign minister.", "CONSULT SDN,TCD"),
    ],
)
def test_talks_of_others_are_stopped_and_ones_own_are_refused(text: str, told: str, acts: Acts) -> None:
    assert acts(text) == [told]


def test_whom_a_court_orders_to_pay_is_told_what_to_do_and_not_who_is_paid(acts: Acts) -> None:
    told = acts("The International Court of Justice ruled that Peru must pay Chile damages for harm to a river.")
    assert told == ["SANCTION/convict ICJ > PER", "REQUEST/change ICJ > PER"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya turned down an invitation from Chad.", "CONSULT/visit KEN > TCD"),
        ("Kenya rejected an invitation by Chad to send its minister to Ndjamena.", "CONSULT/visit KEN > TCD"),
        ("Kenya declined an invitation to attend a summit in Chad.", "CONSULT/visit KEN > TCD"),
    ],
)
def test_a_refused_invitation_is_the_visit(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru has rejected a Chilean proposal on the venue of the talks.", "REJECT PER > CHL"),
        ("Sudan dismissed Egypt's idea about the agenda of the summit.", "REJECT SDN > EGY"),
        ("Georgia turned down a Russian plan on changing the talks' format.", "REJECT GEO > RUS"),
        ("Iran ruled out talks with Iraq on the canal.", "CONSULT IRN,IRQ"),
    ],
)
def test_who_refuses_what_is_about_talks_does_not_refuse_them(text: str, told: str, acts: Acts) -> None:
    assert acts(text) == [told]


ECHOED = [
    (
        "Gunmen shot a mayor dead in Peru on Monday. Peru's president asked Chile for help. Chile sent investigators "
        "to Lima. Norway condemned the killing, and so did Cuba.",
        "ACCUSE/disapprove CUB",
    ),
    (
        "A bomb killed nine people at a market in Chad on Friday. Chad's president visited Niger on Sunday. "
        "Togo condemned the bombing, as did Benin.",
        "ACCUSE/disapprove BEN",
    ),
    (
        "Kenya's jets bombed a port in Somalia on Monday. Uganda deplored a breach of Somalia's sovereignty, and "
        "Rwanda did the same.",
        "ACCUSE/disapprove RWA > KEN",
    ),
    ("Mali expelled Chad's envoy on Monday. Chad did the same on Friday.", "SANCTION/expel TCD > MLI"),
]


@pytest.mark.parametrize(("text", "act"), ECHOED)
def test_who_does_likewise_aims_at_whom_the_first_aimed_be_it_nobody(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


MOBBED = [
    ("France condemned the storming of the American embassy in Tripoli.", "ACCUSE/disapprove FRA"),
    ("France condemned the torching of the American consulate in Basra.", "ACCUSE/disapprove FRA"),
    ("Jordan denounced the protests outside the Swedish embassy in Baghdad.", "ACCUSE/disapprove JOR"),
    ("Oman condemned the stoning of the Kuwaiti embassy in Beirut.", "ACCUSE/disapprove OMN"),
    ("Ghana condemned Togo's occupation of its embassy.", "ACCUSE/disapprove GHA > TGO"),
    ("Oman condemned the statement of the Kuwaiti embassy in Beirut.", "ACCUSE/disapprove OMN > KWT"),
]


@pytest.mark.parametrize(("text", "act"), MOBBED)
def test_who_blames_a_mob_does_not_blame_whose_embassy_it_fell_upon(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    ["Peru's offer to Chile was rejected.", "Peru's offer was rejected by Chile.", "Chile rejected Peru's offer."],
)
def test_who_refuses_an_offer_is_the_one_to_whom_it_was_made(text: str, acts: Acts) -> None:
    assert acts(text) == ["REJECT CHL > PER"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("A columnist urged Denmark to expel the envoy of Chad.", False),
        ("Voters called on Denmark to impose sanctions on Mali.", False),
        ("Senator Tom Holm asked Denmark to condemn Chad.", False),
        ("Campaigners asked Denmark to urge Chad to free the miners.", False),
        ("Mali asked Denmark to condemn Chad.", True),
        ("Iran asked Denmark to expel two Iranian writers.", True),
    ],
)
def test_nobody_asks_to_be_harmed_himself(text: str, asked: bool, acts: Acts) -> None:
    assert any(act.startswith("REQUEST") and act.endswith("> DNK") for act in acts(text)) == asked


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Oman voiced strong condemnation of the attack that targeted a convoy in Niger.", "ACCUSE/disapprove OMN"),
        ("Fiji expressed its condemnation of the bombing in Bamako.", "ACCUSE/disapprove FJI"),
        ("Oman voiced its condemnation of the Chadian attack on Niger.", "ACCUSE/disapprove OMN > TCD"),
    ],
)
def test_whose_ground_is_struck_is_not_condemned(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)
