"""What the pages say of the sample, and how they lead to each other."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from detente.archive import Archive, Query
from detente.engagements import engagements
from detente.relations import relation
from detente.web.app import application


def _first(text: str, pattern: str) -> str:
    found = re.search(pattern, text)
    assert found is not None, pattern
    return found[0]


@pytest.mark.parametrize(
    "page",
    ["/", "/?order=change", "/?party=CHN", "/search", "/search?q=balloon", "/search?kind=engagements&pair=USA-CHN",
     "/search?kind=reports", "/search?kind=names&q=Blinken", "/relation/USA/CHN", "/relation/USA/CHN?as_of=2023-02-06",
     "/relation/USA/CHN?series=deeds&span=1y", "/relation/USA/FRA", "/relation/USA/CHN/briefing",
     "/relation/USA/CHN/briefing?as_of=2023-06-17", "/relation/USA/FRA/briefing", "/relation/USA/CHN/outlook",
     "/relation/USA/CHN/outlook?as_of=2023-06-17&horizon=90", "/relation/USA/FRA/outlook?as_of=2001-01-01",
     "/party/USA", "/person/Antony%20Blinken", "/place/Beijing",
     "/add", "/alerts", "/corrections", "/?as_of=1999-01-01"],
)  # fmt: skip
def test_pages_are_there(client: TestClient, page: str) -> None:
    told = client.head(page)
    assert (told.status_code, told.content) == (200, b"")
    answer = client.get(page)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert "</html>" in answer.text


@pytest.mark.parametrize(
    ("page", "status"),
    [("/nowhere", 404), ("/engagement/ffffffffffffffff", 404), ("/report/zz", 404), ("/party/Atlantis", 404),
     ("/person/Nobody%20Known", 404), ("/relation/USA/Atlantis", 400), ("/relation/USA/USA", 400),
     ("/?as_of=soon", 400),
     ("/search?kind=everything", 400), ("/?order=size", 400), ("/static/..%2Fapp.py", 404), ("/static/app.py", 404)],
)  # fmt: skip
def test_what_is_off_is_told_on_a_page(client: TestClient, page: str, status: int) -> None:
    answer = client.get(page)
    assert answer.status_code == status
    assert "Traceback" not in answer.text
    assert "<h1>" in answer.text


def test_the_relation_page_says_what_the_relation_is(client: TestClient, archive: Path) -> None:
    with Archive(archive).view("2023-06-20") as view:
        found = relation(view, ("USA", "CHN"))
    assert found.index is not None
    text = client.get("/relation/USA/CHN?as_of=2023-06-20").text
    said = f"{found.index.joint.estimates[-1].mean:+.1f}".replace("-", "−")
    assert f"<dd>{said} " in text
    assert f"<dt>Engagements</dt><dd>{len(found.engagements)}" in text
    assert f"<dt>Open ends</dt><dd>{len(found.open_ends)}</dd>" in text
    assert text.count('class="wide-chart"') == 2


def test_as_of_a_day_nothing_later_is_told(client: TestClient) -> None:
    before, now = (client.get(page).text for page in ("/relation/USA/CHN?as_of=2023-02-06", "/relation/USA/CHN"))
    assert "18–19 June 2023" in now
    assert "June 2023" not in before
    assert "As of <b>6 February 2023</b>" in before
    assert "as_of=2023-02-06" in _first(before, r'href="/engagement/[^"]+"')


def test_from_an_engagement_to_its_passage_and_back(client: TestClient) -> None:
    listed = client.get("/search?kind=engagements&person=Blinken&place=Beijing").text
    page = _first(listed, r"/engagement/[0-9a-f]{16}")
    told = client.get(page).text
    led = client.get(_first(told, r"/event/[0-9a-f]{16}"))
    assert led.status_code == 302
    where, _, number = led.headers["location"].partition("#t")
    report = client.get(where).text
    assert f'id="t{number}"' in report
    assert f'id="e{number}"' in report
    entry = report[report.index(f'id="e{number}"') :]
    assert client.get(_first(entry, r"/engagement/[0-9a-f]{16}")).status_code in (200, 302)


def test_a_short_id_leads_to_the_whole_one(client: TestClient) -> None:
    page = _first(client.get("/search?kind=engagements").text, r"/engagement/[0-9a-f]{16}")
    answer = client.get(page[:-4])
    assert (answer.status_code, answer.headers["location"]) == (302, page)


def test_what_is_searched_for_is_found_and_marked(client: TestClient) -> None:
    text = client.get("/search?q=balloons").text
    assert "<mark>balloon</mark>" in text
    assert client.get("/search?q=USA-CHN").headers["location"] == "/relation/USA/CHN"
    assert client.get("/search?q=Japan and South Korea").headers["location"] == "/relation/JPN/KOR"
    assert client.get("/search?q=China&as_of=2023-02-06").headers["location"] == "/party/CHN?as_of=2023-02-06"
    assert "Nothing in the archive fits" in client.get("/search?q=zebra").text
    assert "can’t" not in client.get('/search?q="""').text


def test_each_page_of_results_leads_to_the_next(client: TestClient) -> None:
    text = client.get("/search?kind=evidence&pair=USA-CHN").text
    more = _first(text, r'rel="next" href="[^"]+"').partition('href="')[2].rstrip('"').replace("&amp;", "&")
    second = client.get(more).text
    ids = re.compile(r"/event/([0-9a-f]{16})")
    assert ids.findall(second)
    assert not set(ids.findall(text)) & set(ids.findall(second))


def test_downloads_hold_what_the_page_shows(client: TestClient, archive: Path) -> None:
    with Archive(archive).view() as view:
        expected = [each.id for each in engagements(view, Query(pair=("USA", "CHN")), limit=1000).items]
    answer = client.get("/search/engagements.csv?pair=USA-CHN")
    assert "attachment" in answer.headers["content-disposition"]
    assert [row["id"] for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))] == expected
    assert [row["id"] for row in json.loads(client.get("/search/engagements.json?pair=USA-CHN").content)] == expected
    calendar = client.get("/relation/USA/CHN/engagements.ics").text
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert "Visit: United States" in calendar
    chart = client.get("/relation/USA/CHN/index.svg")
    assert chart.headers["content-type"] == "image/svg+xml"
    assert b'class="band"' in chart.content


@pytest.mark.parametrize("what", ["index", "agenda", "ladder", "open-ends", "engagements"])
@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_each_part_of_a_relation_can_be_saved(client: TestClient, what: str, form: str) -> None:
    answer = client.get(f"/relation/USA/CHN/{what}.{form}")
    assert answer.status_code == 200
    assert len(answer.content) > 100


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_an_outlook_corrections_and_names_can_be_saved(client: TestClient, form: str) -> None:
    answer = client.get(f"/relation/USA/CHN/outlook.{form}?horizon=7")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="outlook-usa-chn-2023-')
    assert client.get(f"/corrections.{form}").status_code == 200
    assert client.get(f"/search/names.{form}?q=blinken").status_code == 200
    assert client.get(f"/search/names.{form}").status_code == 404
    assert client.get("/relation/USA/CHN/outlook.csv?horizon=none").status_code == 400


def test_what_is_new_is_shown_until_it_was_seen(client: TestClient) -> None:
    text = client.get("/").text
    assert "New since your last look" in text
    seal, key = (_first(text, rf'name="{name}" value="\w+"').split('"')[3] for name in ("seal", "key"))
    assert client.post("/seen", data={"seal": seal, "key": key}).status_code == 303
    assert "All seen" not in client.get("/").text


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    with TestClient(application(tmp_path / "none.db"), base_url="http://localhost") as client:
        answer = client.get("/")
        assert answer.status_code == 503
        assert "No archive yet" in answer.text
        assert client.get("/add").status_code == 200
