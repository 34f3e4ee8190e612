"""How far a run over many sources has come."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence


def in_progress(sources: Sequence[str]) -> Iterator[str]:
    """The sources one by one, under a bar on standard error while several records go somewhere else than the screen."""
    if len(sources) < 2 or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from sources
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(sources, description="Reading")
