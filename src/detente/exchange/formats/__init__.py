"""The formats there are, by name: each module here has a `FORMAT`, and each entry point `detente.formats` is one.

A format is not loaded before it is asked for.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

from detente.errors import UsageError
from detente.exchange.format import Format

_GROUP = "detente.formats"


@cache
def names() -> tuple[str, ...]:
    """The names of all formats, in the order of the alphabet."""
    ours = {module.name.replace("_", "-") for module in iter_modules(__path__)}
    return tuple(sorted(ours | {point.name for point in entry_points(group=_GROUP)}))


def named(name: str) -> Format:
    """The format of this name. Raises `UsageError` where there is none."""
    if name not in names():
        raise UsageError(f"there is no format {name!r}; there are {', '.join(names())}")
    for point in entry_points(group=_GROUP, name=name):
        found = point.load()
        break
    else:
        found = import_module(f"{__name__}.{name.replace('-', '_')}").FORMAT
    if not isinstance(found, Format):
        raise UsageError(f"what is installed as the format {name!r} is none; update or remove it")
    return found
