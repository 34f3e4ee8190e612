"""What stands over a text and tells whose it is: its headline and first short lines, and who published it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from detente.entities.names import Found, find_names
from detente.reading.text.turns import OUTLET
from detente.records import Report

TALK = re.compile(
    r"(?i)\b(?:briefing|conference|statement|remarks|transcript|speech|address|interview|message|letter|press"
    r"|questions?|answers?|words|read|put|spoke|gave)\b"
)
"""What a sentence says that tells whose words follow."""
LINES, LENGTH = 5, 130
"""How many lines at the top tell whose words a text is, and how long these are at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line over a text with the names on it, counted from its start; `above` where no sentence is read from it."""

    text: str
    names: tuple[Found, ...]
    above: bool = False

    def after(self, hit: Found) -> str:
        """What follows a name."""
        return self.text[hit.end :]

    def words_before(self, hit: Found) -> list[str]:
        """The last two words before a name."""
        return self.text[: hit.start].split()[-2:]


def headline_apart(report: Report) -> str:
    """The headline of a report whose text does not begin with it, as of most pages of the web; else nothing."""
    title = " ".join((report.title or "").split())
    lines = islice(re.finditer(r"\S[^\n]*", report.text), LINES)
    return "" if any(title in line.group() for line in lines) else title


def lines_over(report: Report, title: str, names: Sequence[Found], header: Sequence[str]) -> tuple[Line, ...]:
    """The headline that came apart, if one did, and the first short lines that put no question and tell no news."""
    given = [line_alone(title)] if title else []
    lines = list(re.finditer(r"\S[^\n]*", report.text))[:LINES]
    found = (Line(line.group(), _names_on(line, names), line.group().strip() in header) for line in lines)
    return tuple(line for line in (*given, *found) if len(line.text) <= LENGTH and not _tells(line.text.rstrip()))


def _tells(line: str) -> bool:
    """Whether a line is a question, somebody's turn, or a sentence that tells of no talk: `Peru's minister left.`."""
    return line.endswith("?") or (line.endswith(".") and (OUTLET.match(line) is not None or not TALK.search(line)))


def line_alone(text: str) -> Line:
    """A line that came without the text: `Embassy of Peru`, of a publisher."""
    return Line(text, _names_in(text))


def _names_in(text: str) -> tuple[Found, ...]:
    """The names in a line, be it in capitals throughout: `MINISTRY OF PERU`, but `OSCE` is a name as it stands."""
    spelled = text.title()
    as_is = tuple(find_names(text)) if " " not in text else ()
    return as_is or tuple(find_names(spelled if text.isupper() and len(spelled) == len(text) else text))


def _names_on(line: re.Match[str], names: Sequence[Found]) -> tuple[Found, ...]:
    if line.group().isupper():
        return _names_in(line.group())
    start, end = line.span()
    inside = (name for name in names if start <= name.start and name.end <= end)
    return tuple(replace(name, start=name.start - start, end=name.end - start) for name in inside)
