"""Open ends between two states: what is planned, put off, threatened, promised, made a condition of, or expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.archive import View
from detente.engagements import Engagement, outcomes_of
from detente.engagements.claims import sentence_around
from detente.engagements.families import HELD, PLANS
from detente.records import Evidence
from detente.relations.acts import best_source, day_ahead, first_told, in_full, is_open, last_day, last_told
from detente.relations.ladder import contact_rank
from detente.relations.relation import OpenEnd, OpenKind, Rank, Source
from detente.tables import words

STANDING = 180
"""Days for which a threat, a condition or a promise stands unless something comes of it."""
PROMISES = frozenset(("AGREE", "AID", "CONCEDE", "COOPERATE", "RETREAT"))
HARM = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION"))
ORDER: tuple[OpenKind, ...] = (
    "planned", "mooted", "postponed", "condition", "threat", "promise", "expectation",
)  # fmt: skip
_PLANS: dict[str, OpenKind] = {"planned": "planned", "possible": "mooted", "postponed": "postponed"}


@dataclass(frozen=True, slots=True)
class _Time:
    """The engagements of a pair as of a day, and the last day of each form of contact on each rung."""

    engagements: Sequence[Engagement]
    pair: tuple[str, str]
    as_of: dt.date
    held: Mapping[tuple[Rank | None, str], dt.date]


def open_ends(
    view: View, engagements: Sequence[Engagement], pair: tuple[str, str], as_of: dt.date
) -> tuple[OpenEnd, ...]:
    """What is not yet settled between two parties as of a day, plans first, the latest news of each kind first."""
    both = [each for each in engagements if set(pair) <= set(each.parties)]
    time = _Time(both, pair, as_of, _held(both, pair))
    told = [_end(view, kind, each, as_of) for each in time.engagements if (kind := _kind(each, time))]
    once = {(end.kind, end.words): end for end in (*_expectations(view, time), *reversed(told))}
    return tuple(
        sorted(once.values(), key=lambda end: (ORDER.index(end.kind), end.due or "9999", -_ordinal(end.since)))
    )


def _kind(each: Engagement, time: _Time) -> OpenKind | None:
    """As what an engagement is open; None where it is settled, lapsed, or too little is told of it."""
    if each.form:
        known = contact_rank(each, time.pair) and is_open(each, time.as_of)
        return _PLANS.get(each.status) if known and not _carried_out(each, time) else None
    told = last_told(each)
    if told is None or (time.as_of - told).days > STANDING or _passed(each, time.as_of):
        return None
    if each.tellings[-1].event.status == "hypothetical":
        return "condition"
    if each.type == "THREATEN" and each.status in HELD:
        return None if _followed(each, HARM, time) else "threat"
    if each.type in HARM and each.status == "planned":
        return None if _followed(each, {each.type}, time) else "threat"
    if each.type in PROMISES and each.status == "planned" and not _demands(each):
        return None if _followed(each, {each.type}, time) else "promise"
    return None


def _demands(each: Engagement) -> bool:
    """Whether the words say what another has to do, and promise nothing."""
    said = set(best_source(each).evidence.text.casefold().split())
    return not said.isdisjoint(words("relations", "demand_words"))


def _passed(each: Engagement, as_of: dt.date) -> bool:
    return each.status not in HELD and each.date is not None and not is_open(each, as_of)


def _held(engagements: Sequence[Engagement], pair: tuple[str, str]) -> dict[tuple[Rank | None, str], dt.date]:
    found: dict[tuple[Rank | None, str], dt.date] = {}
    for each in engagements:
        if each.form and each.status in HELD and (day := last_day(each)):
            kind = contact_rank(each, pair), each.form
            found[kind] = max(day, found.get(kind, day))
    return found


def _carried_out(each: Engagement, time: _Time) -> bool:
    """Whether a plan without a day, or put off, was followed by such a contact on the same rung."""
    told, held = last_told(each), time.held.get((contact_rank(each, time.pair), each.form))
    dayless = each.date is None or each.status == "postponed"
    return dayless and told is not None and held is not None and held > told


def _followed(each: Engagement, kinds: frozenset[str] | set[str], time: _Time) -> bool:
    """Whether who promised or threatened did so much later on the same issue."""
    since = first_told(each)
    return any(
        other.type in kinds and other.status in HELD and other.actors[:1] == each.actors[:1]
        and set(other.issues) & set(each.issues) and since and (day := last_day(other)) and day > since
        for other in time.engagements
    )  # fmt: skip


def _end(view: View, kind: OpenKind, each: Engagement, as_of: dt.date) -> OpenEnd:
    source = best_source(each)
    report = next(one.report for one in each.tellings if one.event.id == source.event)
    return OpenEnd(
        kind=kind,
        words=in_full(view, report.key, source.evidence),
        parties=each.parties,
        since=first_told(each),
        due=day_ahead(each, as_of) if each.status in _PLANS else None,
        engagement=each.id,
        sources=(source,),
    )


def _expectations(view: View, time: _Time) -> Iterator[OpenEnd]:
    open_contacts = [each for each in time.engagements if each.form and each.status in PLANS]
    for outcome in outcomes_of(view, open_contacts, today=time.as_of):
        for each in outcome.expected:
            published = each.report.published
            if each.verdict == "open" and published and (time.as_of - published).days <= STANDING:
                outlook = each.outlook
                evidence = Evidence(outlook.start, outlook.end, outlook.text)
                source = Source(each.report.id, outlook.event, published, each.report.publisher, evidence)
                yield OpenEnd(
                    kind="expectation",
                    words=sentence_around(view.text(each.report.key), outlook.start, outlook.end),
                    parties=each.holders,
                    since=published,
                    due=outcome.engagement.date,
                    engagement=outcome.engagement.id,
                    sources=(source,),
                )


def _ordinal(day: dt.date | None) -> int:
    return day.toordinal() if day else 0
