"""Whose words whole stretches of a report are: quotes that run over sentences, and the answers of an interview."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.reading.grammar.sayings import saying
from detente.reading.grammar.syntax import clause_root
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import heading, speaker
from detente.reading.speech.transcripts import Transcript
from detente.reading.text.parse import Parsed, Sentence
from detente.records import Attribution

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
        return self.quoting(sentence, trigger) or self.answering(sentence) or self.over_paragraph(sentence)

    def heard(self, sentence: Sentence, trigger: Token) -> Attribution | None:
        """Whose words a sentence is: as above, or of those who put the report out as their own."""
        return self.over(sentence, trigger) or self.of_house(sentence)

    def answering(self, sentence: Sentence) -> Attribution | None:
        """Whose answer a sentence is part of."""
        return self._transcript.speaker(sentence)

    def labelled(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in an answer with a label, as it was said."""
        return self._transcript.labelled(sentence)

    def by_turns(self) -> bool:
        """Whether those speak by turns, or answer, who are known to speak for a party."""
        return bool(self._transcript.speakers)

    def at_home(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in an exchange about matters at home."""
        return self._transcript.at_home(sentence)

    def across(self, sentence: Sentence) -> tuple[str, ...]:
        """Who else speaks by turns with whoever says a sentence."""
        return self._transcript.across(sentence)

    def of_house(self, sentence: Sentence) -> Attribution | None:
        """Those who put the report out as their own."""
        voice, first = self.resolver.voice, sentence.span[0]
        return Attribution(voice, None, first.text, *sentence.place_of(first), "answer") if voice else None

    def quoting(self, sentence: Sentence, trigger: Token) -> Attribution | None:
        """Whose quote an act is told in that begins with the sentence or before it."""
        start = sentence.start
        place = sentence.offset + trigger.idx
        quote = self._quote_at(start, place)
        if quote is None:
            return None
        if quote not in self._heard:
            self._heard[quote] = self._of_quote(*quote)
        return self._heard[quote]

    def over_paragraph(self, sentence: Sentence) -> Attribution | None:
        """Whose words the paragraph is, by the name and colon at its head; of a turn of talk who speaks tells it."""
        if self.labelled(sentence) and self.answering(sentence) is not None:
            return None
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
        offsets = [s.start for s in self.parsed.sentences]
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
        introduced = before.text.rstrip().endswith(":")
        if introduced:
            return self._speaker_in(before) or self._subject_of(before)
        closes_quote = any(b > before.start for _, b in self._quotes_before(start))
        return self._speaker_in(before) if before.paragraph == first.paragraph and closes_quote else None

    def _quotes_before(self, start: int) -> list[tuple[int, int]]:
        return [quote for quote in self._quotes[: bisect_right(self._quotes, (start, 0))] if quote[1] <= start]

    def _speaker_in(self, sentence: Sentence) -> Attribution | None:
        """The first speaker of a sentence outside what it quotes."""
        for token in sentence.tokens:
            if saying(token) and not self.quoted(sentence.offset + token.idx):
                found = speaker(sentence, token, self.resolver)
                if found and found.code != "MEDIA":
                    return found
        return None

    def _subject_of(self, sentence: Sentence) -> Attribution | None:
        """Who does what a sentence tells: `the minister made the following remarks:`."""
        return speaker(sentence, clause_root(sentence.span.root), self.resolver)

    def quoted(self, place: int) -> bool:
        """Whether a place in the text stands between quotation marks."""
        at = bisect_right(self._quotes, (place, 0)) - 1
        return at >= 0 and self._quotes[at][0] <= place < self._quotes[at][1]


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
