"""A library in which everything names everything: one document of each kind, and as many more of one as a test wants."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.site.files import FinishedSite
from sdw_build.source.history import History
from sdw_build.source.project import read_project
from tests.cases import write
from tests.pages.making import cijfer, entries, gespreksleidraad, methodiek, partner, regio, thema, written

ROOT = Path(__file__).parents[2]
DAY = date(2026, 6, 1)
PROJECT = "site_name: Proef\nsite_url: https://proef.example/\ntheme: {name: null, custom_dir: theme}\nplugins: [sdw]\n"
AUDIENCES = ("professionals", "werkgevers", "clienten")

# What every text says: a link to one of each kind, a figure, and a word that the woordenlijst explains.
_NAMES = """\
Een jobcoach kent [de methodiek](/methodieken/m/), [het thema](/speerpunten/t/), [de partner](/partners/p/),
[de regio](/regios/r/), [de dag](/agenda/b/), [het blad](/gesprekken/g/), [de hulp](/keuzehulp/k/),
[de tekst](/over-ons/) en [het woord](/woordenlijst/#jobcoach). Zo vaak: [[cijfer:c]].
"""
_KEUZE: dict[str, Any] = {
    "vragen": [
        {
            "naam": "q",
            "vraag": "Wat past bij je?",
            "antwoorden": [{"tekst": "Dit", "naar": "u"}, {"tekst": "Dat", "naar": "u"}],
        }
    ],
    "uitkomsten": [
        {
            "naam": "u",
            "titel": "Lees dit",
            "reden": "Dat past.",
            "verder": [{"link": "/methodieken/m/", "waarom": "Begin hier."}],
        }
    ],
}
_THEME: dict[str, Any] = {"themas": ["t"]}
# Of each kind that is a file: its folder, how one is written, and which fields name others.
_KINDS: dict[str, tuple[str, Callable[..., str], dict[str, Any]]] = {
    "verhalen": (
        "verhalen",
        written,
        {**_THEME, "methodieken": ["m"], "partners": ["p"], "regios": ["r"], "fase": ["start"]},
    ),
    "methodieken": (
        "methodieken",
        methodiek,
        {
            **_THEME,
            "partners": [{"partner": "p", "relatie": "uitvoerder"}],
            "regios": ["r"],
            "fase": ["start"],
            "vergelijk_met": ["m"],
        },
    ),
    "partners": ("content/partners", partner, {**_THEME, "werkgebied": ["r"]}),
    "agenda": ("content/agenda", written, {**_THEME, "datum": "2026-10-01"}),
    "gesprekken": ("content/gespreksleidraden", gespreksleidraad, _THEME),
    "pagina's": ("content", written, {}),
}
FILED = tuple(_KINDS)
KINDS = (*FILED, "cijfers", "begrippen")


def _more(kind: str, number: int) -> dict[str, str]:
    """Return so many documents of a kind, each of which names everything that it may."""
    places = [f"{kind[0]}{at:03}" for at in range(number)]
    if kind == "cijfers":
        return {"content/cijfers/meer.yml": entries(**dict.fromkeys(places, cijfer(themas=["t"])))}
    if kind == "begrippen":
        return {
            "content/woordenlijst.yml": entries(jobcoach=_word("jobcoach"), **{name: _word(name) for name in places})
        }
    folder, write_one, fields = _KINDS[kind]
    return {
        f"{folder}/{name}.md": write_one(
            _NAMES,
            titel=f"{kind} {name}",
            # All in one year, and with so many changes that those of a few take more than one page.
            gepubliceerd=f"2026-0{1 + at % 4}-{1 + at % 28:02}",
            wijzigingen=[{"dag": f"2026-05-{day:02}", "wat": f"Anders {day}."} for day in range(1, 10)],
            **fields,
        )
        for at, name in enumerate(places)
    }


def _word(term: str) -> dict[str, Any]:
    return {"term": term, "uitleg": "Wie helpt bij werk.", "bron": "Bron"}


def files(kind: str, number: int) -> dict[str, str]:
    """Return a project with one document of each kind, and so many more of one."""
    return {
        "mkdocs.yml": PROJECT,
        "content/instellingen.yml": "per_pagina: 5\n",
        "content/index.md": written(_NAMES, titel="Home"),
        "content/over-ons.md": written(_NAMES, titel="Over ons", bouwstenen=["partners"]),
        **{f"content/{name}.md": written("Welkom.", titel=f"Deur {name}") for name in AUDIENCES},
        "content/speerpunten/t.md": thema("Thema", 1),
        "content/partners/p.md": partner(titel="Partner", werkgebied=["r"]),
        "content/agenda/b.md": written(titel="Dag", datum="2026-10-01"),
        "content/gespreksleidraden/g.md": gespreksleidraad(titel="Blad"),
        "content/keuzehulp/k.md": written(titel="Hulp", **_KEUZE),
        "content/regios.yml": entries(r=regio("Regio", "AM01")),
        "content/cijfers/alle.yml": entries(c=cijfer(themas=["t"])),
        "content/woordenlijst.yml": entries(jobcoach=_word("jobcoach")),
        "methodieken/m.md": methodiek(_NAMES, titel="Methodiek", regios=["r"], fase=["start"], **_THEME),
        "verhalen/v.md": written(_NAMES, titel="Verhaal", methodieken=["m"], partners=["p"], regios=["r"], **_THEME),
        **_more(kind, number),
    }


def publication(root: Path, kind: str, number: int) -> Publication:
    """Read such a project; what is wrong with it fails the test."""
    loaded = load(write(root, files(kind, number)), now=DAY, history=History())
    assert loaded.diagnostics == ()
    return Publication(loaded.library, DAY)


def site(root: Path, kind: str, number: int) -> dict[str, bytes]:
    """Make every file of such a site but those of the theme."""
    made = publication(root, kind, number)
    (root / "theme").symlink_to(ROOT / "theme")
    finished = FinishedSite(read_project(root / "mkdocs.yml"), made)
    return {file.pad: file.make() for file in finished.files() if not file.pad.startswith("assets/")}
