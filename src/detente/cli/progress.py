"""How far a run over many sources has come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

Advance = Callable[[BinaryIO], None]


def in_progress(sources: Sequence[str], *, quiet: bool = False) -> Iterator[str]:
    """The sources one by one; of several the bar on standard error tells, if that is a screen and not to be `quiet`."""
    if len(sources) < 2 or quiet or not sys.stderr.isatty():
        yield from sources
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(sources, description="Reading")


@contextmanager
def transfer(files: Sequence[str]) -> Iterator[Advance]:
    """What to call with the open file now and then, for a bar on standard error, if that is a screen."""
    sizes = [Path(file).stat().st_size for file in files if Path(file).is_file()]
    if not sizes or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    seen: dict[str, int] = {}

    def advance(raw: BinaryIO) -> None:
        seen[str(raw.name)] = raw.tell() if raw.seekable() else 0
        bar.update(task, completed=sum(seen.values()))

    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("Importing", total=sum(sizes))
        yield advance
