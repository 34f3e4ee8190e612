"""On what the time was taken."""

from __future__ import annotations

import datetime as dt
import os
import platform
from importlib.metadata import version
from pathlib import Path

CPUINFO = Path("/proc/cpuinfo")


def described() -> str:
    """The day, the processor and its cores, and the versions of Python and spaCy."""
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    python = f"Python {platform.python_version()}"
    return f"{day} · {processor()}, {os.cpu_count()} cores · {python}, spaCy {version('spacy')}"


def processor() -> str:
    """The processor's name, as the system knows it."""
    lines = CPUINFO.read_text(encoding="utf-8").splitlines() if CPUINFO.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()
