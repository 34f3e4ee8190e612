"""What self-contained web pages share: templates that escape all they are given, and a policy that fetches nothing."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from detente.pages.wording import one_line, visible


def templates_of(*rooms: str) -> Environment:
    """The templates of rooms, such as `detente.pages`: of several of a name that of the first of these."""
    found = Environment(
        loader=ChoiceLoader([PackageLoader(room) for room in rooms]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    found.filters["one_line"] = one_line
    return found


def policy(style: str) -> str:
    """The content policy that allows this style sheet and nothing else."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def web_address(url: str | None) -> str | None:
    """The address where it is one that is safe to follow."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None
