"""Reading gold: a folder of pairs, NAME.txt with the report and NAME.json with what should be recorded of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from detente.errors import SourceMissing, SourceUnreadable
from detente.evaluation.gold import Gold
from detente.evaluation.gold_format import gold_of
from detente.evaluation.values import Value


def read_gold_folder(folder: Path | str) -> Iterator[Gold]:
    """The gold of a folder, by name.

    Raises `SourceMissing` where the folder has none or one of a pair is missing, `SourceUnreadable` as `read_gold`.
    """
    names = sorted({path.stem for path in Path(folder).glob("*") if path.suffix in (".txt", ".json")})
    if not names:
        raise SourceMissing(f"{folder} holds no gold: no pairs of NAME.txt and NAME.json")
    for name in names:
        yield read_gold(folder, name)


def read_gold(folder: Path | str, name: str) -> Gold:
    """The gold of one report, from NAME.txt and NAME.json of a folder.

    Raises `SourceMissing` where there is no such file, and `SourceUnreadable`, which names the file and the key, where
    a value is not of the format: a word outside its vocabulary, a date that is none, evidence that the text does not
    hold exactly once.
    """
    text = _content(Path(folder) / f"{name}.txt")
    path = Path(folder) / f"{name}.json"
    try:
        whole = Value(json.loads(_content(path)), str(path))
    except json.JSONDecodeError as fault:
        raise SourceUnreadable(f"{path}: no JSON ({fault.msg}, line {fault.lineno})") from None
    return gold_of(whole, name=name, text=text)


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SourceMissing(f"{path} is missing; gold is a pair of NAME.txt and NAME.json") from None
    except UnicodeDecodeError as fault:
        raise SourceUnreadable(f"{path}: not UTF-8 (byte {fault.start}); save it as UTF-8") from None
