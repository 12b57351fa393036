"""Sites that tests only read: built once, also when several processes run the tests."""

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest


def built_once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], Path]) -> Path:
    """Build a site in a folder that all processes share, unless one of them has; give the folder of the site."""
    root = factory.getbasetemp()
    if root.name.startswith("popen-"):  # a process of pytest-xdist
        root = root.parent
    ready = root / f"{name}.ready"
    # Whoever builds it starts a program that has an end, so that this wait has one too.
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            ready.write_text(str(build(root / name / "project")), encoding="utf-8")
    return Path(ready.read_text(encoding="utf-8"))
