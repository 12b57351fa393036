"""What a build for production wants to know first: who keeps the site; and, as a warning, whom to tell of a leak."""

from datetime import date
from pathlib import Path

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from tests.cases import write


def told(folder: Path, settings: str) -> dict[str, Ernst]:
    """Return which settings are missed, and how heavily."""
    write(folder, {"content/instellingen.yml": settings})
    found = check(folder, date(2026, 6, 1), production=True).report
    return {item.waarde: item.ernst for item in found if item.code == "SDW407"}


def test_without_a_keeper_there_is_no_site_and_without_an_address_for_leaks_a_warning(tmp_path: Path) -> None:
    missed = told(tmp_path, "kernzin: Werk dat past.\n")
    assert missed.pop("beveiliging") is Ernst.WAARSCHUWING
    assert missed == dict.fromkeys(("beheerder", "contact", "meldpunt"), Ernst.FOUT)


def test_with_all_of_them_nothing_is_said(tmp_path: Path) -> None:
    settings = "".join(f"{name}: {name}@voorbeeld.nl\n" for name in ("contact", "meldpunt", "beveiliging"))
    assert told(tmp_path, f"beheerder: Stichting Voorbeeld\n{settings}") == {}
