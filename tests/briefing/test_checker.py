"""The checker of briefings finds no fault in what is composed, and finds one where citations or words are wrong."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.briefing.checker import faults, of_statement

from detente.archive import Archive
from detente.briefing import Briefing, brief
from detente.relations import relation

PAIR = ("USA", "CHN")


@pytest.mark.parametrize("day", ["2023-02-10", "2023-03-20", "2023-05-15", "2023-06-10", "2023-06-17", "2023-06-18"])
def test_all_that_is_said_is_carried_by_what_is_cited(sample: Archive, day: str) -> None:
    with sample.view(day) as view:
        briefing = brief(view, PAIR)
        assert briefing.statements()
        assert faults(briefing, view, relation(view, PAIR)) == []


def test_nearly_no_statement_stands_on_the_citations_of_another(sample: Archive, on_the_18th: Briefing) -> None:
    cited = {citation.number: citation for citation in on_the_18th.citations}
    tried = missed = 0
    with sample.view("2023-06-18") as view:
        known = relation(view, PAIR)
        turned = known.index is not None and known.index.turning_points
        told = [each for each in on_the_18th.statements() if turned or "the index stands at" not in each.text]
        for statement in told:  # an index that has not turned rests on any act of late between the two
            for other in on_the_18th.statements():
                if not set(other.cites) & set(statement.cites):
                    wrong = replace(statement, cites=other.cites)
                    tried += 1
                    missed += not of_statement(wrong, cited, on_the_18th, view, known)
    assert tried > 300
    assert missed <= tried / 100


@pytest.mark.parametrize(
    ("pattern", "wrong", "fault"),
    [
        (r"\bon 25 May\b", "on 24 May", "2023-05-24"),
        (r"\bin Washington\b", "in Ottawa", "Ottawa"),
        (r"\bGina Raimondo\b", "Janet Yellen", "Yellen"),
        (r"\bmet in Washington\b", "are to meet in Washington", "planned"),
        (r"\bChinese Commerce Minister Wang Wentao\b", "Russian President Vladimir Putin", "Putin"),
    ],
)
def test_a_wrong_word_is_a_fault(sample: Archive, on_the_18th: Briefing, pattern: str, wrong: str, fault: str) -> None:
    right = next(each for each in on_the_18th.statements() if "Raimondo" in each.text)
    changed = replace(right, text=re.sub(pattern, wrong, right.text))
    assert changed != right
    cited = {citation.number: citation for citation in on_the_18th.citations}
    with sample.view("2023-06-18") as view:
        found = of_statement(changed, cited, on_the_18th, view, relation(view, PAIR))
    assert any(fault in each for each in found), found


def test_a_quotation_that_nobody_said_is_a_fault(sample: Archive, on_the_18th: Briefing) -> None:
    quoting = next(each for each in on_the_18th.statements() if "“" in each.text)
    changed = replace(quoting, text=re.sub("“[^”]*”", "“We want war”", quoting.text))
    cited = {citation.number: citation for citation in on_the_18th.citations}
    with sample.view("2023-06-18") as view:
        assert of_statement(changed, cited, on_the_18th, view, relation(view, PAIR))


def test_a_number_of_the_index_that_is_none_is_a_fault(sample: Archive, on_the_18th: Briefing) -> None:
    tone = next(each for each in on_the_18th.statements() if "the index stands at" in each.text)
    changed = replace(tone, text=re.sub(r"stands at [+−]?\d\.\d", "stands at +9.9", tone.text))
    cited = {citation.number: citation for citation in on_the_18th.citations}
    with sample.view("2023-06-18") as view:
        assert "the index never stood at +9.9" in of_statement(changed, cited, on_the_18th, view, relation(view, PAIR))


def test_a_passage_that_is_not_in_its_report_is_a_fault(sample: Archive, on_the_18th: Briefing) -> None:
    first, *rest = on_the_18th.citations
    moved = replace(on_the_18th, citations=(replace(first, start=first.start + 1, end=first.end + 1), *rest))
    with sample.view("2023-06-18") as view:
        assert any("does not stand in its report" in each for each in faults(moved, view, relation(view, PAIR)))
