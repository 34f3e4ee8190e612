"""The parts of a text: its headline, the lines above the first paragraph, the dateline, the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from detente.entities.places import locate

Part = Literal["title", "header", "body"]

TITLE_LENGTH, HEADER_LENGTH, DATELINE_LENGTH = 140, 90, 90
HEADER_LINES = 6
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
DATED = re.compile(r"\b(?:1[89]|20)\d\d\b")
BEFORE_DASH = re.compile(r"(?P<head>[^\n]+?)(?: ?(?:--|—|–)| [-_])(?: +(?=\S)|$)")
CAPITALS = re.compile(r"(?P<head>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30})[.:] +(?=\S)")
"""What may be a dateline: words before a dash, or capitals before a stop or colon."""
SEGMENTS = re.compile(r" ?[,|/()\[\]] ?| ?(?:--|—|–| [-_] ) ?")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text that is parsed by itself."""

    start: int
    text: str
    part: Part


def layout(text: str) -> tuple[list[Paragraph], str | None]:
    """The paragraphs of a text by their part, and the place where it is dated, of the dateline or of a line above."""
    lines = [(match.start(), match.group().rstrip()) for match in re.finditer(r"\S[^\n]*", text)]
    above = _lines_above([line for _, line in lines])
    parts = [Paragraph(start, line, _part(number, line)) for number, (start, line) in enumerate(lines[:above])]
    place, body = None, lines[above:]
    if body:
        start, line = body[0]
        place, length = dateline(line)
        body[0] = start + length, line[length:]
    above_body = [part.text for part in parts if part.part == "header"]
    place = place or next(filter(None, (dateline(line)[0] for line in above_body)), None) or _place_above(above_body)
    return [*parts, *(Paragraph(start, line, "body") for start, line in body)], place


def _lines_above(lines: list[str]) -> int:
    """How many lines stand above the first paragraph; none but the headline where the text has no other paragraphs."""
    if len(lines) < 2:
        return 0
    above = next((number for number, line in enumerate(lines) if not _stands_above(number, line)), len(lines))
    if above == len(lines) or above > HEADER_LINES:
        return int(_is_title(lines[0]))
    return above


def _stands_above(number: int, line: str) -> bool:
    if len(line) > HEADER_LENGTH and dateline(line)[1]:
        return False
    return (number == 0 and _is_title(line)) or (len(line) <= HEADER_LENGTH and not SENTENCE_END.search(line))


def _is_title(line: str) -> bool:
    return len(line) <= TITLE_LENGTH and (not SENTENCE_END.search(line) or line.endswith("?"))


def _part(number: int, line: str) -> Part:
    return "title" if number == 0 and _is_title(line) and dateline(line)[1] < len(line) else "header"


def dateline(line: str) -> tuple[str | None, int]:
    """The place that a paragraph is dated from (`TOKYO, March 16 - `), and how many characters the dateline takes."""
    alone, match = CAPITALS.match(line), BEFORE_DASH.match(line[:DATELINE_LENGTH])
    if alone and locate(alone["head"]) is not None:
        return _spelled(alone["head"]), alone.end()
    parts = [part.strip() for part in SEGMENTS.split(match["head"]) if part.strip()] if match else []
    place, *rest = parts or [""]
    known = locate(place) is not None
    if match and ((_is_shouted(place) and (known or rest)) or (known and rest and place[0].isupper())):
        return _spelled(place), match.end()
    return None, 0


def _is_shouted(place: str) -> bool:
    return place.isupper() and len(place) > 2 and not any(sign.isdigit() for sign in place)


def _spelled(place: str) -> str:
    return place.title() if place.isupper() else place


def _place_above(lines: Iterable[str]) -> str | None:
    """The place in a dated line, such as `Athens, 8 December 2023`."""
    segments = (segment.strip() for line in lines if DATED.search(line) for segment in SEGMENTS.split(line))
    named = (segment for segment in segments if segment[:1].isupper() and locate(segment) is not None)
    return next(map(_spelled, named), None)
