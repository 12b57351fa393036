"""The vocabulary of the search: the words that Pagefind knows, and nothing else."""

import gzip
import json
import re
from itertools import accumulate
from typing import Any

import pytest

from sdw_build.publish.facts import WordCounts
from sdw_build.publish.vocabulary import vocabulary
from sdw_build.publish.word_tables import cut
from sdw_build.schema.instellingen import Zoekgroep
from tests.site.output import Output
from tests.vocabulary import table_in, vocabulary_of, words_in


@pytest.fixture(scope="module")
def words(sample_site: Output) -> dict[str, Any]:
    """Read what the search page reads."""
    return vocabulary_of(sample_site.folder)


def written(*pages: dict[str, Any]) -> dict[str, Any]:
    """Return the vocabulary of pages as Pagefind tells them."""
    words = WordCounts()
    told = [words.read(page) for page in pages]
    files = vocabulary(told, words, ())
    return {**json.loads(files["woorden.json"]), "woorden": words_in(files), "namen": table_in(files, "namen")}


def test_it_holds_every_page_by_what_it_is_called(words: dict[str, Any], sample_site: Output) -> None:
    pages = len(list((sample_site.folder / "pagefind" / "fragment").iterdir()))
    assert sorted(accumulate(words["volgorde"])) == list(range(pages))
    assert words["paginas"] == pages
    assert "vroeg vroeg klar" in words["namen"]
    assert {place for places in words["namen"].values() for place in places} == set(range(pages))


@pytest.mark.parametrize(
    ("title", "address", "called"),
    [
        (
            "Loonkostenvoordeel (LKV)",
            "/methodieken/loonkostenvoordeel/",
            "lonkostenvordel lkf|lonkostenvordellkf|lonkostenvordel|lkf",
        ),
        ("Ziek thuis: wat nu?", "/verhalen/ziek-thuis/", "ziek thuis nu|ziekthuisnu|ziek thuis|ziekthuis|nu"),
        ("Voor jezelf of een naaste", "/clienten/", "jezelf nast|jezelfnast|client"),
        ("Sterk door Werk", "/", "sterk dor werk|sterkdorwerk"),
    ],
)
def test_a_page_is_called_by_its_title_the_parts_of_it_and_its_address(title: str, address: str, called: str) -> None:
    page = {"url": address, "content": "", "meta": {"titel": title}}
    assert written(page)["namen"] == {way: [0] for way in called.split("|")}
    assert written(page)["titels"] == {}


def test_of_a_page_of_many_things_it_holds_what_it_is_called_at_once() -> None:
    page = {"url": "/cijfers/", "content": "", "meta": {"titel": "Wat telt"}, "filters": {"soort": ["Cijfers"]}}
    assert written(page)["titels"] == {"0": "wat telt|cijfers"}


def test_it_holds_the_labels_of_all_pages(words: dict[str, Any], sample_site: Output) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sample_site.folder.rglob("*.html")]
    shown = {label for text in texts for label in re.findall(r'<meta name="soort" [^>]*content="([^"]+)"', text)}
    assert shown
    assert shown <= set(words["soorten"])
    assert {label for label, (_, shared) in words["soorten"].items() if shared} == {
        "Cijfers",
        "Wie helpt je?",
        "Woordenlijst",
    }


def test_words_are_bare_and_counted_by_page(words: dict[str, Any]) -> None:
    assert words["woorden"]["vroeg"] >= 1
    assert all(word == word.lower() and not word.isdigit() and len(word) > 1 for word in words["woorden"])
    assert max(count for count in words["woorden"].values() if isinstance(count, int)) <= words["paginas"]


def test_of_a_word_that_only_editors_added_it_tells_that_readers_see_it_nowhere() -> None:
    pages = [
        {"content": content, "meta": {"titel": "T", "zoektermen": added, "plaatsen": "Ede"}}
        for content, added in (("Werk en autisme.", "adhd, werk"), ("Werk.", "autisme, adhd"))
    ]
    assert written(*pages)["woorden"] == {"adhd": [2, 0], "autisme": [2, 1], "ede": 2, "en": 1, "werk": 2}


def test_a_word_is_read_without_what_nobody_sees_of_it() -> None:
    text = "werk\u00adnemer o\ufb03cieel IPS\u201125 44\u00a0% 1\u00a0juni\u00a02024 re\u2011integratie job\u200bcoach"
    found = written({"content": text, "meta": {}})
    assert {"werknemer", "officieel", "reintegratie", "jobcoach"} <= set(found["woorden"])
    assert set(found["letterlijk"]) == {"ips-25", "25", "44%", "44", "1 juni 2024", "1", "2024"}


def test_what_is_looked_for_as_it_is_written_says_on_which_pages(words: dict[str, Any], sample_site: Output) -> None:
    assert words["letterlijk"]
    for literal, places in words["letterlijk"].items():
        assert re.search(r"\d|&|#|\+\+", literal)
        assert min(places[1:], default=1) > 0
        assert sum(places) < words["paginas"]


def test_it_tells_what_else_says_the_same_and_what_who_typed_that_wrong_may_mean() -> None:
    groups = (
        Zoekgroep(woorden=("Chef", "de bazen"), ook=("werkgever",)),
        Zoekgroep(woorden=("chefs", "leidinggevende"), ook=()),
    )
    words = WordCounts()
    files = vocabulary([words.read({"content": "Chef en werkgever.", "meta": {}})], words, groups)
    assert table_in(files, "synoniemen") == {
        "chef": ["werkgever", "leidinggevende"],
        "de bas": ["werkgever"],
        "leidinggevend": ["chefs"],
    }
    near = {word: pages for told in table_in(files, "bijna").values() for word, pages in told.items()}
    assert near == {"chef": 1, "chefs": 0, "en": 1, "leidinggevende": 0, "werkgever": 1}
    assert json.loads(files["woorden.json"])["langste"] == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2021, en (2019).", {"2021", "2019"}),
        ("7.125 trajecten, 12,5 % en 50+", {"7.125", "12,5", "12,5%", "50+"}),
        ("44 procent en 44%, geen 45 procentpunt", {"44", "44%", "45"}),
        ("Op 1 juni 2024, de IPS-25", {"1", "2024", "1 juni 2024", "ips-25", "25"}),
        ("2021-2024 en 24/7", {"2021", "2024", "24", "7"}),
        ("AM13, EQ-5D, 16e, v2.0 en 3-daags", {"3"}),
        ("R&D, O&O-fonds, C++ en C#", {"r&d", "o&o", "c++", "c#"}),
        ("Geen getal", set()),
    ],
)
def test_numbers_and_words_with_a_sign_are_read_as_in_a_question(text: str, found: set[str]) -> None:
    assert set(written({"content": text, "meta": {"titel": "T"}})["letterlijk"]) == found


def test_each_place_is_known_in_every_way_in_which_it_is_typed() -> None:
    places = ("Súdwest Fryslân|Bergen (Limburg)", "'s-Gravenhage|Bergen (Noord-Holland)", "")
    found = written(*({"content": "", "meta": {"titel": "T", "plaatsen": some}} for some in places))
    assert found["plaatsen"] == {
        "bergen": [0, 1],
        "bergen limburg": [0],
        "bergen noord holland": [1],
        "gravenhage": [1],
        "s gravenhage": [1],
        "sgravenhage": [1],
        "sudwest fryslan": [0],
    }


def test_it_tells_which_pages_have_each_value_of_a_facet(words: dict[str, Any], sample_site: Output) -> None:
    fragments = (path.read_bytes() for path in (sample_site.folder / "pagefind" / "fragment").iterdir())
    pages = [json.loads(gzip.decompress(fragment).removeprefix(b"pagefind_dcd")) for fragment in fragments]
    for number, page in enumerate(sorted(pages, key=lambda page: (page["url"].count("/"), page["url"]))):
        told = {
            facet: sorted(value for value, places in values.items() if number in accumulate(places))
            for facet, values in words["kenmerken"].items()
        }
        assert {facet: values for facet, values in told.items() if values} == {
            facet: sorted(values) for facet, values in page["filters"].items()
        }
    assert {"doelgroep", "soort"} <= set(words["kenmerken"])


def test_addresses_and_files_are_no_words(words: dict[str, Any]) -> None:
    assert not [word for word in words["woorden"] if word in {"svg", "omslag", "png", "https"}]


def test_a_file_of_a_table_is_small_also_where_its_keys_are_long() -> None:
    table = {f"{'de lange naam van een pagina ' * 4}{number:04}": [number] for number in range(1000)}
    begins, files = cut({"namen": table})
    keys, names = begins["namen"]
    assert len(keys.split("\t")) == len(names.split(" ")) == len(files) > 10
    assert max(map(len, files.values())) < 9_000


def test_each_file_of_a_table_is_told_by_as_much_of_its_first_key_as_tells_it_from_the_last_before() -> None:
    long = "x" * 5_000
    begins, files = cut({"woorden": {"aap": long, "adem": long, "ademhaling": long, "zon": long}})
    assert begins["woorden"][0] == "a\tad\tademh\tz"
    names = begins["woorden"][1].split(" ")
    assert [next(iter(json.loads(files[f"woorden/{name}.json"]))) for name in names] == [
        "aap",
        "adem",
        "ademhaling",
        "zon",
    ]
