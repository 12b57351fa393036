"""What checking, repairing and rendering need is no more than a browser has as well."""

import subprocess
import sys

import pytest

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
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.split() == []


def test_one_room_draws() -> None:
    code = "import sys, sdw_build.drawing.pictures; print('PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.strip() == "True"
