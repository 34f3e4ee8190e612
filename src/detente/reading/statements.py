"""Statements that are acts though no verb names one: `the move was unacceptable`, `there is nothing to mediate`.

What a state's speaker says of another in words of blame is an accusation; in words of praise, support; a refusal in so
many words is a rejection, and a consequence held out a threat (`phrases.py`). Where no words decide, the clause does:
what others are said to have done is mostly blamed on them, what one will do oneself is promised, what is not so denied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from detente.codebook.lexicon import Expression
from detente.reading.attribution import attribute, speaker_of
from detente.reading.judgements import judgements
from detente.reading.parse import Sentence
from detente.reading.phrases import phrase_in
from detente.reading.references import Resolver
from detente.reading.surroundings import Sides, codes_of
from detente.reading.syntax import arguments
from detente.records import Attribution, EventType, Mention

COPULAS = frozenset("be remain seem look appear become sound constitute represent amount".split())
PREDICATE = frozenset("attr acomp oprd dobj prep".split())
MODES: dict[str, str] = {"ACCUSE": "disapprove", "REQUEST": "change"}
SAID = frozenset(("ccomp", "ROOT", "conj", "parataxis", "dep"))
"""How a clause hangs that is said."""
AHEAD = frozenset("will shall 'll wo would".split())
CONTRADICTING = frozenset(
    form
    for verb in "insist maintain counter retort respond reply protest contend object argue rejoin".split()
    for form in (
        verb,
        f"{verb}s",
        f"{verb}ed",
        f"{verb.removesuffix('y')}ied",
        f"{verb}d",
        f"{verb.removesuffix('y')}ies",
    )
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
    if token.pos_ not in ("VERB", "AUX") or token.dep_ not in SAID:
        return None
    by = speaker_over(sentence, token, resolver, heard)
    if by is None:
        return None
    about = _about(sentence, token, resolver)
    others = [m for m in about if m.code != by.code]
    own = by.code in codes_of(about)
    said = _said(token) or _told(token, by, own=own)
    if said is None:
        return None
    kind, words = said
    if kind == "REQUEST" and own or by.cue in CONTENT_OF.get(kind, ()):
        return None
    if kind == "THREATEN" and not own:
        others = others[:1]
    told = "own" if own else "others" if others else "nobody"
    notes = {f"said-of:{told}", f"cue:{by.cue}"}
    expression = Expression(words, "verb", frozenset((kind,)), (), kind, MODES.get(kind), "statement")
    return expression, Sides([speaker_of(by)], others, notes)


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
