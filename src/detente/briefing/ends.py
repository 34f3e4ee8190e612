"""Open ends: what is planned, mooted or put off, and threats, conditions and promises that still stand."""

from __future__ import annotations

from detente.briefing import deeds
from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.draft import Draft
from detente.briefing.weighing import last_day, thin, told_last
from detente.engagements import Engagement
from detente.engagements.families import HELD
from detente.pages.wording import capital
from detente.relations.relation import OpenEnd, OpenKind

MOST = 2
"""Of each kind."""
FRESH = 90
"""Days for which a word stands that nobody took up again."""
_LABELS: dict[OpenKind, str] = {
    "threat": "Threatened", "condition": "On a condition", "planned": "Planned", "mooted": "Mooted",
    "postponed": "Put off", "promise": "Promised",
}  # fmt: skip


def open_ends(draft: Draft) -> Section | None:
    """The section; None where nothing is open that earlier sections have not told."""
    items = []
    for kind, label in _LABELS.items():
        found = [each for each in draft.relation.open_ends if each.kind == kind]
        said = _deeds(draft, found) if kind in ("threat", "condition", "promise") else _plans(draft, found)
        if said:
            items.append(Item(label, tuple(said)))
    return Section("open", "Open ends", tuple(items)) if items else None


def _plans(draft: Draft, found: list[OpenEnd]) -> list[Statement]:
    said: list[Statement] = []
    for each in _engagements(draft, found):
        if (
            len(said) < MOST
            and not draft.was_told(each)
            and not thin(each)
            and draft.is_new(each)
            and _stands(draft, each)
        ):
            one = draft.contact(each)
            said += [one] if one else []
    return said


def _deeds(draft: Draft, found: list[OpenEnd]) -> list[Statement]:
    fresh = [each for each in _engagements(draft, found) if (draft.as_of - told_last(each)).days <= FRESH]
    told = [
        deeds.told(each, draft.pair, {each.status}, draft.quotes, draft.as_of) for each in fresh if _stands(draft, each)
    ]
    strong = deeds.strongest([each for each in told if each and not draft.was_told(each.engagement)], MOST)
    return [
        draft.state(
            deeds.sentence(each, draft.as_of, planned=each.engagement.status == "planned"),
            [each.source],
            each.engagement.id,
        )
        for each in strong
    ]


def _stands(draft: Draft, each: Engagement) -> bool:
    """Whether it is not over: a plan whose day has passed says nothing of what is to come."""
    return each.status in HELD or each.date is None or last_day(each) >= draft.as_of


def _engagements(draft: Draft, found: list[OpenEnd]) -> list[Engagement]:
    own = [draft.by_id[each.engagement] for each in found if each.engagement in draft.by_id]
    return list(dict.fromkeys(own))


def label_of(kind: OpenKind) -> str:
    """What the page calls an open end of this kind."""
    return capital(_LABELS.get(kind, kind))
