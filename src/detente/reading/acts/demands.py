"""Demands that no verb names: what a speaker says that another must do, or that must be done.

`Chinese firms, she said, must not supply Russia`, `such killings have to end, in Seoul's view`, `"Stop it," he told
Russia`. What should have been done is held against somebody.
"""

from __future__ import annotations

from detente.codebook.lexicon import Expression
from detente.reading.acts.namings import made_of
from detente.reading.acts.statements import AHEAD, SAID, Heard, said_in, speaker_over
from detente.reading.acts.surroundings import Sides, codes_of
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.sayings import TELLING
from detente.reading.grammar.syntax import steps_up
from detente.reading.grammar.tenses import DUTY
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import speaks_of_itself
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import speaker, speakers_of
from detente.reading.text.parse import Sentence
from detente.records import Attribution, Mention

BIDDEN = 4
"""Words that stand at least before what is bidden in `Uganda to Congo: free them`."""
DEMAND = Expression("must", "verb", frozenset(("must",)), (), "REQUEST", "change", "request")
OBLIGED = frozenset(("have", "need"))
ALLOWING = frozenset("allow permit tolerate".split())
ABLE = frozenset("can could ca".split())
RULING = frozenset("order rule decree decide hold find conclude consider demand insist".split())
"""Verbs by which a court or a body lays down what is due."""
HEARERS = frozenset("he she it they you".split())
UNDONE = "says: denied"
"""Begins the name of words of blame that are denied: what `must not` be done is asked for."""
BEFORE_BIDDING = frozenset(
    "please do not n't don dont never now so and but just first then again always , ; - – —".split()
)
"""What may stand between the opening of a quote and a verb that bids others do something."""
BIDDING_NOTHING = frozenset(
    "let look see take thank imagine suppose forget remember say consider think trust believe mark listen wait ask "
    "call welcome come be rest bless tell guess hear recall note excuse pardon mind make".split()
)
"""Verbs that bid nothing that could be done for a state: `look at the map`, `make no mistake`."""


def demand(
    sentence: Sentence, verb: Token, resolver: Resolver, heard: Heard | None = None
) -> tuple[Expression, Sides] | None:
    """What the clause of a verb asks for on somebody's word; None where it says that its speaker must do it."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if verb.tag_ == "VB" and (bidden := _bidden_in_headline(sentence, verb, resolver)):
        return DEMAND, bidden
    if _bids(sentence, verb, resolver):
        return _bidden(sentence, verb, resolver, heard)
    return _due(sentence, verb, resolver, heard)


def _due(sentence: Sentence, verb: Token, resolver: Resolver, heard: Heard | None) -> tuple[Expression, Sides] | None:
    """What the clause of a verb says must be done by another."""
    if not (_obliged_by_helper(verb) or _has_to(verb)):
        return None
    by = speaker_over(sentence, verb, resolver, heard) or _ruling(sentence, verb, resolver)
    if by is None:
        return None
    asked = _asked(sentence, verb, resolver)
    others = [m for m in asked if m.code != by.code]
    if asked and not others:
        return None
    if _too_late(verb):
        return made_of("ACCUSE", "should have been", by, others, "others" if others else "nobody")
    if others:
        speakers = speakers_of(sentence, by, resolver)
        among = codes_of(speakers)
        return DEMAND, Sides(speakers, [m for m in others if m.code not in among], {"must"})
    said = said_in(verb)
    if said is not None and said[1].startswith(UNDONE):
        said = None
    if verb.dep_ not in (*SAID, "xcomp") or verb.lemma_ == "be" or (said is not None and said[0] != "REQUEST"):
        return None
    return made_of("REQUEST", said[1] if said else "must be done", by, [], "nobody")


def _bidden_in_headline(sentence: Sentence, verb: Token, resolver: Resolver) -> Sides | None:
    """Who bids whom in `Uganda to Congo: free our soldiers`."""
    if verb.dep_ != "ROOT" or verb.i < BIDDEN or verb.nbor(-1).text != ":":
        return None
    to, hearer = verb.nbor(-3), verb.nbor(-2)
    if to.lower_ != "to" or to.is_sent_start:
        return None
    actors, told = resolver.parties(sentence, to.nbor(-1)), resolver.parties(sentence, hearer)
    return Sides(actors, told, {"must"}) if actors and told else None


def _bids(sentence: Sentence, verb: Token, resolver: Resolver) -> bool:
    """Whether a quote bids others do something: `"Stop the war and withdraw your troops," he told Russia`."""
    if verb.tag_ != "VB" or verb.lemma_ in BIDDING_NOTHING or resolver.quoted is None:
        return False
    if any(c.dep_ in ("nsubj", "nsubjpass", "mark") or (c.dep_ == "aux" and c.lemma_ != "do") for c in verb.children):
        return False
    if verb.dep_ == "conj":
        return verb.head.i < verb.i and _bids(sentence, verb.head, resolver)
    opens = verb.i
    while opens > verb.sent.start and verb.doc[opens - 1].lower_ in BEFORE_BIDDING:
        opens -= 1
    at_head = opens == verb.sent.start or verb.doc[opens - 1].is_quote
    return verb.dep_ in SAID and at_head and resolver.quoted(sentence.offset + verb.idx)


def _bidden(
    sentence: Sentence, verb: Token, resolver: Resolver, heard: Heard | None
) -> tuple[Expression, Sides] | None:
    """What a quote bids the one to whom it is said do; a threat where it goes on `and we will`.

    None where its own words threaten.
    """
    by, said = speaker_over(sentence, verb, resolver, heard), said_in(verb)
    if by is None or (said is not None and said[0] == "THREATEN"):
        return None
    told = [c for above in steps_up(verb) if above.lemma_ in TELLING for c in above.children if c.dep_ == "dobj"]
    hearers = [m for c in told for m in resolver.parties(sentence, c, loose=True)]
    others = [m for m in hearers if m.code != by.code]
    if hearers and not others:
        return None
    if _goes_on(verb):
        return made_of("THREATEN", "says: THREATEN", by, others, "others" if others else "nobody")
    if others:
        return DEMAND, Sides(speakers_of(sentence, by, resolver), others, {"must"})
    return made_of("REQUEST", "must be done", by, [], "nobody")


def _goes_on(verb: Token) -> bool:
    """`Treat us as foes and we will be foes`: what follows once the other has done so."""
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in verb.children)
    after = (c for c in verb.children if c.dep_ == "conj" and any(g.dep_ == "nsubj" for g in c.children))
    return joined and any(g.dep_ == "aux" and g.lower_ in AHEAD for c in after for g in c.children)


def _obliged_by_helper(verb: Token) -> bool:
    """Whether `must`, `should` or `ought` helps a verb that tells what is due: not `should they fail`, `we must`.

    What `cannot be allowed` must not be.
    """
    barred = verb.lemma_ in ALLOWING and is_passive(verb) and any(c.dep_ == "neg" for c in verb.children)
    due = DUTY | ABLE if barred else DUTY
    helper = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in due), None)
    if helper is None:
        return False
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None:
        return helper.i != verb.left_edge.i
    return not speaks_of_itself(subject) and subject.i < helper.i


def _has_to(verb: Token) -> bool:
    """`Ukraine has to withdraw`, `has got to pay`, `ought to take them`: what the subject owes, or had better do."""
    above = verb.head
    if above.lower_ == "ought" and verb.dep_ == "xcomp":
        return True
    has_got = above.lower_ == "got" and any(c.dep_ == "aux" and c.lemma_ == "have" for c in above.children)
    owing = has_got or above.lemma_ in OBLIGED
    obliged = owing and above.dep_ in ("ccomp", "ROOT", "conj") and verb.dep_ == "xcomp"
    below = above.i < verb.i and verb.dep_ in ("xcomp", "advcl")
    advised = below and above.lemma_ == "do" and above.nbor().lower_ in ("well", "better")
    return ((obliged and above.i == verb.i - 2) or advised) and verb.nbor(-1).lower_ == "to"


def _too_late(verb: Token) -> bool:
    """`it should never have happened`, `they ought to have asked`."""
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)


def _ruling(sentence: Sentence, verb: Token, resolver: Resolver) -> Attribution | None:
    """Who orders or rules that something must be done."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    above = clause.head
    if clause.dep_ not in ("ccomp", "parataxis") or above.lemma_ not in RULING or is_passive(above):
        return None
    by = speaker(sentence, above, resolver)
    return by if by is not None and by.code != "MEDIA" else None


def _asked(sentence: Sentence, verb: Token, resolver: Resolver) -> list[Mention]:
    """The parties who must do what the verb says, or undergo it; `he` who hears it, in `told him that he must`."""
    around = arguments(verb)
    subject = around.objects[0] if around.objects and is_passive(verb) else around.subject
    if subject is None:
        return []
    above = verb.head
    if subject.lower_ in HEARERS and verb.dep_ == "ccomp" and above.lemma_ in TELLING:
        hearers = [c for c in above.children if c.dep_ in ("dobj", "dative")]
        heard_by = [m for c in hearers for m in resolver.parties(sentence, c, loose=True)]
        if heard_by:
            return heard_by
    return resolver.parties(sentence, subject, loose=True)
