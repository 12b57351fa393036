"""Equal ids: whatever a heading, figure or word is called, no two things on a page have one id, and all keep theirs."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import PageBook
from tests.cases import DAY, Files, cijfer, document, methodiek, partner

Project = Callable[[Files], Path]
THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = Templates(THEME)
# Every id that a template writes itself, but for those of the reference page.
OWN = sorted(
    {
        name
        for path in THEME.rglob("*.html")
        if "onderdelen" not in path.as_posix()
        for pair in re.findall(
            r"\bid=\"(?:([a-z-]+)|\{\{ '([a-z-]+)' \| eigen \}\})\"", path.read_text(encoding="utf-8")
        )
        for name in pair
        if name
    }
)
MADE = ["begrip-oven", "cijfer-dagen", "cijfer-uren", "fn-1", "fnref-1", "thema-geen", "deel-inhoud"]
FIGURES = {
    "content/cijfers/a.yml": cijfer("dagen", "  tegenstrijdig_met: [uren]\n")
    + cijfer("uren")
    + cijfer("weken", "  tegenstrijdig_met: [uren]\n")
}
WORDS = {"content/woordenlijst.yml": "oven:\n  term: oven\n  uitleg: Waar brood in gaat.\n  bron: redactie\n"}
SETTINGS = {"content/instellingen.yml": "nieuwsbrief: https://voorbeeld.nl/aanmelden\n"}
TEXT = "Een oven. [[cijfer:dagen]], [[cijfer:weken]] en [[cijfer:uren]].[^1]\n\n[^1]: Noot.\n"


def html(root: Path, address: str) -> str:
    """Return a page as HTML."""
    book = PageBook(Publication(load(root).library, DAY))
    page = book.find(address)
    assert page is not None
    return TEMPLATES.render(page, site_frame(book.publication, "Proef", "https://voorbeeld.nl/"))


def check_ids(page: str) -> set[str]:
    """Return the ids of a page; each is there once, and what points within the page points at one of them."""
    found = Counter(re.findall(r'\sid="([^"]*)"', page))
    assert [name for name, count in found.items() if count > 1] == []
    pointed = re.findall(r'(?:href="#|\sfor="|aria-labelledby="|aria-describedby="|data-begrip=")([^"]+)"', page)
    assert set(pointed) - set(found) == set()
    return set(found)


PAGES = {
    "methodieken/p.md": lambda body: methodiek(
        "kosten:\n  - tekst: Tien euro.\n    peildatum: 2026\n    bron: Verzonnen bron\n", body, public=True
    ).replace("Je begint rustig.", "Je begint met een oven."),
    "verhalen/p.md": lambda body: document(body=body, public=True),
    "content/partners/p.md": lambda body: partner(body=body, public=True),
    "content/p.md": lambda body: document("bouwstenen: [nieuwsbrief]\n", body, public=True),
    "content/index.md": lambda body: document("cijfer: dagen\n", body, public=True),
    "content/clienten.md": lambda body: document("methodieken: [p]\n", body, public=True),
}


@pytest.mark.parametrize("pad", PAGES)
@pytest.mark.parametrize("name", [*OWN, *MADE])
def test_a_heading_may_be_called_what_a_template_calls_its_own(project: Project, pad: str, name: str) -> None:
    body = f"{TEXT}\n## {name.replace('-', ' ').capitalize()}\n\nEen oven.\n\n## {name}\n\n## Slot\n\nTekst.\n"
    root = project({pad: PAGES[pad](body), **FIGURES, **WORDS, **SETTINGS})
    address = pad.removeprefix("content/").removesuffix(".md").removesuffix("index")
    ids = check_ids(html(root, f"{address}/" if address else ""))
    assert {name, f"{name}_1", "slot"} <= ids


@pytest.mark.parametrize("name", [*OWN, *MADE])
def test_a_figure_and_a_word_may_be_called_so_too(project: Project, name: str) -> None:
    word = f"{name}:\n  term: proefwoord\n  uitleg: Wat het is.\n  bron: redactie\n  voorheen: ['/woordenlijst/#oud']\n"
    root = project({"content/cijfers/a.yml": cijfer(name) + cijfer("uren"), "content/woordenlijst.yml": word})
    assert name in check_ids(html(root, "cijfers/"))
    assert {name, "oud"} <= check_ids(html(root, "woordenlijst/"))


def test_ids_stay_what_they_were_where_nothing_has_their_name(project: Project) -> None:
    root = project({"methodieken/p.md": PAGES["methodieken/p.md"](TEXT), **FIGURES, **WORDS})
    ids = check_ids(html(root, "methodieken/p/"))
    assert {"inhoud", "bewijs", "kosten", "verwijs", "oogopslag", "begrip-oven"} <= ids
    assert not [name for name in ids if name.startswith("deel:")]
