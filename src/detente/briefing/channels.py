"""Who talks to whom: at each level the last and the next contact, how long ago, and channels that are cut."""

from __future__ import annotations

from detente.briefing import contacts, days
from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.draft import Draft
from detente.briefing.weighing import between, disputed, last_day, thin, told_last, under_way
from detente.briefing.weighing import contacts as contacts_of
from detente.briefing.wordings import tells_refusal
from detente.edtf import bounds
from detente.engagements import Engagement
from detente.engagements.families import HELD
from detente.pages.wording import capital
from detente.relations.ladder import contact_rank
from detente.relations.relation import Contact, Rung

LATE = 1.5
"""A gap is long from so many times the usual one on."""
CLOSE = 7
"""Days within which a contact that is beyond dispute is told instead of one that is not."""
VAGUE, LONG_AGO = 10, 90
"""Days: how long ago a contact was whose day is not known that well is said only of one long past."""
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
    each = _latest(draft, rung)
    support = draft.support(each) if each else None
    if each is None or support is None or (rung.rank == LOWEST and not any(support.sides.values())):
        return None
    if draft.was_told(each):
        if each.form == "trip" and under_way(each, draft.as_of):
            return draft.state(contacts.still_there(support, draft.names), support.sources, each.id)
        return draft.state(
            f"last in touch{contacts.when(support, draft.as_of)}{_gap(draft, rung, each)}", support.sources, each.id
        )
    said = contacts.sentence(support, draft.names, draft.as_of)
    if disputed(each):
        said = f"reports contradict each other on whether {said}"
    return draft.state(f"{said}{_gap(draft, rung, each)}", support.sources, each.id)


def _latest(draft: Draft, rung: Rung) -> Engagement | None:
    """The last contact of the level between the two themselves, where there is one beyond dispute at about the time."""
    own = draft.by_id.get(_id(rung.last))
    if own is None or (between(own, draft.pair) and not disputed(own)):
        return own
    held = [each for each in contacts_of(draft.relation) if each.status in HELD and last_day(each) <= draft.as_of]
    sure_ones = [each for each in held if not disputed(each) and not thin(each)]
    same = [each for each in sure_ones if contact_rank(each, draft.pair) == rung.rank]
    sure = max(same, key=last_day, default=None)
    near = sure and (last_day(own) - last_day(sure)).days <= CLOSE
    return sure if near or not between(own, draft.pair) else own


def _gap(draft: Draft, rung: Rung, last: Engagement) -> str:
    """How long ago that was, and against which usual gap, where that is worth saying."""
    gap = (draft.as_of - last_day(last)).days
    held = bounds(last.date)
    vague = held is not None and held.steps > VAGUE
    if gap < (LONG_AGO if vague else WORTH_SAYING):
        return ""
    usual = f", against a usual gap of {days.counted(rung.usual_gap, 'day')}" if rung.usual_gap else ""
    late = rung.usual_gap is not None and gap > LATE * rung.usual_gap
    return f", {days.span_of(gap)} ago{usual if late else ''}"


def _next(draft: Draft, rung: Rung) -> Statement | None:
    each = draft.by_id.get(_id(rung.next))
    support = draft.support(each) if each else None
    if each is None or support is None or draft.was_told(each) or not any(support.sides.values()):
        return None
    last = _latest(draft, rung)
    if not between(each, draft.pair) or (last and told_last(each) <= last_day(last) and _is_past(each, last)):
        return None
    return draft.contact(each)


def _is_past(plan: Engagement, last: Engagement) -> bool:
    """Whether a plan of before the last contact may have been that one: it has no day, or the same people."""
    people = {one.person for one in plan.participants if one.person}
    return plan.date is None or people <= {one.person for one in last.participants}


def _cut(draft: Draft, rung: Rung) -> Statement | None:
    for source in rung.suspended[:1]:
        quote = draft.quotes.quoted(source, 26)
        if quote and tells_refusal(quote):
            return draft.state(f"The channel is said to be cut: “{quote}”", [source])
    return None


def _id(contact: Contact | None) -> str:
    return (contact.engagement or "") if contact else ""
