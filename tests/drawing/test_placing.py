"""Where a photo goes: beside its text, under a name for an address, never over another, and its original is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.drawing.intake import take_in
from sdw_build.drawing.placing import home_at, home_of, place
from sdw_build.editing.refusal import RefusedError
from sdw_build.library.loading import load
from tests.cases import Files, document
from tests.pictures import HEIC, photo

Project = Callable[[Files], Path]

TELLER = """\
verteller:
  naam: Sam Verzonnen
  naamsoort: volledige_naam
  rol: bakker
"""
FILES: Files = {
    "verhalen/bakker/index.md": document(TELLER),
    "verhalen/2026/alleen.md": document(),
    "verhalen/bakker/IMG_1.HEIC": HEIC,
    "verhalen/stuk.md": "geen kop",
}


def elsewhere(root: Path, name: str, raw: bytes = HEIC) -> Path:
    """Keep a photo outside the project."""
    path = root.parent / "mijn foto's" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("named", "folder"),
    [
        ("verhalen/bakker", "verhalen/bakker"),
        ("/verhalen/bakker/", "verhalen/bakker"),
        ("verhalen/bakker/index.md", "verhalen/bakker"),
        ("verhalen/alleen", "verhalen/2026/alleen"),
        ("verhalen/stuk", "verhalen/stuk"),
    ],
)
def test_a_photo_goes_in_the_folder_of_its_text(project: Project, named: str, folder: str) -> None:
    root = project(FILES)
    home = home_of(load(root).library, named)
    photo_file = elsewhere(root, "Foto (1).JPG", photo("jpg", place=True))
    placed = place(root, home, photo_file, take_in(photo_file.read_bytes()))
    assert placed.pad == f"{folder}/foto-1.jpg"
    assert (root / placed.pad).is_file()
    assert (placed.original, placed.apart) == (str(photo_file), False)
    assert photo_file.read_bytes() == photo("jpg", place=True)


def test_what_stood_in_the_content_is_put_apart_and_not_lost(project: Project) -> None:
    root = project(FILES)
    library = load(root).library
    file = root / "verhalen/bakker/IMG_1.HEIC"
    home = home_at(library, file.parent)
    assert home
    assert home.pad == "verhalen/bakker/index.md"
    placed = place(root, home, file, take_in(HEIC))
    assert (placed.pad, placed.original) == ("verhalen/bakker/img-1.jpg", "verhalen/bakker/.origineel/img-1.heic")
    assert not file.exists()
    assert (root / placed.original).read_bytes() == HEIC
    assert (root / "verhalen/bakker/.origineel/.gitignore").read_text() == "*\n"
    assert load(root).library.pictures == {"verhalen/bakker/img-1.jpg"}


def test_a_photo_of_the_same_name_and_end_takes_its_place(project: Project) -> None:
    raw = photo("jpg", place=True)
    root = project({**FILES, "verhalen/bakker/oven.jpg": raw})
    home = home_of(load(root).library, "verhalen/bakker")
    placed = place(root, home, root / "verhalen/bakker/oven.jpg", take_in(raw))
    assert (placed.pad, placed.original) == ("verhalen/bakker/oven.jpg", "verhalen/bakker/.origineel/oven.jpg")
    assert (root / placed.original).read_bytes() == raw
    assert (root / placed.pad).read_bytes() != raw


def test_no_photo_takes_the_place_of_another(project: Project) -> None:
    root = project({**FILES, "verhalen/bakker/OVEN.jpg": photo("jpg")})
    home = home_of(load(root).library, "verhalen/bakker")
    file = elsewhere(root, "oven.heic")
    first, again = (place(root, home, file, take_in(HEIC)) for _ in range(2))
    assert (first.pad, first.there) == ("verhalen/bakker/oven-2.jpg", False)
    assert (again.pad, again.there) == ("verhalen/bakker/oven-2.jpg", True)
    assert (root / "verhalen/bakker/OVEN.jpg").read_bytes() == photo("jpg")


@pytest.mark.parametrize(
    ("name", "stem"),
    [("Sam in de bakkerij.jpg", "in-de-bakkerij"), ("sam.jpg", "bakker"), ("Verzonnen_Sam.jpg", "bakker")],
)
def test_the_name_of_who_tells_stands_in_no_name_of_a_file(project: Project, name: str, stem: str) -> None:
    root = project(FILES)
    home = home_of(load(root).library, "verhalen/bakker")
    placed = place(root, home, elsewhere(root, name), take_in(HEIC))
    assert placed.pad == f"verhalen/bakker/{stem}.jpg"
    assert placed.renamed


def test_a_text_that_is_not_there_is_no_home(project: Project) -> None:
    root = project(FILES)
    with pytest.raises(RefusedError, match="Bedoel je verhalen/bakker"):
        home_of(load(root).library, "verhalen/baker")
    assert home_at(load(root).library, root) is None
    assert home_at(load(root).library, root.parent) is None


def test_nothing_is_written_through_a_symbolic_link(project: Project) -> None:
    root = project(FILES)
    (root.parent / "elders").mkdir()
    (root / "verhalen/kaart").symlink_to(root.parent / "elders")
    home = home_at(load(root).library, root / "verhalen" / "kaart")
    assert home is None
