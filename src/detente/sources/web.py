"""One page from the web, within limits of size, time and redirects, and never from a private network unasked."""

from __future__ import annotations

import ssl
from importlib.metadata import version

import httpcore
import httpx

from detente.errors import FetchError, SourceUnreadable
from detente.sources.content import SIZE_LIMIT, Content, too_large
from detente.sources.network import CheckedTransport, Deadline

CONNECT_SECONDS = 5.0
TOTAL_SECONDS = 20.0
REDIRECT_LIMIT = 5

_HTML_TYPES = {"text/html": True, "application/xhtml+xml": True, "text/plain": False, "": None}
_NETWORK_FAULTS = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)
_LAST_PORT = 65_535
_INSTEAD = "save the page and give the file"


def fetch(address: str, *, allow_private: bool = False) -> Content:
    """What the http or https `address` answers with, after at most five redirects, each checked like the first.

    Raises `FetchError` where it does not answer with a page, `AddressRefused` where it, or an address that it leads
    to, is not public and `allow_private` is false, `SourceUnreadable` where the answer is no text or too large.
    Proxies named in the environment are not used: they would hide the address from the check.
    """
    transport = CheckedTransport(Deadline(TOTAL_SECONDS), allow_private=allow_private)
    timeout = httpx.Timeout(TOTAL_SECONDS, connect=CONNECT_SECONDS)
    headers = {"User-Agent": f"detente/{version('detente')}", "Accept": "text/html, text/plain;q=0.9"}
    try:
        with httpx.Client(transport=transport, timeout=timeout, headers=headers, trust_env=False) as client:
            return _follow(client, address)
    except (httpx.HTTPError, httpx.InvalidURL, *_NETWORK_FAULTS) as fault:
        raise FetchError(_reason(fault)) from fault


def _follow(client: httpx.Client, address: str) -> Content:
    url = httpx.URL(address)
    for _ in range(REDIRECT_LIMIT + 1):
        _check(url)
        with client.stream("GET", url) as response:
            if response.next_request is None:
                return _content(response)
            url = response.next_request.url
    raise FetchError(f"redirects more than {REDIRECT_LIMIT} times; give the address it ends at")


def _check(url: httpx.URL) -> None:
    if url.scheme not in ("http", "https"):
        raise FetchError(f"only http and https addresses are fetched; {_INSTEAD}")
    if not url.host or (url.port or 0) > _LAST_PORT:
        raise FetchError("is no web address (no host, or no such port); check it")


def _content(response: httpx.Response) -> Content:
    if not response.is_success:
        raise FetchError(f"answered {response.status_code} {response.reason_phrase}; check the address, or {_INSTEAD}")
    media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in _HTML_TYPES:
        raise SourceUnreadable(f"is {media}, not a page or plain text; give the report as one of these")
    return Content(_body(response), _HTML_TYPES[media], response.charset_encoding, _bare(response.url))


def _body(response: httpx.Response) -> bytes:
    data = bytearray()
    for part in response.iter_bytes():
        data += part
        if len(data) > SIZE_LIMIT:
            raise too_large()
    return bytes(data)


def _bare(url: httpx.URL) -> str:
    """The address without a user's name and password."""
    return str(url.copy_with(userinfo=b""))


def _reason(fault: Exception) -> str:
    if isinstance(fault, httpx.InvalidURL):
        return f"is no web address ({fault}); check it"
    if isinstance(fault, httpx.TimeoutException | httpcore.TimeoutException):
        return (
            f"did not connect in {CONNECT_SECONDS:.0f} s or answer in {TOTAL_SECONDS:.0f} s; try later, or {_INSTEAD}"
        )
    if isinstance(fault.__context__, ssl.SSLError):
        return f"can't be reached safely ({fault.__context__.reason}); check the address, or {_INSTEAD}"
    if isinstance(fault, httpcore.ConnectError):
        cause = getattr(fault.__context__, "strerror", None) or fault
        return f"can't be reached ({cause}); check the address, or {_INSTEAD}"
    return f"broke off its answer or garbled it ({fault}); try later, or {_INSTEAD}"
