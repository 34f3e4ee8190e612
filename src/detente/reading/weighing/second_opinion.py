"""A second opinion: a small encoder reads the bare sentence and judges each word of it that may name an act.

Is it an act of this type, and what became of it? The encoder is made by `tools/fit_encoder.py` from our own gold alone.
It knows nothing of parties, of what was told before or of the lexicon, and so errs elsewhere than the features do. It
has learnt from whole reports how they tell acts, and is not asked about a few lines that somebody wrote for one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from detente.encoders.networks import load
from detente.encoders.pieces import vocabulary
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.candidates import PARTS
from detente.reading.text.parse import Sentence
from detente.reading.weighing.circumstances import FEW_LINES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Encoding

LONGEST = 160
"""Word pieces of a sentence that are read, with those that open and close it."""
REMEMBERED = 64
"""Sentences of which scores are kept: a sentence has several candidates, each asked about more than once."""
ACT, STATUS = "act", "status"
"""What is asked; the encoder's classes are `act:SUPPORT`, `status:planned`."""
Opinion = Mapping[str, float]
"""What is thought of each class; nothing at all where the encoder was not asked."""
UNASKED: Opinion = {}


def opinion(candidate: Candidate, question: str) -> Opinion:
    """The log odds that the word names an act of each type, or the log likelihood of each status.

    Empty for a few lines, and for words too far back in a long sentence to be read.
    """
    if FEW_LINES in candidate.features:
        return UNASKED
    row = _scores(candidate.sentence).get(candidate.trigger.i)
    return {name: float(row[at]) for name, at in _columns(question).items()} if row is not None else UNASKED


def pieces(text: str) -> Encoding:
    """The word pieces of a sentence."""
    return vocabulary().encode(text)


@lru_cache(REMEMBERED)
def _scores(sentence: Sentence) -> Mapping[int, NDArray[np.float32]]:
    """What the encoder thinks of each word of a sentence that may name an act, at its first piece."""
    read, start = pieces(sentence.text), sentence.span.start_char
    able = ((word.i, read.char_to_token(word.idx - start)) for word in sentence.tokens if word.pos_ in PARTS)
    at = {word: piece for word, piece in able if piece is not None and piece < LONGEST}
    scores = load("detente.reading").scores_at(read.ids[:LONGEST], list(at.values())) if at else ()
    return dict(zip(at, scores, strict=True))


@lru_cache
def _columns(question: str) -> dict[str, int]:
    """Where the answers to a question stand, by class."""
    told = (name.partition(":") for name in load("detente.reading").classes)
    return {name: at for at, (asked, _, name) in enumerate(told) if asked == question}
