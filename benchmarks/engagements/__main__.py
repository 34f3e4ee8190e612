"""How well tellings of one act are put together, over the sample archive and its gold."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.engagements.bcubed import BCubed, bcubed
from benchmarks.engagements.gold import SAMPLE, GoldMention, gold_mentions, sample_reports
from benchmarks.engagements.matching import matched
from detente.archive import Archive
from detente.edtf import bounds
from detente.engagements import settle
from detente.engagements.families import HELD, status_of

BAR = 0.80


@dataclass(frozen=True, slots=True)
class Grouped:
    """A mention of the gold and the group it was put in: that of its event, or one of its own where it was not read.

    `held` is whether it was read as something that took place.
    """

    mention: GoldMention
    group: str
    read: bool
    held: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments; 1 where a bar is missed."""
    options = _parser().parse_args(arguments)
    missed = False
    total: list[Grouped] = []
    for folder in sorted(each.parent for each in options.sample.glob("*/engagements.csv")):
        found = [each for each in grouped(folder, options.archive) if options.part in (each.mention.part, "all")]
        total += found
        if found:
            missed |= _tell(folder.name, found, detail=options.detail)
    missed |= _tell("all", total, detail=False)
    return 1 if missed else 0


def grouped(folder: Path, kept: Path | None = None) -> Iterator[Grouped]:
    """The mentions of one pair, with their groups."""
    with tempfile.TemporaryDirectory() as scratch:
        archive = Archive((kept or Path(scratch)) / f"{folder.name}.db")
        _fill(archive, folder)
        yield from _groups(archive, folder)


def _fill(archive: Archive, folder: Path) -> None:
    from detente.reading import read, with_header

    with archive.writer() as writer:
        for report in sample_reports(folder):
            loaded = with_header(report.loaded())
            if not writer.has(loaded):
                writer.add(read(loaded), address=report.path.as_uri())
    with archive.settlement() as settlement, settlement.at_once():
        settlement.empty()
    settle(archive)


def _groups(archive: Archive, folder: Path) -> Iterator[Grouped]:
    mentions: defaultdict[str, list[GoldMention]] = defaultdict(list)
    for mention in gold_mentions(folder):
        mentions[mention.report].append(mention)
    with archive.view() as view:
        engagements = view.engagements_by_event()
        for line in view.all_reports():
            name = Path(line.address).name
            record = view.record(line)
            events = matched(record.report, record.events, mentions[name])
            for number, mention in enumerate(mentions.pop(name)):
                event = events.get(mention)
                group = engagements[event.id] if event else f"{name} {number}"
                yield Grouped(mention, group, event is not None, event is not None and status_of(event) in HELD)


def _tell(name: str, found: Sequence[Grouped], *, detail: bool) -> bool:
    """Print the figures; whether a bar is missed."""
    read = [each for each in found if each.read]
    figures, over_all = _bcubed(read), _bcubed(found)
    wrong = list(_of_different_days(read))
    print(
        f"{name}: B³ {figures.f1:.3f} (precision {figures.precision:.3f}, recall {figures.recall:.3f}) over "
        f"{len(read)} mentions that were read; {over_all.f1:.3f} over all {len(found)}; "
        f"{len(wrong)} joined of different days"
    )
    if detail:
        _detail(read)
    for one, other in wrong if detail else ():
        print(f"  DAYS {one.mention.engagement} {one.mention.day} / {other.mention.engagement} {other.mention.day}")
    return figures.f1 < BAR or bool(wrong)


def _bcubed(found: Sequence[Grouped]) -> BCubed:
    gold = {(each.mention.report, each.mention.evidence): each.mention.engagement for each in found}
    return bcubed(gold, {(each.mention.report, each.mention.evidence): each.group for each in found})


def _of_different_days(found: Sequence[Grouped]) -> Iterator[tuple[Grouped, Grouped]]:
    """Mentions of two engagements that were joined although the reports give different days for what was held.

    What was read as a plan claims no day on which it took place.
    """
    groups: defaultdict[str, list[Grouped]] = defaultdict(list)
    for each in found:
        if bounds(each.mention.day) and each.mention.status in HELD and each.held:
            groups[each.group].append(each)
    for group in groups.values():
        pairs = ((one, other) for place, one in enumerate(group) for other in group[:place])
        for one, other in pairs:
            days, others = bounds(one.mention.day), bounds(other.mention.day)
            if one.mention.engagement != other.mention.engagement and days and others and not days.meets(others):
                yield one, other


def _detail(found: Sequence[Grouped]) -> None:
    """Engagements of the gold that stand in several groups, and groups of several engagements."""
    by_gold: defaultdict[str, defaultdict[str, list[Grouped]]] = defaultdict(lambda: defaultdict(list))
    by_group: defaultdict[str, set[str]] = defaultdict(set)
    for each in found:
        by_gold[each.mention.engagement][each.group].append(each)
        by_group[each.group].add(each.mention.engagement)
    for name, groups in sorted(by_gold.items()):
        if len(groups) > 1:
            print(f"  APART {name}")
            for group, members in groups.items():
                told = "; ".join(f"{each.mention.report[:10]} {each.mention.evidence[:40]!r}" for each in members[:4])
                print(f"    {group} ({len(members)}) {told}")
    for group, names in sorted(by_group.items()):
        if len(names) > 1:
            print(f"  JOINED {group}: {', '.join(sorted(names))}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engagements", description=__doc__)
    parser.add_argument("--part", choices=["tune", "test", "all"], default="test", help="which part of the gold")
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="where the sample archive stands")
    parser.add_argument("--archive", type=Path, help="a folder to keep the archives in, and to find them in again")
    parser.add_argument(
        "--detail", action="store_true", help="what was joined or parted wrongly; with --part tune only"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
