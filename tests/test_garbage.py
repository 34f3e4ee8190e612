"""The search for garbage is off meanwhile, and afterwards as it was before."""

import gc

import pytest

from detente.garbage import unsearched


def test_it_is_off_meanwhile_and_on_again_afterwards() -> None:
    with unsearched():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_a_fault() -> None:
    with pytest.raises(ValueError, match="torn"), unsearched():
        raise ValueError("torn")
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with unsearched():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
