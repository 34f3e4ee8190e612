"""The sets of others on which certainty and attribution are measured, in their form, with sentences of our own."""

import json
from pathlib import Path

import pytest
from benchmarks.quality.attribution import ATTRIBUTION
from benchmarks.quality.factuality import FACTUALITY

NEWS = "Admiral Lund said that the strait was open.\n\nThey condemned the raid.\n\nCritics said it was late.\n"
MARKS = """T1\tSource 0 12\tAdmiral Lund
T2\tCue 13 17\tsaid
T3\tContent 18 42\tthat the strait was open
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
"""


def test_certainty_beside_people_s(tmp_path: Path) -> None:
    path = FACTUALITY.at(tmp_path)
    path.parent.mkdir(parents=True)
    items = [
        {"text": "The fleet sailed .", "targets": [{"span1": [2, 3], "label": 3.0}]},
        {"text": "The fleet did not sail .", "targets": [{"span1": [4, 5], "label": 3.0}]},
        {"text": "The fleet will sail .", "targets": [{"span1": [3, 4], "label": 2.0}]},
        {"text": "The fleet may sail .", "targets": [{"span1": [3, 4], "label": 1.0}]},
    ]
    path.write_text("\n".join(json.dumps(item) for item in items), encoding="utf-8")
    outcome = FACTUALITY.measure(path)
    assert outcome.figures["events"] == len(items)
    assert outcome.figures["mae"] == pytest.approx(1.4, abs=0.3)
    (fault,) = outcome.faults
    assert fault.endswith("for +3.0: sail: The fleet did not sail .")


def attribution_set(folder: Path, marks: str) -> Path:
    """A set of one text with these marks on it."""
    path = ATTRIBUTION.at(folder)
    for name, kind, text in (("strait", "text", NEWS), ("strait_0a1b", "attributions", marks)):
        (path / kind).mkdir(parents=True)
        (path / kind / f"{name}{'.txt' if kind == 'text' else '.ann'}").write_text(text, encoding="utf-8")
    return path


def test_only_official_sources_count(tmp_path: Path) -> None:
    outcome = ATTRIBUTION.measure(attribution_set(tmp_path, MARKS))
    assert outcome.figures == {"attributions": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert outcome.faults == ()


def test_what_is_missed_and_extra(tmp_path: Path) -> None:
    elsewhere = MARKS.replace("13 17", "27 33")
    outcome = ATTRIBUTION.measure(attribution_set(tmp_path, elsewhere))
    assert outcome.figures["f1"] == 0
    assert outcome.faults == (
        "strait: extra: Admiral Lund | said",
        "strait: missed: Admiral Lund | strait",
    )


def test_a_source_that_the_selection_leaves_out_costs_nothing(tmp_path: Path) -> None:
    critics = NEWS.index("Critics")
    more = f"T4\tSource {critics} {critics + 7}\tCritics\nT5\tCue {critics + 8} {critics + 12}\tsaid\n"
    outcome = ATTRIBUTION.measure(attribution_set(tmp_path, MARKS + more + "E2\tAttribution:T5 Source:T4 Cue:T5\n"))
    assert outcome.figures["attributions"] == 1
    assert outcome.figures["f1"] == 1
