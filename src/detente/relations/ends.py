"""Open ends between two states: what is planned, put off, threatened, promised, made a condition of, or expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from detente.archive import Query, View
from detente.engagements import Engagement, outcomes
from detente.records import Evidence
from detente.relations.ladder import best_source, is_contact, is_open, last_told
from detente.relations.relation import OpenEnd, OpenKind, Source

STANDING = 180
"""Days for which a threat, a condition or a promise stands unless something comes of it."""
PROMISES = frozenset(("AGREE", "AID", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"))
HARM = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "PROTEST"))
_PLANS: dict[str, OpenKind] = {"planned": "planned", "possible": "mooted", "postponed": "postponed"}


def open_ends(
    view: View, engagements: Sequence[Engagement], pair: tuple[str, str], as_of: dt.date
) -> tuple[OpenEnd, ...]:
    """What is not yet settled between two parties as of a day."""
    both = [each for each in engagements if set(pair) <= set(each.parties)]
    found = [_end(kind, each) for each in both if (kind := _kind(each, pair, as_of))]
    return (*found, *_expectations(view, pair, as_of))


def _kind(each: Engagement, pair: tuple[str, str], as_of: dt.date) -> OpenKind | None:
    told = last_told(each)
    standing = told is not None and (as_of - told).days <= STANDING
    if is_contact(each, pair):
        return _PLANS.get(each.status) if is_open(each, as_of) else None
    if not standing:
        return None
    if each.status == "hypothetical":
        return "condition"
    if each.type == "THREATEN" or (each.type in HARM and each.status == "planned"):
        return "threat"
    if each.type in PROMISES and each.status == "planned":
        return "promise"
    return None


def _end(kind: OpenKind, each: Engagement) -> OpenEnd:
    source = best_source(each)
    return OpenEnd(
        kind=kind,
        words=source.evidence.text,
        parties=each.parties,
        since=min((one.report.published for one in each.tellings if one.report.published), default=None),
        due=each.date if each.status in _PLANS else None,
        engagement=each.id,
        sources=(source,),
    )


def _expectations(view: View, pair: tuple[str, str], as_of: dt.date) -> Iterator[OpenEnd]:
    for outcome in outcomes(view, Query(pair=pair), today=as_of):
        for each in outcome.expected:
            if each.verdict == "open":
                outlook = each.outlook
                evidence = Evidence(outlook.start, outlook.end, outlook.text)
                source = Source(each.report.id, outlook.event, each.report.published, each.report.publisher, evidence)
                yield OpenEnd(
                    kind="expectation",
                    words=outlook.text,
                    parties=each.holders,
                    since=each.report.published,
                    due=outcome.engagement.date,
                    engagement=outcome.engagement.id,
                    sources=(source,),
                )
