"""The API on an archive with what several outlets say of one trip."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.engagements.conftest import archive, put, trip

from detente.archive import Archive
from detente.web.api import application

__all__ = ["archive", "put", "trip"]


@pytest.fixture
def client(trip: Archive) -> TestClient:
    return TestClient(application(trip.path), raise_server_exceptions=False)
