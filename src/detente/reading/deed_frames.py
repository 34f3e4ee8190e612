"""Acts of one party towards another, in deeds and in words."""

from __future__ import annotations

from spacy.tokens import Token

from detente.reading.judgements import judgements
from detente.reading.surroundings import Sides, Surroundings, codes_of
from detente.reading.syntax import Arguments, arguments, link
from detente.reading.talk import unique
from detente.records import Mention

AGAINST = ("against", "on", "upon", "to", "toward", "towards", "with", "at", "from", "over", "into", "of", "for")
PLACING = ("at", "from", "over", "into", "of", "for")
"""Of these, those that also tell place, matter and source."""
PREDICATES = frozenset("oprd ccomp xcomp attr acomp dobj prep advcl conj".split())


def act(at: Surroundings) -> Sides:
    """One party does something to another."""
    if at.verb is None:
        actors = at.subject()
        taken = frozenset(codes_of(actors))
        objects = at.around.objects
        return _towards(at, actors, objects, taken)
    actors = unique([*at.modifiers(), *at.after("by")]) or at.governing_subject()
    taken = frozenset(codes_of(actors))
    recipients = at.first(_against(at.around), taken)
    if not recipients and link(at.word, at.verb) == "object":
        recipients = at.first(_against(arguments(at.verb)), taken)
    return Sides(actors, recipients)


def _towards(at: Surroundings, actors: list[Mention], objects: list[Token], taken: frozenset[str]) -> Sides:
    """The sides of a verb, with a note where what it is done to is no more than near."""
    around = at.around
    firm = [objects, *(around.after(preposition) for preposition in AGAINST if preposition not in PLACING)]
    found = at.first(firm, taken)
    if found:
        return Sides(actors, found)
    found = at.first([around.after(preposition) for preposition in PLACING], taken)
    if found:
        return Sides(actors, found, {"by:prep"})
    found = at.within(objects, taken)
    return Sides(actors, found, {"by:within"} if found else set())


def _against(around: Arguments) -> list[list[Token]]:
    return [around.after(preposition) for preposition in AGAINST]


def undergo(at: Surroundings) -> Sides:
    """What its subject has done to it: `walked free`, `lost two jets to the rebels`, `drew fury from Paris`."""
    subject = at.around.subject
    named = at.within([subject], frozenset())[:1] if subject is not None else []
    recipients = named or at.subject()
    taken = frozenset(codes_of(recipients))
    groups = [at.around.after(*prepositions) for prepositions in (("by", "to"), ("from",))]
    return Sides(at.first(groups, taken) or at.within(at.around.objects, taken)[:1], recipients)


def speak(at: Surroundings) -> Sides:
    """Words aimed at a party, or at what it did."""
    sides = act(at)
    if not sides.recipients:
        taken = frozenset(codes_of(sides.actors))
        clauses = [c for c in at.word.children if c.dep_ in ("ccomp", "xcomp", "advcl")]
        sides.recipients = at.first_subject(clauses, taken)
        if not sides.recipients:
            sides.recipients = at.within(clauses, taken)[:1]
            sides.notes |= {"by:within"} if sides.recipients else set()
    return sides


def request(at: Surroundings) -> Sides:
    """A request: whoever is asked receives."""
    actors = at.subject() if at.verb is None else _askers(at)
    taken = frozenset(codes_of(actors))
    around = at.around
    groups = [
        around.objects,
        *(around.after(*words) for words in (("on", "upon"), ("to", "from", "of"), ("with", "against"))),
    ]
    recipients = at.first(groups, taken)
    if not recipients:
        clauses = [c for c in at.word.children if c.dep_ in ("ccomp", "xcomp", "advcl", "acl")]
        content = [*around.after("for"), *around.objects, *clauses]
        recipients = at.first_subject(clauses, taken)
        if not recipients:
            recipients = at.within(content, taken)[:1]
            return Sides(actors, recipients, {"by:within"} if recipients else set())
    return Sides(actors, recipients)


def _askers(at: Surroundings) -> list[Mention]:
    return unique([*at.modifiers(), *at.after("by", "from")]) or at.governing_subject()


def judge_good(at: Surroundings) -> Sides:
    """`described the deal as historic`: words of praise."""
    sides = _judge(at)
    if "praising" not in sides.notes or "blaming" in sides.notes:
        sides.notes.add("unfit")
    return sides


def judge_bad(at: Surroundings) -> Sides:
    """`called it a provocation`: words of blame."""
    sides = _judge(at)
    if "blaming" not in sides.notes:
        sides.notes.add("unfit")
    return sides


def _judge(at: Surroundings) -> Sides:
    """What is called something, with notes on what the words do."""
    sides = speak(at)
    parts = [c for c in at.word.children if c.dep_ in PREDICATES]
    words = {t.lemma_.lower() for part in parts for t in part.subtree}
    sides.notes |= {"praising"} if words & judgements("good") else set()
    sides.notes |= {"blaming"} if words & judgements("bad") else set()
    return sides
