"""TempEval-3: how many expressions of time are found, and how many of them with the value that people gave them."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.outside import Outcome, Outside
from benchmarks.quality.timex import value_of
from detente.reading.dates.clock import Clock
from detente.reading.text.lengths import expressions
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree

CREATED = re.compile(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', re.DOTALL)
TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
VALUE = re.compile(r'\bvalue="([^"]*)"')
PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\s*\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time with its value; start and end are code points of the story's text."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story without its marks, the day it was written, and the expressions that people marked in it."""

    name: str
    text: str
    created: dt.date
    gold: tuple[Timex, ...]


def read_story(path: Path) -> Story | None:
    """The story in a TimeML file; none where it has no day of creation."""
    source = path.read_text(encoding="utf-8", errors="replace")
    created, body = CREATED.search(source), TEXT.search(source)
    if created is None or body is None:
        return None
    text, gold = _unmarked(body[1])
    return Story(path.stem, text, dt.date.fromisoformat(created[1]), tuple(gold))


def _unmarked(body: str) -> tuple[str, list[Timex]]:
    text, gold, opened, at = "", [], None, 0
    for tag in TAG.finditer(body):
        text += html.unescape(body[at : tag.start()])
        at = tag.end()
        if tag.group().startswith("<TIMEX3"):
            value = VALUE.search(tag.group())
            opened = (len(text), value[1] if value else "")
        elif tag.group() == "</TIMEX3>" and opened:
            gold.append(Timex(opened[0], len(text), text[opened[0] :], opened[1]))
            opened = None
    return text + html.unescape(body[at:]), gold


def found_in(story: Story) -> Iterator[Timex]:
    """What the reading finds in a story, with the values that TIMEX3 writes for it."""
    clock = Clock(story.created)
    paragraphs = list(PARAGRAPH.finditer(story.text))
    docs = map(tree, pipeline().pipe(" ".join(p.group().splitlines()) for p in paragraphs))
    for paragraph, doc in zip(paragraphs, docs, strict=True):
        for sentence in doc.sents:
            offset = paragraph.start() + sentence.start_char
            for found in expressions(sentence.text, clock):
                yield Timex(
                    offset + found.start, offset + found.end, found.text, value_of(found, sentence, story.created)
                )


def matched(gold: Iterable[Timex], found: Iterable[Timex]) -> Iterator[tuple[Timex | None, Timex | None]]:
    """Each marked expression with the first found one that overlaps it, one to one; then those that match none."""
    left = list(found)
    for marked in gold:
        answer = next((one for one in left if one.start < marked.end and marked.start < one.end), None)
        if answer:
            left.remove(answer)
        yield marked, answer
    yield from ((None, one) for one in left)


def measure(path: Path) -> Outcome:
    """Relaxed F1 of the spans, the part of the matched ones whose value is right, and the F1 of both."""
    stories = [story for file in sorted(path.rglob("*.tml")) if (story := read_story(file))]
    pairs = [(story.name, *pair) for story in stories for pair in matched(story.gold, list(found_in(story)))]
    marked = sum(gold is not None for _, gold, _ in pairs)
    found = sum(answer is not None for _, _, answer in pairs)
    both = [(gold, answer) for _, gold, answer in pairs if gold and answer]
    right = sum(gold.value == answer.value for gold, answer in both)
    return Outcome(
        {
            "stories": len(stories), "expressions": marked,
            "span_f1": _f1(len(both), marked, found), "value": right / len(both) if both else None,
            "value_f1": _f1(right, marked, found),
        },
        tuple(_fault(*pair) for pair in pairs if not (pair[1] and pair[2] and pair[1].value == pair[2].value)),
    )  # fmt: skip


def _f1(hits: int, wanted: int, given: int) -> float | None:
    return 2 * hits / (wanted + given) if wanted + given else None


def _fault(name: str, gold: Timex | None, answer: Timex | None) -> str:
    wanted = f"{' '.join(gold.text.split())!r} is {gold.value}" if gold else "nothing"
    given = f"{' '.join(answer.text.split())!r} is {answer.value}" if answer else "nothing"
    return f"{name}: {wanted}; found {given}"


TEMPEVAL = Outside(
    "tempeval", what="expressions of time with their values, in TimeBank and AQUAINT", within="tempeval3/TBAQ-cleaned",
    measure=measure, bars={"value_f1": 0.72},
    published={"value_f1": {"HeidelTime": 0.776, "NavyTime": 0.710, "SUTime": 0.674}},
)  # fmt: skip
