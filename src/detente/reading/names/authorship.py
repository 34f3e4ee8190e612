"""In whose voice a report speaks: the party that `we` and `our` mean in a statement, a speech or a briefing."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from detente.entities.names import Found
from detente.entities.parties import admits_states, parties
from detente.entities.people import led_by, people
from detente.entities.places import locate
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import PARTY_KINDS, Labels
from detente.reading.text.heading import Line
from detente.reading.text.parse import Parsed
from detente.reading.text.turns import ANSWERERS, OUTLET, PUT
from detente.tables import rows, words

FIRST_PERSON = frozenset("i we me us my our mine ours myself ourselves".split())
QUOTED = re.compile(r"[\"“][^\"”\n]*[\"”]")
BEHIND_DASH = re.compile(r"[-–—] ?(?:[^\n.!?]*\?|[^\n]*\?\s*$)")
"""`- Is it over?`, as questions begin where nobody is named."""
PRESS = frozenset(("news",))
"""What else the names of outlets are made of."""
HERE = re.compile(r"\bhere in (?:the )?([A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2})")
"""Where those who speak say that they are."""
OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|me|us|ourselves)\b")
MAKERS = re.compile(
    r"(?i)\b(?:ministry|minister|office|department|briefing|statements?|remarks|release|transcript|speech|address|letter"
    r"|press conference|gaggle|embassy|mission|spokes\w+|parliament|commission|declaration|communiqu[eé])\b"
)
"""Words in the lines at the top of a text that is somebody's own."""
OWNING = re.compile(rf"(?:['’]s?)?(?: \w+)?(?: {MAKERS.pattern.removeprefix('(?i)')}| press\\b)", re.IGNORECASE)
"""What follows the name of a party whose ministry, spokesman or briefing room it is."""
OWNED = re.compile(rf"{MAKERS.pattern}(?: (?:of|for)(?: [A-Z]\w+| and)+)? of(?: the)? $")
"""What leads to it: `Ministry of Foreign Affairs of`."""
JOINT = re.compile(r"(?i)\bjoint\b.{0,40}\b(?:statement|communiqu[eé]|declaration|remarks|release|message|vision)\b")
SENT_TO = re.compile(r"(?i)\b(?:letter|message|address|appeal|note)\b[^\n]*? to ")
"""What leads to whom somebody writes."""
ABOUT = re.compile(r"\b(?:on|about|regarding|concerning|following|after|against|at|in)\b")
"""What leads to other parties than those who make a statement."""
BY = re.compile(r"\b(?:by|BY)(?: \w[\w,'’-]*){0,6} ?$")
"""What leads to who makes a statement, with the words for an office."""
BY_LEADER = re.compile(r"(?i)\bby (?:President|Prime Minister|Premier|Chancellor|Taoiseach) ([^\W\d_]+)\b")
AS_ONE = re.compile(r"(?m)^(?:\d+\. )?We, the\b")
"""How a paragraph begins in which those who speak together name themselves."""
LISTING = re.compile(
    r"(?i)(?:[\s,&]|\b(?:and|the|of|foreign|finance|defen[cs]e|ministers?|presidents?|premiers?|prime|leaders?|heads"
    r"|state|government|republic|kingdom|representatives?|secretary|secretaries|high|for|affairs|together|with|as|well)\b)*"
)
"""What stands before the names of those who speak together, and between them."""
MADE_BY = re.compile(
    r"(?i)(?:extraordinary )?(?:press |media )?(?:statement|remarks|declaration|message|conference|briefing)"
    r" (?:by|from) |.*['’]s (?:regular |daily |weekly )?press (?:conference|briefing)\b"
)
"""How the line over a text tells who speaks in it, however seldom as `we`."""
DELEGATION = re.compile(r"(?i)\b(?:delegation|mission|representative) (?:of|from)(?: the)? $")
"""What leads to the member of a body that speaks in it."""
BESIDE_IT = frozenset("in at for".split())
ABOUT_IT = frozenset("on over with about regarding concerning to against between and".split())
OFFICES = re.compile(
    r"(?i)\b(?:minist\w+|department|embassy|consulate|mission|delegation|office|spokes\w+|parliament|commission|council"
    r"|secretariat|presiden\w+|government|cabinet|chancellery)\b"
)
"""Words in the name of a publisher that acts for a party: `Government of Peru`, `Embassy of Peru in Quito`."""
PARLIAMENT = re.compile(
    r"(?:the )?(?:(?:U\.?S\.? )?(?:House|Senate|Congress|Parliament)\b|Bundestag|Knesset|D[aá]il|Seanad|Oireachtas)"
)
"""Houses in which ministers speak for their own state."""
POSTED_TO = frozenset("in at to".split())
"""What leads to where an embassy is."""
ENOUGH = 3
"""Words for oneself outside quotations from which on a text may be somebody's own."""
OFTEN = 2
"""Times from which on words that only those who belong to a party use for its own tell whose a text is."""


def speaks_of_itself(word: Token) -> bool:
    """Whether a word stands for those who speak: `we`, `us`, but not `US`."""
    return word.lower_ in FIRST_PERSON and word.text != "US"


def asks(line: str) -> bool:
    """Whether a paragraph begins as a question of reporters does, be it by the name of an outlet alone (`AFP: Why?`).

    `Ada Bell, Dawn:` names one of the press, of which no table need know, where a question follows.
    """
    if PUT.match(line) or BEHIND_DASH.match(line):
        return True
    label = OUTLET.match(line)
    if label is None:
        return False
    if re.search("[,(]", label[1]) and line.rstrip().endswith("?") and not re.search(ANSWERERS, label[1]):
        return True
    name = label[1].lower()
    pieces = {piece.strip() for piece in re.split(r"[,(]", name)}
    found = (words("reading", "media") | PRESS).intersection(re.findall(r"[^\W_]+", name))
    return bool(found) or not pieces.isdisjoint(_state_outlets())


@cache
def _state_outlets() -> frozenset[str]:
    return frozenset(outlet.lower() for party in parties().values() for outlet in party.media)


def voice_of(parsed: Parsed, labels: Labels, home: str | None) -> str | None:
    """The party whose words a report is; None where it tells of others.

    Who put it out is named as its publisher. Else the lines at the top tell that it is somebody's own, and name the
    party or a place at home there; or those who answer questions say that they are `here in Washington`. Who speaks as
    `we` may never be named: then it is whose house the briefing was held in, or the state that the text is dated from.
    """
    spoken = own_words(parsed.report.text)
    if spoken and (speaker := _of_delegation(parsed) or published_by(parsed)):
        return speaker
    if spoken < (1 if any(MADE_BY.match(line.text) for line in parsed.top) else ENOUGH):
        return None
    if speaker := _speaking(parsed, by_name=True):
        return speaker
    own = QUOTED.sub("", parsed.report.text)
    if any(map(asks, own.splitlines())) and (here := _spoken_at(own)) in labels.counts:
        return here
    if seat := next((code for line in parsed.top for code in _alone_on(line)), None):
        return seat
    if not any(MAKERS.search(line.text) for line in parsed.top):
        return None
    if home in labels.counts:
        return home
    places = (locate(piece.strip()) for line in parsed.top for piece in line.text.split(","))
    at_home = (place.country for place in places if place and place.country in labels.counts)
    named = next(named_in(parsed.top), None) or next(at_home, None) or _by_terms(parsed.report.text)
    return named or house_of(parsed, home) or home or _speaking(parsed)


def _of_delegation(parsed: Parsed) -> str | None:
    """The member that says something in a body that puts it out: the `Delegation of Ukraine`, by an `EU statement`.

    None where no body put the text out.
    """
    house = published_by(parsed)
    if house is None or not admits_states(house):
        return None
    for line in parsed.top:
        for hit in line.names:
            speaks = DELEGATION.search(line.text[: hit.start]) or OWNING.match(line.after(hit))
            if speaks and not is_subject_of(line, hit) and (code := _party_in(hit)):
                return code
    return None


def joint_voice(parsed: Parsed) -> tuple[str, ...]:
    """The parties that speak together as `we`, if any do.

    They are named in `We, the ministers of Peru and Chile,` or at the top, in `Joint statement by Peru and Chile`.
    """
    text, day = parsed.report.text, parsed.report.published
    opening = AS_ONE.search(text)
    found = list(_in_a_row(parsed, opening.end()) if opening else _on_joint_line(parsed))
    codes = tuple(dict.fromkeys(code for hit in found if (code := _party_of(hit, day))))
    return codes if opening or len(codes) > 1 else ()


def _on_joint_line(parsed: Parsed) -> Iterator[Found]:
    """The names on the line at the top that calls a text a joint one, but for those that it is about."""
    for line in [line for line in parsed.top if JOINT.search(line.text)][:1]:
        for hit in line.names:
            if not ABOUT.search(line.text[: hit.start]):
                yield hit


def _in_a_row(parsed: Parsed, start: int) -> Iterator[Found]:
    """The names from a place on that stand in one list."""
    for hit in parsed.names:
        if hit.start >= start:
            if not LISTING.fullmatch(parsed.report.text[start : hit.start]):
                return
            yield hit
            start = hit.end


def _party_of(hit: Found, day: dt.date | None) -> str | None:
    """The state or body that a name stands for, or for which somebody is in office."""
    named = next((name for name in hit.names if name.kind in PARTY_KINDS), None)
    if named is not None:
        return named.key
    person = next((people()[name.key] for name in hit.names if name.kind == "person"), None)
    return person.term_on(day).code if person is not None else None


def addressed_in(parsed: Parsed) -> str | None:
    """The party that a letter or message is to, by the lines at its top: `Letter of Chad's leader to Mr Sall`."""
    for line in parsed.top:
        if sent := SENT_TO.search(line.text):
            named = (hit for hit in line.names if hit.start >= sent.end())
            return next((code for hit in named if (code := _party_of(hit, parsed.report.published))), None)
    return None


def own_words(text: str) -> int:
    """How often a text says `we`, `our` or `I` outside quotations."""
    return len(OWN_WORDS.findall(QUOTED.sub("", text)))


def _spoken_at(text: str) -> str | None:
    """The state of the one place of which those who speak say that they are there."""
    places = (locate(found) for found in HERE.findall(text))
    states = {place.country for place in places if place and place.country}
    return states.pop() if len(states) == 1 else None


def _by_terms(text: str) -> str | None:
    """The party of which a text speaks as those do who belong to it: `the Secretary`, `the Department`, `Congress`."""
    counts: Counter[str] = Counter()
    for term, code in _terms():
        counts[code] += len(term.findall(text))
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0)][:2]
    return first if most >= OFTEN and most > next_most else None


@cache
def _terms() -> list[tuple[re.Pattern[str], str]]:
    """What finds the terms of those who belong to a party, each with the party."""
    return [(re.compile(_whole(row["words"])), row["code"]) for row in rows("reading", "house_terms")]


@cache
def own_terms() -> dict[str, str]:
    """The terms of those who belong to a party, in small letters, each with the party: `the administration`."""
    return {row["words"].lower(): row["code"] for row in rows("reading", "house_terms")}


def _whole(term: str) -> str:
    """What finds a term, also at the head of a sentence, and nothing longer: not `the Secretary-General`."""
    start = re.escape(term).removeprefix("the\\ ")
    article = "[Tt]he\\s" if term.startswith("the ") else ""
    return rf"\b{article}{start}(?![-\w]| [A-Z]| (?:of|for)\b)"


def house_of(parsed: Parsed, home: str | None) -> str | None:
    """The party whose briefing a report is, by the lines at its top: `At the Kazakh foreign ministry's briefing`."""
    lines = [line for line in parsed.top if MAKERS.search(line.text)]
    for line in lines:
        for hit in line.names:
            owns = OWNING.match(line.after(hit)) or OWNED.search(line.text[: hit.start])
            if owns and not is_subject_of(line, hit):
                return _party_in(hit)
        if code := known_house(line):
            return code
    put_out = [parsed.publisher] if parsed.publisher is not None else []
    return published_by(parsed) or (
        home if any("ministry" in line.text.lower() for line in (*lines, *put_out)) else None
    )


def published_by(parsed: Parsed) -> str | None:
    """The party whose ministry, embassy or seat the publisher of a report is, or which published it itself."""
    line = parsed.publisher
    if line is None:
        return None
    named = (hit for hit in line.names if POSTED_TO.isdisjoint(word.lower() for word in line.words_before(hit)))
    first = next(named, None)
    kinds = {name.kind for name in first.names} if first is not None else set()
    itself = first is not None and "body" in kinds and len(line.text) == first.end - first.start
    if first is not None and (itself or OFFICES.search(line.text) or kinds & {"seat", "agency"}):
        return _party_in(first)
    return known_house(line)


def _alone_on(line: Line) -> Iterator[str]:
    """The party whose seat makes up a line: `The White House`."""
    whole = line.text.strip().removeprefix("The ")
    alone = (hit for hit in line.names if line.text[hit.start : hit.end].removeprefix("The ") == whole)
    yield from (name.key for hit in alone for name in hit.names if name.kind == "seat")


def _speaking(parsed: Parsed, *, by_name: bool = False) -> str | None:
    """The party of whoever is said to make a statement: `Briefing by Jay Carney`, `Mao Ning's briefing`.

    So it is of a leader whom his surname names, and of somebody named on a line that begins with `BY`. Where it is to
    be told `by_name`, only of somebody who is named.
    """
    day = parsed.report.published
    for line in parsed.top:
        makes = MAKERS.search(line.text) is not None
        for hit in line.names if makes or line.text.startswith("BY ") else ():
            owns = OWNING.match(line.after(hit)) and not is_subject_of(line, hit)
            named = not by_name or any(name.kind == "person" for name in hit.names)
            if named and (BY.search(line.text[: hit.start]) or owns):
                return _party_of(hit, day)
        leader = BY_LEADER.search(line.text) if makes and day else None
        if leader and day and (led := led_by(leader[1].title(), day)):
            return led
    return None


def known_house(line: Line) -> str | None:
    """The party of a house that one knows by its name: `Foggy Bottom`."""
    return next((code for words, code in _houses() if words in line.text.lower()), None)


def _party_in(hit: Found) -> str | None:
    return next((name.key for name in hit.names if name.kind in PARTY_KINDS), None)


@cache
def _houses() -> list[tuple[str, str]]:
    """Words for a house that gives briefings, each with the party."""
    return [(row["words"], row["code"]) for row in rows("reading", "houses")]


def named_in(lines: Iterable[Line], *, places: bool = True) -> Iterator[str]:
    """The parties named in those of the lines that tell whose words these are, but not where or about whom.

    Where no `places` are asked for, a capital names none.
    """
    for line in lines:
        for hit in line.names if MAKERS.search(line.text) else ():
            beside = any(word.lower() in BESIDE_IT for word in line.words_before(hit))
            if not is_subject_of(line, hit) and (not beside or OWNING.match(line.after(hit))):
                kinds = PARTY_KINDS if places else PARTY_KINDS - {"capital"}
                yield from (name.key for name in hit.names if name.kind in kinds)


def named_on(line: Line) -> tuple[str, ...]:
    """The states and bodies that a line names."""
    names = (name for hit in line.names for name in hit.names if name.kind in ("state", "body"))
    return tuple(dict.fromkeys(name.key for name in names))


def is_subject_of(line: Line, hit: Found) -> bool:
    """Whether a line names a party as what it is about: `questions on Malaysia's statement`, `Chad: A statement`.

    The house of a parliament is that to which its own government speaks.
    """
    if PARLIAMENT.match(line.text, hit.start) and any(name.kind in ("seat", "agency") for name in hit.names):
        return False
    if not line.text[: hit.start].strip() and line.after(hit).startswith(":"):
        return True
    return any(word.lower() in ABOUT_IT or word.endswith(":") for word in line.words_before(hit))
