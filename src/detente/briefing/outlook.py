"""What is expected and by whom, and what is claimed to be the first of its kind; each in the words of the reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from detente.archive import ReportLine
from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.draft import Draft
from detente.briefing.naming import listed
from detente.engagements import Engagement
from detente.entities.parties import parties
from detente.records import Evidence, Expectation, Outlook, Precedent
from detente.relations.relation import Source

SHORT = 20
"""Words up to which a whole sentence is quoted; of a longer one the clause that tells what is expected."""
QUOTED = 34
"""Words that a sentence quotes at most."""
CLAIM = 16
"""Words of a superlative that are quoted at most: longer sentences are cut to the clause that holds it."""
_LEAD = re.compile(r"^(?:(?:it|this|that) (?:was|is|will be)|in|at|for|on|with|as|making it) ", re.IGNORECASE)
FRESH = 30
"""Days for which what somebody expects holds."""
Found = tuple[Outlook, Source]

_SAID: dict[Expectation, tuple[str, str]] = {
    "low": ("little is expected", "{holders} expect little"),
    "mixed": ("the signs are mixed", "{holders} see mixed signs"),
    "high": ("much is expected", "{holders} expect much"),
}
_ONE: dict[Expectation, str] = {
    "low": "{holders} expects little",
    "mixed": "{holders} sees mixed signs",
    "high": "{holders} expects much",
}
_OPEN = "one thing is open"
"""Of what is uncertain the words tell more than who says so."""


def outlook(draft: Draft, main: Engagement | None) -> Section | None:
    """What is expected of the contact that matters most and of the relation; None where nobody says."""
    said = expectations(draft, main) if main else []
    return Section("outlook", "Outlook", (Item(None, tuple(said)),)) if said else None


def expectations(draft: Draft, main: Engagement, most: int = 2) -> list[Statement]:
    """A sentence for each way of seeing what is to come, the latest words for it."""
    found = [each for each in _outlooks(draft, main) if _fresh(draft, each)]
    latest: dict[Expectation, list[Found]] = {}
    for each in sorted(found, key=lambda pair: (pair[1].published or draft.since, bool(pair[0].holders)), reverse=True):
        if each[0].outlook not in draft.expected:
            latest.setdefault(each[0].outlook, []).append(each)
    telling = sorted(latest.values(), key=lambda of_kind: of_kind[0][0].outlook == "uncertain")
    said = (_expected(draft, of_kind) for of_kind in telling)
    return list(islice(filter(None, said), most))


def _fresh(draft: Draft, found: Found) -> bool:
    published = found[1].published
    return published is not None and (draft.as_of - published).days <= FRESH


def _outlooks(draft: Draft, main: Engagement) -> list[Found]:
    """What the reports of a contact, and those of the meetings in its course, expect."""
    around = [main, *(each for each in draft.relation.engagements if each.part_of == main.id)]
    lines = {telling.report.key: telling.report for each in around for telling in each.tellings}
    return [(found, _source(found, lines[key])) for key, found in draft.view.outlooks(lines)]


def _source(found: Outlook | Precedent, line: ReportLine) -> Source:
    return Source(line.id, None, line.published, line.publisher, Evidence(found.start, found.end, found.text))


def _expected(draft: Draft, found: Sequence[Found]) -> Statement | None:
    for each, source in found:
        quote = draft.quote_once(source, SHORT) or draft.quote_once(source, QUOTED)
        if quote:
            draft.expected.add(each.outlook)
            lead = _lead(each)
            return draft.state(f"{lead}: “{quote}”", [source])
    return None


def _lead(each: Outlook) -> str:
    if each.outlook == "uncertain":
        return _OPEN
    holders = [holder for holder in each.holders if holder in parties()]
    unnamed, many = _SAID[each.outlook]
    if not holders:
        return unnamed
    return (many if len(holders) > 1 else _ONE[each.outlook]).format(holders=listed(holders))


def superlatives(draft: Draft, main: Engagement) -> Iterable[Statement]:
    """What is called the first or the most senior of its kind, by the reports of the contact itself."""
    lines = {telling.report.key: telling.report for telling in main.tellings}
    own = {telling.event.id for telling in main.tellings}
    found = [(each, _source(each, lines[key])) for key, each in draft.view.precedents(lines) if each.event in own]
    for _, source in sorted(found, key=lambda pair: pair[1].published or draft.since, reverse=True)[:1]:
        quote = draft.quote_once(source, CLAIM)
        if quote:
            yield draft.state(f"it is called “{re.sub(_LEAD, '', quote)}”", [source])
