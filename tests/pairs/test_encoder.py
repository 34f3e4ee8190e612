"""What the encoder of pairs tells apart."""

from __future__ import annotations

import numpy as np

from detente.codebook.plover import event_types
from detente.pairs.encoder import classes, probabilities
from detente.pairs.marking import marked_pieces


def test_its_classes_are_of_all_types() -> None:
    assert {name.partition("/")[0] for name in classes()} == set(event_types())


def test_the_shares_of_a_sentence_add_up_to_one() -> None:
    shares = probabilities([marked_pieces("Peru thanked Chile.", (0, 4), (13, 18))])
    assert shares.shape == (1, len(classes()))
    assert np.isclose(shares.sum(), 1)
    assert classes()[int(shares[0].argmax())] == "SUPPORT"
