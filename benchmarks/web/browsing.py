"""The Chromium that pages are opened in, by measurements, pictures and tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

MISSING = "no Chromium is on the path, nor one of Playwright's own; install one, or name it in DETENTE_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def browsing() -> Iterator[Browser | None]:
    """A headless Chromium; None where none is found, which `MISSING` says."""
    with sync_playwright() as playwright:
        path = _found(playwright)
        made = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"]) if path else None
        try:
            yield made
        finally:
            if made:
                made.close()


def _found(playwright: Playwright) -> str | None:
    named = os.environ.get("DETENTE_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    own = playwright.chromium.executable_path
    return named or (own if Path(own).is_file() else None)
