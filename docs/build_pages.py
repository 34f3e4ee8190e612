"""Draw the pages in docs/images from an archive of the sample, in Chromium: `python -m docs.build_pages ARCHIVE`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.web.browsing import MISSING, browsing
from benchmarks.web.served import served
from playwright.sync_api import Browser

from detente.archive import Archive, Query
from detente.engagements import Engagement, engagements

IMAGES = Path(__file__).parent / "images"
PAIR = ("USA", "CHN")
DAY, POINTED_AT = "2023-06-17", "14 November 2022"
WIDTH, HEIGHT, TALL = 1280, 900, 960


def main(arguments: Sequence[str]) -> None:
    """Draw them all from the archive at this path."""
    if len(arguments) != 1:
        sys.exit(str(__doc__))
    archive = Path(arguments[0])
    told = _most_told(archive)
    relation, visit = f"/relation/{'/'.join(PAIR)}", f"/engagement/{told.id}"
    report = max((each.report for each in told.tellings), key=lambda line: (line.events, line.id)).id
    mark = f'.wide-chart .index a.mark[data-tip*="{POINTED_AT}"]'
    with browsing() as browser, served(archive) as (root, _, _):
        if browser is None:
            sys.exit(MISSING)
        _draw(browser, root + "/", "desk")
        _draw(browser, f"{root}{relation}?as_of={DAY}", "relation", height=TALL, over=mark)
        _draw(browser, root + relation, "relation-dark", height=TALL, dark=True)
        _draw(browser, root + visit, "engagement")
        _draw(browser, f"{root}/report/{report}", "report")


def _most_told(archive: Path) -> Engagement:
    with Archive(archive).view() as view:
        found = engagements(view, Query(pair=PAIR, type="CONSULT"), limit=1000).items
    return max(found, key=lambda each: len(each.tellings))


def _draw(
    browser: Browser, address: str, name: str, *, height: int = HEIGHT, dark: bool = False, over: str | None = None
) -> None:
    """A page as a picture; the pointer rests `over` something on it."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": height}, color_scheme="dark" if dark else "light", locale="en-GB"
    )
    page = context.new_page()
    page.goto(address)
    if over:
        page.locator(over).first.hover()
        page.locator(".tip").wait_for()
    page.screenshot(path=IMAGES / f"{name}.png")
    context.close()


if __name__ == "__main__":
    main(sys.argv[1:])
