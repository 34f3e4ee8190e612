"""Who `it` is where something is done because of what it did: `sanctions on Iraq after its invasion`."""

from __future__ import annotations

from detente.reading.grammar.syntax import clause_root
from detente.reading.grammar.tokens import Token
from detente.reading.parties.antecedents import Meant
from detente.reading.parties.pointing_back import OBJECTS
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention

REASONS = frozenset(("for", "over", "after"))
"""What leads to why somebody is dealt with so."""
OFFENCES = frozenset(
    "invasion annexation attack assault raid strike bombing occupation incursion seizure test launch coup crackdown"
    " refusal failure rejection violation breach default".split()
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


def one_dealt_with(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """`thanked Egypt for its help`, `sanctions on Iraq after its invasion`: the reason lies with who is dealt with.

    He did it to none whom his deed names: `expelled the Chilean consul after it seized a Chilean boat`.
    """
    why = _reason(token)
    if why is None:
        return None
    clause = clause_root(why if token.tag_ == "PRP$" else token.head.head)
    dealt_with = (t for t in reversed(sentence.tokens) if clause.i < t.i < why.i and t.dep_ in OBJECTS)
    aimed = (t for t in dealt_with if t.dep_ == "dobj" or t.head.lower_ in AIMED)
    found = next((parties for t in aimed if (parties := meant(sentence, t))), [])
    below = {t.i for t in token.head.subtree} if token.dep_ == "nsubj" else set()
    others = {s.mention.code for s in talk.named_in(sentence) if s.token in below and not s.locative}
    return found[0] if len(found) == 1 and found[0].code not in others else None


def _reason(token: Token) -> Token | None:
    """The word that leads to why somebody is dealt with so: `after its raid`, `after it raided Chad`.

    What came before a deed is its reason where it is an offence.
    """
    over = token.head
    if token.tag_ == "PRP$" and over.dep_ == "pobj" and over.head.lower_ in REASONS:
        return over.head if over.head.lower_ != "after" or over.lemma_ in OFFENCES else None
    offended = token.dep_ == "nsubj" and over.dep_ == "advcl" and over.lemma_ in OFFENDING
    if not offended or over.head.lemma_ not in PUNISHING:
        return None
    return next((c for c in over.children if c.dep_ == "mark" and c.lower_ in MARKS), None)


def gives_reason(prep: Token) -> bool:
    """Whether a phrase tells after what offence somebody is dealt with: `the embargo on Iraq after its invasion`."""
    return prep.lower_ in REASONS and prep.dep_ == "prep" and any(c.lemma_ in OFFENCES for c in prep.children)
