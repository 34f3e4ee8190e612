"""What is between the two, and what each holds on it, in words that name both the issue and who speaks."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from math import exp

from detente.briefing import days
from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.draft import Draft
from detente.briefing.naming import party
from detente.briefing.wordings import tells_subject
from detente.engagements import Engagement
from detente.pages.wording import capital, say
from detente.records import Evidence, Stance
from detente.relations.relation import Source
from detente.tables import rows

MOST = 6
QUOTED = 28
"""Words that a sentence quotes at most."""
LATEST = 400
"""Acts whose reports are looked at for what either holds."""
FADING = 90
"""Days after which a position counts about a third."""
TABLED = 60
"""Days for which it holds what a contact was to take up."""
TAKEN_UP = 2
"""Sentences on what it takes up."""
LATE = 45
"""Days after which it is told of when a position is."""
NAMED = 0.5
"""What an act counts for whose words name the issue, beside a position on it."""
CLEAR = 2
"""Weight from which on a word names its issue."""
LONGEST = 5
"""Words of the longest name of an issue."""
GENERAL = frozenset(("bilateral-relations", "other"))
_SAYS: dict[Stance, str] = {
    "supports": "", "opposes": " objects", "demands": " demands", "claims": " maintains",
    "doubts": " has doubts", "denies": " denies it", "offers": "", "warns": " warns",
}  # fmt: skip
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Held:
    """What a party holds: the stance, the words, and where they stand."""

    holder: str
    stance: Stance
    quote: str
    source: Source
    day: dt.date


def issues(draft: Draft, main: Engagement | None) -> Section | None:
    """What the contact that matters most takes up, and the issues that came up most of late with the last word of each.

    None where nobody spoke to any.
    """
    table = _on_the_table(draft, main) if main else ()
    held = _held(draft)
    weights = _weights(draft, held)
    ranked = sorted(held, key=lambda issue: (-weights[issue], issue))
    items = [*([Item("On the table", table)] if table else []), *islice(_items(draft, held, ranked), MOST)]
    return Section("agenda", "Agenda and positions", tuple(items)) if items else None


def _on_the_table(draft: Draft, main: Engagement) -> tuple[Statement, ...]:
    """What is or was taken up there, in the words that name most issues."""
    around = [main, *(each for each in draft.relation.engagements if each.part_of == main.id)]
    told = [telling for each in around for telling in each.tellings]
    lines = {
        one.report.key: one.report for one in told if one.report.published and _is_late(draft, one.report.published)
    }
    own = {one.event.id for one in told}
    found: dict[str, tuple[int, str, Source]] = {}
    for key, item in draft.view.agenda(lines):
        line = lines[key]
        source = Source(line.id, None, line.published, line.publisher, Evidence(item.start, item.end, item.text))
        quote = draft.quotes.quoted(source, QUOTED) if item.event in own else None
        named = named_issues(quote) - GENERAL if quote and tells_subject(quote) else frozenset()
        if quote and named:
            found.setdefault(quote, (len(named), str(line.published), source))
    best = sorted(found, key=lambda quote: (found[quote][:2], quote), reverse=True)[:TAKEN_UP]
    sources = [found[quote][2] for quote in best if draft.quote_once(found[quote][2], QUOTED)]
    return tuple(draft.state(_reported(draft, source), [source]) for source in sources)


def _reported(draft: Draft, source: Source) -> str:
    when = days.on(source.published.isoformat(), draft.as_of) if source.published else ""
    return f"reported {when}: “{draft.quotes.quoted(source, QUOTED)}”"


def _is_late(draft: Draft, published: dt.date) -> bool:
    return (draft.as_of - published).days <= TABLED


def _items(draft: Draft, held: dict[str, list[Held]], ranked: list[str]) -> Iterator[Item]:
    """The issues with the last word of each party on them; what was quoted on one is not told again on another."""
    told: set[str] = set()
    for issue in ranked:
        fresh = sorted((each for each in held[issue] if each.quote not in told), key=lambda one: (one.day, one.quote))
        last = list({each.holder: each for each in fresh}.values())
        told |= {each.quote for each in last}
        if last:
            yield Item(capital(say("issue", issue)), _said(draft, last))


def _said(draft: Draft, last: list[Held]) -> tuple[Statement, ...]:
    ordered = sorted(last, key=lambda each: each.day, reverse=True)
    return tuple(
        draft.state(f"{party(each.holder)}{_SAYS[each.stance]}{_as_of(draft, each)}: “{each.quote}”", [each.source])
        for each in ordered
    )


def _as_of(draft: Draft, each: Held) -> str:
    """The day of a position that nobody took up again of late."""
    old = (draft.as_of - each.day).days > LATE
    return f", as of {days.day(each.day, draft.as_of)}" if old else ""


def _held(draft: Draft) -> dict[str, list[Held]]:
    """By issue, the positions of either that can be quoted."""
    around = draft.relation.engagements[:LATEST]
    lines = {telling.report.key: telling.report for each in around for telling in each.tellings}
    found: defaultdict[str, list[Held]] = defaultdict(list)
    for key, position in draft.view.positions(lines):
        line = lines[key]
        if position.holder not in draft.pair or position.issue in GENERAL or line.published is None:
            continue
        evidence = Evidence(position.start, position.end, position.text)
        source = Source(line.id, None, line.published, line.publisher, evidence)
        quote = draft.quotes.quoted(source, QUOTED)
        if quote and draft.namings.first(quote) == position.holder and position.issue in named_issues(quote):
            found[position.issue].append(Held(position.holder, position.stance, quote, source, line.published))
    return found


def _weights(draft: Draft, held: dict[str, list[Held]]) -> defaultdict[str, float]:
    """How much an issue counts now: by the positions on it and the acts whose words name it, the later the more."""
    weights: defaultdict[str, float] = defaultdict(float)
    for issue, found in held.items():
        weights[issue] += sum(exp(-(draft.as_of - each.day).days / FADING) for each in found)
    for each in draft.relation.engagements[:LATEST]:
        telling = each.tellings[0]
        named = named_issues(telling.event.evidence.text) if each.issues and telling.report.published else frozenset()
        for issue in named.intersection(each.issues):
            gone = (draft.as_of - telling.report.published).days if telling.report.published else FADING
            weights[issue] += NAMED * exp(-gone / FADING)
    return weights


def named_issues(words: str) -> frozenset[str]:
    """The issues that words name."""
    tokens = [token.casefold() for token in _WORD.findall(words)]
    runs = {
        " ".join(tokens[start : start + size]) for start in range(len(tokens)) for size in range(1, LONGEST + 1)
    }  # fmt: skip
    known = _issues_named()
    return frozenset(issue for run in runs for form in (run, run.removesuffix("s")) for issue in known.get(form, ()))


@cache
def _issues_named() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("codebook", "issues"):
        if int(row["weight"]) >= CLEAR:
            found[row["expression"].casefold()].add(row["issue"])
    return {words: frozenset(issues) for words, issues in found.items()}
