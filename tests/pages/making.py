"""Small knowledge bases for tests of pages: documents by their fields, and the pages made of them, without a build."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Page
from sdw_build.pages.short_list import KorteLijst
from sdw_build.pages.site import PageBook
from sdw_build.source.history import History
from tests.cases import write

DAY = date(2026, 6, 1)
EVERYONE = ["professionals", "werkgevers", "clienten"]


def written(body: str = "Tekst.", **fields: Any) -> str:
    """Write a public document with some fields; None leaves out one that documents here have."""
    common = {
        "titel": "Proef",
        "samenvatting": "Een proef.",
        "doelgroepen": EVERYONE,
        "gepubliceerd": "2026-01-01",
        "status": "gepubliceerd",
    }
    return f"---\n{_yaml({**common, **fields})}---\n\n{body}\n"


def methodiek(body: str = "Tekst.", **fields: Any) -> str:
    """Write a methodiek with a summary for each audience, and nothing known of it."""
    own = {
        "in_het_kort": {audience: f"Kort voor {audience}." for audience in EVERYONE},
        "doel": "Beginnen.",
        "bewijs": [bewijs()],
    }
    return written(body, **{**own, **fields})


def bewijs(**fields: Any) -> dict[str, Any]:
    """Return the fields of a piece of evidence."""
    return {"voor_wie": "CMD", "uitkomst": "werk", "niveau": "onbekend", "bronnen": [{"titel": "Bron"}], **fields}


def partner(body: str = "Tekst.", **fields: Any) -> str:
    """Write a partner."""
    return written(body, **{"missie": "Brood en werk.", **fields})


def thema(kort: str, nummer: int, **fields: Any) -> str:
    """Write a speerpunt."""
    return written(**{"titel": f"Speerpunt {kort}", "kort": kort, "nummer": nummer, **fields})


def gespreksleidraad(body: str = "", **fields: Any) -> str:
    """Write a gespreksleidraad of two small sheets, of which all is said by one source."""
    own = {
        "doelgroepen": ["clienten", "werkgevers"],
        "kort": {"tekst": "Nee."},
        "wie_vertelt": kant(),
        "wie_vraagt": kant(voor="de leidinggevende"),
        "bronnen": [{"titel": "Bron"}],
    }
    return written(body, **{**own, **fields})


def kant(**fields: Any) -> dict[str, Any]:
    """Return the fields of one sheet."""
    own = {"voor": "de medewerker", "velden": [{"vraag": "Dit lukt"}], "mag_niet": [recht("vragen wat je hebt")]}
    return {**own, **fields}


def recht(tekst: str, volgens: str = "") -> dict[str, str]:
    """Return the fields of something that one may, must or need not, by the only source or by the one that is named."""
    return {"tekst": tekst, **({"volgens": volgens} if volgens else {})}


def entries(**items: dict[str, Any]) -> str:
    """Write a data file; a name with _ in it gets a dash."""
    return "".join(
        f"{name.replace('_', '-')}: {json.dumps(item, ensure_ascii=False)}\n" for name, item in items.items()
    )


def cijfer(**fields: Any) -> dict[str, Any]:
    """Return the fields of a figure."""
    own = {"bewering": "Zo is het.", "waarde": "30", "populatie": "Iedereen", "bron": "Bron", "jaar": "2020"}
    return {**own, **fields}


def regio(naam: str, code: str, **fields: Any) -> dict[str, Any]:
    """Return the fields of a regio."""
    return {"naam": naam, "code": code, "kolom": 1, "rij": 1, **fields}


def publication(root: Path, files: dict[str, str], day: date = DAY) -> Publication:
    """Read a project of some files as the world may see it on a day; what is wrong with a file fails the test."""
    loaded = load(write(root, files), now=day, history=History())
    assert loaded.diagnostics == ()
    return Publication(loaded.library, day)


def page_of(made: Publication, address: str) -> Page[Any]:
    """Return the page at an address, and insist that there is one."""
    page = PageBook(made).find(address)
    assert page is not None, address
    return page


def titles(cards: tuple[Any, ...] | KorteLijst[Any]) -> list[str]:
    """Return what cards or links are called; of a list that is cut, those that are shown."""
    shown = cards.begin if isinstance(cards, KorteLijst) else cards
    return [getattr(card, "titel", None) or card.tekst for card in shown]


def _yaml(fields: dict[str, Any]) -> str:
    return "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items() if value is not None
    )
