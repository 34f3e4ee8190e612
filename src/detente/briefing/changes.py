"""What changed since the last briefing: contacts held, plans put off or turned down, and what one did to the other."""

from __future__ import annotations

from dataclasses import replace

from detente.briefing import days, deeds
from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.contacts import sentence
from detente.briefing.draft import Draft
from detente.briefing.outlook import superlatives
from detente.briefing.quoting import plain_quote
from detente.briefing.support import codes_of, source_of
from detente.briefing.weighing import best, disputed, last_day, told_first
from detente.briefing.weighing import contacts as contacts_of
from detente.briefing.weighing import deeds as deeds_of
from detente.briefing.wordings import tells_refusal
from detente.engagements import Engagement, Step
from detente.engagements.causes import with_causes
from detente.engagements.families import HELD, status_of

QUOTED = 34
"""Words that a sentence quotes at most."""
HELD_MOST = 3
OFF_MOST = 2
DEEDS_MOST = 3
OFF = ("postponed", "cancelled", "denied")
WORTH = 4
"""Weight from which on an act stands on the page."""


def changes(draft: Draft, main: Engagement | None) -> Section | None:
    """The section; None where nothing changed."""
    found = best(contacts_of(draft.relation), draft.as_of)
    held = [each for each in found if each.status in HELD and each is not main and _is_new(draft, each)]
    off = [each for each in found if each.status in OFF and _is_new(draft, each)]
    items = [
        ("Background", _life(draft, main) if main else []),
        ("Met", _each(draft, held, HELD_MOST)),
        ("Put off", _each(draft, off, OFF_MOST)),
        ("Done", _deeds(draft)),
    ]
    kept = tuple(Item(label, tuple(said)) for label, said in items if said)
    return Section("changes", f"What changed since {days.day(draft.since, draft.as_of)}", kept) if kept else None


def _is_new(draft: Draft, each: Engagement) -> bool:
    """Whether it came to stand where it stands after the last briefing, and not by a look back at long ago."""
    return told_first(each) > draft.since and (each.status not in HELD or last_day(each) > draft.since)


def _each(draft: Draft, found: list[Engagement], most: int) -> list[Statement]:
    said: list[Statement] = []
    for each in found:
        if len(said) < most and not draft.was_told(each):
            one = _one(draft, each)
            said += [one] if one else []
    return said


def _one(draft: Draft, each: Engagement) -> Statement | None:
    if disputed(each):
        return _disputed(draft, each)
    return _turned_down(draft, each) if each.status == "denied" else draft.contact(each)


def _turned_down(draft: Draft, each: Engagement) -> Statement | None:
    """A meeting that was refused or ruled out, in the words that say so."""
    for telling in each.tellings:
        source = source_of(telling)
        quote = draft.quotes.quoted(source, QUOTED) if status_of(telling.event) == "denied" else None
        if quote and tells_refusal(quote) and codes_of(telling.event) >= set(draft.pair):
            what = {"trip": "a visit", "call": "a call"}.get(each.form, "a meeting")
            told = f" (reported {days.on(source.published.isoformat(), draft.as_of)})" if source.published else ""
            return draft.state(f"{what} was turned down or ruled out{told}: “{quote}”", [source], each.id)
    return None


def _disputed(draft: Draft, each: Engagement) -> Statement | None:
    """Both sides of a contradiction."""
    support = draft.support(each)
    if support is None:
        return None
    against = next(claim for claim in each.disputes[0].claims if claim.said == "it did not")
    telling = next((one for one in each.tellings if one.event.id in against.events), None)
    sources = [*support.sources[:2], *([source_of(telling)] if telling else [])]
    said = sentence(support, draft.names, draft.as_of)
    return draft.state(f"reports contradict each other on whether {said}", sources, each.id)


def _life(draft: Draft, main: Engagement) -> list[Statement]:
    """How the contact that matters most came about: when it was put off, and why."""
    off = [step for step in main.life if step.kind in ("postponed", "called off")]
    put_off = [said for step in off[-1:] if (said := _put_off(draft, main, step))]
    return [*put_off, *superlatives(draft, main)]


def _put_off(draft: Draft, main: Engagement, step: Step) -> Statement | None:
    """That it had been put off or called off, since when that is known, and why, by those that give that reason."""
    known = with_causes(draft.view, replace(main, life=(step,))).life[0]
    sources = [source_of(one) for one in main.tellings if one.event.id in step.events]
    if not sources or step.published is None:
        return None
    cause = plain_quote(known.cause) if known.cause else None
    giving = [each for each in sources if cause and cause in plain_quote(draft.quotes.sentence(each).text)]
    what = {"trip": "visit", "call": "call"}.get(main.form, "meeting")
    verb = "put off" if step.kind == "postponed" else "called off"
    why = f" “{cause}”" if giving else ""
    said = f"the {what} had been {verb} {days.on(step.published.isoformat(), draft.as_of)}{why}"
    first = [each for each in giving or sources if each.published == step.published]
    return draft.state(said, draft.register.apart([*first, *giving, *sources], 2), main.id)


def _deeds(draft: Draft) -> list[Statement]:
    new = [each for each in deeds_of(draft.relation) if _is_new(draft, each) and not draft.was_told(each)]
    told = [deeds.told(each, draft.pair, {each.status}, draft.quotes, draft.as_of) for each in new]
    strong = deeds.strongest([each for each in told if each and each.weight >= WORTH], DEEDS_MOST)
    return [
        draft.state(deeds.sentence(each, draft.as_of), [each.source], each.engagement.id)
        for each in strong
        if draft.quote_once(each.source, deeds.QUOTED)
    ]
