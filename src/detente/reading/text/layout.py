"""The parts of a text: its headline, the lines above the first paragraph, the dateline, the paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Literal

from detente.entities.parties import parties
from detente.entities.places import locate, spot_of, state_named, state_written
from detente.reading.dates.entries import PLACE, bare_years, entry_date, four_digit_times, of_report, of_year

Part = Literal["title", "header", "time", "body"]
"""What a stretch of text is; a line of a live page that is but a time is none to read."""

TITLE_LENGTH, HEADER_LENGTH, DATELINE_LENGTH = 140, 90, 90
HEADER_LINES = 6
DATELINE_MIN = 4
"""Capitals with which a dateline further down begins."""
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
ENDED = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
LISTED = re.compile(r"[*•·▪–—-]|\(?\w{1,3}[.)]\s")
"""What stands at the end of a line that is no heading, and at the head of one in a list."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATED = re.compile(rf"\b(?:1[89]|20)\d\d\b|\b{MONTH} \d\d?\b|\b\d\d? {MONTH}")
BEFORE_DASH = re.compile(r"(?P<head>[^\n]+?)(?: ?(?:--|—|–)| [-_])(?: +(?=\S)|(?<=—)(?=\S)|$)")
CAPITALS = re.compile(r"(?P<head>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30})[.:] +(?=\S)")
"""What may be a dateline: words before a dash, or capitals before a stop or colon."""
WIRED = re.compile(
    rf"(?P<head>[A-ZÀ-Þ][\w'’ .-]{{2,30}}), (?:{MONTH} \d\d?|\d\d? {MONTH})(?:,? (?:19|20)\d\d)?"
    r"(?:\.? ?(?:\([@A-Z][\w ]{1,30}\)|/[A-Z][\w-]+/)[:.]?[-–—]?|:|\.[-–—]) *(?=[A-ZÀ-Þ\"“])"
)
"""A dateline whose day a colon or the agency ends: `LIMA, Jan 17 (APP): `, `Lima, 3 May 2012: `."""
NAMED = re.compile(r"(?P<head>[A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+){0,2}): +(?=[A-ZÀ-Þ\"“])")
SENT_FROM = re.compile(r"\b(?:in|from) (?P<head>[A-ZÀ-Þ][\w'’. -]+)$")
WRITES = re.compile(r"(?:By|From)\b|.*\b(?:correspondents?|reports?|reporting|writes)\b")
"""A city before a colon, and a line that tells who writes, and from where."""
CLOCK = re.compile(
    r"(?:(?:Posted|Updated|Published)(?: at)? )?"
    r"[(\[]?(?:[0-2]?\d[:.h][0-5]\d(?: ?[AaPp]\.?[Mm]\.?)?|1?\d ?[AaPp]\.?[Mm]\.?|[0-2]\d[0-5]\d(?= ?GMT| UTC))"
    r"(?: \(?(?:GMT|UTC|[A-Z]{2,4}T|local(?: time)?)\)?)?[)\]]?(?: ?[-–—|:])?(?:[^\S\n]+(?=[A-ZÀ-Þ\"“‘'])|$)"
)
"""The time with which an entry of a live page begins."""
POINT = re.compile(
    r"(?:[-–—•●▪■◦‣·*➢✓①-⑳]|\(?(?:\d\d?|[a-z]|[ivx]{2,5})\)|\d\d?(?:\.\d\d?){0,2}\.|(?:[a-z]|[ivx]{2,5})\.(?! *\d)"
    r"|(?i:article|section) \d\d?(?:[.:]| ?[-–—])|(?:o|\d\d?(?:\.\d\d?){1,2})(?= +[A-Z]))[^\S\n]+(?=[\w\"“‘'(\[])"
)
"""What a point of a list begins with: `- `, `3. `, `(a) `."""
WHOLE = re.compile(r"\d+\. (?:This\b|(?!To\b|(?:(?:[A-Z][a-z]+ly|Also|Further) )?[A-Za-z][a-z]+(?:s|ed|ing)\b))")
"""A point that does not begin with a verb, and so a sentence of its own: the parse takes its number for one, too."""
HEADQUARTERS = {"UNITED NATIONS": "New York"}
"""Bodies that reports are dated from, by the city where they are."""
ENACTING = re.compile(
    r"The [A-ZÀ-Þ][^,;:.]{2,}(?:, (?:meeting|sitting|convening|convened|gathered|assembled|having met) [^;:.]*)?[,:]$"
)
"""The line with which a resolution begins, whose paragraphs tell what that body does: `The General Assembly,`."""
LEAST = 2
"""Lines that begin with a date of which the entries of a timeline are known."""
LARGE = 100_000
"""People in a city that a line without a date may be taken to name."""
SEGMENTS = re.compile(r" ?[,|/()\[\]] ?| ?(?:--|—|–| [-_] ) ?")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text that is parsed by itself; `dated_from` is the place of its dateline, or the last before.

    `entry` is the number of the entry of a live page or timeline in which it stands, 0 where there are none, and `day`
    the date that stands over it there. `heads` tells whether it is a heading within the text,
    `point` whether it is marked as a point of a list.
    """

    start: int
    text: str
    part: Part
    dated_from: str | None = None
    entry: int = 0
    day: str | None = None
    heads: bool = False
    point: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """The dates and times of entries: what each line begins with that tells one, and how long that is.

    `above` is the date that stands over the first line, and `apart` are lines that no date stands over.
    """

    times: dict[int, int]
    told: dict[int, tuple[str, int]] = field(default_factory=dict)
    above: str | None = None
    apart: frozenset[int] = frozenset()


def layout(text: str, *, headless: bool = False) -> tuple[list[Paragraph], str | None]:
    """The paragraphs of a text by their part, and the place where it is dated, of the dateline or of a line above.

    The first line of a `headless` text, whose headline came apart, is none.
    """
    lines = [(match.start(), match.group().rstrip()) for match in re.finditer(r"\S[^\n]*", text)]
    above = _lines_above([line for _, line in lines], int(headless))
    numbered = enumerate(lines[:above], int(headless))
    parts = [Paragraph(start, line, _part(number, line)) for number, (start, line) in numbered]
    above_body = [part.text for part in parts if part.part == "header"]
    place = next(filter(None, (dateline(line)[0] for line in above_body)), None) or _place_above(above_body)
    place = place or next((_seat_of(part.text) for part in parts if part.part == "title"), None)
    days = _days(lines[above:], lines[above - 1][1] if above > 1 else "")
    if days.above is not None:
        parts[-1] = replace(parts[-1], part="time")
    body = list(_with_headings(list(_dated(lines[above:], place, days))))
    return [*parts, *body], body[0].dated_from if body else place


def _dated(lines: list[tuple[int, str]], above: str | None, days: Days) -> Iterator[Paragraph]:
    """The paragraphs without their times, numbers and datelines; a digest has several, each good for what follows."""
    place, entry, day = above, int(days.above is not None), days.above
    speakers = _speakers(line for _, line in lines)
    for number, (start, line) in enumerate(lines):
        date, told = days.told.get(number), days.times.get(number)
        if date or told:
            entry, length = entry + 1, date[1] if date else told or 0
            day = date[0] if date else day
            if length == len(line):
                if named := PLACE.match(line):
                    place = named["place"] if _is_city(named["place"]) else place
                    yield Paragraph(start, named["place"], "body", place, entry, day)
                    start, line = start + named.end("place"), line[named.end("place") :]
                yield Paragraph(start, line, "time", place, entry, day)
                continue
            start, line = start + length, line[length:]
        elif number in days.apart:
            day = None
        point = None if date or told or line.endswith("?") else POINT.match(line)
        if point and not WHOLE.match(line):
            start, line = start + point.end(), line[point.end() :]
        label = CAPITALS.match(line)
        found, length = (None, 0) if label and label["head"] in speakers else dateline(line)
        if found and (number == 0 or date or told or line[:DATELINE_MIN].isupper()):
            place = found
            if length < len(line):
                start, line = start + length, line[length:]
        yield Paragraph(start, line, "body", place, entry, day, point=point is not None)


def _with_headings(body: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, with those marked that are headings: short, without a stop, over a longer one that has one.

    Of several lines without a stop one after the other, none is: they may be a list.
    """
    for before, here, after in zip([None, *body], body, [*body[1:], None], strict=False):
        apart = before is None or before.part == "time" or SENTENCE_END.search(before.text)
        told = after is not None and after.part == "body" and SENTENCE_END.search(after.text)
        short = _is_short(here.text) and after is not None and len(after.text) > len(here.text)
        yield replace(here, heads=bool(apart and told and short and not here.point))


def _is_short(line: str) -> bool:
    """Whether a line may be a heading."""
    return len(line) <= HEADER_LENGTH and not ENDED.search(line) and not LISTED.match(line)


def _days(lines: list[tuple[int, str]], last_above: str) -> Days:
    """The dates of the entries in a text, where it has several; one alone will do over times of day."""
    texts = [line for _, line in lines]
    times = {number: time.end() for number, line in enumerate(texts) if (time := CLOCK.match(line))}
    times |= four_digit_times(texts)
    dates = ((number, entry_date(line)) for number, line in enumerate(texts) if number not in times)
    told = {number: date for number, date in dates if date}
    told |= bare_years(texts) if not times else {}
    alone = {number for number, (_, length) in told.items() if length == len(lines[number][1])}
    above = entry_date(last_above) if alone else None
    if above and (above[1] < len(last_above) or of_report(above[0], (date for date, _ in told.values()))):
        above = None
    timed = bool(alone) and len(times) > 1
    if len(told) + (above is not None) < LEAST and not timed:
        return Days(times)
    within = set(told) - alone
    ends = {number for number in within if number + 1 not in told and number + 1 < len(lines)}
    spread = len(ends) > 1 or (bool(ends) and max(ends) != max(told))
    apart = set() if spread else {number + 1 for number in ends}
    headings = {
        n for n, line in enumerate(texts) if n > min(told) and n not in told and n not in times and _is_short(line)
    }
    apart |= headings if min(headings, default=0) > max(told) else set()  # `What comes next`
    years = dict(of_year(told.items(), above[0] if above else None))
    return Days(times, years, above[0] if above else None, frozenset(apart))


def _speakers(lines: Iterable[str]) -> set[str]:
    """The names before a colon that begin several turns of talk, and are those of no large city: `SULLIVAN:`."""
    heads = Counter(
        label["head"] for line in lines if (label := CAPITALS.match(line)) and line[label.end("head")] == ":"
    )
    begun = {head.split()[-1] for head in heads if " " in head}
    return {head for head, count in heads.items() if head in begun or (count > 1 and not _is_city(head))}


def _lines_above(lines: list[str], first: int) -> int:
    """How many lines stand above the first paragraph; none but the headline where the text has no other paragraphs.

    `first` is the number of the first line, where that of a headline is 0.
    """
    if len(lines) < 2:
        return 0
    above = next((at for at, line in enumerate(lines) if not _stands_above(at + first, line)), len(lines))
    if above == len(lines) or above > HEADER_LINES:
        return int(not first and _is_title(lines[0]))
    return above


def _stands_above(number: int, line: str) -> bool:
    if len(line) > HEADER_LENGTH and dateline(line)[1]:
        return False
    if ENACTING.match(line):
        return False
    return (number == 0 and _is_title(line)) or (len(line) <= HEADER_LENGTH and not SENTENCE_END.search(line))


def _is_title(line: str) -> bool:
    return len(line) <= TITLE_LENGTH and (not SENTENCE_END.search(line) or line.endswith("?"))


def _part(number: int, line: str) -> Part:
    return "title" if number == 0 and _is_title(line) and dateline(line)[1] < len(line) else "header"


def dateline(line: str) -> tuple[str | None, int]:
    """The place that a paragraph is dated from (`TOKYO, March 16 - `), and how many characters the dateline takes."""
    alone, named, match = CAPITALS.match(line), NAMED.match(line), BEFORE_DASH.match(line[:DATELINE_LENGTH])
    if alone and locate(alone["head"]) is not None:
        return _spelled(alone["head"]), alone.end()
    if named and _is_city(named["head"]):
        return named["head"], named.end()
    wired = WIRED.match(line)
    if wired and locate(_spelled(wired["head"])) is not None:
        return _spelled(wired["head"]), wired.end()
    parts = [part.strip() for part in SEGMENTS.split(match["head"]) if part.strip()] if match else []
    place, *rest = parts or [""]
    known = place in HEADQUARTERS or locate(place) is not None
    apart = match is not None and (match.end() == len(line) or line[match.end() - 1] != "—")
    told = bool(rest) or (match is not None and _is_city(place) and line[match.end() : match.end() + 1].isupper())
    if match and ((_is_shouted(place) and (known or rest)) or (known and told and place[0].isupper() and apart)):
        return _within(_spelled(place), rest), match.end()
    return None, 0


def _within(place: str, rest: Sequence[str]) -> str:
    """The place, with the state beside it where the name alone does not tell where it lies: `Turnberry, Scotland`."""
    found = spot_of(f"{place}, {rest[0]}") if rest else None
    alone = locate(place)
    told = found is not None and (alone is None or alone.country != found.country)
    return f"{place}, {rest[0]}" if told else place


def _is_city(name: str) -> bool:
    """Whether a name is that of a large city, and not of a state."""
    spot = locate(name)
    return spot is not None and spot.lat is not None and spot.population >= LARGE and state_named(name) is None


def _seat_of(line: str) -> str | None:
    """The capital of the state whose name is all that a line says, as over an item of a column."""
    code = state_written(line)
    return next(iter(parties()[code].capitals), None) if code else None


def _is_shouted(place: str) -> bool:
    return place.isupper() and len(place) > 2 and not any(sign.isdigit() or sign == ":" for sign in place)


def _spelled(place: str) -> str:
    return HEADQUARTERS.get(place) or (place.title() if place.isupper() else place)


def _place_above(lines: Sequence[str]) -> str | None:
    """The place in a dated line (`Athens, 8 December 2023`), or of the writer (`By X in Athens`), or last in a line."""
    segments = [[segment.strip() for segment in SEGMENTS.split(line)] for line in lines]
    dated = (each for line, found in zip(lines, segments, strict=True) if DATED.search(line) for each in found)
    named = (each for each in dated if each[:1].isupper() and locate(each))
    sent = (match["head"] for line in lines if WRITES.match(line) and (match := SENT_FROM.search(line)))
    last = (found[-1] for line, found in zip(lines, segments, strict=True) if len(found) > 1 and " and " not in line)
    alone = (found[0] for found in segments if len(found) > 1 and _is_city(found[0]) and spot_of(", ".join(found)))
    return next(chain(map(_spelled, named), filter(locate, sent), filter(_is_city, last), alone), None)
