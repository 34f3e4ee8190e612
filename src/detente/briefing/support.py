"""What can be said of an engagement by the few of its tellings that are cited: who, when, where, and nothing more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from detente.briefing.citing import MOST
from detente.briefing.weighing import is_dated, is_somebody
from detente.edtf import bounds
from detente.engagements import Engagement, Telling
from detente.engagements.families import status_of
from detente.records import Event, Place, Status
from detente.relations.relation import Source

LONGEST_TRIP = 10
"""Days: a date that is wider tells of no trip from its first to its last day."""
SIDE = 2
"""People named for a party."""
Fact = tuple[str, str, str]
"""A kind (`person`, `date` or `place`), the code of the party of a person, and the value."""


@dataclass(frozen=True, slots=True)
class Told:
    """An engagement as far as its cited tellings carry it. `sides` has the people of each party, those acting first.

    `place` is None where none of them gives it; `lasting` says that it may last for all the days of its date.
    """

    engagement: Engagement
    sides: dict[str, tuple[str, ...]]
    date: str | None
    place: Place | None
    sources: tuple[Source, ...]

    @property
    def lasting(self) -> bool:
        """Whether a date of several days means all of them, as of a trip."""
        days = bounds(self.date)
        return self.engagement.form == "trip" and days is not None and days.steps <= LONGEST_TRIP


def _leads_nowhere(told: Told) -> bool:
    """Whether it is a trip of which none of the cited tellings says where it leads."""
    others = [code for code in told.sides if code not in told.engagement.actors]
    return told.engagement.form == "trip" and not others and told.place is None


def told(engagement: Engagement, pair: Sequence[str], statuses: Collection[Status]) -> Told | None:
    """What those of its tellings say that give it one of these statuses; None where none names both of the pair."""
    fitting = [each for each in engagement.tellings if _fits(each.event, pair, statuses)]
    if not fitting:
        return None
    wanted = _wanted(engagement, pair)
    cited, carried = _cover(fitting, wanted)
    sides = {
        code: tuple(
            name for kind, own, name in wanted if kind == "person" and own == code and (kind, own, name) in carried
        )
        for code in _codes(cited, engagement, pair)
    }
    found = Told(
        engagement=engagement,
        sides=sides,
        date=engagement.date if any(kind == "date" for kind, _, _ in carried) else None,
        place=engagement.place if _placed(cited, carried) else None,
        sources=tuple(source_of(each) for each in cited),
    )
    return None if _leads_nowhere(found) else found


def source_of(telling: Telling) -> Source:
    """What an event of a report says, as a source."""
    report = telling.report
    return Source(report.id, telling.event.id, report.published, report.publisher, telling.event.evidence)


def codes_of(event: Event) -> frozenset[str]:
    """All parties of an event."""
    return frozenset(mention.code for mention in (*event.actors, *event.recipients))


def facts_of(telling: Telling) -> frozenset[Fact]:
    """Who, when and where a telling tells of."""
    event = telling.event
    people = {("person", each.code, each.person) for each in (*event.actors, *event.recipients) if each.person}
    dates = {("date", "", str(bounds(event.date)))} if is_dated(telling) else set()
    place = event.place
    places = {("place", "", name) for name in (place.name, place.country) if name} if place else set()
    return frozenset(people | dates | places)


def _fits(event: Event, pair: Sequence[str], statuses: Collection[Status]) -> bool:
    return status_of(event) in statuses and codes_of(event) >= set(pair)


def _wanted(engagement: Engagement, pair: Sequence[str]) -> list[Fact]:
    """The facts worth telling, in the order of their weight."""
    somebody = [each for each in engagement.participants if is_somebody(each)]
    most = max((each.witnesses for each in somebody), default=0)
    people: list[Fact] = []
    for code in dict.fromkeys((*engagement.parties, *pair)):
        named = [one for one in somebody if one.code == code and one.witnesses * 2 >= most]
        people += [("person", code, one.person) for one in named[:SIDE] if one.person]
    date: list[Fact] = [("date", "", str(bounds(engagement.date)))] if engagement.date else []
    place = engagement.place
    there: list[Fact] = [("place", "", place.name)] if place else []
    return [*people, *date, *there]


def _cover(tellings: Sequence[Telling], wanted: Sequence[Fact]) -> tuple[list[Telling], frozenset[Fact]]:
    """The fewest tellings that carry the most of what is wanted."""
    left = list(tellings)
    cited: list[Telling] = []
    carried: frozenset[Fact] = frozenset()
    while left and len(cited) < MOST:
        best = max(left, key=lambda each: (len((facts_of(each) & set(wanted)) - carried), _fullness(each)))
        new = (facts_of(best) & set(wanted)) - carried
        if cited and not new:
            break
        cited.append(best)
        carried |= new
        left.remove(best)
    return cited, carried


def _placed(cited: Sequence[Telling], carried: frozenset[Fact]) -> bool:
    """Whether one that tells the date, where there is one, tells the place too: not by a look back at another act."""
    places = {fact for fact in carried if fact[0] == "place"}
    dates = {fact for fact in carried if fact[0] == "date"}
    return bool(places) and any(places <= facts_of(each) and dates <= facts_of(each) for each in cited)


def _fullness(telling: Telling) -> tuple[bool, int, str]:
    """Words that say more, then the later report."""
    words = len(telling.event.evidence.text.split())
    published = telling.report.published
    return telling.event.date_text is not None, min(words, 12), published.isoformat() if published else ""


def _codes(cited: Sequence[Telling], engagement: Engagement, pair: Sequence[str]) -> tuple[str, ...]:
    """The parties that the cited tellings name, those acting first."""
    named = frozenset().union(*(codes_of(each.event) for each in cited))
    return tuple(code for code in dict.fromkeys((*engagement.parties, *pair)) if code in named)
