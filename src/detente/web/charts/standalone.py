"""A chart as a file of its own, with the style that the page gives it otherwise."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup

_NAMESPACE = "http://www.w3.org/2000/svg"


def standalone(chart: Markup) -> bytes:
    """The chart with a namespace, its colours and a size, for documents and image editors."""
    head, rest = str(chart).split(">", 1)
    style = f"<style>{_style()}</style>"
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head} xmlns="{_NAMESPACE}">{style}{rest}\n'.encode()


@cache
def _style() -> str:
    return (files("detente.web") / "static" / "chart.css").read_text(encoding="utf-8").replace("\n", " ")
