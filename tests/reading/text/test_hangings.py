"""Words that hang on the verb to which they belong."""

import datetime as dt
from collections.abc import Callable

import pytest

import detente
from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Norway called its envoy, Nils Dahl, home.", "home", "called"),
        ("Chile gave the consul, Juan Rios, 72 hours to pack.", "hours", "gave"),
        ("Cairo let it be known that it would close the canal.", "close", "let"),
        ("Oslo urged Riga to lift the curbs it imposed on Minsk in 2021.", "in", "imposed"),
        ("Peru thanked Spain for the men it sent after the quake in 2007.", "in", "sent"),
        ("Mali left the bloc that it had helped to found in 2014.", "in", "found"),
        ("Peru signed the treaty in 1993 that Chile wants.", "in", "signed"),
        ("Mali ordered the troops to leave and revoked a pact.", "revoked", "ordered"),
        ("Mali has ordered the troops to leave and closed a port.", "closed", "ordered"),
        ("Mali asked the troops to pack and leave.", "leave", "pack"),
        ("Kenya said on Monday it would send 1,000 police officers to Haiti next month.", "on", "said"),
        ("Peru sold the house, a family home, to a bank.", "home", "sold"),
        ("Peru ordered home Ambassador Ana Ruiz from Quito.", "home", "ordered"),
        ("China called on Japan on Monday to apologise.", "apologise", "called"),
        ("Japan lodged a protest with China demanding an explanation.", "demanding", "lodged"),
        ("Mali told the aid workers to go, days after expelling two Danes.", "after", "told"),
        ("Beijing holds Oslo to its promise on Taiwan, with which it cut ties in 1972.", "cut", "Taiwan"),
        ("The bloc of African states, ECOWAS, was not pleased.", "ECOWAS", "bloc"),
        ("The leaders of three states, Chad, Mali and Niger, met.", "Chad", "states"),
        ("Kenya's president met visiting Danish Prime Minister Ann Dahl.", "Dahl", "met"),
        ("Mr Dahl spoke at a meeting with visiting Chilean Foreign Minister Ana Soto.", "Soto", "with"),
        ("Kenya's president ended the week by visiting Danish Prime Minister Ann Dahl.", "Dahl", "visiting"),
        ("Kenya's president began with visiting the Danish prime minister.", "minister", "visiting"),
        ("The statement was called a lie by Oslo.", "by", "called"),
        ("The vote was described as a sham by the Danish foreign ministry.", "by", "described"),
        ("Sudan was accused of arming the rebels by Chad.", "by", "accused"),
        ("The strike was described as an attack by Israel.", "by", "attack"),
        ("The text was described as a draft by Friday.", "by", "draft"),
        ("The evacuation of diplomats by France began.", "by", "evacuation"),
        ("The condemnation of an attack by Chad began.", "by", "attack"),
        ("Fiji switched recognition from Chad to Mali.", "from", "switched"),
        ("Fiji banned exports from Chad to Mali.", "from", "exports"),
    ],
)
def test_a_word_hangs_on_its_verb(text: str, word: str, verb: str) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert next(token for token in sentence.tokens if token.text == word).head.text == verb


STAYING = [
    (
        "Oman said flights from Iran, Chad and Mali would remain suspended.",
        ["SANCTION/discontinue planned OMN > IRN,MLI,TCD"],
    ),
    ("Imports of beef from Peru and Chile remain banned in China.", ["SANCTION/discontinue ongoing CHN > CHL,PER"]),
    ("Chad said its embassy in Tripoli would stay shut.", ["SANCTION/discontinue planned TCD > LBY"]),
]


@pytest.mark.parametrize(("text", "told"), STAYING)
def test_what_stays_so_was_made_so(text: str, told: list[str]) -> None:
    events = detente.read(text, published=dt.date(2024, 5, 15)).events
    codes = [[",".join(sorted(m.code for m in side)) for side in (e.actors, e.recipients)] for e in events]
    kinds = [f"{e.type}/{e.mode} {e.status} {' > '.join(c)}" for e, c in zip(events, codes, strict=True)]
    assert kinds == told


def test_what_somebody_did_after_what_he_did_is_not_done_to_him(acts: Callable[[str], list[str]]) -> None:
    text = "Peru summoned Chile's envoy, wrote to Chile and twice urged in public that the border be reopened."
    assert acts(text)[-1] == "REQUEST/change PER > CHL"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lima ordered its ambassador in Quito, Ana Paz, home on Tuesday.", "SANCTION/withdraw PER > ECU"),
        ("Norway gave the Russian consul, Ivan Popov, two days to pack.", "SANCTION/expel NOR > RUS"),
        ("Poland gave the Iranian ambassador, Ali Karimi, 48 hours to leave.", "SANCTION/expel POL > IRN"),
    ],
)
def test_what_befalls_an_envoy_between_commas(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Two Danes seized last May in a camp near Lomé were freed last month.",
        "Two Danes kidnapped in Tunisia in February were freed on Friday after a ransom was paid.",
        "A Danish sailor seized by pirates off Togo in June was freed on Monday.",
    ],
)
def test_who_was_freed_did_not_seize(acts: Callable[[str], list[str]], text: str) -> None:
    assert [act.partition("/")[0] for act in acts(text)] == ["COERCE", "RETREAT"]
    assert all(act.endswith(" DNK") and "DNK >" not in act for act in acts(text))


def test_what_somebody_did_before_he_was_ready_for_more_is_his_own_deed() -> None:
    report = Report.of("Peru helped Chile last year and now is poised to help it.", published=dt.date(2024, 5, 15))
    (sentence,) = parse(report).sentences
    assert next(token for token in sentence.tokens if token.text == "helped").dep_ == "ROOT"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Ghana accused Togo of arming rebels along its border and closed the frontier.",
            "SANCTION/discontinue GHA > TGO",
        ),
        ("Peru blamed Bolivia for stirring up unrest and called on Chile to act.", "REQUEST/change PER > CHL"),
        ("Peru demanded that the Bolivians withdraw and asked Chile for help.", "REQUEST/assist PER > CHL"),
        ("Oman left after accusing Yemen of spying on its ships and expelled two envoys.", "SANCTION/expel OMN > YEM"),
    ],
)
def test_what_somebody_did_is_not_joined_to_what_he_blames_on_others(
    acts: Callable[[str], list[str]], text: str, act: str
) -> None:
    assert acts(text)[-1] == act


def test_both_deeds_that_somebody_is_blamed_for_are_his(acts: Callable[[str], list[str]]) -> None:
    told = acts("Peru accused Chile of arresting its consul and seizing his car.")
    assert [act for act in told if act.startswith("COERCE")] == ["COERCE/arrest CHL > PER", "COERCE/seize CHL > PER"]


def test_what_two_signed_a_deal_to_do_lies_ahead() -> None:
    signed, built = detente.read("Laos and Vietnam signed a deal to build a railway.").events
    visit, signing = detente.read("Peru's president visited Chile to sign a treaty.").events
    assert (signed.status, built.status) == ("occurred", "planned")
    assert (visit.status, signing.status) == ("occurred", "occurred")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenyan President Daniel Moi yesterday met visiting Danish Minister Ann Dahl.", "CONSULT DNK,KEN"),
        (
            "Kenyan President Daniel Moi received visiting Danish Foreign Minister Ann Dahl in Mombasa.",
            "CONSULT/visit DNK > KEN",
        ),
        ("Peru's envoy yawned in a meeting with visiting Chilean Foreign Minister Ana Soto.", "CONSULT CHL,PER"),
    ],
)
def test_who_is_visiting_is_not_visited(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


def test_what_is_voted_is_not_done_by_those_who_abstain(acts: Callable[[str], list[str]]) -> None:
    told = acts("The Security Council voted 14-0, with Russia abstaining, to extend sanctions on Mali by a year.")
    assert "SANCTION/discontinue UNO > MLI" in told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Two Danes were sentenced to ten years in jail by Iran.", "SANCTION/convict IRN > DNK"),
        ("Norway was called a liar by Moscow on Friday.", "ACCUSE/allege RUS > NOR"),
    ],
)
def test_who_calls_somebody_something(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A meeting of Greek and Turkish ministers, scheduled for Friday in Vienna, was called off.", "2024-05-17"),
        ("Talks between Iranian and Iraqi ministers held in March in Muscat led nowhere.", "2024-03"),
    ],
)
def test_a_meeting_is_planned_or_held_and_not_its_guests(text: str, date: str) -> None:
    (event,) = detente.read(text, published=dt.date(2024, 5, 15)).events
    assert event.date == date


def test_who_comes_does_not_oppose_it(acts: Callable[[str], list[str]]) -> None:
    told = acts("Chile's premier said the general had not been opposed to a visit by a delegation from Peru to Mali.")
    assert not [act for act in told if act.startswith("REJECT")]
