"""Fetching from a small site on this machine: what comes back, what is refused, and in what words."""

from __future__ import annotations

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

import pytest

from detente.errors import AddressRefused, FetchError, SourceUnreadable
from detente.sources import load, network, web
from detente.sources.addresses import resolve
from detente.sources.content import SIZE_LIMIT
from detente.sources.web import fetch

if TYPE_CHECKING:
    from tests.sources.conftest import Site


@pytest.fixture
def public_front(site: Site, monkeypatch: pytest.MonkeyPatch) -> str:
    """The site under a name that passes the check, as a public site would; every other host is checked as ever."""

    def front_or_real(host: str, port: int, *, allow_private: bool = False) -> list[str]:
        return ["127.0.0.1"] if host == "front.example" else resolve(host, port, allow_private=allow_private)

    monkeypatch.setattr(network, "resolve", front_or_real)
    return site.root.replace("127.0.0.1", "front.example")


@pytest.mark.parametrize(
    ("media", "html", "charset"),
    [
        ("text/html", True, None),
        ("Text/HTML; charset=ISO-8859-1", True, "iso-8859-1"),
        ("application/xhtml+xml", True, None),
        ("text/plain;charset=utf-8", False, "utf-8"),
    ],
)
def test_what_was_declared_comes_along(site: Site, media: str, html: bool, charset: str | None) -> None:
    site.serve("/a", b"They met.", content_type=media)
    content = fetch(f"{site.root}/a", allow_private=True)
    assert (content.data, content.html, content.charset) == (b"They met.", html, charset)
    assert content.url == f"{site.root}/a"


def test_nothing_declared(site: Site) -> None:
    site.serve("/a", b"They met.")
    assert fetch(f"{site.root}/a", allow_private=True).html is None


def test_the_name_and_not_the_address_is_asked_for(site: Site, public_front: str) -> None:
    site.serve("/a", b"They met.", content_type="text/plain")
    assert fetch(f"{public_front}/a").data == b"They met."
    assert site.seen == [f"{public_front.removeprefix('http://')}/a"]


def test_redirects_are_followed(site: Site) -> None:
    site.move("/1", "/2")
    site.move("/2", f"{site.root}/3")
    site.serve("/3", b"end", content_type="text/plain")
    assert fetch(f"{site.root}/1", allow_private=True).url == f"{site.root}/3"


def test_redirects_without_an_end(site: Site) -> None:
    site.move("/1", "/1")
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetch(f"{site.root}/1", allow_private=True)
    assert len(site.seen) == 6


@pytest.mark.parametrize("address", ["http://127.0.0.1:{port}/a", "http://localhost:{port}/a", "http://[::1]:{port}/a"])
def test_this_machine_is_refused(site: Site, address: str) -> None:
    with pytest.raises(AddressRefused, match="--allow-private"):
        fetch(address.format(port=site.port))
    assert site.seen == []


@pytest.mark.parametrize("target", ["http://127.0.0.1/", "http://169.254.169.254/latest", "http://[::ffff:10.0.0.1]/"])
def test_a_redirect_into_a_private_network_is_refused(site: Site, public_front: str, target: str) -> None:
    site.move("/a", target)
    with pytest.raises(AddressRefused):
        fetch(f"{public_front}/a")


def test_a_name_for_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def to_this_machine(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", to_this_machine)
    with pytest.raises(AddressRefused, match=r"inner\.example \(127\.0\.0\.1\)"):
        fetch(site.root.replace("127.0.0.1", "inner.example"))
    assert site.seen == []


@pytest.mark.parametrize("target", ["ftp://example.org/a", "file:///etc/hosts", "data:text/html,hello"])
def test_a_redirect_to_another_kind_of_address(site: Site, target: str) -> None:
    site.move("/a", target)
    with pytest.raises(FetchError):
        fetch(f"{site.root}/a", allow_private=True)


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_an_answer_that_is_no_page(site: Site, status: int) -> None:
    site.serve("/a", b"sorry", status=status, content_type="text/html")
    with pytest.raises(FetchError, match=f"answered {status} .+; check the address"):
        fetch(f"{site.root}/a", allow_private=True)


def test_an_answer_of_another_type(site: Site) -> None:
    site.serve("/a", b"%PDF-1.7", content_type="application/pdf")
    with pytest.raises(SourceUnreadable, match="is application/pdf, not a page"):
        fetch(f"{site.root}/a", allow_private=True)


def test_an_answer_that_is_too_large(site: Site) -> None:
    site.serve("/a", b"a" * (SIZE_LIMIT + 1), content_type="text/plain")
    with pytest.raises(SourceUnreadable, match="over 5 MB"):
        fetch(f"{site.root}/a", allow_private=True)


def test_an_answer_that_is_too_large_once_unpacked(site: Site) -> None:
    packed = gzip.compress(b"a" * (SIZE_LIMIT + 1))
    site.serve("/a", packed, content_type="text/plain", content_encoding="gzip")
    with pytest.raises(SourceUnreadable, match="over 5 MB"):
        fetch(f"{site.root}/a", allow_private=True)


def test_an_answer_that_is_packed_wrongly(site: Site) -> None:
    site.serve("/a", b"not packed", content_type="text/plain", content_encoding="gzip")
    with pytest.raises(FetchError, match="broke off its answer or garbled it"):
        fetch(f"{site.root}/a", allow_private=True)


def test_an_answer_that_breaks_off(site: Site) -> None:
    site.serve("/a", b"half", content_type="text/plain", content_length="100")
    with pytest.raises(FetchError, match="broke off its answer"):
        fetch(f"{site.root}/a", allow_private=True)


def test_no_answer_in_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(20):
            handler.wfile.write(b".")
            time.sleep(0.05)

    monkeypatch.setattr(web, "TOTAL_SECONDS", 0.3)
    site.answers["/a"] = drip
    with pytest.raises(FetchError, match="answer in 0 s; try later"):
        fetch(f"{site.root}/a", allow_private=True)


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(FetchError, match="can't be reached"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


def test_no_secure_server_there(site: Site) -> None:
    with pytest.raises(FetchError, match="can't be reached safely"):
        fetch(site.root.replace("http:", "https:"), allow_private=True)


@pytest.mark.parametrize("address", ["https://[zz]/", "http://a\tb/", "http://", "http://a:99999/", "http://:80/"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(FetchError, match="is no web address"):
        fetch(address)


def test_a_password_does_not_stay_in_the_report(site: Site) -> None:
    site.serve("/a", b"They met.", content_type="text/plain")
    address = f"{site.root}/a".replace("http://", "http://me:secret@")
    assert load(address, allow_private=True).url == f"{site.root}/a"
