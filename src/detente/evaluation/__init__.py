"""How well records are read: gold made by careful analysts, and the figures that compare a record with it.

    >>> from detente.evaluation import figures, judge, read_gold
    >>> gold = read_gold("corpus/reports/dev", "addis-juba-khartoum-2012")
    >>> figures(judge(gold, record.to_dict()))["f1"]

A `Gold` and a record become `Judgement`s, one for each thing that is right, wrong, missed or extra; `figures` counts
them into shares and F1 figures, over one report or many, `entries` tells on how many each rests, and `faults` keeps
those to look into.
"""

from __future__ import annotations

from detente.edtf import Days, bounds
from detente.evaluation.figures import Figures, entries, figures
from detente.evaluation.gold import Gold, GoldEvent
from detente.evaluation.gold_files import read_gold, read_gold_folder
from detente.evaluation.judgements import Judgement, Verdict, faults
from detente.evaluation.judging import judge, judge_unread

__all__ = [
    "Days",
    "Figures",
    "Gold",
    "GoldEvent",
    "Judgement",
    "Verdict",
    "bounds",
    "entries",
    "faults",
    "figures",
    "judge",
    "judge_unread",
    "read_gold",
    "read_gold_folder",
]
