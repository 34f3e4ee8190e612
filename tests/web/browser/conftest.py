"""A browser, headless, on a desk that runs in this process; skipped where no Chromium is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="browser tests need playwright")

from benchmarks.web.browsing import MISSING, browsing
from benchmarks.web.served import listening
from playwright.sync_api import Browser, Page

from detente.web.app import application


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with browsing() as made:
        if made is None:
            pytest.skip(MISSING)
        yield made


@pytest.fixture
def desk(archive: Path) -> Iterator[str]:
    """The address of a desk on a copy of the sample."""
    with listening(application(archive)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, desk: str) -> Iterator[Page]:
    """A page in which whatever the console complains of fails the test."""
    context = browser.new_context(base_url=desk, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    opened.on("pageerror", lambda fault: complaints.append(str(fault)))
    opened.on(
        "request", lambda asked: complaints.append(asked.url) if not asked.url.startswith((desk, "data:")) else None
    )
    yield opened
    context.close()
    assert not complaints
