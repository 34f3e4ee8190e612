"""The whole way, as a user goes it: from the sample report to its record."""

import json
import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "examples" / "tokyo-seoul-2023.txt"


def _read(*arguments: str) -> str:
    command = [sys.executable, "-m", "detente", "read", str(SAMPLE), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def test_the_sample_as_json() -> None:
    printed = _read("--format", "json")
    record = json.loads(printed)
    text = record["report"]["text"]
    assert text == SAMPLE.read_text(encoding="utf-8")
    assert record["report"]["published"] == "2023-03-16"
    parties = [{party["code"] for party in event["actors"] + event["recipients"]} for event in record["events"]]
    assert {"JPN", "KOR"} in parties
    cited = [*(event["evidence"] for event in record["events"]), *record["agenda"], *record["precedents"]]
    assert all(text[words["start"] : words["end"]] == words["text"] for words in cited)
    assert printed == _read("--format", "json")


def test_the_sample_as_a_page_for_the_terminal() -> None:
    page = _read()
    assert "Yoon" in page
    assert "\x1b" not in page


def test_the_sample_as_a_web_page() -> None:
    assert _read("--format", "html").lstrip().lower().startswith("<!doctype html>")
