"""What speaks for each issue that an act may be about: issue words near it, in its report, and who takes part.

Words count by how near they stand: under the word that names the act, in its clause, its sentence, its paragraph, the
headline. The features lie open; `topics.py` adds up their weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import exp, log, log1p

from detente.codebook.issues import issue_hits, issues_of_parties
from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.syntax import clause_root
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import asks
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
LEAD, NAMED, NEAR, WEAK = 4, 2, 4, 2
OUTLETS = 3
"""How many outlets ask where each asks about something else."""
FOREMOST = 3
"""How many of a report's likeliest issues are set apart."""
LEAST_SHARE, LEAST_CHANCE = 0.01, -6.0
BARE = PARTY_KINDS - {"agency"}
"""Kinds of names that say nothing of what an act is about."""
Hit = tuple[Token, Token, str, int]
Features = dict[str, float]
"""What speaks for an issue; most of what would count 0 is left out."""


@dataclass(slots=True)
class Local:
    """The weight of the issue words around an act, by issue, and the issues that its parties stand for.

    `here` is what stands in its sentence, `total` the sum of that; it is `bare` where nothing there tells the issue.
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
    bare: bool

    def knows(self, issue: str) -> bool:
        """Whether a word around the act is about an issue."""
        return issue in self.paragraph or issue in self.before or issue in self.after


class Stretch:
    """The issue words of a report, or of a part of it that has a topic of its own, summed up."""

    def __init__(
        self, sentences: Sequence[Sentence], sums: Mapping[int, Counter[str]], codes: Mapping[int, list[str]]
    ) -> None:
        self.report, self.title, self.lead = Counter[str](), Counter[str](), Counter[str]()
        for number, sentence in enumerate(sentences):
            found = sums[sentence.index]
            self.report.update(found)
            if sentence.part == "title":
                self.title.update(found)
            elif number < LEAD:
                self.lead.update(found)
        named = Counter(code for sentence in sentences for code in codes[sentence.index])
        self.parties = issues_of_parties({code for code, count in named.items() if count >= NAMED})
        self.total = sum(self.report.values()) or 1
        standing = {issue: self.report[issue] + 2 * self.title[issue] + self.lead[issue] for issue in self.report}
        self.main = max(standing.keys() - VAGUE, key=lambda issue: (standing[issue], issue), default=None)
        self.able = self.report.keys() | self.parties | {RELATION}
        self.known: dict[tuple[str, str], Features] = {}


class IssueWords:
    """The issue words of a report, summed up for each stretch of it."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.hits = {sentence.index: _hits(sentence, labels) for sentence in parsed.sentences}
        self.untitled = {
            sentence.index: [hit for hit in self.hits[sentence.index] if not _entitles(sentence, hit, labels)]
            for sentence in parsed.sentences
        }
        """Those that are no part of an office or of an official's name: not the `energy` of `Energy Minister`."""
        self._sums = {index: _sum(hits) for index, hits in self.hits.items()}
        self._codes = {sentence.index: list(_codes(sentence, labels)) for sentence in parsed.sentences}
        self._paragraphs: dict[int, Counter[str]] = {}
        for sentence in parsed.sentences:
            self._paragraphs.setdefault(sentence.paragraph, Counter()).update(self._sums[sentence.index])
        self._stretches: dict[int, Stretch] = {}
        self._topics = topics(learnt(), words_of_report(parsed))
        for part, head in _by_topic(parsed.sentences):
            stretch = Stretch([*head, *part], self._sums, self._codes)
            self._stretches.update(dict.fromkeys((sentence.paragraph for sentence in part), stretch))
        self._learnt = learnt()

    def features(self, candidate: Candidate) -> dict[str, Features]:
        """The issues that an act may be about, each with what speaks for it."""
        found = self.signs(candidate)
        add_leanings(found, candidate.type, self._topics, self._learnt.chances(words_of_act(candidate)))
        return found

    def signs(self, candidate: Candidate) -> dict[str, Features]:
        """The issues that an act may be about, each with what speaks for it but for the words learnt from reports."""
        kind, mode, usual = candidate.type, candidate.mode, USUAL.get(candidate.mode or "")
        local, stretch = self._local(candidate), self._stretches[candidate.sentence.paragraph]
        able, parties = stretch.able | local.parties | ({usual} if usual else set()), sorted(candidate.sides.codes())
        return {
            issue: {
                **(stretch.known.get((issue, kind)) or _through(stretch, issue, kind)),
                **(_around(issue, kind, local) if local.knows(issue) else {}),
                **(_in_bare_sentence(stretch, issue, local) if local.bare else {}),
                **({f"{mode}:{issue}": 1} if mode is not None else {}),
                **({"parties:sentence": 1} if issue in local.parties else {}),
                **({"usual": 1} if issue == usual else {}),
                **{f"{PARTY}:{code}:{issue}": 1 for code in parties},
            }
            for issue in able
        }

    def _local(self, candidate: Candidate) -> Local:
        trigger, sentence = candidate.trigger, candidate.sentence
        below, clause = {t.i for t in trigger.subtree}, {t.i for t in clause_root(trigger).subtree}
        index, none = sentence.index, Counter[str]()
        here = self._sums[index]
        found = Local(
            Counter(), Counter(), Counter(), {}, self._parties_of(candidate), here=here,
            paragraph=self._paragraphs[sentence.paragraph], before=self._sums.get(index - 1, none),
            after=self._sums.get(index + 1, none), total=sum(here.values()),
            bare=here.keys() <= VAGUE,
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


def _by_topic(sentences: Sequence[Sentence]) -> Iterator[tuple[list[Sentence], list[Sentence]]]:
    """The parts of a report that have topics of their own, each under what stands before them.

    These are the questions that several outlets put, with their answers: each asks about something else. Elsewhere all
    is one.
    """
    paragraphs = [list(each) for _, each in groupby(sentences, key=lambda sentence: sentence.paragraph)]
    asking = {first.index: first.text.partition(":")[0] for first, *_ in paragraphs if asks(first.whole)}
    several = len(set(asking.values())) >= OUTLETS
    head: list[Sentence] = []
    part: list[Sentence] = []
    asked = False
    for paragraph in paragraphs:
        if several and paragraph[0].index in asking:
            yield part, head
            head, part, asked = head if asked else part, [], True
        part += paragraph
    yield part, head


def _through(stretch: Stretch, issue: str, kind: str) -> Features:
    """What speaks for an issue in a stretch as a whole."""
    share = stretch.report[issue] / stretch.total
    found = {
        "base": 1, issue: 1, f"{kind}:{issue}": 1, "title": log1p(stretch.title[issue]),
        "lead": log1p(stretch.lead[issue]), "report": log1p(stretch.report[issue]), "report-share": share,
        f"report-share:{kind}": share, f"main:{kind}": issue == stretch.main,
        "parties:report": issue in stretch.parties,
    }  # fmt: skip
    stretch.known[issue, kind] = {name: value for name, value in found.items() if value}
    return stretch.known[issue, kind]


def _around(issue: str, kind: str, local: Local) -> Features:
    """What speaks for an issue by how near it stands to an act."""
    here, paragraph = local.here.get(issue, 0), local.paragraph.get(issue, 0)
    before, after = log1p(local.before.get(issue, 0)), log1p(local.after.get(issue, 0))
    around, clause = log1p(paragraph - here), log1p(local.clause.get(issue, 0))
    return {
        "below": log1p(local.below.get(issue, 0)), "clause": clause, f"clause:{kind}": clause,
        "sentence": log1p(local.rest.get(issue, 0)), f"sentence:{issue}": log1p(here),
        "near": local.near.get(issue, 0), "share": here / (local.total or 1),
        "before": before, "after": after, "paragraph": around,
    }  # fmt: skip


def _in_bare_sentence(stretch: Stretch, issue: str, local: Local) -> Features:
    """What speaks for an issue where nothing in the sentence of an act tells one."""
    around = log1p(local.paragraph.get(issue, 0) - local.here.get(issue, 0))
    return {
        "bare:report-share": stretch.report[issue] / stretch.total,
        "bare:around": around + log1p(local.before.get(issue, 0)),
    }


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
        if share or foremost:
            features.update({
                "topic": share, "topic:log": grown, "topic:first": first, "topic:foremost": foremost,
                f"topic:{kind}": grown, f"topic:{issue}": grown,
            })  # fmt: skip
        features.update({
            "words": chance - LEAST_CHANCE / 2, "words:chance": exp(chance), "words:first": issue == likeliest,
        })  # fmt: skip


def _hits(sentence: Sentence, labels: Labels) -> list[Hit]:
    """Issue words in a sentence.

    The bare name of a party is none, unless it is an agency's (`Gazprom`), nor are words in somebody's name (`Rice`).
    """
    tokens = [t for t in sentence.span if not t.is_space]
    found = []
    for first, end, issue, weight in issue_hits([(t.lower_, _base(t)) for t in tokens]):
        kinds = {label.kind if label else None for label in (labels.name_at(sentence, t) for t in tokens[first:end])}
        if not kinds <= BARE and not (weight <= WEAK and kinds == {"person"}):
            found.append((tokens[first], tokens[end - 1], issue, weight))
    return found


def _entitles(sentence: Sentence, hit: Hit, labels: Labels) -> bool:
    """Whether issue words are part of an office, or of the name of somebody who acts for a party."""
    name = labels.name_at(sentence, hit[1])
    official = name is not None and name.kind == "person" and name.code is not None
    return official or labels.post_at(sentence, hit[1]) is not None


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
