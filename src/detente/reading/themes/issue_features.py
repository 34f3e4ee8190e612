"""What speaks for each issue that an act may be about: issue words near it, in its report, and who takes part.

Words count by how near they stand: under the word that names the act, in its clause, its sentence, its paragraph, the
headline. The features lie open; `topics.py` adds up their weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp, log, log1p

from detente.codebook.issues import issue_hits, issues_of_parties
from detente.reading.acts.candidates import Candidate
from detente.reading.grammar.syntax import clause_root
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import PARTY_KINDS, Labels
from detente.reading.text.parse import Parsed, Sentence
from detente.reading.themes.wording import Learnt, learnt, words_of_act, words_of_report

RELATION = "bilateral-relations"
VAGUE = frozenset((RELATION, "other"))
USUAL = {
    "expel": "diplomatic-presence", "withdraw": "diplomatic-presence", "ceasefire": "ceasefire",
    "release": "hostages-detainees", "cyber": "cyber",
}  # fmt: skip
"""What acts of a mode are about as a rule."""
PARTY = "party"
"""Begins the features that hold of one party and one issue."""
LEAD, NAMED, NEAR, WEAK = 4, 2, 4, 1
FOREMOST = 3
"""How many of a report's likeliest issues are set apart."""
LEAST_SHARE, LEAST_CHANCE = 0.01, -6.0
Hit = tuple[Token, Token, str, int]
Features = dict[str, float]


@dataclass(slots=True)
class Local:
    """The weight of the issue words around an act, by issue, and the issues that its parties stand for.

    `here` is what stands in its sentence, `total` the sum of that.
    """

    below: Counter[str]
    clause: Counter[str]
    rest: Counter[str]
    near: dict[str, float]
    parties: frozenset[str]
    here: Counter[str]
    paragraph: Counter[str]
    before: Counter[str]
    after: Counter[str]
    total: int


class IssueWords:
    """The issue words of a report, summed up for each stretch of it."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.hits = {sentence.index: _hits(sentence, labels) for sentence in parsed.sentences}
        self.untitled = {
            sentence.index: [hit for hit in self.hits[sentence.index] if not labels.post_at(sentence, hit[1])]
            for sentence in parsed.sentences
        }
        """Those that are no part of an office: not the `energy` of `Energy Minister`."""
        self._sums = {index: _sum(hits) for index, hits in self.hits.items()}
        self._codes = {sentence.index: list(_codes(sentence, labels)) for sentence in parsed.sentences}
        self._report, self._title, self._lead = Counter[str](), Counter[str](), Counter[str]()
        self._paragraphs: dict[int, Counter[str]] = {}
        for sentence in parsed.sentences:
            found = self._sums[sentence.index]
            self._report.update(found)
            self._paragraphs.setdefault(sentence.paragraph, Counter()).update(found)
            if sentence.part == "title":
                self._title.update(found)
            elif sentence.index < LEAD:
                self._lead.update(found)
        named = Counter(code for codes in self._codes.values() for code in codes)
        self._parties = issues_of_parties({code for code, count in named.items() if count >= NAMED})
        self._total = sum(self._report.values()) or 1
        standing = {issue: self._report[issue] + 2 * self._title[issue] + self._lead[issue] for issue in self._report}
        self._main = max(standing.keys() - VAGUE, key=lambda issue: (standing[issue], issue), default=None)
        self._known: dict[tuple[str, str], Features] = {}
        self._able = self._report.keys() | self._parties | {RELATION}
        self._learnt = learnt()
        self._topics = topics(self._learnt, words_of_report(parsed))

    def features(self, candidate: Candidate) -> dict[str, Features]:
        """The issues that an act may be about, each with what speaks for it."""
        found = self.signs(candidate)
        add_leanings(found, candidate.type, self._topics, self._learnt.chances(words_of_act(candidate)))
        return found

    def signs(self, candidate: Candidate) -> dict[str, Features]:
        """The issues that an act may be about, each with what speaks for it but for the words learnt from reports."""
        kind, mode, usual = candidate.type, candidate.mode, USUAL.get(candidate.mode or "")
        local = self._local(candidate)
        able, parties = self._able | local.parties | ({usual} if usual else set()), sorted(candidate.sides.codes())
        return {
            issue: {
                **(self._known.get((issue, kind)) or self._through_report(issue, kind)),
                **self._around(issue, kind, local),
                f"{mode}:{issue}": mode is not None,
                "parties:sentence": issue in local.parties, "usual": issue == usual,
                **{f"{PARTY}:{code}:{issue}": 1 for code in parties},
            }
            for issue in able
        }  # fmt: skip

    def _through_report(self, issue: str, kind: str) -> Features:
        """What speaks for an issue in the report as a whole."""
        share = self._report[issue] / self._total
        found = self._known[issue, kind] = {
            "base": 1, issue: 1, f"{kind}:{issue}": 1, "title": log1p(self._title[issue]),
            "lead": log1p(self._lead[issue]), "report": log1p(self._report[issue]), "report-share": share,
            f"report-share:{kind}": share, f"main:{kind}": issue == self._main,
            "parties:report": issue in self._parties,
        }  # fmt: skip
        return found

    def _around(self, issue: str, kind: str, local: Local) -> Features:
        """What speaks for an issue by how near it stands to an act."""
        here, paragraph = local.here.get(issue, 0), local.paragraph.get(issue, 0)
        before, after = log1p(local.before.get(issue, 0)), log1p(local.after.get(issue, 0))
        around, clause = log1p(paragraph - here), log1p(local.clause.get(issue, 0))
        bare = not (local.here.keys() - VAGUE)
        return {
            "below": log1p(local.below.get(issue, 0)), "clause": clause, f"clause:{kind}": clause,
            "sentence": log1p(local.rest.get(issue, 0)), f"sentence:{issue}": log1p(here),
            "near": local.near.get(issue, 0), "share": here / (local.total or 1),
            "before": before, "after": after, "paragraph": around,
            "bare:report-share": bare * self._report[issue] / self._total, "bare:around": bare * (around + before),
        }  # fmt: skip

    def _local(self, candidate: Candidate) -> Local:
        trigger, sentence = candidate.trigger, candidate.sentence
        below, clause = {t.i for t in trigger.subtree}, {t.i for t in clause_root(trigger).subtree}
        index, none = sentence.index, Counter[str]()
        found = Local(
            Counter(), Counter(), Counter(), {}, self._parties_of(candidate), here=self._sums[index],
            paragraph=self._paragraphs[sentence.paragraph], before=self._sums.get(index - 1, none),
            after=self._sums.get(index + 1, none), total=sum(self._sums[index].values()),
        )  # fmt: skip
        for first, _, issue, weight in self.hits[sentence.index]:
            (found.clause if first.i in clause else found.rest)[issue] += weight
            if first.i in below:
                found.below[issue] += weight
            near = weight / (1 + abs(first.i - trigger.i) / NEAR)
            found.near[issue] = max(near, found.near.get(issue, 0))
        return found

    def _parties_of(self, candidate: Candidate) -> frozenset[str]:
        return issues_of_parties({*self._codes[candidate.sentence.index], *candidate.sides.codes()})


Topics = dict[str, tuple[float, float, bool, bool]]


def topics(learnt: Learnt, bag: Counter[str]) -> Topics:
    """What the words of a report say of each issue: its share, the logarithm, whether it is first, or foremost."""
    shares = learnt.shares(bag)
    ranked = sorted(shares, key=lambda issue: (-shares[issue], issue))
    return {
        issue: (max(shares[issue], 0.0), log(max(shares[issue] / LEAST_SHARE, 1.0)), rank == 0, rank < FOREMOST)
        for rank, issue in enumerate(ranked)
    }


def add_leanings(found: dict[str, Features], kind: str, topics: Topics, chances: dict[str, float]) -> None:
    """Add to what speaks for each issue what the words of the report and of the act say, as learnt from reports."""
    likeliest = max(chances, key=lambda issue: (chances[issue], issue), default=None)
    for issue, features in found.items():
        share, grown, first, foremost = topics.get(issue, (0.0, 0.0, False, False))
        chance = max(chances.get(issue, LEAST_CHANCE), LEAST_CHANCE)
        features.update({
            "topic": share, "topic:log": grown, "topic:first": first, "topic:foremost": foremost,
            f"topic:{kind}": grown, f"topic:{issue}": grown,
            "words": chance - LEAST_CHANCE / 2, "words:chance": exp(chance), "words:first": issue == likeliest,
        })  # fmt: skip


def _hits(sentence: Sentence, labels: Labels) -> list[Hit]:
    """Issue words in a sentence; the bare name of a party is none, nor are weak words in somebody's name."""
    tokens = [t for t in sentence.span if not t.is_space]
    found = []
    for first, end, issue, weight in issue_hits([(t.lower_, _base(t)) for t in tokens]):
        kinds = {label.kind if label else None for label in (labels.name_at(sentence, t) for t in tokens[first:end])}
        if not kinds <= PARTY_KINDS and not (weight <= WEAK and kinds == {"person"}):
            found.append((tokens[first], tokens[end - 1], issue, weight))
    return found


def _base(token: Token) -> str:
    """The base form of a word; `according`, which serves as a preposition, is no `accord`."""
    return token.lower_ if token.dep_ == "prep" else token.lemma_.lower()


def _sum(hits: Iterable[Hit]) -> Counter[str]:
    found = Counter[str]()
    for _, _, issue, weight in hits:
        found[issue] += weight
    return found


def _codes(sentence: Sentence, labels: Labels) -> Iterator[str]:
    """The parties that the words of a sentence name, a name's every word for itself."""
    return (label.code for _, label in labels.names_in(sentence) if label.code)
