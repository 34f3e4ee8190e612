"""Superlatives about acts: the first visit in five years, the most senior official to go there, the last meeting before."""

from __future__ import annotations

import re

from detente.reading.calendar import year
from detente.reading.parse import Sentence
from detente.records import Event, Precedent, Superlative, Report

PERSON = r"(?:official|leader|minister|president|premier|chief|head of state|secretary of state|delegation|diplomat|envoy|pope|monarch|figure|politician|lawmaker|statesman|chancellor|king|officer|commander)"
MEETING = r"(?:visit|trip|meeting|talks|summit|contact|contacts|encounter|session|round|call|exchange|conversation|dialogue|stop|stay|journey|tour|negotiations|consultations|conference|audience|state visit|handshake|ambassador|embassy|gathering|convoy|flight|prisoner swap|exchange of fire|fatalities|deaths|agreement|accord|deal|treaty|statement)"
RULES: tuple[tuple[Superlative, str], ...] = (
    ("most-senior", rf"\b(?:the )?(?:most senior|highest[- ]ranking|highest[- ]level|most high-ranking|top-ranking|seniormost)\b[^.;]{{0,60}}?\b(?:{PERSON}|{MEETING})\b[^.;]*?\b(?:to|since|in|between|for|from)\b"),
    ("most-senior", r"\b(?:contact|meeting|talks|visit)s? at so (?:high|senior) a level\b"),
    ("only", rf"\b(?:the )?only (?:\w+ ){{0,3}}(?:{PERSON}|{MEETING})\b[^.;]{{0,60}}\b(?:to|since|in|between|with|who|that)\b"),
    ("first", rf"\b(?:first|inaugural|maiden|first-ever)(?:-ever)?\b (?:\S+ ){{0,5}}?(?:{MEETING}|{PERSON})\b[^.;]{{0,80}}?\b(?:since|in|for|by|between|to|after|from|of its kind|with|at)\b"),
    ("first", rf"\b(?:first|inaugural|maiden) (?:\S+ ){{0,4}}?(?:{PERSON}|{MEETING})\b"),
    ("first", r"\bfor the first time\b(?! (?:today|on))"),
    ("first", r"\bthe first (?:such|time|of its kind|in (?:\w+ ){1,4}(?:years|decades|months))\b"),
    ("first", r"\b(?:had|has|have) not (?:met|convened|spoken|visited|been to|set foot|held|sat down|travelled|traveled)\b[^.;]*\bsince\b"),
    ("first", r"\bnot (?:\w+ )?since \d{4}\b[^.;]*\bhad\b"),
    ("most-recent", r"\blast (?:set foot|met|visited|spoke|convened|travelled|traveled|came|went|held|sat|saw|hosted|talked|gathered)\b"),
    ("most-recent", rf"\b(?:the|their|his|her|its) (?:last|most recent|latest|previous) (?:\S+ ){{0,4}}?(?:{MEETING})\b[^.;]{{0,80}}\b(?:in|was|took place|since|on|came|dates?)\b"),
)
TOPIC = re.compile(r"\b(?:first|last|only|senior|high)", re.IGNORECASE)
SINCE = re.compile(r"\bsince (?:\w+ )?((?:19|20)\d\d)\b")
SPAN = re.compile(r"\b(?:in|for) (?:nearly |almost |more than |over |about |some )?(\w+) (years?|decades?)\b|\bin (?:nearly )?(half a decade)\b")
NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {"a": 1, "twenty": 20, "thirty": 30}
NOT_FIRST = re.compile(r"\bfirst (?:round|step|phase|half|day|quarter|stage|term|lady|minister|deputy|vice|of all)\b|\bat first\b|\bfirst (?:proposed|raised|reported|announced)\b")


def precedents_in(sentence: Sentence, events: list[Event], report: Report) -> list[Precedent]:
    """The superlatives that a sentence claims for acts in it."""
    text = sentence.span.text
    if sentence.part == "title" or not TOPIC.search(text) or not events:
        return []
    found: list[Precedent] = []
    for kind, pattern in RULES:
        match = re.search(pattern, text, re.IGNORECASE)
        if match and not NOT_FIRST.search(match.group().lower()) and kind not in {p.kind for p in found}:
            start = sentence.offset + sentence.span.start_char + match.start()
            end = start + len(match.group())
            nearest = min(events, key=lambda e: abs(e.evidence.start - start))
            found.append(Precedent(kind, _since(text, report), nearest.id, report.text[start:end], start, end))
    return found


def _since(text: str, report: Report) -> str | None:
    """The year that the claim reaches back to, as EDTF."""
    match = SINCE.search(text)
    if match:
        return match.group(1)
    match = SPAN.search(text)
    if match is None or report.published is None:
        return None
    count = 5 if match.group(3) else NUMBERS.get(match.group(1), int(match.group(1)) if match.group(1).isdigit() else 0)
    count *= 10 if match.group(2) and match.group(2).startswith("decade") else 1
    return year(report.published.year - count).edtf() + "~" if count else None
