"""Pair coding on the blind reports: each sentence that names both sides of an act, marked as the gold has them."""

from __future__ import annotations

from pathlib import Path

from benchmarks.quality.outside import Outcome
from benchmarks.quality.plv import macro_f1
from benchmarks.quality.sets import BLIND, CORPUS
from detente.evaluation import read_gold_folder
from detente.evaluation.told_pairs import told_in
from detente.pairs import code_pairs

NAME = "pairs"


def measure(folder: Path = CORPUS) -> Outcome:
    """Types of all such sentences: accuracy, and the macro-F1 of the types that stand there; no faults are told."""
    told = [each for name in BLIND for gold in read_gold_folder(folder / name) for each in told_in(gold)]
    found = [code.type for code in code_pairs((each.sentence, each.actor, each.recipient) for each in told)]
    wanted = [each.type for each in told]
    right = sum(one == other for one, other in zip(found, wanted, strict=True))
    figures = {"accuracy": right / len(told) if told else None, "type_f1": macro_f1(wanted, found)}
    return Outcome({"sentences": len(told), **figures})
