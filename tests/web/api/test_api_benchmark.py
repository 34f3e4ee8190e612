"""The benchmark of the API, on a small archive."""

from __future__ import annotations

import pytest
from benchmarks.api.__main__ import addresses, main

from detente.archive import Archive


def test_it_asks_and_tells(trip: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(trip.path), "--words", "visit", "--pair", "KOR", "JPN", "--rounds", "1"])
    told = capsys.readouterr().out
    assert "/search?words=visit" in told
    assert "/relation/KOR/JPN" in told


def test_words_stand_in_the_address_as_they_should() -> None:
    assert addresses(['"a & b"'], ("USA", "CHN"))[0] == "/search?words=%22a+%26+b%22"
