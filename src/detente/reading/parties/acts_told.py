"""The acts that a report has told so far, for words that point back to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import combinations

from detente.codebook.plover import MUTUAL, SPEECH
from detente.entities.parties import homes_of, is_court, is_side
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
from detente.reading.parties.register import MEMORY, PAIR, Register
from detente.reading.text.parse import Parsed, Sentence

JOINT = MUTUAL | {"SUPPORT"}
DEALINGS = JOINT | {"RETREAT"}
"""What those do who end a war: they talk, agree, sign and stop shooting."""
AGREED = frozenset(("AGREE", "SUPPORT"))
"""What tells of an accord: that it was reached, or signed."""
SIDING = {"ACCUSE", "SUPPORT"}
"""What is said for one of two and against the other."""
SIDING_WITH = frozenset("side back join echo support".split())
"""What is done for those who spoke."""
STRUCK = frozenset(("ASSAULT", "COERCE"))
"""What is done by force, of whose doers a report may tell without their names."""
AGAINST = STRUCK | {"SANCTION", "ACCUSE", "THREATEN", "MOBILIZE"}
"""What is done against others, so that who does it together is on one side, as is who is struck."""
SENDING = frozenset(("send", "dispatch"))
"""What several do each for itself: `Bern and Oslo sent observers`."""
FREEING = frozenset("free release let pardon".split())
"""What is done by those who hold others, of all by which one gives way."""
COMPANY = 8
"""Sentences back to which `the leaders` may mean the several that met there."""
TRIP = 4
"""Sentences back to which `the trip` may point."""
RECENT = 2
"""Sentences back to which an act just told is pointed to."""
STEM = 4
"""Letters that a noun shares with the verb that it is of."""
OF_DEEDS = ("ing", "ion", "ment", "al", "ance", "ure")
"""How nouns end that are of verbs."""


@dataclass(frozen=True, slots=True)
class ActTold:
    """An act read before: in which sentence, by which word, of what type, by whom to whom."""

    sentence: int
    word: Token
    kind: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    parties: tuple[str, ...] = field(init=False)
    """Actors and recipients, each once."""
    codes: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parties", tuple(dict.fromkeys((*self.actors, *self.recipients))))
        object.__setattr__(self, "codes", frozenset(self.parties))

    @property
    def joint(self) -> bool:
        """Whether its parties did it together, and did not do it to each other: `signed a statement`."""
        if self.word.lemma_ in SENDING and not self.recipients:
            return False
        return self.kind in MUTUAL or (self.kind in JOINT and not self.recipients)

    @property
    def visit(self) -> bool:
        """Whether it is a visit: somebody calls on somebody."""
        return self.kind == "CONSULT" and bool(self.recipients)

    def across(self, given: AbstractSet[str]) -> tuple[str, ...]:
        """Who stood across from these: not others at whom it was aimed as well, or who did it with them."""
        if given.isdisjoint(self.codes):
            return ()
        acting, struck = not given.isdisjoint(self.actors), not given.isdisjoint(self.recipients)
        return self.parties if self.joint or acting == struck else self.recipients if acting else self.actors

    def doers(self, without: Collection[str]) -> tuple[str, ...]:
        """Who did it: its actors, or all its parties but these where they did it together."""
        return tuple(c for c in (*self.actors, *self.recipients) if c not in without) if self.joint else self.actors


class ActsTold(Register):
    """The acts read so far, and which of them words point back to."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        super().__init__(parsed, labels)
        self.told: list[ActTold] = []
        self.acted: Counter[str] = Counter()
        """How many acts told so far each party did, and had done to it."""
        self.kinds: Counter[str] = Counter()
        """How many acts of each type were told so far."""
        self.received: Counter[str] = Counter()
        self.fights: list[ActTold] = []
        """The attacks told so far of which it is known who struck whom."""
        self._between: dict[frozenset[str], ActTold] = {}
        self._of: defaultdict[frozenset[str], list[ActTold]] = defaultdict(list)
        self._at_home: defaultdict[frozenset[str], list[ActTold]] = defaultdict(list)
        """The dealings told so far of states and rebels of theirs with each other, by the two."""

    def tell(
        self, sentence: Sentence, word: Token, kind: str, actors: Iterable[str], recipients: Iterable[str]
    ) -> None:
        """Keep an act just read, for what points back to it."""
        told = ActTold(sentence.index, word, kind, tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(recipients)))
        self.told.append(told)
        self.acted.update(told.actors)
        self.received.update(told.recipients)
        self.kinds[kind] += 1
        self._of[told.codes].append(told)
        if told.kind in DEALINGS and _share_home(told.codes):
            self._at_home[told.codes].append(told)
        self._between.update(dict.fromkeys(map(frozenset, combinations(told.codes, PAIR)), told))
        if kind == "ASSAULT" and told.actors and told.recipients:
            self.fights.append(told)

    def strikers(self) -> list[str]:
        """Who is told so far to have struck somebody, in the order in which it was told."""
        return [code for act in self.told if act.kind == "ASSAULT" for code in act.actors]

    def told_of(self, codes: Iterable[str]) -> list[ActTold]:
        """The acts told so far of just these parties."""
        return self._of.get(frozenset(codes), [])

    def allied(self, codes: AbstractSet[str]) -> set[str]:
        """Who, as told so far, moved against others with these, or was struck with them, and had no dealings with them.

        `Oslo and Bern cut ties with Chad. Bern threatened more`.
        """
        near = [told for told in self.told[-MEMORY:] if not codes.isdisjoint(told.codes)]
        across = {code for told in near for code in told.across(codes)}
        body = (told for told in near if self.sentences[told.sentence].part != "title")
        against = [told for told in body if told.kind in AGAINST and told.recipients]
        beside = {code for told in against if not codes.isdisjoint(told.actors) for code in told.actors}
        beside |= {
            code
            for told in against
            if told.kind in STRUCK and not codes.isdisjoint(told.recipients)
            for code in told.recipients
        }
        return beside - across - codes

    def or_rebels(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Two parties, or one of them and its rebels where talks of these were told no less often: not the mediator."""
        if len(codes) != PAIR:
            return codes
        own = [told for told in self.told_of(codes) if told.kind in DEALINGS]
        at_home = (dealings for both, dealings in self._at_home.items() if len(both & set(codes)) == 1)
        theirs = max(at_home, key=len, default=[])
        lately = bool(own and theirs) and theirs[-1].sentence >= own[-1].sentence
        if len(theirs) < len(own) + (0 if lately else 1):
            return codes
        return tuple(sorted(theirs[-1].codes, key=codes.__contains__, reverse=True))

    def last_between(self, codes: frozenset[str]) -> ActTold | None:
        """The last act told in which all of these had a part."""
        if len(codes) == PAIR:
            return self._between.get(codes)
        return next((told for told in reversed(self.told) if codes <= told.codes), None)

    def accord(self, without: Collection[str]) -> tuple[str, ...]:
        """Who made the first accord told of in which none of these had a part, as a report of one tells at its head."""
        made = (told for told in self.told if told.kind in AGREED and told.joint and len(told.parties) > 1)
        return next((t.parties for t in made if t.codes.isdisjoint(without) and all(map(is_side, t.parties))), ())

    def made_with(self, outside: AbstractSet[str], local: tuple[str, ...]) -> tuple[str, ...]:
        """The two of an accord that somebody speaks of who made it with one of the main two, which made none together.

        `The Solomons signed a pact with China, over Australia's pleas. Beijing said that the two ministers had met`.
        """
        if any(told.joint for told in self.told_of(local)):
            return ()
        made = (told for told in self.told if told.kind in AGREED and told.joint and len(told.codes) == PAIR)
        own = (told.parties for told in made if told.codes & outside and told.codes & set(local))
        return next(own, ())

    def spoke_just_before(self, sentence: Sentence) -> tuple[str, ...]:
        """Who told whom something in the sentence before, which names nobody else: `Mr Sall complained to Mr Biya`."""
        last = self.told[-1] if self.told else None
        if last is None or last.kind not in SPEECH or last.sentence != sentence.index - 1 or len(last.codes) != PAIR:
            return ()
        there = self.sentences[last.sentence]
        named = {seen.mention.code for seen in self.named_in(there) if not seen.locative}
        people = [seen for seen in self.named_in(there) if seen.mention.person]
        to_whom = {seen.mention.code for seen in people if seen.token > last.word.i}
        told = named == {seen.mention.code for seen in people} == last.codes and to_whom == set(last.recipients)
        return last.parties if told and there.paragraph == sentence.paragraph else ()

    def judges(self) -> tuple[str, ...]:
        """The court told to have done something, be it to hear two or to decide; of several the one named most."""
        courts = {code: self.labels.counts.get(code, 0.0) for code in self.acted if is_court(code)}
        return (max(courts, key=courts.__getitem__),) if courts else ()

    def trip_before(self, sentence: Sentence) -> ActTold | None:
        """The last trip told of a little before, to which `the trip` points."""
        recent = (told for told in reversed(self.told) if sentence.index - told.sentence <= TRIP)
        return next((told for told in recent if told.visit), None)

    def together_in(self, index: int) -> tuple[str, ...]:
        """The parties of the last act that a sentence tells of several together."""
        for told in reversed(self.told):
            if told.sentence < index:
                break
            if told.sentence == index and told.kind in MUTUAL and len(told.actors) > 1:
                return told.actors
        return ()

    def told_without(
        self,
        codes: set[str],
        sentence: Sentence,
        kind: str,
        aims: Collection[str] = (),
        reach: int = RECENT,
        nouns: Collection[str] = (),
    ) -> tuple[str, ...]:
        """Who did the last act told, for words of a third party about it.

        What a word akin to one of the `nouns` told comes first, `they landed` for `the landing`, then acts of the types
        of `aims`, if in reach.
        """
        for told in reversed(self.told[-MEMORY:]):
            near = sentence.index - told.sentence <= COMPANY and told.word.pos_ == "VERB"
            if near and not codes & set(told.actors) and any(is_akin(noun, told.word) for noun in nouns):
                return told.doers(codes)
        for told in reversed(self.told[-MEMORY:] if aims else ()):
            if sentence.index - told.sentence <= reach and not codes & set(told.actors) and told.kind in aims:
                return told.doers(codes)
        for told in reversed(self.told[-MEMORY:]):
            if sentence.index - told.sentence <= RECENT and not codes & set(told.actors):
                if told.kind == kind == "ACCUSE" and not told.recipients:
                    return ()  # `Oslo condemned the bombing. Rome did, too`
                return told.recipients if self._aimed_alike(told, kind, codes, sentence) else told.doers(codes)
        return ()

    def held(self, doers: AbstractSet[str], held: AbstractSet[str]) -> ActTold | None:
        """The last act told of those who hold or let go somebody: these by these, or anybody where none are given."""
        for told in reversed(self.told[-MEMORY:]):
            freed = told.kind == "RETREAT" and told.word.lemma_ in FREEING
            if not (freed or told.kind == "COERCE") or not told.actors or not told.recipients:
                continue
            if doers <= set(told.actors) and held <= set(told.recipients) and held.isdisjoint(told.actors):
                return told
        return None

    def aimed_beside(self, codes: set[str], sentence: Sentence, kind: str) -> tuple[str, ...]:
        """At whom others aim the same in the sentence: `Lima cut ties with Chad, while Quito recalled its envoy`."""
        here = (told for told in reversed(self.told[-MEMORY:]) if told.sentence == sentence.index)
        beside = (told for told in here if told.kind == kind)
        last = next(beside, None)
        if last is None or codes & {*last.actors, *last.recipients}:
            return ()
        return last.recipients

    def sided(self, codes: AbstractSet[str], sentence: Sentence, kind: str) -> tuple[str, ...]:
        """Whom those blamed who then praised the other, where more blame is uttered, or the other way round.

        `Oslo condemned Chad and praised Mali. Rome voiced concern`.
        """
        last = self.told[-1] if self.told else None
        if last is None or {last.kind, kind} != SIDING or self.sentences[last.sentence].paragraph != sentence.paragraph:
            return ()
        same = (t for t in reversed(self.told[-MEMORY:]) if t.actors == last.actors and last.sentence - t.sentence <= 1)
        first = next((t for t in same if t.kind == kind and t.recipients and t.codes != last.codes), None)
        return first.recipients if first is not None and codes.isdisjoint((*first.codes, *last.codes)) else ()

    def aimed_on(self, codes: AbstractSet[str], sentence: Sentence, kind: str) -> tuple[str, ...]:
        """At whom the same aimed an act of this type just before: `It bars Chad from trade. It freezes assets`."""
        lately = (told for told in reversed(self.told[-MEMORY:]) if sentence.index - told.sentence <= RECENT)
        alike = (told for told in lately if told.kind == kind and codes == set(told.actors))
        return next((told.recipients for told in alike if told.recipients), ())

    def aimed_before(
        self, codes: AbstractSet[str], sentence: Sentence, kind: str, reach: int = RECENT
    ) -> tuple[str, ...]:
        """At whom somebody aimed the last act of this type told so lately, where these are others."""
        lately = (told for told in reversed(self.told[-MEMORY:]) if sentence.index - told.sentence <= reach)
        last = next((told for told in lately if told.kind == kind and told.recipients), None)
        return last.recipients if last is not None and codes.isdisjoint(last.codes) else ()

    def _aimed_alike(self, told: ActTold, kind: str, codes: set[str], sentence: Sentence) -> bool:
        """Whether words are aimed at whom those told before were: `Oslo praised Chad. Bern was pleased, too`."""
        if kind not in SPEECH or told.kind not in SPEECH or not told.recipients or codes & set(told.recipients):
            return False
        together = self.sentences[told.sentence].paragraph == sentence.paragraph
        return together and (told.kind == kind or not set(told.actors) & set(self.main_pair))


def _share_home(codes: frozenset[str]) -> bool:
    """Whether two parties are a state and rebels who are at home there."""
    return len(codes) == PAIR and any(not codes.isdisjoint(homes_of(code)) for code in codes)


def is_akin(noun: str, verb: Token) -> bool:
    """Whether a noun names what a verb tells: `vote` and `voted`, `invasion` and `invaded`, `landing` and `land`."""
    lemma = verb.lemma_.lower()
    if (noun, lemma) == ("expulsion", "expel"):
        return True
    return noun == lemma or (len(noun) > len(lemma) >= STEM and noun[:STEM] == lemma[:STEM] and noun.endswith(OF_DEEDS))
