"""Each page in a headless Chromium: when it is first painted, and how many bytes it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from benchmarks.web.browsing import MISSING, browsing
from benchmarks.web.served import processor_seconds

RUNS = 5
_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
_ANSWER = "() => { const it = performance.getEntriesByType('navigation')[0]; return it.responseEnd - it.requestStart; }"
_WEIGHT = (
    "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
    ".reduce(([sent, whole], it) => [sent + it.transferSize, whole + it.decodedBodySize], [0, 0])"
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A page: milliseconds to its answer and first paint (medians), those of the server's processor (mean), its size.

    `first` are those of the server's processor at the first visit, when nothing of it is remembered. Kilobytes as sent
    and as unpacked, with nothing cached.
    """

    path: str
    first: float
    answer: float
    processor: float
    paint: float
    sent: float
    whole: float


def weighed(root: str, paths: Sequence[str], server: int) -> Iterator[Weighed]:
    """Every page, as by somebody who opens it after others did; `server` is the process of the desk."""
    with browsing() as browser:
        if browser is None:
            raise SystemExit(MISSING)
        _seen(browser, root + "/add")  # what is slow about the first page of all is the browser
        for path in paths:
            start = processor_seconds(server)
            _seen(browser, root + path)
            before = processor_seconds(server)
            runs = [_seen(browser, root + path) for _ in range(RUNS)]
            first, processor = (before - start) * 1000, (processor_seconds(server) - before) / RUNS * 1000
            answer, paint, sent, whole = (median(values) for values in zip(*runs, strict=True))
            yield Weighed(path, first, answer, processor, paint, sent / 1000, whole / 1000)


def _seen(browser: Browser, address: str) -> tuple[float, float, float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="load")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length > 0")
    sent, whole = page.evaluate(_WEIGHT)
    answer, paint = page.evaluate(_ANSWER), page.evaluate(_PAINT)
    context.close()
    return answer, paint, sent, whole
