"""How certain it is that what a word names took place, from -3 (certainly not) over 0 (open) to 3 (certainly).

The scale is that of FactBank (Saurí and Pustejovsky 2009) as Lee et al. (2015) graded it. A word's status, the form in
which it stands and what gives it the status make a class; `data/certainty.csv` tells how certain the words of a class
are. A noun that is spoken of as known keeps its deed, whatever is refused or planned around it (`opposed the raid`); an
infinitive alone vouches for nothing. What stands in a clause that is open to doubt shares in that doubt.
"""

from __future__ import annotations

from functools import cache

from detente.reading.grammar.status import Standing, own_status, standing
from detente.reading.grammar.syntax import DEFINITE, clause_root
from detente.reading.grammar.tenses import DUTY, negated
from detente.reading.grammar.tokens import Token
from detente.tables import rows, words

CERTAIN = 3.0
"""The end of the scale at which a word certainly names what took place; the other is its negative."""
OPEN = frozenset("any no either neither".split())
PAST = frozenset("had was were did been".split())
LEANING, HELD = 0.35, 1.0
"""How much of the doubt about a clause passes to what stands in it, and to clauses beside it (`until he pays`)."""


@cache
def _classes() -> dict[tuple[str, str, str], float]:
    return {(row["status"], row["form"], row["given"]): float(row["certainty"]) for row in rows("reading", "certainty")}


def certainty(word: Token) -> float:
    """How certain it is that what a verb, noun or adjective names took place, from -3 to 3."""
    told, form = standing(word), form_of(word)
    status = told.status
    own = _of_class(status, form, _given(word, told))
    over = _clause_over(word)
    if status != "occurred" or form == "past" or over is None:
        return own
    doubt = max(0.0, min(CERTAIN, CERTAIN - certainty(over)))
    return own - doubt * (HELD if form == "finite" and word.dep_ == "advcl" else LEANING)


def _of_class(status: str, form: str, given: str) -> float:
    keys = ((status, form, given), (status, form, ""), (status, "", given), (status, "", ""))
    return next(_classes()[key] for key in keys if key in _classes())


def _clause_over(word: Token) -> Token | None:
    """The verb of the clause that a word stands in, or that its own clause hangs on."""
    over = clause_root(word.head)
    return over if over != word and over.pos_ in ("VERB", "AUX") else None


def _given(word: Token, told: Standing) -> str:
    """What gives the status: its `own` form, `none` that it governs, a word `above` it, or one that `refused`."""
    if own_status(word) != told.status:
        return "refused" if told.cue in words("reading", "refusals") else "above"
    verb = word.pos_ in ("VERB", "AUX")
    return "none" if told.status == "denied" and verb and not negated(word) else "own"


def form_of(word: Token) -> str:
    """The form in which a word stands.

    Verbs: `past`, `finite`, `duty`, `infinitive`, `bare`, `gerund` or `participle`; nouns: `known`, `any`, `some` or
    `noun`; the rest: `quality`.
    """
    if word.pos_ in ("VERB", "AUX"):
        return _verb_form(word)
    if word.pos_ not in ("NOUN", "PROPN"):
        return "quality"
    set_apart = {c.lower_ for c in word.children if c.dep_ == "det"}
    if set_apart & DEFINITE or any(c.dep_ == "poss" for c in word.children):
        return "known"
    if set_apart & OPEN:
        return "any"
    return "some" if set_apart else "noun"


def _verb_form(verb: Token) -> str:
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if "to" in helpers:
        return "infinitive"
    if not helpers and verb.tag_ in ("VB", "VBG", "VBN"):
        beside = verb.dep_ in ("advcl", "acl", "amod", "prep")
        return {"VB": "bare", "VBN": "participle"}.get(verb.tag_, "participle" if beside else "gerund")
    if helpers & DUTY:
        return "duty"
    return "past" if verb.tag_ == "VBD" or helpers & PAST else "finite"
