"""No earlier day brings back what someone withdrew since; such a day is built beside the site only."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.consent.project import KENMERK, LATER, NOW, REGISTER, STORY, YESTERDAY, build, commit, edit, git
from tests.sdw import run_sdw

EARLIER = NOW - timedelta(60)


def _register(root: Path) -> None:
    (root / REGISTER).write_text(f"ingetrokken:\n  - kenmerk: {KENMERK}\n    op: {YESTERDAY}\n", encoding="utf-8")


def _withdrawn(root: Path) -> None:
    edit(root / STORY, "      reikwijdte", f"      ingetrokken_op: {YESTERDAY}\n      reikwijdte")


def _over(root: Path) -> None:
    edit(root / STORY, f"geldig_tot: {LATER}", f"geldig_tot: {YESTERDAY}")


def _gone_back(root: Path) -> None:
    _register(root)
    commit(root, "Trek in")
    git(root, "revert", "--no-edit", "HEAD")


def _tomb(root: Path) -> None:
    (root / STORY).write_text(f"---\ningetrokken_op: {YESTERDAY}\nkenmerken: [{KENMERK}]\n---\n", encoding="utf-8")


ENDED: dict[str, Callable[[Path], None]] = {
    "in the register": _register,
    "in the text": _withdrawn,
    "by its day": _over,
    "in git's memory": _gone_back,
    "by what is left of it": _tomb,
}
ASKED: dict[str, tuple[list[str], dict[str, str]]] = {
    "an option": (["--datum", str(EARLIER)], {}),
    "the environment": ([], {"SDW_DATUM": str(EARLIER)}),
    "the last good": (["--laatste-goede", "--datum", str(EARLIER)], {}),
}


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("ended", ENDED)
def test_an_earlier_day_brings_nothing_back(whole: Path, ended: str, asked: str) -> None:
    ENDED[ended](whole)
    words, environment = ASKED[asked]
    built = build(whole, *words, **environment)
    assert built.code == 0, built.said
    assert (built.leaks, built.drawn) == ([], [])
    assert not (whole / "site").exists()
    assert (whole / "site-voorbeeld" / "index.html").is_file()


def test_an_earlier_day_never_goes_to_production(whole: Path) -> None:
    assert run_sdw(whole, "adressen").returncode == 0
    built = build(whole, "--productie", "--datum", str(EARLIER))
    assert built.code == 2
    assert not (whole / "site").exists()
    assert not (whole / "site-voorbeeld").exists()


def test_a_clock_that_runs_behind_the_content_is_not_believed(whole: Path) -> None:
    """The day of the newest commit is a day on which the content was there."""
    edit(whole / STORY, f"geldig_tot: {LATER}", f"geldig_tot: {NOW + timedelta(5)}")
    git(whole, "add", "-A")
    ahead = f"{NOW + timedelta(10)}T12:00:00"
    git(whole, "commit", "-qm", "Later", "--date", ahead, GIT_COMMITTER_DATE=ahead)
    built = build(whole)
    assert built.code == 0, built.said
    assert (built.leaks, built.drawn) == ([], [])


def test_a_later_day_shows_what_is_over_by_then_no_more(whole: Path) -> None:
    built = build(whole, "--datum", str(LATER + timedelta(1)))
    assert (built.code, built.leaks, built.drawn) == (0, [], [])
    assert (whole / "site" / "index.html").is_file()
