"""What meetings are about: the agenda of a record.

An issue is on the agenda by how likely the meetings told are about it, and what was agreed or asked beside them, how
often the report has its words, and whether these stand where a meeting is told or with words such as "discussed". How
much each of that counts is fitted (`agenda_model.csv`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from detente.codebook.plover import DONE
from detente.reading.details.told import Told, richness, sigmoid
from detente.reading.text.parse import Sentence
from detente.reading.themes.issue_features import VAGUE, Features, Hit
from detente.reading.themes.topic_words import topic_words
from detente.reading.weighing.weights import weighted
from detente.records import AgendaItem, Report

LIKELY = 0.315
POSSIBLE = 0.05
STRONG = 2
HELD = DONE | {"planned"}
BESIDE = ("AGREE", "AID", "COOPERATE", "REQUEST")
"""Acts that tell what a meeting beside them was about."""


@dataclass(frozen=True, slots=True)
class Raised:
    """Issue words in a sentence that tells what was talked about; `near` where it tells of one or follows."""

    sentence: Sentence
    first: int
    end: int
    weight: int
    near: bool


def agenda_of(
    told: Sequence[Told], sentences: Iterable[Sentence], hits: Mapping[int, list[Hit]], report: Report
) -> list[AgendaItem]:
    """The subjects that the meetings told of took up or are to take up."""
    meetings = [each for each in told if each.event.type == "CONSULT"]
    raised = raised_in(meetings, sentences, hits)
    found = subjects(told, hits, raised)
    return [_item(issue, meetings, raised.get(issue), report) for issue in found if _chance(found[issue]) > LIKELY]


def raised_in(
    meetings: Sequence[Told], sentences: Iterable[Sentence], hits: Mapping[int, list[Hit]]
) -> dict[str, Raised]:
    """For each issue, its weightiest words that stand with words for talking about something."""
    met = {each.sentence.index for each in meetings}
    near = met | {index + 1 for index in met}
    found: dict[str, Raised] = {}
    for sentence in sentences:
        if not hits[sentence.index] or sentence.part == "title" or not topic_words("raised").search(sentence.text):
            continue
        for first, last, issue, weight in hits[sentence.index]:
            made = Raised(sentence, first.idx, last.idx + len(last.text), weight, sentence.index in near)
            if issue not in found or _standing(made) > _standing(found[issue]):
                found[issue] = made
    return found


def subjects(told: Sequence[Told], hits: Mapping[int, list[Hit]], raised: Mapping[str, Raised]) -> dict[str, Features]:
    """The issues that may be on the agenda, each with what speaks for it."""
    meetings = [each for each in told if each.event.type == "CONSULT"]
    if not meetings:
        return {}
    of_meetings, of_all = _chances(meetings), _chances(told)
    of_held = _chances(each for each in meetings if each.event.status in HELD)
    beside = {kind: _chances(each for each in told if each.event.type == kind) for kind in BESIDE}
    met = {each.sentence.index for each in meetings}
    words, here, after = _words(hits, hits), _words(hits, met), _words(hits, {index + 1 for index in met})
    total = sum(words.values()) or 1
    order = sorted(of_meetings, key=lambda issue: (-of_meetings[issue], issue))
    likely = {issue for each in meetings for issue, score in each.scores.items() if sigmoid(score) > POSSIBLE}
    rich, found = richness(told), dict[str, Features]()
    for issue in sorted(likely | raised.keys()):
        talk = raised.get(issue)
        found[issue] = {
            "base": 1, f"is:{issue}": 1, "meetings": log1p(of_meetings[issue]), "held": log1p(of_held[issue]),
            "report": of_all[issue] / len(told), "foremost": order[:1] == [issue], "second": order[1:2] == [issue],
            f"raised:{talk.weight if talk else 0}": 1, "near": bool(talk and talk.near and talk.weight >= STRONG),
            "words": log1p(words[issue]), "words-share": words[issue] / total, "words-here": log1p(here[issue]),
            "words-after": log1p(after[issue]), "meetings-share": len(meetings) / len(told), "vague": issue in VAGUE,
            **rich, **{kind: log1p(chances[issue]) for kind, chances in beside.items()},
        }  # fmt: skip
    return found


def _words(hits: Mapping[int, list[Hit]], sentences: Iterable[int]) -> Counter[str]:
    """How much the words of each issue weigh in some of the sentences."""
    found = Counter[str]()
    for index in sentences:
        for _, _, issue, weight in hits.get(index, ()):
            found[issue] += weight
    return found


def _standing(raised: Raised) -> tuple[int, bool]:
    return raised.weight, raised.near


def _chances(told: Iterable[Told]) -> defaultdict[str, float]:
    """The chances of each issue, added up."""
    found: defaultdict[str, float] = defaultdict(float)
    for each in told:
        for issue, score in each.scores.items():
            found[issue] += sigmoid(score)
    return found


def _item(issue: str, meetings: Sequence[Told], raised: Raised | None, report: Report) -> AgendaItem:
    """The words that raise an issue, after the meeting told last before them; else the meeting likeliest about it."""
    if raised is None:
        best = max(meetings, key=lambda each: each.scores.get(issue, float("-inf"))).event
        return AgendaItem(issue, best.id, best.evidence.text, best.evidence.start, best.evidence.end)
    start, end = raised.sentence.offset + raised.first, raised.sentence.offset + raised.end
    before = [each for each in meetings if each.sentence.index <= raised.sentence.index]
    return AgendaItem(issue, (before or meetings)[-1 if before else 0].event.id, report.text[start:end], start, end)


def _chance(features: Features) -> float:
    return sigmoid(weighted("agenda_model", features))
