"""docs/reference.md is what the docstrings say now."""

import runpy
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def test_the_reference_is_up_to_date() -> None:
    reference = runpy.run_path(str(DOCS / "build_reference.py"))["reference"]
    assert (DOCS / "reference.md").read_text(encoding="utf-8") == reference(), "write it anew: make reference"
