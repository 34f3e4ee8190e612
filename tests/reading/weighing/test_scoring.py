"""Deciding which candidates are acts, by the features that lie open."""

import datetime as dt
from dataclasses import replace

import pytest

from detente.reading import explained
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.candidates import candidates
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.reading.weighing.completing import complete
from detente.reading.weighing.scoring import THRESHOLD, accepted, best, score
from detente.records import Report


def only(text: str) -> Candidate:
    parsed = parse(Report.of(text, published=dt.date(2024, 5, 15)))
    resolver = Resolver(parsed, label(parsed))
    (found,) = complete(list(candidates(parsed.sentences[0], resolver)), resolver, best)
    return found


def test_an_act_with_its_sides_is_accepted() -> None:
    found = only("Seoul expelled two Russian diplomats on Friday.")
    assert found.features
    assert score(found) > THRESHOLD
    assert accepted(found)


@pytest.mark.parametrize("feature", ["no-party", "one-party", "same-sides", "no-person", "unfit"])
def test_rules_rule_out(feature: str) -> None:
    found = only("Seoul expelled two Russian diplomats on Friday.")
    spoilt = replace(found, features=found.features | {feature})
    assert score(spoilt) < score(found)
    assert not accepted(spoilt)


def test_a_feature_without_a_weight_counts_nothing() -> None:
    found = only("Seoul expelled two Russian diplomats on Friday.")
    assert score(replace(found, features=found.features | {"weather=fine"})) == score(found)


def test_the_best_of_several_is_the_one_that_most_speaks_for() -> None:
    found = only("Seoul expelled two Russian diplomats on Friday.")
    worse = replace(found, features=found.features | {"one-party"})
    assert best([worse, found]) is found
    twin = replace(found, features=set(found.features))
    assert best([twin, found]) is twin


def test_one_party_alone_does_nothing() -> None:
    assert not accepted(only("Seoul met on Friday."))


def test_each_act_has_its_reason() -> None:
    report = Report.of("Norway expelled the Danish ambassador on Monday.", published=dt.date(2023, 5, 10))
    record, reasons = explained(report)
    (event,) = record.events
    why = reasons[event.id]
    assert why.expression.startswith("expel")
    assert why.score > why.threshold
    assert why.score == pytest.approx(sum(why.weights.values()), abs=0.02)
    weights = [abs(weight) for weight in why.weights.values()]
    assert weights == sorted(weights, reverse=True)
