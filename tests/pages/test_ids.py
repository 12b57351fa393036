"""Equal ids: whatever a heading, figure or word is called, no two things on a page have one id, and all keep theirs."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.loading import FileMemory, load
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import PageBook
from sdw_build.schema.kinds import KINDS
from tests.cases import DAY, Files, cijfer, document, methodiek, partner

Project = Callable[[Files], Path]
ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
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
OURS = date(2026, 11, 30)  # by then all of our own content is public
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
    return rendered(PageBook(Publication(load(root).library, DAY)), address)


def rendered(book: PageBook, address: str) -> str:
    """Return a page as HTML."""
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


def headed(names: list[str]) -> str:
    """Write a text of which the headings read like names, each of them twice."""
    words = [written for name in names for written in (name.replace("-", " ").capitalize(), name)]
    return TEXT + "".join(f"\n## {written}\n\nEen oven.\n" for written in (*words, "Slot"))


def places(page: str) -> dict[str, str]:
    """Return what stands at each id of a page."""
    return {found[2]: found[0] for found in re.finditer(r'<(\w+)[^>]*?\sid="([^"]*)"[^>]*>', page)}


@pytest.mark.parametrize("pad", PAGES)
def test_no_heading_takes_an_id_of_the_page_itself(project: Project, pad: str) -> None:
    address = pad.removeprefix("content/").removesuffix(".md").removesuffix("index")
    address = f"{address}/" if address else ""
    files = {**FIGURES, **WORDS, **SETTINGS}
    before = places(html(project({pad: PAGES[pad](TEXT), **files}), address))
    names = sorted({name.lower() for name in (*OWN, *MADE, *before) if ":" not in name and name != "slot"})
    page = html(project({pad: PAGES[pad](headed(names)), **files}), address)
    assert "slot" in check_ids(page)
    after = places(page)
    assert {name: after.get(name) for name in before} == before
    for name in names:
        assert {f"tekst:{name}", f"tekst:{name}_1"} <= after.keys() or {name, f"{name}_1"} <= after.keys()
        assert (name in before) <= (f"tekst:{name}" in after)


def test_no_heading_takes_one_on_a_page_of_any_kind() -> None:
    memory = FileMemory()
    library = load(ROOT, memory).library
    book = PageBook(Publication(library, OURS))
    ours = [item for kind in KINDS if not kind.data for item in book.publication.of_kind(kind)[:2]]
    assert {item.kind for item in ours} == {kind for kind in KINDS if not kind.data}
    before = {item.pad: places(rendered(book, item.adres)) for item in ours}
    names = sorted({name for ids in before.values() for name in ids if ":" not in name and name == name.lower()})
    typed = {item.pad: "\n".join(library.lines[item.pad]) + f"\n\n{headed(names)}" for item in ours}
    changed = load(ROOT, memory, {pad: text.encode() for pad, text in typed.items()}).library
    book = PageBook(Publication(changed, OURS))
    for item in ours:
        page = rendered(book, item.adres)
        check_ids(page)
        after = places(page)
        assert {name: after.get(name) for name in before[item.pad]} == before[item.pad], item.pad


def test_a_heading_that_was_promised_there_keeps_its_place(project: Project) -> None:
    promised = (
        "adressen:\n  /methodieken/p/: methodiek\n"
        'koppen:\n  /methodieken/p/:\n    - {anker: bewijs, kop: "Bewijs"}\n    - {anker: kosten, kop: "", nu: ""}\n'
    )
    made = PAGES["methodieken/p.md"]("## Bewijs\n\nTekst.\n\n## Kosten\n\nTekst.\n")
    page = html(project({"methodieken/p.md": made, "adressen.yml": promised}), "methodieken/p/")
    check_ids(page)
    found = places(page)
    assert "Tekst" in page[page.index('id="bewijs"') :][:200]
    assert {"deel:bewijs", "kosten", "tekst:kosten"} <= found.keys()
    gone = made.replace("## Bewijs", "## Iets anders")
    page = html(project({"methodieken/p.md": gone, "adressen.yml": promised}), "methodieken/p/")
    assert {"bewijs", "deel:bewijs"} <= check_ids(page)


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
