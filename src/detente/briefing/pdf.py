"""A briefing as a PDF: one A4 page, and its sources on the pages after it. Needs the extra `pdf`.

Where the page is full the type is set smaller, step by step, so that the sentences stay on one page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from detente.briefing.briefing import Briefing, Chart, Citation, Item, Section, Statement
from detente.briefing.captions import chart_caption, source_line
from detente.briefing.chart import boxed
from detente.errors import UsageError
from detente.pages.dates import say_day
from detente.pages.wording import one_line, visible

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph

    Styles = dict[str, ParagraphStyle]
    Block = list[Paragraph]

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
SIDE, TOP, FOOT = 16 * MM, 16 * MM, 16 * MM
GUTTER = 8 * MM
COLUMN = (WIDTH - 2 * SIDE - GUTTER) / 2
CHART, CHART_HEIGHT = 56 * MM, 19 * MM
SIZES = (9.4, 9.0, 8.6, 8.2, 7.8, 7.4)
"""Sizes of the text in points, tried from the largest on."""
SMALL = 7.6
INK, SOFT, LINE, ACCENT, BAND = "#1d1c1a", "#625d55", "#c9c4ba", "#0b5a6e", "#d5e6e9"
_TIGHT = "\u00a0"
"""A space at which no line breaks."""
_FACES = {
    "Serif": ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    "Sans": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "Bold": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
}


def to_pdf(briefing: Briefing) -> bytes:
    """The pages; the same briefing gives the same bytes. Raises `UsageError` where the extra `pdf` is missing."""
    _load_faces()
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, lang="en-GB")
    canvas.setTitle(f"{briefing.title}, {say_day(briefing.as_of)}")
    canvas.setAuthor("Détente")
    _first_page(canvas, briefing)
    _sources(canvas, briefing)
    canvas.save()
    return out.getvalue()


def _load_faces() -> None:
    try:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        for face, (package, name) in _FACES.items():
            with as_file(files(package).joinpath("files", name)) as path:
                pdfmetrics.registerFont(TTFont(face, str(path)))
    except ImportError:
        raise UsageError(
            "--format pdf needs reportlab and two sets of type; install them with: pip install 'detente[pdf]'"
        ) from None


def _first_page(canvas: Canvas, briefing: Briefing) -> None:
    """The sentences, in the largest type in which they fit; what does not fit even in the smallest goes on behind."""
    for size in SIZES:
        styles = _styles(size)
        room = HEIGHT - TOP - FOOT - _head_height(briefing, styles)
        blocks = [
            block for section in briefing.sections if section.kind != "standing" for block in _blocks(section, styles)
        ]
        columns = _balanced(blocks, room)
        if columns:
            break
    top = _head(canvas, briefing, styles)
    for place, column in enumerate(columns or _filled(blocks, room)):
        if place and place % 2 == 0:
            _end_page(canvas, briefing)
            top = HEIGHT - TOP
        _draw(canvas, column, SIDE + place % 2 * (COLUMN + GUTTER), top)
    _end_page(canvas, briefing)


def _sources(canvas: Canvas, briefing: Briefing) -> None:
    styles = _styles(SMALL)
    title = _paragraph("Sources", styles["heading"])
    top = HEIGHT - TOP - title.wrap(COLUMN, HEIGHT)[1] - 2 * MM
    blocks = [[_source(each, styles)] for each in briefing.citations]
    columns = _balanced(blocks, top - FOOT) or _filled(blocks, top - FOOT)
    for place, column in enumerate(columns):
        if place % 2 == 0:
            if place:
                _end_page(canvas, briefing)
            title.drawOn(canvas, SIDE, top + 2 * MM)
        _draw(canvas, column, SIDE + place % 2 * (COLUMN + GUTTER), top)
    _end_page(canvas, briefing)


def _head(canvas: Canvas, briefing: Briefing, styles: Styles) -> float:
    """Title, standing and chart; gives the height at which the columns begin."""
    top = HEIGHT - TOP
    for part in _masthead(briefing, styles):
        top -= part.wrap(WIDTH - 2 * SIDE, HEIGHT)[1]
        part.drawOn(canvas, SIDE, top)
    _rule(canvas, top - 2 * MM, INK, 1)
    top -= 5.5 * MM
    lead, width = _lead(briefing, styles)
    height = lead.wrap(width, HEIGHT)[1]
    lead.drawOn(canvas, SIDE, top - height)
    if briefing.chart:
        height = max(height, _chart(canvas, briefing, briefing.chart, styles, top))
    _rule(canvas, top - height - 3.5 * MM, LINE, 0.5)
    return top - height - 8 * MM


def _head_height(briefing: Briefing, styles: Styles) -> float:
    masthead = sum(part.wrap(WIDTH - 2 * SIDE, HEIGHT)[1] for part in _masthead(briefing, styles))
    lead, width = _lead(briefing, styles)
    drawn = CHART_HEIGHT + _caption(briefing, styles).wrap(CHART, HEIGHT)[1] + 3 * MM if briefing.chart else 0
    return float(masthead + max(lead.wrap(width, HEIGHT)[1], drawn) + 13.5 * MM)


def _masthead(briefing: Briefing, styles: Styles) -> Block:
    kicker = f'<font face="Bold" color="{ACCENT}">Briefing</font>{_TIGHT} {say_day(briefing.as_of)}'
    return [_marked(kicker, styles["kicker"]), _paragraph(briefing.title, styles["title"])]


def _lead(briefing: Briefing, styles: Styles) -> tuple[Paragraph, float]:
    items = [item for section in briefing.sections if section.kind == "standing" for item in section.items]
    width = WIDTH - 2 * SIDE - (CHART + GUTTER if briefing.chart else 0)
    return _marked(" ".join(_said(item) for item in items), styles["lead"]), width


def _chart(canvas: Canvas, briefing: Briefing, chart: Chart, styles: Styles, top: float) -> float:
    """Draw the chart with its caption at the right margin; gives its height."""
    box = boxed(chart, CHART - 4 * MM, CHART_HEIGHT)
    left, above = WIDTH - SIDE - CHART, top - 1.5 * MM
    band = [*box.high, *reversed(box.low)]
    _line(canvas, [(left + x, above - y) for x, y in band], fill=BAND)
    if box.zero is not None:
        canvas.setDash(1.5, 2)
        _line(canvas, [(left, above - box.zero), (left + CHART - 4 * MM, above - box.zero)], stroke=SOFT, width=0.5)
        canvas.setDash()
        canvas.setFont("Sans", 6.5)
        canvas.setFillColor(SOFT)
        canvas.drawRightString(WIDTH - SIDE, above - box.zero - 2, "0")
    _line(canvas, [(left + x, above - y) for x, y in box.line], stroke=ACCENT, width=1.5)
    canvas.setFillColor(ACCENT)
    canvas.circle(left + box.line[-1][0], above - box.line[-1][1], 2, stroke=0, fill=1)
    caption = _caption(briefing, styles)
    height = caption.wrap(CHART, HEIGHT)[1]
    caption.drawOn(canvas, left, above - CHART_HEIGHT - 1.5 * MM - height)
    return float(CHART_HEIGHT + height + 3 * MM)


def _line(
    canvas: Canvas, points: Sequence[tuple[float, float]], *, stroke: str = "", fill: str = "", width: float = 1
) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.setLineWidth(width)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    if stroke:
        canvas.setStrokeColor(stroke)
    if fill:
        canvas.setFillColor(fill)
    canvas.drawPath(path, stroke=bool(stroke), fill=bool(fill))


def _caption(briefing: Briefing, styles: Styles) -> Paragraph:
    return _paragraph(chart_caption(briefing.chart, briefing.as_of) if briefing.chart else "", styles["caption"])


def _blocks(section: Section, styles: Styles) -> Iterator[Block]:
    """The items of a section, its title kept with the first."""
    for place, item in enumerate(section.items):
        label = (
            f'<font face="Bold" size="{styles["text"].fontSize - 0.2:g}">{_safe(item.label)}</font>{_TIGHT} '
            if item.label
            else ""
        )
        block = [_marked(label + _said(item), styles["text"])]
        yield block if place else [_paragraph(section.title, styles["heading"]), *block]


def _said(item: Item) -> str:
    return " ".join(map(_cited, item.statements))


def _cited(statement: Statement) -> str:
    links = _TIGHT.join(f'<a href="#s{number}" color="{ACCENT}">{number}</a>' for number in statement.cites)
    return f'{_safe(statement.text)}<super rise="3" size="6"><font face="Bold">{_TIGHT}{links}</font></super>'


def _source(each: Citation, styles: Styles) -> Paragraph:
    line = f'<font face="Sans" color="{SOFT}" size="6.8">{_safe(source_line(each))}</font>'
    return _marked(
        f'<bullet><font face="Bold" color="{SOFT}" size="6.8">{each.number}</font></bullet><a name="s{each.number}"/>'
        f"“{_safe(one_line(each.words))}”<br/>{line}",
        styles["source"],
    )


def _balanced(blocks: Sequence[Block], room: float) -> list[list[Block]]:
    """The blocks in two columns as even as can be; none where they do not fit."""
    heights = [_height(block) for block in blocks]
    splits = [max(sum(heights[:place]), sum(heights[place:])) for place in range(len(blocks) + 1)]
    best = min(range(len(splits)), key=lambda place: splits[place])
    return [list(blocks[:best]), list(blocks[best:])] if splits[best] <= room else []


def _filled(blocks: Sequence[Block], room: float) -> list[list[Block]]:
    """The blocks in columns, each filled before the next."""
    columns: list[list[Block]] = [[]]
    used = 0.0
    for block in blocks:
        height = _height(block)
        if used + height > room and columns[-1]:
            columns.append([])
            used = 0.0
        columns[-1].append(block)
        used += height
    return columns


def _height(block: Block) -> float:
    return float(sum(part.wrap(COLUMN, HEIGHT)[1] + part.getSpaceBefore() for part in block))


def _draw(canvas: Canvas, column: Sequence[Block], left: float, top: float) -> None:
    for place, part in enumerate([part for block in column for part in block]):
        top -= (part.getSpaceBefore() if place else 0) + part.wrap(COLUMN, HEIGHT)[1]
        part.drawOn(canvas, left, top)


def _end_page(canvas: Canvas, briefing: Briefing) -> None:
    canvas.setFont("Sans", 6.8)
    canvas.setFillColor(SOFT)
    canvas.drawString(
        SIDE,
        9 * MM,
        f"{briefing.title}, {say_day(briefing.as_of)}. Composed by Détente from the reports of an archive.",
    )
    canvas.drawRightString(WIDTH - SIDE, 9 * MM, str(canvas.getPageNumber()))
    canvas.showPage()


def _rule(canvas: Canvas, height: float, colour: str, width: float) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(width)
    canvas.line(SIDE, height, WIDTH - SIDE, height)


def _paragraph(words: str, style: ParagraphStyle) -> Paragraph:
    return _marked(_safe(words), style)


def _marked(markup: str, style: ParagraphStyle) -> Paragraph:
    from reportlab.platypus import Paragraph

    return Paragraph(markup, style)


def _safe(words: str) -> str:
    return escape(visible(words))


def _styles(size: float) -> Styles:
    from reportlab.lib.colors import HexColor
    from reportlab.lib.styles import ParagraphStyle

    def style(
        name: str, face: str, points: float, leading: float, colour: str = INK, before: float = 0
    ) -> ParagraphStyle:
        return ParagraphStyle(
            name, fontName=face, fontSize=points, leading=points * leading, textColor=HexColor(colour),
            spaceBefore=before,
            splitLongWords=1, allowWidows=0, allowOrphans=0,
        )  # fmt: skip

    source = style("source", "Serif", SMALL, 1.32, before=4.5)
    source.leftIndent, source.bulletIndent = 5.5 * MM, 0
    return {
        "kicker": style("kicker", "Sans", 8.6, 1.3, SOFT),
        "title": style("title", "Serif", 23, 1.16),
        "lead": style("lead", "Serif", size + 1.8, 1.36),
        "caption": style("caption", "Sans", 6.8, 1.35, SOFT),
        "heading": style("heading", "Bold", size + 0.4, 1.3, ACCENT, before=size),
        "text": style("text", "Serif", size, 1.34, before=size * 0.36),
        "source": source,
    }
