"""Whose a deed was, as was said when it was told of: `the Danish embargo` for `Oslo condemned the embargo`."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from detente.entities.parties import is_side
from detente.reading.acts.deed_frames import authors
from detente.reading.grammar.syntax import clause_subject
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import MEMORY
from detente.reading.text.parse import Sentence
from detente.tables import words

DOING = frozenset(("adjective", "body", "agency", "seat"))
"""Kinds of names that before a deed tell whose it is; those of states may tell whom it hits: `Iran sanctions`."""
BETWEEN = frozenset(("between", "among"))
ELECTIONS = frozenset("election poll referendum plebiscite".split())
HOLDING = frozenset("hold stage conduct organise organize".split())
CALLED = ELECTIONS | {"vote", "ballot", "exercise"}
"""What an election is called by those who speak of it."""
REPORTS = frozenset("report study dossier inquiry investigation".split())
PAPERS = frozenset("report document finding dossier paper conclusion".split())
"""What a report is called by those who speak of it."""


def owners_before(noun: Token, sentence: Sentence, resolver: Resolver) -> tuple[str, ...]:
    """Whose it was where the words last said so: not of those who are many, nor of what two do together."""
    lemma = noun.lemma_.lower()
    if lemma in agents() or lemma in words("reading", "joint_matters") or resolver.labels.post_at(sentence, noun):
        return ()
    for earlier in reversed(resolver.sentences[max(0, sentence.index - MEMORY) : sentence.index + 1]):
        for word in reversed(earlier.tokens):
            alike = word.pos_ == "NOUN" and _is_called(word.lemma_.lower(), lemma)
            if alike and (earlier is not sentence or word.i < noun.i):
                owners = tuple(dict.fromkeys(_owners(word, earlier, resolver)))
                if owners:
                    return owners
    return ()


def made_between(sentence: Sentence, resolver: Resolver, taken: AbstractSet[str]) -> tuple[str, ...]:
    """Between whom the last accord is that others speak of: `a pact between Peru, Chile and Cuba`."""
    for earlier in reversed(resolver.sentences[: sentence.index]):
        if not resolver.crowded[earlier.index]:
            continue
        for noun in (t for t in earlier.tokens if t.pos_ == "NOUN" and t.lemma_.lower() in words("reading", "accords")):
            within = (g for c in noun.children if c.dep_ == "prep" and c.lower_ in BETWEEN for g in c.children)
            codes = tuple(dict.fromkeys(m.code for g in within for m in resolver.parties(earlier, g)))
            if len(codes) > 1 and taken.isdisjoint(codes) and all(map(is_side, codes)):
                return codes
    return ()


def _is_called(told: str, lemma: str) -> bool:
    """Whether what was told of is later called so: itself, or `the vote` after `an election`, `the document`."""
    return told == lemma or (told in ELECTIONS and lemma in CALLED) or (told in REPORTS and lemma in PAPERS)


def _owners(noun: Token, sentence: Sentence, resolver: Resolver) -> Iterator[str]:
    """`Denmark's embargo`, `the Danish embargo`, `the embargo imposed by Denmark`; but `a Dane's murder`."""
    suffered = noun.lemma_.lower() in words("reading", "blows")
    for child in noun.lefts:
        label = resolver.labels.name_at(sentence, child)
        does = label is not None and (label.kind in DOING or child.text.isupper())
        owns = child.dep_ == "poss" and child.pos_ != "PRON" and not suffered
        if owns or (does and child.dep_ in ("amod", "compound", "nmod")):
            yield from (m.code for m in resolver.parties(sentence, child))
    if noun.lemma_.lower() in ELECTIONS:
        held = [g for c in noun.children if c.dep_ == "prep" and c.lower_ == "in" for g in c.children]
        held += [c for c in noun.lefts if c.dep_ == "poss" and c.pos_ == "PRON"]
        holder = clause_subject(noun) if noun.dep_ == "dobj" and noun.head.lemma_ in HOLDING else None
        held += [holder] if holder is not None else []
        yield from (m.code for who in held for m in resolver.parties(sentence, who, loose=True))
    for author in authors([noun, *(c for c in noun.children if c.dep_ == "acl")]):
        yield from (m.code for m in resolver.parties(sentence, author, loose=True))
