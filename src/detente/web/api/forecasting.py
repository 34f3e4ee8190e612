"""What may come next between two states."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from detente.forecast import forecasts
from detente.forecast.asking import LONGEST
from detente.forecast.forecast import Forecasts
from detente.web.api.asking import ArchiveHere, AsOf

router = APIRouter(tags=["relations"])


class AskedForecasts(AsOf):
    """Which forecasts are asked for."""

    horizon: int = Field(30, ge=1, le=LONGEST, description="Days.")


@router.get("/forecasts/{one}/{other}")
def forecast(archive: ArchiveHere, one: str, other: str, asked: Annotated[AskedForecasts, Query()]) -> Forecasts:
    """How likely things are to come between two states or bodies, with what speaks for them and against them."""
    with archive.view(asked.as_of) as view:
        return forecasts(view, (one, other), horizon=asked.horizon)
