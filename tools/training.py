"""Training encoders: AdamW, one cycle of the rate, batches of sentences of about the same length."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

EPOCHS, BATCH, RATE, RATE_OF_HEADS, WARMING = 5, 32, 2e-4, 1e-3, 0.15
ENCODER = "encoder."
"""Begins the names of the weights that are not new."""
Item = TypeVar("Item")
Net = TypeVar("Net", bound=nn.Module)


def train(
    net: nn.Module, items: list[Item], pieces_of: Callable[[Item], list[int]], loss_of: Callable[[list[Item]], Tensor]
) -> None:
    """Train the part `encoder` of a network, and by a rate of their own the layers on top of it."""
    below = [weights for name, weights in net.named_parameters() if name.startswith(ENCODER) and weights.requires_grad]
    heads = [weights for name, weights in net.named_parameters() if not name.startswith(ENCODER)]
    optimizer = torch.optim.AdamW([{"params": below, "lr": RATE}, {"params": heads, "lr": RATE_OF_HEADS}])
    steps = EPOCHS * math.ceil(len(items) / BATCH)
    rates = [RATE, RATE_OF_HEADS]
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, rates, total_steps=steps, pct_start=WARMING)
    net.train()
    for epoch in range(EPOCHS):
        losses = []
        for batch in batches(items, pieces_of):
            loss = loss_of(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            cycle.step()
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}", flush=True)
    net.eval()


def averaged(fits: Sequence[Net]) -> Net:
    """The first of several networks, with the mean of the weights of all (a model soup: Wortsman et al., 2022).

    It is steadier than any one of them.
    """
    each = [net.state_dict() for net in fits]
    weights = {name: [found[name] for found in each] for name in each[0]}
    fits[0].load_state_dict(
        {
            name: found[0] if all(torch.equal(found[0], other) for other in found) else torch.stack(found).mean(0)
            for name, found in weights.items()
        }
    )
    return fits[0]


def batches(items: list[Item], pieces_of: Callable[[Item], list[int]]) -> Iterator[list[Item]]:
    """All items in random batches of about the same length."""
    random.shuffle(items)
    near = 16 * BATCH
    stretches = (items[at : at + near] for at in range(0, len(items), near))
    ordered = [item for each in stretches for item in sorted(each, key=lambda item: len(pieces_of(item)))]
    found = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    random.shuffle(found)
    yield from found


def tensors(sentences: Sequence[list[int]]) -> tuple[Tensor, Tensor]:
    """The word pieces of sentences, a row for each, and which of them are there."""
    longest = max(map(len, sentences))
    pieces = torch.tensor([numbers + [0] * (longest - len(numbers)) for numbers in sentences])
    return pieces, (pieces != 0).long()
