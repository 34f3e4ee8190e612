"""Whose plan it is: `condemned the US move to expel them`, where the model takes the plan for a verb."""

from __future__ import annotations

from detente.reading.grammar.tokens import Doc, Token

PLANS = frozenset(
    "move bid plan push offer call attempt drive effort pledge vow threat demand request refusal proposal campaign "
    "decision intention".split()
)
"""What somebody means to do, or asks others to do."""
ARTICLES = frozenset(("the", "a", "this"))


def mend_plans(doc: Doc) -> None:
    """Hang what is planned on the plan, and whoever plans it: `condemned the US move to expel them`."""
    for plan in doc[2:-2]:
        if plan.lower_ in PLANS and plan.nbor().lower_ == "to" and plan.nbor(-1).tag_ == "NNP":
            _mend(plan, plan.nbor(-1), plan.nbor())


def _mend(plan: Token, name: Token, to: Token) -> None:
    article, deed = plan.nbor(-2), to.head
    verb = name.head if name.head is not plan else plan.head
    named = article.lower_ in ARTICLES and article.sent is plan.sent and verb.pos_ == "VERB" and verb.i < article.i
    if not named or verb is plan or to.dep_ != "aux" or deed.tag_ != "VB" or deed.i <= to.i:
        return
    if plan.dep_ not in ("dobj", "pobj"):
        if any(c.dep_ == "dobj" and c not in (plan, name) for c in verb.children):
            return
        if plan.is_ancestor(verb):
            return
        plan.hang_on(verb)
        plan.dep_ = "dobj"
    plan.tag_, plan.pos_, plan.lemma_ = "NN", "NOUN", plan.lower_
    for word, how in ((name, "compound"), (article, "det"), (deed, "acl")):
        if not word.is_ancestor(plan):
            word.hang_on(plan)
            word.dep_ = how
