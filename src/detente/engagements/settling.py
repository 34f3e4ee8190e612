"""Settling which events tell of the same act: each joins the act that it fits best, or is the first to tell of one.

Events have their turn by publication, and each is held against what was published before it. So an archive as of a day
is settled as it would have been on that day, and the order in which reports came in does not matter: one that comes
late makes those later in its blocks be settled again, and no others.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from detente.archive import Archive, Decision, Settlement, Told
from detente.engagements.fitting import Fit, fit
from detente.engagements.prints import print_of
from detente.engagements.sketch import Sketch
from detente.engagements.traits import Traits, earlier_blocks, later_blocks, own_blocks, traits_of
from detente.records import Verdict

BATCH = 20_000
JOINED = 0.58
TOLD = 0.15
"""From which score on it is told that two might have been taken for one."""
NEAREST = 12
"""Engagements that a telling is held against at most: those that share most of its blocks, then the last told of."""
LOOKED_AT = 30
"""Events of a block that are looked through for them, the last ones; so a busy block costs no more than this."""
WINDOW = 40
"""Tellings of an engagement that a further one is held against, the last ones."""

PARTED = Fit(0.0, (), "a person parted them")
PUT_TOGETHER = Fit(1.0, (), "a person joined them")


def settle(archive: Archive) -> int:
    """Settle all events that are not settled yet: how many there were.

    Raises as `Archive.writer` does.
    """
    count = 0
    with archive.settlement() as store:
        while store.unsettled(1):
            with store.at_once():
                new = store.unsettled(BATCH)
                Settling(store).settle(new)
            count += len(new)
    return count


class Move(NamedTuple):
    """A telling that was put elsewhere: its turn and key, and when in the run that was."""

    turn: str
    clock: int
    key: int


class Settling:
    """One run over events that are new, or have to be looked at again."""

    def __init__(self, store: Settlement) -> None:
        self._store = store
        self._told: dict[int, Told] = {}
        self._traits: dict[int, Traits] = {}
        self._groups: dict[int, list[tuple[str, int]]] = {}
        self._sketches: dict[int, Sketch] = {}
        self._engagements: dict[int, int] = {}
        self._waiting: list[tuple[str, int]] = []
        self._queued: set[int] = set()
        self._decided: dict[int, int] = {}
        self._changes: defaultdict[int, list[Move]] = defaultdict(list)
        self._left: set[int] = set()
        self._clock = 0

    def settle(self, events: Iterable[Told]) -> None:
        """Settle these events, and again all that came later and may tell of another act now."""
        for told in events:
            self._learn(told)
            self._queue(told.key)
        for report, text in self._store.unprinted({told.report for told in self._told.values()}):
            self._store.put_print(report, print_of(text))
        while self._waiting:
            _, key = heappop(self._waiting)
            self._queued.discard(key)
            self._decide(self._traits[key])
            if not self._waiting:
                self._queue_later()

    def _queue(self, key: int) -> None:
        if key not in self._queued:
            self._queued.add(key)
            heappush(self._waiting, (self._traits[key].turn, key))

    def _learn(self, told: Told) -> None:
        self._told[told.key] = told
        self._traits[told.key] = traits_of(told)

    def _decide(self, telling: Traits) -> None:
        self._clock += 1
        self._decided[telling.key] = self._clock
        judged = self._judged(telling)
        engagements = set(self._nearest(telling))
        self._load(engagements | self._named(judged, telling.turn))
        found = [(self._fit(telling, each, judged), each) for each in self._groups_before(telling, engagements, judged)]
        ranked = sorted(found, key=lambda pair: (-pair[0].score, self._groups[pair[1]][0]))
        joined = bool(ranked) and ranked[0][0].score >= JOINED
        engagement = ranked[0][1] if joined else telling.key
        decisions = self._decisions(telling, ranked, joined=joined)
        blocks = own_blocks(telling)
        self._store.put(self._told[telling.key], engagement, blocks=blocks, decisions=decisions)
        self._move(telling, engagement)

    def _nearest(self, telling: Traits) -> list[int]:
        return self._store.engagements_in(earlier_blocks(telling), before=telling.turn, rows=LOOKED_AT, limit=NEAREST)

    def _groups_before(self, telling: Traits, found: set[int], judged: dict[int, Verdict]) -> list[int]:
        """The engagements that others told of before this telling."""
        engagements = sorted(found | self._named(judged, telling.turn))
        self._learn_all({event for each in engagements for event in self._window(each, telling.turn)})
        return [each for each in engagements if self._window(each, telling.turn)]

    def _judged(self, telling: Traits) -> dict[int, Verdict]:
        """What people judged of this telling, by the keys of the others."""
        judged = self._store.judged(telling.id)
        return {key: judged[name] for key, name in self._store.keys_of(judged).items()} if judged else {}

    def _named(self, judged: dict[int, Verdict], turn: str) -> set[int]:
        """The engagements that people named, among those told of before."""
        found = set()
        for key in judged:
            engagement = self._engagements.get(key) or self._store.engagement_of(key)
            if engagement is not None:
                self._load({engagement})
                found |= {engagement} & (
                    {engagement} if any(k == key for k in self._before(engagement, turn)) else set()
                )
        return found

    def _fit(self, telling: Traits, engagement: int, judged: dict[int, Verdict]) -> Fit:
        verdicts = {judged[key] for key in self._before(engagement, telling.turn) if key in judged}
        if "different" in verdicts:
            return PARTED
        return PUT_TOGETHER if "same" in verdicts else fit(telling, self._sketch(engagement, telling.turn))

    def _load(self, engagements: set[int]) -> None:
        """Learn what tells of these engagements, where that is not known yet."""
        missing = {each for each in engagements if each not in self._groups}
        if not missing:
            return
        told = self._store.events_of(missing)
        for engagement in missing:
            group = [
                place for place in told.get(engagement, []) if self._engagements.get(place[1], engagement) == engagement
            ]
            self._engagements.update((event, engagement) for _, event in group)
            self._groups[engagement] = group

    def _learn_all(self, events: set[int]) -> None:
        missing = {each for each in events if each not in self._traits}
        for told in self._store.told(missing) if missing else ():
            self._learn(told)

    def _before(self, engagement: int, turn: str) -> list[int]:
        group = self._groups.get(engagement, [])
        return [event for _, event in group[: bisect_left(group, (turn,))]]

    def _window(self, engagement: int, turn: str) -> list[int]:
        """The tellings of an engagement that one at this turn is held against."""
        group = self._groups.get(engagement, [])
        end = bisect_left(group, (turn,))
        return [event for _, event in group[max(0, end - WINDOW) : end]]

    def _sketch(self, engagement: int, turn: str) -> Sketch:
        """What was told of an engagement before a turn, added up."""
        events = self._window(engagement, turn)
        sketch = self._sketches.get(engagement)
        known = [each.key for each in sketch.tellings] if sketch else []
        if sketch is None or known != events[: len(known)]:
            sketch = self._sketches[engagement] = Sketch()
            known = []
        self._learn_all(set(events[len(known) :]))
        for event in events[len(known) :]:
            sketch.add(self._traits[event])
        return sketch

    def _move(self, telling: Traits, engagement: int) -> None:
        """Put a telling where it belongs."""
        self._load({engagement} if engagement != telling.key else set())
        before = self._engagements.get(telling.key)
        if before == engagement:
            return
        place = (telling.turn, telling.key)
        if before is not None:
            self._load({before})
            self._groups[before].remove(place)
            self._changes[before].append(Move(telling.turn, self._clock, telling.key))
            self._left.add(before)
        insort(self._groups.setdefault(engagement, []), place)
        self._engagements[telling.key] = engagement
        self._changes[engagement].append(Move(telling.turn, self._clock, telling.key))

    def _queue_later(self) -> None:
        """Queue what came after a telling that was moved, was decided on before, and may be put elsewhere now."""
        changes, self._changes = dict(self._changes), defaultdict(list)
        left, self._left = self._left, set()
        for engagement, moves in changes.items():
            first, last = min(moves).turn, max(moves).turn
            around = self._around(engagement, first, last)
            self._learn_all(around)
            blocks = {block for each in around for block in later_blocks(self._traits[each])}
            later = set(self._store.later_in(blocks, after=first, beyond=last, rows=LOOKED_AT)) | around
            stale = {key for key in later - self._queued if self._stale(key, moves)}
            self._learn_all(stale)
            moved = [own_blocks(self._traits[move.key]) for move in moves]
            for telling in (self._traits[key] for key in sorted(stale)):
                if self._concerned(telling, engagement) or self._crowded(
                    telling, engagement, moved, left=engagement in left
                ):
                    self._queue(telling.key)

    def _around(self, engagement: int, first: str, last: str) -> set[int]:
        """The tellings of an engagement that stand in one window with these turns."""
        group = self._groups[engagement]
        start, end = bisect_left(group, (first,)), bisect_left(group, (last,))
        return {event for _, event in group[max(0, start - WINDOW) : end + WINDOW + 1]}

    def _stale(self, event: int, moves: Sequence[Move]) -> bool:
        """Whether it was decided on before one of these moves of what had come before it."""
        decided = self._decided.get(event, 0)
        known = self._traits.get(event)
        return any(decided < move.clock and (known is None or move.turn < known.turn) for move in moves)

    def _concerned(self, telling: Traits, engagement: int) -> bool:
        """Whether a change in an engagement may be one for a later telling, or for why it is where it is."""
        if engagement in (telling.key, self._engagement_of(telling.key)):
            return True
        if not self._window(engagement, telling.turn):
            return False
        fitted = fit(telling, self._sketch(engagement, telling.turn))
        return fitted.score >= TOLD or _parted(telling, self._sketch(engagement, telling.turn), fitted)

    def _crowded(self, telling: Traits, engagement: int, moved: Sequence[set[str]], *, left: bool) -> bool:
        """Whether an engagement may have crowded out that of a telling, or, where one `left` it, let another in."""
        own = self._engagement_of(telling.key)
        reach = earlier_blocks(telling).keys()
        if (own == telling.key and not left) or all(reach.isdisjoint(blocks) for blocks in moved):
            return False
        near = self._nearest(telling)
        return len(near) == NEAREST and (own not in {telling.key, *near} or (left and engagement not in near))

    def _engagement_of(self, event: int) -> int | None:
        known = self._engagements.get(event)
        return known if known is not None else self._store.engagement_of(event)

    def _decisions(self, telling: Traits, ranked: Sequence[tuple[Fit, int]], *, joined: bool) -> list[Decision]:
        """What is kept of the decision: what it joined, and the best that it did not, where they are much alike."""
        kept: list[Decision] = []
        for place, (fitted, engagement) in enumerate(ranked):
            if joined and place == 0:
                kept.append((engagement, "same", round(fitted.score, 3), fitted.told()))
            elif fitted.score >= TOLD:
                return [*kept, (engagement, "unsure", round(fitted.score, 3), fitted.told())]
            elif _parted(telling, self._sketch(engagement, telling.turn), fitted):
                return [*kept, (engagement, "different", 0.0, fitted.told())]
        return kept


def _parted(telling: Traits, sketch: Sketch, fitted: Fit) -> bool:
    """Whether only a rule keeps a telling from an act: it has the same people and form."""
    return bool(
        fitted.barred and telling.form == sketch.form and telling.people and telling.people <= sketch.people.keys()
    )
