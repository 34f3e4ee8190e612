"""All the places where an act may take place, each with what speaks for it; weights choose among them.

A place may be named in the sentence or elsewhere, be where other acts are set, the one that the report is dated from,
or the home of a party. Ways that lead to the same state are one, with all their features. `data/place_weights.csv`
gives each feature its weight (conditional logit); to give no place is a way of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from detente.codebook.plover import MUTUAL
from detente.reading.details.place_signs import (
    AT,
    as_host,
    at_home,
    dated_from,
    heads_of,
    in_sentence,
    in_time,
    kind_of,
    meeting_names,
    mix,
    scene_names,
    voice_of,
)
from detente.reading.details.scenes import earlier_tense, overlap
from detente.reading.details.setting import Setting, by_sentence
from detente.reading.grammar.arguments import arguments, is_time, talked_of
from detente.reading.names.labels import Labels
from detente.reading.names.whereabouts import Where, seat_of, state_place
from detente.reading.weighing.weights import total
from detente.records import Place

LEAD = 3
"""How many sentences at the top tell what a report is about."""
BACK, ON = 4, 2
"""How many placed acts before an act, and how many after it, may share their place with it."""
REACH = 8
"""Sentences over which they may."""
OFTEN = 3
FORUMS, LOUD = 2, 4.0
"""How many bodies lend a report their seats, and what one counts for that it is much about."""
TABLE = "place_weights"
LEANING, OF_SEVERAL, OF_UNKNOWN = 3.2, 2.0, 1.0
"""How far no place has to be ahead of the best one to be preferred.

What one party says or does is mostly set where that party sits, told or not; where several met is known if it is told,
and not if it is told by a name that nobody knows.
"""
MEETINGS = frozenset(("CONSULT", "visit", "sign"))
"""Groups of acts at which others are done."""
BINDING = frozenset(("called", "pointed", "nature", "where"))
"""Rules that know better than weights."""


@dataclass(slots=True)
class Way:
    """A place where an act may be set; `features` tell how it is found."""

    place: Place
    features: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Survey:
    """A report that has been read: the settings of its acts in order, and the places in each sentence, by number."""

    labels: Labels
    settings: Sequence[Setting]
    places: dict[int, list[Where]]
    _top: list[tuple[str, Place]] = field(init=False)
    _sites: list[tuple[Place, list[Setting]]] = field(init=False)
    _by_sentence: dict[int, list[Setting]] = field(init=False)
    _met: list[Setting] = field(init=False)
    """The meetings whose place rules find."""
    _acts: Counter[str] = field(init=False)
    """In how many acts each party is."""
    _dated: str | None = field(init=False)
    """Where the report is dated from, which a headline does not tell."""

    def __post_init__(self) -> None:
        self._top = [*self._from_lead(), *self._from_often(), *self._from_forums()]
        self._sites = self._from_meetings()
        self._by_sentence = by_sentence(self.settings)
        self._met = [s for s in self.settings if s.ruled and s.candidate.type == "CONSULT"]
        self._acts = Counter(code for setting in self.settings for code in setting.codes)
        self._dated = next((s.sentence.dated_from for s in self.settings if s.sentence.dated_from), None)

    def _from_meetings(self) -> list[tuple[Place, list[Setting]]]:
        """The places of meetings that took place, with them, those of the most meetings first."""
        found: dict[str, tuple[Place, list[Setting]]] = {}
        for scene in self.settings:
            if scene.ruled and scene.group in MEETINGS and scene.recent and scene.done == "done":
                found.setdefault(_key(scene.ruled[1]), (scene.ruled[1], []))[1].append(scene)
        return sorted(found.values(), key=lambda each: -len(each[1]))

    def ways(self, number: int) -> list[Way]:
        """The ways to place an act, one a state."""
        here, group = self.settings[number], self.settings[number].group
        found: dict[str, Way] = {}
        for name, place in self._all(number):
            key = _key(place)
            if key not in found:
                found[key] = Way(place)
            way = found[key]
            way.features |= {name, f"{name} {group}"}
            if name.startswith("sentence:at") and _is_spot(place) and _is_whole(way.place):
                way.place = place
        sides, voice = here.candidate.sides, voice_of(here)
        actors, recipients = ({m.code for m in side} for side in (sides.actors, sides.recipients))
        for key, way in found.items():
            whose = "actor's" if key in actors else "recipient's" if key in recipients else "other's"
            way.features |= {whose, f"{whose} {group}"}
            heads = heads_of(way.features)
            mixed = mix(way.features, heads, whose)
            way.features |= {mixed, f"{mixed} {group}", f"{whose} {voice}"}
            way.features |= {*in_time(way.features, here), *as_host(heads, here, self._share(key))}
        return list(found.values())

    def _share(self, key: str) -> float:
        """In how many of the acts a party is."""
        return self._acts[key] / len(self.settings)

    def nowhere(self, number: int) -> set[str]:
        """What speaks for no place."""
        here = self.settings[number]
        candidate = here.candidate
        rule = here.ruled[0] if here.ruled else "nothing"

        def here_is_told(where: Where) -> bool:
            return AT.get(where.prep) == "at" and not _of_matter(here, where)

        told = (
            here.group, here.done, f"{here.group} {here.done}", here.status, f"{candidate.type} {here.status}",
            f"{candidate.type} {candidate.mode}", "recent" if here.recent else "old", f"how {here.how}",
            f"ruled {rule}", f"title {here.sentence.part == 'title'}", f"dated {here.sentence.dated_from is not None}",
            f"at {any(map(here_is_told, here.places))} {here.group}",
        )  # fmt: skip
        found = {"none", f"none {voice_of(here)}", *(f"none {name}" for name in told)}
        return found | ({"none told before"} if earlier_tense(candidate.trigger) else set())

    def _all(self, number: int) -> Iterator[tuple[str, Place]]:
        here = self.settings[number]
        if here.ruled:
            yield f"rule:{here.ruled[0]}", here.ruled[1]
        index = here.sentence.index
        yield from in_sentence(here, self.labels, [s for s in self._by_sentence[index] if s is not here])
        yield from self._from_scenes(number)
        yield from self._top
        yield from self._from_site(number)
        yield from dated_from(here, self._dated if here.sentence.part == "title" else here.sentence.dated_from)
        yield from at_home(here)

    def _from_scenes(self, number: int) -> Iterator[tuple[str, Place]]:
        here = self.settings[number]
        before = islice((s for s in reversed(self.settings[:number]) if s.ruled and not _away(s, here)), BACK)
        after = islice((s for s in self.settings[number + 1 :] if s.ruled and not _away(s, here)), ON)
        for way, scenes in (("before", before), ("after", after)):
            for rank, scene in enumerate(scenes):
                if scene.ruled and abs(here.sentence.index - scene.sentence.index) <= REACH:
                    yield from ((f"{way}:{name}", scene.ruled[1]) for name in scene_names(scene, here, rank))
        for scene in self._met:
            if scene is not here and scene.ruled:
                yield from ((f"met:{name}", scene.ruled[1]) for name in meeting_names(scene, here))

    def _from_site(self, number: int) -> Iterator[tuple[str, Place]]:
        """Where most of what the report tells of meetings is set."""
        here = self.settings[number]
        for rank, (place, met) in enumerate(self._sites[:2]):
            same = [s for s in met if s.period and here.period and overlap(s.period, here.period)]
            codes = {code for s in same or met for code in s.codes}
            shares = "all" if here.codes <= codes else "some" if here.codes & codes else "none"
            then = "then" if same else "otherwhen"
            yield f"site{rank}:{then}", place
            yield f"site{rank}:{then}-{shares}", place
            yield f"site{rank}:{then}-{shares}-{here.done}", place
            yield f"site{rank}:{min(len(met), 3)}", place

    def _from_lead(self) -> Iterator[tuple[str, Place]]:
        for where in (where for index in sorted(self.places)[:LEAD] for where in self.places[index]):
            if _is_spot(where.place) or AT.get(where.prep) == "at":
                yield f"lead:{AT.get(where.prep, where.prep)}", where.place
                yield f"lead:{'city' if _is_spot(where.place) else 'state'}", where.place

    def _from_forums(self) -> Iterator[tuple[str, Place]]:
        """Where the bodies sit that a report names most."""
        counts = self.labels.counts
        seats = ((code, seat_of(code)) for code in sorted(counts, key=lambda code: -counts[code]))
        for rank, (code, place) in enumerate([(code, seat) for code, seat in seats if seat][:FORUMS]):
            yield f"forum{rank}", place
            yield f"forum{rank}:{'loud' if counts[code] >= LOUD else 'low'}", place
            yield f"forum{rank}:{kind_of(code)}", place

    def _from_often(self) -> Iterator[tuple[str, Place]]:
        spots = [where for found in self.places.values() for where in found if _is_spot(where.place)]
        counts = Counter(_key(where.place) for where in spots if AT.get(where.prep) == "at")
        for key, times in counts.most_common(1):
            yield f"often:{min(times, OFTEN)}", next(where.place for where in spots if _key(where.place) == key)


def _at_unknown_spot(here: Setting) -> bool:
    """Whether it is told where they met, by a name of no place that is known: `met at the Ritz-Carlton`."""
    known = {where.token.i for where in here.places}
    spots = arguments(here.candidate.trigger).after("at") if here.candidate.trigger.pos_ == "VERB" else []
    return any(spot.pos_ == "PROPN" and spot.i not in known and not is_time(spot) for spot in spots)


def _of_matter(here: Setting, where: Where) -> bool:
    """Whether a place is that of what is only talked of: `discussed a summit in Lima`."""
    matters = talked_of(here.candidate.trigger)
    return any(noun == where.token or noun.is_ancestor(where.token) for noun in matters)


def _away(scene: Setting, here: Setting) -> bool:
    """Whether another act is a visit told in passing on which others are: `the minister, on a visit to Chile, said`."""
    trigger = scene.candidate.trigger
    passing = scene.candidate.mode == "visit" and trigger.dep_ == "pobj" and trigger.head.lower_ in ("on", "during")
    elsewhere = scene.sentence.index != here.sentence.index and not scene.people & here.people
    return passing and elsewhere and here.done == "done"


def best_place(survey: Survey, number: int) -> Place | None:
    """The place for which most speaks, unless a rule that is surer finds one; None where more speaks for none.

    Calls have none: whoever speaks is elsewhere than who is spoken to.
    """
    here, ways = survey.settings[number], survey.ways(number)
    ruled = here.ruled
    if here.group == "phone":
        return None
    if ruled and ruled[0] in BINDING:
        return next((way.place for way in ways if _key(way.place) == _key(ruled[1])), None)
    best = max(ways, key=lambda way: total(TABLE, way.features), default=None)
    leaning = LEANING if here.candidate.type not in MUTUAL else OF_UNKNOWN if _at_unknown_spot(here) else OF_SEVERAL
    none = total(TABLE, survey.nowhere(number)) - leaning
    return best.place if best and total(TABLE, best.features) >= none else None


def _key(place: Place) -> str:
    return place.country or place.name


def _is_whole(place: Place) -> bool:
    """Whether a place is a state, rather than a spot in it; some capitals have no coordinates."""
    return place.country is not None and place.name == state_place(place.country).name


def _is_spot(place: Place) -> bool:
    """Whether a place is a spot in a state rather than the state."""
    return place.lat is not None
