"""What was expected of an engagement, beside what came of it, and who was right how often.

An agreement or a concession between the parties, within a week of the engagement or because of it, is what an
outlook is held against: `high` is right where one followed, `low` where none did, `mixed` where one did and something
was refused too. Where no report tells of it afterwards, or nobody says whether it took place, nothing can be decided.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from detente.archive import Placed, Query, ReportLine, View
from detente.edtf import Days, bounds
from detente.engagements.engagement import Engagement
from detente.engagements.families import HELD
from detente.engagements.finding import all_engagements, parts_of, summed
from detente.records import Expectation, Outlook

Verdict = Literal["right", "wrong", "not decidable", "open"]
Ending = Literal["held", "called off", "open", "unknown"]

AFTERWARDS = 7
"""Days after an engagement in which an act of the same parties may be what came of it."""
LAPSED = 14
"""Days after which a plan that nobody heard of again is neither open nor decided."""
GAINS = frozenset(("AGREE", "CONCEDE", "RETREAT", "COOPERATE", "AID"))
LOSSES = frozenset(("REJECT", "THREATEN", "SANCTION"))


@dataclass(frozen=True, slots=True)
class Expected:
    """An outlook published before an engagement ended; `holders` are codes, or the publisher where it is its own."""

    outlook: Outlook
    report: ReportLine
    holders: tuple[str, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """How an engagement was spoken of afterwards."""

    outlook: Outlook
    report: ReportLine
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An engagement, what was expected of it, how it ended, what was gained and refused, and what was said of it."""

    engagement: Engagement
    ending: Ending
    expected: tuple[Expected, ...]
    gains: tuple[Engagement, ...]
    losses: tuple[Engagement, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How often somebody's outlooks proved right and wrong, could not be decided, and are still open."""

    holder: str
    right: int
    wrong: int
    undecidable: int
    open: int


def outcome(view: View, engagement: Engagement, *, today: dt.date | None = None) -> Outcome:
    """What was expected of an engagement and of the meetings in its course, and what came of it.

    `today` is the day on which plans are taken for open or lapsed: that of the view, else the real one.
    """
    parts = parts_of(view, engagement)
    wholes = {each.tellings[0].event.id for each in (engagement, *parts)}
    lines = {telling.report.key: telling.report for each in (engagement, *parts) for telling in each.tellings}
    ids = {telling.event.id for each in (engagement, *parts) for telling in each.tellings}
    found = [pair for pair, placed in _linked(view, lines) if placed.event in ids and wholes]
    return _outcome(view, engagement, [(lines[report], outlook) for report, outlook in found], ids, today)


def outcomes(view: View, query: Query | None = None, *, today: dt.date | None = None) -> Iterator[Outcome]:
    """The outcome of every contact that the query asks for and of which something was expected, the newest first."""
    yield from outcomes_of(view, [each for each in all_engagements(view, query) if each.form], today=today)


def outcomes_of(view: View, found: Sequence[Engagement], *, today: dt.date | None = None) -> Iterator[Outcome]:
    """The outcome of those of these contacts of which something was expected; see `outcomes`."""
    lines = {telling.report.key: telling.report for each in found for telling in each.tellings}
    of_event: dict[str, list[tuple[ReportLine, Outlook]]] = {}
    for (report, outlook), placed in _linked(view, lines):
        of_event.setdefault(placed.event, []).append((lines[report], outlook))
    wholes = {each.id for each in found}
    for each in found:
        if each.part_of in wholes:
            continue
        parts = [part for part in found if part.part_of == each.id]
        ids = {telling.event.id for one in (each, *parts) for telling in one.tellings}
        outlooks = [pair for event in sorted(ids) for pair in of_event.get(event, [])]
        if any(_expects(line, _end(each)) for line, _ in outlooks):
            yield _outcome(view, each, outlooks, ids, today)


def tally(found: Iterable[Outcome]) -> tuple[Tally, ...]:
    """Who was right how often, those with most outlooks first; an outlook that is uncertain says nothing."""
    counts: dict[str, Counter[Verdict]] = {}
    for each in found:
        for expected in each.expected:
            for holder in expected.holders if expected.outlook.outlook != "uncertain" else ():
                counts.setdefault(holder, Counter())[expected.verdict] += 1
    lines = [
        Tally(holder, count["right"], count["wrong"], count["not decidable"], count["open"])
        for holder, count in counts.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-counts[line.holder].total(), line.holder)))


def _linked(view: View, lines: dict[int, ReportLine]) -> Iterator[tuple[tuple[int, Outlook], Placed]]:
    """Outlooks with the contact that each speaks of: that of its own event, else the one told of nearest to it."""
    contacts: dict[int, list[Placed]] = {}
    for placed in view.placed(lines):
        if placed.type == "CONSULT":
            contacts.setdefault(placed.report, []).append(placed)
    for report, outlook in view.outlooks(lines):
        told = contacts.get(report, [])
        own = [each for each in told if each.event == outlook.event]
        nearest = min(own or told, key=lambda each: abs(each.start - outlook.start), default=None)
        if nearest:
            yield (report, outlook), nearest


def _outcome(
    view: View,
    engagement: Engagement,
    outlooks: Sequence[tuple[ReportLine, Outlook]],
    ids: set[str],
    today: dt.date | None,
) -> Outcome:
    end = _end(engagement)
    ending = _ending(engagement, today or (dt.date.fromisoformat(view.as_of) if view.as_of else dt.date.today()))
    gains, losses = _results(view, engagement, ids) if ending == "held" else ((), ())
    told = end is not None and end.steps <= LAPSED and _told_after(engagement, end)
    told_once = _once(engagement, outlooks)
    before = [(line, outlook) for line, outlook in told_once if _expects(line, end)]
    after = [(line, outlook) for line, outlook in told_once if not _expects(line, end)]
    return Outcome(
        engagement,
        ending,
        tuple(
            Expected(
                outlook, line, _holders(outlook, line), _verdict(outlook.outlook, ending, gains, losses, told=told)
            )
            for line, outlook in sorted(before, key=_when)
        ),
        gains,
        losses,
        tuple(Said(outlook, line, _holders(outlook, line)) for line, outlook in sorted(after, key=_when)),
    )


def _once(engagement: Engagement, outlooks: Sequence[tuple[ReportLine, Outlook]]) -> list[tuple[ReportLine, Outlook]]:
    """Each outlook once, though other outlets print the same text."""
    witness = {telling.report.key: telling.witness for telling in engagement.tellings}
    found: dict[tuple[int, str], tuple[ReportLine, Outlook]] = {}
    for line, outlook in sorted(outlooks, key=_when):
        found.setdefault((witness.get(line.key, line.key), outlook.text), (line, outlook))
    return list(found.values())


def _told_after(engagement: Engagement, end: Days) -> bool:
    days = (telling.report.published for telling in engagement.tellings)
    return any(day > end.last for day in days if day)


def _when(pair: tuple[ReportLine, Outlook]) -> tuple[dt.date, str, int]:
    return pair[0].published or dt.date.max, pair[0].id, pair[1].start


def _end(engagement: Engagement) -> Days | None:
    return bounds(engagement.date) if engagement.status in HELD else None


def _expects(line: ReportLine, end: Days | None) -> bool:
    """Whether a report could still expect something: it was published before the engagement was over."""
    return end is None or line.published is None or line.published <= end.last


def _holders(outlook: Outlook, line: ReportLine) -> tuple[str, ...]:
    return outlook.holders or ((line.publisher,) if line.publisher else ())


def _ending(engagement: Engagement, today: dt.date) -> Ending:
    if engagement.status in HELD:
        return "held"
    if engagement.status in ("cancelled", "denied"):
        return "called off"
    days = bounds(engagement.date)
    last = (
        days.last
        if days
        else max((t.report.published for t in engagement.tellings if t.report.published), default=today)
    )
    return "unknown" if (today - last).days > LAPSED else "open"


def _results(
    view: View, engagement: Engagement, ids: set[str]
) -> tuple[tuple[Engagement, ...], tuple[Engagement, ...]]:
    """What the parties agreed or conceded, and what they refused, within a week or because of it."""
    days = bounds(engagement.date)
    if days is None or days.steps > LAPSED or len(engagement.parties) < 2:
        return (), ()
    query = Query(
        pair=(engagement.parties[0], engagement.parties[1]),
        dates=f"{days.first}/{days.widened(AFTERWARDS).last}",
    )
    keys = list(view.all_settled(query, order="oldest"))
    kinds = GAINS | LOSSES
    acts = summed(view, (each for each in keys if any(t.event.type in kinds for t in each.tellings)))
    results = [each for each in acts if each.status in HELD and _follows(each, days, ids)]
    return (
        tuple(each for each in results if each.type in GAINS),
        tuple(each for each in results if each.type in LOSSES),
    )


def _follows(act: Engagement, days: Days, ids: set[str]) -> bool:
    """Whether an act lies in the days of the engagement or after it, or is said to have been done because of it."""
    if any(telling.event.because_of in ids for telling in act.tellings):
        return True
    own = bounds(act.date)
    return own is not None and own.steps <= AFTERWARDS and days.first <= own.first <= days.widened(AFTERWARDS).last


def _verdict(
    outlook: Expectation, ending: Ending, gains: Sequence[Engagement], losses: Sequence[Engagement], *, told: bool
) -> Verdict:
    if ending == "open":
        return "open"
    if outlook == "uncertain" or ending == "unknown":
        return "not decidable"
    if ending == "called off":
        return {"low": "right", "high": "wrong"}.get(outlook, "not decidable")  # type: ignore[return-value]
    if not gains and not told:
        return "not decidable"
    if outlook == "mixed":
        return "right" if gains and losses else "not decidable"
    return "right" if bool(gains) == (outlook == "high") else "wrong"
