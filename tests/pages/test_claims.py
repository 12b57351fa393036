"""What stands in a template or in code claims no more than the content it is shown with."""

from datetime import date
from pathlib import Path

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.schema.moment import Moment
from tests.pages.making import DAY, methodiek, page_of, partner, publication, titles, written

_THEME = Path(__file__).parents[2] / "theme"


def _html(made: Publication, address: str) -> str:
    """Return the text of a page between its header and its footer, as HTML on one line."""
    html = Templates(_THEME).render(page_of(made, address), site_frame(made, "Proef"))
    return " ".join(html.partition("<main")[2].partition("</main>")[0].split())


@pytest.mark.parametrize(
    ("written_as", "told"),
    [
        ("2021-10-01", "op 1 oktober 2021"),
        ("2021-10", "in oktober 2021"),
        ("najaar 2021", "in het najaar van 2021"),
        ("winter 2021", "in de winter van 2021"),
        ("2021", "in 2021"),
    ],
)
def test_when_something_was_is_told_as_precisely_as_it_is_known(written_as: str, told: str) -> None:
    assert Moment.read(written_as).wanneer == told


@pytest.mark.parametrize(
    ("end", "told", "on_card"),
    [
        (None, "", ""),
        (
            "2021-10-01",
            "Gestopt op 1 oktober 2021. Deze pagina gaat over wat er was.",
            "Stichting · gestopt op 1 oktober 2021",
        ),
        (str(DAY), f"Stopt op {DAY.day} juni {DAY.year}.", "Stichting"),
        ("2030", "Stopt in 2030.", "Stichting"),
    ],
)
def test_what_has_stopped_says_so_on_its_page_and_its_card(
    tmp_path: Path, end: str | None, told: str, on_card: str
) -> None:
    soort = "stichting" if end else None
    made = publication(tmp_path, {"content/partners/p.md": partner(titel="P", soort=soort, einde=end)})
    html = _html(made, "partners/p/")
    assert told in html
    assert ("Gestopt" in html or "Stopt" in html) is (end is not None)
    (card,) = page_of(made, "partners/").view.kaarten
    assert card.kenmerk == on_card


@pytest.mark.parametrize("place", ["content/over.md", "methodieken/m.md", "verhalen/v.md", "content/agenda/a.md"])
def test_every_kind_of_page_can_tell_that_it_is_over(tmp_path: Path, place: str) -> None:
    make = methodiek if place.startswith("methodieken") else written
    fields = {"datum": "2021-01-01"} if "agenda" in place else {}
    made = publication(tmp_path, {place: make(titel="P", einde="2021-10-01", **fields)})
    (document,) = made.documents
    assert document.data.has_ended(DAY)
    assert not document.data.has_ended(date(2021, 10, 1))
    assert ("Gestopt op 1 oktober 2021" in _html(made, document.adres)) is ("agenda" not in place)
    assert titles((page_of(made, document.adres),)) == ["P"]
