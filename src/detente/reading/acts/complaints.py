"""Against whom a case or a measure is, and of whose deed somebody complains: `a complaint against Chad over duties`."""

from __future__ import annotations

from detente.entities.parties import is_court, is_side
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of
from detente.reading.grammar.syntax import link, own_clause
from detente.reading.grammar.tokens import Token
from detente.records import Mention

MATTERS = frozenset(("over", "about", "for"))
"""What leads to what a complaint is about."""
MEASURES = frozenset("sanction embargo ban tariff duty levy blockade restriction boycott measure penalty curb".split())
"""What is imposed on somebody, whoever imposed it first."""
CASES = frozenset("case suit lawsuit complaint proceeding claim charge".split())
"""What is brought against somebody, whoever has brought it."""
PROTESTS = frozenset("objection protest protestation opposition resistance misgiving complaint veto outcry".split())
IN_SPITE = frozenset(("over", "despite", "against", "amid", "notwithstanding"))
"""What leads to a protest of others that does not stop somebody."""
UPSETTING = frozenset(
    "anger infuriate enrage outrage incense irk annoy irritate rile exasperate antagonise antagonize appal appall "
    "dismay displease horrify affront offend embitter aggrieve alarm shock hurt wound upset provoke".split()
)
"""What a deed does to whoever suffers it."""
TAKING = frozenset("take haul drag bring".split())
COURTS = frozenset("court tribunal arbitration organization organisation wto hague".split())
"""Where somebody is taken who is to answer for what he did."""


def complained_about(at: Surroundings) -> Sides | None:
    """What another is taken to court for he did himself: `filed a complaint against Chad over duties on beef`.

    Nor did who complains do it where no word tells whose it was: `lodged a complaint over the raids on its towns`.
    """
    above = at.above() if at.verb is not None and link(at.word, at.verb) in MATTERS else None
    if above is None:
        return None
    called = above.word.lemma_ in TAKING and any(t.lemma_.lower() in COURTS for t in above.around.after("to"))
    if not called and not any(token.lemma_ in CASES for token in above.around.objects):
        return None
    doers = above.all(above.around.objects if called else sued(above, above.around.objects), loose=True)
    if doers:
        return Sides(doers, above.subject())
    told = called or at.modifiers() or at.after("by", "from")
    return None if told else Sides([], above.subject())


def overridden(at: Surroundings) -> Sides | None:
    """Whose protest it is in spite of which another does something: `met over the objections of Oslo and Bern`."""
    led = at.verb is not None and at.word.lemma_ in PROTESTS and at.word.head.lower_ in IN_SPITE
    above = at.above() if led and at.word.dep_ == "pobj" else None
    if above is None:
        return None
    doers = at.after("of") or at.modifiers()
    goes_on = [m for m in above.subject() if m.code not in codes_of(doers)]
    return Sides(doers, goes_on) if doers and goes_on else None


def upsetting(at: Surroundings) -> Sides | None:
    """Who suffers what upsets him, whoever did it: `the expulsions had angered Chad`."""
    above = at.above() if at.verb is not None and at.verb.lemma_ in UPSETTING else None
    if above is None or above.around.passive or at.word.dep_ != "nsubj" or _tells_whose(at):
        return None
    suffering = above.all(above.around.objects)
    return Sides([], suffering) if suffering else None


def _tells_whose(at: Surroundings) -> bool:
    """Whether words with a noun tell whose deed it is."""
    return bool(at.modifiers() or at.after("by", "of", "from"))


def tried_over(at: Surroundings, sides: Sides) -> list[Mention]:
    """Against whom something is brought before a court, which hears it: `took its row with Chad to the court`.

    So it is with a case, whatever body hears it: `lodged a complaint with the bloc over Chad's levy`.
    """
    named = frozenset(codes_of(sides.recipients))
    if not named or any(map(is_side, named)):
        return sides.recipients
    over = at.above() if at.word.pos_ == "NOUN" else None
    bringing = over or at
    matters = [*bringing.around.objects, at.word]
    hears = all(map(is_court, named)) or any(token.lemma_ in CASES for token in matters)
    if not hears or not named <= set(codes_of(bringing.after("to", "before", "with", "at"))):
        return sides.recipients
    return at.first_within(matters, named | set(codes_of(sides.actors)))


def sued(at: Surroundings, objects: list[Token]) -> list[Token]:
    """Those against whom a case is, or a measure: `joined South Africa's case against Israel`.

    A case is against whoever is named so further on too: `filed a complaint at the WTO against Chad`.
    """
    aimed = [token for token in objects if token.lemma_ in CASES | MEASURES]
    against = [c for token in aimed for c in token.children if c.lower_ in ("against", "on")]
    if not against and any(token.lemma_ in CASES for token in aimed):
        against = [t for t in own_clause(at.word) if t.lower_ == "against" and t.i > aimed[0].i]
    return [party for prep in against for party in prep.children]
