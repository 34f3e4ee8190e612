"""Whom a report has named so far."""

import datetime as dt

import pytest

from detente.reading.names.mentions import label
from detente.reading.parties.register import Register
from detente.reading.text.parse import parse
from detente.records import Report

TEXT = "Chile criticised Peru on Monday. Peru and Bolivia then met. Peru praised Chile."


def test_where_a_party_was_last_named_is_looked_for_as_far_back_as_asked() -> None:
    parsed = parse(Report.of(f"{TEXT} Snow fell. It rained."))
    register = Register(parsed, label(parsed))
    last = parsed.sentences[-1]
    assert register.last_named("CHL", last, last.span.root, 3) == 2
    assert register.last_named("BOL", last, last.span.root, 9) == 3
    assert register.last_named("BOL", last, last.span.root, 2) == 2
    before = parsed.sentences[1]
    assert register.last_named("BOL", before, before.span[0], 3) == -1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Chad's government and the Malian army signed a truce. Peru looked on. Peru hailed it.", {"TCD", "MLI"}),
        ("Chad's quarrel with Mali went on. Peru and Chile met. Peru hailed it.", {"PER", "CHL"}),
    ],
)
def test_two_are_named_side_by_side_by_those_of_theirs_who_are(text: str, codes: set[str]) -> None:
    parsed = parse(Report.of(text))
    assert set(Register(parsed, label(parsed)).main_states) == codes


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Rishi Sunak: Chad left. Peru stayed.", ["TCD"]),
        ("Rishi Sunak's answer: Chad left. Peru stayed.", ["GBR", "TCD"]),
        ("Rishi Sunak speaks: Chad left. Peru stayed.", ["GBR", "TCD"]),
        ("Rishi Sunak left. Peru stayed: Chad did not.", ["GBR"]),
    ],
)
def test_the_label_of_a_turn_names_nobody_told_of(text: str, named: list[str]) -> None:
    parsed = parse(Report.of(text, published=dt.date(2024, 5, 15)))
    seen = Register(parsed, label(parsed)).named_in(parsed.sentences[0])
    assert [each.mention.code for each in seen] == named
