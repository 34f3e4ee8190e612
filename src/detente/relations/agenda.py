"""The agenda of two states: each issue between them, what each holds on it since when, and where they differ."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from detente.archive import ReportLine, View
from detente.edtf import bounds
from detente.engagements import Engagement
from detente.records import Evidence, Position, Stance
from detente.relations.ladder import best_source, last_told
from detente.relations.relation import Source, Stand, Topic

RECENT = 5
"""So many of the last statements of a party tell what it holds now."""
KINDLY: frozenset[Stance] = frozenset(("supports", "offers"))
Said = tuple[ReportLine, Position]


def agenda_of(view: View, engagements: Sequence[Engagement], pair: tuple[str, str]) -> tuple[Topic, ...]:
    """The issues between two parties, those that came up last first."""
    about: defaultdict[str, list[Engagement]] = defaultdict(list)
    for each in engagements:
        for issue in each.issues:
            about[issue].append(each)
    said = _said(view, engagements, pair)
    topics = [_topic(issue, about.get(issue, []), said.get(issue, []), pair) for issue in {*about, *said}]
    return tuple(sorted(topics, key=lambda topic: (topic.last or dt.date.min, topic.times, topic.issue), reverse=True))


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


def _topic(issue: str, about: Sequence[Engagement], said: Sequence[Said], pair: tuple[str, str]) -> Topic:
    stands = tuple(_stand(code, own) for code in pair if (own := [one for one in said if one[1].holder == code]))
    days = [day for each in about if (day := _day(each))] + [line.published for line, _ in said if line.published]
    return Topic(
        issue=issue,
        first=min(days, default=None),
        last=max(days, default=None),
        times=len(about),
        stands=stands,
        differ=len(stands) > 1 and not {stand.stance for stand in stands} <= KINDLY,
        sources=tuple(best_source(each) for each in about[:3]),
    )


def _day(each: Engagement) -> dt.date | None:
    days, told = bounds(each.date), last_told(each)
    return min(days.last, told) if days and told else told


def _stand(holder: str, said: Sequence[Said]) -> Stand:
    """What a party holds by its last statements, since when without a break, and what it held before."""
    now = Counter(position.stance for _, position in said[-RECENT:]).most_common(1)[0][0]
    last = max(place for place, (_, position) in enumerate(said) if position.stance == now)
    first = last
    while first and said[first - 1][1].stance == now:
        first -= 1
    return Stand(
        holder=holder,
        stance=now,
        words=said[last][1].text,
        since=said[first][0].published,
        last=said[last][0].published,
        before=said[first - 1][1].stance if first else None,
        sources=tuple(_source(*one) for one in said[first : last + 1][-3:]),
    )


def _source(line: ReportLine, position: Position) -> Source:
    evidence = Evidence(position.start, position.end, position.text)
    return Source(line.id, None, line.published, line.publisher, evidence)
