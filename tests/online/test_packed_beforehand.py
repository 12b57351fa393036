"""Text packed beforehand: what unpacks is what was there, and only what is smaller."""

import gzip
import sys
from pathlib import Path

import brotli
import pytest

from sdw_build.online.packing import PACKED, pack

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_UNPACK = {".gz": gzip.decompress, ".br": brotli.decompress, ".zst": zstd.decompress}
TEXT = b"<p>Werk dat bij je past, en dat blijft.</p>\n" * 40


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_each_form_unpacks_to_the_same_bytes_with_the_time_of_its_file(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_bytes(TEXT)
    pack([page])
    assert set(_UNPACK) == set(PACKED)
    for end, unpack in _UNPACK.items():
        beside = page.with_name(f"index.html{end}")
        assert unpack(beside.read_bytes()) == TEXT
        assert beside.stat().st_size < len(TEXT)
        assert beside.stat().st_mtime_ns == page.stat().st_mtime_ns
        assert beside.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("name", "content"), [("a.html", b"<p>kort</p>"), ("foto.avif", TEXT), ("wasm.nl.pagefind", TEXT), ("a.gz", TEXT)]
)
def test_what_is_short_or_packed_already_gets_no_other_form(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    pack([tmp_path / name])
    assert names(tmp_path) == {name}


def test_the_same_bytes_give_the_same_bytes_and_what_was_made_already_stays(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_bytes(TEXT)
    (tmp_path / "b.xml.gz").write_bytes(b"of the build")
    pack([tmp_path / "a.xml", tmp_path / "b.xml"])
    assert (tmp_path / "b.xml.gz").read_bytes() == b"of the build"
    for end in (".br", ".zst"):
        assert (tmp_path / f"a.xml{end}").read_bytes() == (tmp_path / f"b.xml{end}").read_bytes()
