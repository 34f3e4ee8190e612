"""Which of those named before a pronoun it stands for: subjects first, and in the main clause."""

from __future__ import annotations

from detente.reading.grammar.syntax import steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.parties.register import Seen
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.tables import words

OBJECTS = frozenset(("dobj", "pobj"))
LEADING_ON = frozenset("after before because since when while as although though if that which who where".split())
"""What begins a clause that goes on with what somebody named before does."""
CLAUSES = frozenset("relcl advcl acl ccomp pcomp csubj".split())


def order_of(seen: Seen) -> tuple[int, int]:
    """Where somebody is named, for sorting."""
    return seen.sentence, seen.token


def antecedent_of(token: Token) -> int:
    """Where the noun stands that the clause of a subject describes, which is another: `Chad, which it supplies`."""
    clause = token.head
    return clause.head.i if token.dep_ == "nsubj" and clause.dep_ == "relcl" else -1


def tells_before(token: Token) -> bool:
    """Whether who a pronoun stands for tells what stands before it, where he is not named: `Xi, he said, left`."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.lemma_ not in words("reading", "saying"):
        return False
    lead = token.doc[max(token.i - 2, 0) : token.i]
    if len(lead) > 1 and lead[1].text == "," and lead[0].lower_ in LEADING_ON:
        return False  # `Mr Sall left because, he said, nobody listened`
    before = (c for c in verb.children if c.dep_ == "ccomp" and c.i < token.i)
    return verb.dep_ == "parataxis" or any(all(t.text != ";" for t in token.doc[c.i : token.i]) for c in before)


def prefer_subject(talk: Talk, seen: list[Seen], sentence: Sentence, pronoun: Token) -> Seen:
    """The last subject, else the last named; who stands in another relative clause only failing others.

    Of the subjects of a sentence before, and of what is reported just before (`Chad will go if Mali stays, its king
    said`), it is that of the main clause.
    """
    seen = [s for s in seen if not _in_relative(talk, s, pronoun)] or seen
    subjects = [s for s in seen if s.subject]
    here = seen[-1].sentence == sentence.index
    if not subjects or (here and not tells_before(pronoun.head if pronoun.dep_ == "poss" else pronoun)):
        return subjects[-1] if subjects else seen[-1]
    doc = talk.sentences[seen[-1].sentence].span.doc
    return min(reversed(subjects), key=lambda s: depth(doc[s.token]))


def depth(token: Token) -> int:
    """Under how many clauses a word stands."""
    return sum(above.dep_ in CLAUSES or _goes_on_with_that(above) for above in steps_up(token))


def _goes_on_with_that(verb: Token) -> bool:
    """Whether a verb heads the second of two clauses with `that`, which the parse sets beside the main one."""
    return verb.dep_ == "conj" and any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)


def _in_relative(talk: Talk, seen: Seen, pronoun: Token) -> bool:
    above = steps_up(talk.sentences[seen.sentence].span.doc[seen.token])
    clause = next((token for token in above if token.dep_ == "relcl"), None)
    return clause is not None and not clause.is_ancestor(pronoun)
