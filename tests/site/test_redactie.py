"""`sdw redactie` on the sample, as an editor, a machine and a browser get it."""

import json
from pathlib import Path

import pytest

from tests.sdw import run_sdw
from tests.site.output import Page, site_of

WHEN = ("--datum", "2026-06-01")


def put(path: Path, text: str) -> None:
    """Write a file of the project."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_in_the_terminal_it_fits_and_names_the_file_of_everything(sample: Path) -> None:
    long = "Een titel met " + "heel veel gewone woorden " * 7
    head = "---\nsamenvatting: Proef.\ndoelgroepen: [clienten]\ngepubliceerd: 2026-01-01\n"
    put(sample / "verhalen" / "lang.md", f"{head}titel: {long}\n---\n\nTekst.\n")
    done = run_sdw(sample, "redactie", *WHEN)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("De redactie op 2026-06-01\n")
    assert [line for line in done.stdout.splitlines() if len(line) > 100] == []
    concepts = done.stdout.split("\n\nConcept: 2\n")[1].split("\n\nGepland: 1\n")[0]
    assert "Kanariegeheim" in concepts
    assert "verhalen/lang.md" in concepts
    assert " ".join(concepts.split()).count("heel veel gewone woorden") == 7
    assert "verlopen, 516 dagen geleden" in done.stdout
    assert not set("|+─│┌=*#\x1b") & set(done.stdout)


def test_as_json_it_has_every_section(sample: Path) -> None:
    done = run_sdw(sample, "redactie", "--formaat", "json", *WHEN)
    found = json.loads(done.stdout)
    assert found["datum"] == "2026-06-01"
    assert found["bestanden_met_fouten"] == []
    assert list(found["onderdelen"]) == [
        "deze_maand",
        "stand",
        "toestemming",
        "herzien",
        "bewijs",
        "cijfers",
        "loketten",
        "concept",
        "gepland",
        "akkoord",
        "los",
        "niet_weten",
        "een_bron",
        "bronnen",
        "links_naar_buiten",
        "partners",
        "regios",
        "dekking_fase",
        "dekking_thema",
    ]
    assert found["onderdelen"]["gepland"] == [
        {
            "dag": "2030-01-01",
            "wanneer": "over 1.310 dagen",
            "soort": "verhaal",
            "titel": "Kanarielater",
            "bestand": "verhalen/later.md",
        }
    ]
    start = next(row for row in found["onderdelen"]["dekking_fase"] if row["fase"] == "Starten")
    assert start["clienten"] == {"verhalen": 2, "methodieken": 1}
    assert found["onderdelen"]["partners"][0]["mist"] == ["soort", "bijdrage", "website", "contact", "logo"]


def test_files_with_errors_are_named_and_the_rest_counts(sample: Path) -> None:
    put(sample / "verhalen" / "stuk.md", "---\ntitel: [\n---\n")
    text = run_sdw(sample, "redactie", *WHEN)
    assert text.returncode == 0
    assert "Let op: in deze bestanden staat een fout." in text.stdout
    assert "\n  verhalen/stuk.md\n" in text.stdout
    assert "Kanariegeheim" in text.stdout
    found = json.loads(run_sdw(sample, "redactie", "--formaat", "json", *WHEN).stdout)
    assert found["bestanden_met_fouten"] == ["verhalen/stuk.md"]


def test_the_page_needs_nothing_and_stands_outside_the_site(sample: Path) -> None:
    done = run_sdw(sample, "redactie", "--formaat", "html", *WHEN)
    assert done.returncode == 0, done.stderr
    place = sample / ".cache" / "redactie.html"
    assert "redactie.html" in done.stdout
    page = Page("redactie.html", place.read_text(encoding="utf-8"))
    assert page.lang == "nl"
    assert page.h1 == 1
    assert page.resources == []
    assert page.inline == ["<style style>"]
    assert {link.removeprefix("#") for link in page.links} <= page.ids
    assert "noindex" in page.html
    assert "Kanariegeheim" in page.html
    assert run_sdw(sample, "build", *WHEN).returncode == 0
    assert not list(site_of(sample).rglob("redactie*"))


def test_what_editors_type_is_text_on_the_page(sample: Path) -> None:
    story = sample / "verhalen" / "geheim.md"
    put(story, story.read_text(encoding="utf-8").replace("Kanariegeheim", "A <script>b</script> & c"))
    run_sdw(sample, "redactie", "--formaat", "html", "--naar", "bureau.html", *WHEN)
    html = (sample / "bureau.html").read_text(encoding="utf-8")
    assert "A &lt;script&gt;b&lt;/script&gt; &amp; c" in html
    assert "<script" not in html


@pytest.mark.parametrize(
    "place",
    [
        "site/redactie.html",
        "./site/../site/x/y.html",
        "site-server/redactie.html",
        "content/redactie.html",
        "verhalen/de-bakker/redactie.html",
        "theme/redactie.html",
        "README.md",
    ],
)
def test_it_refuses_a_place_that_visitors_may_reach(sample: Path, place: str) -> None:
    done = run_sdw(sample, "redactie", "--formaat", "html", "--naar", place)
    assert done.returncode == 2
    assert "--help voor uitleg" in done.stderr
    assert not (sample / place).exists()


def test_a_place_is_for_the_page_only(sample: Path) -> None:
    done = run_sdw(sample, "redactie", "--naar", "bureau.html")
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "--naar hoort bij --formaat html.")
