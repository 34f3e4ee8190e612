"""A briefing in its published JSON form."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from detente.briefing.briefing import Briefing


def to_dict(briefing: Briefing) -> dict[str, Any]:
    """The briefing as plain values, ready for `json.dumps`: its fields by their names, days as `YYYY-MM-DD`."""
    found: dict[str, Any] = _dated(asdict(briefing))
    return found


def to_json(briefing: Briefing) -> str:
    """The same as text."""
    return json.dumps(to_dict(briefing), ensure_ascii=False, indent=2) + "\n"


def _dated(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _dated(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_dated(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
