"""The encoder that codes pairs: a small transformer, made by `tools/fit_pairs.py` from our own marked sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from detente.encoders.networks import load

if TYPE_CHECKING:
    from numpy.typing import NDArray


def classes() -> tuple[str, ...]:
    """What it tells apart, `TYPE` or `TYPE/mode`."""
    return load("detente.pairs").classes


def probabilities(sentences: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    """How likely each class is for each sentence, given as numbers of word pieces: a row for each sentence."""
    scores = load("detente.pairs").scores(sentences)
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: NDArray[np.float32] = raised / raised.sum(axis=1, keepdims=True)
    return shares
