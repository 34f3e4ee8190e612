"""Who speaks where, in interviews and briefings: the turns of a transcript, and whom their labels stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import ENOUGH, FIRST_PERSON, asks, own_words
from detente.reading.parties.agents import agents
from detente.reading.parties.references import Resolver
from detente.reading.speech.exchanges import at_home
from detente.reading.text.parse import Parsed, Sentence
from detente.reading.text.turns import LABEL
from detente.records import Attribution

TALK = re.compile(r"(?i)\b(?:interview\w*|conversation|(?:sp(?:eaks?|oke)|talk\w*|sat down) (?:to|with))\b")
TOP, QUESTION, SEVERAL = 500, 240, 2
"""Characters at the top that tell of a talk, those of a question at most, and how many questions make an interview."""
YOU = frozenset("you your yours".split())
TALKING = frozenset("nsubj pobj appos ROOT".split())
ANSWERS = frozenset(("A", "Answer", "ANSWER"))
"""Labels that name nobody."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said in answer: its sentences, and the words of its label, none where it has no label."""

    sentences: list[Sentence]
    label: tuple[Token, ...]


@dataclass
class Transcript:
    """The turns of a report in which questions are put; a report without any has none.

    `speaker_in` tells who is said to speak in a sentence of an answer that has no label.
    """

    parsed: Parsed
    resolver: Resolver
    speaker_in: Callable[[Sentence], Attribution | None]
    _turns: dict[int, Turn] = field(init=False, default_factory=dict)
    _questions: set[int] = field(init=False, default_factory=set)
    _unlabelled: bool = field(init=False, default=False)
    _before: list[Sentence] = field(init=False, default_factory=list)
    _heard: dict[int, Attribution | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        paragraphs: dict[int, list[Sentence]] = {}
        for sentence in self.parsed.sentences:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence)
        openings = [first for first, *_ in paragraphs.values()]
        self._questions |= {first.paragraph for first in openings if asks(first.whole)}
        if self._questions and self.resolver.house is not None:
            self._take_in([first for first in openings if first.paragraph not in self._questions])
        named = sum(map(self._names_speaker, openings))
        if named or self._questions:
            self._questions |= self._put_by_strangers(list(paragraphs.values()))
        if not self._questions and not named and _is_interview(self.parsed.report.text):
            self._questions |= _put_without_label(list(paragraphs.values()))
            self._unlabelled = bool(self._questions)
        if self._questions or named > 1:
            self._take_turns(list(paragraphs.values()))

    def _take_turns(self, paragraphs: list[list[Sentence]]) -> None:
        """A paragraph is a question, begins a turn by its label or as an answer, or goes on with a labelled one."""
        turn, asked, begun = None, False, False
        for paragraph in paragraphs:
            question = paragraph[0].paragraph in self._questions
            label = None if question else _label(paragraph[0])
            if question or not (label or asked):
                goes_on = turn is not None and (_named(turn.label) or self._unlabelled)
                turn = turn if goes_on and not question else None
            else:
                turn = Turn(paragraph, label or ())
            asked, begun = question, bool(begun or question or label)
            if turn is not None:
                self._turns[paragraph[0].paragraph] = turn
            elif not begun:
                self._before += paragraph

    def _put_by_strangers(self, paragraphs: list[list[Sentence]]) -> set[int]:
        """The turns of those of whom nothing is known and who mostly ask: `MARSH: Ambassador, has it ended?`."""
        turns: dict[str, list[list[Sentence]]] = {}
        for paragraph in paragraphs:
            label = _label(paragraph[0])
            if label and not self._names_speaker(paragraph[0], posts=True):
                turns.setdefault(label[-1].text, []).append(paragraph)
        asking = (each for each in turns.values() if 2 * sum(turn[-1].text.endswith("?") for turn in each) >= len(each))
        return {turn[0].paragraph for each in asking for turn in each}

    def _names_speaker(self, opening: Sentence, *, posts: bool = False) -> bool:
        """Whether a paragraph begins with the name of somebody known, or of an office (`posts`), and a colon."""
        label, offices = _label(opening) or (), self.resolver.labels
        named = any(self._official(opening, token, posts=False) for token in label)
        return named or (posts and any(offices.post_at(opening, token) for token in label))

    def at_home(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in an exchange about matters at home."""
        return sentence.paragraph in self._at_home

    @cached_property
    def _at_home(self) -> frozenset[int]:
        return at_home(self.parsed, self._questions, self.resolver)

    def labelled(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in a turn with a label, as it was said."""
        turn = self._turns.get(sentence.paragraph)
        return turn is not None and bool(turn.label)

    def speaker(self, sentence: Sentence) -> Attribution | None:
        """Who says a sentence: who is named by its label or in it, else whose words the report is, or who was asked.

        What an answer without a label hands on as another's is still told by whoever answers for the house.
        """
        turn = self._turns.get(sentence.paragraph)
        if turn is None:
            return None
        key = turn.sentences[0].index
        if key not in self._heard:
            self._heard[key] = None  # whom it names may be `my colleague`, of whoever speaks
            house, opening = self._house(sentence), turn.sentences[0]
            labelled = (self._official(opening, token, posts=False) for token in turn.label)
            telling = () if turn.label or self._unlabelled else turn.sentences
            told = (self.speaker_in(said) for said in telling)
            named = next(filter(None, labelled), None) or next(filter(None, told), None)
            strange = named is not None and house is not None and not turn.label and named.code != house.code
            asked = None if self._is_guest(turn.label) else self._asked()
            self._heard[key] = house if strange else named or house or asked
        return self._heard[key]

    def _is_guest(self, label: tuple[Token, ...]) -> bool:
        """Whether a label is somebody's name, who need not be the official told of before: not `SENIOR OFFICIAL:`."""
        return _named(label) and not any(token.lower_ in agents() for token in label)

    def across(self, sentence: Sentence) -> tuple[str, ...]:
        """Whom somebody speaks to: who answers him next, or who else speaks by turns, each for a party.

        Two leaders who face the press call each other `my colleague` and `you`.
        """
        by = self.speaker(sentence) if self.labelled(sentence) else None
        if by is not None:
            return tuple(code for code in self.speakers if code != by.code)
        opened = (turn.sentences[0] for turn in self._turns.values() if turn.label or self._unlabelled)
        answer = next((first for first in opened if first.paragraph > sentence.paragraph), None)
        by = self.speaker(answer) if answer is not None else None
        return (by.code,) if by is not None else ()

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The parties of those who speak by turns, by name or office."""
        turns = {turn.sentences[0].index: turn.sentences[0] for turn in self._turns.values()}
        heard = (self.speaker(first) for first in turns.values() if self._names_speaker(first, posts=True))
        return tuple(dict.fromkeys(by.code for by in heard if by is not None))

    def _house(self, sentence: Sentence) -> Attribution | None:
        """The house whose briefing it is."""
        code, first = self.resolver.house, sentence.span[0]
        return Attribution(code, None, first.text, *sentence.place_of(first), "answer") if code else None

    def _asked(self) -> Attribution | None:
        """The last official named before the first turn; of an interview without labels, who is said to have talked."""
        before = reversed(self._before)
        if self._unlabelled:
            words = ((said, token) for said in before for token in _who_talked(said))
        else:
            words = ((said, token) for said in before if said.part != "title" for token in reversed(said.tokens))
        named = (self._official(sentence, token, posts=True) for sentence, token in words)
        return next(filter(None, named), None)

    def _take_in(self, openings: list[Sentence]) -> None:
        """Count those who answer, of whom nothing else is known, for the house."""
        labels = self.resolver.labels
        words = ((opening, token) for opening in openings for token in _label(opening) or ())
        for name in filter(None, (labels.name_at(opening, token) for opening, token in words)):
            known = labels.known.get(name.person or "")
            if known is not None:
                known.code = known.code or self.resolver.house

    def _official(self, sentence: Sentence, token: Token, *, posts: bool) -> Attribution | None:
        """Somebody known by name, or, where `posts`, by post."""
        labels = self.resolver.labels
        label, post = labels.name_at(sentence, token), labels.post_at(sentence, token)
        start, end = sentence.place_of(token)
        met = None if label or posts else labels.shouted(token)
        if met and met.code:
            return Attribution(met.code, met.name, token.text, start, end, "answer")
        if not ((posts and post) or (label and label.kind == "person" and label.person in labels.known)):
            return None
        found = self.resolver.parties(sentence, token)
        return Attribution(found[0].code, found[0].person, token.text, start, end, "answer") if found else None


def _label(opening: Sentence) -> tuple[Token, ...] | None:
    found = LABEL.match(opening.whole)
    if not found or opening.part == "title":
        return None
    within = takewhile(lambda t: t.idx < found.end(), opening.span.doc)
    return tuple(t for t in within if not (t.is_punct or t.like_num))


def _is_interview(text: str) -> bool:
    """Whether a text says at its top that it is a talk with somebody, who then speaks of himself."""
    return own_words(text) >= ENOUGH and TALK.search(text[:TOP]) is not None


def _put_without_label(paragraphs: list[list[Sentence]]) -> set[int]:
    """The short paragraphs that put a question with no label, and those between that tell `you` something."""
    body = [paragraph for paragraph in paragraphs if paragraph[0].part != "title"]
    short = [paragraph for paragraph in body if sum(len(sentence.text) for sentence in paragraph) <= QUESTION]
    put = {paragraph[0].paragraph for paragraph in short if paragraph[-1].text.rstrip().endswith("?")}
    if len(put) < SEVERAL:
        return set()
    first = min(put)
    for paragraph in short:
        words = {token.lower_ for sentence in paragraph for token in sentence.tokens}
        number, told = paragraph[0].paragraph, not words.isdisjoint(YOU) and words.isdisjoint(FIRST_PERSON)
        put |= {number} if number > first and number - 1 not in put and told else set()
    return put


def _who_talked(sentence: Sentence) -> list[Token]:
    """Who may be said to have talked: `an interview with Mr Sall`, `Mr Sall spoke to our reporter`, not his aide."""
    talk = TALK.search(sentence.text)
    if talk is None:
        return []
    at = talk.start() + sentence.span.start_char
    verb = talk.group().endswith(("to", "with"))
    return [t for t in sentence.tokens if t.dep_ in TALKING and (t.idx < at if verb else t.idx > at)]


def _named(label: tuple[Token, ...]) -> bool:
    """Whether a label names somebody, so that paragraphs without one go on with his turn."""
    return bool(label) and label[0].text not in ANSWERS
