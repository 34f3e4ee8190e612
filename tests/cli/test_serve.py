"""`detente serve`: on this machine alone, or with a token."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

from detente.archive import Archive

uvicorn = pytest.importorskip("uvicorn", reason="the desk needs the extra 'web'")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """How the server would have run."""
    runs: list[dict[str, Any]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **how: runs.append({"app": app, **how}))
    monkeypatch.delenv("DETENTE_TOKEN", raising=False)
    return runs


def test_this_machine_needs_no_token(run: Run, served: list[dict[str, Any]], tmp_path: Path) -> None:
    ending = run("serve", "--archive", str(tmp_path / "new.db"))
    assert (ending.code, ending.err) == (0, [])
    assert ending.out.strip().endswith("at http://127.0.0.1:8040")
    assert (served[0]["host"], served[0]["port"]) == ("127.0.0.1", 8040)
    assert served[0]["app"].state.token is None


def test_others_need_one_which_is_made_or_given(run: Run, served: list[dict[str, Any]], tmp_path: Path) -> None:
    where = ("--archive", str(tmp_path / "new.db"), "--port", "9000", "--host")
    first = run("serve", *where, "0.0.0.0")
    second = run("serve", *where, "::", "--token", "ours")
    tokens = [each["app"].state.token for each in served]
    assert f"Token: {tokens[0]}" in first.out
    assert len(tokens[0]) > 20
    assert tokens[1] == "ours"
    assert "http://[::]:9000" in second.out


def test_a_file_of_another_kind_is_told(run: Run, served: list[dict[str, Any]], tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("no archive at all, but long enough to be looked at")
    ending = run("serve", "--archive", str(tmp_path / "x.db"))
    assert ending.code == 11
    assert not served
    assert not Archive(tmp_path / "x.db.desk.json").path.exists()
