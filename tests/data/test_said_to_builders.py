"""What people who build on the data are told, on /data/ and in the descriptions, is true of the data itself."""

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sdw_build.data.documents import BewijsData
from sdw_build.data.schemas import schemas
from sdw_build.library.twins import OF_STORIES
from sdw_build.pages.data import EVIDENCE, data_page
from sdw_build.pages.site import all_pages
from sdw_build.schema.kinds import KINDS
from tests.data.knowledge import SITE, lines, made, read, table, told
from tests.pages.making import DAY, bewijs, cijfer, entries, gespreksleidraad, methodiek, publication, regio, written

ROOT = Path(__file__).parents[2]
_ALL = {
    "methodieken/a.md": methodiek("Tekst.", kosten=[{"tekst": "Niets.", "peildatum": "2021", "bron": "Bron"}]),
    "content/cijfers/w.yml": entries(werk=cijfer()),
    "content/regios.yml": entries(utrecht=regio("Utrecht", "AM13")),
    "content/woordenlijst.yml": entries(jobcoach={"term": "jobcoach", "uitleg": "Iemand.", "bron": "Bron"}),
    "content/gespreksleidraden/g.md": gespreksleidraad(),
    "content/index.md": written(titel="Home"),
}


def _view(root: Path) -> Any:
    return data_page(publication(root, {}, DAY)).view


def test_what_is_there_of_a_verhaal_is_said_alike_everywhere(tmp_path: Path) -> None:
    assert _view(tmp_path / "a").verhalen == OF_STORIES
    assert OF_STORIES in made(tmp_path / "b", {})["dcat.ttl"].replace('\\"', '"')
    assert OF_STORIES in (ROOT / "docs/redactie/data.md").read_text("utf-8")


def test_the_page_names_fields_of_the_evidence_that_are_there(tmp_path: Path) -> None:
    fields = set(BewijsData.model_fields)
    assert {name for name, _ in EVIDENCE} <= fields
    assert set(re.findall(r"\bbewijs\.(\w+)", _view(tmp_path).voorbeeld)) <= fields


def test_every_schema_that_the_page_names_is_there(tmp_path: Path) -> None:
    files = made(tmp_path / "a", {})
    named = {item.adres.removeprefix("data/v1/") for item in _view(tmp_path / "b").schemas}
    assert named == {name for name in files if name.startswith("schemas/")}


def test_every_document_has_both_its_files_where_the_pattern_says(tmp_path: Path) -> None:
    files = made(tmp_path, _ALL)
    patterns = {item["soort"]: item["sjabloon"] for item in read(files, "index.json")["soorten"]}
    for document in lines(files):
        name = re.split(r"[/#]+", document["adres"].removeprefix(SITE).strip("/"))[-1] or "index"
        assert patterns[document["soort"]].replace("{naam}", name) == document["json_adres"]
        for address in (document["json_adres"], document["markdown_adres"]):
            assert address.removeprefix(f"{SITE}data/v1/") in files


def test_each_line_is_as_the_schema_of_a_document_says_by_its_kind(tmp_path: Path) -> None:
    files = made(tmp_path, _ALL)
    named = {item["naam"]: item["schema_adres"] for item in read(files, "index.json")["bestanden"]}
    schema = read(files, named["alles"].removeprefix(f"{SITE}data/v1/"))
    judge = Draft202012Validator(schema)
    for line in lines(files):
        judge.validate(line)
        if line["soort"] == "methodiek":
            assert not judge.is_valid({**line, "bewijs": "veel"})
    for address in ("index.json", "adressen.json", "methodieken/a/index.json"):
        told = read(files, address)
        assert told["$schema"].removeprefix(f"{SITE}data/v1/") in files
        assert "$schema" in read(files, told["$schema"].removeprefix(f"{SITE}data/v1/"))["properties"]


def test_a_file_of_lines_says_of_what(tmp_path: Path) -> None:
    api = read(made(tmp_path, {}), "openapi.json")
    for name, part in (("alles", "Document"), ("wijzigingen", "VeranderingData")):
        content = api["paths"][f"/data/v1/{name}.ndjson"]["get"]["responses"]["200"]["content"]
        assert content["application/x-ndjson"]["x-itemSchema"] == {"$ref": f"#/components/schemas/{part}"}
    mapping = api["components"]["schemas"]["Document"]["discriminator"]["mapping"]
    assert set(mapping) == {kind.naam for kind in KINDS}
    assert {lead.rpartition("/")[2] for lead in mapping.values()} <= set(api["components"]["schemas"])


def test_every_part_is_described_for_people_who_build_on_it() -> None:
    seen: dict[str, str] = {}

    def look(node: Any) -> None:
        for item in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            look(item)
        if isinstance(node, dict) and "properties" in node and "title" in node:
            seen[node["title"]] = node.get("description", "")

    look(schemas())
    english = re.compile(r"\b(?:the|what is|of a|an?d|which)\b")
    assert {title for title, words in seen.items() if not words or english.search(words)} == set()


@pytest.mark.parametrize(
    ("fields", "landelijk", "regios"),
    [
        ({}, None, None),
        ({"landelijk": "ja"}, True, None),
        ({"regios": ["utrecht"]}, False, ["Arbeidsmarktregio Utrecht"]),
    ],
    ids=["unknown", "everywhere", "somewhere"],
)
def test_unknown_is_not_nowhere(tmp_path: Path, fields: dict[str, Any], landelijk: bool | None, regios: Any) -> None:
    files = {"content/regios.yml": _ALL["content/regios.yml"], "methodieken/a.md": methodiek(**fields)}
    told = read(made(tmp_path, files), "methodieken/a/index.json")
    assert told["landelijk"] is landelijk
    assert (told["regios"] and [item["titel"] for item in told["regios"]]) == regios


def test_a_judgement_of_which_no_day_is_known_says_so(tmp_path: Path) -> None:
    told = read(made(tmp_path, {"methodieken/a.md": methodiek(bewijs=[bewijs()])}), "methodieken/a/index.json")
    (item,) = told["bewijs"]
    assert (item["beoordeeld_op"], item["geldig_tot"], item["verlopen"]) == (None, None, False)
    words = schemas()["methodiek"]["$defs"]["BewijsData"]["properties"]
    assert "niet dat het oordeel nog geldt" in words["verlopen"]["description"]
    page = (ROOT / "theme/data.html").read_text("utf-8")
    assert "dat zegt niet dat het oordeel nog geldt" in page
    assert "Elk oordeel heeft een datum" not in page


def test_the_places_of_the_template_are_among_the_anchors(tmp_path: Path) -> None:
    files = {
        **_ALL,
        "adressen.yml": "koppen:\n  /methodieken/b/:\n    - {anker: kosten, kop: ''}\n    - {anker: weg, kop: Weg, nu: ''}\n",
        "methodieken/b.md": methodiek("## Stap\n\nTekst.", titel="B"),
    }
    told = read(made(tmp_path, files), "adressen.json")
    found = {item["adres"]: {place["anker"]: place for place in item.get("ankers", ())} for item in told["adressen"]}
    a, b = found[f"{SITE}methodieken/a/"], found[f"{SITE}methodieken/b/"]
    for anchor in ("oogopslag", "bewijs", "hoe", "meer", "verwijs", "kosten", "kort:betalen"):
        assert a[anchor] == {"anker": anchor, "stand": "blijft"}
    assert b["stap"]["stand"] == "blijft"
    assert b["kosten"] == {"anker": "kosten", "stand": "verhuisd", "naar": f"{SITE}methodieken/b/#oogopslag"}
    assert b["weg"] == {"anker": "weg", "stand": "weg"}
    assert found[f"{SITE}cijfers/werk/"]["gebruikt"]["stand"] == "blijft"
    assert found[f"{SITE}gesprekken/g/"]["blad-1"]["stand"] == "blijft"
    assert None not in [value for item in told["adressen"] for value in item.values()]


def test_a_page_has_one_title_and_one_summary_wherever_they_are_told(tmp_path: Path) -> None:
    site = publication(
        tmp_path,
        {
            **_ALL,
            "methodieken/b.md": methodiek(titel="B"),
            "content/vergelijkingen.yml": entries(
                a_en_b={"titel": "A en B", "nummer": 1, "methodieken": ["a", "b"], "waarom": "Ze lijken op elkaar."}
            ),
        },
    )
    documents = {item["adres"]: item for item in lines(told(site))}
    addresses = {item["adres"]: item for item in read(told(site), "adressen.json")["adressen"]}
    checked = set()
    for page in all_pages(site):
        address = f"{SITE}{page.adres}"
        if page.beschrijving and address in documents:
            document = documents[address]
            checked.add(document["soort"])
            titles = {page.titel, page.beschrijving.title, document["titel"], addresses[address]["titel"]}
            assert len(titles) == 1, titles
            assert document["samenvatting"] == page.omschrijving == page.beschrijving.summary, address
    assert checked >= {"regio", "vergelijking", "methodiek", "gespreksleidraad", "pagina"}


def test_a_figure_in_the_table_has_what_says_the_same_and_what_was_measured_otherwise(tmp_path: Path) -> None:
    also = [{"titel": "Elders", "url": "https://elders.example/"}, {"titel": "Boek"}]
    figures = entries(werk=cijfer(ook_in=also, anders_gemeten=["ander"]), ander=cijfer(bewering="Anders."))
    rows = {row["adres"]: row for row in table(made(tmp_path, {"content/cijfers/w.yml": figures}), "cijfers.csv")}
    row = rows[f"{SITE}cijfers/werk/"]
    assert row["ook_in"] == "Elders https://elders.example/; Boek"
    assert row["anders_gemeten"] == f"{SITE}cijfers/ander/"
