"""Whom `the bloc`, `the island nation` and `the country` stand for: whoever of the kind was named latest and most."""

from __future__ import annotations

from collections.abc import Iterator

from detente.entities.parties import is_state, parties
from detente.reading.grammar.relatives import relative_target
from detente.reading.grammar.syntax import clause_subject, is_subject
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
from detente.reading.parties.epithets import (
    STRIKING,
    brings_up_band,
    epithet_at,
    is_adopted_resolution,
    is_numbered_resolution,
    names_band,
    names_country,
)
from detente.reading.parties.holders import NEARNESS
from detente.reading.parties.meaning import Meaning
from detente.reading.text.parse import Parsed, Sentence
from detente.records import Mention

SELDOM = 0.03
"""How much each mention of a party counts."""
AS_SUBJECT = 1.5
"""How much more a party counts where it was a subject."""
SO_CALLED = 3.0
"""How much more it counts where its name ends in the word: the Security Council for `the council`."""
SELDOM_CALLED = 0.4
"""How much less where only a longer name of it has the word: the Arab League, with its council, for `the council`."""
DEFINITE = frozenset("the its this that".split())
HALVES = frozenset(("north", "south"))
TWINS = {"SDN": "SSD", "SSD": "SDN"}
"""What `the north` and `the south` tell from each other, where both are named."""


class Called(Meaning):
    """Tells which parties words stand for that are no names of theirs."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        super().__init__(parsed, labels)
        self._countries: dict[tuple[int, int], str] = {}
        """Which state each `the country` was taken for, by sentence and word."""

    def _from_abroad(self, sentence: Sentence, band: Token) -> bool:
        """Whether armed people are told from those of before by where they come from: `fighters from Chad`."""
        preps = (c for c in band.children if c.dep_ == "prep" and c.lower_ == "from" and c.i == band.i + 1)
        names = (self.labels.name_at(sentence, g) for prep in preps for g in prep.children)
        return any(name is not None and name.kind == "state" for name in names)

    def _by_last_word(self, sentence: Sentence, token: Token) -> Mention | None:
        """The band or party named before whose name ends in the word, written large: the Tamil Tigers, `the Tigers`."""
        bare = [c.lower_ for c in token.lefts] == ["the"] and not any(c.dep_ == "prep" for c in token.rights)
        if not bare or not token.text.istitle() or self.labels.name_at(sentence, token) is not None:
            return None
        for seen in reversed(self.before(sentence, token)):
            there = self.sentences[seen.sentence]
            named = there.span.doc[seen.token]
            label = self.labels.name_at(there, named)
            ends = label is not None and label.last > label.first and there.span.doc[label.last].text == token.text
            if ends and not is_state(seen.mention.code):
                return self.bare(seen.mention.code, sentence, token)
        return None

    def _country(self, sentence: Sentence, token: Token, others: frozenset[str]) -> Mention | None:
        """`the country`: the state named or so called latest and most, but for those that act in the sentence."""
        if not names_country(token) or self.codes_beside(sentence, token):
            return None
        if told := self._told_of_oneself(sentence, token):
            return self.bare(told, sentence, token)
        own = token.head.i if token.dep_ == "poss" else None  # `the country's Senate` is its own
        acting = {s.mention.code for s in self.named_in(sentence) if s.subject and s.token != own} | others
        weights: dict[str, float] = {}
        for at, code in self._states_before(sentence, token):
            if code not in acting:
                weights[code] = weights.get(code, 0.0) + NEARNESS ** (sentence.index - at)
        if not weights:
            return None
        code = max(weights, key=lambda code: weights[code])
        self._countries[sentence.index, token.i] = code
        return self.bare(code, sentence, token)

    def _told_of_oneself(self, sentence: Sentence, token: Token) -> str | None:
        """Who tells in the end what was told first: `Chile has expelled an envoy, the country's minister said`."""
        verb = token.head.head
        if token.dep_ != "poss" or token.head.dep_ != "nsubj":
            return None
        content = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
        subject = clause_subject(content) if content is not None else None
        if subject is None or subject.i > token.i:
            return None
        return next(
            (s.mention.code for s in self.named_in(sentence) if s.token == subject.i and is_state(s.mention.code)), None
        )

    def _states_before(self, sentence: Sentence, token: Token) -> Iterator[tuple[int, str]]:
        """The states named before a word, the latest first, then those called `the country` before it, by sentence."""
        for seen in reversed(self.before(sentence, token)):
            if is_state(seen.mention.code):
                yield seen.sentence, seen.mention.code
        here = sentence.index, token.i
        yield from ((place[0], code) for place, code in self._countries.items() if place < here)

    def _all_called(self, sentence: Sentence, token: Token, code: str) -> tuple[str, ...]:
        """Of several so called, all beside whom one was named last: `the SLA and the JEM` for `the rebels`."""
        epithet = epithet_at(token)
        if epithet is None or token.tag_ != "NNS" or token.lemma_.lower() in STRIKING:
            return (code,)
        last = next((s.sentence for s in reversed(self.before(sentence, token)) if s.mention.code == code), None)
        lists = self.lists_in(last).values() if last is not None else ()
        found = ([parties().get(each) for each in codes] for codes in lists if code in codes)
        alike = ([party.code for party in each if party is not None and epithet.fits(party)] for each in found)
        return next((tuple(codes) for codes in alike if code in codes), (code,))

    def _acting_on(self, sentence: Sentence, token: Token) -> frozenset[str]:
        """Who does something to, or with, whom a word stands for, and so is not meant: `Chad met the junta`."""
        actor = None if is_subject(token) else clause_subject(token)
        if actor is not None and actor.tag_ in ("WDT", "WP"):
            actor = relative_target(actor, actor.head)
        return frozenset(s.mention.code for s in self.named_in(sentence) if actor is not None and s.token == actor.i)

    def _epithet(
        self, sentence: Sentence, token: Token, others: frozenset[str], *, sure: bool = False
    ) -> Mention | None:
        """`the bloc`, `the island nation`: whoever of the kind has been named most and latest."""
        if is_numbered_resolution(token) or ("UNO" in self.labels.counts and is_adopted_resolution(token)):
            return self.bare("UNO", sentence, token)
        epithet = epithet_at(token)
        definite = any(c.lower_ in DEFINITE for c in token.children if c.i < token.i)
        if epithet is None or not (sure or names_band(token) or definite) or brings_up_band(token):
            return None
        if names_band(token) and self._from_abroad(sentence, token):
            return None
        if token.lower_ in HALVES and any(c.lower_ == "of" for c in token.children):
            return None  # `the north of Chad`
        weights: dict[str, float] = {}
        acting = self._acting_on(sentence, token)
        for seen in self.before(sentence, token):
            party = parties().get(seen.mention.code)
            twin = TWINS.get(seen.mention.code) if token.lower_ in HALVES else None
            if twin is not None and twin not in self.labels.counts:
                continue
            if party and party.code not in others | acting and epithet.fits(party):
                near = NEARNESS ** (sentence.index - seen.sentence) * (AS_SUBJECT if seen.subject else 1.0)
                named = self.sentences[seen.sentence].span.doc[seen.token]
                near *= SO_CALLED if named.lower_ == token.lower_ else 1.0 if epithet.means(party) else SELDOM_CALLED
                weights[party.code] = weights.get(party.code, 0.0) + SELDOM + near
        if weights:
            return self.bare(max(weights, key=lambda code: weights[code]), sentence, token)
        told_which = (token.text.islower() or token.is_sent_start) and (definite or sure)
        known = told_which and len(epithet.codes) == 1 and epithet.codes[0] in self.labels.counts
        return self.bare(epithet.codes[0], sentence, token) if known else None
