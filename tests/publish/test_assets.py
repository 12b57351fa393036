"""The files of a theme: those that pages use together stand in a folder that is named after all of them."""

import re
from pathlib import Path

import pytest

from sdw_build.publish.assets import LASTING, Assets, asset, make_assets
from tests.cases import write
from tests.site.conftest import ROOT

THEME = {
    "assets/css/stijl.css": '@import "base.css";',
    "assets/css/base.css": "a { color: red; }",
    "assets/js/zoeken.js": 'import "./zoeken/words.js";',
    "assets/js/zoeken/words.js": "export const een = 1;",
    "assets/fonts/letter.woff2": "letter",
    "assets/img/delen/site.png": "kaart",
    "assets/img/favicon.svg": "<svg/>",
    "assets/js/.DS_Store": "weg",
}


def assets(folder: Path, **changed: str) -> Assets:
    """Make the assets of a theme, in which files of some names hold another text."""
    write(folder, {name: changed.get(Path(name).stem, text) for name, text in THEME.items()})
    return make_assets(folder)


def test_what_pages_use_is_one_folder_with_a_digest_and_pictures_keep_their_addresses(tmp_path: Path) -> None:
    made = assets(tmp_path)
    (digest,) = {address.split("/")[2] for address in made.vast.values()}
    assert re.fullmatch("[0-9a-f]{10}", digest)
    assert sorted(made.files) == [
        "assets/img/delen/site.png",
        "assets/img/favicon.svg",
        f"{LASTING}{digest}/css/stijl.css",
        f"{LASTING}{digest}/fonts/letter.woff2",
        f"{LASTING}{digest}/js/zoeken.js",
        f"{LASTING}{digest}/js/zoeken/words.js",
    ]
    assert made.files[made.vast["assets/css/stijl.css"]]() == b"a{color:red}\n"


@pytest.mark.parametrize("name", ["base", "words", "zoeken", "letter"])
def test_another_byte_in_one_of_them_is_another_folder_for_all(tmp_path: Path, name: str) -> None:
    before, after = assets(tmp_path), assets(tmp_path, **{name: "i { color: blue }"})
    assert set(before.vast) == set(after.vast)
    assert not set(before.vast.values()) & set(after.vast.values())


def test_what_only_people_read_in_a_stylesheet_and_a_picture_change_no_address(tmp_path: Path) -> None:
    before = assets(tmp_path)
    assert assets(tmp_path, base="/* why */ a { color: red }", favicon="<svg></svg>").vast == before.vast


def test_the_preview_gives_a_file_at_whatever_digest_a_page_that_is_open_knows(tmp_path: Path) -> None:
    made = assets(tmp_path)
    for name, address in made.vast.items():
        assert asset(tmp_path, address) == asset(tmp_path, name) == made.files[address]()
        assert asset(tmp_path, re.sub("[0-9a-f]{10}", "0" * 10, address)) == made.files[address]()
    (tmp_path / "assets" / "geheim.txt").symlink_to("/etc/hostname")
    for address in (LASTING, "assets/vast/x", "assets/geheim.txt", "assets/../mkdocs.yml", "assets/js/.DS_Store"):
        assert asset(tmp_path, address) is None


def test_every_script_and_stylesheet_that_a_template_names_is_in_the_theme() -> None:
    vast = make_assets(ROOT / "theme").vast
    named = {
        name
        for path in (ROOT / "theme").rglob("*.html")
        for name in re.findall(r"assets/(?:js|css|fonts)/[\w/-]+\.\w+", path.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= set(vast)
