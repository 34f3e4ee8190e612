"""Who says what: our attributions beside people's, on PolNeAR (Newell et al. 2018), political news of 2016.

Measured are the attributions to a **named, titled or official source**: one whose words hold a proper name (by our
parse), or a word of our tables for a post, for those who act for a state, or for what they put out. The same selection
is made of people's attributions and of ours: pronouns, `critics` and attributions without a source are left out.

The match is **relaxed**: one of ours answers one of theirs where the two sources share a character and the two cues do,
one to one. One of ours that answers an attribution which the selection leaves out counts neither way. What is handed on
is not compared. Where several people marked a text, the first by file name counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.quality.outside import Outcome, Outside
from detente.entities.people import posts
from detente.reading.grammar.sayings import Saying, sayings, words_under
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Parsed, Sentence, parse
from detente.records import Report
from detente.tables import words

Stretches = tuple[tuple[int, int], ...]
"""Start and end of each piece of a text that somebody marked."""
BY_HAND = re.compile(r"_[0-9a-f]{4}\.ann$")
"""The end of a file of marks: underscore and the key of whoever made them."""


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution as one text has it: where its source and its cue stand, and whether the selection holds it."""

    source: Stretches
    cue: Stretches
    official: bool
    shown: str

    def answers(self, other: Told) -> bool:
        """Whether both sources and both cues overlap."""
        return _meet(self.source, other.source) and _meet(self.cue, other.cue)


@dataclass(slots=True)
class Tally:
    """What was right, extra and missed so far, with a line for each of the last two."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    faults: list[str] = field(default_factory=list)


def measure(path: Path) -> Outcome:
    """Precision, recall and F1 over the texts in a folder with `text` and `attributions` (BRAT standoff)."""
    tally = Tally()
    for name, marks in _marked(path / "attributions"):
        text = (path / "text" / f"{name}.txt").read_bytes().decode()
        _compare(name, text, marks, tally)
    found, wanted = tally.right + tally.extra, tally.right + tally.missed
    precision, recall = tally.right / found if found else 0.0, tally.right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if tally.right else 0.0
    figures = {"attributions": wanted, "precision": precision, "recall": recall, "f1": f1}
    return Outcome(figures, tuple(tally.faults))


def _marked(folder: Path) -> Iterator[tuple[str, Path]]:
    """The name of each text and the first file of marks on it."""
    first: dict[str, Path] = {}
    for file in sorted(folder.glob("*.ann")):
        first.setdefault(BY_HAND.sub("", file.name), file)
    yield from first.items()


def _compare(name: str, text: str, marks: Path, tally: Tally) -> None:
    parsed = parse(Report.of(text))
    open_still = list(_theirs(parsed, marks, text))
    for ours in _ours(parsed):
        answered = sorted((t for t in open_still if ours.answers(t)), key=lambda t: not t.official)
        if answered:
            open_still.remove(answered[0])
            tally.right += answered[0].official
        else:
            tally.extra += 1
            tally.faults.append(f"{name}: extra: {ours.shown}")
    missed = [theirs for theirs in open_still if theirs.official]
    tally.missed += len(missed)
    tally.faults += [f"{name}: missed: {theirs.shown}" for theirs in missed]


def _ours(parsed: Parsed) -> Iterator[Told]:
    """Our attributions that the selection holds."""
    for sentence in parsed.sentences:
        for said in sayings(sentence.span):
            source = words_under(said.source)
            if _official(source):
                yield _told(sentence, said, source)


def _told(sentence: Sentence, said: Saying, source: list[Token]) -> Told:
    shown = f"{' '.join(token.text for token in source)} | {said.cue.text}"
    return Told(tuple(map(sentence.place_of, source)), (sentence.place_of(said.cue),), official=True, shown=shown)


def _theirs(parsed: Parsed, marks: Path, text: str) -> Iterator[Told]:
    """People's attributions that have a source and a cue."""
    spans: dict[str, Stretches] = {}
    lines = [line.split("\t") for line in marks.read_text(encoding="utf-8").splitlines()]
    for key, mark, *_ in lines:
        if key.startswith("T"):
            spans[key] = tuple((int(a), int(b)) for a, b in re.findall(r"(\d+) (\d+)", mark))
    for key, event, *_ in lines:
        if key.startswith("E"):
            roles = dict(role.split(":") for role in event.split())
            if "Source" in roles and "Cue" in roles:
                source, cue = spans[roles["Source"]], spans[roles["Cue"]]
                shown = " | ".join(text[a:b] for a, b in (*source, *cue))
                yield Told(source, cue, official=_official(_tokens(parsed, source)), shown=shown)


def _tokens(parsed: Parsed, stretches: Stretches) -> Iterator[Token]:
    """The words that stretches of a text touch."""
    for sentence in parsed.sentences:
        if _meet(stretches, ((sentence.offset + sentence.span.start_char, sentence.offset + sentence.span.end_char),)):
            yield from (token for token in sentence.span if _meet(stretches, (sentence.place_of(token),)))


def _official(source: Iterable[Token]) -> bool:
    return any(token.pos_ == "PROPN" or token.lemma_.lower() in _titles() for token in source)


@cache
def _titles() -> frozenset[str]:
    """The last word of each name of a post, and the nouns for officials, states' organs and what they put out."""
    named = frozenset(name.lower().split()[-1] for post in posts() for name in post.names)
    return named | words("reading", "agents") | words("reading", "readouts")


def _meet(these: Stretches, those: Stretches) -> bool:
    return any(a < d and c < b for a, b in these for c, d in those)


ATTRIBUTION = Outside(
    "attribution",
    what="sources and cues of attributions to named, titled or official sources (PolNeAR, development half)",
    within="polnear",
    measure=measure,
    bars={"f1": 0.6},
)
