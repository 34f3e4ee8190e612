"""Which addresses are public, and that a host with any other is refused."""

import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import AddressRefused, FetchError
from detente.sources.addresses import is_public, resolve

PUBLIC = [
    "93.184.216.34",
    "1.1.1.1",
    "2606:4700::1111",
    "::ffff:93.184.216.34",
    "64:ff9b::5db8:d822",
    "2002:5db8:d822::1",
]
SHUT = [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "2001:0:5db8:d822:0:0:80ff:fffe",
    "fe80::1",
    "fe80::1%1",
    "fc00::1",
    "fd12:3456::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "100::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", SHUT)
def test_not_public(address: str) -> None:
    assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_changes_nothing(address: ipaddress.IPv4Address) -> None:
    assert is_public(f"::ffff:{address}") == is_public(str(address))


def _names(monkeypatch: pytest.MonkeyPatch, **known: list[str]) -> None:
    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        if host not in known:
            raise socket.gaierror
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in known[host]]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_a_host_gives_its_addresses_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    _names(monkeypatch, wire=["93.184.216.34", "1.1.1.1", "93.184.216.34"])
    assert resolve("wire", 443) == ["93.184.216.34", "1.1.1.1"]


def test_a_host_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _names(monkeypatch, wire=["93.184.216.34", "10.0.0.1"])
    with pytest.raises(AddressRefused, match=r"^wire \(10.0.0.1\) is in a loopback"):
        resolve("wire", 443)
    assert resolve("wire", 443, allow_private=True) == ["93.184.216.34", "10.0.0.1"]


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0", "localhost"])
def test_other_ways_to_write_this_machine(host: str) -> None:
    with pytest.raises(AddressRefused):
        resolve(host, 80)


@pytest.mark.parametrize("host", ["nowhere", "a" * 70, "", "a..b"])
def test_no_such_host(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    _names(monkeypatch)
    with pytest.raises(FetchError, match="no such host"):
        resolve(host, 80)
