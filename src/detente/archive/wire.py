"""The questions that a view answers as they go over the wire: methods of `View`, their arguments and answers as JSON.

What both sides know of a question is the signature of its method, so that a new method of `View` needs nothing here.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from detente.archive.view import View
from detente.errors import UsageError

if TYPE_CHECKING:
    from pydantic import BaseModel, TypeAdapter

_MADE_OF_OTHERS = frozenset(("all_events", "all_reports", "all_settled", "at", "close", "records"))
"""What a view does by its other methods, and so without a question of its own."""
_MANY = (Iterable, Iterator, Sequence)
_LARGEST = 2**63 - 1
"""The largest whole number that SQLite takes."""


class Question:
    """One question: the method of `View` that answers it."""

    def __init__(self, name: str) -> None:
        self.name = name
        method = getattr(View, name)
        whole = inspect.signature(method)
        self.signature = whole.replace(parameters=list(whole.parameters.values())[1:])
        self._hints = get_type_hints(method)

    @cached_property
    def answer(self) -> TypeAdapter[Any]:
        """What reads and writes the answer."""
        from pydantic import ConfigDict, TypeAdapter

        hint = _wired(self._hints["return"])
        config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")
        return TypeAdapter(hint) if is_dataclass(hint) else TypeAdapter(hint, config=config)

    def asked(self, *positional: Any, **named: Any) -> dict[str, Any]:
        """The arguments of a call as plain values. Raises `TypeError` where the call itself would."""
        given = self.signature.bind(*positional, **named).arguments
        whole = {name: list(each) if self._is_many(name) else each for name, each in given.items()}
        return self.arguments.model_validate(whole).model_dump(mode="json", exclude_unset=True)

    def answered(self, view: View, plain: Mapping[str, Any]) -> bytes:
        """What the view answers to plain arguments, as JSON. Raises `UsageError` where they are no such."""
        from pydantic import ValidationError

        try:
            given = self.arguments.model_validate(plain)
        except ValidationError as fault:
            first = fault.errors(include_url=False, include_input=False)[0]
            place = ".".join(map(str, first["loc"])) or "the arguments"
            raise UsageError(f"{self.name}: {place}: {first['msg']}; arguments go by the names in View") from None
        call = self.signature.bind_partial()
        call.arguments.update((name, getattr(given, name)) for name in self.signature.parameters)
        found = getattr(view, self.name)(*call.args, **call.kwargs)
        return self.answer.dump_json(list(found) if isinstance(found, Iterator) else found)

    def understood(self, answer: bytes) -> Any:
        """The answer that was written so. Raises `ValueError` where it is none."""
        found = self.answer.validate_json(answer)
        return iter(found) if get_origin(self._hints["return"]) is Iterator else found

    def _is_many(self, name: str) -> bool:
        return get_origin(self._hints[name]) in _MANY

    @cached_property
    def arguments(self) -> type[BaseModel]:
        """The model of the arguments, by their names."""
        from pydantic import ConfigDict, create_model

        given: dict[str, Any] = {
            name: (_wired(self._hints[name]), ... if each.default is each.empty else each.default)
            for name, each in self.signature.parameters.items()
        }
        return create_model(f"{self.name}_arguments", __config__=ConfigDict(extra="forbid"), **given)


@cache
def questions() -> dict[str, Question]:
    """All questions by name."""
    return {
        name: Question(name)
        for name, _ in inspect.getmembers(View, inspect.isfunction)
        if not name.startswith("_") and name not in _MADE_OF_OTHERS
    }


def _wired(hint: Any) -> Any:
    """A type as it goes over the wire: collections as a whole, and numbers that the archive can hold."""
    from pydantic import Field

    if hint is int:
        return Annotated[int, Field(ge=-_LARGEST, le=_LARGEST)]
    if get_origin(hint) in _MANY:
        return list[_wired(get_args(hint)[0])]  # type: ignore[misc] # known only now
    return hint
