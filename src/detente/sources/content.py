"""What a source gives before anyone has looked into it: its bytes, and what was declared of them."""

from __future__ import annotations

from dataclasses import dataclass

from detente.errors import SourceUnreadable

SIZE_LIMIT = 5_000_000
"""The most bytes that one source may hold; a report is a thousandth of that."""


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes, whether they were declared to be HTML (None: not declared), in which charset, and from which address."""

    data: bytes
    html: bool | None = None
    charset: str | None = None
    url: str | None = None


def too_large() -> SourceUnreadable:
    """The error for a source past `SIZE_LIMIT`."""
    return SourceUnreadable(f"is over {SIZE_LIMIT // 1_000_000} MB, the most one source may hold; split it by report")
