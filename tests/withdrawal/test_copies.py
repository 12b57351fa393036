"""What was kept of a verhaal elsewhere: caches, previews, broken-off builds and half-written files."""

from hashlib import sha256
from pathlib import Path

import pytest

from sdw_build.aside import Aside
from sdw_build.drawing.picture_store import PictureStore
from sdw_build.site.building import build_last_good, build_site
from sdw_build.source.project import read_project
from tests.cases import document
from tests.pictures import photo
from tests.withdrawal.project import CONSENT, DAY, SLUG, do, git, lay_out, said, story, traces

PRINT = sha256(photo("png")).hexdigest()

# What may be left in a project, and what it holds.
LEFT = {
    "drawn picture": f".cache/beeld/{PRINT}-avif480-2-x.beeld",
    "part of the search index": ".cache/zoekregister/abcdefgh.deel",
    "memory of a build": ".cache/bouw.geheugen",
    "memory of a check": ".cache/inhoud.geheugen",
    "half-drawn picture": f".cache/beeld/{PRINT}-avif480-2-x.beeld-abcdefgh.beeld",
    "drawn by a preview": f".cache/voorbeeld-abcdefgh/beeld/{PRINT}-webp480.beeld",
    "preview that was killed": ".cache/voorbeeld-abcdefgh/site/verhalen/index.html",
    "preview's own build": ".cache/voorbeeld-abcdefgh/.site-abcdefgh/site/index.html",
    "build that was killed": ".site-abcdefgh/site/verhalen/index.html",
    "old site": ".site-abcdefgh/site-oud/verhalen/index.html",
    "site of a day that is over": "site-voorbeeld/verhalen/index.html",
    "its rules for a server": "site-voorbeeld-server/nginx.conf",
    "half-written text": "verhalen/.sdw-abcdefgh",
    "half-written list": "content/.sdw-abcdefgh",
    "desk": ".cache/redactie.html",
    "newsletter": ".cache/nieuwsbrief/nieuwsbrief-2026-10-01-2026-11-30.html",
    "fault": ".cache/sdw-fout.txt",
    "links to other sites": ".cache/links.json",
}


@pytest.mark.parametrize("what", LEFT)
def test_what_was_left_goes_with_the_verhaal(tmp_path: Path, what: str) -> None:
    root = lay_out(tmp_path)
    path = root / LEFT[what]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("kanarie", encoding="utf-8")
    if LEFT[what].startswith("site-voorbeeld/"):
        (root / "site-voorbeeld" / "404.html").touch()
    for folder in (root / ".site-abcdefgh", root / ".cache" / "voorbeeld-abcdefgh"):
        if folder.exists():
            (folder / "slot").touch()
    done = do(root)
    assert not done.failed, said(done)
    assert traces(root) == []


def test_a_preview_that_runs_keeps_its_folder_but_not_the_picture(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / ".cache").mkdir()
    place = Aside(root / ".cache", "voorbeeld-")
    drawn = PictureStore(root, place.folder).folder / f"{PRINT}-webp480.beeld"
    drawn.parent.mkdir(parents=True)
    drawn.write_text("kanarie", encoding="utf-8")
    assert not do(root).failed
    assert place.folder.exists()
    assert not drawn.exists()
    place.clear()


def test_what_cannot_be_cleared_is_told(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / ".cache" / "beeld" / f"{PRINT}-x.beeld").mkdir(parents=True)  # no file: it cannot be unlinked
    done = do(root)
    assert done.failed
    assert "Gooi .cache" in said(done)
    assert traces(root, photo("png")) == []


ENDED = CONSENT.replace("2029-01-01", "2026-02-01")
HIDDEN = {
    "ended": lambda root: _rewrite(root, story(ENDED)),
    "withdrawn by hand": lambda root: _rewrite(root, story(CONSENT + "      ingetrokken_op: 2026-02-01\n")),
    "concept again": lambda root: _rewrite(root, story().replace("status: gepubliceerd", "status: concept")),
    "unreadable": lambda root: _rewrite(root, story().replace("titel:", "titel")),
    "removed": lambda root: (root / "verhalen" / SLUG / "index.md").unlink(),
    "renamed picture, ended": lambda root: (
        (root / "verhalen" / SLUG / "beeld.png").rename(root / "verhalen" / SLUG / "anders.png"),
        _rewrite(root, story(ENDED).replace("beeld.png", "anders.png")),
    ),
}


def _rewrite(root: Path, text: str) -> None:
    (root / "verhalen" / SLUG / "index.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("good", [False, True], ids=["plain", "last good"])
@pytest.mark.parametrize("committed", [False, True], ids=["no git", "git"])
@pytest.mark.parametrize("how", HIDDEN)
def test_a_build_that_fails_forgets_the_pictures_too(tmp_path: Path, how: str, committed: bool, good: bool) -> None:
    root = lay_out(tmp_path)
    (root / "theme").mkdir()
    (root / "mkdocs.yml").write_text("site_name: Proef\ntheme:\n  name: null\n  custom_dir: theme\n", encoding="utf-8")
    store = PictureStore(root)
    store.folder.mkdir(parents=True)
    kept = store.folder / f"{sha256(photo('png', turned=True)).hexdigest()}-x.beeld"
    kept.write_bytes(b"van een ander")
    (store.folder / f"{PRINT}-x.beeld").write_bytes(b"kanarie")
    (root / "content" / "partner.png").write_bytes(photo("png", turned=True))
    (root / "content" / "over-ons.md").write_text(document(body="![Iets](partner.png)", public=True), encoding="utf-8")
    (root / "content" / "kapot.md").write_text("geen velden", encoding="utf-8")
    HIDDEN[how](root)
    if not committed:
        git(root, "update-ref", "-d", "HEAD")
    make = build_last_good if good and not committed else build_site
    assert make(read_project(root / "mkdocs.yml"), DAY) == 1
    assert [path.name for path in store.folder.glob("*.beeld")] == [kept.name]
