"""Draw docs/images/record.svg, the sample report's record as the terminal shows it: `python docs/build_image.py`.

The same record gives the same image, byte for byte; draw it anew when the reading or the page has changed.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from detente.pages.terminal import print_record
from detente.reading import read
from detente.sources import load

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path("examples", "tokyo-seoul-2023.txt")
IMAGE = ROOT / "docs" / "images" / "record.svg"
COLUMNS = 110


def image() -> str:
    """The page as SVG, in the viewer's own monospaced font: nothing is fetched to show it."""
    console = Console(width=COLUMNS, record=True, force_terminal=True, color_system="truecolor", file=io.StringIO())
    print_record(read(load(str(ROOT / SAMPLE))), console)
    plain = re.sub(r"\s*@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    drawn = console.export_svg(title=f"detente read {SAMPLE.as_posix()}", code_format=plain, unique_id="record")
    return re.sub(r"[ \t]+$", "", drawn, flags=re.MULTILINE).strip() + "\n"


if __name__ == "__main__":
    os.environ.pop("NO_COLOR", None)
    IMAGE.parent.mkdir(parents=True, exist_ok=True)
    IMAGE.write_text(image(), encoding="utf-8")
    print(f"wrote {IMAGE.relative_to(ROOT)}")
