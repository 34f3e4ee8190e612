"""What the desk keeps for its user beside the archive: saved searches, pairs to watch, and what was seen last."""

from __future__ import annotations

import json
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

MOST_ALERTS = 200


@dataclass(frozen=True, slots=True)
class Alert:
    """A saved search: its name and what is asked for, as the parameters of an address (`pair=USA-CHN&type=CONSULT`)."""

    id: str
    name: str
    asked: str


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept. `seen` is the key of the last report that was seen, `seen_at` the moment (ISO 8601)."""

    alerts: tuple[Alert, ...] = ()
    seen: int = 0
    seen_at: str | None = None
    who: str | None = None


class Shelf:
    """The file of it, `archive.db.desk.json` beside `archive.db`; nothing is written before it has to be."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    @classmethod
    def beside(cls, archive: Path) -> Self:
        """The shelf of an archive."""
        return cls(archive.with_name(f"{archive.name}.desk.json"))

    def kept(self) -> Kept:
        """All that is kept; nothing where the file is not there or can't be understood."""
        try:
            plain = json.loads(self._path.read_text(encoding="utf-8"))
            alerts = tuple(Alert(each["id"], each["name"], each["asked"]) for each in plain["alerts"])
            return Kept(alerts, int(plain["seen"]), plain["seen_at"], plain["who"])
        except (OSError, ValueError, KeyError, TypeError):
            return Kept()

    def watch(self, name: str, asked: str) -> Alert:
        """Keep an alert; one that asks for the same is there already."""
        made = Alert(secrets.token_urlsafe(9), name, asked)

        def added(kept: Kept) -> Kept:
            if any(each.asked == asked for each in kept.alerts) or len(kept.alerts) >= MOST_ALERTS:
                return kept
            return replace(kept, alerts=(*kept.alerts, made))

        return next((each for each in self._change(added).alerts if each.asked == asked), made)

    def drop(self, alert: str) -> None:
        """Forget an alert."""
        self._change(lambda kept: replace(kept, alerts=tuple(each for each in kept.alerts if each.id != alert)))

    def see(self, report: int, at: str) -> None:
        """Keep up to which report the user has seen what is new."""
        self._change(lambda kept: replace(kept, seen=max(report, kept.seen), seen_at=at))

    def name(self, who: str) -> None:
        """Keep by which name the user corrects entries."""
        self._change(lambda kept: kept if kept.who == who else replace(kept, who=who))

    def _change(self, change: Callable[[Kept], Kept]) -> Kept:
        with self._lock:
            before = self.kept()
            after = change(before)
            if after != before:
                part = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
                part.write_text(json.dumps(asdict(after), ensure_ascii=False, indent=2), encoding="utf-8")
                part.replace(self._path)
            return after
