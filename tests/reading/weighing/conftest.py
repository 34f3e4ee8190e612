"""What speaks for the ways to complete a candidate."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate


@pytest.fixture
def ways(offered: Callable[[str], list[list[Candidate]]]) -> Callable[[str], list[set[str]]]:
    """The features of the ways to complete the last candidate of a text."""
    return lambda text: [way.features for way in offered(text)[-1]]
