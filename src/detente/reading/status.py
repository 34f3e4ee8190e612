"""What became of an act: read from the words over it, inmost first.

The verb's own form gives a first status (`will meet`: planned, `did not meet`: denied); each word that governs it may
change it (`postponed`, `refused to`, `plans to`, `if`). The words stand in `data/operators.csv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from spacy.tokens import Token

from detente.reading.syntax import governor, link
from detente.records import Status
from detente.tables import rows

FUTURE, MAYBE = frozenset(("will", "shall", "'ll", "wo")), frozenset(("may", "might", "could", "can", "ca"))
DUTY = frozenset(("must", "should", "ought"))
FINAL = ("postponed", "cancelled", "denied")
COMPLEMENTS = frozenset("xcomp ccomp pcomp csubj csubjpass acl advcl".split())
LINKS = frozenset("object subject inside with in to for of on by".split())
"""How a noun hangs on a verb that says what became of it."""
HEIGHT = 8
"""Steps up within which a word may bear on an act."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A status and the word that gave it last."""

    status: Status
    cue: str


@cache
def _operators() -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("reading", "operators"):
        head, *rest = row["words"].split()
        found.setdefault((head, row["pos"]), []).append((tuple(rest), row["effect"]))
    return {key: sorted(items, key=lambda item: -len(item[0])) for key, items in found.items()}


def effect_of(token: Token) -> str | None:
    """What a word does to the act under it, by the table of operators."""
    pos = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adj"}.get(token.pos_)
    near = {t.lower_ for t in token.children} | {t.lemma_.lower() for t in token.children}
    keys = [(token.lemma_.lower(), pos), (token.lower_, pos)] if pos else []
    for key in (*keys, (token.lower_, "adj")):
        for rest, effect in _operators().get(key, []):
            if all(word in near for word in rest):
                return effect
    return None


def standing(trigger: Token) -> Standing:
    """The status of the act that a trigger names, and the word it comes from."""
    status, cue = _own(trigger)
    for token in _above(trigger):
        effect = effect_of(token)
        if effect == "planned" and passed_on(trigger, token):
            continue
        if effect is not None and effect != "support":
            changed = _apply(status, effect, token)
            if changed != status:
                status, cue = changed, token.lower_
        elif token.pos_ in ("VERB", "AUX") and status == "occurred" and (trigger.pos_ == "NOUN" or effect):
            status, cue = _verb_status(token), token.lower_
    return Standing(status, cue)


def passed_on(trigger: Token, over: Token) -> bool:
    """Whether a word only hands on an act told as done: `they agreed to it, the Kremlin announced`."""
    finite = trigger.pos_ == "VERB" and trigger.dep_ == "ccomp" and trigger.head == over
    return finite and trigger.tag_ in ("VBD", "VBN", "VBZ", "VBP") and over.lemma_ not in ("expect", "plan", "foresee")


def _own(trigger: Token) -> tuple[Status, str]:
    """What a trigger's own form, or the words on a noun, say, with the word that says it."""
    if trigger.pos_ in ("VERB", "AUX"):
        return _verb_status(trigger), trigger.lower_
    status: Status = "occurred"
    cue = ""
    for child in trigger.children:
        modifies = child.dep_ in ("amod", "acl", "advmod", "nmod", "compound") and child.pos_ != "NOUN"
        effect = effect_of(child) if modifies else None
        if child.lower_ in ("no", "neither") or child.dep_ == "neg":
            status, cue = "denied", child.lower_
        elif effect in ("planned", "possible", "ongoing", *FINAL):
            status, cue = cast("Status", effect), child.lower_
        elif child.dep_ == "relcl":
            inner = _by_clause(trigger, child)
            status, cue = (inner, child.lower_) if inner else (status, cue)
    return status, cue


def _by_clause(noun: Token, verb: Token) -> Status | None:
    """What a relative clause says of an act that a noun names: `the talks, which were called off`."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return "planned" if verb.tag_ == "VB" else None
    inner = _apply("occurred", effect_of(verb) or "support", verb)
    if inner != "occurred":
        return inner
    own = _verb_status(verb)
    return own if own in ("planned", "possible", "denied") else None


def _above(trigger: Token) -> Iterator[Token]:
    """The words that govern an act, inmost first.

    They are verbs that it is an argument or complement of, and nouns and adjectives over it.
    """
    token: Token | None = trigger
    for _ in range(HEIGHT):
        if token is None:
            return
        passed, token = _over_verb(token) if token.pos_ in ("VERB", "AUX") else _over_noun(token)
        yield from passed


def _over_verb(verb: Token) -> tuple[list[Token], Token | None]:
    """One step up from a verb: the words that it leads past, and where it ends; None where nothing more governs it."""
    above = verb.head
    if above == verb:
        return [], None
    if verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN", "VBG") and not _has_aux(verb):
        complement = above.pos_ in ("VERB", "AUX") and above.dep_ in ("xcomp", "ccomp")
        return [above.head if complement else above], above
    if verb.dep_ not in COMPLEMENTS or (verb.dep_ == "advcl" and not _purpose(verb)):
        return [], None
    if verb.dep_ == "ccomp" and above.pos_ in ("VERB", "AUX") and effect_of(above) is None:
        return list(_adjectives(above)), None
    if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG"):
        return [], None
    if above.pos_ == "ADP":
        above = above.head
    return [above, *_adjectives(above)], above


def _over_noun(noun: Token) -> tuple[list[Token], Token | None]:
    """One step up from a noun, to the verb that governs it."""
    verb = governor(noun)
    if verb is None:
        return [], None
    between = [t for t in _path(noun, verb) if t.pos_ == "NOUN" and effect_of(t)]
    if link(noun, verb) not in LINKS:
        return between, None
    return [*between, verb, *_adjectives(verb)], verb


def _purpose(token: Token) -> bool:
    return token.tag_ == "VB" and any(c.lower_ == "to" for c in token.children)


def _path(token: Token, verb: Token) -> list[Token]:
    found, at = [], token.head
    while at != verb and at.head != at:
        found.append(at)
        at = at.head
    return found


def _adjectives(verb: Token) -> Iterator[Token]:
    """Predicates such as `remains uncertain`, `is under consideration`."""
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "oprd") and effect_of(child):
            yield child
        if child.dep_ == "prep":
            yield from (g for g in child.children if g.lower_ in ("doubt", "question", "consideration", "discussion"))


def _has_aux(token: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in token.children)


def _verb_status(verb: Token) -> Status:
    """What a verb's own form says."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if _conditional(verb) or _on_condition(verb, auxiliaries):
        return "hypothetical"
    if any(_negates(child) for child in verb.children):
        return "denied"
    if _is_to(verb) and "have" in auxiliaries:
        return "cancelled"
    if auxiliaries & FUTURE or _is_to(verb):
        return "planned"
    if auxiliaries & MAYBE or any(c.lower_ in ("perhaps", "possibly", "maybe") for c in verb.children):
        return "possible"
    if auxiliaries & DUTY:
        return "planned"
    if auxiliaries & {"would", "'d"}:
        return "planned" if _reported(verb) else "hypothetical"
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "'s", "was", "were", "been", "am"}:
        return "ongoing" if auxiliaries & {"is", "are", "'s", "been", "am"} else "occurred"
    if verb.tag_ == "VB" and "to" in auxiliaries and verb.dep_ in ("ROOT", "relcl"):
        return "planned"
    return "occurred"


def _on_condition(verb: Token, auxiliaries: set[str]) -> bool:
    """`would impose sanctions if the law passed`."""
    ahead = auxiliaries & (FUTURE | {"would", "'d"})
    return bool(ahead) and any(c.dep_ == "advcl" and _conditional(c) for c in verb.children)


def _negates(child: Token) -> bool:
    """`not`, `never`, `no longer`, `no talks` before a verb or after it."""
    if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
        return any(word.lower_ in ("no", "neither") for word in (*child.children, child))
    if child.lower_ == "longer" and any(word.lower_ == "no" for word in child.children):
        return True
    return child.dep_ == "neg" or (child.lower_ in ("never", "neither") and child.dep_ in ("advmod", "preconj", "cc"))


def _is_to(verb: Token) -> bool:
    """`is to meet`, `was to have met`."""
    return (
        verb.dep_ == "xcomp"
        and verb.head.lemma_ == "be"
        and verb.tag_ == "VB"
        and not any(c.dep_ == "acomp" for c in verb.head.children)
    )


def _conditional(verb: Token) -> bool:
    """`if they meet`, `should they meet`."""
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in ("if", "unless", "once") for c in verb.children):
        return True
    return verb.dep_ == "advcl" and any(c.lower_ == "should" and c.i == verb.left_edge.i for c in verb.children)


def _reported(verb: Token) -> bool:
    """Whether `would` is what `will` becomes in somebody's words told."""
    token = verb
    while token.head != token:
        if token.dep_ in ("ccomp", "relcl", "acl"):
            return True
        if token.dep_ not in ("conj", "xcomp"):
            break
        token = token.head
    return any(c.dep_ in ("ccomp", "parataxis") for c in verb.children) or token.dep_ == "ROOT"


def _fell_through(operator: Token) -> bool:
    """`had been due to`, `had been scheduled`: a plan told in the pluperfect came to nothing."""
    verb = operator if operator.pos_ in ("VERB", "AUX") else operator.head
    due = operator.lower_ in ("due", "scheduled", "supposed", "set", "slated", "meant")
    return due and any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def _combine(inner: Status, outer: Status) -> Status:
    return outer if inner in ("occurred", "ongoing") else inner


def _apply(status: Status, effect: str, operator: Token) -> Status:
    """The status after one more word over the act."""
    own: Status = _verb_status(operator) if operator.pos_ in ("VERB", "AUX") else "occurred"
    refused = own == "denied" or any(c.dep_ == "neg" or c.lower_ == "no" for c in operator.children)
    if effect in FINAL:
        if refused:
            return "possible" if effect == "denied" else status
        if status in FINAL and effect == "denied":
            return "possible"
        took_hold = own in ("occurred", "ongoing", "planned") or effect == "denied"
        return cast("Status", effect) if took_hold else _combine(status, own)
    if refused and effect in ("planned", "possible", "begin", "ongoing"):
        return "denied" if status not in FINAL else status
    if effect == "begin":
        begun = own == "occurred" and any(c.lower_ in ("has", "have", "'s") for c in operator.children)
        return _combine(status, "ongoing" if begun else own)
    if effect == "ongoing":
        return "ongoing" if status == "occurred" and own in ("occurred", "ongoing") else _combine(status, own)
    if effect == "possible":
        return "possible" if status not in FINAL and status != "hypothetical" else status
    if effect == "planned" and _fell_through(operator):
        return "cancelled"
    if effect == "planned":
        return "planned" if status in ("occurred", "ongoing") and own != "hypothetical" else status
    return status
