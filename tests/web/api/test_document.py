"""The OpenAPI document, and that nothing which it allows or forbids makes the server fail."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient
from tests.engagements.conftest import archive, put, trip

from detente.archive import Archive
from detente.web.api import application

__all__ = ["archive", "put", "trip"]


_FOLDER = TemporaryDirectory()
_ARCHIVE = Path(_FOLDER.name) / "archive.db"
_DOCUMENT = schemathesis.openapi.from_asgi("/openapi.json", application(_ARCHIVE))


@pytest.fixture
def filled(trip: Archive) -> None:
    """The archive of the document, which is made before any test runs."""
    shutil.copy(trip.path, _ARCHIVE)


@_DOCUMENT.parametrize()
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_makes_the_server_fail(case: Case[Any], filled: None) -> None:
    """Answers keep to the document too. A value of the right form may still name nothing, and is refused then."""
    case.call_and_validate(excluded_checks=[positive_data_acceptance])


def test_it_is_openapi_3_1_with_every_problem_under_its_type(client: TestClient) -> None:
    document = client.get("/").json()
    assert document["openapi"].startswith("3.1")
    for path in document["paths"].values():
        for method, operation in path.items():
            assert method in ("get", "post")
            assert list(operation["responses"]["default"]["content"]) == ["application/problem+json"]
            assert operation["summary"]
            assert operation["description"]


def test_mounted_it_tells_where(trip: Archive) -> None:
    client = TestClient(Starlette(routes=[Mount("/api", app=application(trip.path))]))
    assert client.get("/api").json()["servers"] == [{"url": "/api"}]


def test_it_fetches_nothing_from_elsewhere(client: TestClient) -> None:
    assert client.get("/docs").status_code == 404
    assert client.get("/redoc").status_code == 404
