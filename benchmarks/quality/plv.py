"""The sentences with two marked parties of Hu et al. (ACL 2024): the PLOVER root code of what one does to the other."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.outside import Outcome, Outside
from detente.pairs import code_pairs
from detente.records import PairCode

YIELD = "YIELD"
ROOTS = {"CONCEDE": YIELD, "RETREAT": YIELD}
"""Types of today's PLOVER that were one root."""
MOVED = {"impose": "COERCE", "seize": "ASSAULT", "blockade": "ASSAULT", "cyber": "ASSAULT"}
"""Modes that the set counts under another root than the manual."""
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, YIELD: 2, "REQUEST": 3, "ACCUSE": 3, "REJECT": 3,
    "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with its marked parties, the root code and the quad class that people gave it."""

    sentence: str
    actor: Span | None
    recipient: Span | None
    root: str
    quad: int


def read_coded(path: Path) -> Iterator[Coded]:
    """The sentences of the set; a party that a sentence does not name is None."""
    with path.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans = _spans(row["sentence"], row["source"], row["target"])
            yield Coded(row["sentence"], *spans, row["gold_root"], int(row["gold_quad"]))


def _spans(sentence: str, source: str, target: str) -> tuple[Span | None, Span | None]:
    """Where both parties stand: the first places that do not overlap, else the first ones."""
    sources, targets = list(_places(sentence, source)), list(_places(sentence, target))
    apart = ((a, b) for a in sources for b in targets if a[1] <= b[0] or b[1] <= a[0])
    return next(apart, (next(iter(sources), None), next(iter(targets), None)))


def _places(sentence: str, words: str) -> Iterator[Span]:
    low, wanted = sentence.lower(), words.lower()
    at = low.find(wanted)
    while wanted and at >= 0:
        yield at, at + len(words)
        at = low.find(wanted, at + 1)


def root_of(code: PairCode) -> str:
    """The set's root code for ours."""
    return MOVED.get(code.mode or "", ROOTS.get(code.type, code.type))


def measure(path: Path) -> Outcome:
    """Root codes (macro-F1, accuracy) and quad classes (macro-F1) of all sentences."""
    coded = list(read_coded(path))
    found = [root_of(code) for code in code_pairs((one.sentence, one.actor, one.recipient) for one in coded)]
    wanted = [one.root for one in coded]
    quads = macro_f1([str(one.quad) for one in coded], [str(QUADS[root]) for root in found])
    right = sum(a == b for a, b in zip(wanted, found, strict=True))
    faults = tuple(
        f"{root} for {one.root}: {one.sentence}" for one, root in zip(coded, found, strict=True) if root != one.root
    )
    figures = {
        "sentences": len(coded),
        "root_f1": macro_f1(wanted, found),
        "accuracy": right / len(coded) if coded else None,
        "quad_f1": quads,
    }
    return Outcome(figures, faults)


def macro_f1(wanted: Sequence[str], found: Sequence[str]) -> float | None:
    """The mean of the F1 of each class that is wanted; None of nothing."""
    pairs = list(zip(wanted, found, strict=True))
    told = Counter(wanted) + Counter(found)
    each = [2 * sum(a == b == kind for a, b in pairs) / told[kind] for kind in sorted(set(wanted))]
    return sum(each) / len(each) if each else None


PLV = Outside(
    name="plv",
    what="pair coding",
    within="plv/train.tsv",
    measure=measure,
    bars={"root_f1": 0.75, "accuracy": 0.78, "quad_f1": 0.88},
    published={
        "root_f1": {"RoBERTa-large, zero-shot with a codebook (355M parameters)": 0.743},
        "quad_f1": {"RoBERTa-large, zero-shot with a codebook (355M parameters)": 0.867},
    },
)
