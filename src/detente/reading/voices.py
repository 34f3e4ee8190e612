"""Whose words whole stretches of a report are: quotes that run over sentences, and the answers of an interview."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from detente.codebook.plover import SPEECH
from detente.reading.acts import Candidate
from detente.reading.attribution import attribute, attributions, headed, heading, speaker
from detente.reading.parse import Parsed, Sentence
from detente.reading.references import Resolver
from detente.reading.sayings import saying
from detente.reading.syntax import clause_root, clause_subject
from detente.reading.transcripts import Transcript
from detente.records import Attribution, Mention

UTTERED = SPEECH | {"AGREE"}
MEASURES = frozenset(("SANCTION", "CONCEDE"))
"""Acts that a state does by announcing them, also to others."""
PROMISED = frozenset(("AGREE", "CONCEDE"))
"""What a statement says of the future rather than does by being made."""
ANNOUNCING = frozenset(("announced", "announces", "announcing", "announce", "declared", "declares", "declaring"))
CARRIED = 10
"""Paragraphs over which a quote may run."""
QUOTED = re.compile(r"[\"“”]")


@dataclass(slots=True)
class Voices:
    """The quotes and answers of a report, each with the one whose words they are."""

    parsed: Parsed
    resolver: Resolver
    _quotes: list[tuple[int, int]] = field(init=False)
    _transcript: Transcript = field(init=False)
    _heard: dict[tuple[int, int], Attribution | None] = field(init=False, default_factory=dict)
    _heads: dict[int, tuple[int, Attribution | None]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        text = self.parsed.report.text
        self._quotes = list(_quotes(text))
        self._transcript = Transcript(self.parsed, self.resolver, self._speaker_in)

    def over(self, sentence: Sentence, trigger: Token) -> Attribution | None:
        """Whose words a sentence is, where it begins within a quote or stands in an answer."""
        return self._quoting(sentence, trigger) or self._transcript.speaker(sentence) or self._headed(sentence)

    def heard(self, sentence: Sentence, trigger: Token) -> Attribution | None:
        """Whose words a sentence is: as above, or of those who put the report out as their own."""
        return self.over(sentence, trigger) or self._of_house(sentence)

    def _of_house(self, sentence: Sentence) -> Attribution | None:
        voice, first = self.resolver.voice, sentence.span[0]
        return Attribution(voice, None, first.text, *sentence.place_of(first), "answer") if voice else None

    def verbatim(self, sentence: Sentence) -> bool:
        """Whether a sentence stands as it was said, rather than told in the reporter's words."""
        start = sentence.offset + sentence.span.start_char
        return self._quoted(start + 1) or self._transcript.labelled(sentence)

    def _quoting(self, sentence: Sentence, trigger: Token) -> Attribution | None:
        start = sentence.offset + sentence.span.start_char
        place = sentence.offset + trigger.idx
        quote = self._quote_at(start, place)
        if quote is None:
            return None
        if quote not in self._heard:
            self._heard[quote] = self._of_quote(*quote)
        return self._heard[quote]

    def _headed(self, sentence: Sentence) -> Attribution | None:
        """Whose words the paragraph is, by the name and colon at its head."""
        number = sentence.paragraph
        if number not in self._heads:
            first = next(s for s in self.parsed.sentences if s.paragraph == number)
            found = heading(first, self.resolver) if first.part != "title" else None
            self._heads[number] = first.index, found[0] if found else None
        at, by = self._heads[number]
        return by if at != sentence.index else None

    def _quote_at(self, start: int, place: int) -> tuple[int, int] | None:
        at = bisect_right(self._quotes, (start + 1, 0)) - 1
        found = self._quotes[at] if at >= 0 else None
        return found if found and found[0] <= start + 1 and place < found[1] else None

    def _touched(self, start: int, end: int) -> list[Sentence]:
        """The sentences that a stretch of the text touches."""
        offsets = [s.offset + s.span.start_char for s in self.parsed.sentences]
        first = max(0, bisect_right(offsets, start) - 1)
        last = bisect_right(offsets, end - 1)
        return list(self.parsed.sentences[first:last])

    def _of_quote(self, start: int, end: int) -> Attribution | None:
        """Who is said to speak beside a quote: after it, before it, or where a quote just before it ends."""
        touched = self._touched(start, end)
        if not touched:
            return None
        first, last = touched[0], touched[-1]
        found = self._speaker_in(last) or (self._speaker_in(first) if first != last else None)
        if found or first.index == 0:
            return found
        before = self.parsed.sentences[first.index - 1]
        introduced = before.span.text.rstrip().endswith(":")
        if introduced:
            return self._speaker_in(before) or self._subject_of(before)
        closes_quote = any(b > before.offset + before.span.start_char for _, b in self._quotes_before(start))
        return self._speaker_in(before) if before.paragraph == first.paragraph and closes_quote else None

    def _quotes_before(self, start: int) -> list[tuple[int, int]]:
        return [quote for quote in self._quotes[: bisect_right(self._quotes, (start, 0))] if quote[1] <= start]

    def _speaker_in(self, sentence: Sentence) -> Attribution | None:
        """The first speaker of a sentence outside what it quotes."""
        for token in sentence.tokens:
            if saying(token) and not self._quoted(sentence.offset + token.idx):
                found = speaker(sentence, token, self.resolver)
                if found and found.code != "MEDIA":
                    return found
        return None

    def _subject_of(self, sentence: Sentence) -> Attribution | None:
        """Who does what a sentence tells: `the minister made the following remarks:`."""
        return speaker(sentence, clause_root(sentence.span.root), self.resolver)

    def _quoted(self, place: int) -> bool:
        at = bisect_right(self._quotes, (place, 0)) - 1
        return at >= 0 and self._quotes[at][0] <= place < self._quotes[at][1]


def told_by(candidate: Candidate, voices: Voices) -> Attribution | None:
    """On whose word an act is given; None where the report tells it, or where it is done by being said."""
    found = attributions(candidate.sentence, candidate.trigger, voices.resolver)
    if not found:
        sentence, trigger = candidate.sentence, candidate.trigger
        voice = voices.over(sentence, trigger) or headed(sentence, trigger, voices.resolver)
        return voice if voice and not _own_word(candidate, voice, past=voices.verbatim(candidate.sentence)) else None
    inner, *outer = found
    if not _own_word(candidate, inner, past=False):
        return inner
    return outer[0] if outer else None


def with_speaker(candidate: Candidate, voices: Voices) -> tuple[Mention, ...]:
    """Those who act; the one who announces what his state does acts for it: `London will expel them, May said`."""
    actors, sentence, trigger = candidate.sides.actors, candidate.sentence, candidate.trigger
    by = attribute(sentence, trigger, voices.resolver) or voices.over(sentence, trigger)
    if by is None or by.person is None or any(m.person for m in actors if m.code == by.code):
        return tuple(actors)
    return tuple(replace(m, person=by.person) if m.code == by.code else m for m in actors)


def _own_word(candidate: Candidate, by: Attribution, *, past: bool) -> bool:
    """Whether parties tell of their own words, so that nobody else needs to be named for them.

    So with what parties announce of themselves alone. It is another's word where an official tells of his minister's,
    or where somebody tells of what he said before: in the tenses of `had` and `has`, and, where `past`, in the simple
    past.
    """
    own = [m for m in candidate.sides.actors if m.code == by.code]
    uttered = candidate.type in UTTERED or _is_ordered(candidate)
    alone = all(m.code == by.code for m in candidate.sides.actors)
    announced = by.cue in ANNOUNCING and (candidate.type in MEASURES or alone)
    if not own or not (uttered or announced) or by.cue == "according to":
        return False
    people = {m.person for m in own if m.person}
    if people and by.person not in people:
        return False
    if by.cue == "answer" and not _in_first_person(candidate):
        return False
    return announced or not _told_of(candidate, past=past)


def _in_first_person(candidate: Candidate) -> bool:
    """`We reject that`, said by whoever speaks for the house."""
    subject = clause_subject(candidate.trigger)
    return subject is None or subject.lower_ in ("i", "we")


def _is_ordered(candidate: Candidate) -> bool:
    """Whether a measure is taken by saying so: `said that it was expelling three diplomats`."""
    return candidate.type == "SANCTION" and candidate.standing.status in ("occurred", "ongoing")


def _told_of(candidate: Candidate, *, past: bool) -> bool:
    """Whether an act of speech is one that its speaker tells of, not one that he does by saying so."""
    verb = clause_root(candidate.trigger)
    if candidate.expression.frame == "statement":
        return candidate.type in PROMISED
    if verb.dep_ == "relcl":
        return False
    if candidate.type == "REQUEST" and candidate.standing.status == "planned":
        return True
    if past and (verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.children if c.dep_ == "auxpass")):
        return True
    shares_subject = verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    perfect = any(c.lower_ in ("had", "has", "have", "'ve") and c.dep_ == "aux" for c in verb.children)
    return perfect and not shares_subject


def _quotes(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands between quotation marks, over paragraphs where a later one closes what one opens."""
    opened: int | None = None
    for match in QUOTED.finditer(text):
        before = text[match.start() - 1 : match.start()]
        opens = match.group() == "“" or (match.group() == '"' and (not before or before in " \n\t(—–-["))
        if opened is not None and not opens:
            if text.count("\n", opened, match.start()) <= 2 * CARRIED:
                yield opened, match.end()
            opened = None
        elif opens:
            goes_on = opened is not None and before in ("", "\n")
            opened = opened if goes_on else match.start()
