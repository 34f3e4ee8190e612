"""Who `it` and `they` are where something is done because of what it did: `sanctions on Iraq after its invasion`."""

from __future__ import annotations

from detente.reading.grammar.syntax import clause_root, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.parties.antecedents import Meant
from detente.reading.parties.pointing_back import OBJECTS
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention
from detente.tables import words

REASONS = frozenset(("for", "over", "after"))
"""What leads to why somebody is dealt with so."""
BLOWS = frozenset("response reply answer retaliation revenge reprisal retribution punishment".split())
"""With `to` or `for`, what leads to a deed that somebody else did: `in retaliation for its raids`."""
ANSWERS = BLOWS | {"reaction", "protest"}
"""With `to` or `at`, what leads there, too: `in response to its raid`."""
OFFENCES = frozenset(
    "invasion annexation attack assault raid strike bombing occupation incursion seizure test launch coup crackdown"
    " refusal failure rejection violation breach default sanction tariff ban arrest detention expulsion embargo"
    " blockade boycott recognition shelling levy curb".split()
)
"""What somebody is dealt with after."""
OFFENDING = frozenset(
    "invade annex attack assault raid strike bomb shell bombard occupy seize capture storm test launch fire shoot"
    " refuse fail reject violate breach break defy ignore default expel arrest detain jail execute kill force deport"
    " nationalise nationalize confiscate".split()
)
"""What somebody does to be dealt with so."""
PUNISHING = frozenset(
    "impose slap suspend expel exclude oust bar ban sanction punish isolate boycott blockade blacklist freeze cut sever"
    " halt stop withhold close recall summon downgrade condemn criticise criticize denounce rebuke blame accuse bomb"
    " attack strike shell bombard invade raid".split()
)
"""What is done to somebody because of that."""
MARKS = frozenset(("after", "because", "since", "when"))
"""What opens a clause of reason."""
AIMED = frozenset(("on", "upon", "against", "with", "at", "to", "from"))
"""What leads to whom something is done to."""


def those_dealt_with(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """`thanked Egypt for its help`, `sanctions on Iraq after its invasion`: the reason lies with who is dealt with.

    He did it to none whom his deed names: `expelled the Chilean consul after it seized a Chilean boat`.
    """
    told = _reason(token)
    if told is None:
        return []
    why, clause = told
    dealt_with = (t for t in reversed(sentence.tokens) if clause.i < t.i < why.i and t.dep_ in OBJECTS)
    owners = AIMED | {"of"} if clause.lemma_ in PUNISHING else AIMED  # `froze the assets of Chad`
    aimed = (t for t in dealt_with if t.dep_ == "dobj" or t.head.lower_ in owners)
    found = next((parties for t in aimed if (parties := meant(sentence, t))), [])
    deed = next((verb for verb in steps_up(token) if verb.head == clause and verb.dep_ == "advcl"), None)
    below = {t.i for t in deed.subtree} if deed is not None else set()
    others = {s.mention.code for s in talk.named_in(sentence) if s.token in below and not s.locative}
    return [] if others.intersection(m.code for m in found) else found


def _reason(token: Token) -> tuple[Token, Token] | None:
    """The word that leads to why somebody is dealt with so, and the verb that tells it.

    `after its raid`, `in response to its raid`, `after it raided Chad`, `after its troops raided Chad`. What came
    before a deed is its reason where it is an offence.
    """
    over = token.head
    if token.tag_ == "PRP$" and over.dep_ == "pobj":
        lead = over.head.head if over.head.lower_ == "of" else over.head
        return (over.head, clause_root(over.head)) if _leads_to_reason(lead, over) else None
    deed = over.head if token.tag_ == "PRP$" and over.dep_ == "nsubj" else over
    offended = deed != token and deed.dep_ == "advcl" and deed.lemma_ in OFFENDING
    if not offended or deed.head.lemma_ not in PUNISHING or not (over == deed or token.tag_ == "PRP$"):
        return None
    mark = next((c for c in deed.children if c.dep_ == "mark" and c.lower_ in MARKS), None)
    return (mark, deed.head) if mark is not None else None


def _leads_to_reason(lead: Token, deed: Token) -> bool:
    """Whether a preposition leads to a deed for which somebody is dealt with: `for`, `because of`, `in response to`."""
    if lead.lower_ in REASONS and lead.lower_ != "after":
        return True
    answered = lead.lower_ in ("to", "at", "against") and lead.head.lower_ in ANSWERS
    return deed.lemma_ in OFFENCES and (answered or lead.lower_ in ("after", "since", "because"))


def gives_reason(prep: Token) -> bool:
    """Whether a phrase tells why somebody is dealt with: `the embargo on Iraq after its raid`, `as punishment for`."""
    offence = any(c.lemma_ in (OFFENDING if c.dep_ == "pcomp" else OFFENCES) for c in prep.children)
    answers = prep.lower_ in ("as", "in") and any(c.lemma_ in BLOWS for c in prep.children)
    return prep.dep_ == "prep" and (answers or (prep.lower_ in REASONS and offence))


def is_answered(deed: Token) -> bool:
    """Whether a noun names a deed in answer to which another is done: `shelled Mali in retaliation for its raids`."""
    lead = deed.head
    return deed.dep_ == "pobj" and lead.dep_ == "prep" and lead.head.dep_ == "pobj" and lead.head.lower_ in BLOWS


def is_judged(deed: Token) -> bool:
    """Whether a deed is one that others answer or judge: `broke ties in repudiation of the assault`."""
    judging, attacks = words("reading", "attitude_nouns"), words("reading", "attacks")
    return is_answered(deed) or (deed.lemma_ in attacks and any(above.lemma_ in judging for above in steps_up(deed)))
