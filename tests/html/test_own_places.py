"""Places of a page: what was promised stays, and leads to what tells of it now."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.html.places import with_places
from sdw_build.html.templates import Templates
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import PageBook
from tests.cases import DAY, Files, cijfer, document, methodiek, partner, problems

Project = Callable[[Files], Path]
TEMPLATES = Templates(Path(__file__).parents[2] / "theme")
MONEY = "kosten:\n  - tekst: Tien euro.\n    peildatum: 2026\n    bron: Verzonnen bron\ncontact: Bel het loket.\n"


def html(root: Path, address: str) -> str:
    """Return a page as HTML."""
    book = PageBook(Publication(load(root).library, DAY))
    page = book.find(address)
    assert page is not None
    return TEMPLATES.render(page, site_frame(book.publication, "Proef", "https://voorbeeld.nl/"))


def ids(page: str) -> list[str]:
    """Return the ids of a page."""
    return re.findall(r'\sid="([^"]*)"', page)


def record(root: Path) -> None:
    """Write the list of promises."""
    (root / "adressen.yml").write_text(write_list(renewed_list(load(root).library, DAY)), encoding="utf-8")


MAIN = '<main id="inhoud" tabindex="-1"><section class="x" id="bewijs"><h2 id="hoe">Hoe</h2></section></main>'


@pytest.mark.parametrize(
    ("places", "after"),
    [
        ({"hoe": "", "bewijs": ""}, MAIN),
        ({"kosten": "hoe"}, MAIN.replace(">Hoe", '><span id="kosten" class="anker"></span>Hoe')),
        ({"kosten": "geld", "geld": "hoe"}, MAIN.replace(">Hoe", '><span id="kosten" class="anker"><span id="geld" class="anker"></span></span>Hoe')),
        ({"kosten": "bewijs"}, MAIN.replace(">Hoe", '><span id="kosten" class="anker"></span>Hoe')),
        ({"kosten": ""}, MAIN.replace('"-1">', '"-1"><span id="kosten" class="anker"></span>')),
        ({"kosten": "weg"}, MAIN.replace('"-1">', '"-1"><span id="kosten" class="anker"></span>')),
        ({"a": "b", "b": "a"}, MAIN.replace('"-1">', '"-1"><span id="a" class="anker"><span id="b" class="anker"></span></span>')),
    ],
)  # fmt: skip
def test_a_place_that_a_page_lacks_stands_where_it_is_told_of(places: dict[str, str], after: str) -> None:
    assert with_places(MAIN, places) == after


def test_a_part_that_goes_keeps_its_anchor_and_its_links(project: Project) -> None:
    link = document(
        body="Zie [kosten](../methodieken/m.md#kosten) en [bellen](/methodieken/m/#kort:bellen).", public=True
    )
    files = {
        "methodieken/m.md": methodiek(MONEY, public=True),
        "verhalen/x.md": link,
        "content/partners/p.md": partner(public=True),
    }
    root = project(files)
    before = set(ids(html(root, "methodieken/m/")))
    assert {"kosten", "kort:betalen", "kort:bellen", "bewijs", "verwijs", "voor-jou", "voor-clienten"} <= before
    record(root)
    project({"methodieken/m.md": methodiek(public=True)})
    assert [item for item in problems(root) if item.ernst is Ernst.FOUT] == []
    page = html(root, "methodieken/m/")
    found = ids(page)
    assert len(found) == len(set(found))
    assert before - set(found) == set()
    kort = page[page.index('id="oogopslag"') :]
    assert {"kosten", "kort:betalen"} <= set(ids(kort[: kort.index("</h2>")]))
    record(root)
    assert before - set(ids(html(root, "methodieken/m/"))) == set()


def test_what_a_page_never_had_is_no_place(project: Project) -> None:
    text = "[a](../methodieken/m.md#kosten) [b](../methodieken/m.md#bewijs) [c](/cijfers/#thema-x) [d](/cijfers/#alle) [e](/regios/#nergens)"
    root = project({"methodieken/m.md": methodiek(public=True), "verhalen/x.md": document(body=text, public=True)})
    dead = [(item.code, item.waarde) for item in problems(root) if item.ernst is Ernst.FOUT]
    assert dead == [
        ("SDW307", "../methodieken/m.md#kosten"),
        ("SDW307", "/cijfers/#thema-x"),
        ("SDW307", "/regios/#nergens"),
    ]
    assert "kosten" not in ids(html(root, "methodieken/m/"))


@pytest.mark.parametrize(
    ("pad", "link", "meant"),
    [
        ("content/partners/p.md", "../content/partners/p.md#contact", ""),
        ("content/partners/p.md", "../content/partners/p.md#contakt", "contact"),
        ("content/agenda/p.md", "/agenda/p/#contact", ""),
        ("content/p.md", "/p/#kontact", "contact"),
        ("content/speerpunten/p.md", "/speerpunten/p/#contact", ""),
    ],
)
def test_links_to_places_of_every_kind_are_checked(project: Project, pad: str, link: str, meant: str) -> None:
    body = "## Contact\n\nBel."
    made = {
        "content/partners/p.md": partner(body=body, public=True),
        "content/agenda/p.md": document("datum: 2026-01-01\n", body, public=True),
        "content/p.md": document(body=body, public=True),
        "content/speerpunten/p.md": document("kort: Proef\nnummer: 1\n", body, public=True),
    }
    root = project({pad: made[pad], "verhalen/x.md": document(body=f"[Lees hier meer]({link})", public=True)})
    found = [item for item in problems(root) if item.ernst is Ernst.FOUT]
    assert [item.code for item in found] == (["SDW307"] if meant else [])
    assert all(meant in item.hulp for item in found)


def test_the_place_of_a_theme_among_the_figures_moves_along_and_stays(project: Project) -> None:
    theme = "kort: Proef\nnummer: 1\n"
    root = project(
        {
            "content/speerpunten/oud.md": document(theme, public=True),
            "content/cijfers/a.yml": cijfer("dagen", "  themas: [oud]\n"),
        }
    )
    assert {"alle", "thema-oud"} <= set(ids(html(root, "cijfers/")))
    record(root)
    (root / "content/speerpunten/oud.md").unlink()
    moved = document(f"{theme}voorheen: [/speerpunten/oud/]\n", public=True)
    project({"content/speerpunten/nieuw.md": moved, "content/cijfers/a.yml": cijfer("dagen", "  themas: [nieuw]\n")})
    page = html(root, "cijfers/")
    assert page.index('id="thema-nieuw"') < page.index('id="thema-oud"') < page.index('id="dagen"')
    project({"content/cijfers/a.yml": cijfer("dagen")})
    assert {"thema-nieuw", "thema-oud"} <= set(ids(html(root, "cijfers/")))


@pytest.mark.parametrize("name", ["alle", "thema-oud"])
def test_a_figure_is_not_called_as_a_place_of_the_page_that_it_shares(project: Project, name: str) -> None:
    root = project({"content/cijfers/a.yml": cijfer(name)})
    assert [item.code for item in problems(root)] == ["SDW305"]
    project({"adressen.yml": f"adressen:\n  /cijfers/#{name}: cijfer\n  /cijfers/{name}/: cijfer\n"})
    assert problems(root) == []
