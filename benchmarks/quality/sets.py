"""The sets of reports with gold on which the reading is measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from detente.errors import UsageError

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "reports"
SEEN = ("train", "dev", "wide", "broad", "wires", "news", "press", "home")
BLIND = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "test")
"""Sets that measure how well unseen reports are read: whoever looks into one while tuning has used it up."""
SETS = SEEN + BLIND
ARTICLES = "articles"

Folders = Mapping[str, Path]


def folders(names: Sequence[str] | None, articles: Path | None) -> Folders:
    """The folders of the sets with these names, all where it is None, and that of the articles where given."""
    chosen = {name: CORPUS / name for name in (SETS if names is None else names)}
    return chosen | ({ARTICLES: articles} if articles else {})


def refuse_to_show(chosen: Folders) -> None:
    """Raises `UsageError` where one of these folders is that of a blind set, under whatever name it goes."""
    blind = {(CORPUS / name).resolve() for name in BLIND}
    for name, folder in chosen.items():
        if folder.resolve() in blind:
            raise UsageError(
                f"no details of {name}: it is the blind set, and a report that was looked at while tuning measures "
                "nothing any more; ask for others (--gold dev), or add --unblind if the tuning is over"
            )
