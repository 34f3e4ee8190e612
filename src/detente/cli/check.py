"""`detente check`: what is damaged in an archive, what can be made anew, and what can be saved."""

from __future__ import annotations

from pathlib import Path

import click

from detente.cli.archives import Where, archive_option, archive_path
from detente.errors import ArchiveDamaged


@click.command(short_help="Check an archive, and mend it.")
@archive_option
@click.option("--rebuild", is_flag=True, help="Make indexes and all else that is derived anew, where it stands.")
@click.option(
    "--rescue",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Copy every report that is whole into a new archive.",
)
def check(*, archive: Where | None, rebuild: bool, rescue: Path | None) -> None:
    """Compare everything in the archive with what was written, and say what is damaged and what can be rebuilt.

    Without an option nothing is changed. The exit code is 0 for a sound archive and 15 for a damaged one.
    """
    from detente.archive import Archive

    store = Archive(archive_path(archive))
    if rescue:
        saved, lost = store.rescue(rescue)
        others = f"; {lost} are lost, add them again" if lost else ""
        click.echo(f"Saved {saved} reports, counting replaced ones, in {rescue}{others}.")
        return
    if rebuild:
        store.rebuild()
    found = store.check()
    for damage in found:
        click.echo(f"{damage.what} {damage.fault}; it can{'' if damage.derived else 'not'} be rebuilt")
    if not found:
        click.echo(f"{store.path} is sound.")
    elif all(damage.derived for damage in found):
        raise ArchiveDamaged(f"{store.path} is damaged, but all of it can be rebuilt: detente check --rebuild")
    else:
        raise ArchiveDamaged(f"{store.path} is damaged; detente check --rescue FILE copies the reports that are whole")
