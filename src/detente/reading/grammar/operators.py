"""What words do to the act under them, and so to its status: `postponed`, `refused to`, `plans to`."""

from __future__ import annotations

from functools import cache
from typing import cast

from detente.codebook.plover import FALLEN
from detente.reading.grammar.arguments import dates
from detente.reading.grammar.tenses import negated, verb_status
from detente.reading.grammar.tokens import Token
from detente.records import Status
from detente.tables import rows, words

FINAL = FALLEN | {"denied"}
FALSE = frozenset(
    "false untrue wrong incorrect inaccurate baseless groundless unfounded nonsense fabricated lie".split()
)
"""What a report or a charge is whose contents did not happen."""
WILLING = frozenset("ready willing happy prepared keen eager about".split())
"""What those are not who do not do something: `is not about to yield`."""
CHECKING = frozenset("confirm verify corroborate substantiate".split())
"""What is not done to reports of what may be so."""
TRUE = frozenset("true correct accurate so case right".split())
TO_DO = "+to"
"""Stands for an infinitive: `tell +to`, as in `told Chad to free them`."""
TO_DOING = "+ing"
"""Stands for what leads to a gerund: `close +ing`, as in `came close to signing it`."""


@cache
def _operators() -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("reading", "operators"):
        head, *rest = row["words"].split()
        found.setdefault((head, row["pos"]), []).append((tuple(rest), row["effect"]))
    return {key: sorted(items, key=lambda item: -len(item[0])) for key, items in found.items()}


def effect_of(token: Token) -> str | None:
    """What a word does to the act under it, by the table of operators; reports that `are false` deny theirs."""
    pos = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adj"}.get(token.pos_)
    keys = [(token.lemma_.lower(), pos), (token.lower_, pos)] if pos else []
    for key in (*keys, (token.lower_, "adj")):
        for rest, effect in _operators().get(key, []):
            if not rest or set(rest) <= _near(token):
                return effect
    return "denied" if token.lemma_ == "be" and refutes(token) else None


def refutes(verb: Token) -> bool:
    """`Reports that Oman closed its border are false`, `it is not true that`."""
    if any(c.lower_ == "it" and c.dep_ in ("nsubj", "expl") for c in verb.children):
        called = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr")}
        return bool(called & FALSE) or (bool(called & TRUE) and negated(verb))
    claims = words("reading", "claims")
    claimed = any(c.dep_ == "nsubj" and c.lemma_.lower() in claims for c in verb.children)
    return claimed and any(c.dep_ in ("acomp", "attr") and c.lemma_.lower() in FALSE for c in verb.children)


def _near(token: Token) -> set[str]:
    """The words that hang on a word, straight or by a preposition: `put` with `on` and `hold`; `+to`, `+ing`."""
    beside = [c for c in token.children if not dates(c)]
    hanging = [t for c in beside for t in (c, *(c.children if c.dep_ in ("prep", "prt") else ()))]
    clauses = [c for c in token.children if c.dep_ in ("xcomp", "ccomp")]
    to_do = {TO_DO} if any(c.tag_ == "TO" for clause in clauses for c in clause.children) else set()
    to_doing = {TO_DOING} if any(t.dep_ == "pcomp" and t.tag_ == "VBG" for t in hanging) else set()
    return {t.lower_ for t in hanging} | {t.lemma_.lower() for t in hanging} | to_do | to_doing


def _fell_through(operator: Token) -> bool:
    """`had been due to`, `had been scheduled`: a plan told in the pluperfect came to nothing."""
    verb = operator if operator.pos_ in ("VERB", "AUX") else operator.head
    due = operator.lower_ in ("due", "scheduled", "supposed", "set", "slated", "meant")
    return due and any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def _combine(inner: Status, outer: Status) -> Status:
    return outer if inner in ("occurred", "ongoing") else inner


def status_under(status: Status, effect: str, operator: Token) -> Status:
    """The status after one more word over the act."""
    own: Status = verb_status(operator) if operator.pos_ in ("VERB", "AUX") else "occurred"
    refused = _refused(operator, own)
    if effect in FINAL:
        return _ended(status, effect, own, refused=refused and operator.lemma_ != "be")
    if refused and effect in ("planned", "possible", "begin", "ongoing"):
        left: Status = "possible" if operator.lemma_ in CHECKING else "denied"
        return left if status not in FINAL else status
    if effect == "accepted":
        return "planned" if status in ("occurred", "possible") and own in ("occurred", "ongoing") else status
    if effect in ("begin", "ongoing"):
        return _going_on(status, effect, own, operator)
    if effect in ("possible", "hypothetical"):
        return cast("Status", effect) if status not in FINAL and status != "hypothetical" else status
    if effect == "planned" and _fell_through(operator):
        return "cancelled"
    if effect == "planned":
        return "planned" if status in ("occurred", "ongoing") and own != "hypothetical" else status
    return status


def _refused(operator: Token, own: Status) -> bool:
    """Whether a word is denied itself: `did not plan`, `no plan`, `is not ready`."""
    unwilling = operator.lower_ in WILLING and operator.dep_ == "acomp" and negated(operator.head)
    return unwilling or own == "denied" or any(c.dep_ == "neg" or c.lower_ == "no" for c in operator.children)


def _ended(status: Status, effect: str, own: Status, *, refused: bool) -> Status:
    """What words such as `cancel` and `deny` make of an act."""
    if refused:
        return "possible" if effect == "denied" else status
    if status in FINAL and effect == "denied":
        return "possible"
    took_hold = own in ("occurred", "ongoing", "planned") or effect == "denied"
    return cast("Status", effect) if took_hold else _combine(status, own)


def _going_on(status: Status, effect: str, own: Status, operator: Token) -> Status:
    """What words such as `begin` and `continue` make of an act."""
    if effect == "ongoing":
        return "ongoing" if status == "occurred" and own in ("occurred", "ongoing") else _combine(status, own)
    begun = own == "occurred" and any(c.lower_ in ("has", "have", "'s") for c in operator.children)
    return _combine(status, "ongoing" if begun else own)
