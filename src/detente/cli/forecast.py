"""`detente forecast` and `detente scores`: what may come next, and how good such forecasts were."""

from __future__ import annotations

import click

from detente.cli.archives import Where, archive_option, as_of_option, settled
from detente.cli.complaints import complain
from detente.cli.output import screen
from detente.cli.tables import write_object
from detente.errors import ArchiveShut, UsageError

_form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A page for the terminal, or one JSON value.",
)


@click.command(short_help="What may come next between two states.")
@click.argument("one", metavar="STATE")
@click.argument("other", metavar="STATE")
@click.option(
    "--horizon", metavar="DAYS", type=int, default=30, show_default=True, help="Within so many days, 1 to 366."
)
@archive_option
@as_of_option
@_form_option
def forecast(*, one: str, other: str, horizon: int, archive: Where | None, as_of: str | None, form: str) -> None:
    """Tell how likely each kind of contact or act is, and whether what is planned takes place, with the reasons.

    The base rate stands beside each: how often such a thing came before. As of a day, nothing that was published later
    is used. Every forecast is kept in the archive, and 'detente scores' holds it against what came.
    """
    from dataclasses import asdict

    from detente.forecast import forecasts, keep

    store = settled(archive)
    with store.view(as_of) as view:
        found = forecasts(view, (one, other), horizon=horizon)
    try:
        keep(store, found)
    except (ArchiveShut, UsageError):  # the latter where it is read from afar
        complain(f"{archive or store.path} may not be written, so these forecasts are not kept")
    if form == "json":
        write_object(asdict(found))
        return
    from detente.pages.forecasts import print_forecasts

    print_forecasts(found, screen())


@click.command(short_help="How good forecasts were.")
@click.option("--pair", nargs=2, metavar="STATE STATE", help="Only those of these two.")
@archive_option
@as_of_option
@_form_option
def scores(*, pair: tuple[str, str] | None, archive: Where | None, as_of: str | None, form: str) -> None:
    """Hold the forecasts that were kept against what came, as far as the archive tells.

    A forecast is decided when it came true, or when there are reports from its last day or later. Skill is the part of
    the base rates' Brier score that the forecasts do away with. What sides and outlets expected of meetings stands
    below.
    """
    from dataclasses import asdict

    from detente.archive import Query
    from detente.engagements import outcomes, tally
    from detente.forecast import kept, resolved
    from detente.forecast import scores as scores_of
    from detente.relations import pair_of

    parties = pair_of(*pair) if pair else None
    with settled(archive).view(as_of) as view:
        made = list(kept(view, parties))
        found = list(resolved(view, [each for each, _ in made]))
        counts = tally(outcomes(view, Query(pair=parties)))
    result = scores_of(found)
    backtests = sum(each.due < moment.date() for each, moment in made)
    plans = [each for each in found if each.forecast.subject.about == "plan" and each.ending != "open"]
    plans.sort(key=lambda each: each.forecast.as_of, reverse=True)
    if form == "json":
        write_object(
            {"scores": asdict(result), "backtests": backtests, "forecasts": [asdict(each) for each in found],
             "expected": [asdict(each) for each in counts]}
        )  # fmt: skip
        return
    from detente.pages.forecasts import print_scores

    print_scores(result, plans, counts, screen(), backtests=backtests)
