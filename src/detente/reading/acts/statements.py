"""Statements that are acts though no verb names one: `the move was unacceptable`, `there is nothing to mediate`.

What a state's speaker says of another in words of blame is an accusation; in words of praise, support; a refusal in so
many words is a rejection, and a consequence held out a threat (`phrases.py`). Where no words decide, the verb of saying
may: who `insists` or `retorts` that something is so rejects what was said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from detente.codebook.lexicon import Expression
from detente.entities.parties import is_state
from detente.reading.acts.namings import BARE, exclamation, is_finite, made_of, naming
from detente.reading.acts.resolves import resolve
from detente.reading.acts.surroundings import Sides, codes_of
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.judgements import judgements
from detente.reading.grammar.operators import refutes
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.phrases import phrase_in
from detente.reading.grammar.sayings import TELLING, saying
from detente.reading.grammar.tenses import FUTURE, MAYBE
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import attribute, said_apart, speaker, speakers_of
from detente.reading.text.parse import Sentence
from detente.records import Attribution, EventType, Mention

COPULAS = frozenset("be remain seem look appear become sound constitute represent amount".split())
PREDICATE = frozenset("attr acomp oprd dobj prep".split())
SAID = frozenset(("ccomp", "ROOT", "conj", "parataxis", "dep", "acl"))
"""How a clause hangs that is said."""
SUPPOSED = frozenset("would could might may".split())
SOME = frozenset(("a", "an", "any"))
AHEAD = FUTURE | {"would"}
CONTRADICTING = frozenset(
    form
    for verb in "insist maintain counter retort respond reply protest contend object argue rejoin".split()
    for form in (
        verb,
        f"{verb}s",
        f"{verb}ed",
        f"{verb}d",
        f"{verb.removesuffix('y')}ied",
        f"{verb.removesuffix('y')}ies",
    )
)
"""How one speaks who contradicts."""
ANSWERING = frozenset(
    "repeat repeats repeated reiterate reiterates reiterated answers answered explains explained".split()
)
"""How one speaks who holds to what he said, or is asked to account for it."""
HINTING = frozenset(
    "hint hints hinted hinting intimate intimates intimated imply implies implied insinuate insinuated signalled "
    "signaled signals suggest suggested suggesting suggests".split()
)
HOPING = frozenset("hope hopes hoped hoping trusts trusted prays prayed".split())
LACKING = frozenset("need require lack want expect".split())
"""Verbs by which who says it of himself asks for something."""
RIGHT = " right to"
"""What phrases have in which somebody claims a right."""
THINGS = frozenset(
    "engineer fuel harbour harbor shelter torpedo dump rig bag sponsor gag forge parrot stall choke ruin wreck gloss "
    "throttle muzzle fleece".split()
)
"""Verbs of blame that are things or trades as nouns."""
BELONGING = frozenset("be remain stay form become".split())
CLAIM: tuple[EventType, str] = ("REJECT", "says: REJECT")
"""What it is to say that something is part of one's own country, or no part of another's."""
CONTENT_OF: dict[str, frozenset[str]] = {
    "THREATEN": frozenset("warn warns warned warning threaten threatens threatened threatening".split()),
    "ACCUSE": frozenset("deny denies denied denying".split()),
    "REJECT": frozenset("deny denies denied denying".split()),
}
"""Verbs of saying that name the act of which the clause is the content."""
REPLIES = frozenset("reply answer response retort message verdict line word comment warning demand complaint".split())
"""Nouns for what somebody says, before a colon."""
HOLDING = frozenset("hold find rule agree conclude feel know consider hope think".split())
"""Verbs that hand on what their subject takes to be so."""
Heard = Callable[[Sentence, Token], Attribution | None]
"""Tells whose words a sentence is that stands in a quote or an answer."""


def speaker_over(sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None) -> Attribution | None:
    """Who says a clause: the speaker over it, or whose quote or answer it stands in; not the press."""
    by = attribute(sentence, token, resolver)
    if by is None:
        by = (
            _before_colon(sentence, token, resolver)
            or _answering(sentence, token, resolver)
            or (heard(sentence, token) if heard is not None else None)
        )
    return by if by is not None and by.code != "MEDIA" else None


def _before_colon(sentence: Sentence, token: Token, resolver: Resolver) -> Attribution | None:
    """Who speaks in `Kuwait wanted deeds, it said: Baghdad must pay` and `Lima's reply: it is not for sale`."""
    words = sentence.tokens
    colon = next((at for at, word in enumerate(words) if word.text == ":"), None)
    if colon is None or token.i < words[colon].i:
        return None
    for word in words[:colon]:
        if saying(word):
            return speaker(sentence, word, resolver)
        if word.lemma_ in REPLIES:
            owner = next((c for c in word.children if c.dep_ in ("poss", "amod", "compound")), None)
            found = resolver.parties(sentence, owner, loose=True) if owner is not None else []
            return Attribution(found[0].code, None, word.text, *sentence.place_of(word), word.lower_) if found else None
    return None


def _answering(sentence: Sentence, token: Token, resolver: Resolver) -> Attribution | None:
    """Who speaks in `Lima's answer was that it is not for sale`."""
    above = token.head
    if token.dep_ != "ccomp" or above.lemma_ != "be":
        return None
    noun = next((c for c in above.children if c.dep_ == "nsubj" and c.lemma_ in REPLIES), None)
    owner = (
        next((c for c in noun.children if c.dep_ in ("poss", "amod", "compound")), None) if noun is not None else None
    )
    found = resolver.parties(sentence, owner, loose=True) if owner is not None else []
    return Attribution(found[0].code, None, above.text, *sentence.place_of(above), "replied") if found else None


def statement(
    sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None = None
) -> tuple[Expression, Sides] | None:
    """What the clause headed by a verb says on somebody's word, where its words make that an act of speech."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    named = naming(sentence, token, resolver) or exclamation(sentence, token, resolver)
    if named is not None:
        return named
    said = token.dep_ in SAID
    by = speaker_over(sentence, token, resolver, heard) or _holder(sentence, token, resolver) if said else None
    if by is None:
        return resolve(sentence, token, (t.lemma_.lower() for t in _own_words(token)), resolver)
    about = _about(sentence, token, resolver)
    others = [m for m in about if m.code != by.code]
    own = by.code in codes_of(about)
    uttered, others = _meant(sentence, token, by, others, own=own, resolver=resolver)
    if uttered is None:
        return None
    kind, words = uttered
    if (kind == "REQUEST" and own and token.lemma_ not in LACKING) or by.cue in CONTENT_OF.get(kind, ()):
        return None
    if kind == "ACCUSE" and ((not about and _supposed(token)) or (own and _is_guessed(sentence, by, token, resolver))):
        return None
    if kind == "THREATEN" and not own:
        others = others[:1]
    told = "own" if own else "others" if others else "nobody"
    expression, sides = made_of(kind, words, by, others, told, speakers_of(sentence, by, resolver))
    if others and not _is_named(sentence, token, resolver):
        sides.notes.add("by:within")
    if not others:
        actors = codes_of(sides.actors)
        sides.recipients = [m for m in _hearers(sentence, token.head, resolver) if m.code not in actors]
    return expression, sides


def _is_guessed(sentence: Sentence, by: Attribution, verb: Token, resolver: Resolver) -> bool:
    """Whether nothing tells whose those are who say what a state did by its name: `Officials said Peru broke its word`.

    They are not that state's own.
    """
    who = next((t for t in sentence.tokens if sentence.place_of(t)[0] == by.start), None)
    subject = arguments(verb).subject
    if who is None or subject is None or is_passive(verb) or verb.lemma_ == "be" or who.dep_ != "nsubj":
        return False
    if verb.lemma_ == "have" or who.tag_ != "NNS":
        return False  # `A spokesman said Washington had grave concerns`
    named = any(resolver.labels.party_at(sentence, t) for t in who.subtree) or who.pos_ == "PRON"
    return not named and resolver.labels.name_at(sentence, subject) is not None


def _supposed(verb: Token) -> bool:
    """Whether a clause says what some deed would be that nobody has done: `a raid on one would be a threat to all`."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    before = {c.lower_ for c in subject.lefts} if subject is not None else set()
    some = not before.isdisjoint(SOME) and "such" not in before
    return some and any(c.dep_ == "aux" and c.lower_ in SUPPOSED for c in verb.children)


def _meant(
    sentence: Sentence, verb: Token, by: Attribution, others: list[Mention], *, own: bool, resolver: Resolver
) -> tuple[tuple[EventType, str] | None, list[Mention]]:
    """What a clause says on somebody's word, and of whom: of whose country something is said to be part, too.

    Who says that another was wrong owns up to nothing.
    """
    uttered = said_in(verb, of_others=bool(others) and not own) or _by_cue(verb, by, own=own)
    owners = _claimed_for(sentence, verb, resolver)
    if owners:
        denied = any(c.dep_ == "neg" for c in verb.children)
        uttered = CLAIM if by.code in codes_of(owners) or (own and denied) else uttered
        others = [m for m in owners if m.code != by.code] or others
    if uttered is not None and uttered[0] == "CONCEDE" and others and not own and _verdict(verb) == "ACCUSE":
        uttered = "ACCUSE", "says: ACCUSE"
    return uttered, others


def _claimed_for(sentence: Sentence, verb: Token, resolver: Resolver) -> list[Mention]:
    """The parties of whose country a clause says that something is part."""
    if verb.lemma_ not in BELONGING:
        return []
    parts = [c for c in verb.children if c.lemma_ == "part" and c.dep_ in ("attr", "dobj")]
    preps = (c for part in parts for c in part.children if c.lower_ == "of")
    nouns = (n for prep in preps for n in prep.children if n.dep_ == "pobj" and n.pos_ == "PROPN")
    return [m for noun in nouns for m in resolver.parties(sentence, noun) if is_state(m.code)]


def _hearers(sentence: Sentence, verb: Token, resolver: Resolver) -> list[Mention]:
    """The state that is told it: `told Israel that the raid was unlawful`, and not `told the council`."""
    told = verb.lemma_ in TELLING and not is_passive(verb)
    hearers = (c for c in verb.children if told and c.dep_ in ("dobj", "dative"))
    return [m for hearer in hearers for m in resolver.parties(sentence, hearer) if is_state(m.code)]


def _is_named(sentence: Sentence, verb: Token, resolver: Resolver) -> bool:
    """Whether the subject is a party by name, by post or by a word of its own, not something that one has."""
    subject = arguments(verb).subject
    if subject is None:
        return False
    named = resolver.labels.name_at(sentence, subject) or resolver.labels.post_at(sentence, subject)
    return bool(named) or subject.pos_ == "PRON"


def _holder(sentence: Sentence, token: Token, resolver: Resolver) -> Attribution | None:
    """Who holds, finds or agrees that something is so."""
    above = token.head
    held = token.dep_ == "ccomp" and is_finite(token) and above.lemma_ in HOLDING
    if not held or above.pos_ != "VERB" or is_passive(above) or said_apart(token, above):
        return None
    by = speaker(sentence, above, resolver)
    return by if by is not None and by.code != "MEDIA" else None


def _about(sentence: Sentence, verb: Token, resolver: Resolver) -> list[Mention]:
    """The parties that the clause is about: those of its subject."""
    subject = arguments(verb).subject
    if subject is None or subject.lower_ in BARE:
        return []
    return resolver.parties(sentence, subject, loose=True)


def said_in(verb: Token, *, of_others: bool = False) -> tuple[EventType, str] | None:
    """What the words of the verb's own clause make it, and the name of those words.

    Who says that he has a right rejects what stands against it; who says so of others (`of_others`), backs them.
    """
    if refutes(verb):
        return "REJECT", "says: REJECT"
    own = list(_own_words(verb))
    phrase = phrase_in(t.lemma_.lower() for t in own)
    if phrase is not None and phrase.length == 1 and any(map(_names_thing, own)):
        phrase = phrase_in(t.lemma_.lower() for t in own if not _names_thing(t))
    felt = {t for t in own if t.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in t.children)}
    if phrase is None and felt:
        phrase = phrase_in(t.lower_ if t in felt else t.lemma_.lower() for t in own)
    if phrase is not None:
        how = "denied " if phrase.denied else ""
        if of_others and phrase.type == "REJECT" and RIGHT in phrase.words:
            return "SUPPORT", "says: SUPPORT"
        return phrase.type, f"says: {how}{phrase.type}{'' if phrase.length > 1 else ' in a word'}"
    kind = _verdict(verb)
    return (kind, f"says: {kind} of worth") if kind else None


def _names_thing(word: Token) -> bool:
    """Whether a word that as a verb blames names a thing or a trade: `its only harbour`, `our engineers`."""
    return word.pos_ == "NOUN" and word.lemma_.lower() in THINGS


def _by_cue(verb: Token, by: Attribution, *, own: bool) -> tuple[EventType, str] | None:
    """What the way of saying it makes of a clause whose words decide nothing, and the name of that way.

    What is so, is denied or is yet to be is held against somebody's words by who insists; who repeats or
    answers may do so; who hints at what may come, threatens.
    """
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    denied = any(c.dep_ == "neg" for c in verb.children)
    if by.cue in CONTRADICTING or by.cue in ANSWERING:
        how = "insists" if by.cue in CONTRADICTING else "answers"
        what = " that it is not so" if denied else " on what is to come" if helpers & AHEAD else ""
        if by.cue in ANSWERING and not what:
            return None
        return "REJECT", f"{how}{what}{' of itself' if own else ''}"
    if own and verb.lemma_ in LACKING and verb.head.lemma_ in TELLING and not denied:
        return "REQUEST", "needs"
    if by.cue in HOPING and helpers & AHEAD and not own:
        return "REQUEST", "hopes"
    if by.cue in HINTING and helpers & (AHEAD | MAYBE):
        return "THREATEN", f"hints at what may come{' of itself' if own else ''}"
    return None


def _verdict(verb: Token) -> EventType | None:
    """Praise or blame that a clause such as `the raid was barbaric` utters; what is `not acceptable` is blamed.

    That there is something, `a fair distance`, is neither.
    """
    if verb.lemma_ not in COPULAS or any(child.dep_ == "expl" for child in verb.children):
        return None
    parts = [child for child in verb.children if child.dep_ in PREDICATE]
    denied = any(child.dep_ == "neg" for child in verb.children)
    said = {t.lemma_.lower() for part in parts for t in _in_clause(part)}
    if said & judgements("bad"):
        return "REJECT" if denied or "no" in said else "ACCUSE"
    named = {t.lemma_.lower() for part in parts for t in (part, *part.children) if t.dep_ in ("attr", "acomp", "amod")}
    if named & judgements("good"):
        return "ACCUSE" if denied else "SUPPORT"
    return None


def _own_words(verb: Token) -> Iterator[Token]:
    """The words of a verb's own clause, in order."""
    return (t for t in _in_clause(verb) if t.text == "-" or not t.is_punct)


def _in_clause(head: Token) -> list[Token]:
    """The words under a word without those of clauses beside or within its own, in order."""
    found, left = [], [head]
    while left:
        token = left.pop()
        found.append(token)
        left += (child for child in token.children if not _begins_clause(child))
    return sorted(found, key=lambda token: token.i)


def _begins_clause(token: Token) -> bool:
    if _tells_what_is(token):
        return False
    if token.dep_ in ("advcl", "relcl"):
        return not (token.dep_ == "relcl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children))
    if token.dep_ == "conj":
        return token.pos_ in ("VERB", "AUX")
    return token.dep_ in ("ccomp", "parataxis") and any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)


def _tells_what_is(clause: Token) -> bool:
    """Whether a clause is what something is said to be: `that is not how friends behave`."""
    after = clause.dep_ in ("ccomp", "advcl") and clause.head.lemma_ == "be" and clause.i > clause.head.i
    return after and clause.left_edge.lower_ in ("how", "what")
