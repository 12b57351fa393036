"""`sdw beeld` as an editor types it: what is written, what is said, and what it refuses."""

from collections.abc import Callable
from pathlib import Path

from tests.cases import Files, document
from tests.pictures import HEIC, photo
from tests.sdw import run_sdw

Project = Callable[[Files], Path]

STORY = "verhalen/bakker/index.md"


def test_photos_from_elsewhere_come_beside_the_text_with_the_lines_to_paste(project: Project) -> None:
    root = project({STORY: document(), "Mijn foto's/IMG_1.HEIC": HEIC, "Mijn foto's/Foto (2).JPG": photo("jpg")})
    done = run_sdw(root, "beeld", "Mijn foto's/IMG_1.HEIC", "Mijn foto's/Foto (2).JPG", "--bij", "verhalen/bakker")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Eruit gehaald: de plaats (gps), de dag en de tijd, het toestel." in done.stdout
    assert "beeld:\n  bestand: img-1.jpg\n  alt: Schrijf hier wat er te zien is\n" in done.stdout
    assert "![Schrijf hier wat er te zien is](foto-2.jpg)" in done.stdout
    assert (root / "Mijn foto's/IMG_1.HEIC").read_bytes() == HEIC
    # Pasted as it is, it is not clean yet: someone must say what there is to see.
    text = document("beeld:\n  bestand: img-1.jpg\n  alt: Schrijf hier wat er te zien is\n  herkenbaar: nee\n")
    (root / STORY).write_text(text, encoding="utf-8")
    assert "SDW403" in run_sdw(root, "check").stdout


def test_what_the_check_says_to_type_does_what_it_says(project: Project) -> None:
    root = project({STORY: document(body="![Een oven](oven.heic)"), "verhalen/bakker/oven.heic": HEIC})
    told = run_sdw(root, "check").stdout
    assert "typ sdw beeld verhalen/bakker/oven.heic" in told
    done = run_sdw(root, "beeld", "verhalen/bakker/oven.heic")
    assert "Het origineel staat nu in verhalen/bakker/.origineel/oven.heic." in done.stdout
    assert run_sdw(root, "check", "--herstel").returncode == 0
    assert "![Een oven](oven.jpg)" in (root / STORY).read_text(encoding="utf-8")


def test_one_that_is_no_photo_stops_no_other(project: Project) -> None:
    root = project({STORY: document(), "verhalen/bakker/oven.heic": HEIC, "verhalen/bakker/stuk.jpg": b"%PDF-1.7"})
    done = run_sdw(root, "beeld", "verhalen/bakker/stuk.jpg", "verhalen/bakker/oven.heic")
    assert done.returncode == 1
    assert "stuk.jpg: dit is een pdf." in done.stderr
    assert "Gemaakt: verhalen/bakker/oven.jpg" in done.stdout


def test_without_a_text_it_asks_for_one_and_writes_nothing(project: Project) -> None:
    root = project({STORY: document(), "oven.heic": HEIC})
    before = sorted(path for path in root.rglob("*") if path.is_file())
    for words in (("oven.heic",), ("weg.heic", "--bij", "verhalen/bakker"), ("oven.heic", "--bij", "verhalen/baker")):
        done = run_sdw(root, "beeld", *words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr
    assert sorted(path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts) == before
