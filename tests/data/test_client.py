"""A program written from /data/ alone lists what it came for, and notices what moved, expired and was withdrawn."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.data.client import Copy, copy_of, for_employers, noticed
from tests.data.knowledge import made
from tests.pages.making import bewijs, methodiek, written

_KEY = f"sleutel: {'ab' * 32}\n"
_CONSENT = {"kenmerk": "T-2026-001", "gegeven_op": "2026-01-15", "geldig_tot": "2099-01-15", "reikwijdte": ["tekst"]}
_STORY = written(titel="Van de steiger", betrokkenen=[{"rol": "verteller", "toestemming": _CONSENT}])
_JUDGED = bewijs(
    uitkomst="Betaald werk",
    niveau="effectief_sterke",
    beoordeeld_door="Commissie",
    beoordeeld_op="2021",
    geldig_tot="2026-06-30",
    bronnen=[{"titel": "Onderzoek naar werk", "url": "https://bron.example/"}],
)
_FILES = {
    "adressen.yml": _KEY,
    "content/instellingen.yml": "licentie: CC-BY-4.0\n",
    "content/weg.yml": "adressen: []\n",
    "methodieken/samen.md": methodiek(titel="Samen beginnen", bewijs=[_JUDGED], doelgroepen=["werkgevers"]),
    "methodieken/alleen.md": methodiek(titel="Alleen verder", doelgroepen=["clienten"]),
    "methodieken/stop.md": methodiek(titel="Stopt", doelgroepen=["professionals"]),
    "verhalen/steiger.md": _STORY,
}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 — its name
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a folder as a site, and give its address."""
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def _built(site: str, folder: Path, root: Path, files: dict[str, str], day: date) -> Copy:
    for address, text in made(root, files, day, site).items():
        path = folder / "data/v1" / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return copy_of(site)


@pytest.fixture
def two_builds(tmp_path: Path) -> tuple[str, Copy, Copy]:
    after = {
        **_FILES,
        "content/weg.yml": "adressen:\n  - {adres: /methodieken/stop/, sinds: 2026-07-01, waarom: Wordt niet meer gedaan.}\n",
        "methodieken/beginnen.md": methodiek(
            titel="Samen beginnen", bewijs=[_JUDGED], doelgroepen=["werkgevers"], voorheen=["/methodieken/samen/"]
        ),
        "verhalen/steiger.md": "---\ningetrokken_op: 2026-06-15\nkenmerken: [T-2026-001]\n---\n",
    }
    del after["methodieken/samen.md"], after["methodieken/stop.md"]
    with _served(tmp_path / "site") as site:
        before = _built(site, tmp_path / "site", tmp_path / "a", _FILES, date(2026, 6, 1))
        now = _built(site, tmp_path / "site", tmp_path / "b", after, date(2026, 7, 1))
    return site, before, now


def test_a_program_does_its_work_from_the_data_alone(two_builds: tuple[str, Copy, Copy]) -> None:
    site, before, now = two_builds
    assert list(for_employers(before)) == [
        {
            "titel": "Samen beginnen",
            "adres": f"{site}methodieken/samen/",
            "bewijs": [
                (
                    "Lichte tot milde psychische aandoening (CMD)",
                    "Effectief: sterke aanwijzingen",
                    "2026-06-30",
                    False,
                )
            ],
            "bronnen": ["Onderzoek naar werk"],
            "licentie": "https://creativecommons.org/licenses/by/4.0/",
        }
    ]
    assert sorted(noticed(before, now)) == [
        "ingetrokken, haal weg: Van de steiger",
        f"verhuisd: {site}methodieken/samen/ naar {site}methodieken/beginnen/",
        "verlopen: Samen beginnen, Betaald werk",
        "weg: Stopt, Wordt niet meer gedaan.",
    ]


def test_nothing_of_who_withdrew_is_left(two_builds: tuple[str, Copy, Copy]) -> None:
    _, before, now = two_builds
    (told,) = (item for item in before.documents.values() if item["soort"] == "verhaal")
    assert told["inhoud"] is None  # who agreed to this site agreed to no copy
    assert told["licentie"] is None
    assert told["id"] not in now.documents
    assert not [address for address in now.addresses if "steiger" in address]
