"""What matters most: the highest level, the latest day, the most witnesses; and what is too thin or in dispute."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2

from detente.edtf import Days, bounds
from detente.engagements import Engagement, Participant, Telling
from detente.engagements.families import HELD
from detente.engagements.levels import RANKS
from detente.entities.people import people
from detente.relations.ladder import contact_rank
from detente.relations.relation import Relation
from detente.tables import rows

_INITIAL = re.compile(r" [A-Z]\.?(?= )")
CLOSE = 3
"""Days within which the same people are told of once."""
ENOUGH = 3
"""Witnesses from which on a contact counts of which nobody is named."""
LONG = 14
"""Days: a plan for a longer time does not tell how long a visit lasts."""
MANY = 60
"""Contacts that are looked at for a page."""
FADING = 30
"""Days after which an act counts half as much."""


@dataclass(frozen=True, slots=True)
class Words:
    """How an act is said that is no contact, and how much it weighs (1 to 7).

    The reading is seldom wrong of one that is `sure`; of others a text's own words say what was done.
    """

    weight: int
    sure: bool
    done: str
    plan: str


def deed_of(each: Engagement) -> Words:
    """The words for an act, by type and mode, else by the type alone."""
    return _deeds().get((each.type, each.mode or "")) or _deeds()[each.type, ""]


def contacts(relation: Relation) -> list[Engagement]:
    """The meetings, visits and calls of the pair, without those of many parties and those in the course of a trip."""
    ids = {each.id for each in relation.engagements}
    return [
        each
        for each in relation.engagements
        if contact_rank(each, relation.pair) and each.part_of not in ids and between(each, relation.pair)
    ]


def between(each: Engagement, pair: Sequence[str]) -> bool:
    """Whether the two have to do with each other, and not somebody else with one of them, or with each by turns."""
    named = {one.code for one in each.participants if is_somebody(one)}
    return set(pair) <= named or not named - set(pair)


def is_somebody(one: Participant) -> bool:
    """Whether a participant is a person with a name: one in an office of that party, or with a first name too."""
    if one.person is None:
        return False
    known = people().get(one.person) or people().get(_INITIAL.sub("", one.person))
    if known:
        return any(term.code == one.code for term in known.terms)
    parts = one.person.split()
    return len(parts) > 1 and parts[0][:1].isupper() and parts[-1][:1].isupper() and not one.person.isupper()


def deeds(relation: Relation) -> list[Engagement]:
    """The acts of one of the pair towards the other that are no contacts, and that were done."""
    pair = set(relation.pair)
    return [
        each for each in relation.engagements if not each.form and pair <= set(each.parties) and each.status in HELD
    ]


def weight(each: Engagement, as_of: dt.date) -> float:
    """How much a contact matters as of a day."""
    level = len(RANKS) - RANKS.index(each.level) if each.level else 0
    named = len({one.code for one in each.participants if is_somebody(one)})
    return level + named + 1.5 * log2(1 + each.witnesses) - age(each, as_of) / FADING


def deed_weight(each: Engagement, as_of: dt.date) -> float:
    """How much an act that is no contact matters as of a day."""
    return deed_of(each).weight + 1.5 * log2(each.witnesses) - age(each, as_of) / FADING


def age(each: Engagement, as_of: dt.date) -> int:
    """Days since (or until) the act, by its date, else since it was last told of."""
    return abs((as_of - last_day(each)).days)


def last_day(each: Engagement) -> dt.date:
    """The last day of an act, else the last on which it was told of."""
    days = bounds(each.date)
    return days.last if days and days.last < dt.date.max else told_last(each)


def told_last(each: Engagement) -> dt.date:
    """The last day on which anything was published of it."""
    return max((one.report.published for one in each.tellings if one.report.published), default=dt.date.min)


def told_first(each: Engagement) -> dt.date:
    """The first day on which it was told in the status that it has."""
    published = each.life[-1].published if each.life else None
    return published or min(
        (one.report.published for one in each.tellings if one.report.published), default=dt.date.min
    )


def is_dated(telling: Telling) -> bool:
    """Whether a telling gives a day of its own, and not just the one or two before publication for want of any."""
    days, published = bounds(telling.event.date), telling.report.published
    usual = published is not None and days == Days(published - dt.timedelta(1), published)
    return days is not None and (bool(telling.event.date_text) or not usual)


def disputed(each: Engagement) -> bool:
    """Whether reports contradict each other on whether it took place, and no more say so than not."""
    for dispute in each.disputes:
        if dispute.about == "whether it took place" and len(dispute.claims) > 1:
            return dispute.claims[0].witnesses <= dispute.claims[1].witnesses
    return False


def under_way(each: Engagement, as_of: dt.date) -> dt.date | None:
    """The last day of an act that is not over: by the plan that most tell of, of equals the shortest, else its date."""
    held = bounds(each.date)
    if each.status not in HELD or held is None:
        return None
    plans = [days for one in each.tellings if one.event.status == "planned" and (days := bounds(one.event.date))]
    fitting = [days for days in plans if 0 < days.steps <= LONG and days.meets(held) and days.last >= held.last]
    counts = Counter(fitting)
    last = min(counts, key=lambda days: (-counts[days], days.steps)).last if counts else held.last
    return last if last >= as_of else None


def thin(each: Engagement) -> bool:
    """Whether a contact rests on few reports that name nobody."""
    return each.witnesses < ENOUGH and not any(map(is_somebody, each.participants))


def apart(found: Iterable[Engagement]) -> list[Engagement]:
    """Without those that the same people had within a few days of one before in the list."""
    kept: list[Engagement] = []
    for each in found:
        people = _people(each)
        if not any(people <= _people(other) and _near(each, other) for other in kept):
            kept.append(each)
    return kept


def best(found: Sequence[Engagement], as_of: dt.date) -> list[Engagement]:
    """Contacts with those that matter most first; thin ones only where there are no others."""
    solid = [each for each in found if not thin(each)] or list(found)
    return apart(sorted(solid, key=lambda each: (weight(each, as_of), each.id), reverse=True)[:MANY])


def _people(each: Engagement) -> frozenset[str]:
    named = frozenset(one.person for one in each.participants if one.person and is_somebody(one))
    return named or frozenset(each.parties)


def _near(one: Engagement, other: Engagement) -> bool:
    alike = (one.status in HELD) == (other.status in HELD)
    return alike and abs((last_day(one) - last_day(other)).days) <= CLOSE


@cache
def _deeds() -> dict[tuple[str, str], Words]:
    return {
        (row["type"], row["mode"]): Words(int(row["weight"]), bool(row["sure"]), row["done"], row["plan"])
        for row in rows("briefing", "deeds")
    }
