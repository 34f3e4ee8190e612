"""`detente import` and `detente export`, as their user sees them."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.exchange.formats.test_gdelt import mention, row, table

from detente.archive import Archive, Query
from detente.cli.progress import transfer

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DETENTE_ARCHIVE", str(tmp_path / "archive.db"))
    return tmp_path / "archive.db"


@pytest.fixture
def events(tmp_path: Path) -> Path:
    source = tmp_path / "set" / "day.export.CSV"
    source.parent.mkdir()
    source.write_text(table(row(), row(id="2", event="190"), row(event="999"), row()[:9]), encoding="utf-8")
    return source


def test_rows_come_in_and_what_does_not_is_counted_and_kept(run: Run, events: Path, path: Path) -> None:
    ending = run("import", "gdelt", str(events))
    assert (ending.code, ending.out) == (0, f"Imported 2 events, 2 rows rejected: {path}\n")
    assert ending.err == [
        "detente: 1 rejected: there is no CAMEO code ...",
        "detente: 1 rejected: ... columns instead of ... ... or, for a mention, ...",
        "detente: 'detente reports --rejected' lists them all, line by line",
    ]
    assert f"{events}:3,import,there is no CAMEO code '999'" in run("reports", "--rejected", "--format", "csv").out


def test_importing_again_changes_nothing_and_a_mended_row_is_no_longer_rejected(
    run: Run, events: Path, path: Path
) -> None:
    run("import", "gdelt", str(events))
    assert run("import", "gdelt", str(events)).out.startswith(
        "Imported 0 events, 2 were there already, 2 rows rejected"
    )
    events.write_text(table(row(goldstein="2"), row(id="2", event="190")), encoding="utf-8")
    ending = run("import", "gdelt", str(events))
    assert ending.out == f"Imported 1 event, 1 in place of an earlier version, 1 was there already: {path}\n"
    with Archive(path).view() as view:
        assert view.rejections() == ()
        assert len(list(view.all_events())) == 2


def test_queries_find_imported_events_alone(run: Run, events: Path, path: Path) -> None:
    run("import", "gdelt", str(events))
    with Archive(path).view() as view:
        asked = Query(pair=("China", "USA"), person="Blinken", publisher="gdelt", words="visit", dates="2023-06")
        assert [found.event.mode for found in view.all_events(asked)] == ["visit"]
    assert Archive(path).check() == []


def test_events_of_one_page_are_all_rescued(run: Run, events: Path, path: Path) -> None:
    run("import", "gdelt", str(events))
    assert Archive(path).rescue(path.with_name("saved.db")) == (2, 0)
    with Archive(path.with_name("saved.db")).view() as view:
        assert len(list(view.all_events())) == 2


def test_a_folder_with_mentions_behind_the_events(run: Run, events: Path, path: Path) -> None:
    (events.parent / "day.mentions.CSV").write_text(table(mention(), mention(id="7")), encoding="utf-8")
    ending = run("import", "gdelt", str(events.parent))
    assert ending.out == f"Imported 3 events, 3 rows rejected: {path}\n"
    with Archive(path).view() as view:
        assert {line.publisher for line in view.all_reports()} == {"GDELT", "news.example"}


def test_a_file_of_which_nothing_comes_in_gives_an_exit_code_and_others_go_on(
    run: Run, events: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.csv").write_bytes(gzip.compress(b""))
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    ending = run("import", "gdelt", str(tmp_path / "empty.csv"), str(tmp_path / "broken.zip"), str(events))
    assert (ending.code, ending.out.split(",")[0]) == (4, "Imported 2 events")
    assert "can't be unpacked" in ending.err[0]


def test_formats_are_listed(run: Run) -> None:
    listed = run("import", "--formats").out
    assert "historian    Travels and visits of the US Office of the Historian (XML) (import)\n" in listed
    assert "graphml      GraphML: parties as nodes, events as edges (export)\n" in listed
    assert "--set mapping=..." in run("export").out


@pytest.mark.parametrize(
    ("arguments", "code", "fault"),
    [
        (("import", "runes", "x"), 2, "there is no format 'runes'; there are csv, gdelt,"),
        (("import", "icews"), 2, "nothing to import"),
        (("import", "icews", "none.tab"), 3, "there is no none.tab"),
        (("import", "graphml", "x"), 2, "only leads out"),
        (("export", "historian"), 2, "only leads in"),
        (("import", "csv", "--set", "mapping", "x"), 2, "'mapping' sets no option"),
        (
            ("import", "icews", "--set", "colour=red", "x"),
            2,
            "there is no option 'colour' for this format; it has none",
        ),
        (("export", "gdelt", "--set", "version=3"), 10, "there is no archive"),
    ],
)
def test_what_can_t_be_done_is_told(run: Run, arguments: tuple[str, ...], code: int, fault: str) -> None:
    ending = run(*arguments)
    assert ending.code == code
    assert fault in ending.err[0]


def test_export_of_what_is_asked_for_into_a_file(run: Run, events: Path, tmp_path: Path) -> None:
    run("import", "gdelt", str(events))
    out = tmp_path / "out.tsv"
    assert run("export", "gdelt", "--type", "ASSAULT", "-o", str(out)).code == 0
    assert out.read_text(encoding="utf-8") == table(row(id="2", event="190"))
    assert list(tmp_path.glob("*.part")) == []


def test_a_failed_export_leaves_the_file_as_it_was(run: Run, events: Path, tmp_path: Path) -> None:
    run("import", "gdelt", str(events))
    out = tmp_path / "out.tsv"
    out.write_text("before", encoding="utf-8")
    assert run("export", "gdelt", "--set", "version=3", "-o", str(out)).code == 2
    assert out.read_text(encoding="utf-8") == "before"
    assert run("export", "gdelt", "-o", str(tmp_path / "none" / "out.tsv")).code == 2


def test_export_to_standard_output(bare_command: list[str], run: Run, events: Path) -> None:
    run("import", "gdelt", str(events))
    done = subprocess.run([*bare_command, "export", "gdelt", "--type", "ASSAULT"], capture_output=True, check=True)
    assert done.stdout.decode() == table(row(id="2", event="190"))


def test_a_bar_tells_how_far_it_is_on_a_screen_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "events.tab"
    file.write_bytes(b"x" * 100)
    for on_screen in (True, False):
        screen = io.StringIO()
        monkeypatch.setattr(screen, "isatty", lambda on_screen=on_screen: on_screen)
        monkeypatch.setattr(sys, "stderr", screen)
        with transfer([str(file)]) as advance, file.open("rb") as raw:
            raw.read(50)
            advance(raw)
        assert ("Importing" in screen.getvalue()) is on_screen
