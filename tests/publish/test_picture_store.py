"""Drawn pictures kept between builds: quick, true to what they are drawn from, and gone with their use."""

import os
import shutil
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from sdw_build.drawing.picture import Bestand, Versie
from sdw_build.drawing.picture_store import PictureStore
from tests.pictures import photo
from tests.waiting import PATIENCE

NAMES = ("een.jpg", "twee.png")


@pytest.fixture
def files(tmp_path: Path) -> list[Bestand]:
    """Lay out two pictures, each to be drawn twice."""
    made = []
    for name in NAMES:
        raw = photo(name[-3:])
        (tmp_path / name).write_bytes(raw)
        digest = sha256(raw).hexdigest()
        made += [
            Bestand(name, f"a/{name}", digest, Versie()),
            Bestand(name, f"a/{name}.webp", digest, Versie("webp", 40)),
        ]
    return made


def kept(root: Path) -> list[Path]:
    """Name what is in the cache."""
    return sorted((root / ".cache" / "beeld").glob("*.beeld"))


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path, files: list[Bestand]) -> None:
    store = PictureStore(tmp_path)
    store.fill(files)
    assert len(kept(tmp_path)) == 4
    drawn = [store.picture(file) for file in files]
    for name in NAMES:
        (tmp_path / name).unlink()  # so that it cannot be drawn
    store.fill(files)
    assert [PictureStore(tmp_path).picture(file) for file in files] == drawn


def test_with_or_without_a_cache_the_bytes_are_the_same(tmp_path: Path, files: list[Bestand]) -> None:
    filled = PictureStore(tmp_path)
    filled.fill(files)
    elsewhere = PictureStore(tmp_path, tmp_path / "elders")
    assert [filled.picture(file) for file in files] == [elsewhere.picture(file) for file in files]


def test_only_what_is_used_is_kept(tmp_path: Path, files: list[Bestand]) -> None:
    store = PictureStore(tmp_path)
    store.fill(files)
    store.keep_only(files[:1])
    assert [path.name.startswith(files[0].merk) for path in kept(tmp_path)] == [True]
    store.keep_only([])
    assert kept(tmp_path) == []


def test_one_picture_is_forgotten_in_all_its_versions(tmp_path: Path, files: list[Bestand]) -> None:
    store = PictureStore(tmp_path)
    store.fill(files)
    store.forget([files[0].merk])
    assert len(kept(tmp_path)) == 2
    assert not any(path.name.startswith(files[0].merk) for path in kept(tmp_path))
    store.forget([])
    assert len(kept(tmp_path)) == 2


def test_a_picture_that_changed_since_the_page_was_made_is_not_kept_for_another(
    tmp_path: Path, files: list[Bestand]
) -> None:
    (tmp_path / "een.jpg").write_bytes(photo("jpg", turned=True))
    PictureStore(tmp_path).picture(files[0])
    assert kept(tmp_path) == []


def test_without_a_place_to_keep_anything_it_is_drawn_all_the_same(tmp_path: Path, files: list[Bestand]) -> None:
    (tmp_path / ".cache").write_text("geen map", encoding="utf-8")
    store = PictureStore(tmp_path)
    store.fill(files)
    assert store.picture(files[0])
    store.keep_only([])


def test_the_cache_stays_out_of_git(tmp_path: Path, files: list[Bestand]) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True, timeout=PATIENCE)
    PictureStore(tmp_path).fill(files)
    status = subprocess.run(
        ["git", "status", "--porcelain", "-uall"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert status.stdout.split() == ["??", "een.jpg", "??", "twee.png"]
    shutil.rmtree(tmp_path / ".cache")


def test_a_half_written_picture_goes_with_the_others(tmp_path: Path, files: list[Bestand]) -> None:
    store = PictureStore(tmp_path)
    store.fill(files)
    for forget in (
        lambda: store.forget([files[0].merk]),
        lambda: store.keep_drawn_from([files[2].merk]),
        lambda: store.keep_only([files[2]]),
    ):
        left = store.folder / f"{kept(tmp_path)[0].name}-abcdefgh.beeld"
        left = left.with_name(f"{files[0].merk}-x.beeld-abcdefgh.beeld")
        left.write_bytes(b"half")
        forget()
        assert not any(path.name.startswith(files[0].merk) for path in kept(tmp_path))
        assert any(path.name.startswith(files[2].merk) for path in kept(tmp_path))


POISONS: dict[str, Callable[[bytes], bytes]] = {
    "a script": lambda _: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "a script under an old seal": lambda kept: kept[:32] + b"<script>alert(1)</script>",
    "another picture": lambda _: photo("png", turned=True),
    "cut off": lambda kept: kept[: len(kept) // 2],
    "one bit turned": lambda kept: kept[:-1] + bytes([kept[-1] ^ 1]),
    "nothing": lambda _: b"",
    "zeros, as a power cut leaves": lambda kept: bytes(len(kept)),
    "with a seal of another computer": lambda kept: sha256(kept[32:]).digest() + kept[32:],
}


@pytest.mark.parametrize("poison", POISONS)
def test_what_was_not_drawn_here_or_is_damaged_is_drawn_again_and_mended(
    tmp_path: Path, files: list[Bestand], poison: str
) -> None:
    store = PictureStore(tmp_path)
    store.fill(files)
    drawn, before = [store.picture(file) for file in files], [path.read_bytes() for path in kept(tmp_path)]
    for path in kept(tmp_path):
        path.write_bytes(POISONS[poison](path.read_bytes()))
    assert [store.picture(file) for file in files] == drawn  # also where nothing can be kept
    assert [path.read_bytes() for path in kept(tmp_path)] == before
    for path in kept(tmp_path):
        path.write_bytes(POISONS[poison](path.read_bytes()))
    store.fill(files)
    assert [path.read_bytes() for path in kept(tmp_path)] == before


def test_the_picture_of_another_version_is_not_taken_for_it(tmp_path: Path, files: list[Bestand]) -> None:
    store = PictureStore(tmp_path)
    store.fill(files)
    drawn = [store.picture(file) for file in files]
    one, other, *_ = kept(tmp_path)
    shutil.copy(one, other)
    assert [store.picture(file) for file in files] == drawn


@pytest.mark.parametrize("what", ["a link", "a pipe", "a folder"])
def test_what_is_no_file_in_the_cache_is_neither_followed_nor_waited_for(
    tmp_path: Path, files: list[Bestand], what: str
) -> None:
    store = PictureStore(tmp_path)
    store.fill(files)
    drawn = [store.picture(file) for file in files]
    for path in kept(tmp_path):
        path.rename(aside := tmp_path / "elders")
        if what == "a link":
            path.symlink_to(aside)
        else:
            os.mkfifo(path) if what == "a pipe" else path.mkdir()
    assert [store.picture(file) for file in files] == drawn
