"""What words of a text may express, before it is weighed."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate
from detente.reading.acts.candidates import candidates
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report


def _line(found: Candidate) -> str:
    kind = f"{found.type}/{found.mode}" if found.mode else found.type
    sides = [",".join(sorted({m.code for m in side})) for side in (found.sides.actors, found.sides.recipients)]
    return f"{kind} {' > '.join(side for side in sides if side)}"


def _expressed(text: str) -> list[str]:
    parsed = parse(Report.of(text, published=dt.date(2024, 5, 15)))
    resolver = Resolver(parsed, label(parsed))
    return [_line(found) for sentence in parsed.sentences for found in candidates(sentence, resolver)]


@pytest.fixture
def expressed() -> Callable[[str], list[str]]:
    """The candidates of a text, whether they are recorded or not, a line each."""
    return _expressed
