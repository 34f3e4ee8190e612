"""A briefing in each of its forms."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from detente.briefing import Briefing, Citation
from detente.briefing.html import to_html
from detente.briefing.markdown import to_markdown
from detente.briefing.plain import to_dict, to_json
from detente.briefing.text import print_briefing
from detente.errors import UsageError


def printed(briefing: Briefing, width: int) -> str:
    out = StringIO()
    print_briefing(briefing, Console(file=out, width=width, no_color=True))
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 160])
def test_the_terminal_shows_every_sentence_and_source(on_the_18th: Briefing, width: int) -> None:
    page = printed(on_the_18th, width)
    assert max(map(len, page.splitlines())) <= width
    assert "\x1b" not in page
    words = re.sub(r"\W+", "", page)
    if width == 80:
        assert all(re.sub(r"\W+", "", each.text[:30]) in words for each in on_the_18th.statements())
    assert f"\n{len(on_the_18th.citations):>3} “" in page or f" {len(on_the_18th.citations)} “" in page


def test_numbers_stand_before_the_stop(short: Briefing) -> None:
    assert "met in Tokyo on 10 May [1]." in " ".join(printed(short, 200).split())


def test_markdown_has_its_sources_as_footnotes(short: Briefing) -> None:
    page = to_markdown(short)
    assert page.startswith("# South Korea and Japan\n")
    assert "on 10 May.[^1]" in page
    assert re.search(r"^\[\^1\]: “South Korean Foreign Minister Park Jin met", page, re.MULTILINE)


def hostile(briefing: Briefing) -> Briefing:
    first, *rest = briefing.citations
    words = "<script>alert(1)</script> [x](javascript:y) `z` \u202eevil"
    cited: tuple[Citation, ...] = (replace(first, words=words, headline=words, url="javascript:alert(1)"), *rest)
    return replace(briefing, citations=cited)


def test_hostile_words_command_no_page(short: Briefing) -> None:
    page, marked = to_html(hostile(short)), to_markdown(hostile(short))
    assert "<script>alert" not in page
    assert 'href="javascript' not in page
    assert "\u202e" not in page + marked + printed(hostile(short), 80)
    assert "[x](" not in marked


def test_the_web_page_stands_by_itself(on_the_18th: Briefing) -> None:
    page = to_html(on_the_18th)
    assert page == to_html(on_the_18th)
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=["']https?:""", page)
    targets = set(re.findall(r'href="#(s\d+)"', page))
    assert targets == set(re.findall(r'<li id="(s\d+)"', page))
    assert "<svg" in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_json_is_the_nouns(on_the_18th: Briefing) -> None:
    found = json.loads(to_json(on_the_18th))
    assert found == to_dict(on_the_18th)
    assert found["as_of"] == "2023-06-18"
    assert set(found) == {"pair", "title", "as_of", "since", "sections", "chart", "citations"}
    numbers = {each["number"] for each in found["citations"]}
    assert all(
        set(each["cites"]) <= numbers
        for part in found["sections"]
        for item in part["items"]
        for each in item["statements"]
    )


def test_the_pdf_is_one_page_and_its_sources(on_the_18th: Briefing) -> None:
    pytest.importorskip("reportlab")
    from detente.briefing.pdf import to_pdf

    page = to_pdf(on_the_18th)
    assert page.startswith(b"%PDF-")
    assert page == to_pdf(on_the_18th)
    assert page.count(b"/Type /Page\n") + page.count(b"/Type /Page ") in (2, 3)


def test_hostile_words_are_set_in_a_pdf_as_they_are(short: Briefing) -> None:
    pytest.importorskip("reportlab")
    from detente.briefing.pdf import to_pdf

    first, *rest = short.citations
    long = replace(first, words="<font size=99> & 习近平 " + "a" * 400, headline="<para>")
    assert to_pdf(replace(short, citations=(long, *rest), title="A & <b> B")).startswith(b"%PDF-")


def test_a_briefing_too_long_for_a_page_goes_on_on_the_next(on_the_18th: Briefing) -> None:
    pytest.importorskip("reportlab")
    from detente.briefing.pdf import to_pdf

    long = replace(on_the_18th, sections=on_the_18th.sections * 4)
    assert len(to_pdf(long)) > len(to_pdf(on_the_18th))


def test_a_pdf_without_its_extra_names_it(short: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    from detente.briefing.pdf import to_pdf

    for module in [name for name in sys.modules if name.split(".")[0] == "reportlab"] + ["reportlab"]:
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError, match=re.escape("pip install 'detente[pdf]'")):
        to_pdf(short)
