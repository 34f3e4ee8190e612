"""Records judged against gold: figures worked out by hand."""

import string
from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation import Gold, GoldEvent, faults, figures, judge, judge_unread
from detente.records import EventType, Evidence, Place, Report, Status

Record = dict[str, Any]
Said = Callable[[Gold], Record]
PERFECT = {"reports": 1, "failed": 0, "must": 3, "extra": 0, "quiet": None}


def told(gold: Gold, record: Record) -> list[str]:
    return [str(fault).removeprefix("sample: ") for fault in faults(judge(gold, record))]


def test_the_record_that_says_what_the_gold_does(gold: Gold, said: Said) -> None:
    judgements = judge(gold, said(gold))
    found = figures(judgements)
    assert {name: found[name] for name in PERFECT} == PERFECT
    assert {value for name, value in found.items() if name not in PERFECT} == {1.0}
    assert faults(judgements) == []


def test_an_empty_record_misses_what_must_be_found(gold: Gold) -> None:
    found = figures(judge(gold, {}))
    assert (found["must"], found["f1"], found["precision"], found["recall"]) == (3, 0.0, 0.0, 0.0)
    assert (found["who"], found["people_f1"], found["stance"]) == (None, None, None)
    assert [found[f"{name}_f1"] for name in ("agenda", "positions", "outlooks", "precedents")] == [0.0] * 4


def test_of_a_report_without_acts_none_is_to_be_told(gold: Gold, said: Said) -> None:
    without = replace(gold, events=())
    assert figures(judge(without, {}))["quiet"] == 1.0
    assert figures(judge(without, said(gold)))["quiet"] == 0.0
    assert "wrong quiet: 4 acts" in told(without, said(gold))


def test_acts_missed_extra_and_allowed(gold: Gold, said: Said) -> None:
    """Two of three found, one optional found, one extra: precision 3/4, recall 2/3, F1 12/17."""
    record = said(gold)
    record["events"][2]["type"] = "AID"
    found = figures(judge(gold, record))
    assert (found["must"], found["extra"]) == (3, 1)
    assert (found["precision"], found["recall"]) == (3 / 4, 2 / 3)
    assert found["f1"] == pytest.approx(12 / 17)
    assert (found["full_recall"], found["complete_recall"]) == (2 / 3, 2 / 3)
    assert told(gold, record) == [
        "missed acts: CONSULT possible KOR -> JPN: host Korea in May",
        "extra acts: AID possible KOR -> JPN: host Korea in May",
    ]


def test_an_optional_act_left_out_costs_nothing(gold: Gold, said: Said) -> None:
    record = said(gold)
    del record["events"][3]
    assert figures(judge(gold, record)) == figures(judge(gold, said(gold)))


def test_wrong_sides_count_among_the_acts_that_must_be_found(gold: Gold, said: Said) -> None:
    record = said(gold)
    for number in (1, 3):
        event = record["events"][number]
        event["actors"], event["recipients"] = event["recipients"], event["actors"]
    found = figures(judge(gold, record))
    assert (found["who"], found["full_recall"], found["complete_recall"], found["f1"]) == (2 / 3, 2 / 3, 2 / 3, 1.0)
    assert told(gold, record) == ["wrong who: IRN -> FRA for FRA -> IRN: France warned Iran"]


def test_a_wrong_status_counts_among_all_acts_found(gold: Gold, said: Said) -> None:
    record = said(gold)
    record["events"][3]["status"] = "planned"
    found = figures(judge(gold, record))
    assert (found["status"], found["full_recall"]) == (3 / 4, 1.0)
    assert told(gold, record) == ["wrong status: planned for occurred: Brazil thanked Chile"]
    record["events"][2]["status"] = "occurred"
    found = figures(judge(gold, record))
    assert (found["status"], found["full_recall"]) == (2 / 4, 2 / 3)


def test_wrong_date_and_place_count_where_the_gold_has_them(gold: Gold, said: Said) -> None:
    record = said(gold)
    record["events"][0] |= {"date": "2023-05-01", "place": {"name": "Bonn", "country": "DEU"}}
    record["events"][2] |= {"date": "1999", "place": {"name": "Bonn", "country": "DEU"}}
    found = figures(judge(gold, record))
    assert (found["date"], found["place"]) == (1 / 2, 0.0)
    assert (found["full_recall"], found["complete_recall"]) == (1.0, 2 / 3)
    assert told(gold, record) == [
        "wrong date: 2023-05-01 for 2023-05-08: Anna Gold met Li Wei",
        "wrong place: DEU for AUT: Anna Gold met Li Wei",
    ]


def test_people_count_where_the_gold_names_any(gold: Gold, said: Said) -> None:
    """One of two found and a stranger: 2 * 1 / (2 * 1 + 1 + 1)."""
    record = said(gold)
    record["events"][0]["people"] = ["A. Gold", "Ban Ki-moon"]
    record["events"][1]["people"] = ["Nobody Else"]
    assert figures(judge(gold, record))["people_f1"] == 1 / 2
    assert told(gold, record) == [
        "missed people: Li Wei: Anna Gold met Li Wei",
        "extra people: Ban Ki-moon: Anna Gold met Li Wei",
    ]


def test_issues_count_where_the_gold_has_any(gold: Gold, said: Said) -> None:
    """Of three, two found and one false: 2 * 2 / (2 * 2 + 1 + 1)."""
    record = said(gold)
    record["events"][1]["issues"] = ["sanctions", "energy"]
    record["events"][2]["issues"] = ["energy"]
    assert figures(judge(gold, record))["issues_f1"] == 4 / 6
    assert [line.split(":")[0] for line in told(gold, record)] == ["extra issues", "missed issues"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (None, {"code": "MEDIA"}, 1.0),
        (None, "MEDIA", 1.0),
        (None, None, 0.0),
        (None, {"code": "IRN"}, 0.0),  # one missed, one false
        ({"code": "IRN"}, {"code": "MEDIA"}, 2 / 3),  # one right, one false
    ],
)
def test_by(gold: Gold, said: Said, first: object, second: object, expected: float) -> None:
    record = said(gold)
    record["events"][0]["by"], record["events"][1]["by"] = first, second
    assert figures(judge(gold, record))["by_f1"] == expected


def test_lists_are_compared_as_sets(gold: Gold, said: Said) -> None:
    record = said(gold)
    record["agenda"] = [{"issue": "trade"}, {"issue": "trade"}, {"issue": "energy"}]
    record["outlooks"] = [{"outlook": "low"}]
    record["precedents"] = []
    found = figures(judge(gold, record))
    assert (found["agenda_f1"], found["outlooks_f1"], found["precedents_f1"]) == (2 / 3, 0.0, 0.0)
    assert told(gold, record) == [
        "extra agenda: energy",
        "missed outlooks: high: hopes",
        "extra outlooks: low",
        "missed precedents: first: host",
    ]


def test_positions_are_holder_and_issue_and_their_stance_is_judged_apart(gold: Gold, said: Said) -> None:
    record = said(gold)
    record["positions"] = [
        {"holder": "FRA", "issue": "sanctions", "stance": "warns"},
        {"holder": "FRA", "issue": "sanctions", "stance": "supports"},
        {"holder": "FRA", "issue": "trade", "stance": "warns"},
    ]
    found = figures(judge(gold, record))
    assert (found["positions_f1"], found["stance"]) == (2 / 3, 1 / 2)
    assert told(gold, record) == [
        "extra positions: FRA trade",
        "wrong stance: FRA sanctions supports for warns: warned",
    ]


def test_a_report_that_gave_no_record(gold: Gold, said: Said) -> None:
    """Of two reports one failed: its acts are missed, and nothing else of it counts."""
    unread = judge_unread(gold, "it burnt")
    found = figures([*judge(gold, said(gold)), *unread])
    assert (found["reports"], found["failed"], found["must"]) == (2, 1, 6)
    assert (found["recall"], found["precision"], found["agenda_f1"]) == (1 / 2, 1.0, 1.0)
    assert str(faults(unread)[0]) == "sample: missed record: it burnt"


def test_a_record_that_is_not_of_the_form_counts_as_none(gold: Gold) -> None:
    judgements = judge(gold, {"events": [{"type": "CONSULT"}]})
    assert figures(judgements) == figures(judge_unread(gold, ""))
    assert "events[0].evidence is missing" in str(faults(judgements)[0])


def test_nothing_at_all() -> None:
    found = figures([])
    assert (found["reports"], found["must"], found["f1"], found["who"]) == (0, 0, 0.0, None)


CODES = st.lists(st.sampled_from(["USA", "CHN", "EU", "EUU", "UN", "NAT", "M23"]), max_size=3, unique=True)
CLAUSES = [f"{letter}{letter.lower()} {'spoke' * 3}" for letter in string.ascii_uppercase[:8]]


@st.composite
def golds(draw: st.DrawFn, between: tuple[str, ...] = (". ", ", ", "\n")) -> Gold:
    """Gold for a text of a few clauses, several in a sentence, an act to each."""
    text = "".join(clause + draw(st.sampled_from(between)) for clause in CLAUSES)
    words = draw(st.lists(st.sampled_from(CLAUSES), max_size=6, unique=True))
    return Gold("drawn", Report.of(text), tuple(draw(acts(text, clause)) for clause in words))


@st.composite
def acts(draw: st.DrawFn, text: str, words: str) -> GoldEvent:
    start = text.index(words)
    return GoldEvent(
        evidence=Evidence(start, start + len(words), words),
        types=tuple(draw(st.lists(st.sampled_from(get_args(EventType)), min_size=1, max_size=3, unique=True))),
        mode=draw(st.sampled_from([None, "visit", "third-party", "multilateral"])),
        actors=tuple(draw(CODES)),
        recipients=tuple(draw(CODES)),
        people=tuple(draw(st.lists(st.sampled_from(["Anna Gold", "Li Wei", "José Ñ"]), max_size=2, unique=True))),
        status=draw(st.sampled_from(get_args(Status))),
        date=draw(st.sampled_from([None, "2023-06-18", "2023-06~", "../2023", "2023-21/.."])),
        place=draw(st.sampled_from([None, Place("Doha", "QAT"), Place("at sea", None)])),
        issues=tuple(draw(st.lists(st.sampled_from(["trade", "energy", "other"]), max_size=2, unique=True))),
        by=draw(st.sampled_from([None, "USA", "MEDIA"])),
        must=draw(st.booleans()),
    )


def written(gold: Gold) -> Record:
    """What a record says that says just what drawn gold does."""
    return {
        "events": [
            {
                "type": act.types[0],
                "status": act.status,
                "actors": list(act.actors),
                "recipients": list(act.recipients),
                "people": list(act.people),
                "date": act.date,
                "place": {"country": act.place.country} if act.place else None,
                "issues": list(act.issues),
                "by": act.by,
                "evidence": {"start": act.evidence.start, "end": act.evidence.end},
            }
            for act in gold.events
        ]
    }


@given(golds())
def test_a_record_made_from_gold_is_perfect(gold: Gold) -> None:
    judgements = judge(gold, written(gold))
    found = figures(judgements)
    assert faults(judgements) == []
    assert found["extra"] == found["failed"] == 0
    for name in ("recall", "full_recall", "complete_recall", "f1"):
        assert found[name] == (1.0 if found["must"] else 0.0)
    assert {value for name, value in found.items() if name in ("who", "status", "date", "place", "by_f1")} <= {
        1.0,
        None,
    }


@given(golds(between=(". ", "\n")), st.data())
def test_each_entry_that_is_dropped_costs_its_act(gold: Gold, data: st.DataObject) -> None:
    record = written(gold)
    kept = data.draw(st.lists(st.booleans(), min_size=len(gold.events), max_size=len(gold.events)))
    record["events"] = [event for event, keep in zip(record["events"], kept, strict=True) if keep]
    found = figures(judge(gold, record))
    needed = [keep for act, keep in zip(gold.events, kept, strict=True) if act.must]
    assert found["recall"] == (sum(needed) / len(needed) if needed else 0.0)
    assert found["extra"] == 0


@given(golds(), golds())
def test_no_figure_leaves_its_range(gold: Gold, other: Gold) -> None:
    found = figures(judge(gold, written(other)))
    assert all(value is None or value >= 0 for value in found.values())
    assert all(value is None or value <= 1 for name, value in found.items() if name not in PERFECT)
