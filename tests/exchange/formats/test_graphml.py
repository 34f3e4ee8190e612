"""Events as a graph."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from tests.exchange.conftest import give, take
from tests.exchange.formats.test_gdelt import row, table

_SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def graph(content: bytes) -> tuple[dict[str, dict[str, str]], list[tuple[str, str, dict[str, str]]]]:
    root = ET.fromstring(content)
    names = {key.attrib["id"]: key.attrib["attr.name"] for key in root.iter(f"{_SPACE}key")}

    def data(of: ET.Element) -> dict[str, str]:
        return {names[each.attrib["key"]]: each.text or "" for each in of}

    nodes = {node.attrib["id"]: data(node) for node in root.iter(f"{_SPACE}node")}
    edges = [(edge.attrib["source"], edge.attrib["target"], data(edge)) for edge in root.iter(f"{_SPACE}edge")]
    return nodes, edges


def test_parties_are_nodes_and_events_are_edges() -> None:
    odd = row(id="2", name1='A & B <"c">\x07', country1="", group1="NAT", event="190", goldstein="-10")
    alone = row(id="3", country2="")
    nodes, edges = graph(give("graphml", take("gdelt", table(row(), odd, alone)).records))
    assert nodes == {
        "CHN": {"name": "China", "kind": "state"}, "NAT": {"name": "NATO", "kind": "body"},
        "USA": {"name": "United States", "kind": "state"},
    }  # fmt: skip
    assert [(source, target, known["type"], known["goldstein"]) for source, target, known in edges] == [
        ("USA", "CHN", "CONSULT", "1.9"), ("NAT", "CHN", "ASSAULT", "-10.0"),
    ]  # fmt: skip
    assert edges[1][2]["evidence"] == 'A & B <"c">  – Use conventional military force – CHINA'
    assert edges[0][2]["day"] == "2023-06-18"


def test_no_events_are_an_empty_graph() -> None:
    assert graph(give("graphml", [])) == ({}, [])
