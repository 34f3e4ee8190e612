"""Whom `his Chinese counterpart`, `her guest` and `its host` stand for."""

from __future__ import annotations

from detente.reading.grammar.syntax import possessor
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents
from detente.reading.parties.belonging import seated
from detente.reading.parties.groups import names_group
from detente.reading.parties.holders import last_of
from detente.reading.parties.regions import body_of_region
from detente.reading.parties.whose import Whose
from detente.reading.text.parse import Sentence
from detente.records import Mention

FACING = frozenset("colleague counterpart friend guest host partner interlocutor".split())
"""What one calls those beside whom one faces the press."""
FIRST, TOGETHER = frozenset(("my", "our")), frozenset(("two", "both"))


class Counterparts(Whose):
    """Tells who stands across from others."""

    def facing(self, sentence: Sentence, token: Token) -> list[Mention]:
        """`my colleague`, `our two governments`: of two leaders who speak by turns the other, or both."""
        own = next((c for c in token.lefts if c.dep_ == "poss" and c.lower_ in FIRST), None)
        others = self.across(sentence) if own is not None else ()
        if own is None or not others or any(self.labels.party_at(sentence, t) for t in token.subtree):
            return []
        beside = [self.bare(code, sentence, token) for code in others]
        if any(c.lower_ in TOGETHER for c in token.lefts):
            return [*self.pronoun(sentence, own), *beside] if len(others) == 1 else []
        meant = token.lemma_ in FACING and not any(c.dep_ == "prep" for c in token.children)
        return beside if meant and (len(others) == 1 or token.tag_ == "NNS") else []

    def _counterpart(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """`his Chinese counterpart`: the party named with it or across from the other, in the same post."""
        owner = self._owner(sentence, token)
        left = [c for c in token.lefts if c.tag_ not in ("PRP$", "WP$") and not (owner and c.dep_ == "poss")]
        named = [code for child in left for code in self._codes_within(sentence, child)]
        named = named or self._codes_from(sentence, token)
        region = None if named else body_of_region(token, self.labels.counts)
        named = named or ([region] if region else seated(sentence, token, self))
        post = self.labels.known[owner[0].person].post if owner and owner[0].person else None
        apposed = [
            m for c in token.children if c.dep_ == "appos" for m in self._single(sentence, c, others, loose=False)
        ]
        if any(m.person for m in apposed):
            return apposed
        if token.tag_ == "NNS" and len(named) > 1:
            own = {m.code for m in owner}
            return [self.bare(code, sentence, token) for code in dict.fromkeys(named) if code not in own]
        taken = {m.code for m in owner} | others
        pairs = (*self.pair(sentence, token), *self.pair_at(sentence))
        kind = agents().get(token.lemma_.lower())
        here = self.state_here(sentence, frozenset(taken)) if kind == "host" else None
        code = named[0] if named else here or next((c for c in pairs if c not in taken), None)
        if code is None:
            return []
        holders = (k.name for k in self.labels.known.values() if k.code == code and post and k.post == post)
        visiting = token.tag_ == "NN" and kind in ("host", "guest")
        person = next(holders, None) or (last_of(self, code, sentence, token) if visiting else None)
        return [self.bare(code, sentence, token, person)]

    def _codes_from(self, sentence: Sentence, token: Token) -> list[str]:
        """Whose counterparts are by what follows: `his counterparts from Chad and Mali`, `in both capitals`."""
        preps = (c for c in token.children if c.dep_ == "prep" and c.i > token.i and c.lower_ in ("from", "of", "in"))
        below = (g for prep in preps for g in prep.children)
        names = (g for g in below if names_group(g) or (g.pos_ == "PROPN" and g.head.lower_ != "in"))
        return [m.code for name in names for m in self.parties(sentence, name)]

    def _owner(self, sentence: Sentence, noun: Token) -> list[Mention]:
        """Whose counterpart or guest somebody is: `his`, `whose`, `Mr Sall's`, `Chad's Danish counterpart`.

        With nothing but a state before it, `Chad's counterpart`, it is that state's own.
        """
        owners = [c for c in noun.lefts if c.dep_ == "poss"]
        alone = all(c.dep_ in ("poss", "det") for c in noun.lefts)
        found: list[Mention] = []
        for child in owners:
            if child.tag_ == "PRP$":
                found += self.pronoun(sentence, child)
            elif child.tag_ == "WP$":
                found += self.parties(sentence, possessor(child))
            elif not alone or any(m.person or m.post for m in self.parties(sentence, child)):
                found += self.parties(sentence, child)
        return found
