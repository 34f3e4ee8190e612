"""Whether what a party holds is support, opposition, a demand, a claim, a doubt, a denial, an offer or a warning.

Words of each stance (`stance_words.csv`) in the clause and next to the word that names it, the kind of act or
attribution, its status and the issue: how much each speaks for a stance is fitted (`stance_model.csv`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from math import exp
from typing import cast

from detente.entities.parties import is_state
from detente.reading.grammar.phrases import base_forms, matching
from detente.reading.themes.stands import Stand
from detente.records import Stance
from detente.tables import rows

BEFORE, AFTER = 3, 9
"""How many words before a cue count as near it, and after it with the cue itself."""
OBJECTS = frozenset("dobj attr acomp oprd prt".split())
NAMED = 0.9
"""How much it counts beside the weights that a cue or its object is itself a word of a stance: `voiced doubts`."""


def stance_words(stand: Stand) -> dict[str, float]:
    """The stances whose words stand in its clause or phrase (`says:`) and next to its cue (`near:`)."""
    words, start, at = stand.sentence.tokens, stand.sentence.offset, stand.cue.i
    own = [token for token in words if stand.words.start <= start + token.idx < stand.words.end]
    around = own if stand.kind == "noun" else words
    clause, near = base_forms(own), base_forms(t for t in around if -BEFORE <= t.i - at < AFTER)
    found = {f"says:{stance}": 1.0 for stance in _stances_in(clause)}
    return found | {f"near:{stance}": 1.0 for stance in _stances_in(near)}


def stance_features(stand: Stand, issue: str) -> dict[str, float]:
    """What speaks for one stance or another on an issue: there are demands over trade, and claims over territory."""
    kind = {
        "base": 1.0,
        f"{stand.source}:{stand.kind}": 1.0,
        stand.kind: 1.0,
        f"status:{stand.status}": 1.0,
        f"{stand.kind}:{stand.status}": 1.0,
        f"issue:{issue}": 1.0,
        "body": float(not is_state(stand.holder)),
    }
    return kind | stance_words(stand)


def named_stances(stand: Stand) -> set[str]:
    """The stances of which the cue of a stand, or its object, is itself a word."""
    own = [stand.cue.lemma_.lower(), *(c.lemma_.lower() for c in stand.cue.children if c.dep_ in OBJECTS)]
    return {stance for stance, pattern in _patterns().items() if any(map(pattern.fullmatch, own))}


def likeliest(stands: Sequence[tuple[float, Stand]], issue: str) -> tuple[Stance, Stand]:
    """The stance on an issue for which most speaks in the stands that show it, each with its chance to do so.

    With it goes the stand that shows it best.
    """
    shares = [chances(stand, issue) for _, stand in stands]
    total: defaultdict[str, float] = defaultdict(float)
    for (chance, _), each in zip(stands, shares, strict=True):
        for stance, share in each.items():
            total[stance] += share * chance
    likely = max(sorted(total), key=total.__getitem__)
    shown = [chance * each[likely] for (chance, _), each in zip(stands, shares, strict=True)]
    return cast("Stance", likely), stands[shown.index(max(shown))][1]


def chances(stand: Stand, issue: str) -> dict[str, float]:
    """How likely each stance on an issue is."""
    features, named = stance_features(stand, issue), named_stances(stand)
    scores = {
        stance: exp(sum(weights.get(name, 0.0) * value for name, value in features.items()) + NAMED * (stance in named))
        for stance, weights in _weights().items()
    }
    total = sum(scores.values())
    return {stance: score / total for stance, score in scores.items()}


@lru_cache(maxsize=1024)
def _stances_in(text: str) -> tuple[str, ...]:
    """The stances of which words stand in a text; a report asks of the same words often."""
    return tuple(stance for stance, pattern in _patterns().items() if pattern.search(text))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows("reading", "stance_words"):
        words[row["stance"]].append(row["words"])
    return {stance: matching(found) for stance, found in words.items()}


@cache
def _weights() -> dict[str, dict[str, float]]:
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for row in rows("reading", "stance_model"):
        found[row["stance"]][row["feature"]] = float(row["weight"])
    return dict(found)
