"""What the reading's own tables must hold, row by row."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import get_args

import pytest

from detente.entities.parties import parties
from detente.records import EventType, Expectation, Stance, Status, Superlative
from detente.tables import cell_list

Row = dict[str, str]
Line = tuple[str, Row]
Lines = Callable[[str], list[Line]]
Blame = Callable[[Iterable[str]], None]

COLUMNS = {
    "adopting": "verb issued adopted voted",
    "agenda_model": "feature weight",
    "agents": "noun kind",
    "areas": "noun",
    "attitude_nouns": "noun of",
    "attitudes": "verb kind",
    "before_posts": "word",
    "causes": "words strength",
    "certainty": "status form given certainty",
    "claims": "noun",
    "control_verbs": "verb",
    "crowds": "noun",
    "epithets": "words kinds codes",
    "group_nouns": "noun kind",
    "honorifics": "title gender",
    "houses": "words code",
    "issue_model": "feature weight",
    "judgements": "word kind",
    "media": "noun",
    "not_names": "word",
    "operators": "words pos effect",
    "outlooks": "outlook pattern",
    "outside_verbs": "verb",
    "position_model": "feature weight",
    "precedent_nouns": "noun kind",
    "precedents": "superlative pattern",
    "readouts": "noun",
    "refusals": "word",
    "region_states": "words codes",
    "saying": "verb",
    "stance_model": "feature stance weight",
    "stance_words": "words stance",
    "statements": "words type",
    "topic_words": "kind pattern",
    "weights": "feature choice sides act kind",
}
OPTIONAL = {
    ("adopting", "issued"), ("adopting", "adopted"), ("adopting", "voted"),
    ("epithets", "kinds"), ("epithets", "codes"), ("certainty", "form"), ("certainty", "given"),
    ("honorifics", "gender"),
}  # fmt: skip
KEYS = {
    "certainty": "status form given", "operators": "words pos", "outlooks": "outlook pattern", "precedents": "pattern",
    "stance_model": "feature stance", "topic_words": "kind pattern",
}  # fmt: skip
KINDS: dict[tuple[str, str], set[str]] = {
    ("agents", "kind"): set(
        "official government envoy military minister leader people group business counterpart person guest host".split()
    ),
    ("attitude_nouns", "of"): {"whose", "what"},
    ("attitudes", "kind"): {"thinks", "finds", "wants", "judges"},
    ("certainty", "status"): set(get_args(Status)),
    ("certainty", "given"): {"", "own", "none", "above", "refused"},
    ("causes", "strength"): {"strong", "weak"},
    ("group_nouns", "kind"): {"person", "state"},
    ("judgements", "kind"): {"good", "bad", "fair"},
    ("operators", "pos"): {"verb", "noun", "adj"},
    ("operators", "effect"): {
        "planned", "possible", "ongoing", "begin", "postponed", "cancelled", "denied", "support", "hypothetical",
        "accepted",
    },
    ("outlooks", "outlook"): set(get_args(Expectation)),
    ("precedent_nouns", "kind"): {"meeting", "person"},
    ("precedents", "superlative"): set(get_args(Superlative)),
    ("stance_model", "stance"): set(get_args(Stance)),
    ("stance_words", "stance"): set(get_args(Stance)),
    ("statements", "type"): set(get_args(EventType)),
    ("topic_words", "kind"): {"raised", "asked", "courtesy"},
    ("weights", "kind"): {"rule", "fitted"},
}  # fmt: skip


def of(table: str) -> str:
    return f"reading/data/{table}.csv"


@pytest.mark.parametrize("table", COLUMNS)
def test_the_columns(table: str, lines: Lines) -> None:
    assert list(lines(of(table))[0][1]) == COLUMNS[table].split()


@pytest.mark.parametrize("table", COLUMNS)
def test_no_required_cell_is_empty(table: str, lines: Lines, blame: Blame) -> None:
    required = [column for column in COLUMNS[table].split() if (table, column) not in OPTIONAL]
    blame(f"{where}: has no {column}" for where, row in lines(of(table)) for column in required if not row[column])


@pytest.mark.parametrize("table", COLUMNS)
def test_no_word_stands_twice(table: str, lines: Lines, blame: Blame) -> None:
    key = KEYS.get(table, COLUMNS[table].split()[0]).split()
    counts = Counter(tuple(row[column] for column in key) for _, row in lines(of(table)))
    words = ((where, tuple(row[column] for column in key)) for where, row in lines(of(table)))
    blame(f"{where}: {' '.join(word)} stands twice" for where, word in words if counts[word] > 1)


@pytest.mark.parametrize(("table", "column"), KINDS)
def test_kinds_are_those_that_the_reading_knows(table: str, column: str, lines: Lines, blame: Blame) -> None:
    known = KINDS[table, column]
    blame(f"{where}: {column} {row[column]}" for where, row in lines(of(table)) if row[column] not in known)


@pytest.mark.parametrize("table", ["outlooks", "precedents", "topic_words"])
def test_patterns_are_regular_expressions(table: str, lines: Lines, blame: Blame) -> None:
    blame(f"{where}: {row['pattern']}" for where, row in lines(of(table)) if not _compiles(row["pattern"]))


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def test_a_broken_pattern_is_seen() -> None:
    assert not _compiles("talks? (on|about")
    assert _compiles(r"talks? (?:on|about) \w+")


def test_epithets_stand_for_parties_or_kinds_of_them(lines: Lines, blame: Blame) -> None:
    kinds = {party.kind for party in parties().values()} | {"named"}
    for where, row in lines(of("epithets")):
        blame(f"{where}: no kind {kind}" for kind in cell_list(row["kinds"]) if kind not in kinds)
        blame(f"{where}: no code {code}" for code in cell_list(row["codes"]) if code not in parties())
        blame([f"{where}: stands for nothing"] if not row["kinds"] + row["codes"] else [])


def test_weights_are_numbers_with_a_base(lines: Lines, blame: Blame) -> None:
    table = lines(of("weights"))
    numbers = ((where, row[column]) for where, row in table for column in ("choice", "sides", "act"))
    blame(f"{where}: weight {number}" for where, number in numbers if not re.fullmatch(r"-?\d+(\.\d+)?", number))
    assert "base" in {row["feature"] for _, row in table}


def test_what_rules_an_act_out_outweighs_all_that_is_fitted(lines: Lines, blame: Blame) -> None:
    table = [(where, row["kind"], float(row["act"])) for where, row in lines(of("weights"))]
    highest = max(weight for _, kind, weight in table if kind == "fitted")
    blame(f"{where}: a rule of {weight}" for where, kind, weight in table if kind == "rule" and weight > -highest)
