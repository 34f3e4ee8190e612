"""The command's way in, and its endings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import detente
from detente.cli import door

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_version(run: Run) -> None:
    ending = run("--version")
    assert (ending.code, ending.out, ending.err) == (0, f"detente {detente.__version__}\n", [])


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help(run: Run, arguments: tuple[str, ...]) -> None:
    ending = run(*arguments)
    assert ending.code == 0
    assert "read  " in ending.out


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys, runpy; sys.argv = ['detente', '--help']\ntry: runpy.run_module('detente', run_name='__main__')"
    )
    told = f"{script}\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "detente.cli" in loaded
    assert not loaded & {"spacy", "numpy", "httpx", "trafilatura", "onnxruntime", "pyarrow", "detente.reading"}


@pytest.mark.parametrize(
    "arguments", [("write",), ("read",), ("--no-such",), ("read", "a", "--format", "xml"), ("read", "a", "--published")]
)
def test_misuse_is_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    ending = run(*arguments)
    assert (ending.code, ending.out) == (2, "")
    assert len(ending.err) == 1
    assert ending.err[0].startswith("detente: ")
    assert "--help" in ending.err[0]


def test_an_interruption_leaves_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("detente.sources.load", interrupted)
    ending = run("read", "a.txt")
    assert (ending.code, "".join(ending.err)) == (door.INTERRUPTED, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_a_full_disk_is_one_line(bare_command: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.", encoding="utf-8")
    command = [*bare_command, "read", "a.txt", "--format", "json", "--published", "2023-06-18"]
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr == f"detente: the records can't be written ({os.strerror(28)}); make room and run it again\n"
