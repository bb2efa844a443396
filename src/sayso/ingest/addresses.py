"""Which internet addresses a fetch may go to: public ones, whatever form they are written in."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# Prefixes that carry an IPv4 address in their last 32 bits: NAT64, and the old compatible form.
CARRYING = tuple(map(ip_network, ("64:ff9b::/96", "::/96")))
# What `is_global` lets through, or may: local NAT64, tunnels, relays, old site-local, benchmarks, documentation.
REFUSED = tuple(
    map(
        ip_network,
        (
            "64:ff9b:1::/48", "2001::/32", "2001:2::/48", "2001:10::/28", "2001:20::/28", "2001:db8::/32", "3fff::/20",
            "5f00::/16", "fec0::/10", "100::/64", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4",
        ),
    )
)  # fmt: skip


def is_public(text: str) -> bool:
    """Whether an address as text is a public one; addresses that wrap another are as public as that one."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    inner = _unwrap(address)
    if inner is not None:
        return is_public(str(inner))
    if address.is_multicast or not address.is_global:
        return False
    return not any(address in network for network in REFUSED if network.version == address.version)


def resolve_host(host: str, port: int) -> list[str]:
    """The addresses of a host, each once, in the order in which they are to be tried; `OSError` where there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]) for row in found))


def _unwrap(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if any(address in network for network in CARRYING):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None
