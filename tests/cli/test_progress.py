"""The progress bar: only where it helps and where nothing else is on the screen."""

from __future__ import annotations

import io
import sys

import pytest

from detente.cli.progress import in_progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("sources", "quiet", "err", "shown"),
    [
        (("a", "b"), False, Screen, True),
        (("a",), False, Screen, False),
        (("a", "b"), True, Screen, False),
        (("a", "b"), False, io.StringIO, False),
    ],
)
def test_it_shows(
    monkeypatch: pytest.MonkeyPatch,
    sources: tuple[str, ...],
    quiet: bool,
    err: type[io.StringIO],
    shown: bool,
) -> None:
    screen, records = err(), io.StringIO()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdout", records)
    for source in in_progress(sources, quiet=quiet):
        sys.stdout.write(source)
    assert records.getvalue() == "".join(sources)
    assert ("Reading" in screen.getvalue()) == shown
