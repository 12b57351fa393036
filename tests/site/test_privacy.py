"""Privacy and advice on a whole site: what breaks each rule is told, and the output keeps it."""

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.pictures import CANARY, drawing, photo
from tests.sdw import run_sdw
from tests.site.output import Output

Build = Callable[..., Output]

STORY = "verhalen/de-bakker/index.md"
LAST_LINE = 37
DETAILS = {
    "SDW420": "Mijn bsn is 111222333.",
    "SDW421": "Bel 06-12345678.",
    "SDW422": "Mail f.bakker@bakkerij.nl.",
    "SDW423": "Geboren op 3 maart 1985.",
    "SDW424": "Kom naar de Ovenstraat 12.",
    "SDW425": "Maak over op NL91 ABNA 0417 1643 00.",
}
SECRETS = ("111222333", "12345678", "f.bakker@", "3 maart", "Ovenstraat 12", "0417")


def add(path: Path, text: str) -> None:
    """Add a line to a file."""
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + f"\n\n{text}\n", encoding="utf-8")


@pytest.mark.parametrize("code", DETAILS)
def test_a_personal_detail_in_a_verhaal_stops_the_build_and_is_not_shown(sample: Path, code: str) -> None:
    add(sample / STORY, DETAILS[code])
    done = run_sdw(sample, "build", "--datum", "2026-06-01")
    assert done.returncode == 1
    assert not (sample / "site").exists()
    assert f"{STORY}:{LAST_LINE + 2}:" in done.stderr
    assert code in done.stderr
    assert not [secret for secret in SECRETS if secret in done.stdout + done.stderr]


def test_elsewhere_it_is_advice_on_request(sample: Path) -> None:
    for text in DETAILS.values():
        add(sample / "methodieken" / "samen-beginnen.md", text)
    plain = run_sdw(sample, "check", "--datum", "2026-06-01")
    assert plain.returncode == 0
    assert "advies" not in plain.stdout
    asked = run_sdw(sample, "check", "--datum", "2026-06-01", "--advies", "--formaat", "json")
    assert asked.returncode == 0
    found = [item for item in json.loads(asked.stdout) if item["code"] in DETAILS]
    assert sorted(item["code"] for item in found) == sorted(DETAILS)
    assert {item["ernst"] for item in found} == {"advies"}
    assert not [secret for secret in SECRETS if secret in asked.stdout]


def test_what_an_editor_meant_is_built(sample: Path, build: Build) -> None:
    path = sample / STORY
    add(path, DETAILS["SDW424"])
    text = path.read_text(encoding="utf-8")
    bewust = "bewust:\n  - wat: Ovenstraat 12\n    reden: Het adres van de winkel.\n"
    path.write_text(text.replace("themas: [toeleiding]\n", f"themas: [toeleiding]\n{bewust}"), encoding="utf-8")
    site = build(sample)
    assert "Ovenstraat 12" in site.pages["verhalen/de-bakker/"].html
    assert site.files_with("Het adres van de winkel") == []


def test_a_photo_leaves_its_metadata_behind_and_stands_up(sample: Path, build: Build) -> None:
    folder = sample / "verhalen" / "de-bakker"
    (folder / "oven.jpg").write_bytes(photo("jpg", turned=True))
    (folder / "plank.svg").write_bytes(drawing("<metadata>Kanarietoestel</metadata><rect width='3'/>"))
    path = folder / "index.md"
    text = path.read_text(encoding="utf-8").replace("oven.png", "oven.jpg").replace("plank.png", "plank.svg")
    path.write_text(text, encoding="utf-8")
    site = build(sample)
    assert site.files_with(CANARY.decode()) == []
    with Image.open(BytesIO((site.folder / "verhalen" / "de-bakker" / "oven.jpg").read_bytes())) as picture:
        assert picture.size == (40, 60)
    html = site.pages["verhalen/de-bakker/"].html
    assert 'width="40" height="60" fetchpriority="high">' in html
    assert "omslag-staand" in html
    assert list(site.dead()) == []


@pytest.mark.parametrize(
    ("name", "raw", "code", "words"),
    [
        ("oven.jpg", photo("jpg", place=True), "SDW427", "sdw beeld"),
        ("oven.svg", drawing("<script>x()</script>"), "SDW428", "<script>"),
        ("oven.webp", b"geen beeld", "SDW426", "sla het beeld opnieuw op"),
    ],
)
def test_an_unsafe_picture_stops_the_build(sample: Path, name: str, raw: bytes, code: str, words: str) -> None:
    (sample / "verhalen" / "de-bakker" / name).write_bytes(raw)
    done = run_sdw(sample, "build", "--datum", "2026-06-01")
    assert done.returncode == 1
    assert re.search(rf"verhalen/de-bakker/{re.escape(name)}:\d+:\d+: {code}", done.stderr)
    assert words in done.stderr
    assert not (sample / "site").exists()


def test_advice_on_words_is_given_on_request_and_never_reaches_the_site(sample: Path, build: Build) -> None:
    words = "lijden:\n  woorden: [lijdt aan]\n  beter: heeft\n  waarom: Kanariereden.\n  bron: redactie\n"
    (sample / "content" / "woorden.yml").write_text(words, encoding="utf-8")
    add(sample / STORY, "Zij lijdt aan angst.")
    assert "SDW432" not in run_sdw(sample, "check", "--datum", "2026-06-01").stdout
    asked = run_sdw(sample, "check", "--datum", "2026-06-01", "--advies")
    assert asked.returncode == 0
    assert f"{STORY}:{LAST_LINE + 2}:5: SDW432" in asked.stdout
    assert "schrijf liever: heeft" in asked.stdout
    assert build(sample).files_with("Kanariereden") == []
