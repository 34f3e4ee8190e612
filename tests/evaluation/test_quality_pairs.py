"""Pair coding on the sentences of reports."""

import json
from pathlib import Path
from typing import Any

from benchmarks.quality.pairs import measure
from benchmarks.quality.sets import BLIND

TEXT = "Ghana has sent tents and blankets to Togo after the floods. Togo thanked Ghana."
SIDES: dict[str, Any] = {
    "mode": None,
    "people": [],
    "date": None,
    "place": None,
    "issues": [],
    "by": None,
    "must": True,
}


def test_shares_and_no_faults_of_reports_that_nobody_looks_at(tmp_path: Path) -> None:
    sent = {
        "evidence": "Ghana has sent tents and blankets to Togo", "types": ["AID"], "actors": ["GHA"],
        "recipients": ["TGO"], "status": "occurred", **SIDES,
    }  # fmt: skip
    thanked = {
        "evidence": "Togo thanked Ghana", "types": ["ASSAULT"], "actors": ["TGO"], "recipients": ["GHA"],
        "status": "occurred", **SIDES,
    }  # fmt: skip
    for name in BLIND:
        (tmp_path / name).mkdir()
        (tmp_path / name / "sample.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / name / "sample.json").write_text(json.dumps({"events": [sent, thanked]}), encoding="utf-8")
    outcome = measure(tmp_path)
    assert outcome.figures == {"sentences": 2 * len(BLIND), "accuracy": 0.5, "type_f1": 0.5}
    assert outcome.faults == ()
