"""Verbs that hang on the wrong word."""

import datetime as dt
from collections.abc import Callable

import pytest

import detente
from detente.reading.text.parse import parse
from detente.records import Report

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


def test_what_is_voted_is_not_done_by_those_who_abstain(acts: Callable[[str], list[str]]) -> None:
    told = acts("The Security Council voted 14-0, with Russia abstaining, to extend sanctions on Mali by a year.")
    assert "SANCTION/discontinue UNO > MLI" in told


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


@pytest.mark.parametrize(
    ("text", "word", "subject"),
    [
        ("Norway accuses Iran of theft, a charge that Tehran rejects.", "rejects", "Tehran"),
        ("Peru says it owns the rocks, a claim that Chile's foreign ministry disputes.", "disputes", "ministry"),
        ("Norway will lift the ban if Belgrade yields.", "yields", "Belgrade"),
    ],
)
def test_a_verb_is_not_taken_for_a_noun(text: str, word: str, subject: str) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    verb = next(token for token in sentence.tokens if token.text == word)
    assert (verb.tag_, [c.text for c in verb.children if c.dep_ == "nsubj"]) == ("VBZ", [subject])


def test_a_noun_before_a_verb_is_no_verb() -> None:
    (sentence,) = parse(Report.of("Mali wants the weed that Chilean planes sprayed removed.")).sentences
    assert next(token for token in sentence.tokens if token.text == "planes").tag_ == "NNS"


def test_who_rejects_a_charge(acts: Callable[[str], list[str]]) -> None:
    told = acts("Norway accuses Iran of spying, a charge that Tehran rejects.")
    assert told[-1] == "REJECT IRN > NOR"


@pytest.mark.parametrize(
    "text",
    [
        "Georgia's parliament has put off ratifying an accord with the Emirates until the autumn.",
        "Kenya has put off signing a pact with Uganda.",
    ],
)
def test_what_is_put_off_is_not_done(text: str) -> None:
    assert [e.status for e in detente.read(text, published=dt.date(2024, 5, 15)).events] == ["postponed"]


REPORTS = [
    "Peru's minister did not answer a question about a report that Chile had laid mines on their border.",
    "Peru summoned Chile's envoy after a newspaper report that Chile had tapped its ministers' telephones.",
]


@pytest.mark.parametrize("text", REPORTS)
def test_what_a_report_is_of_is_told_by_the_press(text: str) -> None:
    *_, deed = detente.read(text, published=dt.date(2024, 5, 15)).events
    assert deed.by is not None
    assert deed.by.code == "MEDIA"


BEHIND = [
    (
        "Kenya and Uganda on Friday voiced concern about Chad's vote, and Ghana asked that it be held again.",
        "ACCUSE KEN,UGA > TCD",
    ),
    ("Kenya and Uganda on Friday voiced concern about the vote in Chad.", "ACCUSE KEN,UGA > TCD"),
    ("Mali and Niger on Monday praised efforts by Togo to mediate and thanked Algeria.", "SUPPORT MLI,NER > DZA"),
    ("The regional bloc ECOWAS, which the three countries left in January, condemned Chad.", "ACCUSE ECOWAS > TCD"),
]


@pytest.mark.parametrize(("text", "told"), BEHIND)
def test_what_a_verb_tells_is_done_by_its_own_subject(text: str, told: str) -> None:
    events = detente.read(text, published=dt.date(2024, 5, 15)).events
    codes = [[",".join(sorted(m.code for m in side)) for side in (e.actors, e.recipients)] for e in events]
    assert told in [f"{e.type} {' > '.join(c)}" for e, c in zip(events, codes, strict=True)]


ADDED = [
    (
        "The Kenyan foreign minister said Somalia was free to choose its friends but warned Ethiopia against sending "
        "troops.",
        "REQUEST/change KEN > ETH",
    ),
    ("Norway said that Russia had left the talks but called on Denmark to stay.", "REQUEST/change NOR > DNK"),
    ("Chad said Niger had a right to its dam but urged both to share the water.", "REQUEST/change TCD >"),
]


@pytest.mark.parametrize(("text", "told"), ADDED)
def test_what_a_speaker_adds_after_but_is_his_own(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert any(line.startswith(told) for line in acts(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru's envoy said that Chad was under the thumb of Mali and condemned Oman.", "PER > OMN"),
        ("Peru's envoy said that the African Union would fail without Chad and called on Mali to pay.", "PER > MLI"),
        ("Peru's envoy said that Chad had shelled a village and condemned Mali.", "TCD > MLI"),
        ("Peru said a Chilean ship rammed two of its boats on Monday, and demanded that it be seized.", "PER > CHL"),
        ("Togo said that Ghana had moved the border posts by night, and urged it to put them back.", "TGO > GHA"),
    ],
)
def test_what_a_speaker_adds_to_what_is_so_is_his_own(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1].endswith(told)


def test_who_is_given_time_to_leave_is_expelled(acts: Callable[[str], list[str]]) -> None:
    assert acts("Chad gave Nigerian visitors and residents two weeks to leave.") == ["SANCTION/expel TCD > NGA"]


def test_somebody_alone_is_held_responsible(acts: Callable[[str], list[str]]) -> None:
    assert acts("Ghana held Togo alone responsible.") == ["ACCUSE/disapprove GHA > TGO"]


def test_what_a_speaker_adds_is_no_part_of_what_was_done_to_others(acts: Callable[[str], list[str]]) -> None:
    assert acts("Chad said Togo had been warned and urged it to leave.")[-1] == "REQUEST/change TCD > TGO"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru's president said Chile had made a mistake and announced an end to all aid.",
            "SANCTION/discontinue PER > CHL",
        ),
        ("Chad's premier said Mali had broken the truce and shelled Abeche.", "ASSAULT/heavy-weapons MLI > TCD"),
    ],
)
def test_what_a_speaker_announces_is_not_what_the_other_did(
    text: str, act: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Their foreign ministers convene in Brussels on Monday, the EU said.", "CONSULT/multilateral EUU"),
        ("Zambia's and Malawi's ministers convene in Lusaka on Friday, an aide said.", "CONSULT/multilateral MWI,ZMB"),
    ],
)
def test_what_several_do_is_no_noun(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == [act]


def test_a_noun_behind_several_is_none_of_their_deeds(acts: Callable[[str], list[str]]) -> None:
    assert acts("EU leaders said sanctions work.") == []
