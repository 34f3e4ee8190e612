"""Lines on standard error, and nothing else there."""

from __future__ import annotations

import errno
import logging
import os
import sys
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import click

from detente.errors import DetenteError, ReadingError

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def complain(message: str) -> None:
    """Say `message` on standard error, as one line that begins with the command's name."""
    sys.stderr.write("detente: " + " ".join(message.split()) + "\n")  # click's echo would go around a progress bar


def trace(fault: BaseException) -> None:
    """Show where `fault` arose, if the environment's `DETENTE_DEBUG` asks for it."""
    if os.environ.get("DETENTE_DEBUG"):
        click.echo("".join(traceback.format_exception(fault)), err=True, nl=False)


def hush_libraries() -> None:
    """Keep what libraries log and warn of off standard error: what concerns the reader, `complain` says."""
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


@contextmanager
def faults_told() -> Iterator[None]:
    """Make a fault that nobody foresaw one clear line as well, and let the other sources go on."""
    try:
        yield
    except (DetenteError, BrokenPipeError):
        raise
    except Exception as fault:
        if getattr(fault, "errno", None) in _NO_ROOM:
            raise
        what = f"{type(fault).__name__}: {fault}"
        raise ReadingError(
            f"could not be read, by a fault of ours ({what}); set DETENTE_DEBUG=1 and report it"
        ) from fault
