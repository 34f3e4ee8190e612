"""What is known of an act when its time and place are asked for, and what another act shares with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.codebook.plover import DONE, SPEECH
from detente.reading.acts.candidate import Candidate
from detente.reading.dates.calendar import Period
from detente.reading.names.whereabouts import Where
from detente.reading.text.parse import Sentence
from detente.records import Place

SIGNING = frozenset("sign initial ink conclude seal signing".split())
GROUPS = {
    "ASSAULT": "force", "COERCE": "force", "MOBILIZE": "force", "RETREAT": "force", "AID": "aid", "COOPERATE": "aid",
    "SANCTION": "measure", "CONCEDE": "measure",
}  # fmt: skip
PAIR = 2


@dataclass(frozen=True)
class Setting:
    """What is known of an act when its time and place are asked for.

    `how` tells what gives it its time: `text`, `offset`, `entry`, `scene`, `thread`, `news` or `none`; `ruled` is the
    place that rules find, with their name.
    """

    candidate: Candidate
    status: str
    period: Period | None
    how: str
    recent: bool
    places: list[Where]
    ruled: tuple[str, Place] | None

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells it."""
        return self.candidate.sentence

    @cached_property
    def codes(self) -> set[str]:
        """The parties."""
        return self.candidate.sides.codes()

    @cached_property
    def people(self) -> set[str]:
        """The people named for the parties."""
        sides = self.candidate.sides
        return {m.person for m in (*sides.actors, *sides.recipients) if m.person}

    @property
    def done(self) -> str:
        """Whether the act took place or lies ahead."""
        return "done" if self.status in DONE else "ahead"

    @cached_property
    def group(self) -> str:
        """The kind of act, as coarse as places go by it."""
        candidate = self.candidate
        if candidate.trigger.lemma_.lower() in SIGNING:
            return "sign"
        if candidate.type == "CONSULT" and candidate.mode in ("visit", "phone"):
            return candidate.mode
        return GROUPS.get(candidate.type, "speech" if candidate.type in SPEECH - {"SUPPORT"} else candidate.type)


def by_sentence(settings: Iterable[Setting]) -> dict[int, list[Setting]]:
    """The settings of the acts that each sentence tells, by its number."""
    found = defaultdict[int, list[Setting]](list)
    for setting in settings:
        found[setting.sentence.index].append(setting)
    return found


def nearness(scene: Setting, here: Setting) -> str:
    """How near to this act another one is told: in the sentence, the next one, or further."""
    steps = abs(here.sentence.index - scene.sentence.index)
    return "beside" if steps == 0 else "close" if steps == 1 else "far"


def in_common(scene: Setting, here: Setting, rank: int) -> Iterator[str]:
    """What another act, the so many-eth from this one, shares with it: the paragraph, parties, people, kind."""
    shared = len(here.codes & scene.codes)
    yield "next" if rank == 0 else "further"
    yield f"shares{min(shared, PAIR)}-{nearness(scene, here)}"
    if scene.sentence.paragraph == here.sentence.paragraph:
        yield "paragraph"
    if shared and shared == len(here.codes):
        yield "all"
    if here.people & scene.people:
        yield "person"
    if scene.candidate.type == here.candidate.type:
        yield "kind"
