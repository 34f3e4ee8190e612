"""How far a run over many sources has come."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence


def in_progress(sources: Sequence[str], *, quiet: bool = False) -> Iterator[str]:
    """The sources one by one; of several the bar on standard error tells, if that is a screen and not to be `quiet`."""
    if len(sources) < 2 or quiet or not sys.stderr.isatty():
        yield from sources
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(sources, description="Reading")
