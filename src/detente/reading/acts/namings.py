"""What parties call things, `Paris called it a dark day`, and what they exclaim, `"Nonsense," said the minister`."""

from __future__ import annotations

import re

from detente.codebook.lexicon import Expression
from detente.reading.acts.surroundings import Sides
from detente.reading.grammar.complements import forms
from detente.reading.grammar.judgements import judgements
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.phrases import phrase_in
from detente.reading.grammar.sayings import saying
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import unique
from detente.reading.speech.attribution import speaker, speaker_of, speakers_of
from detente.reading.speech.speakers import credit
from detente.reading.text.parse import Sentence
from detente.records import Attribution, EventType, Mention

NAMING = frozenset(
    "call describe brand label term denounce portray dub consider deem regard view find think judge declare "
    "pronounce".split()
)
"""Verbs that say what something is."""
SPEAKING = frozenset("speak talk".split())
"""Verbs that, with `of`, give what happened a name."""
MEANT_WELL = frozenset(
    "international important increasing incoming interim internal individual industrial independent informal initial "
    "inclusive innovative interesting interested immediate imminent imperial unanimous universal united unique "
    "unprecedented unilateral unofficial unconditional illustrious inevitable indispensable invaluable "
    "intergovernmental".split()
)
"""Adjectives that only seem to begin so, or say nothing bad."""
COMPLEMENTS = frozenset("oprd ccomp xcomp attr acomp dobj prep npadvmod".split())
UNDOING = re.compile("(?:un|il|ir|im|in|dis|counter)[a-z]{5,}")
"""How adjectives begin that say what something is not."""
SHORT = frozenset("dobj ccomp intj dep oprd attr npadvmod advmod".split())
"""How words without a verb may hang on the verb of saying after them."""
RETORTING = frozenset("answer retort return reply respond counter rejoin shoot fire".split())
"""How one speaks who throws words back: blame is then a denial."""
BARE = frozenset("it this that these those there".split())
"""Subjects that do not say who is spoken of."""
MODES: dict[str, str] = {"ACCUSE": "disapprove", "REQUEST": "change"}


def made_of(
    kind: EventType,
    words: str,
    by: Attribution,
    others: list[Mention],
    told: str,
    speakers: list[Mention] | None = None,
) -> tuple[Expression, Sides]:
    """An act of speech by a speaker towards others; `told` says whom the clause tells of, `speakers` who say it too."""
    expression = Expression(words, "verb", frozenset((kind,)), (), kind, MODES.get(kind), "statement")
    actors = speakers or [speaker_of(by)]
    others = [m for m in others if m.code not in {actor.code for actor in actors}]
    return expression, Sides(actors, others, {f"said-of:{told}", f"cue:{by.cue}"})


def naming(sentence: Sentence, verb: Token, resolver: Resolver) -> tuple[Expression, Sides] | None:
    """`Paris called it a dark day`, `Lagos spoke of betrayal`: what a party says that something is."""
    if is_passive(verb) or _calls_for(verb):
        return None
    if verb.lemma_ in SPEAKING:
        parts = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "of" and not _of_doing(c)]
    elif verb.lemma_ in NAMING:
        parts = [c for c in verb.children if c.i > verb.i and _completes(c) and not is_finite(c) and not _weighed(c)]
    else:
        return None
    by = speaker(sentence, verb, resolver) if parts else None
    if by is None or by.code == "MEDIA":
        return None
    objects = [part for part in parts if part.dep_ == "dobj"]
    said = [part for part in parts if part.dep_ != "dobj"] + objects[1:] + [c for o in objects for c in _set_after(o)]
    inside = sorted((t for part in said or parts for t in part.subtree if not t.is_punct), key=lambda t: t.i)
    phrase = phrase_in(["be", *(t.lemma_.lower() for t in inside)])
    if phrase is None and said:
        phrase = phrase_in(t.lemma_.lower() for part in parts for t in part.subtree if not t.is_punct)
    kind = phrase.type if phrase else _worth(inside) if said or verb.lemma_ in SPEAKING else None
    if kind not in ("ACCUSE", "REJECT", "SUPPORT"):
        return None
    how = "speaks of" if verb.lemma_ in SPEAKING else "calls"
    about = [m for part in parts for t in (part, *part.children) for m in _parties_at(sentence, t, resolver)]
    others = unique(m for m in about if m.code != by.code)
    words, speakers = f"{how}: {kind}{'' if phrase else ' of worth'}", speakers_of(sentence, by, resolver)
    return made_of(kind, words, by, others, "others" if others else "nobody", speakers)


def _of_doing(prep: Token) -> bool:
    """`talked of leaving it`: what may be done, and no name for anything."""
    return any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in prep.children)


def _completes(child: Token) -> bool:
    """Whether a word after a verb may say what something is: `a step forward` too, in which the adverb leads."""
    return child.dep_ in COMPLEMENTS or (child.dep_ == "advmod" and any(c.pos_ == "NOUN" for c in child.children))


def _weighed(child: Token) -> bool:
    """Whether it is a step that somebody thinks of taking: `is considering whether to ban it`."""
    verb = child.head
    if verb.lemma_ != "consider" or verb.tag_ != "VBG":
        return False
    return child.tag_ == "VBG" or any(c.lower_ == "whether" for c in child.children)


def _set_after(part: Token) -> list[Token]:
    """What the parse hangs on the object that says what it is: `called him a dictator`, `called the premier weak`."""
    if part.dep_ != "dobj":
        return []
    named = (part, *(c for c in part.children if c.dep_ == "appos"))
    close = [c for c in named[1:] if c.doc[c.left_edge.i - 1].text != ","]
    return close + [c for noun in named for c in noun.children if c.dep_ == "amod" and c.i > noun.i]


def _worth(inside: list[Token]) -> EventType | None:
    """Blame or praise in the words for something, where they are not of a clause about others."""
    apart = {t for clause in inside if clause.dep_ == "relcl" for t in clause.subtree}
    inside = [t for t in inside if t not in apart]
    lemmas = {form for t in inside for form in forms(t)}
    if lemmas & judgements("bad"):
        return "ACCUSE"
    if lemmas & (judgements("good") | judgements("fair")):
        return "SUPPORT"
    undone = any(t.pos_ == "ADJ" and UNDOING.fullmatch(t.lower_) and t.lower_ not in MEANT_WELL for t in inside)
    return "ACCUSE" if undone else None


def exclamation(sentence: Sentence, verb: Token, resolver: Resolver) -> tuple[Expression, Sides] | None:
    """`"Nonsense," said the minister`, `"A disgrace," Paris called the raid`: words without a verb."""
    naming_it = verb.lemma_ in NAMING
    if not (saying(verb) or naming_it or verb.lemma_ in RETORTING):
        return None
    if any(c.dep_ in ("ccomp", "parataxis") and c.pos_ in ("VERB", "AUX") for c in verb.children):
        return None
    cried = [c for c in verb.children if c.i < verb.i and _is_cried(c, verb, bare=saying(verb))]
    inside = [t for c in cried for t in c.subtree if not t.is_punct]
    quoted = any(t.is_quote for t in verb.doc[verb.sent.start : verb.i]) or any(c.dep_ == "nsubj" for c in cried)
    phrase = phrase_in(t.lemma_.lower() for t in inside)
    kind = phrase.type if phrase else _worth(inside) if quoted else None
    by = _crier(sentence, verb, cried, resolver) if kind else None
    if kind is None or by is None or by.code == "MEDIA":
        return None
    if kind == "ACCUSE" and verb.lemma_ in RETORTING:
        kind = "REJECT"
    how = "calls" if naming_it else "says"
    about = [m for c in verb.children if c.i > verb.i and c.dep_ == "dobj" for m in _parties_at(sentence, c, resolver)]
    others = unique(m for m in about if m.code != by.code)
    words = f"{how}: {kind}{'' if phrase else ' of worth'}"
    return made_of(kind, words, by, others, "others" if others else "nobody")


def _is_cried(child: Token, verb: Token, *, bare: bool) -> bool:
    """Whether a word before a verb of saying heads what is said: by how it hangs, or within quotation marks."""
    if child.is_quote:
        return bool(child.children)
    if child.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ"):
        return False
    if any(t.is_quote for t in verb.doc[child.i : verb.i]):
        return True
    return bare and (child.dep_ in SHORT or (child.dep_ == "nsubj" and _turned_round(verb)))


def _turned_round(verb: Token) -> bool:
    """Whether a comma stands before a verb of saying, and who speaks after it: `a lie, snapped the envoy`."""
    parted = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    return parted and any(c.dep_ in ("nsubj", "dobj") and c.i > verb.i for c in verb.children)


def _crier(sentence: Sentence, verb: Token, cried: list[Token], resolver: Resolver) -> Attribution | None:
    """Who exclaims: the subject that is not itself what is said, or whoever stands after the verb in its place."""
    own = [c for c in verb.children if c.dep_ == "nsubj" and c not in cried]
    after = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and saying(verb)]
    if any(c.dep_ == "nsubj" for c in cried):
        found = (credit(sentence, source, verb.lower_, resolver) for source in (*own, *after))
        return next((by for by in found if by), None)
    return speaker(sentence, verb, resolver)


def _calls_for(verb: Token) -> bool:
    """`called for talks`, `called on the North to stop`."""
    after = verb.nbor() if verb.i + 1 < verb.sent.end else None
    return verb.lemma_ == "call" and after is not None and after.lower_ in ("for", "on", "upon", "off", "again")


def is_finite(clause: Token) -> bool:
    """Whether a clause has a subject and a verb of its own, rather than `the group to be banned`."""
    if clause.pos_ not in ("VERB", "AUX") or not any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in clause.children):
        return False
    return clause.tag_ in ("VBD", "VBZ", "VBP") or any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in clause.children)


def _parties_at(sentence: Sentence, token: Token, resolver: Resolver) -> list[Mention]:
    wanted = token.dep_ in ("dobj", "nsubj") or token.dep_ == "poss"
    return resolver.parties(sentence, token, loose=True) if wanted and token.lower_ not in BARE else []
