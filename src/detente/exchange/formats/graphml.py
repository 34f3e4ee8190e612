"""Who deals with whom as a graph in GraphML, for Gephi, igraph, networkx: parties are nodes, events are edges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from detente.entities.parties import is_state, name_of
from detente.exchange.coded import Pair, first_day, pairs_of
from detente.exchange.format import Format, Options
from detente.records import Record

_NODE = {"name": "string", "kind": "string"}
_EDGE = {
    "event": "string", "type": "string", "mode": "string", "status": "string", "date": "string", "day": "string",
    "quad": "int", "intensity": "double", "cameo": "string", "goldstein": "double", "issues": "string",
    "place": "string", "evidence": "string", "published": "string", "publisher": "string",
}  # fmt: skip
_NO_TEXT = {number: " " for number in range(32) if chr(number) not in "\t\n\r"} | {0xFFFE: " ", 0xFFFF: " "}


def write(records: Iterable[Record], out: BinaryIO, _: Options) -> None:
    """An edge from each party that acts to each that is acted upon; events of one side have none. Nodes come last."""
    codes: dict[str, None] = {}
    out.write(_head().encode())
    for record in records:
        for event in record.events:
            for pair in pairs_of(event):
                if pair.actor and pair.recipient:
                    codes |= {pair.actor.code: None, pair.recipient.code: None}
                    out.write(_edge(record, pair, pair.actor.code, pair.recipient.code).encode())
    for code in sorted(codes):
        known = {"name": name_of(code), "kind": "state" if is_state(code) else "body"}
        out.write(f"    <node id={quoteattr(code)}>{_data('n', known)}</node>\n".encode())
    out.write(b"  </graph>\n</graphml>\n")


def _head() -> str:
    keys = [
        f'  <key id="{letter}-{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>\n'
        for letter, kind, names in (("n", "node", _NODE), ("e", "edge", _EDGE))
        for name, type_ in names.items()
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        + "".join(keys)
        + '  <graph edgedefault="directed">\n'
    )


def _edge(record: Record, pair: Pair, source: str, target: str) -> str:
    event, report = pair.event, record.report
    day: dt.date | None = first_day(event) or report.published
    known = {
        "event": event.id, "type": event.type, "mode": event.mode, "status": event.status, "date": event.date,
        "day": day, "quad": event.plover.quad, "intensity": event.plover.intensity, "cameo": event.cameo.code,
        "goldstein": event.cameo.goldstein, "issues": "|".join(event.issues) or None,
        "place": event.place.name if event.place else None, "evidence": event.evidence.text,
        "published": report.published, "publisher": report.publisher,
    }  # fmt: skip
    ends = f"source={quoteattr(source)} target={quoteattr(target)}"
    return f"    <edge {ends}>{_data('e', known)}</edge>\n"


def _data(letter: str, known: Mapping[str, object]) -> str:
    return "".join(
        f'<data key="{letter}-{name}">{escape(str(value).translate(_NO_TEXT))}</data>'
        for name, value in known.items()
        if value is not None
    )


FORMAT = Format(summary="GraphML: parties as nodes, events as edges", write=write)
