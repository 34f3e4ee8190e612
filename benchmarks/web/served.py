"""A desk of its own on a copy of an archive, on loopback; and any application within this process."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp

SECONDS = 30


@contextmanager
def served(archive: Path) -> Iterator[tuple[str, Path, int]]:
    """The address of a desk, the copy of the archive on which it stands, and the number of its process."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "archive.db"
        shutil.copy(archive, copy)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "detente", "serve", "--archive", str(copy), "--port", str(port)]
        desk = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            _wait(f"http://127.0.0.1:{port}", desk)
            yield f"http://127.0.0.1:{port}", copy, desk.pid
        finally:
            desk.terminate()
            desk.wait(SECONDS)


@contextmanager
def listening(application: ASGIApp) -> Iterator[str]:
    """The address at which an application is served meanwhile, by a thread of this process."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(application, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + SECONDS
    while not server.started and thread.is_alive() and time.monotonic() < end:
        time.sleep(0.01)
    if not server.started:
        raise SystemExit("the server did not start")
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(SECONDS)


def processor_seconds(process: int) -> float:
    """The seconds of the processor that a process has had so far; 0 where the system does not say."""
    about = Path(f"/proc/{process}/stat")
    if not about.exists():
        return 0.0
    fields = about.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _wait(root: str, desk: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and desk.poll() is None:
        try:
            urllib.request.urlopen(f"{root}/static/icon.svg", timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the desk did not start")
