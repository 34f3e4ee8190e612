"""A browser, headless, on a desk that runs in this process; skipped where no Chromium is found."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="browser tests need playwright")

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from detente.web.app import application

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 20


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("DETENTE_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("no Chromium is on the path; install one, or name it in DETENTE_CHROMIUM")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def desk(archive: Path) -> Iterator[str]:
    """The address of a desk on a copy of the sample."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(application(archive), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + SECONDS
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(SECONDS)


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
