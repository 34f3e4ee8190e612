"""Whether each sentence of a briefing is carried by what it cites, found out from the sentence alone.

Nothing of how briefings are composed is used here. A sentence is read as a reader would: the names of parties and
people in it, its dates, places and verbs, its quotations and its numbers; and each has to stand in the passages and
events that it cites. Words with a capital that stand for none of these are a fault too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from detente.archive import FoundEvent, View
from detente.briefing import Briefing, Citation, Statement
from detente.edtf import bounds
from detente.engagements.families import status_of
from detente.entities.names import find_names
from detente.entities.parties import parties
from detente.entities.people import people, posts
from detente.records import Event, Outlook, Position
from detente.relations import Relation

FORTNIGHT = dt.timedelta(14)
LATE = 90
"""Days within which an act may stand for where the index is."""
MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
_MONTH = "|".join(MONTHS)
_QUOTE = re.compile(r"“([^”]*)”")
_PAIRED = re.compile(
    rf"\b(\d{{1,2}})(?: ({_MONTH}))?(?: (\d{{4}}))? (?:and|or|to) (\d{{1,2}}) ({_MONTH})(?: (\d{{4}}))?"
)
_DAY = re.compile(rf"\b(\d{{1,2}}) ({_MONTH})(?: (\d{{4}}))?")
_MONTHS = re.compile(rf"\b(?:between ({_MONTH})(?: (\d{{4}}))? and|in|around) ({_MONTH})(?: (\d{{4}}))?\b")
_REPORTED = re.compile(r"reported|as of|put off|called off|turned down|: “”")
_AGO = re.compile(r"\b(\d[\d,]*|\w+) days ago\b")
_USUAL = re.compile(r"usual gap of (\d[\d,]*|\w+) days?\b")
_INDEX = re.compile(r"[+−]\d+\.\d|\b0\.0\b")
_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’'-]*")
_NUMBERS = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True)
)

_VERBS: tuple[tuple[str, set[str], set[str]], ...] = (
    (r"\b(?:met|visited|spoke by phone|held (?:talks|a phone call)|is in|are in(?! balance)|took place|in touch"
     r"|under way)\b",
     {"CONSULT", "*"}, {"occurred", "ongoing"}),
    (r"\b(?:(?:is|are) to (?:meet|visit|speak|hold)|plan (?:talks|a phone call)|is planned)\b",
     {"CONSULT", "*"}, {"planned"}),
    (r"\b(?:may (?:meet|visit|speak|hold)|is possible)\b", {"CONSULT", "*"}, {"possible", "hypothetical"}),
    (r"\bput off\b", {"*"}, {"postponed"}),
    (r"\bcalled off\b", {"*"}, {"cancelled"}),
    (r"\bturned down or ruled out\b", {"*"}, {"denied", "cancelled"}),
    (r"\bused force against\b", {"ASSAULT"}, {"occurred", "ongoing"}),
    (r"\btook punitive measures\b|\bordered out\b|\brecalled its own\b", {"SANCTION"}, {"occurred", "ongoing"}),
    (r"\b(?:warned|threatened)\b", {"THREATEN"}, {"occurred", "ongoing"}),
    (r"\b(?:criticised|accused)\b", {"ACCUSE"}, {"occurred", "ongoing"}),
    (r"\bmade a show of force\b", {"MOBILIZE"}, {"occurred", "ongoing"}),
    (r"\b(?:made arrests|put pressure on|imposed)\b", {"COERCE"}, {"occurred", "ongoing"}),
    (r"\b(?:released people|pulled back|returned property|ceased fire|let in)\b",
     {"RETREAT", "AGREE"}, {"occurred", "ongoing"}),
    (r"\bagreed\b", {"AGREE"}, {"occurred", "ongoing"}),
    (r"\bto come to terms\b", {"AGREE"}, {"planned"}),
    (r"\b(?:turned \S+(?: \S+)? down(?! or)|declined to meet|refused to give way)\b",
     {"REJECT"}, {"occurred", "ongoing"}),
)  # fmt: skip
_FRAME = frozenset(
    "A An The By On In Of And Last Reports Reported Cooperation Conflict Little Much One Talks Former It".split()
)
"""Words that may open a sentence."""


@dataclass
class Ground:
    """What a sentence rests on: the passages, their events, and the days on which they were published."""

    passages: list[str]
    events: list[Event]
    published: set[dt.date]
    holders: set[str]
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = " ".join(self.passages)

    @property
    def parties(self) -> set[str]:
        acting = {mention.code for event in self.events for mention in (*event.actors, *event.recipients)}
        return acting | self.holders | {event.by.code for event in self.events if event.by}

    @property
    def people(self) -> set[str]:
        return {m.person for event in self.events for m in (*event.actors, *event.recipients) if m.person}

    @property
    def places(self) -> set[str]:
        places = [event.place for event in self.events if event.place]
        return {name for place in places for name in (place.name, place.country, place.venue) if name}

    @property
    def spans(self) -> set[tuple[dt.date, dt.date]]:
        found = {days for event in self.events if (days := bounds(event.date))}
        return {(days.first, days.last) for days in found}


def faults(briefing: Briefing, view: View, relation: Relation) -> list[str]:
    """Everything in the briefing that what it cites does not carry."""
    cited = {citation.number: citation for citation in briefing.citations}
    found = [fault for citation in briefing.citations for fault in _of_passage(citation, view)]
    for statement in briefing.statements():
        found += [f"{fault}: {statement.text}" for fault in of_statement(statement, cited, briefing, view, relation)]
    return found


def of_statement(
    statement: Statement, cited: dict[int, Citation], briefing: Briefing, view: View, relation: Relation
) -> list[str]:
    """What of one sentence its citations do not carry."""
    if not statement.cites or not set(statement.cites) <= set(cited):
        return ["cites nothing, or what is not there"]
    ground = _ground([cited[number] for number in statement.cites], view)
    own = _QUOTE.sub("“”", statement.text)
    return [
        *_quotes(statement.text, ground),
        *_verbs(own, ground, briefing.as_of),
        *_dates(own, ground, briefing, relation),
        *_numbers(own, ground, briefing, relation),
        *_names(own, ground),
        *_index(own, ground, briefing, relation),
    ]


def _of_passage(citation: Citation, view: View) -> Iterator[str]:
    found = view.find(citation.report)
    line = found.report if isinstance(found, FoundEvent) else found
    words = view.text(line.key)[citation.start : citation.end]
    if " ".join(words.split()) != citation.words:
        yield f"[{citation.number}] does not stand in its report: {citation.words}"
    if (citation.published, citation.publisher) != (line.published, line.publisher):
        yield f"[{citation.number}] has another day or publisher"
    for event in citation.events:
        told = view.find(event)
        assert isinstance(told, FoundEvent)
        evidence = told.event.evidence
        if told.report.id != citation.report or not citation.start <= evidence.start <= evidence.end <= citation.end:
            yield f"[{citation.number}] does not hold the words of the event {event}"


def _ground(cited: Iterable[Citation], view: View) -> Ground:
    ground = Ground([], [], set(), set())
    for citation in cited:
        line = view.find(citation.report)
        assert not isinstance(line, FoundEvent)
        held = {each.holder for _, each in view.positions([line.key]) if _inside(each, citation)}
        expected = {code for _, each in view.outlooks([line.key]) if _inside(each, citation) for code in each.holders}
        ground.holders |= held | expected if not citation.events else expected
        ground.passages.append(citation.words)
        ground.published |= {citation.published} if citation.published else set()
        for event in citation.events:
            told = view.find(event)
            assert isinstance(told, FoundEvent)
            ground.events.append(told.event)
    ground.__post_init__()
    return ground


def _inside(entry: Position | Outlook, citation: Citation) -> bool:
    return citation.start <= entry.start < citation.end


def _plain(words: str) -> str:
    return re.sub(r"[^\w]+", " ", words).strip().casefold()


def _quotes(text: str, ground: Ground) -> Iterator[str]:
    for words in _QUOTE.findall(text):
        if _plain(words) not in _plain(ground.text):
            yield f"“{words}” is not in what is cited"


def _verbs(own: str, ground: Ground, today: dt.date) -> Iterator[str]:
    for pattern, types, statuses in _VERBS:
        if not re.search(pattern, own) or ("whether" in own and statuses == {"occurred", "ongoing"}):
            continue
        if not any(status_of(event) in statuses and ("*" in types or event.type in types) for event in ground.events):
            yield f"no cited event is {' or '.join(sorted(statuses))} {' or '.join(sorted(types))}"
    if re.search(r"\b(?:is|are) (?:still )?in [A-Z]", own):
        lately = [event for event in ground.events if (days := bounds(event.date)) and days.last >= today - FORTNIGHT]
        there = [event for event in lately if event.mode == "visit" or event.place]
        if not any(status_of(event) in ("occurred", "ongoing") for event in there):
            yield "no cited event says that anybody is there now"


def _dates(own: str, ground: Ground, briefing: Briefing, relation: Relation) -> Iterator[str]:
    year = briefing.as_of.year
    estimates = {each.day for each in relation.index.joint.estimates} if relation.index else set()
    dated = {day for span in ground.spans for day in span}
    reported = ground.published if _REPORTED.search(own) else set()
    turns = {turn.day for turn in relation.index.turning_points} if relation.index else set()
    allowed = estimates | turns if "the index stands at" in own else reported | dated
    left = own
    for found in _PAIRED.finditer(own):
        last = dt.date(int(found[6] or year), MONTHS.index(found[5]) + 1, int(found[4]))
        month = MONTHS.index(found[2]) + 1 if found[2] else last.month
        first = dt.date(int(found[3] or last.year), month, int(found[1]))
        if (first, last) not in ground.spans:
            yield f"no cited event is dated {first} to {last}"
        left = left.replace(found[0], "")
    for found in _DAY.finditer(left):
        day = dt.date(int(found[3] or year), MONTHS.index(found[2]) + 1, int(found[1]))
        if day not in allowed:
            yield f"nothing cited is of {day}"
    for found in _MONTHS.finditer(_DAY.sub("", left)):
        last_year = int(found[4] or year)
        start = dt.date(int(found[2] or last_year), MONTHS.index(found[1] or found[3]) + 1, 1)
        month = MONTHS.index(found[3]) + 1
        end = dt.date(last_year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)
        if (start, end) not in ground.spans:
            yield f"no cited event is dated {start} to {end}"


def _numbers(own: str, ground: Ground, briefing: Briefing, relation: Relation) -> Iterator[str]:
    ago = _AGO.search(own)
    if ago and not any((briefing.as_of - last).days == _number(ago[1]) for _, last in ground.spans):
        yield f"no cited event lies {ago[1]} days back"
    usual = _USUAL.search(own)
    if usual and _number(usual[1]) not in {rung.usual_gap for rung in relation.ladder}:
        yield f"{usual[1]} days is no usual gap"
    estimates = relation.index.joint.estimates if relation.index else ()
    means = {round(each.mean, 1) + 0.0 for each in estimates}
    for value in _INDEX.findall(own):
        if float(value.replace("−", "-")) not in means:
            yield f"the index never stood at {value}"


def _index(own: str, ground: Ground, briefing: Briefing, relation: Relation) -> Iterator[str]:
    """The index rests on acts between the two: those that explain its last turn, else what was done of late."""
    if "the index stands at" not in own or relation.index is None:
        return
    explain = {source.event for turn in relation.index.turning_points for source in turn.because}
    for event in ground.events:
        late = (days := bounds(event.date)) and abs((briefing.as_of - days.last).days) <= LATE
        if not set(briefing.pair) <= ground.parties or not (late or event.id in explain):
            yield f"{event.evidence.text} explains no turn"


def _number(said: str) -> int:
    return _NUMBERS.get(said) or int(said.replace(",", ""))


def _names(own: str, ground: Ground) -> Iterator[str]:
    """Parties, people and places; whatever else has a capital has to be an office or open the sentence."""
    left = _without(_MONTHS.sub(" ", _DAY.sub(" ", own)), _titles())
    left = re.sub(rf"^\W*(?:{'|'.join(_FRAME)})\b", " ", left)
    left = _without(left, ground.people)
    left = _without(left, [word for code in ground.parties for word in _called(code)])
    left = _without(left, [name for one in ground.people if one in people() for name in people()[one].surnames])
    left = _without(left, ground.places)
    for name in _somebody(left):
        left = _without(left, [name])
        yield f"{name} is in no cited event"
    for hit in find_names(left):
        if {name.kind for name in hit.names} == {"capital"}:
            yield f"{left[hit.start : hit.end]} is no place of what is cited"
        codes = {name.key for name in hit.names if name.kind in ("state", "body", "adjective")}
        if (
            codes
            and not codes & (ground.parties | ground.places)
            and not ("the index" in own or codes <= _spoken(ground))
        ):
            yield f"{left[hit.start : hit.end]} is no party of what is cited"
        left = left[: hit.start] + " " * (hit.end - hit.start) + left[hit.end :]
    for word in _CAPITAL.findall(left):
        if word not in MONTHS and word.casefold() not in _office_words():
            yield f"{word} is in nothing that is cited"


def _called(code: str) -> tuple[str, ...]:
    """The name of a party and the adjectives that stand before an office."""
    own = parties().get(code)
    return (own.name, *own.adjectives) if own else ()


def _without(text: str, words: Iterable[str]) -> str:
    for each in sorted(words, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(each)}\b", " ", text) if each in text else text
    return text


def _spoken(ground: Ground) -> set[str]:
    """The parties that the passages name themselves, where no event is cited."""
    names = {name.key for hit in find_names(ground.text) for name in hit.names}
    return names if not ground.events else set()


@cache
def _titles() -> tuple[str, ...]:
    return tuple({term.title for person in people().values() for term in person.terms if len(term.title.split()) > 3})


def _somebody(text: str) -> list[str]:
    """Names of people in the tables, in full or by surname."""
    forms = {form for name, person in people().items() for form in (name, *person.surnames) if form in text}
    found = {form for form in forms - _office_words() if re.search(rf"\b{re.escape(form)}\b", text)}
    return sorted(found, key=len, reverse=True)


@cache
def _office_words() -> set[str]:
    titles = [post.title for post in posts()] + [name for post in posts() for name in post.names]
    titles += [term.title for person in people().values() for term in person.terms]
    words = {word for title in titles for word in re.findall(r"[\w’'-]+", title)}
    return words | {word.casefold() for word in words}
