import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from typing import get_args

import pytest

from detente.pages.html import to_html
from detente.pages.wording import capital, say
from detente.records import Event, Evidence, Position, Record, Report, Status

VOID = {"meta", "img", "br", "link"}


class Page(HTMLParser):
    """A page taken apart: tags with attributes, ids, links, and the words under each mark."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.marked: dict[str, str] = {}
        self.words = ""
        self._under: tuple[str, ...] = ()
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "mark":
            self._under = tuple((dict(attrs)["class"] or "").split())
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "mark":
            self._under = ()

    def handle_data(self, data: str) -> None:
        self.words += data
        for name in self._under:
            self.marked[name] = self.marked.get(name, "") + data

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @property
    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.tags if tag == "a"]


def cited(record: Record) -> list[str]:
    """The words of each entry, in the order of the page's numbers."""
    order = [2, 3, 4, 0, 1, 5]
    (agenda,), (position,), (outlook,), (precedent,) = (
        record.agenda,
        record.positions,
        record.outlooks,
        record.precedents,
    )
    notes = [agenda.text, position.text, outlook.text, precedent.text]
    return [record.events[place].evidence.text for place in order] + notes


def test_each_cited_passage_is_marked(record: Record) -> None:
    page = Page(to_html(record))
    assert [page.marked[f"p{number}"] for number in range(1, 11)] == cited(record)


def test_each_passage_is_linked_to_its_entry_and_back(record: Record) -> None:
    page = Page(to_html(record))
    for number in range(1, 11):
        assert {f"e{number}", f"t{number}"} <= set(page.ids)
        assert {f"#e{number}", f"#t{number}"} <= set(page.links)


def test_a_passage_starts_where_its_link_leads(record: Record) -> None:
    source = to_html(record)
    for number, words in enumerate(cited(record), 1):
        start = source.index(f'id="t{number}"')
        following = re.sub(r"<[^>]*>", "", source[source.index("<mark", start) :])
        assert following.startswith(words[:12])


def test_ids_stand_once_links_lead_somewhere_and_tags_close(record: Record, hostile_record: Record) -> None:
    for each in (record, hostile_record):
        page = Page(to_html(each))
        assert page.open == []
        assert len(page.ids) == len(set(page.ids))
        assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_passages_that_overlap_are_both_marked(event: Callable[..., Event]) -> None:
    text = "abcdefgh"
    acts = tuple(
        event("a", text=text, id=str(start), evidence=Evidence(start, end, text[start:end]))
        for start, end in [(0, 5), (3, 8), (2, 4)]
    )
    page = Page(to_html(Record(Report.of(text), acts)))
    assert (page.marked["p1"], page.marked["p2"], page.marked["p3"]) == ("abcde", "cd", "defgh")
    assert 'class="p2 p1 deep"' in to_html(Record(Report.of(text), acts))


def test_words_that_are_not_in_the_text_are_shown_without_a_link() -> None:
    record = Record(Report.of("words"), positions=(Position("USA", "trade", "opposes", "not there", 40, 49),))
    page = Page(to_html(record))
    assert "“not there”" in page.words
    assert "#t1" not in page.links


def test_the_text_is_all_there(record: Record) -> None:
    source = to_html(record)
    report = source[source.index('<section class="report"') : source.index("</section>")]
    plain = re.sub(r'<a class="ref".*?</a>', "", report)
    assert "".join(re.sub(r"<[^>]*>", "", plain).split()) == "".join(record.report.text.split())


def test_a_hostile_report_does_no_harm(hostile_record: Record) -> None:
    source = to_html(hostile_record)
    page = Page(source)
    assert {tag for tag, _ in page.tags} & {"script", "img", "iframe", "link", "object", "form"} == set()
    assert [name for _, attrs in page.tags for name in attrs if name.startswith("on") or name == "style"] == []
    assert [link for link in page.links if not link.startswith("#")] == []
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", source)
    assert "{{ 7*7 }}" in page.words
    assert "⟨U+202E⟩" in page.words


def test_the_policy_allows_the_style_and_nothing_else(record: Record) -> None:
    source = to_html(record)
    style = source[source.index("<style>") + len("<style>") : source.index("</style>")]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(attrs["content"] for tag, attrs in Page(source).tags if "http-equiv" in attrs)
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style
    assert "@import" not in style


def test_the_address_is_a_link_only_where_it_is_safe(record: Record) -> None:
    for url, safe in [("https://a.example/x?a=1&b=2", True), ("javascript:alert(1)", False), ("http://[", False)]:
        page = Page(to_html(replace(record, report=replace(record.report, url=url))))
        assert (url in page.links) is safe
        assert url in page.words


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    assert to_html(record) == to_html(replace(record))


def test_a_report_without_acts_says_so(empty_record: Record) -> None:
    page = Page(to_html(empty_record))
    assert "This report tells of no act between states." in page.words
    assert "The hens laid well in June." in page.words
    assert page.marked == {}
    assert "article" not in {tag for tag, _ in page.tags}


def test_a_report_without_text_says_so() -> None:
    assert "The report has no text." in Page(to_html(Record(Report.of("")))).words


def test_an_act_is_told_in_full(record: Record) -> None:
    words = " ".join(Page(to_html(record)).words.split())
    for said in ("China (Li Wei, Minister of Foreign Affairs)", "Austria (Anna Gold, Chancellor)", "11 May 2023"):
        assert said in words
    for said in ("Hofburg", "Vienna, Austria", "officials", "seizure, United States → China", "PLOVER CONSULT +2.0"):
        assert said in words


@pytest.mark.parametrize("status", get_args(Status))
def test_each_status_is_told_in_words(status: Status, event: Callable[..., Event]) -> None:
    record = Record(Report.of("They met."), (event("They met", text="They met.", status=status),))
    assert f'<p class="status {status}">{capital(say("status", status))}</p>' in to_html(record)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_have_the_contrast_that_wcag_asks_for() -> None:
    sheet = files("detente.pages").joinpath("templates/page.css").read_text(encoding="utf-8")
    palettes = [
        dict(re.findall(r"--(\w+): (#\w{6})", block)) for block in re.findall(r":root \{.*?\}", sheet, re.DOTALL)
    ]
    light, dark = [palette for palette in palettes if "deep" in palette][:2]
    pairs = [(ink, ground) for ground in ("paper", "tint", "deep", "lit") for ink in ("ink",)]
    for palette in (light, dark):
        for ink, ground in [*pairs, ("soft", "paper"), ("accent", "paper")]:
            bright, dim = sorted((_luminance(palette[ink]), _luminance(palette[ground])), reverse=True)
            assert (bright + 0.05) / (dim + 0.05) >= 4.5, (ink, ground)
