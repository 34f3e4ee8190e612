"""Records that were read before, into an archive as `detente add` does: `python -m benchmarks.archive.prepared`.

What is killed and run again is the adding and the settling; the reading is done once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from detente.archive import Archive
from detente.engagements import settle
from detente.records import Record


def prepare(texts: Sequence[Path], into: Path) -> Path:
    """Read these texts, and write their records into a file, one a line, each with its address."""
    from detente.reading import read, with_header
    from detente.sources import load

    with into.open("w", encoding="utf-8") as file:
        for text in texts:
            record = read(with_header(load(str(text))))
            file.write(json.dumps([text.as_uri(), record.to_dict()], ensure_ascii=False) + "\n")
    return into


def main(arguments: Sequence[str]) -> int:
    """Add the records of a file to an archive, each in a transaction of its own, and settle them; 0."""
    records, path = map(Path, arguments)
    archive = Archive(path)
    with archive.writer() as writer, records.open(encoding="utf-8") as file:
        for line in file:
            address, plain = json.loads(line)
            writer.add(Record.from_dict(plain), address=address)
    settle(archive)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
