"""Columns of briefs: texts that are several reports, each under a head of its own (`LIMA - Peru left`, `MALI. The`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from detente.entities.names import find_names
from detente.entities.places import state_named
from detente.reading.text.heading import headline_apart
from detente.reading.text.layout import POINT, SENTENCE_END, WRITES, Paragraph, layout
from detente.records import Report

LEAST = 3
"""Items from which on a text is a column of briefs."""
NAME = r"[A-ZÀ-Þ][\w'’]*(?:[ -](?:and )?[A-ZÀ-Þ][\w'’]*){0,6}"
HEAD = re.compile(rf"(?P<head>{NAME})(?P<after>[.:] +| (?:--|—|–|-) )(?=[A-ZÀ-Þ\"“])")
"""What may head an item: capitals or the name of a state before a stop, or a name before a colon or dash."""
TOPIC = re.compile(r"(?P<head>[A-ZÀ-Þ][^.:;!?]{2,50})(?P<after>: +)(?=[A-ZÀ-Þ\"“])")
"""What may head a bullet point."""
AREA = re.compile(r"\b(?:Latin|Central|North|South) America\b", re.IGNORECASE)
REACTIONS = re.compile(r"\b(?:react|respon[ds]|repl(?:y|ie)|tribute|condolence|verdict)", re.IGNORECASE)
OF_STATES = frozenset(("state", "capital", "adjective", "body"))


@dataclass(frozen=True, slots=True)
class Head:
    """The words over or at the head of an item, and where its text goes on; a dateline is read with the text."""

    text: str
    start: int
    body: int
    dateline: bool = False


def items(report: Report) -> list[Report]:
    """The items of a column of briefs, each as a report that has its text where the column has it; else the report.

    A column begins with a head, of which none comes twice, as those of speakers do, and most are datelines or name a
    state: `GHANA: Accra hosts`, `KENYA: The`. A list under a headline that tells of one thing is none.
    """
    paragraphs, _ = layout(report.text, headless=bool(headline_apart(report)))
    title = report.title or next((part.text for part in paragraphs if part.part == "title"), "")
    heads = list(_heads(report.text, paragraphs))
    given = [head.text for head in heads if head]
    known = sum(head is not None and (head.dateline or _names_state(head.text)) for head in heads)
    column = bool(heads) and heads[0] is not None and len(set(given)) == len(given)
    if not column or known < LEAST or known * 2 <= len(given) or of_one_story(title):
        return [report]
    starts = [head for head in heads if head]
    ends = [*(head.start for head in starts[1:]), len(report.text)]
    return [_item(report, head, end) for head, end in zip(starts, ends, strict=True)]


def of_one_story(title: str) -> bool:
    """Whether a headline tells of one thing, which all below may be about: `What they say of North Korea's test`."""
    return REACTIONS.search(title) is not None or _names_state(AREA.sub("", title))


def _heads(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Head | None]:
    """The head of each paragraph, if it has one; a headline heads the paragraph below it."""
    body = [part for part in paragraphs if part.part == "body"]
    above = next((part for part in reversed(paragraphs) if part.part != "body"), None)
    if any(part.entry for part in paragraphs):
        return
    over = {part.start for part, below in pairwise(body) if (part.heads or part.point) and _is_over(part, below)}
    headline = above if above is not None and above.part == "header" and over else None
    for part in body:
        if part.start in over:
            headline = part
            continue
        yield Head(headline.text, headline.start, part.start) if headline else _own_head(text, part)
        headline = None


def _is_over(part: Paragraph, below: Paragraph) -> bool:
    """Whether a line is the headline of what stands below it, as a point may be: `2. Togo recalls its envoy`."""
    told = SENTENCE_END.search(part.text) or WRITES.match(part.text)
    return told is None and SENTENCE_END.search(below.text) is not None


def _own_head(text: str, part: Paragraph) -> Head | None:
    """The words with which a paragraph begins that head it: `MALI` of `MALI. The army`."""
    line = text[text.rfind("\n", 0, part.start) + 1 : part.start].lstrip()
    cut = line[mark.end() :] if part.point and (mark := POINT.match(f"{line}X")) else line
    if cut.strip():
        return Head(cut.strip(), part.start - len(cut), part.start, dateline=True)
    found = (TOPIC if part.point else HEAD).match(part.text)
    if not found:
        return None
    alone = found["head"].isupper() or state_named(found["head"]) is not None
    return Head(found["head"], part.start, part.start + found.end()) if alone or found["after"][0] != "." else None


def _item(report: Report, head: Head, end: int) -> Report:
    """The report with the text of an item alone, its head as the headline."""
    text = report.text
    if head.dateline:
        own = text[head.start : end]
    else:
        over = head.start + len(head.text)
        own = f"{head.text}\n{' ' * (head.body - over - 1)}{text[head.body : end]}"
    return replace(report, title=None, text=" " * head.start + own)


def _names_state(head: str) -> bool:
    spelled = head.title() if head.isupper() else head
    return any(name.kind in OF_STATES for found in find_names(spelled) for name in found.names)
