"""Who put a text out: a ministry, an embassy, the office of a leader, a parliament, a body that met."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from detente.reading.names.authorship import PARLIAMENT, is_subject_of, known_house, named_in, published_by
from detente.reading.text.heading import Line
from detente.reading.text.parse import Parsed

PAPER_OF = re.compile(
    r"(?i)(?:(?:final|closing|concluding|press|summit|presidency) )*"
    r"(?:communiqu[eé]|declaration|conclusions|statement) (?:of|by) "
)
"""How the headline of a paper begins that tells of which body it is."""
OF_LEADER = re.compile(
    r"(?i)\b(?:white house|kremlin|élysée|elysee|president|presidency|prime minister|downing street)\b"
)
"""What the offices of presidents and premiers publish as."""
READOUT = re.compile(r"(?i)readout of\b|statement attributable to\b|note to correspondents\b")
"""How the line over a text begins that tells what somebody said or did, whose house need not be named."""
SAID_THERE = re.compile(
    r"(?i)\b(?:statement|remarks|debate|hansard|hearing|testimony|questions?|answers?|speech|address)\b"
)
"""What is said over the words that were spoken in one."""
FOREIGN = re.compile(
    r"(?i)\b(?:foreign|external|state department|department of state|department press briefing|global affairs|embassy"
    r"|foggy bottom|mission|consulate|diplomatic)\b"
)
"""What tells that those who put a text out see to foreign affairs."""
EMBASSY = re.compile(r"(?i)\b(?:embassy|consulate|permanent mission)\b")
LETTERHEAD = re.compile(r"(?i)(?:the )?(?:(?:royal|federal) )?(?:ministry|department|embassy) (?:of|for)\b")
LISTS = re.compile(
    r"(?i)\b(?:(?:list|summary) of (?:[\w/-]+ ){0,3}(?:outcomes?|deliverables|mous?|agreements|documents)"
    r"|(?:agreements|mous|documents|memoranda)[\w/ ]{0,20} (?:signed|exchanged|concluded))\b"
)
"""What is said over such a list."""
OPENING = 3
"""Sentences at the head of a text that may tell of such a list."""
SMALL = frozenset("of for and the in to".split())
"""Words in the name of a ministry that are not written large."""


def issuer_of(parsed: Parsed, home: str | None = None) -> str | None:
    """The party whose ministry, office or seat stands above the text, or beside it, as those who put it out.

    A ministry of which nobody says whose it is is that of the place where the text is dated, `home`.
    """
    heads = [line for line in parsed.top if _is_letterhead(line.text)]
    above = [line for line in parsed.top if line.above]
    hits = (name for line in above for hit in line.names for name in hit.names)
    seats = (name.key for name in hits if name.kind in ("seat", "agency"))
    at_home = home if heads else None
    named = next(named_in(heads), None) or at_home or next(named_in(above, places=False), None)
    read_out = (code for line in _lines_of_readout(parsed) if (code := known_house(line)))
    told = next(seats, None) or next(read_out, None) or parliament_of(parsed) or next(_bodies_over(parsed), None)
    return published_by(parsed) or named or told


def _bodies_over(parsed: Parsed) -> Iterator[str]:
    """The bodies whose paper a text is, as its headline says: `Final communiqué of the summit of ECOWAS on Mali`."""
    for line in parsed.top:
        for hit in line.names if PAPER_OF.match(line.text) else ():
            if not is_subject_of(line, hit):
                yield from (name.key for name in hit.names if name.kind == "body")


def parliament_of(parsed: Parsed) -> str | None:
    """The state in whose parliament the words of a report were said: `Statement to the House of Commons`."""
    lines = (line for line in parsed.top if SAID_THERE.search(line.text))
    hits = (hit for line in lines for hit in line.names if PARLIAMENT.match(line.text, hit.start))
    return next((name.key for hit in hits for name in hit.names if name.kind in ("seat", "agency")), None)


def is_of_leader(parsed: Parsed) -> bool:
    """Whether the office of a president or premier puts a report out, or its readout, who is `the President` in it."""
    lines = _and_publisher(parsed, _lines_of_readout(parsed))
    return any(OF_LEADER.search(line.text) for line in lines)


def _lines_of_readout(parsed: Parsed) -> Iterator[Line]:
    """The line at the top that calls a text a readout, or words to be given to somebody: `Readout of the ... call`."""
    return (line for line in parsed.top if READOUT.match(line.text))


def is_of_parliament(parsed: Parsed) -> bool:
    """Whether a report is what was said in a parliament, or what one put out."""
    put_out = parsed.publisher is not None and any(
        PARLIAMENT.match(parsed.publisher.text, at.start()) for at in re.finditer(r"\b", parsed.publisher.text)
    )
    return put_out or parliament_of(parsed) is not None


def sees_abroad(parsed: Parsed) -> bool:
    """Whether those who put a report out see to foreign affairs: `Ministry of External Affairs`."""
    return any(FOREIGN.search(line.text) for line in _and_publisher(parsed, parsed.top))


def is_of_embassy(parsed: Parsed) -> bool:
    """Whether an embassy puts a report out, whose ambassador is then its own state's."""
    lines = _and_publisher(parsed, (line for line in parsed.top if line.above))
    return any(EMBASSY.search(line.text) for line in lines)


def _and_publisher(parsed: Parsed, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Some lines over a text, and that which names its publisher."""
    return (*lines, *([parsed.publisher] if parsed.publisher else []))


def lists_papers(parsed: Parsed) -> bool:
    """Whether a text is a list of the papers that were signed: `List of outcomes of the visit`."""
    opening = (sentence.text for sentence in parsed.sentences[:OPENING])
    return any(map(LISTS.search, (*(line.text for line in parsed.top), *opening)))


def _is_letterhead(line: str) -> bool:
    """Whether a line is the name of a ministry or embassy: `Ministry of Foreign Affairs, Lima`."""
    return LETTERHEAD.match(line) is not None and not any(w[0].islower() and w not in SMALL for w in line.split())
