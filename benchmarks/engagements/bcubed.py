"""B³: of each mention, how much of what stands with it belongs there, and how much of what belongs there does.

Bagga and Baldwin, "Algorithms for Scoring Coreference Chains", 1998.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import NamedTuple, TypeVar

Mention = TypeVar("Mention", bound=Hashable)


class BCubed(NamedTuple):
    """Each from 0 to 1, over so many mentions."""

    precision: float
    recall: float
    mentions: int

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def bcubed(gold: Mapping[Mention, Hashable], found: Mapping[Mention, Hashable]) -> BCubed:
    """How well the groups found are those of the gold; both give the group of every mention."""
    together = Counter((gold[each], found[each]) for each in gold)
    in_gold, in_found = Counter(gold.values()), Counter(found[each] for each in gold)
    count = len(gold) or 1
    precision = sum(shared * shared / in_found[group] for (_, group), shared in together.items()) / count
    recall = sum(shared * shared / in_gold[group] for (group, _), shared in together.items()) / count
    return BCubed(precision, recall, len(gold))
