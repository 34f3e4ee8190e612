"""The ways to read acts that are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import permutations
from typing import Any

from spacy.tokens import Token

from detente.evaluation import Gold
from detente.pairs import code_pairs
from detente.pairs.encoder import encoder
from detente.pairs.marking import Span, marked_pieces
from detente.reading.acts.candidates import Candidate
from detente.reading.assembly import record_of
from detente.reading.grammar.status import standing
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.parties.relevance import concerns_states
from detente.reading.speech.attribution import attribute
from detente.reading.text.header import with_header
from detente.reading.text.parse import Sentence, parse
from detente.reading.weighing.scoring import accepted
from detente.records import Mention

Reader = Callable[[Gold], dict[str, Any]]
RULES = frozenset(("no-party", "one-party", "same-sides", "no-person", "homeward", "unfit"))
"""Features that rule out an act whatever else speaks for it."""
DOUBTED = 0.02
"""The share that the encoder gives a type below which an act is dropped."""
SURE = 0.5
"""The share that the encoder gives a type from which on it is an act, where nothing else is asked."""


def lexicon(gold: Gold) -> dict[str, Any]:
    """Every candidate that rules do not rule out is an act, completed in the first way there is."""
    return _parsed(gold, lambda ways: ways[0], lambda found: not found.features & RULES)


def weights(gold: Gold) -> dict[str, Any]:
    """As Détente reads: fitted weights choose among the ways and decide what is an act."""
    return record_of(parse(with_header(gold.report))).to_dict()


def both(gold: Gold) -> dict[str, Any]:
    """As Détente reads, but for what the encoder of pairs doubts, where the sentence names both parties."""
    return record_of(
        parse(with_header(gold.report)), keep=lambda found: accepted(found) and not _doubted(found)
    ).to_dict()


def alone(gold: Gold) -> dict[str, Any]:
    """What the encoder of pairs says of each two parties that a sentence names, where it is sure of it."""
    parsed = parse(with_header(gold.report))
    labels = label(parsed)
    if not concerns_states(parsed, labels):
        return {"events": []}
    resolver = Resolver(parsed, labels)
    return {"events": [event for sentence in parsed.sentences for event in _of_pairs(sentence, resolver)]}


READERS: Mapping[str, Reader] = {
    "lexicon, parse": lexicon,
    "weights on top": weights,
    "weights, encoder": both,
    "encoder alone": alone,
}


def _parsed(
    gold: Gold, choose: Callable[[list[Candidate]], Candidate], keep: Callable[[Candidate], bool]
) -> dict[str, Any]:
    return record_of(parse(with_header(gold.report)), choose, keep).to_dict()


def _doubted(found: Candidate) -> bool:
    """Whether the encoder finds an act's type unlikely between the first of either side."""
    sides = found.sides
    two = (sides.actors[:1] + sides.recipients[:1]) if sides.recipients else sides.actors[:2]
    spans = [_within(found.sentence, mention) for mention in two]
    if len(spans) < 2 or None in spans or spans[0] == spans[1]:
        return False
    (shares,) = encoder().probabilities([marked_pieces(found.sentence.span.text, spans[0], spans[1])])
    share = sum(float(s) for s, name in zip(shares, encoder().classes, strict=True) if name.split("/")[0] == found.type)
    return share < DOUBTED


def _within(sentence: Sentence, mention: Mention) -> Span | None:
    """Where a mention stands in a sentence, counted from its start."""
    start = mention.start - sentence.offset - sentence.span.start_char
    end = start + mention.end - mention.start
    return (start, end) if start >= 0 and end <= len(sentence.span.text) else None


def _of_pairs(sentence: Sentence, resolver: Resolver) -> Iterator[dict[str, Any]]:
    """The acts that the encoder is sure of, one of a type and two parties, the one named first as the actor."""
    named = [seen for seen in resolver.named_in(sentence) if not seen.locative]
    pairs = [(a, b) for a, b in permutations(named, 2) if a.token < b.token and a.mention.code != b.mention.code]
    text, root = sentence.span.text, sentence.span.root
    marked = [(text, _within(sentence, a.mention), _within(sentence, b.mention)) for a, b in pairs]
    able = [(pair, one) for pair, one in zip(pairs, marked, strict=True) if one[1] and one[2] and one[1] != one[2]]
    met: set[tuple[str, str, str]] = set()
    for ((actor, recipient), _), code in zip(able, code_pairs(one for _, one in able), strict=True):
        key = (code.type, actor.mention.code, recipient.mention.code)
        if code.certainty >= SURE and key not in met:
            met.add(key)
            yield _event(sentence, root, resolver, key)


def _event(sentence: Sentence, root: Token, resolver: Resolver, key: tuple[str, str, str]) -> dict[str, Any]:
    kind, actor, recipient = key
    start = sentence.offset + sentence.span.start_char
    by = attribute(sentence, root, resolver)
    return {
        "type": kind,
        "status": standing(root).status,
        "actors": [{"code": actor}],
        "recipients": [{"code": recipient}],
        "by": {"code": by.code} if by else None,
        "evidence": {"start": start, "end": start + len(sentence.span.text)},
    }
