"""An environment as make leaves it, with the packages of the one that runs the tests: nothing is fetched."""

import subprocess
import sysconfig
import venv
from pathlib import Path

from tests.waiting import PATIENCE


def set_up(folder: Path, *locks: str) -> Path:
    """Make the environment of a project that has a Makefile, and return its folder of programs."""
    place = folder / ".venv"
    venv.EnvBuilder(symlinks=True).create(place)
    here = Path(sysconfig.get_path("purelib"))
    (site,) = place.glob("lib/python*/site-packages")
    # The folder itself before what it names in turn, such as where the program is.
    (site / "packages.pth").write_text(f"import site; site.addsitedir({str(here)!r})\n", encoding="utf-8")
    for lock in locks or ("requirements.lock",):
        summed = subprocess.run(
            ["cksum", lock, "pyproject.toml"], cwd=folder, check=True, capture_output=True, timeout=PATIENCE
        )
        (place / lock).write_bytes(summed.stdout)
    return place / "bin"
