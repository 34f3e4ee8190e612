"""What speaks for somebody as the source of an act: names of features, as `source_weights.csv` has them."""

from __future__ import annotations

from collections.abc import Iterator

from detente.codebook.plover import DONE, SPEECH
from detente.entities.parties import is_state
from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.sayings import steps_over, strayed_from
from detente.reading.grammar.syntax import clause_root, clause_subject, sets_apart
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.records import Attribution

UTTERED = SPEECH | {"AGREE"}
MEASURES = frozenset(("SANCTION", "CONCEDE"))
"""Acts that a state does by announcing them, also to others."""
PROMISED = frozenset(("AGREE", "CONCEDE"))
"""What a statement says of the future rather than does by being made."""
ANNOUNCING = frozenset(("announced", "announces", "announcing", "announce", "declared", "declares", "declaring"))
OWN_STATUS = frozenset(("denied", "hypothetical"))
HELPERS = {
    "had": "had", "would": "would", "could": "would", "might": "would", "has": "has", "have": "has", "'ve": "has",
    "will": "will", "shall": "will", "wo": "will", "'ll": "will", "to": "to", "is": "is", "are": "is", "am": "is",
    "being": "is", "was": "was", "were": "was",
}  # fmt: skip
"""What auxiliaries make of a tense, the first that counts first."""
CLAUSES = frozenset("relcl advcl acl conj pcomp ccomp parataxis".split())
LEAD = 3
"""The first sentences, which tell what is news."""
HIGH, FAR = 3, 4
"""Verbs, and steps in the parse, from which on their number does not matter."""


def about(candidate: Candidate) -> list[str]:
    """What the act is and how it is told."""
    kind, status, told = candidate.type, candidate.standing.status, tense(candidate.trigger)
    done = "done" if status in DONE else status if status in OWN_STATUS else "ahead"
    uttered = "utter" if kind in UTTERED else "deed"
    stated = "stated-" if candidate.expression.frame == "statement" else ""
    return [kind, f"{stated}{kind}-{done}", f"tense:{told}", f"{stated}{uttered}-{told}"]


def tense(trigger: Token) -> str:
    """The tense in which an act is told; that of a noun is its verb's, and said to be so."""
    verb = clause_root(trigger)
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    told = next((name for word, name in HELPERS.items() if word in helpers), verb.tag_)
    return f"noun-{told}" if trigger.pos_ in ("NOUN", "PROPN") else told


def whose(candidate: Candidate, by: Attribution) -> str:
    """What a source is to the act: `own` and `ours` where it acts alone or with others."""
    sides = candidate.sides
    actors, recipients = ({m.code for m in side} for side in (sides.actors, sides.recipients))
    if by.code == "MEDIA":
        return "media"
    if by.code in actors:
        return "own" if len(actors) == 1 else "ours"
    return "theirs" if by.code in recipients else "third"


def personal(candidate: Candidate, by: Attribution) -> Iterator[str]:
    """Whether somebody is named as the source, and whether he or another of his side acts."""
    acting = {m.person for m in candidate.sides.actors if m.person and m.code == by.code}
    yield "person" if by.person else "no-person"
    if acting:
        yield "person-acts" if not by.person else "person-same" if by.person in acting else "person-other"
    yield "state" if is_state(by.code) else "body"


def subject_of(trigger: Token) -> str:
    """What kind of word the subject is; `we` where the speaker means himself."""
    subject = clause_subject(trigger)
    if subject is None:
        return "nobody"
    if subject.lower_ in ("i", "we"):
        return "we"
    return {"PRON": "pronoun", "PROPN": "name"}.get(subject.pos_, "noun")


def place_in(sentence: Sentence) -> str:
    """Where in the report a sentence stands."""
    if sentence.part == "title":
        return "title"
    return "lead" if sentence.index < LEAD else "body"


def relative(trigger: Token) -> bool:
    """Whether an act is told in a relative clause."""
    told = (token for token in steps_over(trigger) if token.dep_ == "relcl" and not sets_apart(token))
    return any(strayed_from(token) is None for token in told)


def tie(trigger: Token, cue: Token) -> Iterator[str]:
    """How a cue of speech is tied to the act: its side, the marks between them, and what leads up to it."""
    side = "after" if cue.i > trigger.i else "before"
    yield side
    first, last = sorted((trigger.i, cue.i))
    yield from {f"mark:{t.text}-{side}" for t in trigger.doc[first:last] if t.text in (";", ":")}
    steps = list(steps_over(trigger))
    if cue not in steps:
        yield "apart"
        return
    under = steps[: steps.index(cue)]
    yield f"over{min(len(under), FAR)}"
    hangs = ["ccomp" if strayed_from(t) else t.dep_ for t in under]
    yield f"hangs:{hangs[-1]}-{side}" if under else "itself"
    yield from {f"path:{dep}" for dep in hangs if dep in CLAUSES}
    yield f"verbs:{min(HIGH, sum(t.pos_ in ('VERB', 'AUX') for t in under))}"
    if any(c.dep_ == "ccomp" and c.i > cue.i and c not in under for c in cue.children):
        yield "says-more"


def own_word(candidate: Candidate, by: Attribution) -> bool:
    """Whether parties tell of their own words, so that nobody else needs to be named for them.

    So with what parties announce of themselves alone. It is another's word where an official tells of his minister's,
    or where somebody tells of what he said before, in the tenses of `had` and `has`.
    """
    own = [m for m in candidate.sides.actors if m.code == by.code]
    uttered = candidate.type in UTTERED or _is_ordered(candidate)
    alone = all(m.code == by.code for m in candidate.sides.actors)
    announced = by.cue in ANNOUNCING and (candidate.type in MEASURES or alone)
    if not own or not (uttered or announced) or by.cue == "according to":
        return False
    people = {m.person for m in own if m.person}
    if people and by.person not in people:
        return False
    if by.cue == "answer" and not _in_first_person(candidate):
        return False
    return announced or not _told_of(candidate)


def _in_first_person(candidate: Candidate) -> bool:
    """`We reject that`, said by whoever speaks for the house."""
    subject = clause_subject(candidate.trigger)
    return subject is None or subject.lower_ in ("i", "we")


def _is_ordered(candidate: Candidate) -> bool:
    """Whether a measure is taken by saying so: `said that it was expelling three diplomats`."""
    return candidate.type == "SANCTION" and candidate.standing.status in ("occurred", "ongoing")


def _told_of(candidate: Candidate) -> bool:
    """Whether an act of speech is one that its speaker tells of, not one that he does by saying so."""
    verb = clause_root(candidate.trigger)
    if candidate.expression.frame == "statement":
        return candidate.type in PROMISED
    if verb.dep_ == "relcl":
        return False
    if candidate.type == "REQUEST" and candidate.standing.status == "planned":
        return True
    shares_subject = verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    perfect = any(c.lower_ in ("had", "has", "have", "'ve") and c.dep_ == "aux" for c in verb.children)
    return perfect and not shares_subject
