"""What somebody has done to him, by the words of what he does: `drew fury from Paris`, `found refuge in Chad`."""

from __future__ import annotations

from detente.reading.acts.strikes import doers_of_blow
from detente.reading.acts.surroundings import NOBODY, Sides, Surroundings, codes_of
from detente.reading.grammar.tokens import Token
from detente.reading.parties.register import unique
from detente.records import Mention

REFUGE = frozenset("refuge asylum shelter sanctuary haven".split())
"""What is given to whoever finds it, where he finds it."""


def undergo(at: Surroundings) -> Sides:
    """What its subject has done to it: `walked free`, `lost two jets to the rebels`, `drew fury from Paris`."""
    subject = at.around.subject
    blamed = at.at(subject).after("by") if subject is not None and subject.pos_ == "NOUN" else []
    recipients = blamed or _undergoing(at, subject) or at.subject() or _whose(at, subject)
    taken = frozenset(codes_of(recipients))
    groups = [at.around.after(*prepositions) for prepositions in (("by", "to"), ("from",))]
    if any(thing.lemma_ in REFUGE for thing in at.around.objects):
        groups.append(at.around.after("in", "inside", "at", "with"))
    doers = at.first(groups, taken) or [m for m in doers_of_blow(at) if m.code not in taken]
    return Sides(doers or _first_listed(at, _not_charged(at, at.within(at.around.objects, taken))), recipients)


def _whose(at: Surroundings, subject: Token | None) -> list[Mention]:
    """Whose words or deeds they are: `her speech drew a protest`."""
    owners = [c for c in subject.lefts if c.tag_ == "PRP$"] if subject is not None else []
    return at.all(owners)


def _not_charged(at: Surroundings, named: list[Mention]) -> list[Mention]:
    """Those named but in what is blamed on somebody: `faced charges of spying for Chad`."""
    under = (token for thing in at.around.objects for token in thing.subtree)
    deeds = (token for token in under if token.tag_ == "VBG" and token.dep_ in ("pcomp", "pobj"))
    inside = {at.sentence.place_of(token)[0] for deed in deeds for token in deed.subtree}
    return [m for m in named if m.start not in inside]


def _first_listed(at: Surroundings, named: list[Mention]) -> list[Mention]:
    """The first party named, with those beside it in its list: `received the envoys of Chad and Mali in Lima`."""
    lists = at.resolver.lists_in(at.sentence.index).values()
    beside = next((codes for codes in lists if named and named[0].code in codes), ())
    return [m for m in named if m is named[0] or m.code in beside]


def _undergoing(at: Surroundings, subject: Token | None) -> list[Mention]:
    """The party named in each of the phrases joined as the subject: `Chad and Mali's army have received loans`."""
    joined = [subject, *(t for t in subject.conjuncts if t.i > subject.i)] if subject is not None else []
    before = at.sentence.place_of(at.word)[0]  # `an officer who found refuge in Chad`
    return unique(m for noun in joined for m in at.within([noun], NOBODY)[:1] if m.start < before)
