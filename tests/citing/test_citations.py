"""How to refer to a page: readers of each format get back what was meant, whatever signs it holds."""

import json
import re
from datetime import date
from pathlib import Path

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware

from sdw_build.citing.apa import apa_line
from sdw_build.citing.bibtex import write_bibtex
from sdw_build.citing.citing import references
from sdw_build.citing.csl import write_csl
from sdw_build.citing.files import STYLES, citation_address, citation_files
from sdw_build.citing.reference import Reference, SourceSort, one_line
from sdw_build.citing.ris import write_ris
from sdw_build.html.templates import Templates
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from tests.pages.making import cijfer, entries, methodiek, page_of, partner, publication, written

THEME = Path(__file__).parents[2] / "theme"
SIGNPOSTS = ("cite-as", "describedby", "collection", "item", "type")
SITE, NAME = "https://voorbeeld.nl/kennis/", "Sterk door Werk"
NASTY = 'Een "citaat" & 50 % {van} 100 #1 $x_y ~a^b \\c é – één, twee; drie\u2019s'


def page(title: str = "Werk", **fields: object) -> Reference:
    """Return how to refer to a page of ours that is signed."""
    given: dict[str, object] = {"day": date(2026, 11, 5), "is_ours": True, "address": "methodieken/a/"}
    return Reference(key="methodiek-1", sort=SourceSort.PAGINA, title=title, **{**given, **fields}).signed(NAME, SITE)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        (page(), f"{NAME}. (2026, 5 november). Werk. {SITE}methodieken/a/"),
        (page("Werkt IPS?"), f"{NAME}. (2026, 5 november). Werkt IPS? {SITE}methodieken/a/"),
        (
            page("Werk!", author="Stichting B.V."),
            f"Stichting B.V. (2026, 5 november). Werk! {NAME}. {SITE}methodieken/a/",
        ),
        (page(day=None), f"{NAME}. (z.d.). Werk. Geraadpleegd op {SITE}methodieken/a/"),
        (page(author=NAME), f"{NAME}. (2026, 5 november). Werk. {SITE}methodieken/a/"),
        (
            Reference("a", SourceSort.STUK, "Een stuk", "https://x.nl/", publisher="Krant", read=date(2026, 5, 1)),
            "Een stuk. (z.d.). Krant. Geraadpleegd op 1 mei 2026, van https://x.nl/",
        ),
        (
            page("jobcoach", day=None, within="Woordenlijst", author="Stichting"),
            f"Stichting. (z.d.). jobcoach. In Woordenlijst. {NAME}. Geraadpleegd op {SITE}methodieken/a/",
        ),
        (Reference("a", SourceSort.DRUK, "Een boek", publisher="Uitgever", year=2001), "Een boek. (2001). Uitgever."),
        (
            Reference("a", SourceSort.STUK, "Een stuk", "https://x.nl/", year=2020, read=date(2026, 5, 1)),
            "Een stuk. (2020). https://x.nl/",
        ),
    ],
)
def test_a_line_is_written_as_the_apa_asks(reference: Reference, line: str) -> None:
    assert apa_line(reference).text == line


def test_only_of_what_has_no_day_its_reader_fills_in_the_day() -> None:
    assert apa_line(page(day=None)).asks_day
    assert not apa_line(page()).asks_day


@pytest.mark.parametrize("field", ["title", "summary"])
def test_any_sign_comes_back_from_ris_and_csl(field: str) -> None:
    made = page(**{"title": "Werk", field: NASTY})
    (read,) = rispy.loads(write_ris([made]))
    (item,) = json.loads(write_csl([made]))
    told = {"title": ("title", "title"), "summary": ("abstract", "abstract")}[field]
    assert read[told[0]] == item[told[1]] == NASTY
    assert read["urls"] == [item["URL"]] == [f"{SITE}methodieken/a/"]


@pytest.mark.parametrize("field", ["title", "author", "summary"])
def test_any_sign_comes_back_from_bibtex(field: str) -> None:
    text = write_bibtex([page(**{"title": "Werk", field: NASTY})])
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    assert text.count("{") == text.count("}")
    plain = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    value = plain.entries[0][{"summary": "abstract"}.get(field, field)]
    value = value.replace("\u02c6", "^")  # as this reader writes it
    assert value.replace("{", "").replace("}", "") == NASTY.replace("{", "").replace("}", "")


def test_a_text_of_more_lines_is_one_line_in_each_format() -> None:
    made = page(one_line("Werk\r\nER  - \n\nen\tzorg\u00a0hier\x00"))
    assert made.title == "Werk ER - en zorg hier"
    lines = write_ris([made]).split("\r\n")
    assert lines[-1] == ""
    assert [line[:6] for line in lines if line.startswith("ER")] == ["ER  - "]
    assert all(line[2:6] == "  - " and "\n" not in line for line in lines[:-1])


def test_an_organisation_is_no_person() -> None:
    made = page(author="Ministerie van Sociale Zaken, Werk en Inkomen")
    assert json.loads(write_csl([made]))[0]["author"] == [{"literal": "Ministerie van Sociale Zaken, Werk en Inkomen"}]
    assert "author = {{Ministerie van Sociale Zaken, Werk en Inkomen}}" in write_bibtex([made])
    assert "AU  - Ministerie van Sociale Zaken Werk en Inkomen\r\n" in write_ris([made])


def test_an_address_stays_as_it_is() -> None:
    typed = "https://x.nl/a_b/?q=1&r=%20c#d~{e}"
    made = Reference("a", SourceSort.STUK, "Een stuk", typed)
    assert "url = {https://x.nl/a_b/?q=1&r=%20c#d~%7Be%7D}" in write_bibtex([made])
    assert f"UR  - {typed}\r\n" in write_ris([made])


WORLD = {
    "content/instellingen.yml": "beheerder: Stichting Werk & Zorg\n",
    "methodieken/ips.md": methodiek(titel="Werkt IPS?", voorheen=["/methodieken/oud/"]),
    "verhalen/v.md": written(titel="Verhaal", samenvatting="Wat iemand vertelde."),
    "content/partners/p.md": partner(titel="Club"),
    "content/over-ons.md": written(titel="Over ons"),
    "content/woordenlijst.yml": entries(
        jobcoach={"term": "jobcoach", "uitleg": "Wie helpt.", "bron": "UWV", "voorheen": ["/woordenlijst/#coach"]}
    ),
    "content/cijfers/werk.yml": entries(
        a=cijfer(
            bron="Een bron", uitgever="UWV", jaar="2019", verschenen="2021", doi="10.1000/182", voorheen=["/cijfers/#b"]
        )
    ),
}


def files(made: Publication) -> dict[str, str]:
    """Return the files of a publication by their address."""
    return {address: make() for address, (_, make) in citation_files(made, NAME, SITE).items()}


def test_each_page_that_is_referred_to_has_its_files_wherever_it_ever_stood(tmp_path: Path) -> None:
    assert set(files(publication(tmp_path, WORLD))) == {
        f"{page}.{end}"
        for page in (
            "methodieken/ips/verwijzing",
            "methodieken/oud/verwijzing",
            "verhalen/v/verwijzing",
            "partners/p/verwijzing",
            "cijfers/a/verwijzing",
            "cijfers/b/verwijzing",
            "woordenlijst/jobcoach",
            "woordenlijst/coach",
        )
        for end in ("ris", "bib", "json")
    }


def test_who_keeps_the_site_is_the_author_and_the_site_where_it_stands(tmp_path: Path) -> None:
    (item,) = json.loads(files(publication(tmp_path, WORLD))["methodieken/ips/verwijzing.json"])
    assert item["author"] == [{"literal": "Stichting Werk & Zorg"}]
    assert item["container-title"] == NAME
    assert item["URL"] == f"{SITE}methodieken/ips/"
    assert item["issued"] == {"date-parts": [[2026, 1, 1]]}


def test_a_figure_brings_its_source_along(tmp_path: Path) -> None:
    made = files(publication(tmp_path, WORLD))
    own, source = json.loads(made["cijfers/a/verwijzing.json"])
    assert not own["title"].endswith(".")
    assert "issued" not in own
    assert (source["title"], source["DOI"]) == ("Een bron", "10.1000/182")
    assert source["issued"] == {"date-parts": [[2021]]}
    assert source["id"] == f"{own['id']}-bron"
    assert [item["title"] for item in rispy.loads(made["cijfers/a/verwijzing.ris"])] == [own["title"], "Een bron"]


def test_of_a_verhaal_no_more_goes_along_than_its_title_and_place(tmp_path: Path) -> None:
    told = "".join(
        text for address, text in files(publication(tmp_path, WORLD)).items() if address.startswith("verhalen")
    )
    assert "Verhaal" in told
    assert "vertelde" not in told


def test_a_key_outlives_a_move(tmp_path: Path) -> None:
    now = publication(tmp_path / "now", WORLD)
    before = publication(
        tmp_path / "before",
        {"methodieken/oud.md": methodiek(titel="Werkt IPS?")},
    )
    (key,), (old,) = (
        {item.key for document in made.documents for item in references(made, document) if item.key.startswith("meth")}
        for made in (now, before)
    )
    assert key == old


def test_what_is_not_public_is_not_referred_to(tmp_path: Path) -> None:
    hidden = {"methodieken/a.md": methodiek(status="concept"), "verhalen/b.md": written(gepubliceerd="2030-01-01")}
    assert files(publication(tmp_path, hidden)) == {}


def test_of_who_withdrew_or_whose_consent_ended_no_file_is_left(tmp_path: Path) -> None:
    consent = {"kenmerk": "T-2026-001", "gegeven_op": "2026-01-01", "geldig_tot": "2026-12-31", "reikwijdte": ["tekst"]}
    told = written(
        titel="Verhaal",
        perspectief="client",
        voorheen=["/verhalen/oud/"],
        betrokkenen=[{"rol": "verteller", "toestemming": consent}],
    )
    gone = "---\ningetrokken_op: 2026-05-01\n---\n"
    for story, day, left in ((told, date(2026, 6, 1), 6), (told, date(2027, 1, 1), 0), (gone, date(2026, 6, 1), 0)):
        root = tmp_path / f"{left}-{day}-{len(story)}"
        assert len(files(publication(root, {"verhalen/v.md": story}, day))) == left


def test_where_another_page_stands_now_its_own_file_stays(tmp_path: Path) -> None:
    made = publication(
        tmp_path,
        {
            "methodieken/a.md": methodiek(titel="Nieuw"),
            "methodieken/b.md": methodiek(titel="Verhuisd", voorheen=["/methodieken/a-oud/"]),
            "content/a-oud.md": written(titel="Een pagina"),
        },
    )
    assert json.loads(files(made)["methodieken/a/verwijzing.json"])[0]["title"] == "Nieuw"
    assert json.loads(files(made)["methodieken/a-oud/verwijzing.json"])[0]["title"] == "Verhuisd"


def head(made: Publication, address: str, url: str | None = SITE) -> set[tuple[str, str, str]]:
    """Return the signposts in the head of a page, as (what it is, where it leads, of what type)."""
    html = Templates(THEME).render(page_of(made, address), site_frame(made, NAME, url)).partition("</head>")[0]
    links = [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in re.findall(r"<link [^>]+>", html)]
    return {(link["rel"], link["href"], link.get("type", "")) for link in links if link["rel"] in SIGNPOSTS}


@pytest.mark.parametrize("address", ["methodieken/ips/", "verhalen/v/", "partners/p/", "cijfers/a/"])
def test_a_page_signposts_what_to_refer_to_and_by_which_files(tmp_path: Path, address: str) -> None:
    made = publication(tmp_path, WORLD)
    found = head(made, address)
    assert ("cite-as", f"{SITE}{address}", "") in found
    described = {(where.removeprefix(SITE), sort) for what, where, sort in found if what == "describedby"}
    assert described == {(citation_address(address, style), style.media) for style in STYLES}
    assert {where for where, _ in described} <= set(files(made))
    assert ("collection", f"{SITE}{address.partition('/')[0]}/", "text/html") in found


def test_all_figures_signpost_their_table(tmp_path: Path) -> None:
    assert ("item", f"{SITE}cijfers/cijfers.csv", "text/csv") in head(publication(tmp_path, WORLD), "cijfers/")


@pytest.mark.parametrize(
    ("address", "url"), [("over-ons/", SITE), ("methodieken/oud/", SITE), ("methodieken/ips/", None)]
)
def test_what_is_not_referred_to_signposts_nothing_to_refer_to(tmp_path: Path, address: str, url: str | None) -> None:
    found = head(publication(tmp_path, WORLD), address, url)
    assert {what for what, _, _ in found} <= {"type"}


def test_without_an_address_of_the_site_nothing_is_said_of_referring(tmp_path: Path) -> None:
    made = publication(tmp_path, WORLD)
    for address in ("methodieken/ips/", "cijfers/a/", "verhalen/v/", "woordenlijst/"):
        html = Templates(THEME).render(page_of(made, address), site_frame(made, NAME))
        assert "APA" not in html
        assert "verwijzing.ris" not in html
    assert 'id="verwijs"' in Templates(THEME).render(page_of(made, "cijfers/a/"), site_frame(made, NAME))


def test_a_word_says_how_to_refer_to_it_where_it_stands(tmp_path: Path) -> None:
    made = publication(tmp_path, WORLD)
    html = Templates(THEME).render(page_of(made, "woordenlijst/"), site_frame(made, NAME, SITE))
    assert f'href="{SITE}woordenlijst/#jobcoach"' in html
    assert 'href="jobcoach.ris"' in html
    assert "[de dag waarop je dit leest]" in html
