"""The items of an XML file one after another, each with the number of its line; the file is never held as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from detente.errors import SourceUnreadable
from detente.exchange.format import Source
from detente.exchange.lines import rejected
from detente.records import Rejection

_CHUNK = 1 << 16


@dataclass(slots=True)
class Item:
    """An element with the texts of the elements in it, by their names, and the line on which it begins."""

    kind: str
    line: int
    texts: dict[str, str] = field(default_factory=dict)


def items(source: Source, kinds: Collection[str]) -> Iterator[Item | Rejection]:
    """The elements of these kinds; where the file is no XML or ends too soon, a rejection for what is left of it.

    Entities that a file declares of its own are not taken, since they can blow it up.
    """
    collector = _Collector(kinds)
    try:
        while chunk := source.stream.read(_CHUNK):
            collector.parser.Parse(chunk)
            yield from collector.taken()
        collector.parser.Parse(b"", True)  # noqa: FBT003 # expat takes no keyword
        yield from collector.taken()
    except (expat.ExpatError, EOFError, OSError, SourceUnreadable) as fault:
        yield from collector.taken()
        yield rejected(source, collector.parser.CurrentLineNumber, f"the file is no sound XML from here on ({fault})")


class _Collector:
    def __init__(self, kinds: Collection[str]) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._refuse
        self._kinds = kinds
        self._item: Item | None = None
        self._name = ""
        self._done: list[Item] = []

    def taken(self) -> list[Item]:
        done, self._done = self._done, []
        return done

    def _start(self, name: str, _: dict[str, str]) -> None:
        if name in self._kinds:
            self._item = Item(name, self.parser.CurrentLineNumber)
        self._name = name

    def _end(self, name: str) -> None:
        if self._item is not None and name == self._item.kind:
            self._done.append(self._item)
            self._item = None
        self._name = ""

    def _text(self, text: str) -> None:
        if self._item is not None and self._name:
            self._item.texts[self._name] = self._item.texts.get(self._name, "") + text

    def _refuse(self, *_: object) -> None:
        raise SourceUnreadable("it declares entities of its own")
