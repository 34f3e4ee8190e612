"""Who talks to whom: at each level the last and the next contact, how long ago, and channels that are cut."""

from __future__ import annotations

from detente.briefing import contacts, days
from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.draft import Draft
from detente.briefing.weighing import disputed, under_way
from detente.briefing.wordings import tells_refusal
from detente.pages.wording import capital
from detente.relations.relation import Contact, Rung

LATE = 1.5
"""A gap is long from so many times the usual one on."""
WORTH_SAYING = 21
"""Days from which on it is said how long a contact lies back."""
LOWEST = "working level"


def channels(draft: Draft) -> Section | None:
    """The contact ladder in sentences, a level an item; None where no level has any."""
    items = [Item(capital(rung.rank), said) for rung in draft.relation.ladder if (said := _rung(draft, rung))]
    return Section("contacts", "Contacts", tuple(items)) if items else None


def _rung(draft: Draft, rung: Rung) -> tuple[Statement, ...]:
    said = [_last(draft, rung), _next(draft, rung), _cut(draft, rung)]
    return tuple(filter(None, said))


def _last(draft: Draft, rung: Rung) -> Statement | None:
    each = draft.by_id.get(rung.last.engagement or "") if rung.last else None
    support = draft.support(each) if each else None
    if each is None or support is None or (rung.rank == LOWEST and not any(support.sides.values())):
        return None
    if draft.was_told(each):
        if each.form == "trip" and under_way(each, draft.as_of):
            return draft.state("the visit is still under way", support.sources, each.id)
        return draft.state(f"last in touch{contacts.when(support, draft.as_of)}{_gap(rung)}", support.sources, each.id)
    said = contacts.sentence(support, draft.names, draft.as_of)
    if disputed(each):
        said = f"reports contradict each other on whether {said}"
    return draft.state(f"{said}{_gap(rung)}", support.sources, each.id)


def _gap(rung: Rung) -> str:
    if rung.gap is None or rung.gap < WORTH_SAYING:
        return ""
    usual = f", against a usual gap of {days.counted(rung.usual_gap, 'day')}" if rung.usual_gap else ""
    late = rung.usual_gap is not None and rung.gap > LATE * rung.usual_gap
    return f", {days.span_of(rung.gap)} ago{usual if late else ''}"


def _next(draft: Draft, rung: Rung) -> Statement | None:
    each = draft.by_id.get(_id(rung.next))
    support = draft.support(each) if each else None
    if each is None or support is None or draft.was_told(each) or not any(support.sides.values()):
        return None
    return draft.state(contacts.sentence(support, draft.names, draft.as_of), support.sources, each.id)


def _cut(draft: Draft, rung: Rung) -> Statement | None:
    for source in rung.suspended[:1]:
        quote = draft.quotes.quoted(source, 26)
        if quote and tells_refusal(quote):
            return draft.state(f"The channel is said to be cut: “{quote}”", [source])
    return None


def _id(contact: Contact | None) -> str:
    return (contact.engagement or "") if contact else ""
