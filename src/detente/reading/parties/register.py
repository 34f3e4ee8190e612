"""Whom a report names, where and how often, and the two that it is most about."""

from __future__ import annotations

import re
from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, islice

from detente.entities.parties import admits_states, is_side, is_state, states_of
from detente.entities.places import spot_of
from detente.reading.grammar.syntax import first_joined, is_subject, locative, names_gathering
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import (
    addressed_in,
    asks,
    house_of,
    joint_voice,
    own_words,
    voice_of,
)
from detente.reading.names.issuing import (
    is_of_embassy,
    is_of_leader,
    is_of_parliament,
    issuer_of,
    lists_papers,
    sees_abroad,
)
from detente.reading.names.labels import Label, Labels
from detente.reading.parties.exchanged import Counts, counts_by_exchange
from detente.reading.text.parse import Parsed, Sentence
from detente.reading.text.turns import in_label
from detente.records import Mention

MEMORY = 60
"""Sentences back to which anything is remembered; what is further weighs next to nothing."""
FADING = 0.65
"""How much a mention counts with each sentence back."""
PAIR = 2
LABEL = 6
"""Words of the label of a turn with its colon, at most."""
FOREMOST = 6
"""How many of the states named most may be the two that a report is about."""
BESIDE, IN_TITLE = 8.0, 2
"""How many mentions it counts to be named side by side, and how much more in the headline."""
OWNING = frozenset(("poss", "amod"))
"""How the name of a party hangs on the noun for its people: `Chad's envoy`, `the Danish minister`."""
AT_HOME = 2.0
"""How many mentions it counts to be the state where a report is dated."""
AT_HEADQUARTERS = re.compile(r"^UNITED NATIONS\b", re.MULTILINE)
"""A dateline by which `the council` is that of the United Nations."""
BODY_WEIGHT = {True: 1.0, False: 0.4}
"""How much a state counts, or what fights and talks with states, and how much another body."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A party named at some point: sentence and token, and whether it was a subject there."""

    sentence: int
    token: int
    mention: Mention
    subject: bool
    locative: bool


class Register:
    """The parties that a report names, in order."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.labels = labels
        self.sentences = parsed.sentences
        self.length = parsed.length
        self.across: Callable[[Sentence], tuple[str, ...]] = lambda _: ()
        """Tells who else speaks by turns with whoever says a sentence, once it is known."""
        self.seen: dict[int, list[Seen]] = defaultdict(list)
        self.authors: tuple[str, ...] = ()
        """Who speaks together in a paper, where these are bodies or three and more: `The Ministers`."""
        self.leads: dict[int, int] = {}
        """Which sentence leads in a point of a list, both by their numbers: `The ministers agreed:`."""
        self.led: dict[int, tuple[str, ...]] = {}
        """Of whom such a sentence tells, by its number."""
        for sentence in parsed.sentences:
            self._note_names(sentence)
        spot = spot_of(parsed.dateline) if parsed.dateline else None
        self.home = spot.country if spot else None
        self.joint = joint_voice(parsed)
        if AT_HEADQUARTERS.search(parsed.report.text):
            labels.counts.setdefault("UNO", 1.0)
        self.voice = None if self.joint else voice_of(parsed, labels, self.home)
        self.addressed = addressed_in(parsed) if self.voice else None
        issuer = issuer_of(parsed, self.home)
        self.issuer = issuer if issuer and (is_state(issuer) or admits_states(issuer)) else None
        """Whose ministry or organ put the text out, where it is no paper's."""
        self.of_leader, self.of_embassy = is_of_leader(parsed), is_of_embassy(parsed)
        self.sees_abroad, self.day = sees_abroad(parsed), parsed.report.published
        self.in_parliament, self.lists_papers = is_of_parliament(parsed), lists_papers(parsed)
        if self.issuer:
            labels.counts.setdefault(self.issuer, 1.0)
        self.house = self.voice if self.voice in labels.codes() else house_of(parsed, self.home)
        """Whose briefing it is: whoever speaks as `we`, if named, or whose the lines at the top say."""
        for code in self.joint or filter(None, [self.voice]):
            labels.counts[code] = labels.counts.get(code, 0.0) + own_words(parsed.report.text)
        at_home = {self.home: AT_HOME} if self.home in labels.counts else {}
        ranked = ranked_parties({code: count + at_home.get(code, 0.0) for code, count in labels.counts.items()})
        self._ranks = {code: number for number, code in enumerate(ranked)}
        self.main_pair = ranked[:2]
        there = labels.as_places
        acting = {code: count - there.get(code, 0.0) for code, count in labels.counts.items()}
        self._acting = {code: count for code, count in acting.items() if count > 0}
        self.main_states = self._main_states()
        self._paragraphs = _counted_by_paragraph(parsed, self.seen)
        self._foremost = {paragraph: ranked_parties(counts) for paragraph, counts in self._paragraphs.items()}
        self._asked, self._asked_of = self._states_asked_about(), self._states_asked_about(places=True)
        of_house = self._acting.get(self.house or "", 0.0) if self.house and is_side(self.house) else 0.0
        self._exchanged = counts_by_exchange(parsed.sentences, self._paragraphs, self.house, of_house)

    def asked_about(self, sentence: Sentence) -> frozenset[str]:
        """The states that the question names which a sentence helps to answer, but for the one whose answer it is."""
        return self._asked.get(sentence.paragraph, frozenset())

    @property
    def briefs(self) -> bool:
        """Whether it is a briefing: whether questions are answered in it."""
        return bool(self._asked)

    def previous(self, sentence: Sentence) -> int:
        """The place of the sentence before, but for the label of a turn that is cut off as one: `MR. FINN:`."""
        at = sentence.index - 1
        label = at >= 0 and self.sentences[at].text.endswith(":") and len(self.sentences[at].tokens) <= LABEL
        return at - 1 if label else at

    def goes_on(self, earlier: Sentence, later: Sentence) -> bool:
        """Whether a sentence goes on with the talk of another: in its paragraph, or as the answer to its question."""
        answers = later.paragraph in self._asked and earlier.paragraph not in self._asked
        return earlier.paragraph == later.paragraph or (answers and earlier.index == self.previous(later))

    def two_asked_about(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The two states that a question names of which an answer has named none yet: `Has Chad left Mali?`."""
        said = (s for s in self.before(sentence, token) if self.sentences[s.sentence].paragraph == sentence.paragraph)
        named = {s.mention.code for s in said if not s.locative} - {self.voice}
        kinds = (self._asked.get(sentence.paragraph, frozenset()), self._asked_of.get(sentence.paragraph, frozenset()))
        return next((tuple(sorted(codes)) for codes in kinds if len(codes) == PAIR and not named), ())

    def _states_asked_about(self, *, places: bool = False) -> dict[int, frozenset[str]]:
        """What the question before names, by the paragraph of an answer; also as `places`."""
        found: dict[int, frozenset[str]] = {}
        asked: frozenset[str] | None = None
        for place, (first, *others) in groupby(self.sentences, key=lambda sentence: sentence.paragraph):
            if asks(first.whole):
                named = (
                    s for sentence in (first, *others) for s in self.named_in(sentence) if places or not s.locative
                )
                asked = frozenset(seen.mention.code for seen in named if is_state(seen.mention.code)) - {self.voice}
            elif asked is not None:
                found[place] = asked
        return found

    def _note_names(self, sentence: Sentence) -> None:
        done: set[int] = set()
        turn = _end_of_label(sentence)
        for _, label in self.labels.names_in(sentence):
            if label.code is None or label.first in done or label.kind == "venue":
                continue
            if label.kind == "person" and label.last < turn:
                continue
            done.add(label.first)
            root = sentence.span.doc[label.first : label.last + 1].root
            if label.kind in ("person", "media") and in_label(root):
                continue
            there = locative(root) and label.kind in ("capital", "state", "seat", "adjective")
            there |= label.kind == "capital" and names_gathering(root)
            for mention in self.mentions(sentence, label):
                self.seen[sentence.index].append(Seen(sentence.index, root.i, mention, is_subject(root), there))

    def _main_states(self) -> tuple[str, ...]:
        """The two states that a report is about: much named, and best side by side (`Armenia and Azerbaijan`)."""
        counts = {code: count for code, count in self._acting.items() if is_side(code)}
        beside = self._side_by_side()
        ranked = ranked_parties(counts)[:FOREMOST]
        pairs = ((one, other) for n, one in enumerate(ranked) for other in ranked[n + 1 :])
        return max(
            pairs, key=lambda pair: counts[pair[0]] + counts[pair[1]] + BESIDE * beside[frozenset(pair)], default=ranked
        )

    def _side_by_side(self) -> Counter[frozenset[str]]:
        """How often just two states are named side by side."""
        found: Counter[frozenset[str]] = Counter()
        for sentence in self.sentences:
            weight = IN_TITLE if sentence.part == "title" else 1
            found.update(
                {
                    frozenset(codes): weight
                    for codes in self.lists_in(sentence.index, whose=True).values()
                    if len(codes) == PAIR and all(map(is_side, codes))
                }
            )
        return found

    def lists_in(self, index: int, *, whose: bool = False) -> dict[int, tuple[str, ...]]:
        """The parties named side by side in a sentence, by the place of the first word of their list.

        `whose` also takes those whose people or things are: `Chad's government and the Malian rebels`.
        """
        doc, lists = self.sentences[index].span.doc, defaultdict[int, list[str]](list)
        for seen in self.seen.get(index, ()):
            first = first_joined(doc[seen.token])
            if whose and first.dep_ in OWNING and first.head.conjuncts:
                first = first_joined(first.head)
            lists[first.i].append(seen.mention.code)
        return {first: tuple(dict.fromkeys(codes)) for first, codes in lists.items()}

    def meet(self, seen: Seen) -> None:
        """Note somebody whose party has only now been found."""
        insort(self.seen[seen.sentence], seen, key=lambda each: each.token)

    def mention(self, sentence: Sentence, label: Label) -> Mention:
        """The mention that a label makes."""
        words = sentence.span.doc[label.first : label.last + 1]
        known = self.labels.known.get(label.person) if label.person else None
        code = self.labels.code_of(label) or ""
        start = sentence.offset + words.start_char
        return Mention(code, label.person, known.title if known else None, words.text, start, start + len(words.text))

    def mentions(self, sentence: Sentence, label: Label) -> list[Mention]:
        """The mentions that a label makes: of each state, where it means several."""
        made = self.mention(sentence, label)
        return [replace(made, code=code) for code in states_of(made.code)]

    def bare(self, code: str, sentence: Sentence, token: Token, person: str | None = None) -> Mention:
        """The mention of a party, or of somebody of it, by words that do not name it."""
        start, end = sentence.place_of(token)
        known = self.labels.known.get(person) if person else None
        return Mention(code, person, known.title if known else None, token.text, start, end)

    def before(self, sentence: Sentence, token: Token) -> list[Seen]:
        """The parties named before a token, in order, as far back as words can point."""
        index = sentence.index
        earlier = [s for at in range(max(0, index - MEMORY), index) for s in self.seen.get(at, ())]
        return earlier + [s for s in self.seen.get(index, ()) if s.token < token.i]

    def just_before(self, sentence: Sentence, reach: int) -> range:
        """The numbers of a sentence and of those just before it to which pronouns point: no further than its entry."""
        first = max(0, sentence.index - reach)
        while self.sentences[first].entry != sentence.entry:
            first += 1
        return range(first, sentence.index + 1)

    def named_in(self, sentence: Sentence) -> list[Seen]:
        """The parties named in a sentence, in order."""
        return self.seen.get(sentence.index, [])

    def paragraph_after(self, sentence: Sentence) -> str:
        """The paragraph behind that of a sentence; empty at the end."""
        behind = (each for each in self.sentences[sentence.index + 1 :] if each.paragraph != sentence.paragraph)
        return next((each.whole for each in behind), "")

    def named_beside(self, sentence: Sentence) -> set[str]:
        """The parties named in the paragraph of a sentence, up to its end."""
        index = sentence.index
        first = index
        while first > 0 and self.sentences[first - 1].paragraph == sentence.paragraph:
            first -= 1
        return {seen.mention.code for at in range(first, index + 1) for seen in self.seen.get(at, ())}

    @cached_property
    def only_hosts(self) -> bool:
        """Whether a report is dated from where others meet: `HELSINKI - Indonesia and rebels signed it in Helsinki`."""
        lead = next((each for each in self.sentences if each.part != "title"), None)
        named = self.named_in(lead) if lead is not None else []
        acting = {s.mention.code for s in named if s.subject and is_state(s.mention.code)}
        there = any(s.locative and s.mention.code == self.home for s in named)
        return there and bool(acting) and self.home not in acting

    @cached_property
    def crowded(self) -> tuple[bool, ...]:
        """Which sentences name two parties or more."""
        return tuple(len({s.mention.code for s in self.seen.get(each.index, ())}) >= PAIR for each in self.sentences)

    @cached_property
    def share_crowded(self) -> float:
        """In which share of the sentences two parties are named: much of the news is of other things."""
        return sum(self.crowded) / len(self.sentences)

    def named_by(self, code: str, sentence: Sentence) -> bool:
        """Whether a party is named up to the end of a sentence."""
        return any(s.mention.code == code for at in range(sentence.index + 1) for s in self.seen.get(at, ()))

    def last_named(self, code: str, sentence: Sentence, token: Token, reach: int) -> int:
        """How many sentences back a party was last named before a token: 0 in its own, -1 only behind it.

        Where it was not in so many sentences, that is their number.
        """
        here = [s.token for s in self.named_in(sentence) if s.mention.code == code]
        if here:
            return 0 if min(here) < token.i else -1
        before = range(sentence.index - 1, max(-1, sentence.index - reach), -1)
        return next(
            (sentence.index - at for at in before if any(s.mention.code == code for s in self.seen.get(at, ()))), reach
        )

    def last_seen(self, code: str, sentence: Sentence, token: Token, reach: int) -> Seen | None:
        """Where a party was last named before a token, up to so many sentences back."""
        for at in range(sentence.index, max(-1, sentence.index - 1 - reach), -1):
            for seen in reversed(self.seen.get(at, ())):
                if seen.mention.code == code and (at < sentence.index or seen.token < token.i):
                    return seen
        return None

    def rank(self, code: str) -> int:
        """The place of a party among those that the report names, by how often; 0 for the first."""
        return self._ranks.get(code, len(self._ranks))

    def local_pair(self, sentence: Sentence) -> tuple[str, ...]:
        """The two parties most named in the paragraph, where it names neither of the main two: another story."""
        ranked = self._foremost.get(sentence.paragraph, ())
        return ranked[:2] if len(ranked) > 1 and not set(self.main_pair) & set(ranked) else ()

    def goes_on_long(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in a briefing that goes from one matter to the next."""
        return sentence.paragraph in self._exchanged

    def counts_at(self, sentence: Sentence) -> Counts:
        """How often each party is named in the whole text, but in a briefing in the exchange."""
        return self._exchanged.get(sentence.paragraph, self.labels.counts)

    def in_talk(self, code: str, sentence: Sentence) -> bool:
        """Whether the talk may be of a party, which in a briefing the exchange or the house names."""
        counts = self._exchanged.get(sentence.paragraph)
        return counts is None or code in counts

    def main_at(self, sentence: Sentence) -> tuple[str, ...]:
        """The two parties that a text is most about, or in a briefing those of the exchange."""
        counts = self._exchanged.get(sentence.paragraph)
        return self.main_pair if counts is None else ranked_parties(counts)[:2]

    def main_states_at(self, sentence: Sentence) -> tuple[str, ...]:
        """The two states that a text is about, or in a briefing those of the exchange."""
        counts = self._exchanged.get(sentence.paragraph)
        return self.main_states if counts is None else tuple(filter(is_side, ranked_parties(counts)))[:2]

    def pair_at(self, sentence: Sentence, *, without: Collection[str] = ()) -> tuple[str, ...]:
        """The two parties that the talk is of around a sentence: named often, and of late. Bodies count less."""
        weights = {code: 0.2 * count for code, count in self._exchanged.get(sentence.paragraph, self._acting).items()}
        ranked = (code for code in ranked_parties(self._with_seen(weights, sentence)) if code not in without)
        return tuple(islice(ranked, 2))

    def _with_seen(self, weights: Mapping[str, float], sentence: Sentence, beside: float = 1.0) -> dict[str, float]:
        """The weights with what the names up to a sentence add, the later the more, in its paragraph so many times."""
        added = defaultdict(float, weights)
        for at in range(max(0, sentence.index - MEMORY), sentence.index + 1):
            near = FADING ** (sentence.index - at)
            near *= beside if self.sentences[at].paragraph == sentence.paragraph else 1.0
            for seen in self.seen.get(at, ()):
                if not seen.locative and self.in_talk(seen.mention.code, sentence):
                    added[seen.mention.code] += near
        return added


def _end_of_label(sentence: Sentence) -> int:
    """Where the words begin that are said in a turn, whose label names nobody told of: `KERRY: He left`."""
    start, sign = sentence.span.start, next((t.i for t in sentence.tokens[:LABEL] if t.text == ":"), None)
    before = sentence.tokens[: sign - start] if sign is not None and sentence.part != "title" else ()
    names = all(token.pos_ not in ("VERB", "AUX") and token.tag_ != "POS" for token in before)
    return start + len(before) if names else start


def unique(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions without repeats; a bare party gives way to a person of it."""
    each = list(mentions)
    if not each[1:]:
        return each
    found: dict[tuple[str, str | None], Mention] = {}
    for mention in each:
        found.setdefault((mention.code, mention.person), mention)
    named = {code for code, person in found if person}
    return [m for (code, person), m in found.items() if person or code not in named]


def ranked_parties(weights: Mapping[str, float]) -> tuple[str, ...]:
    """The parties by weight, of which bodies count less."""
    return tuple(sorted(weights, key=lambda code: -weights[code] * BODY_WEIGHT[is_side(code)]))


def _counted_by_paragraph(parsed: Parsed, seen: Mapping[int, list[Seen]]) -> dict[int, Counter[str]]:
    """How often each paragraph names each party."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for sentence in parsed.sentences:
        counts[sentence.paragraph].update(s.mention.code for s in seen.get(sentence.index, ()) if s.mention.code)
    return counts
