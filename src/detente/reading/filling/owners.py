"""Whose a deed was, as was said when it was told of: `the Danish embargo` for `Oslo condemned the embargo`."""

from __future__ import annotations

from collections.abc import Iterator

from detente.reading.acts.deed_frames import authors
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import MEMORY
from detente.reading.text.parse import Sentence
from detente.tables import words

DOING = frozenset(("adjective", "body", "agency", "seat"))
"""Kinds of names that before a deed tell whose it is; those of states may tell whom it hits: `Iran sanctions`."""


def owners_before(noun: Token, sentence: Sentence, resolver: Resolver) -> tuple[str, ...]:
    """Whose it was where the words last said so: not of those who are many, nor of what two do together."""
    lemma = noun.lemma_.lower()
    if lemma in agents() or lemma in words("reading", "joint_matters") or resolver.labels.post_at(sentence, noun):
        return ()
    for earlier in reversed(resolver.sentences[max(0, sentence.index - MEMORY) : sentence.index + 1]):
        for word in reversed(earlier.tokens):
            alike = word.pos_ == "NOUN" and word.lemma_.lower() == lemma
            if alike and (earlier is not sentence or word.i < noun.i):
                owners = tuple(dict.fromkeys(_owners(word, earlier, resolver)))
                if owners:
                    return owners
    return ()


def _owners(noun: Token, sentence: Sentence, resolver: Resolver) -> Iterator[str]:
    """`Denmark's embargo`, `the Danish embargo`, `the embargo imposed by Denmark`; but `a Dane's murder`."""
    suffered = noun.lemma_.lower() in words("reading", "blows")
    for child in noun.lefts:
        label = resolver.labels.name_at(sentence, child)
        does = label is not None and (label.kind in DOING or child.text.isupper())
        owns = child.dep_ == "poss" and child.pos_ != "PRON" and not suffered
        if owns or (does and child.dep_ in ("amod", "compound", "nmod")):
            yield from (m.code for m in resolver.parties(sentence, child))
    for author in authors([noun, *(c for c in noun.children if c.dep_ == "acl")]):
        yield from (m.code for m in resolver.parties(sentence, author, loose=True))
