"""What several tellings of one act say of it together: what a further telling is held against."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from detente.codebook.plover import FALLEN
from detente.edtf import Days
from detente.engagements.families import Form
from detente.engagements.traits import Traits

UNSTATED = 0.3
"""What a day counts for that no words of the report give."""
_EXACT = 7
_OFTEN = 0.34
_SHORTLY = 21


class Sketch:
    """The tellings of one act, added up; what more reports say weighs more than what one does."""

    def __init__(self, tellings: Iterable[Traits] = ()) -> None:
        self.tellings: list[Traits] = []
        self.parties: Counter[str] = Counter()
        self.actors: Counter[str] = Counter()
        self.travellers: Counter[str] = Counter()
        self.people: Counter[tuple[str, str]] = Counter()
        self.levels: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        self.forms: Counter[Form] = Counter()
        self.cities: Counter[str] = Counter()
        self.countries: Counter[str] = Counter()
        self.issues: Counter[str] = Counter()
        self.rounds: Counter[int] = Counter()
        self.words: Counter[str] = Counter()
        self._held: dict[Days, float] = {}
        self._planned: dict[Days, float] = {}
        self._best: tuple[Days | None] | None = None
        self.put_off: list[Traits] = []
        for telling in tellings:
            self.add(telling)

    def add(self, telling: Traits) -> None:
        """Add a telling."""
        self.tellings.append(telling)
        self._best = None
        self.parties.update(telling.parties)
        self.actors.update(telling.actors)
        self.travellers.update(telling.actors if telling.form == "trip" else ())
        self.people.update(telling.people)
        self.levels.update(telling.levels)
        self.types[telling.type] += 1
        self.forms[telling.form] += 1
        self.cities.update([telling.city] if telling.city else [])
        self.countries.update([telling.country] if telling.country else [])
        self.issues.update(telling.issues)
        self.rounds.update([telling.round] if telling.round else [])
        self.words.update(telling.words)
        if telling.status == "postponed":
            self.put_off.append(telling)
        if telling.days:
            weight = 1.0 if telling.stated else UNSTATED
            if telling.held:
                self._held[telling.days] = self._held.get(telling.days, 0.0) + weight
            else:
                self._planned[telling.days] = self._planned.get(telling.days, 0.0) + weight

    @property
    def first(self) -> Traits:
        """The telling that came first."""
        return self.tellings[0]

    @property
    def form(self) -> Form:
        """The form that most tell it in; a meeting counts half, since any contact is called one."""
        return max(self.forms, key=lambda form: self.forms[form] * (1 if form == "meeting" else 2))

    @property
    def held(self) -> Days | None:
        """The days on which it took place, by most tellings: of those, the narrowest and then the earliest.

        Where more reports say later that it is still ahead, it did not take place then: it was misread or misreported.
        A day that is given in the words themselves takes three times as many.
        """
        if self._best is None:
            self._best = (_best({days: count for days, count in self._held.items() if not self._belied(days)}),)
        return self._best[0]

    def _belied(self, days: Days) -> bool:
        told = {each.report for each in self.tellings if each.firm and each.days and each.days.meets(days)}
        ahead = {each.report for each in self.tellings if each.planned and _still_ahead(each, days)}
        given = {each.report for each in self.tellings if each.held and each.own_day and each.days == days}
        return len(ahead) > len(told) + 2 * len(given)

    @property
    def stated(self) -> bool:
        """Whether the days on which it took place are given in the words of a report."""
        best = self.held
        return best is not None and any(each.held and each.stated and each.days == best for each in self.tellings)

    @property
    def held_by(self) -> set[str]:
        """The reports that say that it took place, on days that no more of them belie."""
        best = self.held
        told = (each for each in self.tellings if each.held)
        return {each.report for each in told if not each.days or (best and each.days.meets(best))}

    def known_days(self, *, held: bool) -> list[Days]:
        """The days that a telling may mean: those on which it was held; else those planned too, in order of telling."""
        best = self.held
        if best and held:
            return [best]
        return [
            *dict.fromkeys(each.days for each in self.tellings if each.days and not each.held),
            *([best] if best else []),
        ]

    def was_planned(self, days: Days) -> bool:
        """Whether it was ever planned for one of these days."""
        return any(each.meets(days) for each in self._planned)

    @property
    def named_parties(self) -> set[str]:
        """The parties for which somebody is named."""
        return {code for code, _ in self.people}

    @property
    def known_levels(self) -> set[str]:
        """The levels, by at least a third as many tellings as the commonest."""
        return {level for level, count in self.levels.items() if count >= _OFTEN * max(self.levels.values())}

    def known_people(self, party: str) -> set[str]:
        """Who acts for a party, by at least a third of the tellings that name somebody for it."""
        named = {name: count for (code, name), count in self.people.items() if code == party}
        return {name for name, count in named.items() if count >= _OFTEN * max(named.values())}

    @property
    def main_people(self) -> set[str]:
        """Those who are named by at least a third as many tellings as the one named most."""
        return {name for (_, name), count in self.people.items() if count >= _OFTEN * max(self.people.values())}

    @property
    def last_day(self) -> dt.date | None:
        """When it was last told of."""
        return max((each.published for each in self.tellings if each.published), default=None)


def _best(days: Mapping[Days, float]) -> Days | None:
    exact = {each: count for each, count in days.items() if each.steps <= _EXACT} or days
    return min(exact, key=lambda each: (-exact[each], each.steps, each.first), default=None)


def _still_ahead(telling: Traits, days: Days) -> bool:
    """Whether a plan lies after these days: told of later, or shortly before as put off or for a later day."""
    if telling.published is None:
        return False
    if telling.published > days.last:
        return not (telling.days and telling.days.meets(days))
    shortly = (days.first - telling.published).days <= _SHORTLY
    off = telling.status in FALLEN
    return shortly and (off or (telling.days is not None and telling.days.first > days.last))
