"""Whom the talk is of where the words of a report do not say, by what it has named and told so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import islice

from detente.entities.parties import admits_states, gathers_states, has_members, is_court, is_side, is_state
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.syntax import BROKERING, clause_root, clause_subject, is_subject, onlooks, told_apart
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
from detente.reading.parties.acts_told import COMPANY, JOINT, RECENT, SIDING_WITH, ActsTold
from detente.reading.parties.capacity import Capacities, capacities
from detente.reading.parties.register import MEMORY, PAIR, ranked_parties
from detente.reading.parties.voters import POINTING
from detente.reading.text.parse import Parsed, Sentence
from detente.records import Attribution
from detente.tables import words

ANSWERED = frozenset(("REQUEST", "ACCUSE", "THREATEN"))
"""What is refused or denied."""
MEETING = frozenset(("CONSULT", "SUPPORT"))
"""What is done together in one room: talks and signings."""
HALF_AS_OFTEN = 0.5
"""How often, of the lesser of the main two, a body is named whose `ministers` go without saying."""
IN_PARAGRAPH = 2.0
"""How much more a mention of whoever may stand across counts in the paragraph."""
IN_CROWDS = frozenset("crowd mob rioter stone embassy chancery chancellery consulate legation".split())
"""What tells of deeds done in the open, though nobody knows by whom, for which a state may be blamed."""
LEAD = 2
"""Sentences at the head of a report that tell what it is of."""
LED_IN = 3
"""Words from the head of a sentence on within which a place is what it is set in: `In the Thai capital`."""


class Talk(ActsTold):
    """The parties that a report names, in order, and the acts read so far."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        super().__init__(parsed, labels)
        self._near: dict[int, Mapping[str, float]] = {}
        """What `_talked_of` found, by sentence."""
        self.followed = 0
        """How many pronouns are being followed back, one through the other."""
        self.heard: Callable[[Sentence, Token], Attribution | None] | None = None
        """Tells who says a clause, once it is known whose words the quotes and answers are."""
        self.quoted: Callable[[int], bool] | None = None
        """Tells whether a place in the text stands between quotation marks."""

    def pair(
        self, sentence: Sentence, token: Token, taken: frozenset[str] = frozenset(), *, pointed_at: bool = False
    ) -> tuple[str, ...]:
        """The two parties that the talk is of, by what stands before a word, and whether that points back to them.

        Two of whose dealings nothing is told so far, and who are not named side by side, give way to the main two, if
        something is told of theirs.
        """
        if pointed_at and (asked := self.two_asked_about(sentence, token)):
            return asked
        just = self._two_just_named(sentence, token) if pointed_at else ()
        both, local = self._pair_before(sentence, token, taken, just), self._main_at(sentence)
        dealing = self.told_of(both) or not self.told_of(local)
        return self.or_rebels(both if dealing or self._side_by_side_at(sentence, both) else local)

    def _main_at(self, sentence: Sentence) -> tuple[str, ...]:
        """The main two of a report, or of a paragraph that tells another story; not those who merely comment there."""
        main = self.main_states_at(sentence)
        local = self.local_pair(sentence) or main
        praised = all(told.kind == "SUPPORT" and not told.joint for told in self.told_of(local))
        return local if not praised or not self.told_of(main) or self._side_by_side_at(sentence, local) else main

    def _side_by_side_at(self, sentence: Sentence, both: tuple[str, ...]) -> bool:
        """Whether two are named side by side in a sentence or in the one before: `Chad and Mali`."""
        near = (at for at in (sentence.index, sentence.index - 1) if at >= 0)
        return any(self._side_by_side_in(at, both, whose=True) for at in near)

    def _side_by_side_in(self, index: int, both: tuple[str, ...], *, whose: bool = False) -> bool:
        """Whether a sentence names just these two side by side."""
        return any(set(listed) == set(both) for listed in self.lists_in(index, whose=whose).values())

    def _pair_before(
        self, sentence: Sentence, token: Token, taken: frozenset[str], just: tuple[str, ...]
    ) -> tuple[str, ...]:
        """The two that act together, two states named just before, those of the last joint act, or the main two.

        Two act together in `Peru and Chad are bound by a treaty`. Where an outsider acts or speaks, or is `taken` for
        the other side, the main two come before those of an act.
        """
        subject = clause_subject(token) or arguments(clause_root(token)).subject
        apart = subject is not None and subject != token and not token.is_ancestor(subject)
        acting = _heads_of(subject) if subject is not None and apart else set()
        here = [s for s in self.named_in(sentence) if s.token < token.i]
        together = tuple(dict.fromkeys(s.mention.code for s in here if s.token in acting and is_side(s.mention.code)))
        verb = clause_root(token).lemma_
        if len(together) == PAIR and verb not in BROKERING | words("reading", "outside_verbs"):
            return together
        states = (s.mention.code for s in here if not s.locative and s.token not in acting and is_side(s.mention.code))
        codes = tuple(dict.fromkeys(states))
        others = {s.mention.code for s in self.named_in(sentence) if s.token in acting}
        if len(codes) == PAIR and (not others & set(codes) or self._side_by_side_in(sentence.index, codes)):
            return codes
        local = self._main_at(sentence)
        free = len(local) > 1 and not others & set(local)
        over = set(_subjects_over(token))
        outside = {s.mention.code for s in self.named_in(sentence) if s.token in over}
        outside |= set() if is_subject(token) else taken
        if outside and len(local) > 1 and not outside & set(local):
            return (self.made_with(outside, local) if is_subject(token) else ()) or local
        if just and not others & set(just):
            return just
        spoken = self.spoke_just_before(sentence) if is_subject(token) else ()
        both = (() if others & set(spoken) else spoken) or self._pair_told(sentence, local, others)
        if both:
            return both
        return local if free else self.pair_at(sentence, without=others)

    def _pair_told(self, sentence: Sentence, local: tuple[str, ...], others: set[str]) -> tuple[str, ...]:
        """The two of the last joint act told, if it is none of others and long ago, and no visit elsewhere."""
        named = self._paragraphs[sentence.paragraph]
        near = len(local) > 1 and all(named[code] for code in local)
        for told in reversed(self.told):
            if sentence.index - told.sentence > RECENT:
                break
            both = tuple(c for c in told.parties if is_state(c) or (is_side(c) and c in self.main_pair))
            main = set(both) == set(local)
            recent = main or sentence.index - told.sentence <= 1
            elsewhere = told.visit and near and not main
            if recent and told.joint and not elsewhere and len(both) == PAIR and not others & set(both):
                return both
        return ()

    def _two_just_named(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The only two named side by side in the sentence before, of the same paragraph: `ties of Chad with Mali`.

        Those to whom another turns are not the two who spoke there of others: `Oman and Iraq hailed the truce`.
        """
        before = self.sentences[sentence.index - 1] if sentence.index else None
        if before is None or before.paragraph != sentence.paragraph:
            return ()
        last = self.told[-1] if self.told else None
        if last is not None and last.sentence == sentence.index:
            return ()
        lists, doc = self.lists_in(before.index, whose=True).items(), before.span.doc
        pairs = [c for at, c in lists if len(c) == PAIR and all(map(is_side, c)) and not onlooks(doc[at])]
        spoke = is_subject(token) or clause_root(token).lemma_ in SIDING_WITH
        aside = last is not None and not last.joint and not (last.recipients and spoke)
        if aside and last is not None and set(last.actors) in map(set, pairs):
            return ()
        return pairs[0] if len(pairs) == 1 else ()

    def several(self, number: int, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The states that the talk is of where it is of three or more: who acted or are named together, else most."""
        pointed_at = token.lower_ == "trio" or any(c.lower_ in POINTING for c in token.lefts)
        acting = (tuple(filter(is_state, told.actors)) for told in reversed(self.told) if pointed_at)
        if together := next((codes for codes in acting if len(codes) == number), ()):
            return together  # `Rome, Bern and Oslo recalled their envoys. Chad thanked the three`
        for index in range(sentence.index, max(-1, sentence.index - RECENT - 1), -1):
            body = next((s.mention.code for s in self.seen.get(index, ()) if has_members(s.mention.code, number)), None)
            if body is not None and index < sentence.index:
                return (body,)  # `Leaders of the Group of Seven met. The seven`
            here = (s for s in self.seen.get(index, ()) if index < sentence.index or s.token < token.i)
            codes = tuple(dict.fromkeys(s.mention.code for s in here if is_state(s.mention.code)))
            if len(codes) == number:
                return codes
            listed = self._list_of(number, index, token if index == sentence.index else None)
            if listed:
                return listed  # `Bern, Oslo and Rome withdrew from Chad. The three countries`
            if index < sentence.index and len(codes) == number - 1 and not set(self.main_states[:1]) & set(codes):
                return self.main_states[:1] + codes  # `Bern, Oslo and Rome joined it. The four countries`
        for told in reversed(self.told):
            codes = tuple(filter(is_state, told.parties))
            if told.kind in JOINT and len(codes) == number:
                return codes
            others = tuple(code for code in codes if code not in self.main_states[:1])
            if told.kind in JOINT and len(codes) > len(others) == number:
                return others  # `Iran met Britain, France and Germany. The three offered`
        further = (self._list_of(number, at) for at in range(sentence.index - RECENT - 1, -1, -1))
        ranked = tuple(code for code in ranked_parties(self.labels.counts) if is_state(code))
        return next(filter(None, further), ranked[:number] if len(ranked) >= number else ())

    def _list_of(self, number: int, index: int, token: Token | None = None) -> tuple[str, ...]:
        """The first so many states that a sentence names side by side, before a token of it where one is given."""
        lists = (c for first, c in self.lists_in(index).items() if token is None or first < token.i)
        return next((codes for codes in lists if len(codes) == number and all(map(is_state, codes))), ())

    def company(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The parties of the last joint act or of the last list, where these are three or more, or a body's members.

        None where it was of two that was told last.
        """
        listed = self._list_before(sentence, token)
        for told in reversed(self.told):
            if told.kind not in JOINT or sentence.index - told.sentence > COMPANY:
                continue
            sides = tuple(filter(is_side, told.parties))
            codes = sides if len(sides) > 1 else told.parties
            if listed and listed[0] > told.sentence:
                break
            if len(codes) > 2 or (len(codes) == 1 and not is_side(codes[0])):
                return codes
            if len(codes) == 2:
                return ()
        return listed[1] if listed else ()

    def _list_before(self, sentence: Sentence, token: Token) -> tuple[int, tuple[str, ...]] | None:
        """The last sentence in which three or more states act together, with these."""
        for index in range(sentence.index, max(-1, sentence.index - COMPANY - 1), -1):
            acting = (
                s for s in self.seen.get(index, ()) if s.subject and (index < sentence.index or s.token < token.i)
            )
            codes = tuple(dict.fromkeys(s.mention.code for s in acting if is_state(s.mention.code)))
            if len(codes) > 2:
                return index, codes
        return None

    def body_before(self, sentence: Sentence, token: Token) -> str | None:
        """The body of states named last, of those that the report is much about: that whose `ministers met`.

        So it is about one that the headline names.
        """
        counts = self.labels.counts
        least = max(2.0, HALF_AS_OFTEN * min((counts.get(code, 0.0) for code in self.main_pair), default=0.0))
        named = (s.mention.code for s in reversed(self.before(sentence, token)) if not s.locative)
        bodies = (code for code in named if gathers_states(code))
        return next((code for code in bodies if code in self.titled or counts.get(code, 0) >= least), None)

    @cached_property
    def titled(self) -> set[str]:
        """The parties that the headline names."""
        titles = (each for each in self.sentences if each.part == "title")
        return {seen.mention.code for title in titles for seen in self.named_in(title)}

    @cached_property
    def _headed(self) -> set[str]:
        """The parties that the headline or the first sentences below it name."""
        below = list(islice((each for each in self.sentences if each.part != "title"), LEAD))
        return self.titled.union(seen.mention.code for each in below for seen in self.named_in(each))

    def deciding(self, without: AbstractSet[str]) -> tuple[str, ...]:
        """The body that states join whose decision a report is of: it is named at its head, and acts the most."""
        bodies = {code: self.acted[code] for code in self._headed - without if admits_states(code)}
        most = max(bodies, key=lambda code: (bodies[code], code), default="")
        return (most,) if bodies.get(most) and not is_court(most) else ()

    @cached_property
    def of_terror(self) -> bool:
        """Whether the report tells of blows by those who are not known: of bombs, gunmen, kidnappers."""
        hidden = words("reading", "stealth") - IN_CROWDS
        return any(word.lemma_.lower() in hidden for sentence in self.sentences for word in sentence.tokens)

    @cached_property
    def capacities(self) -> Capacities:
        """In what capacity the report names its parties."""
        return capacities(self.sentences, self.seen, self.labels)

    def convened(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The body of states whose meeting is told of, and so whose `the leaders` are; none where two met since."""
        recent = (told for told in reversed(self.told) if sentence.index - told.sentence <= RECENT)
        last = next((told for told in recent if told.joint and told.kind in MEETING), None)
        if last is not None and len(list(filter(is_state, last.codes))) == PAIR:
            return ()
        named = (s.mention.code for s in reversed(self.before(sentence, token)))
        return next(((code,) for code in named if code in self._gathering), ())

    def met_before(self, sentence: Sentence) -> Iterator[tuple[str, ...]]:
        """Whose meeting may be meant by `the meeting`: that of the body that convened, or of those who met last."""
        if convened := self._most_named(self._meeting):
            yield convened
        for told in reversed(self.told):
            if sentence.index - told.sentence <= COMPANY and told.kind == "CONSULT" and told.joint and not told.visit:
                yield told.parties

    @property
    def convening(self) -> tuple[str, ...]:
        """The body of whose meetings the report tells, that which it names most; of equals always the same one."""
        return self._most_named(self._gathering)

    def _most_named(self, bodies: AbstractSet[str]) -> tuple[str, ...]:
        """Of some bodies the one that the report names most; of equals always the same one."""
        most = max(bodies, key=lambda code: (self.labels.counts.get(code, 0.0), code), default=None)
        return (most,) if most is not None else ()

    @cached_property
    def _gathering(self) -> set[str]:
        """Of the bodies of whose meetings the report tells, those whose business is done by their members together."""
        return set(filter(gathers_states, self._meeting))

    @cached_property
    def _meeting(self) -> set[str]:
        """The bodies that states join of whose meetings, leaders or ministers the report tells."""
        return {
            seen.mention.code
            for sentence in self.sentences
            for seen in self.named_in(sentence)
            if admits_states(seen.mention.code) and self._gathers(sentence, sentence.span.doc[seen.token])
        }

    def _gathers(self, sentence: Sentence, name: Token) -> bool:
        """Whether a name tells whose meeting or whose ministers are told of: `a NATO summit`, `leaders of ASEAN`."""
        noun = told_apart(name)
        post = self.labels.post_at(sentence, noun)
        return noun.lemma_.lower() in words("reading", "gatherings", "there") or (post is not None and post.plural)

    def other_side(self, codes: Iterable[str], sentence: Sentence) -> str | None:
        """The party most likely across from these.

        It is told of with them, or named often, of late and in the same paragraph; in an answer, it is one of those
        asked about.
        """
        given = set(codes)
        weights = defaultdict(float, self._talked_of(sentence))
        for told in reversed(self.told):
            if sentence.index - told.sentence > MEMORY:
                break
            for code in told.parties if not given.isdisjoint(told.codes) else ():
                weights[code] += 1.5 * 0.6 ** (sentence.index - told.sentence)
        asked, codes = self.asked_about(sentence) - given, filter(lambda code: self.in_talk(code, sentence), weights)
        others = (code for code in codes if code not in given and (not asked or code in asked))
        return max(others, key=weights.__getitem__, default=None)

    def _talked_of(self, sentence: Sentence) -> Mapping[str, float]:
        """How much the talk is of each party at a sentence, by the names up to it."""
        if (known := self._near.get(sentence.index)) is not None:
            return known
        counts = {code: 0.15 * count for code, count in self.counts_at(sentence).items()}
        weights = self._near[sentence.index] = self._with_seen(counts, sentence, IN_PARAGRAPH)
        return weights

    def spoken_to_by(self, codes: AbstractSet[str], sentence: Sentence) -> tuple[str, ...]:
        """Who asked, accused or threatened these in the last act told, or told it of them, and so is answered."""
        last = self.told[-1] if self.told else None
        if last is None or sentence.index - last.sentence > 1:
            return ()
        if last.kind in ANSWERED:
            return last.actors if not codes.isdisjoint(last.recipients) and codes.isdisjoint(last.actors) else ()
        told_of = self.heard is not None and not codes.isdisjoint(last.actors)
        by = self.heard(self.sentences[last.sentence], last.word) if self.heard and told_of else None
        return (by.code,) if by is not None and by.code not in codes and is_side(by.code) else ()

    def states_set_in(self, sentence: Sentence) -> list[str]:
        """The states that a sentence names as places: `the embassy in Sanaa was hit`."""
        return [s.mention.code for s in self.named_in(sentence) if s.locative and is_state(s.mention.code)]

    def state_here(self, sentence: Sentence, others: frozenset[str]) -> str | None:
        """The state in whose capital the sentence, or the report, is set: it needs no naming there."""
        here = self.states_set_in(sentence)
        home = here[0] if here else self.home if self.home in self.main_pair and not self.only_hosts else None
        return home if home and home not in others else None

    def state_led_in(self, sentence: Sentence, token: Token, others: frozenset[str]) -> str | None:
        """The state that a sentence begins with as the place of what it tells: `In Syria, the government said`."""
        start = sentence.span.start
        first = next((s for s in self.named_in(sentence) if s.token - start <= LED_IN and s.token < token.i), None)
        led_in = first is not None and first.locative and sentence.tokens[0].dep_ == "prep"
        return first.mention.code if first and led_in and first.mention.code not in others else None

    def state_before(self, sentence: Sentence, token: Token, others: frozenset[str]) -> str | None:
        """The one state of which the sentence before tells, in the same paragraph: where it is set, or its subject.

        None where the words before in the sentence itself tell of one.
        """
        here = [s for s in self.named_in(sentence) if is_state(s.mention.code)]
        if any(s.locative or (s.subject and s.token < token.i) for s in here):
            return None
        if sentence.index == 0 or self.sentences[sentence.index - 1].paragraph != sentence.paragraph:
            return None
        seen = [s for s in self.seen.get(sentence.index - 1, ()) if is_state(s.mention.code)]
        first = self.sentences[sentence.index - 1].span.start
        led_in = [s for s in seen if s.locative and s.token - first <= LED_IN]
        codes = {s.mention.code for s in led_in or [s for s in seen if s.subject]}
        return min(codes) if len(codes) == 1 and codes.isdisjoint(others) else None

    def guess(self, sentence: Sentence, token: Token, others: frozenset[str]) -> str | None:
        """The party that the talk is of where a phrase names none: the last subject, else one of the main pair."""
        subjects = [
            s.mention.code
            for s in self.before(sentence, token)
            if s.subject and s.sentence == sentence.index and not s.locative and is_state(s.mention.code)
        ]
        free = [code for code in subjects if code not in others]
        return free[-1] if free else next((code for code in self.pair_at(sentence) if code not in others), None)


def _subjects_over(token: Token) -> Iterator[int]:
    """Where the subjects stand of the clause of a token and of that which hands it on, but for its own phrase."""
    clause = clause_root(token)
    for over in (clause, clause.head) if clause.dep_ in ("ccomp", "xcomp") else (clause,):
        subject = clause_subject(over)
        if subject is not None and subject != token and not token.is_ancestor(subject):
            yield subject.i


def _heads_of(subject: Token) -> set[int]:
    """The words of a subject, and of what is joined to it, but for what follows each: `Peru and Chad's president`."""
    heads = (subject,) if subject.pos_ == "PRON" else (subject, *subject.conjuncts)
    return {t.i for head in heads for t in head.subtree if t.i <= head.i}
