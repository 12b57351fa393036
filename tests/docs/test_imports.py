"""What checking, repairing and rendering need is no more than a browser has as well."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.waiting import PATIENCE

CODE = Path(__file__).parents[2] / "sdw_build"

_HEAVY = ("PIL", "mkdocs", "material", "watchdog", "subprocess", "playwright", "click")


@pytest.mark.parametrize(
    "room",
    [
        "check",
        "repair.repairing",
        "repair.menders",
        "forms.making",
        "pages.site",
        "pages.frame",
        "html.templates",
        "desk.desk",
    ],
)
def test_importing_it_brings_nothing_that_only_a_computer_has(room: str) -> None:
    code = f"import sys, sdw_build.{room}; print(*sorted({{name.split('.')[0] for name in sys.modules}} & set({_HEAVY!r})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert done.stdout.split() == []


def test_one_room_draws() -> None:
    code = "import sys, sdw_build.drawing.pictures; print('PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert done.stdout.strip() == "True"


def test_the_day_that_was_asked_for_is_read_only_where_the_program_is_started() -> None:
    readers = {
        path.relative_to(CODE).parts[0] for path in CODE.rglob("*.py") if "chosen_day" in path.read_text("utf-8")
    }
    assert readers == {"day.py", "cli", "mkdocs"}


def test_nothing_of_a_project_is_kept_for_the_whole_program() -> None:
    kept = [
        f"{path.relative_to(CODE).as_posix()}:{number}"
        for path in sorted(CODE.rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.match(r"@(lru_)?cache\b|\w+(: [\w\[\], ]+)? = ([A-Z]\w+|dict|set|list)\(\)$", line)
    ]
    # The rules of Markdown, a dictionary of Dutch, the templates of a theme, the program's own words of need, and what
    # its models mark their fields with, are no one's content; nor are the schemas of the public models, which program
    # this is, the key of who uses this computer, or how a type is written into a digest.
    owners = ["body/grammar.py", "body/reading.py", "data/schemas.py", "data/schemas.py", "html/compiled.py"]
    owners += [
        "pages/need.py",
        "program.py",
        "rules/onmogelijk_jaar.py",
        "seal.py",
        "source/prose.py",
        "traces/digest.py",
    ]
    assert [place.partition(":")[0] for place in kept] == owners


def test_nothing_asks_of_what_class_data_or_a_view_is() -> None:
    asked = re.compile(r"isinstance\([^)]*(\bdata|\.view\b|\bview\b)|\bcast\(|\b_as\(")
    found = [
        f"{path.relative_to(CODE).as_posix()}: {line.strip()}"
        for path in sorted(CODE.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if asked.search(line)
    ]
    assert found == []
