"""Words of parsed sentences."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree


@pytest.fixture
def token_of() -> Callable[[str, str], Token]:
    """The first of these words of a sentence."""
    return lambda text, word: next(token for token in tree(pipeline()(text)) if token.text == word)
