"""With whom something is done together."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate
from detente.reading.assembly import record_of
from detente.reading.text.parse import parse_items
from detente.records import Report

Acts = Callable[[str], list[str]]
Met = Callable[[str], set[str]]


def test_a_mediator_may_be_between_those_who_quarrel() -> None:
    met: list[list[Candidate]] = []

    def meet(ways: list[Candidate]) -> Candidate:
        met.append(ways)
        return ways[0]

    record_of(parse_items(Report.of("Peru and Chile quarrelled over the islands. Jamaica mediated.")), choose=meet)
    mediated = [way.sides.codes() for way in met[-1] if "party:mediated" in way.sides.notes]
    assert mediated == [{"JAM", "PER", "CHL"}]


ALONE = [
    ("Kenya thanked Egypt. The African Union agreed to set up a standby force.", "AGREE AU"),
    ("OPEC agreed on Monday to cut output, the oil minister of Kuwait told reporters.", "AGREE OPEC"),
]


@pytest.mark.parametrize(("text", "act"), ALONE)
def test_what_a_body_agrees_to_do_its_members_agree_on(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_what_a_body_agrees_on_with_others_is_agreed_by_these_too(acts: Acts) -> None:
    assert "AGREE ASEAN,CHN" in acts("ASEAN agreed with China on Monday to draw up a code of conduct.")


def test_who_fights_a_band_that_nobody_names_fights_no_state(acts: Acts) -> None:
    text = "French and Malian ministers met. French troops fought jihadists near Gao on Tuesday."
    assert "ASSAULT FRA" in acts(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Iran is at odds with Iraq. Iran's negotiator held talks in Geneva on Monday.", "CONSULT IRN,IRQ"),
        ("Kenya's foreign minister held talks in Tokyo on Monday.", "CONSULT JPN,KEN"),
    ],
)
def test_others_meet_in_some_towns(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya and Uganda are bound by an accord of 1990, a French diplomat said.", "AGREE KEN,UGA"),
        # who welcomes an accord has no part in it
        ("Kenya and Uganda signed a pact on Monday. Norway and Sweden hailed the accord.", "SUPPORT NOR,SWE > KEN,UGA"),
    ],
)
def test_two_who_act_together_do_so_with_each_other(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


ACROSS = [
    ("Ghana is in debt. Talks with the International Monetary Fund stalled in May.", "GHA,IMF"),
    ("Colombia signed nothing. The ELN rules out any further negotiation.", "COL,ELN"),
]


@pytest.mark.parametrize(("text", "parties"), ACROSS)
def test_somebody_else_talks_with_a_body_or_with_rebels(text: str, parties: str, acts: Acts) -> None:
    assert acts(text)[-1].split(" ", 1)[1] == parties


def test_a_body_meets_alone(acts: Acts) -> None:
    assert acts("Ghana is in debt. The African Union held a meeting on Monday.")[-1] == "CONSULT AU"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ministers of the G7 issued a joint statement on Sudan on Monday.", "SUPPORT G7"),
        ("The African Union issued a joint statement with Kenya on Sudan on Monday.", "SUPPORT AU,KEN"),
        ('"Peru must pay," Chile, Cuba and Bolivia said in a joint declaration.', "SUPPORT BOL,CHL,CUB"),
    ],
)
def test_who_speaks_in_a_joint_statement_does_so_with_nobody_else(text: str, act: str, met: Met) -> None:
    assert f"{'declaration' if 'declaration' in text else 'statement'} {act}" in met(text)


DECISIONS = [
    ("The African Union agreed on Monday to close its harbours to Danish ships.", "AU,DNK"),
    ("The African Union agreed on Monday to open talks with Peru, Chile and Cuba.", "AU,CHL,CUB,PER"),
    ("The African Union agreed on Monday to cut its spending.", "AU"),
]


@pytest.mark.parametrize(("text", "parties"), DECISIONS)
def test_members_agree_to_do_something_to_those_whom_they_name(text: str, parties: str, acts: Acts) -> None:
    assert [act for act in acts(text) if act.startswith("AGREE")][-1] == f"AGREE {parties}"


ATTENDED = [
    ("East Timor attended the meeting as an observer.", "CONSULT ASEAN,TLS"),
    ("Japan will take part in a session on Sunday.", "CONSULT ASEAN,JPN"),
    ("Thailand said its foreign minister would not attend the summit.", "CONSULT ASEAN,THA"),
]


@pytest.mark.parametrize(("text", "act"), ATTENDED)
def test_who_attends_the_meeting_meets_those_whose_it_is(text: str, act: str, acts: Acts) -> None:
    lead = "Foreign ministers of the Association of Southeast Asian Nations met in Hue on Friday."
    assert acts(f"{lead} Laos proposed a pact to Cambodia. {text}")[-1] == act


def test_who_attends_another_meeting_does_not(acts: Acts) -> None:
    lead = "Ministers of ASEAN met in Hue on Friday."
    assert not any(
        "ASEAN" in act for act in acts(f"{lead} Japan's minister attended an investment conference in Peru.")[1:]
    )


def test_rebels_call_off_a_meeting_with_somebody(acts: Acts) -> None:
    text = "The Moro Islamic Liberation Front has called off a meeting set for Monday. The Philippine army shelled it."
    assert acts(text)[0] == "CONSULT MILF,PHL"


def test_envoys_whose_they_are_nobody_says_are_of_no_state_told_of(acts: Acts) -> None:
    assert acts("Ghana and Togo signed a pact. Kenya's foreign minister will brief ambassadors.")[-1] == "CONSULT KEN"
    assert acts("Ghana and Togo signed a pact. Kenya's president briefed diplomats on Friday.")[-1] == "CONSULT KEN"
    assert acts("Kenya's foreign minister will brief the Danish ambassador.")[-1] == "CONSULT DNK,KEN"


def test_where_two_who_are_named_talk_is_no_party(acts: Acts) -> None:
    text = "Georgia accused Russia of delay. Talks between Zurab Abashidze and Grigory Karasin were held in Prague."
    assert acts(text)[-1] == "CONSULT GEO,RUS"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad asked Gabon and Togo to guarantee the pact. Lome refused, and Libreville agreed.", "AGREE GAB,TCD"),
        ("Peru asked Chile to reopen the border. Santiago agreed on Friday.", "AGREE CHL,PER"),
        ("Peru asked Chile to reopen the border. Bolivia and Chile agreed on a gas pipeline.", "AGREE BOL,CHL"),
    ],
)
def test_who_was_asked_agrees_with_who_asked(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Delegations from Chad, Mali and Togo met in Lome. Talks will resume on Monday.", "CONSULT MLI,TCD,TGO"),
        ("Delegations from Chad, Mali and Togo met in Lome. The next round is set for May.", "CONSULT MLI,TCD,TGO"),
        ("Chad and Mali met in Lome. Talks will resume on Monday.", "CONSULT MLI,TCD"),
    ],
)
def test_talks_go_on_between_all_who_met(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru and Chile met. Peru briefed foreign ambassadors on the row.", "CONSULT PER"),
        ("Peru and Chile met. Peru held talks with several countries.", "CONSULT PER"),
        ("Chad and Mali met. Chad's president urged world leaders to help.", "REQUEST/assist TCD"),
    ],
)
def test_who_deals_with_foreign_leaders_deals_with_nobody_told_of(
    text: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[-1] == told
