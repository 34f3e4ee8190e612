"""Whom names stand for, with the rest of a list that begins with one; people of whom no state is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from detente.entities.parties import homes_of, is_state
from detente.entities.people import levels
from detente.reading.grammar.syntax import MODIFIERS, aside, is_subject
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Label
from detente.reading.names.said_offices import GOVERNING
from detente.reading.parties.agents import agents
from detente.reading.parties.belonging import owners_of, recalled
from detente.reading.parties.groups import is_single
from detente.reading.parties.holders import last_of, sender, spoken_for
from detente.reading.parties.meaning import Meaning
from detente.reading.parties.register import Seen
from detente.reading.text.parse import Sentence
from detente.records import Mention

ENVOYS = frozenset(("ambassador", "charge-daffaires"))
HOSTS = frozenset(("CHE", "AUT", "BEL", "LUX", "QAT"))
"""States in whose towns others often meet."""
POSSESSIVES = frozenset(("'s", "’s", "'"))

CONVEYING = frozenset("convey express voice deliver hand extend present lodge".split())
"""What is done with words on behalf of those whose they are."""
LAWFUL = frozenset("legitimate lawful recognised recognized exiled ousted deposed beleaguered embattled".split())
"""What governments are called against which others rise."""
OF_TOWNS = frozenset(("mayor", "governor"))
"""Posts whose holders the press of a place need not say to be of it."""


def without_ministers(office: Iterable[Token]) -> frozenset[str]:
    """The state that has secretaries where others have ministers, if that is what an office is called."""
    return frozenset(("USA",)) if any(word.lower_ == "minister" for word in office) else frozenset()


class Names(Meaning):
    """Tells which parties names stand for."""

    def _name(self, sentence: Sentence, token: Token, label: Label, others: frozenset[str]) -> list[Mention]:
        if label.kind == "venue":
            return []
        found = self.mention(sentence, label)
        named = self.mentions(sentence, label) if found.code else self._stateless(sentence, token, found, others)
        if label.kind in ("people", "adjective") and is_single(token):
            named = [self.bare(m.code, sentence, token, last_of(self, m.code, sentence, token)) for m in named]
        return named + self._listed_after(sentence, token, label)

    def _listed_after(self, sentence: Sentence, token: Token, label: Label) -> list[Mention]:
        """The rest of a list that begins with a name: `Saudi Arabia, the Emirates, Bahrain and Egypt`.

        What acts in the next clause is not of it: `cars from China, and Turkey followed`, `and the U.S. envoy left`.
        """
        doc, end, at = sentence.span.doc, sentence.span.end, label.last + 1
        found: list[Mention] = []
        joined = False
        while at < end:
            other = self.labels.name_at(sentence, doc[at])
            if other is None:
                if doc[at].lower_ not in (",", "and", "the", "&"):
                    break
                joined = joined or doc[at].lower_ in ("and", "&")
                at += 1
                continue
            named = doc[at : other.last + 1]
            described = [t.head for t in named if t.dep_ in MODIFIERS and t.head.i > other.last]
            head = next((t for t in (*named, *described) if t.dep_ in ("nsubj", "nsubjpass")), None)
            clause = aside(token)
            outside = clause is not None and head is not None and not clause.is_ancestor(head)
            if head is not None and head.head.i > head.i and (outside or not head.head.is_ancestor(token)):
                return []
            at = other.last + 1
            if other.kind not in ("state", "capital", "body", "person") or (at < end and doc[at].lower_ in POSSESSIVES):
                break
            found += self.mentions(sentence, other)
            if joined:
                return [m for m in found if m.code]
        return []

    def _stateless(self, sentence: Sentence, token: Token, found: Mention, others: frozenset[str]) -> list[Mention]:
        """A person whose state the text does not give counts for the one that the talk is of."""
        known = self.labels.known[found.person or ""]
        if known.post is None:
            return []
        owner = next(iter(owners_of(self, sentence, token)), None) or self._side_spoken_for(sentence, token)
        posted = known.post in ENVOYS
        envoy = (recalled(self, sentence, token, known.post) or sender(self, sentence, others)) if posted else None
        told_of = spoken_for(self, sentence, token, known.post, others)
        # who `is due in Lima` and who `urged Oslo to punish Peru` is no Peruvian
        asked = {t.i for c in token.head.children if c.dep_ == "xcomp" for t in c.subtree}
        after = (s for s in self.named_in(sentence) if s.token in asked or (s.locative and s.token > token.i))
        apart = others | {s.mention.code for s in after if is_subject(token)} | self._colleagues(sentence, token)
        apart |= without_ministers(token.subtree)
        here = self.state_here(sentence, apart) or self._state_at_home(sentence, token, known.post, apart)
        code = owner or envoy or told_of or here or self._guess_governed(sentence, token, known.post, apart)
        if code is None:
            return []
        known.code = code
        if is_subject(token):
            self.meet(Seen(sentence.index, token.i, replace(found, code=code), subject=True, locative=False))
        return [self.bare(code, sentence, token, found.person)]

    def _colleagues(self, sentence: Sentence, token: Token) -> set[str]:
        """Whose those are who are somebody's colleagues, and not of his state: `Ana Roy and her Peruvian colleague`."""
        peers = (t for t in token.conjuncts if t.i > token.i and agents().get(t.lemma_.lower()) == "counterpart")
        names = (self.labels.name_at(sentence, c) for peer in peers for c in peer.lefts)
        return {name.code for name in names if name is not None and name.code}

    def _side_spoken_for(self, sentence: Sentence, token: Token) -> str | None:
        """Whose words somebody delivers, who then is of that side: `conveyed the protest of the Chilean side`.

        So is the ministry that `expressed Chile's regret`.
        """
        verb = token.head if is_subject(token) and token.head.lemma_ in CONVEYING else None
        things = [c for c in verb.children if c.dep_ == "dobj"] if verb is not None else []
        preps = (c for thing in things for c in thing.children if c.dep_ == "prep" and c.lower_ == "of")
        sides = (g for prep in preps for g in prep.children if g.lemma_ in ("side", "party", "government"))
        owners = [*(c for side in sides for c in side.lefts), *(c for thing in things for c in thing.lefts)]
        within = (t for owner in owners if owner.dep_ in ("amod", "poss", "compound") for t in owner.subtree)
        names = (self.labels.name_at(sentence, t) for t in within)
        return next((name.code for name in names if name is not None and name.code and is_state(name.code)), None)

    def _guess_governed(self, sentence: Sentence, token: Token, post: str, others: frozenset[str]) -> str | None:
        """The party that the talk is of, which is a state where the office is one of a government's."""
        code = self.guess(sentence, token, others)
        if code is None or is_state(code) or levels().get(post) not in GOVERNING:
            return code
        return next((state for state in self.main_states if is_state(state) and state not in others), code)

    def _state_at_home(self, sentence: Sentence, token: Token, post: str, others: frozenset[str]) -> str | None:
        """The state where the report is dated, whose ministers its press need not say to be of it.

        Not so where a state acts before in the sentence: `Oslo said that Trade Minister Berg would meet her`. Nor where
        others often meet.
        """
        led = any(s.subject and s.token < token.i and is_state(s.mention.code) for s in self.named_in(sentence))
        of_town = post in OF_TOWNS and token.head.dep_ != "agent"  # not in `a delegation led by Mayor Berg`
        ours = (of_town or levels().get(post) in GOVERNING) and self.home not in HOSTS | others and not self.only_hosts
        return self.home if ours and not led else None

    def state_unnamed(self, sentence: Sentence, token: Token, others: frozenset[str]) -> str | None:
        """The state that a report is dated from, before it has named any: `LIMA - The government expelled a Dane`."""
        named = any(is_state(s.mention.code) for s in self.before(sentence, token))
        return None if named or self.home in HOSTS | others else self.home

    def _named(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The party or person that a token names."""
        label = self.labels.name_at(sentence, token)
        found = self.mention(sentence, label) if label and label.kind != "venue" else None
        return [found] if found and found.code else []

    def state_by_right(self, token: Token) -> str | None:
        """The state of `the legitimate government` or `the ousted one`: that in which the band is of which is told."""
        if LAWFUL.isdisjoint(c.lower_ for c in token.lefts):
            return None
        homes = {home for code in self.labels.counts for home in homes_of(code) if home in self.labels.counts}
        return homes.pop() if len(homes) == 1 else None
