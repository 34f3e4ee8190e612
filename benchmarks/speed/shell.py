"""What a person waits for at the shell."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.speed.timing import of_command

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tokyo-seoul-2023.txt"
DETENTE = (sys.executable, "-m", "detente")
WAITS = {
    "one report to its record": ((*DETENTE, "read", str(SAMPLE), "--format", "json"), 4.0),
    "detente --help": ((*DETENTE, "--help"), 0.3),
}
"""Each wait: the command, and the seconds it may take."""


def waits(*, times: int) -> dict[str, tuple[float, float]]:
    """For each wait the median of the seconds over so many runs, and the seconds it may take."""
    return {what: (of_command(command, times=times), bar) for what, (command, bar) in WAITS.items()}
