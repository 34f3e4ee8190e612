"""Word pieces, as every encoder reads them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tokenizers.implementations.bert_wordpiece import BertWordPieceTokenizer

FIRST, LAST = "[CLS]", "[SEP]"
"""The pieces that open and close a sentence."""


@cache
def vocabulary() -> BertWordPieceTokenizer:
    """The word pieces that there are."""
    return BertWordPieceTokenizer(str(files("detente.encoders") / "data" / "vocabulary.txt"), lowercase=True)


def number_of(piece: str) -> int:
    """The number of a word piece that the vocabulary has."""
    number = vocabulary().token_to_id(piece)
    assert number is not None
    return int(number)
