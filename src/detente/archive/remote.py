"""An archive at an http address, where `detente serve` shows it: the same views, answered from there."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from detente import errors
from detente.archive.found import Damage
from detente.archive.ledger import Entry
from detente.archive.query import Query, as_of_day
from detente.archive.settlement import Settlement
from detente.archive.store import Archive
from detente.archive.view import View
from detente.archive.wire import Question, questions
from detente.archive.writer import Writer
from detente.errors import ArchiveError, ArchiveForeign, ArchiveShut, DetenteError, UsageError
from detente.records import Record

if TYPE_CHECKING:
    import httpx

PROBLEM = "urn:detente:"
"""What the types of problems begin with; the name of an error in `detente.errors` follows."""
_PATIENCE = 120.0
_ERRORS = {
    name: each for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, DetenteError)
}


class RemoteArchive(Archive):
    """An archive that stands elsewhere; it can be looked at, and changed only where it stands."""

    def __init__(self, path: str | os.PathLike[str], *, token: str | None = None) -> None:
        self.address = str(path).rstrip("/")
        self.path = Path(self.address)
        self._token = token

    def view(self, as_of: dt.date | str | None = None) -> View:
        """The archive as it is now, or as of a day, as that of a file.

        Raises `UsageError` where that is no day. Its methods raise what those of a file's view do, and `ArchiveShut`
        where nothing answers at the address.
        """
        return RemoteView(self.address, as_of=as_of_day(as_of), token=self._token)

    def writer(self) -> Writer:
        """Raises `UsageError`."""
        self._refuse("be written to by a program here")

    def settlement(self) -> Settlement:
        """Raises `UsageError`."""
        self._refuse("be settled from here")

    def keep(self, forecasts: Iterable[Entry]) -> int:
        """Raises `UsageError`."""
        self._refuse(f"keep {sum(1 for _ in forecasts)} forecasts from here")

    def check(self) -> list[Damage]:
        """Raises `UsageError`."""
        self._refuse("be checked from here")

    def rebuild(self) -> None:
        """Raises `UsageError`."""
        self._refuse("be rebuilt from here")

    def rescue(self, path: str | os.PathLike[str]) -> tuple[int, int]:
        """Raises `UsageError`."""
        self._refuse(f"be rescued into {path} from here")

    def _refuse(self, what: str) -> NoReturn:
        raise UsageError(f"the archive at {self.address} can't {what}; do it where its file stands")


class RemoteView(View):
    """A view whose every question is answered at an address."""

    def __init__(self, address: str, *, as_of: str | None, token: str | None) -> None:
        import httpx

        self.as_of = as_of
        self._address = address
        try:
            self._client = httpx.Client(
                base_url=f"{address}/api/view/",
                headers={"Authorization": f"Bearer {token}"} if token else {},
                timeout=_PATIENCE,
                verify=address.startswith("https:"),  # making ready for certificates takes as long as some answers
            )
        except (httpx.InvalidURL, UnicodeError) as fault:
            raise UsageError(f"{address} is no address ({fault}); give one such as http://127.0.0.1:8040") from None

    def at(self, as_of: dt.date | str | None) -> View:
        """The same archive as of another day; it lets go of the connection when this view does."""
        seen = copy(self)
        seen.as_of = as_of_day(as_of)
        return seen

    def records(self, query: Query | None = None) -> Iterator[Record]:
        """The records of every report that the query asks for."""
        return map(self.record, self.all_reports(query))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _ask(self, question: Question, *positional: Any, **named: Any) -> Any:
        import httpx

        body = {"as_of": self.as_of, "arguments": question.asked(*positional, **named)}
        try:
            response = self._client.post(question.name, json=body)
        except httpx.HTTPError as fault:
            raise ArchiveShut(
                f"nothing answers at {self._address} ({fault}); start 'detente serve' there, or check the address"
            ) from None
        if response.is_success:
            return _read(question, response.content, self._address)
        raise _problem(self._address, response)


def _read(question: Question, answer: bytes, address: str) -> Any:
    try:
        return question.understood(answer)
    except ValueError:
        raise ArchiveForeign(
            f"{address} answers in a form that is not known here; use the same Détente there"
        ) from None


def _answered_there(question: Question) -> Callable[..., Any]:
    @wraps(getattr(View, question.name))
    def ask(self: RemoteView, *positional: Any, **named: Any) -> Any:
        return self._ask(question, *positional, **named)

    return ask


for _question in questions().values():
    setattr(RemoteView, _question.name, _answered_there(_question))


def _problem(address: str, response: httpx.Response) -> DetenteError:
    """The error that a file's view would have raised."""
    try:
        told = response.json()
        kind, what = told["type"].removeprefix(PROBLEM), told["detail"]
    except (ValueError, TypeError, KeyError, AttributeError):
        return ArchiveError(f"{address} is no archive of Détente (status {response.status_code}); check the address")
    return _ERRORS.get(kind, ArchiveError)(what)
