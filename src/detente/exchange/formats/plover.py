"""PLOVER JSON: an object an event, one a line or over several, in a list or not.

Actor and recipient stand under these names or the earlier `source` and `target`, as one object or a list of them, each
with `actorText` (or `text`), `code` and `sector`. `text` is the sentence that tells the event. PLOVER makes an AGREE
of a plan and a REJECT of a refusal; what act was planned or refused stands under `act` here, with its status.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO, get_args

from detente.codebook.cameo import cameo_acts
from detente.codebook.plover import codes, type_named
from detente.edtf import bounds
from detente.entities.parties import name_of
from detente.exchange.coded import day_of, first_day, number_of, place_of
from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.lines import lines, rejected
from detente.exchange.parties import by_cameo, by_country, holder, somebody
from detente.exchange.witness import Act, Side, arrival_of, one_line, row_of
from detente.records import CameoCode, Event, Mention, Place, PloverCode, Record, Rejection, Report, Status

PUBLISHER = "PLOVER"
_LONGEST = 10_000
"""Lines of the longest object."""
_LOOSE_COMMA = re.compile(r",(\s*[}\]])")
_GROUPS = frozenset(("IGO", "NGO", "IMG", "MNC", "INT", "---", ""))
_CODE = 3

Plain = dict[str, Any]


def read(source: Source, _: Options) -> Iterator[Arrival | Rejection]:
    """The events of a file."""
    for item in _objects(source):
        if isinstance(item, Rejection):
            yield item
            continue
        number, text = item
        try:
            yield _arrival(_parsed(text))
        except (ValueError, RecursionError) as fault:
            yield rejected(source, number, str(fault))


def write(records: Iterable[Record], out: BinaryIO, _: Options) -> None:
    """All events, an object a line; those that came from PLOVER JSON as the objects that they were."""
    for record in records:
        row = row_of(record, PUBLISHER, fits=_fits)
        rows = [row] if row else [_dumped(_object(event, record.report)) for event in record.events]
        out.writelines(f"{line}\n".encode() for line in rows)


def _fits(row: str) -> bool:
    return row.startswith("{") and row.endswith("}") and "\n" not in row


def _objects(source: Source) -> Iterator[tuple[int, str] | Rejection]:
    """The texts of the objects, each with the number of its first line: an object ends where a bracket closes it."""
    held: list[str] = []
    first, depth = 0, 0
    for item in lines(source):
        if isinstance(item, Rejection):
            yield item
            continue
        number, line = item
        if not held and line.strip() in ("[", "]", "],", ","):
            continue
        first = first if held else number
        held.append(line)
        depth += _opened(line)
        if depth <= 0 or len(held) > _LONGEST:
            yield first, "\n".join(held)
            held, depth = [], 0
    if held:
        yield rejected(source, first, "the object is not closed before the end of the file")


def _opened(line: str) -> int:
    """How many braces a line opens more than it closes, outside of strings."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "", line)
    return bare.count("{") - bare.count("}")


def _parsed(text: str) -> Plain:
    bare = text.strip().removeprefix("[").rstrip(",] \n")
    try:
        plain = json.loads(bare)
    except ValueError:
        try:
            plain = json.loads(_LOOSE_COMMA.sub(r"\1", bare))
        except ValueError as fault:
            raise ValueError(f"the object is no JSON ({fault})") from None
    if not isinstance(plain, dict):
        raise ValueError("it is no object")
    return plain


def _arrival(plain: Plain) -> Arrival:
    act = plain["act"] if isinstance(plain.get("act"), dict) else plain
    name, date = _text(plain, "event", "eventType", "type"), _text(plain, "date")
    kind = type_named(_text(act, "event", "eventType", "type"))
    if kind is None or type_named(name) is None:
        raise ValueError(f"there is no PLOVER event {name!r}")
    mode, status = _text(act, "mode") or kind[1], _status(act)
    if not date or bounds(date) is None:
        raise ValueError(f"{date!r} is no date")
    day = day_of(bounds(date)[0].isoformat())  # type: ignore[index] # it is one
    actors, recipients = (_sides(plain, names, day) for names in (("actor", "source"), ("recipient", "target")))
    if not actors and not recipients:
        raise ValueError("neither side is a state or body that is known")
    plover, cameo = _coded(plain, *codes(kind[0], mode, status))
    words = _text(plain, "text", "sentence") or _text(plain, "eventText") or _told(actors, name, recipients)
    published = _text(plain, "datePublished", "publicationDate")
    url = _text(plain, "url")
    return arrival_of(
        Act(
            publisher=PUBLISHER, scheme="plover", key=_text(plain, "id") or None, words=words, row=_dumped(plain),
            type=kind[0], mode=mode, status=status, plover=plover, cameo=cameo, date=date,
            published=day_of(published) if published else day, actors=actors, recipients=recipients,
            place=_place(plain), contexts=_contexts(plain), title=_text(plain, "title") or None,
            url=url if url.startswith("http") else None, language=_text(plain, "language") or "en",
        )
    )  # fmt: skip


def _coded(plain: Plain, plover: PloverCode, cameo: CameoCode) -> tuple[PloverCode, CameoCode]:
    """The codes with the intensity and the CAMEO code that the object gives."""
    if intensity := _text(plain, "intensity"):
        plover = replace(plover, intensity=number_of(intensity))
    known = cameo_acts().get(_text(plain, "cameo"))
    return plover, known.cameo if known else cameo


def _text(plain: Plain, *names: str) -> str:
    """The first of these that is a text or a number."""
    for name in names:
        if isinstance(value := plain.get(name), str | int | float) and not isinstance(value, bool) and value != "":
            return str(value)
    return ""


def _status(plain: Plain) -> Status:
    given = _text(plain, "status") or "occurred"
    status: Status | None = next((known for known in get_args(Status) if known == given), None)
    if status is None:
        raise ValueError(f"there is no status {given!r}")
    return status


def _sides(plain: Plain, names: tuple[str, ...], day: Any) -> tuple[Side, ...]:
    given: Any = next((plain[name] for name in names if plain.get(name)), [])
    found = [_side(each, day) for each in (given if isinstance(given, list) else [given]) if isinstance(each, dict)]
    return tuple(side for side in found if side)


def _side(plain: Plain, day: Any) -> Side | None:
    """Who is meant: by the code, of which the first letters are the state; for the code of a group, by its words."""
    words = _text(plain, "actorText", "recipientText", "text", "name")
    code = _text(plain, "code", "country").strip().upper()
    if code[:_CODE] in _GROUPS:
        who = somebody(words, day) if words else None
        return Side(who.code, words, who.person, who.post) if who else None
    party = by_country(code) or by_cameo(code[:_CODE])
    if party is None:
        raise ValueError(f"there is no party {code!r}")
    if not party:
        return None
    held = holder(words, party, day)
    return Side(party, words, held.person, held.post)


def _contexts(plain: Plain) -> tuple[str, ...]:
    given = plain.get("context")
    listed = given if isinstance(given, list) else re.split(r"[;,|]", given) if isinstance(given, str) else []
    return tuple(dict.fromkeys(each.strip() for each in listed if isinstance(each, str) and each.strip()))


def _place(plain: Plain) -> Place | None:
    given = plain.get("location")
    spot = given if isinstance(given, dict) else {"name": given} if isinstance(given, str) else {}
    country = _text(spot, "country", "countryCode")
    lat, lon = (_text(spot, name) or _text(plain, name) for name in ("latitude", "longitude"))
    return place_of(one_line(_text(spot, "name", "placename")), by_country(country) if country else None, lat, lon)


def _told(actors: tuple[Side, ...], name: str, recipients: tuple[Side, ...]) -> str:
    sides = [", ".join(side.words or side.code for side in side_) for side_ in (actors, recipients) if side_]
    return f" – {name} – ".join(sides) if len(sides) > 1 else f"{sides[0]} – {name}"


def _dumped(plain: Plain) -> str:
    return json.dumps(plain, ensure_ascii=False)


def _object(event: Event, report: Report) -> Plain:
    """An event of another origin."""
    place, day = event.place, first_day(event) or report.published
    known = {
        "id": event.id, "date": event.date or (day.isoformat() if day else ""),
        "actor": [_party(mention) for mention in event.actors],
        "recipient": [_party(mention) for mention in event.recipients], "event": event.plover.event_type,
        "mode": event.plover.mode or "", "context": list(event.contexts),
        "act": {"event": event.type, "mode": event.mode or "", "status": event.status}, "text": event.evidence.text,
        "location": {
            "name": place.name, "country": place.country, "latitude": place.lat, "longitude": place.lon,
        } if place else None,
        "intensity": event.plover.intensity, "quad": event.plover.quad, "cameo": event.cameo.code,
        "title": report.title, "publication": report.publisher, "url": report.url,
        "datePublished": report.published.isoformat() if report.published else None, "language": report.language,
    }  # fmt: skip
    return {name: value for name, value in known.items() if value is not None}


def _party(mention: Mention) -> Plain:
    return {"actorText": mention.person or mention.text or name_of(mention.code), "code": mention.code}


FORMAT = Format(summary="PLOVER JSON", read=read, write=write, files=("*.json", "*.jsonl", "*.txt"))
