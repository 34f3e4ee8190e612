"""Lines on standard error, and nothing else there."""

from __future__ import annotations

import logging
import os
import sys
import traceback
import warnings

import click


def complain(message: str) -> None:
    """Say `message` on standard error, as one line that begins with the command's name."""
    click.echo("detente: " + " ".join(message.split()), err=True)


def trace(fault: BaseException) -> None:
    """Show where `fault` arose, if the environment's `DETENTE_DEBUG` asks for it."""
    if os.environ.get("DETENTE_DEBUG"):
        click.echo("".join(traceback.format_exception(fault)), err=True, nl=False)


def hush_libraries() -> None:
    """Keep what libraries log and warn of off standard error: what concerns the reader, `complain` says."""
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
