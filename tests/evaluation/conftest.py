"""Gold for the measures: a short report, makers of acts and of gold, and the record that says what the gold does."""

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest

from detente.evaluation import Gold, GoldEvent
from detente.evaluation.answers import Entry, answer_of
from detente.records import AgendaItem, Evidence, Outlook, Place, Position, Precedent, Report

TEXT = """Anna Gold met Li Wei in Vienna on Monday and scolded Iran. France warned Iran that tariffs may follow.

Japan hopes to host Korea in May. Brazil thanked Chile."""

Record = dict[str, Any]
ActMaker = Callable[..., GoldEvent]
GoldMaker = Callable[..., Gold]
RecordMaker = Callable[[Gold], Record]
EntryMaker = Callable[[GoldEvent], Entry]


def cite(words: str, text: str = TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(start, start + len(words), words)


def make_act(words: str = "Anna Gold met Li Wei", *, text: str = TEXT, **changes: object) -> GoldEvent:
    plain = GoldEvent(
        evidence=cite(words, text),
        types=("CONSULT",),
        mode=None,
        actors=("AUT", "CHN"),
        recipients=(),
        people=(),
        status="occurred",
        date=None,
        place=None,
        issues=(),
        by=None,
        must=True,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def make_gold(*acts: GoldEvent, text: str = TEXT, **lists: Any) -> Gold:
    return Gold("sample", Report.of(text, published=dt.date(2023, 5, 10)), acts, **lists)


def entry_of(act: GoldEvent) -> Record:
    return {
        "type": act.types[0],
        "mode": act.mode,
        "status": act.status,
        "actors": [{"code": code, "person": None} for code in act.actors],
        "recipients": [{"code": code, "person": None} for code in act.recipients],
        "people": list(act.people),
        "date": act.date,
        "place": asdict(act.place) if act.place else None,
        "issues": list(act.issues),
        "by": {"code": act.by, "cue": "said"} if act.by else None,
        "evidence": asdict(act.evidence),
    }


def record_of(gold: Gold) -> Record:
    lists = {name: asdict(gold)[name] for name in ("agenda", "positions", "outlooks", "precedents")}
    return {"events": [entry_of(act) for act in gold.events], **lists}


def answering(act: GoldEvent) -> Entry:
    return answer_of({"events": [entry_of(act)]}, name="sample").events[0]


@pytest.fixture
def act() -> ActMaker:
    return make_act


@pytest.fixture
def gold_of() -> GoldMaker:
    return make_gold


@pytest.fixture
def said() -> RecordMaker:
    """The record that says just what the gold does."""
    return record_of


@pytest.fixture
def entry() -> EntryMaker:
    """The entry that says just what an act of the gold does."""
    return answering


@pytest.fixture
def gold() -> Gold:
    """Three acts that must be found, an optional one, and one of everything else."""
    return make_gold(
        make_act(people=("Anna Gold", "Li Wei"), date="2023-05-08", place=Place("Vienna", "AUT"), issues=("trade",)),
        make_act(
            "France warned Iran", types=("THREATEN", "ACCUSE"), actors=("FRA",), recipients=("IRN",), date="2023-05",
            issues=("sanctions", "iran-nuclear"), by="MEDIA",
        ),
        make_act("host Korea in May", actors=("KOR",), recipients=("JPN",), mode="visit", status="possible"),
        make_act("Brazil thanked Chile", types=("SUPPORT",), actors=("BRA",), recipients=("CHL",), must=False),
        agenda=(AgendaItem("trade", None, "met", 10, 13),),
        positions=(Position("FRA", "sanctions", "warns", "warned", 66, 72),),
        outlooks=(Outlook(("JPN",), "high", None, "hopes", 0, 0),),
        precedents=(Precedent("first", None, None, "host", 0, 0),),
    )  # fmt: skip
