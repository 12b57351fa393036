"""A document as Markdown reads as its JSON says: all that people read of it, and Markdown that any program reads alike."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdw_build.body.grammar import parse
from sdw_build.body.tree import elements
from sdw_build.library.publication import Publication
from tests.data.knowledge import SITE, lines, made, told
from tests.pages.making import (
    bewijs,
    cijfer,
    entries,
    gespreksleidraad,
    kant,
    methodiek,
    recht,
    regio,
    written,
)

# What is for programs, or stands above the text.
_FOR_PROGRAMS = frozenset(
    (
        *("id", "soort", "adres", "taal", "licentie", "voorwaarden", "voorheen", "verwijst_naar", "koppen", "inhoud"),
        *("json_adres", "markdown_adres", "status", "gepubliceerd", "gewijzigd", "code", "van", "tot", "dag"),
        *("peildatum_dag", "geraadpleegd", "nagelopen", "gecontroleerd", "geldig_tot"),
    )
)


def _words_of(value: Any) -> Iterator[str]:
    """Go through the words that a reader of a document reads."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in _FOR_PROGRAMS:
                yield from _words_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from _words_of(item)
    elif isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield value


def _read(text: str) -> tuple[str, set[str]]:
    """Return what a reader reads of a Markdown file below its head, and the links in it."""
    root = elements(parse(text.split("---\n", 2)[2])).tree(lambda target: target)
    return _bare("".join(root.itertext())), {link.get("href", "") for link in root.iter("a")}


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


_HELP = {
    "vragen": [{"naam": "werk", "vraag": "Heb je werk?", "uitleg": "Ook als je ziek bent.", "antwoorden": [
        {"tekst": "Ja, dat heb ik", "naar": "praat", "reden": "Dat helpt."}, {"tekst": "Nee", "naar": "bel"}]}],
    "uitkomsten": [
        {"naam": "praat", "titel": "Praat erover", "reden": "Wie het weet, kan helpen.", "bellen": "werkloket",
         "verder": [{"link": "/methodieken/a/", "waarom": "Zo gaat dat."}], "bronnen": [{"titel": "Onderzoek"}]},
        {"naam": "bel", "titel": "Bel", "reden": "Samen lukt het.", "nood": "ja",
         "verder": [{"link": "/loketten/", "tekst": "Alle loketten", "waarom": "Daar staan ze."},
                    {"link": "/methodieken/geheim/", "waarom": "Dit komt nog."}]},
    ],
}  # fmt: skip
_DESK = {"nummer": 1, "naam": "Werkloket", "waarvoor": "Voor werk.", "in_het_kort": {"clienten": "Zij helpen je."},
         "vraag": {"clienten": "Vraag naar werk."}, "telefoon": "088 123 45 67", "gecontroleerd": "2026-05-01", "bronnen": [{"titel": "Bron"}]}  # fmt: skip
_SIDE = kant(
    velden=[{"vraag": "Dit lukt", "toelichting": "Noem drie dingen.", "keuzes": ["een plek", "Wie belt?"]}],
    zinnen=["Zeg het gerust.", "Ik luister"],
    mag_wel=[recht("vragen wat helpt")],
)
_FILES = {
    "methodieken/a.md": methodiek("Tekst.", titel="De a", kosten=[{"tekst": "Niets.", "peildatum": "najaar 2021", "bron": "B"}]),
    "methodieken/geheim.md": methodiek(titel="Geheim", status="concept"),
    "content/keuzehulp/k.md": written("", doelgroepen=["clienten"], **_HELP),
    "content/gespreksleidraden/g.md": gespreksleidraad(wie_vertelt=_SIDE),
    "content/loketten.yml": entries(werkloket=_DESK),
    "content/regios.yml": entries(utrecht=regio("Utrecht", "AM13", tekst="Een zin.\nNog een.", gemeenten=["Utrecht", "Zeist"])),
    "content/woordenlijst.yml": entries(jobcoach={"term": "jobcoach", "uitleg": "Iemand die helpt.", "bron": "Bron"}),
    "content/cijfers/w.yml": entries(werk=cijfer(eenheid="%", ook_in=[{"titel": "Elders"}]), ander=cijfer(tegenstrijdig_met=["werk"])),
}  # fmt: skip


@pytest.fixture(scope="module", params=["sample", "other kinds"])
def files(
    request: pytest.FixtureRequest, sample: Publication, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    return told(sample) if request.param == "sample" else made(tmp_path_factory.mktemp("kinds"), _FILES)


def test_all_that_people_read_of_a_document_stands_in_its_markdown(files: dict[str, str]) -> None:
    for document in lines(files):
        words, links = _read(files[document["markdown_adres"].removeprefix(f"{SITE}data/v1/")])
        missing = [said for said in _words_of(document) if _bare(said) not in words and said not in links]
        missing = [said for said in missing if not said.startswith("http")]
        assert missing == [], document["adres"]


def test_a_way_on_to_what_is_not_public_is_not_there(tmp_path: Path) -> None:
    told_of = made(tmp_path, _FILES)
    assert not [text for text in told_of.values() if "geheim" in text.lower() or "Dit komt nog" in text]
    assert f"{SITE}loketten/" in _read(told_of["keuzehulp/k/index.md"])[1]


def test_each_block_stands_apart(files: dict[str, str]) -> None:
    for address, text in files.items():
        if address.endswith(".md"):
            body = text.split("---\n", 2)[2]
            assert re.match(r"\n# .+\n(?:\n|\Z)", body), address
            assert "\n\n\n" not in body, address
            assert not re.search(r"[^\n]\n#{1,6} |\n#{1,6} [^\n]+\n[^\n]", body.replace("```", "")), address


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"beoordeeld_op": "2021", "geldig_tot": "2026-05-31"},
            ("Beoordeeld op: 2021", "Geldig tot en met: 31 mei 2026", "Verlopen: ja"),
        ),
        ({"geldig_tot": "2026-06-01"}, ("Beoordeeld op: niet bekend", "Geldig tot en met: 1 juni 2026")),
        ({}, ("Beoordeeld op: niet bekend", "Geldig tot en met: niet bekend")),
    ],
    ids=["expired", "holds", "unknown"],
)
def test_evidence_says_of_when_it_is(tmp_path: Path, fields: dict[str, str], said: tuple[str, ...]) -> None:
    judged = bewijs(uitkomst="Betaald werk", niveau="effectief_goede", beoordeeld_door="Commissie", **fields)
    text = made(tmp_path, {"methodieken/a.md": methodiek(bewijs=[judged])})["methodieken/a/index.md"]
    assert "Betaald werk**\n" in text
    assert [line for line in said if line not in text] == []
    assert ("Verlopen" in text) is ("Verlopen: ja" in said)


def test_nothing_of_who_tells_is_written_out(tmp_path: Path) -> None:
    consent = {"kenmerk": "T-2026-001", "gegeven_op": "2026-01-15", "geldig_tot": "2099-01-15", "reikwijdte": ["tekst"]}
    story = written("Wat zij zei.", betrokkenen=[{"rol": "bakker", "toestemming": consent}])
    text = made(tmp_path, {"verhalen/a.md": story})["verhalen/a/index.md"]
    assert not [word for word in ("Wat zij zei", "bakker", "T-2026", "2026-01-15", "2099") if word in text]


def test_signs_of_markdown_in_a_field_are_signs(tmp_path: Path) -> None:
    typed = "1. Een * ster, [haak], < 5 & 6 | _ # a"
    text = made(tmp_path, {"methodieken/a.md": methodiek(doel=typed)})["methodieken/a/index.md"]
    words, _ = _read(text)
    assert _bare(typed) in words
