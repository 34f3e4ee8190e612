"""What the tables of acts, codes and issues must hold, row by row."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import get_args

import pytest

from detente.entities.parties import parties
from detente.evaluation.gold import ISSUES
from detente.reading.acts.frames import FRAMES
from detente.records import EventType
from detente.tables import cell_list

Row = dict[str, str]
Line = tuple[str, Row]
Lines = Callable[[str], list[Line]]
Blame = Callable[[Iterable[str]], None]

ACTS, CLASSES, TYPES, CAMEO, WORDS, CONTEXTS, PARTIES = (
    f"codebook/data/{name}.csv"
    for name in ("acts", "act_words", "types", "cameo", "issues", "issue_contexts", "issue_parties")
)
TYPES_OF_ACTS = {*get_args(EventType), "NONE"}
POS = {"verb", "noun", "adj"}
STAGES = {"", "ahead", "refused", "postponed", "cancelled"}


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        (ACTS, "expression pos type mode frame"),
        (CLASSES, "class words"),
        (TYPES, "type quad intensity words"),
        (CAMEO, "type mode status plover_type plover_mode code goldstein"),
        (WORDS, "issue expression weight"),
        (CONTEXTS, "issue context"),
        (PARTIES, "parties issue"),
    ],
)
def test_the_columns(table: str, columns: str, lines: Lines) -> None:
    assert list(lines(table)[0][1]) == columns.split()


def test_there_are_enough_ways_to_express_an_act(lines: Lines) -> None:
    assert len(lines(ACTS)) >= 600


@pytest.mark.parametrize(
    ("column", "known"), [("type", TYPES_OF_ACTS), ("pos", POS), ("frame", set(FRAMES))], ids=["type", "pos", "frame"]
)
def test_acts_use_words_that_the_code_knows(column: str, known: set[str], lines: Lines, blame: Blame) -> None:
    blame(f"{where}: {column} {row[column]!r}" for where, row in lines(ACTS) if row[column] not in known)


def test_expressions_are_words_in_small_letters_with_alternatives(lines: Lines, blame: Blame) -> None:
    blame(f"{where}: {row['expression']!r}" for where, row in lines(ACTS) if not _is_expression(row["expression"]))


def _is_expression(words: str) -> bool:
    slots = [slot.split("/") for slot in words.split(" ")]
    return words == words.lower() and all(all(slot) and len(set(slot)) == len(slot) for slot in slots)


@pytest.mark.parametrize("words", ["", "Meet", "meet  with", "sever/ tie", "sever//cut", "cut/cut", " meet"])
def test_what_is_no_expression(words: str) -> None:
    assert not _is_expression(words)


def test_expressions_name_classes_that_there_are(lines: Lines, blame: Blame) -> None:
    classes = {f"<{row['class']}>" for _, row in lines(CLASSES)}
    named = [(where, name) for where, row in lines(ACTS) for name in re.findall("<[^>]*>", row["expression"])]
    blame(f"{where}: no class {name}" for where, name in named if name not in classes)
    assert classes == {name for _, name in named}


def test_no_word_stands_twice_in_a_class(lines: Lines, blame: Blame) -> None:
    parted = ((where, row["words"].split("|")) for where, row in lines(CLASSES))
    blame(f"{where}: {word}" for where, words in parted for word, count in Counter(words).items() if count > 1)


def test_modes_are_words_of_plover(lines: Lines, blame: Blame) -> None:
    blame(f"{where}: mode {row['mode']}" for where, row in lines(ACTS) if not re.fullmatch("[a-z-]*", row["mode"]))
    blame(f"{where}: NONE has no mode" for where, row in lines(ACTS) if row["type"] == "NONE" and row["mode"])


def test_no_expression_stands_twice_but_for_crowds(lines: Lines, blame: Blame) -> None:
    counts = Counter(_key(row) for _, row in lines(ACTS))
    blame(
        f"{where}: {row['expression']} ({row['pos']}) stands twice"
        for where, row in lines(ACTS)
        if counts[_key(row)] > 1
    )


def _key(row: Row) -> tuple[str, str, bool]:
    return row["expression"], row["pos"], row["frame"] == "crowd"


def test_every_type_of_act_has_words(lines: Lines) -> None:
    assert {row["type"] for _, row in lines(ACTS)} == TYPES_OF_ACTS


def test_types_are_those_of_the_record_with_their_classes(lines: Lines) -> None:
    assert [row["type"] for _, row in lines(TYPES)] == sorted(get_args(EventType), key=get_args(EventType).index)
    assert {row["quad"] for _, row in lines(TYPES)} == set("1234")
    assert all(-10 <= float(row["intensity"]) <= 10 and row["words"] for _, row in lines(TYPES))


def test_the_crosswalk_leads_from_types_to_types(lines: Lines, blame: Blame) -> None:
    types = set(get_args(EventType))
    for column, known in (("type", types), ("plover_type", types), ("status", STAGES)):
        blame(f"{where}: {column} {row[column]}" for where, row in lines(CAMEO) if row[column] not in known)


def test_the_crosswalk_s_codes_are_of_their_form(lines: Lines, blame: Blame) -> None:
    blame(f"{where}: code {row['code']}" for where, row in lines(CAMEO) if not re.fullmatch(r"\d{3,4}", row["code"]))
    blame(f"{where}: {row['goldstein']}" for where, row in lines(CAMEO) if not -10 <= float(row["goldstein"]) <= 10)


def test_the_crosswalk_has_one_row_for_each_case_and_one_for_each_type(lines: Lines, blame: Blame) -> None:
    cases = [(where, (row["type"], row["mode"], row["status"])) for where, row in lines(CAMEO)]
    counts = Counter(case for _, case in cases)
    blame(f"{where}: {case} stands twice" for where, case in cases if counts[case] > 1)
    assert all((event_type, "", "") in counts for event_type in get_args(EventType))


def test_issues_are_those_of_the_vocabulary(lines: Lines, blame: Blame) -> None:
    assert {row["issue"] for _, row in lines(CONTEXTS)} == set(ISSUES)
    blame(f"{where}: issue {row['issue']}" for where, row in lines(WORDS) if row["issue"] not in ISSUES)
    assert {row["issue"] for _, row in lines(WORDS)} >= set(ISSUES) - {"other"}


def test_issues_that_parties_stand_for(lines: Lines, blame: Blame) -> None:
    known = parties()
    blame(f"{where}: issue {row['issue']}" for where, row in lines(PARTIES) if row["issue"] not in ISSUES)
    blame(
        f"{where}: parties {row['parties']}"
        for where, row in lines(PARTIES)
        if not cell_list(row["parties"]) or not known.keys() >= set(cell_list(row["parties"]))
    )
    assert len({(row["parties"], row["issue"]) for _, row in lines(PARTIES)}) == len(lines(PARTIES))


def test_issue_words_have_their_weight_and_stand_once(lines: Lines, blame: Blame) -> None:
    counts = Counter((row["issue"], row["expression"]) for _, row in lines(WORDS))
    blame(f"{where}: weight {row['weight']}" for where, row in lines(WORDS) if row["weight"] not in {"1", "2", "3"})
    blame(
        f"{where}: {row['expression']} stands twice"
        for where, row in lines(WORDS)
        if counts[row["issue"], row["expression"]] > 1
    )
    blame(
        f"{where}: {row['expression']!r} has capitals or is empty"
        for where, row in lines(WORDS)
        if not row["expression"] or row["expression"] != row["expression"].lower()
    )


def test_issues_have_one_context(lines: Lines, blame: Blame) -> None:
    counts = Counter(row["issue"] for _, row in lines(CONTEXTS))
    blame(f"{where}: stands twice" for where, row in lines(CONTEXTS) if counts[row["issue"]] > 1)
    blame(f"{where}: no context" for where, row in lines(CONTEXTS) if not row["context"] and row["issue"] != "other")
