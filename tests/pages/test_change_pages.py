"""The pages that tell what changed: by month, bounded, with a way to the rest, and nothing of who withdrew."""

from pathlib import Path

from sdw_build.pages.wijzigingen import WijzigingenView
from tests.library.test_change_events import LATER, NEXT, begin, lay, seen, story, with_evidence
from tests.pages.making import page_of, written


def lines(view: WijzigingenView) -> list[tuple[str, str, str]]:
    """Return what is told, by month and title."""
    return [
        (month.naam, item.titel, item.soort) for month in view.maanden for day in month.dagen for item in day.regels
    ]


def test_changes_are_told_by_month_with_the_newest_first(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "methodieken/m.md": with_evidence("goed_beschreven"),
        "verhalen/a.md": written(titel="Ander", gepubliceerd="2025-12-31"),
        "verhalen/anarie.md": story(),
        "verhalen/later.md": written(titel="Straks", gepubliceerd="2027-01-01"),
    }
    root = begin(tmp_path, files)
    lay(root, {"methodieken/m.md": with_evidence("effectief_goede")})
    view = page_of(seen(root, LATER), "wijzigingen/").view
    assert lines(view) == [
        ("juli 2026", "Proef", "Bewijs sterker"),
        ("januari 2026", "Proef", "Nieuw"),
        ("december 2025", "Ander", "Nieuw"),
    ]
    assert [(link.tekst, link.adres) for link in view.jaren] == [
        ("2026", "wijzigingen/2026/"),
        ("2025", "wijzigingen/2025/"),
    ]
    assert [title for _, title, _ in lines(page_of(seen(root, LATER), "wijzigingen/2025/").view)] == ["Ander"]
    assert view.kanalen == ()


def test_the_first_page_is_bounded_and_that_of_a_year_holds_all(tmp_path: Path) -> None:
    root = begin(tmp_path, {f"verhalen/v{number}.md": written(titel=f"V{number}") for number in range(50)})
    made = seen(root, NEXT)
    assert len(lines(page_of(made, "wijzigingen/").view)) == 40
    assert len(lines(page_of(made, "wijzigingen/2026/").view)) == 50


def test_a_year_of_many_changes_goes_on_from_page_to_page(tmp_path: Path) -> None:
    told = [{"dag": f"2026-0{month}-{day:02}", "wat": f"Anders {day}."} for month in (2, 3, 4) for day in range(1, 29)]
    files: dict[str, str | None] = {f"verhalen/v{number}.md": written(wijzigingen=told) for number in range(3)}
    made = seen(begin(tmp_path, files), NEXT)
    first, second = (page_of(made, address).view for address in ("wijzigingen/2026/", "wijzigingen/2026/pagina/2/"))
    assert (len(lines(first)), len(lines(second))) == (200, 3 * 84 + 3 - 200)
    assert (first.bladen.volgende, second.bladen.vorige) == ("wijzigingen/2026/pagina/2/", "wijzigingen/2026/")
    assert page_of(made, "wijzigingen/2026/pagina/2/").titel == "Wat er veranderde in 2026, pagina 2"
