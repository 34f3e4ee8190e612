"""Lines on standard error."""

import logging
import warnings

import pytest

from detente.cli.complaints import complain, hush_libraries


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("first\n  second")
    assert capsys.readouterr() == ("", "detente: first second\n")


def test_libraries_are_hushed(capfd: pytest.CaptureFixture[str]) -> None:
    handlers = logging.getLogger().handlers.copy()
    with warnings.catch_warnings():
        hush_libraries()
        warnings.warn("no concern of the reader", stacklevel=1)
        logging.getLogger("some.library").warning("nor is this")
    logging.getLogger().handlers[:] = handlers
    assert capfd.readouterr().err == ""
