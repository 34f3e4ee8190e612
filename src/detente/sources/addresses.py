"""Which network addresses a page may be fetched from: only those that the whole internet can reach."""

from __future__ import annotations

import ipaddress
import socket

from detente.errors import AddressRefused, FetchError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def resolve(host: str, port: int, *, allow_private: bool = False) -> list[str]:
    """The addresses of `host`, each of them checked: connect to these, not to the name, which may change its mind.

    Raises `FetchError` where there is no such host, `AddressRefused` where any of its addresses is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(f"no such host as {host}; check the address and the connection") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    refused = [] if allow_private else [address for address in addresses if not is_public(address)]
    if refused:
        raise AddressRefused(_refusal(host, refused[0]))
    return addresses


def is_public(address: str) -> bool:
    """Whether `address` is a unicast address of the internet, as is any IPv4 address that it wraps."""
    ip = _unwrapped(ipaddress.ip_address(address))
    shut = ip.is_private or ip.is_multicast or ip.is_reserved or getattr(ip, "is_site_local", False)
    return ip.is_global and not shut


def _unwrapped(ip: IPAddress) -> IPAddress:
    """The IPv4 address inside an IPv4-mapped, 6to4, Teredo or NAT64 one; any other as it is."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else ip)


def _refusal(host: str, address: str) -> str:
    where = host if host == address else f"{host} ({address})"
    return f"{where} is in a loopback, link-local, private or reserved network; --allow-private fetches it anyway"
