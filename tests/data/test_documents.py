"""What a public document says, kind by kind: as a partner reads it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import KINDS
from tests.data.knowledge import SITE, lines, made, read, table, told
from tests.pages.making import bewijs, cijfer, entries, methodiek, partner, regio, thema, written

_LICENCE = {"content/instellingen.yml": "licentie: CC-BY-4.0\n"}
_CONSENT = {"kenmerk": "T-2026-001", "gegeven_op": "2026-01-15", "geldig_tot": "2099-01-15", "reikwijdte": ["tekst"]}
_SOMEONE = [{"rol": "verteller", "toestemming": _CONSENT}]


def _one(root: Path, pad: str, text: str, **more: str) -> Any:
    """Return the data of one document."""
    (document,) = (item for item in lines(made(root, {pad: text, **more})) if item["soort"] != "speerpunt")
    return document


def test_a_methodiek_tells_its_evidence_and_whether_it_still_holds(tmp_path: Path) -> None:
    judged = bewijs(
        uitkomst="Betaald werk",
        niveau="effectief_goede",
        beoordeeld_door="Commissie",
        beoordeeld_op="maart 2021",
        geldig_tot="2026-05-31",
        bronnen=[{"titel": "Stuk", "jaar": "2020", "doi": "10.1000/182"}],
    )
    document = _one(tmp_path, "methodieken/a.md", methodiek(bewijs=[judged, bewijs(geldig_tot="2026-06-01")]))
    first, second = document["bewijs"]
    assert (first["verlopen"], second["verlopen"]) == (True, False)  # its last day is a day on which it holds
    assert first["niveau"] == {"code": "effectief_goede", "naam": "Effectief: goede aanwijzingen"}
    assert first["beoordeeld_op"] == {"tekst": "maart 2021", "van": "2021-03-01", "tot": "2021-03-31"}
    assert first["bronnen"] == [
        {
            "titel": "Stuk",
            "uitgever": None,
            "jaar": 2020,
            "adres": "https://doi.org/10.1000/182",
            "doi": "10.1000/182",
            "geraadpleegd": None,
        }
    ]


def test_an_amount_says_when_it_held(tmp_path: Path) -> None:
    cost = {"tekst": "Niets.", "peildatum": "najaar 2021", "bron": "Bron", "url": "https://bron.example/"}
    (told_of,) = _one(tmp_path, "methodieken/a.md", methodiek(kosten=[cost]))["kosten"]
    assert told_of["peildatum"] == {"tekst": "najaar 2021", "van": "2021-09-01", "tot": "2021-11-30"}
    assert told_of["bron"]["adres"] == "https://bron.example/"


@pytest.mark.parametrize(
    ("fields", "code"),
    [({}, "actueel"), ({"status": "gearchiveerd"}, "gearchiveerd"), ({"einde": "2025"}, "gestopt"), ({"einde": "2027"}, "actueel")],
)  # fmt: skip
def test_it_says_whether_it_is_kept_up(tmp_path: Path, fields: dict[str, str], code: str) -> None:
    assert _one(tmp_path, "methodieken/a.md", methodiek(**fields))["status"]["code"] == code


def test_the_licence_stands_with_what_it_covers_and_never_with_a_verhaal(tmp_path: Path) -> None:
    files = {**_LICENCE, "methodieken/a.md": methodiek(), "verhalen/b.md": written(titel="Een dag")}
    found = {item["soort"]: item["licentie"] for item in lines(made(tmp_path, files))}
    assert found["methodiek"]["adres"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["verhaal"] is None


def test_without_a_licence_nothing_may_be_reused_and_every_file_says_so(tmp_path: Path) -> None:
    files = made(tmp_path, {"methodieken/a.md": methodiek(), "content/cijfers/w.yml": entries(a=cijfer())})
    assert {item["licentie"] for item in lines(files)} == {None}
    assert {item["voorwaarden"] for item in lines(files)} == {f"{SITE}gebruik/"}
    assert read(files, "index.json")["licentie"] is None
    assert "licenses" not in read(files, "datapackage.json")
    assert {row["licentie"] for row in table(files, "cijfers.csv")} == {""}
    assert "licenties/niet_open" in files["dcat.ttl"]


@pytest.mark.parametrize(
    ("fields", "has_text"),
    [({}, True), ({"betrokkenen": _SOMEONE}, False), ({"verteller": {"naamsoort": "anoniem", "rol": "bakker"}}, False)],
    ids=["of nobody", "of someone", "told by someone"],
)
def test_the_text_of_someone_stays_on_this_site(tmp_path: Path, fields: dict[str, Any], has_text: bool) -> None:
    files = made(tmp_path, {"verhalen/a.md": written("## Kop\n\nWat zij zei.", **fields)})
    assert ("Wat zij zei" in "".join(files.values())) is has_text
    document = read(files, "verhalen/a/index.json")
    assert (document["inhoud"] is not None, bool(document["koppen"])) == (has_text, has_text)


def test_what_is_not_public_is_nowhere(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        {
            "methodieken/a.md": methodiek("Zie [dat](concept.md) en [dit](later.md).", vergelijk_met=["concept", "later"]),
            "methodieken/concept.md": methodiek(titel="Nog geheim", status="concept"),
            "methodieken/later.md": methodiek(titel="Voor later", gepubliceerd="2027-01-01"),
            "verhalen/weg.md": written("Zie [a](../methodieken/a.md).", titel="Van de steiger", betrokkenen=_SOMEONE, voorheen=["/verhalen/ooit/"])
            .replace("2099-01-15", "2026-02-01"),
        },
    )  # fmt: skip
    text = "\n".join(files.values())
    assert not [
        word
        for word in ("Nog geheim", "Voor later", "concept", "steiger", "verhalen/weg", "verhalen/ooit")
        if word in text
    ]
    document = read(files, "methodieken/a/index.json")
    assert document["inhoud"] == "<p>Zie <span>dat</span> en <span>dit</span>.</p>"
    assert document["vergelijk_met"] == document["verwijst_naar"] == []


def test_no_file_beside_a_verhaal_that_is_gone_names_it(tmp_path: Path) -> None:
    promised = "adressen:\n  /feed.xml: bestand\n  /verhalen/weg/: verhaal\n  /verhalen/weg/omslag.svg: bestand\n"
    gone = "---\ningetrokken_op: 2026-02-01\nkenmerken: [T-2026-001]\n---\n"
    told_of = made(tmp_path, {"adressen.yml": promised, "verhalen/weg.md": gone})["adressen.json"]
    assert f"{SITE}feed.xml" in told_of
    assert "verhalen/weg" not in told_of


def test_links_are_whole_and_pictures_are_words(tmp_path: Path) -> None:
    text = (
        "Zie [b](b.md#een-kop), [hier](#stap), [de lijst](/methodieken/), [elders](https://elders.example/?a=1&b=2) en "
        "[[cijfer:werk]].\n\n## Stap\n\n![Een oven](oven.png)\n"
    )
    root = tmp_path / "p"
    root.mkdir()
    (root / "methodieken").mkdir()
    (root / "methodieken/oven.png").write_bytes(Path("tests/sample/verhalen/de-bakker/oven.png").read_bytes())
    files = made(
        root,
        {
            "methodieken/a.md": methodiek(text),
            "methodieken/b.md": methodiek("## Een kop\n\nTekst.", titel="B"),
            "content/cijfers/w.yml": entries(werk=cijfer(eenheid="%")),
        },
    )
    document = read(files, "methodieken/a/index.json")
    page = f"{SITE}methodieken/a/"
    assert document["inhoud"] == (
        f'<p>Zie <a href="{SITE}methodieken/b/#een-kop">b</a>, <a href="{page}#stap">hier</a>, '
        f'<a href="{SITE}methodieken/">de lijst</a>, <a href="https://elders.example/?a=1&amp;b=2">elders</a> en '
        f'<a href="{SITE}cijfers/werk/">30 %</a>.</p>\n<h2 id="stap">Stap</h2>\n<p><span>[Beeld: Een oven]</span></p>'
    )
    assert document["koppen"] == [{"anker": "stap", "titel": "Stap", "adres": f"{page}#stap"}]
    written_out = files["methodieken/a/index.md"].split("---\n", 2)[2]
    assert f"[30 %]({SITE}cijfers/werk/)" in written_out
    assert "\\[Beeld: Een oven\\]" in written_out
    assert "oven.png" not in "".join(files.values())


def test_each_has_an_id_that_survives_a_move(tmp_path: Path) -> None:
    key = {"adressen.yml": f"sleutel: {'cd' * 32}\n"}
    before = made(tmp_path / "a", {**key, "methodieken/oud.md": methodiek()})
    after = made(tmp_path / "b", {**key, "methodieken/nieuw.md": methodiek(voorheen=["/methodieken/oud/"])})
    (one,), (other,) = lines(before), lines(after)
    assert one["id"] == other["id"]
    assert other["voorheen"] == [one["adres"]]
    assert "cdcd" not in "".join(after.values())


def test_who_knows_an_old_address_still_gets_the_data_there(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        {
            "methodieken/nieuw.md": methodiek(
                "Tekst.", titel="Nieuw", voorheen=["/methodieken/oud/", "/methodieken/ouder/"]
            ),
            "content/cijfers/w.yml": entries(nu=cijfer(voorheen=["/cijfers/#toen"])),
            "content/woordenlijst.yml": 'nu: {"term": "x", "uitleg": "y", "bron": "z", "voorheen": ["/woordenlijst/#toen"]}\n',
        },
    )
    for old, now in (
        ("methodieken/oud/", "methodieken/nieuw/"),
        ("methodieken/ouder/", "methodieken/nieuw/"),
        ("cijfers/toen/", "cijfers/nu/"),
        ("woordenlijst/toen/", "woordenlijst/nu/"),
    ):
        assert files[f"{old}index.json"] == files[f"{now}index.json"]
    assert files["methodieken/oud/index.md"] == files["methodieken/nieuw/index.md"]
    assert [item["adres"] for item in lines(files) if item["soort"] == "methodiek"] == [f"{SITE}methodieken/nieuw/"]


def test_what_stands_at_an_address_now_goes_before_what_stood_there(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        {
            "methodieken/a.md": methodiek(titel="Nu hier"),
            "methodieken/b.md": methodiek(titel="Weg van hier", voorheen=["/methodieken/a/"]),
        },
    )
    assert read(files, "methodieken/a/index.json")["titel"] == "Nu hier"


def test_a_figure_names_what_it_replaces_and_what_disagrees_both_ways(tmp_path: Path) -> None:
    figures = entries(
        oud=cijfer(bewering="Oud.", waarde="3 tot 4", jaar="onbekend"),
        nieuw=cijfer(bewering="Nieuw.", waarde="1.234,5", vervangt=["oud"], tegenstrijdig_met=["anders"]),
        anders=cijfer(bewering="Anders.", waarde="0"),
    )
    files = made(tmp_path, {"content/cijfers/w.yml": figures})
    found = {item["titel"]: item for item in lines(files)}
    assert [item["titel"] for item in found["Oud."]["vervangen_door"]] == ["Nieuw."]
    assert [item["titel"] for item in found["Anders."]["tegenstrijdig_met"]] == ["Nieuw."]
    assert [found[name]["getal"] for name in ("Oud.", "Nieuw.", "Anders.")] == [None, 1234.5, 0]
    assert found["Oud."]["jaar"] is None
    rows = {row["bewering"]: row for row in table(files, "cijfers.csv")}
    assert [rows[name]["getal"] for name in ("Oud.", "Nieuw.", "Anders.")] == ["", "1234.5", "0"]
    assert rows["Oud."]["vervangen_door"] == rows["Nieuw."]["adres"] == f"{SITE}cijfers/nieuw/"


def test_signs_of_every_sort_arrive_as_they_are(tmp_path: Path) -> None:
    words = {"jobcoach": {"term": 'De "jobcoach", & co', "uitleg": "Iemand; met é, < 5 & 'meer'.", "bron": "=1+1"}}
    files = made(
        tmp_path, {"content/woordenlijst.yml": entries(**words), "methodieken/a.md": methodiek(titel="A & < b")}
    )
    (row,) = table(files, "begrippen.csv")
    assert (row["term"], row["uitleg"]) == (words["jobcoach"]["term"], words["jobcoach"]["uitleg"])
    assert row["bron_titel"] == "'=1+1"  # a spreadsheet works nothing out
    assert files["begrippen.csv"].startswith("id,term,")  # no mark of UTF-8: a program reads it
    assert files["begrippen.csv"].count("\r\n") == 2
    assert read(files, "methodieken/a/index.json")["titel"] == "A & < b"
    head = files["methodieken/a/index.md"]
    assert 'titel: "A & < b"\n' in head
    assert "\n# A & \\< b\n" in head


def test_a_site_in_a_folder_keeps_its_folder_everywhere(tmp_path: Path) -> None:
    site = "https://gemeente.example/kennis/"
    files = made(tmp_path, {"methodieken/a.md": methodiek(), "content/index.md": written()}, site=site)
    assert read(files, "openapi.json")["servers"] == [{"url": site.rstrip("/")}]
    for item in lines(files):
        assert item["adres"].startswith(site)
        assert item["json_adres"].startswith(f"{site}data/v1/")
    assert read(files, "index/index.json")["adres"] == site  # the home page has a folder too


def test_an_empty_site_has_all_files(tmp_path: Path) -> None:
    files = made(tmp_path, {})
    assert (files["alles.ndjson"], table(files, "cijfers.csv")) == ("", [])
    assert {item["aantal"] for item in read(files, "index.json")["soorten"]} == {0}


def test_the_same_content_gives_the_same_bytes_in_a_fixed_order(tmp_path: Path) -> None:
    files = {f"methodieken/{name}.md": methodiek(titel=name) for name in ("b", "a")}
    one, other = made(tmp_path / "a", files), made(tmp_path / "b", dict(reversed(files.items())))
    assert one == other
    assert [item["titel"] for item in lines(one)] == ["a", "b"]


def test_every_file_that_the_entry_names_is_there(tmp_path: Path) -> None:
    files = made(tmp_path, {})
    told_of = read(files, "index.json")
    named = [item["adres"] for item in told_of["bestanden"]]
    named += [item["schema_adres"] for item in (*told_of["bestanden"], *told_of["soorten"]) if item["schema_adres"]]
    assert [address for address in named if address.removeprefix(f"{SITE}data/v1/") not in files] == []


def test_every_document_of_the_sample_is_as_its_schema_says(sample: Publication) -> None:
    files = told(sample)
    schemas = {
        kind.naam: Draft202012Validator(read(files, f"schemas/{kind.naam}.json"), format_checker=FormatChecker())
        for kind in KINDS
    }
    documents = lines(files)
    assert {item["soort"] for item in documents} >= {"verhaal", "methodiek", "partner", "cijfer", "regio", "pagina"}
    for document in documents:
        schemas[document["soort"]].validate(document)
        twin = json.loads(files[document["json_adres"].removeprefix(f"{SITE}data/v1/")])
        assert twin.pop("$schema") == f"{SITE}data/v1/schemas/{document['soort']}.json"
        assert twin == document
    Draft202012Validator(read(files, "schemas/adressen.json")).validate(read(files, "adressen.json"))
    Draft202012Validator(read(files, "schemas/ingang.json")).validate(read(files, "index.json"))


def test_every_kind_has_a_model_whose_schema_names_it(tmp_path: Path) -> None:
    files = made(tmp_path, {"content/partners/p.md": partner(), "content/regios.yml": entries(utrecht=regio("Utrecht", "AM13")), "content/speerpunten/s.md": thema("Werk", 1)})  # fmt: skip
    for kind in KINDS:
        assert read(files, f"schemas/{kind.naam}.json")["properties"]["soort"]["const"] == kind.naam
