"""Sentences of our reports with two parties marked, out of the acts that their gold says were done.

Gold names the states on both sides of an act and the words that it rests on; where the sentence of these words names
both sides, it tells what the one does to the other. Such sentences are as long and as full of other acts as news is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from detente.codebook.plover import DONE
from detente.evaluation.gold import Gold, GoldEvent
from detente.pairs.marking import Span
from detente.reading.grammar.syntax import MODIFIERS
from detente.reading.names.labels import Label, Labels
from detente.reading.names.mentions import label
from detente.reading.text.parse import Sentence, parse

BEFORE_NAMES = MODIFIERS | {"nummod"}
"""What a name is to the noun that it describes: the `Chinese` of `Chinese envoys`."""
LONGEST, CLIMBS = 7, 3
"""Words from a name to the noun that it describes, and how many such steps are taken."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, where it names the one who does something and the other, and what that is."""

    sentence: str
    actor: Span
    recipient: Span
    type: str
    mode: str | None


def told_in(gold: Gold) -> Iterator[Told]:
    """What the sentences of a report tell of two parties that they name.

    What may be called several things is left out, and so are acts of two types between the same words.
    """
    parsed = parse(gold.report)
    labels = label(parsed)
    found: dict[tuple[str, Span, Span], list[GoldEvent]] = defaultdict(list)
    for event in gold.events:
        sentence = next((one for one in parsed.sentences if one.part != "title" and _holds(one, event)), None)
        named = _named(event, sentence, labels) if sentence and event.status in DONE else None
        if sentence and named:
            found[sentence.text, *named].append(event)
    for (text, actor, recipient), events in found.items():
        types = {kind for event in events for kind in event.types}
        if len(types) == 1:
            yield Told(text, actor, recipient, types.pop(), events[0].mode)


def _holds(sentence: Sentence, event: GoldEvent) -> bool:
    start = sentence.start
    return start <= event.evidence.start and event.evidence.end <= start + len(sentence.text)


def _named(event: GoldEvent, sentence: Sentence, labels: Labels) -> tuple[Span, Span] | None:
    """Where a sentence names both sides of an act; of two that do it together, the one named first acts."""
    joint = not event.recipients and len(event.actors) == 2
    sides = [event.actors[:1], event.actors[1:]] if joint else [event.actors, event.recipients]
    actor, recipient = (_nearest(codes, event, sentence, labels) for codes in sides)
    if actor is None or recipient is None or (actor[0] < recipient[1] and recipient[0] < actor[1]):
        return None
    return (min(actor, recipient), max(actor, recipient)) if joint else (actor, recipient)


def _nearest(codes: Collection[str], event: GoldEvent, sentence: Sentence, labels: Labels) -> Span | None:
    """Where in its sentence one of these parties is named nearest to the words of an act, at best among them."""
    start = sentence.start
    first, last = event.evidence.start - start, event.evidence.end - start
    names = {name for _, name in labels.names_in(sentence) if labels.code_of(name) in codes}
    places = [_phrase(name, sentence) for name in sorted(names, key=lambda name: name.first)]
    return min(
        places,
        key=lambda at: (not first <= at[0] < at[1] <= last, abs(at[0] + at[1] - first - last)),
        default=None,
    )


def _phrase(name: Label, sentence: Sentence) -> Span:
    """A name with what it describes, and what stands before that: `the new Chinese envoy`."""
    words = {token.i: token for token in sentence.tokens}
    head = sentence.span.doc[name.first : name.last + 1].root
    for _ in range(CLIMBS):
        over = head.head
        if head.dep_ not in BEFORE_NAMES or over.pos_ not in ("NOUN", "PROPN") or not 0 < over.i - head.i < LONGEST:
            break
        head = over
    before = [c.i for c in head.children if c.dep_ in {*BEFORE_NAMES, "det"} and 0 < head.i - c.i < LONGEST]
    first, last = words[min(name.first, *before, head.i)], words[max(name.last, head.i)]
    start = sentence.span.start_char
    return first.idx - start, last.idx - start + len(last.text)
