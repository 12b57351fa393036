"""What stood beside a page that moved: others show it or link to it, so it stays; of who withdrew nothing does."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.site import PageBook, all_pages, covers
from sdw_build.site.files import FinishedSite
from sdw_build.source.project import read_project
from tests.attachments import pdf
from tests.cases import DAY, PNG, Files, document

Project = Callable[[Files], Path]
BODY = "![Een oven.](oven.png)\n\n[Lees het stuk](stuk.pdf)\n"
STORY = document(
    """\
voorheen: [/verhalen/eerst/, /verhalen/toen/]
perspectief: client
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: 2026-12-31
      reikwijdte: [tekst, gezondheid]
""",
    BODY,
    public=True,
)
FILES: dict[str, str | bytes] = {
    "verhalen/nu/index.md": STORY,
    "verhalen/nu/oven.png": PNG,
    "verhalen/nu/stuk.pdf": pdf(),
}


def beside(publication: Publication, address: str) -> set[str]:
    """Return the names of the files beside the page at an address, without those that are called after what they hold."""
    pages = {page.adres: page for page in all_pages(publication)}
    files = [file.adres for file in pages[address].bestanden] + [name for name, _ in covers(publication)]
    return {name.removeprefix(address) for name in files if name.startswith(address) and "-" not in name}


def test_files_with_a_name_stay_where_the_page_stood(project: Project) -> None:
    publication = Publication(load(project(FILES)).library, DAY)
    now = beside(publication, "verhalen/nu/")
    assert {"oven.png", "stuk.pdf", "omslag.svg"} <= now
    assert beside(publication, "verhalen/eerst/") == beside(publication, "verhalen/toen/") == now
    drawn = dict(covers(publication))
    assert drawn["verhalen/eerst/omslag.svg"] == drawn["verhalen/nu/omslag.svg"]
    made = next(page for page in all_pages(publication) if page.adres == "verhalen/eerst/")
    assert made.verhuisd
    found = PageBook(publication).find("verhalen/eerst/")
    assert found is not None
    assert found.bestanden == made.bestanden


def test_of_a_story_that_may_not_be_read_no_file_stays_anywhere(project: Project) -> None:
    library = load(project(FILES)).library
    publication = Publication(library, date(2027, 1, 1))
    assert dict(covers(publication)) == {}
    for address in ("verhalen/nu/", "verhalen/eerst/", "verhalen/toen/"):
        assert beside(publication, address) == set()


def test_what_shows_a_story_is_known_at_every_address(project: Project) -> None:
    root = project(
        {**FILES, "mkdocs.yml": "site_name: Proef\nplugins: [sdw]\ntheme: {name: null, custom_dir: theme}\n"}
    )
    (root / "theme").mkdir()
    site = FinishedSite(read_project(root / "mkdocs.yml"), Publication(load(root).library, DAY))
    told = site.shown().splitlines()
    for address in ("verhalen/nu/", "verhalen/eerst/", "verhalen/toen/"):
        assert {f"{address}{name}" for name in ("index.html", "omslag.svg", "oven.png", "stuk.pdf")} <= set(told)


def test_where_another_page_stands_now_its_own_cover_stays(project: Project) -> None:
    other = document(body="Een ander verhaal.", public=True)
    moved = document("voorheen: [/verhalen/a/]\n", public=True)
    library = load(project({"verhalen/a.md": other, "verhalen/b.md": moved})).library
    names = [name for name, _ in covers(Publication(library, DAY))]
    assert names.count("verhalen/a/omslag.svg") == 1
