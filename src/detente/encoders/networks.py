"""Loading and running an encoder: an ONNX graph beside a card that names it, its SHA-256 and its classes.

All graphs take the vectors of word pieces from one table, `data/words.npy`: a row of 384 numbers of eight bits for each
piece of the vocabulary. The table is an input of the graph, `words`, so that it is kept once.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime

from detente.errors import ReadingError

if TYPE_CHECKING:
    from numpy.typing import NDArray

CARD = "card.json"
"""What the weights are: their file, its SHA-256, the classes in the order of the output."""


@dataclass(frozen=True, slots=True)
class Network:
    """A loaded encoder with the classes that it tells apart."""

    session: Any
    classes: tuple[str, ...]

    def scores_at(self, sentence: Sequence[int], asked: Sequence[int]) -> NDArray[np.float32]:
        """What the graph gives for some word pieces of a sentence, by where they stand in it: a row for each."""
        found = self._run(pieces=np.array([sentence], np.int64), asked=np.array(asked, np.int64))
        scores: NDArray[np.float32] = found[0]
        return scores

    def scores(self, sentences: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """What the graph gives for sentences, each the numbers of its word pieces: a row for each."""
        longest = max(map(len, sentences))
        pieces = np.zeros((len(sentences), longest), np.int64)
        there = np.zeros_like(pieces)
        for row, numbers in enumerate(sentences):
            pieces[row, : len(numbers)] = numbers
            there[row, : len(numbers)] = 1
        return self._run(pieces=pieces, there=there)

    def _run(self, **inputs: NDArray[np.int64]) -> NDArray[np.float32]:
        scores: NDArray[np.float32]
        (scores,) = self.session.run(None, {"words": _words(), **inputs})
        return scores


@cache
def load(package: str) -> Network:
    """The encoder in the data folder of a package, loaded once.

    Raises `ReadingError` where its weights, or the table of word pieces, are not those that their cards name.
    """
    card, weights = _checked(package)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    return Network(session, tuple(card["classes"]))


@cache
def _words() -> NDArray[np.uint8]:
    table: NDArray[np.uint8] = np.load(io.BytesIO(_checked("detente.encoders")[1]))
    return table


def _checked(package: str) -> tuple[dict[str, Any], bytes]:
    """The card in the data folder of a package, and the bytes of the file that it names."""
    data = files(package) / "data"
    card = json.loads((data / CARD).read_text(encoding="utf-8"))
    found = (data / card["file"]).read_bytes()
    if hashlib.sha256(found).hexdigest() != card["sha256"]:
        raise ReadingError(f"{card['file']} is damaged: its hash is not that of its card; install Détente again")
    return card, found
