"""Judging what an entry says of the act that it answers."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evaluation.answers import Entry
from detente.evaluation.criteria import date_right, place_right, status_right, who_right
from detente.evaluation.gold import GoldEvent
from detente.evaluation.judgements import Judgement, Measure, Verdict
from detente.evaluation.parties import same_as_any


def judge_act(report: str, act: GoldEvent, entry: Entry) -> Iterator[Judgement]:
    """The judgements on an entry as an answer to an act.

    `who`, `full` and `complete` are judged where the act must be found, `date`, `place`, `people` and `issues` where
    the gold has any, `status` and `by` always.
    """
    for measure, verdict, found, wanted in (
        *_kept(act, entry),
        *_people(act, entry),
        *_issues(act, entry),
        *_by(act, entry),
    ):
        yield Judgement(report, measure, verdict, found, wanted, act.evidence.text)


def sides(event: GoldEvent | Entry) -> str:
    """The two sides in words: `CHN -> TWN, USA`."""
    return " -> ".join(", ".join(sorted(side)) or "none" for side in (event.actors, event.recipients))


Ruling = tuple[Measure, Verdict, str, str]


def _kept(act: GoldEvent, entry: Entry) -> Iterator[Ruling]:
    who, status = who_right(act, entry), status_right(act, entry)
    date, place = date_right(act, entry), place_right(act, entry)
    yield "acts", "right" if act.must else "allowed", "", ""
    if act.must:
        yield _ruling("who", right=who, found=sides(entry), wanted=sides(act))
        yield _ruling("full", right=who and status)
        yield _ruling("complete", right=who and status and date is not False and place is not False)
    yield _ruling("status", right=status, found=entry.status, wanted=act.status)
    if date is not None:
        yield _ruling("date", right=date, found=entry.date, wanted=act.date)
    if place is not None:
        yield _ruling("place", right=place, found=entry.country, wanted=act.place.country if act.place else None)


def _people(act: GoldEvent, entry: Entry) -> Iterator[Ruling]:
    if act.people:
        for name in act.people:
            yield "people", "right" if same_as_any(name, entry.people) else "missed", "", name
        for name in entry.people:
            if not same_as_any(name, act.people):
                yield "people", "extra", name, ""


def _issues(act: GoldEvent, entry: Entry) -> Iterator[Ruling]:
    wanted = frozenset(act.issues)
    if wanted:
        for issue in sorted(wanted | entry.issues):
            yield _in_both("issues", issue, found=issue in entry.issues, wanted=issue in wanted)


def _by(act: GoldEvent, entry: Entry) -> Iterator[Ruling]:
    for code in sorted({act.by, entry.by} - {None}, key=str):
        yield _in_both("by", str(code), found=code == entry.by, wanted=code == act.by)


def _ruling(measure: Measure, *, right: bool, found: str | None = "", wanted: str | None = "") -> Ruling:
    return measure, "right" if right else "wrong", found or "none", wanted or "none"


def _in_both(measure: Measure, what: str, *, found: bool, wanted: bool) -> Ruling:
    verdict: Verdict = "right" if found and wanted else "extra" if found else "missed"
    return measure, verdict, what if found else "", what if wanted else ""
