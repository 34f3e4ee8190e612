"""An act of which a side may be missing, and what its sentence tells of those who may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from detente.reading.acts.candidate import Candidate
from detente.reading.acts.deed_frames import SETTING_OUT
from detente.reading.acts.surroundings import Surroundings, codes_of, look_around
from detente.reading.grammar.arguments import Arguments
from detente.reading.grammar.complements import beside_who_calls_it
from detente.reading.grammar.syntax import CITING, brokers, drafts, own_clause, set_right, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.epithets import names_band
from detente.reading.parties.groups import names_strangers
from detente.reading.parties.holders import of_unnamed_land
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import Seen
from detente.reading.parties.they import are_of_band
from detente.reading.parties.voters import are_many
from detente.reading.parties.whose import stands_beside
from detente.reading.speech.attribution import attribute, speaker_of
from detente.reading.text.parse import Sentence
from detente.records import Mention

MUTUAL_FRAMES = frozenset(
    ("meet", "meet-round", "meet-person", "call", "mutual", "gather", "mediate", "clash", "exercise")
)
DEEDS = frozenset("ASSAULT COERCE MOBILIZE RETREAT AID CONCEDE".split())
JUDGING = frozenset(("ACCUSE", "SUPPORT"))
REACTING = JUDGING | {"REJECT"}
"""Words about what others do or say."""
BLAMING = frozenset(("ACCUSE", "THREATEN"))
"""What is done to none whose friends do it."""
BACKING = frozenset("back support aid arm assist help train fund finance equip sponsor protect join accompany".split())
"""What is done for those who strike others."""
BEFRIENDED = frozenset("ally partner patron backer protector friend sponsor benefactor".split())
SEVERAL = frozenset(
    "partner power nation state country government republic kingdom capital member host mediator guarantor "
    "candidate".split()
)
"""Words for several states."""
UNITED = frozenset("alliance bloc grouping".split())
"""Words for many states that act as one; so does a coalition that fights."""
GROUND = frozenset("in at into on onto from near over off across through above around outside inside of to".split())
"""What leads to where a deed is done."""
Way = tuple[str, list[Mention]]
"""How a side is found, and who stands on it."""


@dataclass
class Gap:
    """A candidate with what is asked of its surroundings, whichever of its sides is looked for."""

    candidate: Candidate
    resolver: Resolver

    @property
    def sentence(self) -> Sentence:
        """The sentence that may tell the act."""
        return self.candidate.sentence

    @property
    def trigger(self) -> Token:
        """The word that names the act."""
        return self.candidate.trigger

    @cached_property
    def at(self) -> Surroundings:
        """What stands around the word that names the act."""
        return look_around(self.sentence, self.trigger, self.resolver)

    @property
    def around(self) -> Arguments:
        """The arguments of that word."""
        return self.at.around

    @cached_property
    def clause(self) -> frozenset[int]:
        """The words of its clause."""
        return frozenset(token.i for token in own_clause(self.trigger))

    @cached_property
    def told_by(self) -> list[Mention]:
        """The party on whose word the act is told."""
        by = attribute(self.sentence, self.trigger, self.resolver)
        return [speaker_of(by)] if by is not None and by.code != "MEDIA" else []

    @cached_property
    def by_unnamed(self) -> bool:
        """Whether those who do it are said to be some band or states that nobody names: `rebels`, `several donors`."""
        doer = self.around.subject
        by = self.around.after("by") if doer is None and self.at.nominal else []
        doers = [doer] if doer is not None else by
        owner = next((c for c in self.trigger.lefts if self.at.nominal and c.dep_ == "poss"), None)
        if owner is not None and self._is_related(owner):
            return True
        if doer is not None and are_of_band(self.sentence, doer, self.resolver.parties):
            return True
        if any(names_band(noun) or names_strangers(noun) or self._is_related(noun) for noun in doers):
            return True
        return any(of_unnamed_land(self.sentence, noun, self.resolver.parties) for noun in doers)

    @cached_property
    def by_some(self) -> bool:
        """Whether those who do it are states of whom nothing tells who they are: `the alliance`, `the great powers`."""
        doer = self.around.subject
        if doer is None or any(c.dep_ in ("prep", "appos") or c.pos_ == "PROPN" for c in doer.children):
            return False
        if self.resolver.parties(self.sentence, doer):
            return False
        lemma, left = doer.lemma_.lower(), {c.lower_ for c in doer.lefts}
        united = lemma in UNITED or (lemma == "coalition" and self.candidate.type == "ASSAULT")
        return ("the" in left and united) or (doer.tag_ == "NNS" and lemma in SEVERAL and "two" not in left)

    def _is_related(self, noun: Token) -> bool:
        """Whether it is said of whom those are neighbours or friends, and not who they are: `Chad's partners`."""
        apposed = any(c.dep_ == noun.dep_ and c.i < noun.i for c in noun.head.lefts)  # `Rome, long its supplier, left`
        return stands_beside(noun) and not apposed and not self.resolver.parties(self.sentence, noun)

    @cached_property
    def befriended(self) -> set[str]:
        """Whose friends, whom nobody names, blame or strike others: `Chad's allies`, `rebels backed by Chad`."""
        doer = self.around.subject
        if doer is not None and self.candidate.type in DEEDS:
            backing = (c for c in doer.children if c.dep_ == "acl" and c.lemma_ in BACKING)
            backers = (g for verb in backing for agent in verb.children if agent.lower_ == "by" for g in agent.children)
            return {m.code for backer in backers for m in self.resolver.parties(self.sentence, backer)}
        doer = doer if self.candidate.type in BLAMING else None
        if doer is None or doer.lemma_.lower() not in BEFRIENDED or not self._is_related(doer):
            return set()
        owners = (c for c in doer.lefts if c.dep_ == "poss")
        return {m.code for owner in owners for m in self.resolver.parties(self.sentence, owner)}

    @property
    def by_many(self) -> bool:
        """Whether those who do it are many, who do it among themselves: `44 nations signed the accord`."""
        return self.around.subject is not None and are_many(self.around.subject)

    @cached_property
    def brokers(self) -> set[str]:
        """Who brought others together, as the sentence tells: `as part of a deal brokered by Brussels`."""
        return {s.mention.code for s in self.resolver.named_in(self.sentence) if brokers(self._token(s))}

    @cached_property
    def drafters(self) -> set[str]:
        """Who drafted the text that acts, as the sentence tells: `the text, sponsored by Oman, urges Chad to leave`."""
        return {s.mention.code for s in self.resolver.named_in(self.sentence) if drafts(self._token(s))}

    @cached_property
    def host(self) -> str | None:
        """The state where it is done, which may be who does it: `Australians detained in China`, `students in Lima`.

        So may that to whose ministry an envoy is called: `was summoned to the foreign ministry in Quito`.
        """
        around = self.around
        called_to = around.after("to") if self.candidate.type == "ACCUSE" and around.passive else []
        nouns = [around.subject, *called_to] if around.subject is not None else called_to
        own = [c for noun in nouns for c in noun.children if c.dep_ == "prep" and c.lower_ == "in"]
        beside = [g for c in own for g in c.children]
        return next(iter(self.hosts([*around.after("in", "at", "by"), *beside])), None)

    @cached_property
    def ground(self) -> list[str]:
        """On whose ground something is done, at most one place or list of places; nobody's own."""
        around, actors = self.around, codes_of(self.candidate.sides.actors)
        leading = GROUND - {"from"} if self.trigger.lemma_ in SETTING_OUT else GROUND
        hit = around.after_any(leading)
        if self.trigger.pos_ == "VERB":
            hit = [*around.objects, *around.beneath(*leading), *hit]
        elif not actors:
            return []
        else:  # `Chad's bombing of the airport in Bangui`
            preps = (c for noun in hit for c in noun.children if c.dep_ == "prep" and c.lower_ in GROUND)
            hit += [g for prep in preps for g in prep.children]
        lists = (self.states_at((head, *(t for t in head.conjuncts if t.i > head.i))) for head in hit)
        grounds = ([code for code in dict.fromkeys(codes) if code not in actors] for codes in lists)
        return next(filter(None, grounds), [])

    def hosts(self, heads: Sequence[Token]) -> list[str]:
        """The states, other than its parties, where words tell an act to be done: `his talks in Tokyo and Seoul`."""
        codes = self.states_at(token for head in heads for token in (head, *head.conjuncts))
        own = self.candidate.sides.codes()
        return [code for code in dict.fromkeys(codes) if code not in own]

    def states_at(self, words: Iterable[Token]) -> Iterator[str]:
        """The states in which the places lie that words name."""
        places = (place_of(self.sentence, word, self.resolver.labels) for word in words)
        return (place.country for place in places if place and place.country)

    def others(self, taken: set[str]) -> list[Seen]:
        """Parties named in the sentence beside those taken, not as places, sources, or who drafted or brokered it."""
        return [seen for seen in self._beside if seen.mention.code not in taken]

    @cached_property
    def _beside(self) -> list[Seen]:
        named = (s for s in self.resolver.named_in(self.sentence) if not s.locative)
        named = (s for s in named if not brokers(self._token(s)) and not drafts(self._token(s)))
        named = (s for s in named if not self._sets_out_from(self._token(s)) and not set_right(self._token(s)))
        aside = beside_who_calls_it(self.trigger)
        named = (s for s in named if s.token not in aside)
        return [s for s in named if all(above.lower_ != CITING for above in steps_up(self._token(s)))]

    def _sets_out_from(self, name: Token) -> bool:
        """Whether a deed is done from somebody's ground: `rebels crossed the border from Togo`."""
        verb = self.trigger
        return (
            verb.lemma_ in SETTING_OUT and name.dep_ == "pobj" and name.head.lower_ == "from" and name.head.head == verb
        )

    def only_beside(self, others: list[Seen]) -> set[str]:
        """Parties that the text names only in other clauses of the sentence, where the clause has one of its own.

        `Oslo said that Togo had struck Chad, while Rome stayed silent`.
        """
        before = {s.mention.code for s in self.resolver.before(self.sentence, self.sentence.tokens[0])}
        inside = {s.mention.code for s in others if s.token in self.clause}
        return {s.mention.code for s in others} - before - inside

    def bare(self, codes: Iterable[str | None]) -> list[Mention]:
        """Parties that no word of the clause names: their words are the trigger."""
        return [self.resolver.bare(code, self.sentence, self.trigger) for code in codes if code]

    def _token(self, seen: Seen) -> Token:
        return self.sentence.span.doc[seen.token]
