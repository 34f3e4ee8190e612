"""The tools, as an assistant's program lists and calls them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from tests.archive.conftest import make_event, make_record
from tests.engagements.conftest import archive, put, trip

from detente.archive import Archive
from detente.mcp import server
from detente.relations import relation

__all__ = ["archive", "put", "trip"]

PATH = ":".join(sys.path)
Talk = Callable[[Client], Coroutine[Any, Any, None]]


def with_client(archive: Archive, talk: Talk) -> None:
    async def run() -> None:
        async with Client(server(archive)) as client:
            await talk(client)

    anyio.run(run)


def call(archive: Archive, tool: str, **arguments: Any) -> Any:
    """What the tool answers; where it fails, the words that say why."""
    found: list[Any] = []

    async def talk(client: Client) -> None:
        result = await client.call_tool(tool, arguments)
        found.append(result.content[0].text if result.is_error else result.structured_content)  # type: ignore[union-attr]

    with_client(archive, talk)
    return found[0]


def test_there_are_four_tools_that_only_read(trip: Archive) -> None:
    async def talk(client: Client) -> None:
        tools = (await client.list_tools()).tools
        assert {tool.name for tool in tools} == {"search", "relation", "engagement", "evidence"}
        for tool in tools:
            assert tool.annotations is not None
            assert tool.annotations.read_only_hint
            assert tool.description
            assert tool.output_schema

    with_client(trip, talk)


def test_search_finds_acts_with_their_words(trip: Archive) -> None:
    found = call(trip, "search", between=["South Korea", "JPN"], status="postponed")
    assert [act["quote"]["words"] for act in found["acts"]] == ["the visit was postponed", "Park put off the visit"]
    assert found["acts"][0]["status"] == "postponed"
    assert found["acts"][0]["actors"] == ["South Korea: Park Jin, Minister of Foreign Affairs"]


def test_search_with_words_alone_finds_names_too(trip: Archive) -> None:
    found = call(trip, "search", words="park", limit=3)
    assert len(found["acts"]) == 3
    assert found["people"] == [{"name": "Park Jin", "acts": 9}]
    more = call(trip, "search", words="park", limit=3, after=found["after"])
    assert not {act["quote"]["event"] for act in more["acts"]} & {act["quote"]["event"] for act in found["acts"]}


def test_search_as_of_a_day_knows_nothing_later(trip: Archive) -> None:
    found = call(trip, "search", person="Park", as_of="2023-02-03", limit=50)
    assert {act["quote"]["published"] for act in found["acts"]} == {"2023-01-10", "2023-01-12", "2023-02-03"}


def test_an_engagement_has_its_life(trip: Archive) -> None:
    event = call(trip, "search", words="arrived")["acts"][0]["quote"]["event"]
    told = call(trip, "engagement", id=event)
    assert told["line"]["what"] == "Visit: South Korea → Japan"
    assert [step["step"] for step in told["life"]][-1] == "held"
    assert "postponed" in [step["step"] for step in told["life"]]
    assert [part["status"] for part in told["in_its_course"]] == ["happened"]
    assert told["quotes"]


def test_evidence_shows_the_passage(trip: Archive) -> None:
    with trip.view() as view:
        found = view.events(limit=1).items[0]
        text = view.text(found.report.key)
    told = call(trip, "evidence", id=found.event.id)
    start, end = found.event.evidence.start, found.event.evidence.end
    assert (told["before"], told["words"], told["after"]) == (text[:start], text[start:end], text[end:])
    assert told["report"] == found.report.id


def test_the_relation_is_that_of_the_archive(trip: Archive) -> None:
    told = call(trip, "relation", one="Japan", other="South Korea")
    with trip.view() as view:
        expected = relation(view, ("JPN", "KOR"))
    assert told["parties"] == ["Japan (JPN)", "South Korea (KOR)"]
    assert expected.index is not None
    assert told["level"]["mean"] == round(expected.index.joint.estimates[-1].mean, 2)
    assert [channel["rank"] for channel in told["channels"]] == [rung.rank for rung in expected.ladder]
    assert [line["id"] for line in told["latest"]] == [each.id for each in expected.engagements]


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("relation", {"one": "Japan", "other": "Atlantis"}, "no state or body is called 'Atlantis'"),
        ("evidence", {"id": "0000"}, "nothing goes by '0000'"),
        ("engagement", {"id": ""}, "nothing goes by ''"),
        ("search", {"dates": "soon"}, "'soon' is no date"),
        ("search", {"as_of": "soon"}, "'soon' is no publication date"),
        ("search", {"kind": "MEETING"}, "Input should be"),
    ],
)
def test_what_is_wrong_is_told_to_the_assistant(
    trip: Archive, tool: str, arguments: dict[str, str], words: str
) -> None:
    assert words in call(trip, tool, **arguments)


def test_a_quotation_can_not_hide_what_it_says(archive: Archive) -> None:
    """Characters that turn or hide what is read are written out."""
    words = "They met\u202e secretly\u2066 and \x1b[2Jagreed"
    with archive.writer() as writer:
        writer.add(make_record(f"{words} on it.", events=(make_event(words),)))
    told = str(call(archive, "search", person="Blinken"))
    assert "⟨U+202E⟩" in told
    assert not {"\u202e", "\u2066", "\x1b"} & set(told)


def test_the_command_speaks_on_standard_input_and_output(trip: Archive) -> None:
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "detente", "mcp", "--archive", str(trip.path)],
        env={"PYTHONPATH": PATH},
    )

    async def run() -> None:
        async with Client(stdio_client(command)) as client:
            found = await client.call_tool("search", {"person": "Park", "limit": 1})
            assert found.structured_content is not None
            assert found.structured_content["acts"][0]["quote"]["words"] == "Park visited Tokyo"

    anyio.run(run)
