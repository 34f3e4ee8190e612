"""What words say of issues, by weights learnt from reports."""

from math import exp

import pytest

from detente.reading.acts.candidates import candidates
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.reading.themes.wording import BASE, Learnt, WordWeight, learnt, words_of_act, words_of_report
from detente.records import Report

TABLE = {
    BASE: WordWeight(1, {"trade": 0.1, "water": 0.2}),
    "barley": WordWeight(2, {"trade": 1.0}),
    "dam": WordWeight(2, {"water": 1.0, "trade": -0.5}),
}


def test_rare_and_frequent_words_count_more_and_all_words_together_the_same() -> None:
    weighed = Learnt(TABLE, {}).weighed({"barley": 3, "dam": 1, "unheard": 9})
    assert weighed["barley"] > weighed["dam"]
    assert sum(value**2 for value in weighed.values()) == pytest.approx(1)


def test_shares_of_a_report_without_known_words_are_the_usual_ones() -> None:
    assert Learnt(TABLE, {}).shares({"unheard": 1}) == {"trade": 0.1, "water": 0.2}


def test_shares_follow_the_words() -> None:
    assert Learnt(TABLE, {}).shares({"barley": 1}) == pytest.approx({"trade": 1.1, "water": 0.2})


def test_chances_of_an_act_make_one() -> None:
    chances = Learnt({}, TABLE).chances(["dam"])
    assert sum(map(exp, chances.values())) == pytest.approx(1)
    assert chances["water"] > chances["trade"]


def test_words_of_a_headline_count_more_and_little_words_not() -> None:
    text = "Chile bans Peruvian barley\n\nChile has banned barley from Peru.\n\nFarmers in Peru are cross."
    bag = words_of_report(parse(Report.of(text)))
    assert bag["barley"] > bag["farmer"] > 0
    assert "from" not in bag


def test_the_words_of_an_act_tell_its_type_and_what_names_it() -> None:
    parsed = parse(Report.of("Chile condemned the dam in Peru."))
    resolver = Resolver(parsed, label(parsed))
    words = words_of_act(next(iter(candidates(parsed.sentences[0], resolver))))
    assert {"ACCUSE", "by condemn", "dam"} <= words


def test_the_tables_hold_issues_by_word() -> None:
    known = learnt()
    assert known.of_reports["refugee"].issues["migration"] > 0
    assert known.of_acts["ambassador"].issues["diplomatic-presence"] > 0
