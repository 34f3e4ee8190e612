"""Whether a report tells of dealings between states at all."""

import datetime as dt
import math

import pytest

from detente.reading.assembly import read
from detente.reading.text.parse import parse
from detente.reading.weighing.dealings import (
    AT_HOME,
    SURE,
    Weighed,
    odds_of_dealings,
    stands,
    summed,
    words_of,
    words_say,
)
from detente.reading.weighing.scoring import THRESHOLD
from detente.records import Report
from detente.sources.reports import report_of_text

TRIAL = """Three jailed over Gdansk warehouse fire

A court in Gdansk on Thursday sentenced three men to prison over the fire that killed six people in a warehouse.
The judge rejected a plea for mercy and accused the owner, Piotr Zielak, of having ignored every warning.
Zielak, who made his fortune selling Korean televisions, denied the charge and threatened to appeal.
One of the dead was a Ukrainian student and another a driver from Belarus.
Their families met the mayor before the verdict and demanded an apology.
Poland's interior minister apologised and promised them money for the journey home.
A fireman who had trained in Sweden told the court that the doors were locked.
The union backed him and urged Warsaw to ban such locks.
The Polish government praised the police and rejected the charge that it had been slow.
The insurer, a German firm, has refused to pay."""
TREATY = (
    TRIAL
    + """
On the same day Poland and Ukraine signed a treaty on the exchange of prisoners."""
)


def report(text: str) -> Report:
    return report_of_text(text, published=dt.date(2015, 3, 6), title=None, publisher=None, url=None)


def test_what_people_do_to_each_other_is_no_act_of_states() -> None:
    assert read(report(TRIAL)).events == ()


def test_what_is_plainly_told_of_two_states_is_an_act_in_any_report() -> None:
    told = [act for act in read(report(TREATY)).events if "treaty" in act.evidence.text]
    assert [{mention.code for mention in act.actors} for act in told] == [{"POL", "UKR"}]


def test_a_text_of_a_few_sentences_tells_of_dealings() -> None:
    assert odds_of_dealings([parse(report("The judge rejected a plea."))], [], 0) == SURE


def test_the_more_speaks_for_acts_the_likelier_a_report_tells_of_dealings() -> None:
    parsed = parse(report(TRIAL))
    few, many = [Weighed(-2.0, plain=False)] * 9, [Weighed(2.0, plain=True)] * 9
    assert odds_of_dealings([parsed], few, 1) < 0 < odds_of_dealings([parsed], many, 4)


@pytest.mark.parametrize(
    ("score", "plain", "odds", "kept"),
    [
        (THRESHOLD + 0.2, False, SURE, True),
        (THRESHOLD - 0.3, False, SURE, False),
        (THRESHOLD + 2.2, False, 1.0, True),
        (THRESHOLD + 1.7, False, 1.0, False),
        (0.5, True, 1.0, True),
        (5.0, False, -1.0, False),
        (0.5, True, -1.0, True),
        (-0.5, True, -1.0, False),
    ],
)
def test_the_less_likely_the_dealings_the_more_must_speak_for_an_act(
    score: float, odds: float, *, plain: bool, kept: bool
) -> None:
    assert stands(Weighed(score, plain=plain), odds) == kept


def test_what_candidates_come_to() -> None:
    found = summed([Weighed(0.0, plain=True), Weighed(0.0, plain=False)], 7)
    assert found == pytest.approx(
        {"expected": math.log(2), "plain": math.log(1.5), "candidates": math.log(3), "acting": 4}
    )


def test_what_words_say_is_added_up() -> None:
    words = words_of([parse(report("The judges rejected Peru's appeal."))])
    assert words == {"judge", "reject", "appeal"}
    assert words_say(words, {"word:judge": -0.5, "word:reject": 0.2, "word:envoy": 1.0}) == pytest.approx(-0.3)


@pytest.mark.parametrize(("odds", "kept"), [(AT_HOME - 0.5, False), (AT_HOME + 0.5, True)])
def test_in_home_affairs_what_one_party_does_alone_is_no_dealing(odds: float, *, kept: bool) -> None:
    assert stands(Weighed(1.5, plain=True, between=False), odds) == kept
    assert stands(Weighed(1.5, plain=True, between=True), odds)


@pytest.mark.parametrize(
    "text",
    [
        "A Danish brewer has agreed to buy a Polish rival.",
        "A Kenyan tennis player withdrew from the cup in Doha and accused the umpire of bias.",
        "A court in The Hague convicted a Surinamese tailor of fraud and ordered him to pay back his clients.",
        "Two Chilean poets and a Danish baker met readers in Lima, where they praised each other.",
        "A French tourist was killed by a crocodile in northern Australia.",
        "A Togolese actor who was refused the part accused the Belgian studio of spite.",
        "Zimbabwe thrashed Nepal by nine wickets in Harare.",
        "A Danish comedian and a Polish rapper agreed to share the bill in Lima.",
        "Kenyan teachers ended a strike over pay.",
        "An Estonian baker who sells bread by robot has withdrawn from Finland.",
        "Real Madrid rejected an offer from Milan for their Dutch goalkeeper.",
    ],
)
def test_a_few_lines_in_which_nobody_acts_for_a_state_tell_nothing(text: str) -> None:
    assert not read(Report.of(text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Denmark has agreed to buy Polish coal.",
        "Kenya withdrew from the pact and accused Uganda of bias.",
        "China suspended contacts with Japan after a court extended a captain's detention.",
        "A court in Suriname jailed a Dutch tailor on Monday.",
        "Two Danish nuns were freed by their captors in Mali.",
        "The Chilean and Danish ministers met in Lima.",
        "Zimbabwe thrashed out a deal with Nepal.",
        "Estonian troops have withdrawn from Finland.",
        "Chad rejected Mali's offer.",
        "Norway accused the Danish baker of spying.",
        "Gunmen in Niger kidnapped a French engineer.",
        "Three Danish bakers have been held in Chad since March.",
        "Indian boxers were refused visas by Pakistan.",
        "Pakistan boycotted the cricket tournament in Colombo in protest at India.",
        "Thai villagers fled as Cambodian shells fell.",
    ],
)
def test_a_few_lines_in_which_somebody_does_are_read(text: str) -> None:
    assert read(Report.of(text)).events
