"""The tree of errors is the one drawn at the top of its module."""

import re
from itertools import pairwise

import pytest

from detente import errors


def _all_kinds(kind: type[errors.DetenteError]) -> list[type[errors.DetenteError]]:
    return [kind, *(below for child in kind.__subclasses__() for below in _all_kinds(child))]


KINDS = _all_kinds(errors.DetenteError)


def test_every_kind_stands_in_the_drawing() -> None:
    drawn = re.findall(r"^[\s│├└─]*([A-Z]\w+Error|[A-Z]\w+(?=  ))", errors.__doc__ or "", re.MULTILINE)
    assert sorted(drawn) == sorted(kind.__name__ for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_exit_code_is_the_one_drawn(kind: type[errors.DetenteError]) -> None:
    line = next(line for line in (errors.__doc__ or "").splitlines() if re.search(rf"\b{kind.__name__}\b", line))
    drawn = re.search(r"exit (\d+)", line)
    assert drawn is None or int(drawn[1]) == kind.exit_code


def test_exit_codes_tell_the_kinds_apart() -> None:
    codes = sorted(kind.exit_code for kind in KINDS if kind is not errors.SourceError)
    drawn_twice = [code for code, following in pairwise(codes) if code == following]
    assert drawn_twice in ([], [errors.FetchError.exit_code])
