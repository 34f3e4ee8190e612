"""What the words of a report, and those around an act, say of issues: weights of words learnt from our own gold.

`words_of_reports.csv` tells from the words of a whole report how its acts are shared out among the issues, a ridge
regression on rare words counting more; `words_of_acts.csv` how likely each issue is for an act, from its type,
the word that names it and the words of its sentence, a multinomial regression. Where the list of issue words knows
what a word can be about, these know how much each word tells. The row `*` counts always.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log, sqrt

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Parsed
from detente.tables import cell_list, rows

BASE = "*"
CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "INTJ"))
OF_TITLE = 3
"""How many times a word of the headline counts."""
_WORD = re.compile(r"[a-z][a-z'-]+")


@dataclass(frozen=True, slots=True)
class WordWeight:
    """How much a word counts, and how much it then speaks for each issue."""

    rarity: float
    issues: Mapping[str, float]


Words = Mapping[str, WordWeight]


@dataclass(frozen=True, slots=True)
class Learnt:
    """The weights of words, of whole reports and around acts."""

    of_reports: Words
    of_acts: Words

    def weighed(self, bag: Mapping[str, int]) -> dict[str, float]:
        """How much each word of a report counts, by how often it stands there and how rare it is; in all 1, squared."""
        known = self.of_reports
        counts = {word: (1 + log(count)) * known[word].rarity for word, count in bag.items() if word in known}
        length = sqrt(sum(count * count for count in counts.values())) or 1.0
        return {word: count / length for word, count in counts.items()}

    def shares(self, bag: Mapping[str, int]) -> dict[str, float]:
        """The share of each issue among the acts of a report with these words."""
        return _sum(self.of_reports, self.weighed(bag).items())

    def chances(self, words: Iterable[str]) -> dict[str, float]:
        """The logarithm of how likely each issue is for an act with these words."""
        scores = _sum(self.of_acts, ((word, 1.0) for word in sorted(words)))
        most = max(scores.values(), default=0.0)
        total = most + log(sum(exp(score - most) for score in scores.values()) or 1.0)
        return {issue: score - total for issue, score in scores.items()}


@cache
def learnt() -> Learnt:
    """The weights of words that our tables hold."""
    return Learnt(_table("words_of_reports"), _table("words_of_acts"))


def words_of_report(parsed: Parsed) -> Counter[str]:
    """How often a report has each word."""
    found = Counter[str]()
    for sentence in parsed.sentences:
        for word in _content(sentence.tokens):
            found[word] += OF_TITLE if sentence.part == "title" else 1
    return found


def words_of_act(candidate: Candidate) -> frozenset[str]:
    """The words that may tell what an act is about, with its type and the word that names it."""
    named = f"by {candidate.expression.words}", f"by {candidate.trigger.lemma_.lower()}"
    return frozenset((candidate.type, *named, *_content(candidate.sentence.tokens)))


def _content(tokens: Iterable[Token]) -> list[str]:
    """The base forms of the words that carry meaning."""
    lemmas = (token.lemma_.lower() for token in tokens if token.pos_ in CONTENT)
    return [lemma for lemma in lemmas if _WORD.fullmatch(lemma)]


def _sum(words: Words, counts: Iterable[tuple[str, float]]) -> dict[str, float]:
    found = dict(words[BASE].issues)
    for word, count in counts:
        weight = words.get(word)
        if weight is not None:
            for issue, value in weight.issues.items():
                found[issue] += value * count
    return found


def _table(name: str) -> dict[str, WordWeight]:
    return {row["word"]: WordWeight(float(row["rarity"]), _issues(row["issues"])) for row in rows("reading", name)}


def _issues(cell: str) -> dict[str, float]:
    """The weights in a cell such as `trade 0.12|energy -0.05`."""
    pairs = (each.rsplit(" ", 1) for each in cell_list(cell))
    return {issue: float(weight) for issue, weight in pairs}
