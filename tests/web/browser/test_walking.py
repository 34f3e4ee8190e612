"""Walking through the desk in a browser: numbers, going back in time, adding, correcting, following evidence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from detente.archive import Archive, Query
from detente.engagements import engagements
from detente.relations import relation
from detente.relations.desk import desk as standings_of

PAGES = ("/", "/search?q=balloon", "/search?kind=engagements&pair=USA-CHN",
         "/relation/USA/CHN", "/relation/USA/CHN/briefing", "/relation/USA/CHN/outlook?as_of=2023-06-17", "/party/CHN",
         "/person/Antony Blinken", "/place/Beijing", "/add", "/alerts", "/corrections")  # fmt: skip
TEXT = "Oslo, 12 May 2024\n\nNorway's prime minister met his Danish counterpart in Oslo on Saturday."


def _engagement(path: Path) -> str:
    with Archive(path).view() as view:
        found = engagements(view, Query(pair=("USA", "CHN"), person="Blinken", dates="2023-06"), limit=100).items
    return max(found, key=lambda each: len(each.tellings)).id


def test_the_desk_leads_to_a_relation(page: Page, archive: Path) -> None:
    with Archive(archive).view() as view:
        first = standings_of(view)[0]
    page.goto("/")
    rows = page.locator(".pairs tbody tr")
    expect(rows.first).to_contain_text(str(first.acts))
    page.get_by_label("Filter the pairs").fill("china – united states")
    expect(rows.locator("visible=true")).to_have_count(1)
    page.locator(".pairs tr:visible a.open").click()
    expect(page).to_have_url(re.compile(r"/relation/CHN/USA$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("China and United States")


def test_the_slider_moves_all_of_a_relation_back_in_time(page: Page, archive: Path) -> None:
    page.goto("/relation/USA/CHN")
    number = page.locator(".figures div", has_text="Engagements").locator("dd")
    with Archive(archive).view() as view:
        now, then = relation(view, ("USA", "CHN")), relation(view, ("USA", "CHN"), "2023-02-06")
    expect(number).to_contain_text(str(len(now.engagements)))
    page.locator("#as-of").fill("2023-02-06")
    page.locator("#as-of").dispatch_event("change")
    expect(page.get_by_role("status").first).to_contain_text("As of 6 February 2023")
    expect(page).to_have_url(re.compile("as_of=2023-02-06"))
    expect(number).to_contain_text(str(len(then.engagements)))
    expect(page.locator("#open .count")).to_have_text(str(len(then.open_ends)))
    page.locator("#days").focus()
    page.keyboard.press("End")
    expect(page).not_to_have_url(re.compile("as_of"))
    expect(number).to_contain_text(str(len(now.engagements)))


def test_a_mark_on_the_chart_says_what_it_is_and_leads_to_it(page: Page) -> None:
    page.goto("/relation/USA/CHN")
    mark = page.locator(".wide-chart .index a.mark").last
    mark.hover()
    tip = page.locator(".tip")
    expect(tip).to_be_visible()
    head = tip.locator("b").inner_text()
    mark.click()
    expect(page).to_have_url(re.compile("/engagement/"))
    assert page.get_by_role("heading", level=1).inner_text().partition(":")[0] == head.partition(":")[0]


def test_evidence_leads_to_its_passage_and_back(page: Page, archive: Path) -> None:
    page.goto(f"/engagement/{_engagement(archive)}")
    quoted = page.locator(".witnesses blockquote a").first
    words = quoted.inner_text().strip("“”")
    quoted.click()
    expect(page).to_have_url(re.compile(r"/report/[0-9a-f]+#t\d+"))
    number = page.url.partition("#t")[2]
    marked = page.locator(f"mark.p{number}")
    assert " ".join("".join(marked.all_inner_texts()).split()) == " ".join(words.split())
    background = marked.first.evaluate("mark => getComputedStyle(mark).backgroundColor")
    others = page.locator("mark:not(.p" + number + ")").first.evaluate("mark => getComputedStyle(mark).backgroundColor")
    assert background != others
    page.locator(f"#e{number} a.whole").click()
    expect(page).to_have_url(re.compile(f"/engagement/{_engagement(archive)}"))


def test_a_report_is_added_from_paste_to_page(page: Page) -> None:
    page.goto("/add")
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text("Not kept yet")).to_be_visible()
    expect(page.locator("article.act").first).to_contain_text("Norway")
    page.get_by_role("button", name="Keep").click()
    expect(page).to_have_url(re.compile("/report/"))
    expect(page.get_by_role("status")).to_contain_text("Kept")


def test_an_entry_is_corrected(page: Page, archive: Path) -> None:
    page.goto(f"/engagement/{_engagement(archive)}")
    page.get_by_role("link", name="Correct this").click()
    form = page.locator("form", has=page.get_by_role("heading", name="A passage was read wrongly"))
    form.get_by_label("What is wrong").select_option("status")
    form.get_by_label("The right status").select_option("postponed")
    form.get_by_label("Your name").fill("Ada")
    form.get_by_role("button", name="Correct").click()
    expect(page).to_have_url(re.compile("/engagement/[0-9a-f]+$"))
    page.get_by_role("link", name="Corrections").click()
    expect(page.locator(".rows")).to_contain_text("Status: postponed")
    expect(page.locator(".rows")).to_contain_text("Ada")


def test_keys_lead_through_the_page(page: Page) -> None:
    page.goto("/search?kind=engagements")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".item.at-hand")).to_have_count(1)
    expect(page.locator(".item").nth(1)).to_have_class(re.compile("at-hand"))
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("China and Japan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/relation/CHN/JPN"))


def test_colours_are_chosen_and_stay(page: Page) -> None:
    page.goto("/add")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("#theme").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto("/alerts")
    assert page.evaluate(paper) == dark


@pytest.mark.parametrize("path", [*PAGES, "engagement", "report", "correct"])
def test_axe_finds_nothing_serious_and_a_phone_shows_all(page: Page, archive: Path, path: str) -> None:
    act = _engagement(archive)
    own = {"engagement": f"/engagement/{act}", "report": f"/event/{act}", "correct": f"/engagement/{act}/correct"}
    page.goto(own.get(path, path))
    assert not _serious(page, {})
    page.emulate_media(color_scheme="dark")
    assert not _serious(page, {"runOnly": ["color-contrast"]})
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def _serious(page: Page, options: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    """What axe finds, each rule with the first elements that break it."""
    found = Axe().run(page, options=options).response["violations"]
    serious = [each for each in found if each["impact"] in ("serious", "critical")]
    return [(each["id"], [node["html"][:200] for node in each["nodes"][:3]]) for each in serious]
