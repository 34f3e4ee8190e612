"""The measure of toponyms, on stories of our own."""

from pathlib import Path

from benchmarks.quality.toponyms import measure, read_stories

TOPONYM = """<toponym><start>{0}</start><end>{1}</end><phrase>{2}</phrase>{3}</toponym>"""
TAG = """<gaztag geonameid="{0}"><country>{1}</country></gaztag>"""
TEXT = "A barn burnt down in Athens, Ga., and another in Dover and on Elm Lane."


def story(*toponyms: tuple[str, str]) -> str:
    marked = "".join(
        TOPONYM.format(TEXT.index(name), TEXT.index(name) + len(name), name, TAG.format(7, country) if country else "")
        for name, country in toponyms
    )
    return (
        f'<articles><article docid="1"><domain>barns.co.uk</domain><text><![CDATA[{TEXT}]]></text>'
        f"<toponyms>{marked}</toponyms></article></articles>"
    )


def test_the_figures_and_the_faults(tmp_path: Path) -> None:
    path = tmp_path / "set.xml"
    marked = story(("Athens", "United States"), ("Dover", "France"), ("Elm Lane", ""))
    path.write_text(marked, encoding="utf-8")
    (one,) = read_stories(path)
    assert one.home == "GBR"
    assert len(one.spans) == 3
    assert [place.country for place in one.gold] == ["USA", "FRA"]
    outcome = measure(path)
    assert outcome.figures == {"stories": 1, "toponyms": 2, "country": 0.5}
    assert outcome.faults == ("1: Dover is in FRA; found USA",)
