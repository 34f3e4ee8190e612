"""Whom somebody has do something who are his own: `told his army to withdraw` is no act towards another."""

from __future__ import annotations

from detente.entities.parties import is_state
from detente.reading.acts.surroundings import codes_of, look_around
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import clause_subject
from detente.reading.grammar.tokens import Token
from detente.reading.parties.led_in import goes_on_from_lead, led_by
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence

ASKING = frozenset("urge ask implore exhort".split())
"""Verbs of having somebody do something, who is another, unless he is named as one's own."""
CALLING = frozenset(("call", "appeal"))
"""How one asks with `on` or `to`."""
AT_HOME = frozenset(
    "parliament congress senate cabinet lawmaker legislator legislature voter citizen compatriot countryman electorate "
    "supporter".split()
)
"""Those whom one has at home."""
RULING = frozenset(("government", "cabinet"))
"""Whom a parliament calls on, and need not say that they are its own."""
TRAVELLERS = frozenset(
    "citizen national subject tourist traveller traveler diplomat envoy airline carrier firm company".split()
)
AWAY = frozenset("leave avoid quit flee travel go visit fly return venture steer shun".split())
"""What people are told by their own state who are to keep out of another: `told its citizens not to travel there`."""
COUNTRIES = frozenset("there country countries kingdom republic region territory island islands".split())
ADVISING = frozenset("warn advise caution counsel recommend".split())
BIDDING = ASKING | CALLING | frozenset("order instruct direct command task tell".split())
"""All verbs of having somebody do something, who may be one's own."""


def bids_own(sentence: Sentence, verb: Token, resolver: Resolver) -> bool:
    """Whether somebody has his own people do something, which then is the act: `told his army to withdraw`.

    So it is no act to ask one's own: `asked parliament for money`, `called on Indians to stay calm`. People of whom it
    is not said whose they are, `urged the government to`, are not his own, nor is whoever is asked as `it`.
    """
    if verb.lemma_ not in BIDDING or is_passive(verb):
        return False
    clauses = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"]
    if any(tells_away(verb, c) for c in clauses):
        return False
    at = look_around(sentence, verb, resolver)
    told = [*at.around.objects, *(g for c in clauses for g in c.children if g.dep_ == "nsubj")]
    led = clause_subject(verb) is None and goes_on_from_lead(resolver, sentence)
    if verb.lemma_ in CALLING:
        apart = ("PRP",) if led else ("NNP", "PRP")
        told = [token for token in at.around.after("on", "upon", "to") if token.tag_ not in apart]
    told = [token for token in told if verb.lemma_ not in ASKING or token.tag_ != "PRP"]
    doers = led_by(resolver, sentence, resolver.parties) if led else at.subject() if told else []
    own = codes_of(doers)
    at_home = [token for token in told if token.lemma_.lower() in AT_HOME]
    if led and told and all(_is_own(sentence, token, resolver) for token in told):
        return True
    if at_home and own and all(map(is_state, own)) and codes_of(at.all(at_home)) <= own:
        return True
    if led and not all(token.text[0].isupper() for token in told):
        return False
    codes = (
        codes_of(at.all(told, others=frozenset(own) if verb.lemma_ in ASKING else frozenset())) if clauses else set()
    )
    return bool(codes) and codes <= own


def _is_own(sentence: Sentence, told: Token, resolver: Resolver) -> bool:
    """Whether those told to do something in a resolution are its maker's: `- instructs its chairman to go`."""
    of_others = any(resolver.codes_beside(sentence, told))
    return any(c.lower_ == "its" for c in told.children) or (told.lemma_.lower() in RULING and not of_others)


def tells_away(verb: Token, clause: Token) -> bool:
    """Whether people or firms are told to leave or keep out of a country: `told tourists to leave Mali`.

    That is done to the country, and no trip of theirs.
    """
    told = clause.lemma_ in AWAY and clause.dep_ in ("xcomp", "ccomp") and verb.lemma_ in BIDDING | ADVISING
    if not told or not any(t.lower_ in COUNTRIES or t.text[:1].isupper() for t in clause.subtree if t.i > clause.i):
        return False
    around = (*arguments(verb).objects, *clause.children, *arguments(verb).after("on"))
    return any(token.lemma_.lower() in TRAVELLERS for token in around)
