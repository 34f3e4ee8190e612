"""The agenda of two states: each issue between them, what each holds on it since when, and where they differ."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import exp

from detente.archive import ReportLine, View
from detente.engagements import Engagement
from detente.records import Evidence, Position, Stance
from detente.relations.acts import best_source, first_told, in_full, last_day
from detente.relations.relation import Source, Stand, Topic

RECENT = 5
"""So many of the last statements of a party tell what it holds now."""
ENOUGH = 12
"""Words that say as much as more of them."""
SLIPS = 1
"""So many statements in a row that say otherwise do not break what a party holds."""
MEMORY = 90.0
"""Days in which what came up weighs a third of what comes up today."""
SOURCES = 3
KINDLY: frozenset[Stance] = frozenset(("supports", "offers", "claims"))
VAGUE = "other"
Said = tuple[ReportLine, Position]


def agenda_of(
    view: View, engagements: Sequence[Engagement], pair: tuple[str, str], as_of: dt.date
) -> tuple[Topic, ...]:
    """The issues between two parties, those first that came up most of late."""
    about: defaultdict[str, list[Engagement]] = defaultdict(list)
    for each in engagements:
        for issue in each.issues:
            about[issue].append(each)
    said = _said(view, engagements, pair)
    weights = {issue: _weight(about.get(issue, ()), said.get(issue, ()), as_of) for issue in {*about, *said} - {VAGUE}}
    ranked = sorted(weights, key=lambda issue: (-weights[issue], issue))
    return tuple(_topic(view, issue, about.get(issue, []), said.get(issue, []), pair) for issue in ranked)


def _weight(about: Iterable[Engagement], said: Iterable[Said], as_of: dt.date) -> float:
    days = [*map(last_day, about), *(line.published for line, _ in said)]
    return sum(exp(-max((as_of - day).days, 0) / MEMORY) for day in days if day)


def _said(view: View, engagements: Iterable[Engagement], pair: tuple[str, str]) -> dict[str, list[Said]]:
    """What either holds on each issue, in the order of publication."""
    lines = {telling.report.key: telling.report for each in engagements for telling in each.tellings}
    found: defaultdict[str, list[Said]] = defaultdict(list)
    for key, position in view.positions(lines):
        if position.holder in pair:
            found[position.issue].append((lines[key], position))
    return {issue: sorted(said, key=_order) for issue, said in found.items()}


def _order(said: Said) -> tuple[dt.date, str, int]:
    line, position = said
    return line.published or dt.date.min, line.id, position.start


def _topic(view: View, issue: str, about: Sequence[Engagement], said: Sequence[Said], pair: tuple[str, str]) -> Topic:
    stands = tuple(_stand(view, code, own) for code in pair if (own := [one for one in said if one[1].holder == code]))
    published = [line.published for line, _ in said if line.published]
    first = [day for each in about if (day := first_told(each))] + published
    last = [day for each in about if (day := last_day(each))] + published
    return Topic(
        issue=issue,
        first=min(first, default=None),
        last=max(last, default=None),
        times=len(about),
        stands=stands,
        differ=len(stands) > 1 and not {stand.stance for stand in stands} <= KINDLY,
        sources=tuple(best_source(each) for each in about[:SOURCES]),
    )


def _stand(view: View, holder: str, said: Sequence[Said]) -> Stand:
    """What a party holds by its last statements, since when without a break, and what it held before."""
    now = Counter(position.stance for _, position in said[-RECENT:]).most_common(1)[0][0]
    run, before = _run(said, now)
    held = [said[place] for place in run]
    best = _best(held)
    return Stand(
        holder=holder,
        stance=now,
        words=in_full(view, best[0].key, _evidence(best[1])),
        since=held[0][0].published,
        last=held[-1][0].published,
        before=before,
        sources=tuple(_source(*one) for one in dict.fromkeys((best, *reversed(held)))),
    )


def _run(said: Sequence[Said], now: Stance) -> tuple[list[int], Stance | None]:
    """The places of the statements with which a party has held this without a break, and what it held before."""
    kept: list[int] = []
    slips: list[Stance] = []
    for place in range(len(said) - 1, -1, -1):
        stance = said[place][1].stance
        if stance == now:
            kept, slips = [place, *kept], []
        elif kept:
            slips.append(stance)
        if len(slips) > SLIPS:
            return kept, slips[0]
    return kept, slips[0] if slips else None


def _best(held: Sequence[Said]) -> Said:
    """Of the last statements the one that says most, of equals the latest."""
    return max(reversed(held[-RECENT:]), key=lambda one: min(len(one[1].text.split()), ENOUGH))


def _source(line: ReportLine, position: Position) -> Source:
    return Source(line.id, None, line.published, line.publisher, _evidence(position))


def _evidence(position: Position) -> Evidence:
    return Evidence(position.start, position.end, position.text)
