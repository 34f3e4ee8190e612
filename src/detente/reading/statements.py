"""Statements that are acts though no verb names one: `the move was unacceptable`, `there is nothing to mediate`.

What a state's speaker says of another in words of blame is an accusation; in words of praise, support; a refusal in so
many words is a rejection, and a consequence held out a threat (`phrases.py`). Where no words decide, the clause does:
what others are said to have done is mostly blamed on them, what one will do oneself is promised, what is not so denied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from detente.codebook.lexicon import Expression
from detente.reading.attribution import attribute, speaker, speaker_of
from detente.reading.judgements import judgements
from detente.reading.parse import Sentence
from detente.reading.phrases import phrase_in
from detente.reading.references import Resolver
from detente.reading.sayings import saying
from detente.reading.surroundings import Sides, codes_of
from detente.reading.syntax import arguments, is_passive
from detente.reading.talk import unique
from detente.records import Attribution, EventType, Mention

COPULAS = frozenset("be remain seem look appear become sound constitute represent amount".split())
PREDICATE = frozenset("attr acomp oprd dobj prep".split())
MODES: dict[str, str] = {"ACCUSE": "disapprove", "REQUEST": "change"}
SAID = frozenset(("ccomp", "ROOT", "conj", "parataxis", "dep", "acl"))
"""How a clause hangs that is said."""
AHEAD = frozenset("will shall 'll wo would".split())
CONTRADICTING = frozenset(
    form
    for verb in "insist maintain counter retort respond reply protest contend object argue rejoin".split()
    for form in (verb, f"{verb}s", f"{verb}ed", f"{verb.removesuffix('y')}ied", f"{verb}d", f"{verb.removesuffix('y')}ies")
)
"""How one speaks who contradicts."""
HOUSE = "answer"
"""The cue of words that are a report's own, or an answer's."""
CONTENT_OF: dict[str, frozenset[str]] = {
    "THREATEN": frozenset("warn warns warned warning threaten threatens threatened threatening".split()),
    "ACCUSE": frozenset("deny denies denied denying".split()),
    "REJECT": frozenset("deny denies denied denying".split()),
}
"""Verbs of saying that name the act of which the clause is the content."""
NAMING = frozenset("call describe brand label term denounce portray dub consider deem regard view find think judge declare".split())
"""Verbs that say what something is."""
FELT = frozenset("consider deem regard view find think judge dub declare".split())
"""Those of them that the lexicon does not know."""
COMPLEMENTS = frozenset("oprd ccomp xcomp attr acomp dobj prep".split())
SHORT = frozenset("dobj ccomp intj dep oprd attr npadvmod nsubj advmod".split())
HOLDING = frozenset("hold find rule agree conclude feel know consider hope think".split())
BARE = frozenset("it this that these those there".split())
"""Subjects that do not say who is spoken of."""
Heard = Callable[[Sentence, Token], Attribution | None]
"""Tells whose words a sentence is that stands in a quote or an answer."""


def speaker_over(sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None) -> Attribution | None:
    """Who says a clause: the speaker over it, or whose quote or answer it stands in; not the press."""
    by = attribute(sentence, token, resolver)
    if by is None and heard is not None:
        by = heard(sentence, token)
    return by if by is not None and by.code != "MEDIA" else None


def statement(
    sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None = None
) -> tuple[Expression, Sides] | None:
    """What the clause headed by a verb says on somebody's word, where its words make that an act of speech."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    named = _named(sentence, token, resolver) or _exclaimed(sentence, token, resolver)
    if named is not None or token.dep_ not in SAID:
        return named
    by = speaker_over(sentence, token, resolver, heard) or _holder(sentence, token, resolver)
    if by is None:
        return None
    about = _about(sentence, token, resolver)
    others = [m for m in about if m.code != by.code]
    own = by.code in codes_of(about)
    said = _said(token) or _told(token, by, own=own)
    if said is None:
        return None
    kind, words = said
    if (kind == "REQUEST" and own) or by.cue in CONTENT_OF.get(kind, ()):
        return None
    if kind == "THREATEN" and not own:
        others = others[:1]
    told = "own" if own else "others" if others else "nobody"
    made = _made(kind, words, by, others, told)
    if others and not _is_named(sentence, token, resolver):
        made[1].notes.add("by:within")
    return made


def _is_named(sentence: Sentence, verb: Token, resolver: Resolver) -> bool:
    """Whether the subject is a party by name, by post or by a word of its own, not something that one has."""
    subject = arguments(verb).subject
    if subject is None:
        return False
    named = resolver.labels.name_at(sentence, subject) or resolver.labels.post_at(sentence, subject)
    return bool(named) or subject.pos_ == "PRON"


def _made(kind: EventType, words: str, by: Attribution, others: list[Mention], told: str) -> tuple[Expression, Sides]:
    expression = Expression(words, "verb", frozenset((kind,)), (), kind, MODES.get(kind), "statement")
    return expression, Sides([speaker_of(by)], others, {f"said-of:{told}", f"cue:{by.cue}"})


def _named(sentence: Sentence, verb: Token, resolver: Resolver) -> tuple[Expression, Sides] | None:
    """`Paris called it a dark day`, `we found the remark objectionable`: what a party says that something is."""
    if verb.lemma_ not in NAMING or is_passive(verb) or _calls_for(verb):
        return None
    parts = [c for c in verb.children if c.dep_ in COMPLEMENTS and c.i > verb.i and not _is_finite(c)]
    by = speaker(sentence, verb, resolver) if parts else None
    if by is None or by.code == "MEDIA":
        return None
    inside = [t for part in parts for t in part.subtree]
    phrase = phrase_in(t.lemma_.lower() for t in sorted(inside, key=lambda t: t.i) if not t.is_punct)
    lemmas = {t.lemma_.lower() for t in inside}
    kind = phrase.type if phrase else "ACCUSE" if lemmas & judgements("bad") and verb.lemma_ in FELT else None
    if kind not in ("ACCUSE", "REJECT", "SUPPORT"):
        return None
    about = [m for part in parts for t in (part, *part.children) for m in _parties_at(sentence, t, resolver)]
    others = unique(m for m in about if m.code != by.code)
    return _made(kind, f"calls: {kind}", by, others, "others" if others else "nobody")


def _calls_for(verb: Token) -> bool:
    """`called for talks`, `called on the North to stop`."""
    after = verb.nbor() if verb.i + 1 < verb.sent.end else None
    return verb.lemma_ == "call" and after is not None and after.lower_ in ("for", "on", "upon", "off", "again")


def _is_finite(clause: Token) -> bool:
    """Whether a clause has a subject and a verb of its own, rather than `the group to be banned`."""
    if clause.pos_ not in ("VERB", "AUX") or not any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in clause.children):
        return False
    return clause.tag_ in ("VBD", "VBZ", "VBP") or any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in clause.children)


def _parties_at(sentence: Sentence, token: Token, resolver: Resolver) -> list[Mention]:
    wanted = token.dep_ in ("dobj", "nsubj") or token.dep_ == "poss"
    return resolver.parties(sentence, token, loose=True) if wanted and token.lower_ not in BARE else []


def _exclaimed(sentence: Sentence, verb: Token, resolver: Resolver) -> tuple[Expression, Sides] | None:
    """`"Nonsense," said the minister`: words without a verb."""
    if not saying(verb) or any(c.dep_ in ("ccomp", "parataxis") and c.pos_ in ("VERB", "AUX") for c in verb.children):
        return None
    words = [c for c in verb.children if c.i < verb.i and c.dep_ in SHORT and c.pos_ not in ("VERB", "AUX")]
    phrase = phrase_in(t.lemma_.lower() for c in words for t in c.subtree if not t.is_punct)
    by = speaker(sentence, verb, resolver) if phrase else None
    if phrase is None or by is None or by.code == "MEDIA":
        return None
    return _made(phrase.type, f"says: {phrase.type}", by, [], "nobody")


def _holder(sentence: Sentence, token: Token, resolver: Resolver) -> Attribution | None:
    """Who holds, finds or agrees that something is so."""
    above = token.head
    if token.dep_ != "ccomp" or not _is_finite(token) or above.lemma_ not in HOLDING or above.pos_ != "VERB" or is_passive(above):
        return None
    by = speaker(sentence, above, resolver)
    return by if by is not None and by.code != "MEDIA" else None


def _about(sentence: Sentence, verb: Token, resolver: Resolver) -> list[Mention]:
    """The parties that the clause is about: those of its subject."""
    subject = arguments(verb).subject
    if subject is None or subject.lower_ in BARE:
        return []
    return resolver.parties(sentence, subject, loose=True)


def _said(verb: Token) -> tuple[EventType, str] | None:
    """What the words of the verb's own clause make it, and the name of those words."""
    phrase = phrase_in(token.lemma_.lower() for token in _own_words(verb))
    if phrase is not None:
        how = "denied " if phrase.denied else ""
        return phrase.type, f"says: {how}{phrase.type}{'' if phrase.length > 1 else ' in a word'}"
    kind = _verdict(verb)
    return (kind, f"says: {kind} of worth") if kind else None


def _told(verb: Token, by: Attribution, *, own: bool) -> tuple[EventType, str] | None:
    """What a clause makes of itself by who does it, when, and whether it is denied."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    denied = any(c.dep_ == "neg" for c in verb.children)
    ahead = bool(helpers & AHEAD)
    contradicts = by.cue in CONTRADICTING
    return ("REJECT", "insists") if contradicts and not own and not ahead and not denied else None


def _verdict(verb: Token) -> EventType | None:
    """Praise or blame that a clause such as `the raid was barbaric` utters; what is `not acceptable` is blamed."""
    if verb.lemma_ not in COPULAS:
        return None
    parts = [child for child in verb.children if child.dep_ in PREDICATE]
    denied = any(child.dep_ == "neg" for child in verb.children)
    said = {t.lemma_.lower() for part in parts for t in part.subtree if not _in_other_clause(t, verb)}
    if said & judgements("bad"):
        return "REJECT" if denied or "no" in said else "ACCUSE"
    named = {t.lemma_.lower() for part in parts for t in (part, *part.children) if t.dep_ in ("attr", "acomp", "amod")}
    if named & judgements("good"):
        return "ACCUSE" if denied else "SUPPORT"
    return None


def _own_words(verb: Token) -> Iterator[Token]:
    """The words of a verb's own clause, in order."""
    return (t for t in verb.subtree if (t.text == "-" or not t.is_punct) and not _in_other_clause(t, verb))


def _in_other_clause(token: Token, verb: Token) -> bool:
    """Whether a word belongs to a clause beside or within that of the verb."""
    return any(_begins_clause(a) for a in (token, *token.ancestors) if verb.is_ancestor(a))


def _begins_clause(token: Token) -> bool:
    if token.dep_ in ("advcl", "relcl"):
        return True
    if token.dep_ == "conj":
        return token.pos_ in ("VERB", "AUX")
    return token.dep_ in ("ccomp", "parataxis") and any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
