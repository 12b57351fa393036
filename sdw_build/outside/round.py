"""A round along all links: several hosts beside each other, one link at a time of each, until the time is up."""

import threading
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from sdw_build.outside.asking import Asker
from sdw_build.outside.verdict import Verdict

_AT_ONCE = 8


def ask_all(asker: Asker, addresses: Iterable[str], seconds: float) -> Mapping[str, Verdict]:
    """Return the verdicts on as many addresses as there is time for."""
    end = time.monotonic() + seconds
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc.lower(), []).append(address)

    over = threading.Event()

    def along(of_host: list[str]) -> list[tuple[str, Verdict]]:
        found = []
        for address in of_host:
            if over.is_set() or time.monotonic() >= end:
                break
            found.append((address, asker.ask(address)))
        return found

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            # Those with most links first, so that no host is left alone at the end.
            ordered = sorted(hosts.values(), key=len, reverse=True)
            return dict(item for found in pool.map(along, ordered) for item in found)
        finally:
            over.set()  # also when it is broken off: each stops after the question it is at
