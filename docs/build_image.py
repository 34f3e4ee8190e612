"""Draw docs/images/record.svg, the sample report's record as the terminal shows it: `python docs/build_image.py`.

The same record gives the same image, byte for byte; draw it anew when the reading or the page has changed.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from detente.pages.terminal import print_record
from detente.reading import read
from detente.records import Record
from detente.sources import load

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path("examples", "tokyo-seoul-2023.txt")
IMAGE = ROOT / "docs" / "images" / "record.svg"
COLUMNS, LINES = 110, 48


def image(record: Record) -> str:
    """The head of a record's page as SVG, in the viewer's own monospaced font: nothing is fetched to show it."""
    screen = _screen()
    screen.print(Text.from_ansi("\n".join(_head(record))), overflow="crop", no_wrap=True)
    plain = re.sub(r"\s*@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    drawn = screen.export_svg(title=f"detente read {SAMPLE.as_posix()}", code_format=plain, unique_id="record")
    return re.sub(r"[ \t]+$", "", drawn, flags=re.MULTILINE).strip() + "\n"


def _head(record: Record) -> list[str]:
    """The first lines of the page, as many whole entries as there is room for."""
    screen = _screen()
    print_record(record, screen)
    lines = screen.export_text(styles=True).splitlines()
    if len(lines) <= LINES:
        return lines
    last = max(number for number, line in enumerate(lines[:LINES]) if not Text.from_ansi(line).plain.strip())
    return [*lines[:last], "", "  …"]


def _screen() -> Console:
    """A terminal of this size, whatever the one is that this runs in."""
    return Console(
        width=COLUMNS, height=LINES, record=True, file=io.StringIO(),
        force_terminal=True, color_system="truecolor", no_color=False, legacy_windows=False,
    )  # fmt: skip


if __name__ == "__main__":
    IMAGE.parent.mkdir(parents=True, exist_ok=True)
    IMAGE.write_text(image(read(load(str(ROOT / SAMPLE)))), encoding="utf-8")
    print(f"wrote {IMAGE.relative_to(ROOT)}")
