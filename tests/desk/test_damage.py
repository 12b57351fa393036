"""Whatever is wrong with one file, the desk shows the rest, and names that file."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sdw_build.desk.desk import make_desk
from sdw_build.desk.render import RENDERERS
from sdw_build.library.loading import load

SAMPLE = Path(__file__).parents[1] / "sample"
FILES = sorted(
    path.relative_to(SAMPLE).as_posix()
    for folder in ("content", "verhalen", "methodieken")
    for path in (SAMPLE / folder).rglob("*")
    if path.suffix in {".md", ".yml"}
)


@pytest.mark.parametrize("pad", FILES)
def test_half_a_file_leaves_a_whole_desk(tmp_path: Path, pad: str) -> None:
    root = shutil.copytree(SAMPLE, tmp_path / "project")
    content = (root / pad).read_bytes()
    (root / pad).write_bytes(content[: len(content) // 2] + b'\n"')
    loaded = load(root)
    broken = {item.place.pad for item in loaded.diagnostics}
    assert pad in broken
    for day in (date(2020, 1, 1), date(2026, 6, 1), date(2031, 1, 1)):
        desk = make_desk(loaded.library, day, broken)
        assert all(pad in render(desk) for render in RENDERERS.values())
        assert max(len(line) for line in RENDERERS["tekst"](desk).splitlines()) <= 100
