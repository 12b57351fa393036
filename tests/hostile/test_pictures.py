"""Of a picture nothing is published but what is drawn again, in bounded memory, whatever else the file is."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sdw_build.drawing.picture import Versie
from sdw_build.drawing.pictures import draw_versions
from sdw_build.source.picture import NoPictureError
from tests.hostile.pictures import BOMBS, POLYGLOTS
from tests.waiting import PATIENCE

_VERSIONS = (Versie(), Versie(breedte=32), Versie("avif", 32), Versie("webp", 32), Versie("png", 32))
_KINDS = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "avif": "AVIF"}
_SIGNS = (b"Kanarie", b"<script", b"<html", b"kwaad", b"PK\x03\x04", b"%PDF", b"*/=1")


@pytest.mark.parametrize("name", POLYGLOTS)
def test_nothing_strange_is_published_of_a_picture(name: str) -> None:
    pad, raw = POLYGLOTS[name]()
    packed = ("words in a png", "a script in a profile of a png", "a moving webp")
    assert any(sign in raw for sign in _SIGNS) or name in packed
    try:
        drawn = dict(draw_versions(pad, raw, _VERSIONS))
    except NoPictureError:
        return
    for version, made in drawn.items():
        assert not [sign for sign in _SIGNS if sign in made], version
        with Image.open(BytesIO(made)) as picture:
            assert picture.format == _KINDS[version.soort or pad.rpartition(".")[2]]
            picture.load()
            assert not picture.getexif()
            assert not {"comment", "xmp", "icc_profile", "photoshop", "Comment", "Author"} & picture.info.keys()


_LIMITED = """
import resource, sys, time
from pathlib import Path
from sdw_build.rules.onveilig_beeld import _problems
from sdw_build.drawing.pictures import draw_versions
from sdw_build.drawing.picture import Versie
from sdw_build.source.picture import NoPictureError
resource.setrlimit(resource.RLIMIT_AS, ({most}, {most}))
for path in sorted(Path(sys.argv[1]).iterdir()):
    told = [problem.message for problem in _problems(path)]
    try:
        kept = [made for _, made in draw_versions(path.name, path.read_bytes(), [Versie()])]
    except NoPictureError:
        kept = []
    print(path.name, len(told), len(kept))
"""


def test_bombs_are_told_and_take_no_more_memory_than_a_photo(tmp_path: Path) -> None:
    wanted = []
    for number, make in enumerate(BOMBS.values()):
        pad, raw = make()
        path = tmp_path / f"{number:02}{pad}"
        path.write_bytes(raw)
        wanted.append(f"{path.name} 1 0")
    program = [sys.executable, "-c", _LIMITED.format(most=1_200_000_000), str(tmp_path)]
    run = subprocess.run(program, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == wanted
