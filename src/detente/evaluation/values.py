"""JSON values that know where they stand, so that what is wrong with one can be said in a line."""

from __future__ import annotations

from typing import Any, TypeVar

from detente.errors import SourceUnreadable

Choice = TypeVar("Choice", bound=str)


class Value:
    """A value of a JSON document: `raw`, under the key `key` (`events[2].status`) of `document`."""

    def __init__(self, raw: Any, document: str, key: str = "") -> None:
        self.raw = raw
        self.document = document
        self.key = key

    def fault(self, what: str) -> SourceUnreadable:
        """The error that says that this value `what`, such as "has to be a text"."""
        return SourceUnreadable(f"{self.document}: {self.key or 'the whole'} {what}")

    def __getitem__(self, name: str) -> Value:
        """The value under a key that has to be there."""
        if name not in self._object():
            raise self._at(name, None).fault("is missing")
        return self.get(name)

    def get(self, name: str) -> Value:
        """The value under a key that may be missing; it then holds None."""
        return self._at(name, self._object().get(name))

    def items(self) -> list[Value]:
        """The values of a list; None has none."""
        if self.raw is None:
            return []
        if not isinstance(self.raw, list | tuple):
            raise self.fault("has to be a list")
        return [Value(raw, self.document, f"{self.key}[{number}]") for number, raw in enumerate(self.raw)]

    def text(self) -> str:
        """A string that is not empty."""
        if not isinstance(self.raw, str) or not self.raw:
            raise self.fault("has to be a text that is not empty")
        return self.raw

    def text_or_none(self) -> str | None:
        """A string, or None where it is null or empty."""
        return None if self.raw in (None, "") else self.text()

    def number(self) -> int:
        """A whole number."""
        if not isinstance(self.raw, int) or isinstance(self.raw, bool):
            raise self.fault("has to be a whole number")
        return self.raw

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.raw, bool):
            raise self.fault("has to be true or false")
        return self.raw

    def one_of(self, choices: tuple[Choice, ...]) -> Choice:
        """One of these words."""
        for choice in choices:
            if self.raw == choice:
                return choice
        raise self.fault(f"is {self.raw!r}; it has to be one of {', '.join(choices)}")

    def _at(self, name: str, raw: Any) -> Value:
        return Value(raw, self.document, f"{self.key}.{name}" if self.key else name)

    def _object(self) -> dict[str, Any]:
        if not isinstance(self.raw, dict):
            raise self.fault("has to be an object")
        return self.raw
