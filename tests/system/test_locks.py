"""The locks: of npm every package by its content, and none by the host that it once came from; of Python one in the other."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = [
    *("bench", "bench/koppen", "bench/speed/eleventy", "bench/speed/starlight", "bench/uittrekken", "bench/verwijzen"),
    *("tests/editor", "tests/html", "tests/theme"),
]


@pytest.mark.parametrize("folder", LOCKS)
def test_a_lock_names_content_and_no_host(folder: str) -> None:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if not package.get("integrity")] == []


def test_every_folder_with_packages_has_a_lock_that_is_held() -> None:
    found = {
        path.parent.relative_to(ROOT).as_posix()
        for name in ("bench", "bench/*", "bench/speed/*", "tests/*")
        for path in ROOT.glob(f"{name}/package.json")
        if "node_modules" not in path.parts
    }
    assert found == set(LOCKS)


def test_the_lock_of_the_tests_holds_all_of_the_other() -> None:
    """So that whoever tests installs once (Makefile)."""
    own, tests = (
        set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert own
    assert own - tests == set()
