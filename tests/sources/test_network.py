"""The transport: only to checked addresses, and not past the deadline."""

import socket
import time

import httpcore
import httpx
import pytest

from detente.sources import network
from detente.sources.network import CheckedTransport, Deadline


def test_a_step_takes_no_longer_than_is_left() -> None:
    deadline = Deadline(60)
    assert deadline.within(5) == 5
    assert 59 < deadline.within(None) <= 60
    assert 59 < deadline.within(100) <= 60


def test_past_the_deadline_no_step_is_taken() -> None:
    with pytest.raises(httpcore.ReadTimeout):
        Deadline(0).within(5)


def test_it_connects_to_what_was_checked_and_asks_for_the_name_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that turns private on the second question is never asked twice."""
    asked: list[str] = []
    connected: list[object] = []

    def turning(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        address = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(address: object, *_: object, **__: object) -> socket.socket:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", turning)
    monkeypatch.setattr(socket, "create_connection", connect)
    with CheckedTransport(Deadline(5), allow_private=False) as transport, pytest.raises(httpcore.ConnectError):
        transport.handle_request(httpx.Request("GET", "http://rebinding.example/"))
    assert (asked, connected) == (["rebinding.example"], [("93.184.216.34", 80)])


def test_it_tries_the_next_address(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def connect(address: object, *_: object, **__: object) -> socket.socket:
        tried.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(network, "resolve", lambda *_, **__: ["192.0.2.1", "192.0.2.2"])
    monkeypatch.setattr(socket, "create_connection", connect)
    with CheckedTransport(Deadline(5), allow_private=False) as transport, pytest.raises(httpcore.ConnectError):
        transport.handle_request(httpx.Request("GET", "http://wire.example:8080/"))
    assert tried == [("192.0.2.1", 8080), ("192.0.2.2", 8080)]


def test_the_deadline_holds_against_a_drip(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte comes in time for a timeout that counts anew with each byte."""
    server = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setattr(network, "resolve", lambda *_, **__: ["127.0.0.1"])
    begun = time.monotonic()
    with server, CheckedTransport(Deadline(0.3), allow_private=False) as transport:
        request = httpx.Request("GET", f"http://drip.example:{server.getsockname()[1]}/")
        with pytest.raises(httpcore.ReadTimeout):
            transport.handle_request(request)
    assert time.monotonic() - begun < 2
