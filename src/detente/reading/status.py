"""What became of an act: read from the words over it, inmost first.

The verb's own form gives a first status (`will meet`: planned, `did not meet`: denied); each word that governs it may change it
(`postponed`, `refused to`, `plans to`, `if`). The words stand in `data/operators.csv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from detente.reading.syntax import governor, link
from detente.records import Status
from detente.tables import rows

FUTURE, MAYBE = frozenset(("will", "shall", "'ll", "wo")), frozenset(("may", "might", "could", "can", "ca"))
DUTY = frozenset(("must", "should", "ought"))
NEGATIONS = frozenset("not n't never no neither nor without".split())
FINAL = ("postponed", "cancelled", "denied")


@dataclass(frozen=True, slots=True)
class Standing:
    """A status and the word that gave it last; `operators` are all words passed on the way up."""

    status: Status
    cue: str
    operators: tuple[Token, ...]


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
    for key in ((token.lemma_.lower(), pos), (token.lower_, pos), (token.lower_, "adj")):
        for rest, effect in _operators().get(key, []) if key[1] else []:
            if all(word in near for word in rest):
                return effect
    return None


def standing(trigger: Token) -> Standing:
    """The status of the act that a trigger names, and the word it comes from."""
    status, cue, passed = _own(trigger)
    for token in _above(trigger):
        effect = effect_of(token)
        passed.append(token)
        if effect is None or effect == "support":
            if token.pos_ in ("VERB", "AUX") and status == "occurred" and (trigger.pos_ == "NOUN" or effect == "support"):
                status, cue = _combine(status, _verb_status(token)), token.lower_
            continue
        changed = _apply(status, effect, token)
        if changed != status:
            status, cue = changed, token.lower_
    return Standing(status, cue, tuple(passed))


def _own(trigger: Token) -> tuple[Status, str, list[Token]]:
    if trigger.pos_ in ("VERB", "AUX"):
        return _verb_status(trigger), trigger.lower_, []
    status: Status = "occurred"
    cue, passed = "", []
    for child in trigger.children:
        effect = effect_of(child) if child.dep_ in ("amod", "acl", "advmod", "nmod", "compound") and child.pos_ != "NOUN" else None
        if child.lower_ in ("no", "neither") or child.dep_ == "neg":
            status, cue = "denied", child.lower_
        elif effect in ("planned", "possible", "ongoing", *FINAL):
            status, cue = effect, child.lower_  # type: ignore[assignment]
            passed.append(child)
        elif child.dep_ == "relcl" and trigger.dep_ not in ("nsubj", "nsubjpass"):
            inner = _apply("occurred", effect_of(child) or "support", child)
            if inner != "occurred":
                status, cue = inner, child.lower_
            elif _verb_status(child) in ("planned", "possible", "denied"):
                status, cue = _verb_status(child), child.lower_
        elif child.dep_ == "relcl" and child.tag_ == "VB":
            status, cue = "planned", child.lower_
    return status, cue, passed


def _above(trigger: Token) -> Iterator[Token]:
    """The words that govern an act, inmost first: verbs it is an argument or complement of, nouns and adjectives over it."""
    token = trigger
    for _ in range(8):
        if token.pos_ in ("VERB", "AUX"):
            if token.dep_ in ("xcomp", "ccomp", "pcomp", "csubj", "csubjpass", "acl", "advcl") and token.head != token:
                if token.dep_ == "advcl" and not _purpose(token):
                    return
                if token.dep_ == "ccomp" and token.head.pos_ in ("VERB", "AUX") and effect_of(token.head) is None:
                    yield from _adjectives(token.head)
                    return
                if token.dep_ == "acl" and token.tag_ in ("VBN", "VBG"):
                    return
                token = token.head
                if token.pos_ == "ADP" and token.head != token:
                    token = token.head
                yield token
                yield from _adjectives(token)
                continue
            if token.dep_ == "conj" and token.head != token and token.tag_ in ("VB", "VBN", "VBG") and not _has_aux(token):
                token = token.head
                yield token if token.pos_ not in ("VERB", "AUX") else token.head if token.dep_ in ("xcomp", "ccomp") else token
                continue
            return
        verb = governor(token)
        if verb is None:
            return
        between = [t for t in _path(token, verb)]
        for noun in between:
            if noun.pos_ == "NOUN" and effect_of(noun):
                yield noun
        how = link(token, verb)
        if how in ("object", "subject", "inside", "with", "in", "to", "for", "of", "on", "by"):
            yield verb
            yield from _adjectives(verb)
            token = verb
            continue
        return


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
    if _conditional(verb):
        return "hypothetical"
    if any(c.dep_ == "neg" or (c.lower_ in ("never", "neither") and c.dep_ in ("advmod", "preconj", "cc")) for c in verb.children):
        return "denied"
    if any(c.dep_ in ("nsubj", "nsubjpass") and any(d.lower_ in ("no", "neither") for d in (*c.children, c)) for c in verb.children):
        return "denied"
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


def _is_to(verb: Token) -> bool:
    """`is to meet`, `was to have met`."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.tag_ == "VB" and not any(c.dep_ == "acomp" for c in verb.head.children)


def _conditional(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    return bool(marks & {"if", "unless", "once"}) or (verb.dep_ == "advcl" and any(c.lower_ == "should" and c.i == verb.left_edge.i for c in verb.children))


def _reported(verb: Token) -> bool:
    token = verb
    while token.head != token:
        if token.dep_ in ("ccomp", "relcl", "acl"):
            return True
        if token.dep_ not in ("conj", "xcomp"):
            break
        token = token.head
    return any(c.dep_ in ("ccomp", "parataxis") for c in verb.children) or token.dep_ == "ROOT"


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
        return effect if own in ("occurred", "ongoing", "planned") or effect == "denied" else _combine(status, own)  # type: ignore[return-value]
    if refused and effect in ("planned", "possible", "begin", "ongoing"):
        return "denied" if status not in FINAL else status
    if effect == "begin":
        return _combine(status, "ongoing" if own == "occurred" and any(c.lower_ in ("has", "have", "'s") for c in operator.children) else own)
    if effect == "ongoing":
        return "ongoing" if status == "occurred" and own in ("occurred", "ongoing") else _combine(status, own)
    if effect == "possible":
        return "possible" if status not in FINAL and status != "hypothetical" else status
    if effect == "planned":
        return "planned" if status in ("occurred", "ongoing") and own != "hypothetical" else status
    return status
