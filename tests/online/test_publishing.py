"""Putting a site online: in one step, back again, and never with what may not be seen any more."""

import shutil
from pathlib import Path

import pytest

from sdw_build.publish.assets import LASTING
from tests.consent.project import CANARY, KENMERK, PAGE, STORY, commit, edit
from tests.sdw import run_sdw

Online = tuple[Path, Path]


def publish(online: Online, *words: str, code: int = 0) -> str:
    """Publish, insist on an exit code, and return what was said."""
    done = run_sdw(online[0], "publiceer", "--naar", str(online[1]), *words)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def releases(www: Path) -> list[str]:
    return sorted(path.name for path in (www / "uitgaven").iterdir() if not path.name.startswith("."))


def left(www: Path) -> list[str]:
    """Name what a run left that is no release."""
    found = [*www.iterdir(), *(www / "uitgaven").iterdir()]
    return [path.name for path in found if path.name.startswith(".")]


def holding(www: Path, word: str) -> list[Path]:
    return [path for path in www.rglob("*") if path.is_file() and word.encode() in path.read_bytes().lower()]


def change(project: Path, text: str = "Een nieuwe zin over werk.") -> None:
    edit(project / PAGE, "Lees [", f"{text}\n\nLees [")
    commit(project, "Anders")


def test_a_change_is_a_release_of_its_own_and_what_did_not_change_is_what_it_was(online: Online) -> None:
    project, www = online
    (first,) = releases(www)
    before = {path.relative_to(www / "site"): path.stat() for path in (www / "site").rglob("*") if path.is_file()}
    old_assets = {path.name for path in (www / "site" / LASTING).iterdir()}
    change(project)
    edit(project / "theme/assets/css/base.css", "{", "{ --proef: 1;")
    said = publish(online)
    assert releases(www)[0] == first
    assert (www / "nu").readlink() == Path("uitgaven", releases(www)[1])
    assert "Online: uitgave" in said
    assert "nginx -s reload" not in said  # the rules are those of before
    assert left(www) == []
    # Who has a page of before open, still gets what it runs and looks like; new pages have their own.
    assert old_assets < {path.name for path in (www / "site" / LASTING).iterdir()}
    now = {path.relative_to(www / "site"): path.stat() for path in (www / "site").rglob("*") if path.is_file()}
    cards = [path for path in now if path.parts[:3] == ("assets", "img", "delen")]
    assert cards
    for path in cards:
        assert (now[path].st_mtime_ns, now[path].st_ino) == (before[path].st_mtime_ns, before[path].st_ino)
    changed = Path("over-ons/index.html")
    assert int(now[changed].st_mtime) > int(before[changed].st_mtime)
    assert {changed.with_name(f"index.html{end}") for end in (".gz", ".br", ".zst")} < set(now)


def test_a_release_is_given_back_with_its_pages_and_a_later_one_does_not_come_back_by_itself(online: Online) -> None:
    project, www = online
    change(project)
    publish(online)
    first, wrong = releases(www)
    assert f"online staat nu weer uitgave {first}" in publish(online, "--terug")
    assert "Een nieuwe zin" not in (www / "site/over-ons/index.html").read_text(encoding="utf-8")
    assert publish(online, "--terug", code=1).startswith("Er is geen eerdere uitgave")
    assert (www / "nu").readlink() == Path("uitgaven", first)
    edit(project / PAGE, "nieuwe zin", "betere zin")
    publish(online)
    assert wrong not in releases(www)  # it was taken back, and is no release to go back to
    assert "betere zin" in (www / "site/over-ons/index.html").read_text(encoding="utf-8")


def test_who_withdraws_is_in_no_release_after_the_next_and_never_comes_back(online: Online) -> None:
    project, www = online
    change(project)
    publish(online)
    assert holding(www, CANARY)
    assert run_sdw(project, "intrekken", "--kenmerk", KENMERK).returncode == 0
    said = publish(online)
    assert "Weggehaald: 2 eerdere uitgaven." in said
    assert CANARY not in said.lower()
    assert len(releases(www)) == 1
    assert holding(www, CANARY) == []
    assert publish(online, "--terug", code=1).startswith("Er is geen eerdere uitgave")


@pytest.mark.parametrize("gone", ["intrekken", "concept", "foto"])
def test_a_release_that_shows_what_may_not_be_seen_now_is_removed_and_not_given_back(online: Online, gone: str) -> None:
    project, www = online
    change(project)
    publish(online)
    before, now = releases(www)
    if gone == "intrekken":
        assert run_sdw(project, "intrekken", "--kenmerk", KENMERK).returncode == 0
    elif gone == "concept":
        edit(project / STORY, "status: gepubliceerd", "status: concept")
    else:
        text = (project / STORY).read_text(encoding="utf-8")
        start, end = text.index("beeld:"), text.index("betrokkenen:")
        (project / STORY).write_text(text[:start] + text[end:], encoding="utf-8")
        (project / STORY).with_name("kanariebeeld.png").unlink()
    said = publish(online, "--terug", code=1)
    assert "Er is geen eerdere uitgave die nog mag." in said
    assert releases(www) == [now]
    assert not (www / "uitgaven" / before).exists()


def test_with_a_mistake_nothing_changes_and_the_last_good_goes_online(online: Online) -> None:
    project, www = online
    first = releases(www)
    edit(project / "content/clienten.md", "titel:", "titl:")
    assert "daar staat nog wat er stond" in publish(online, code=1)
    assert (releases(www), left(www)) == (first, [])
    edit(project / STORY, "status: gepubliceerd", "status: concept")
    publish(online, "--laatste-goede")
    assert holding(www, CANARY) == []


def test_not_more_than_three_are_kept(online: Online) -> None:
    project, www = online
    for number in range(3):
        change(project, f"Zin {number}.")
        publish(online)
    assert len(releases(www)) == 3


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.exists, "is geen map. Maak hem eerst, of kijk of de schijf er is."),
        (lambda www: (www / "site").mkdir(parents=True), "staat al site, en die is niet van sdw publiceer"),
        (lambda www: www.write_text("x"), "is geen map"),
    ],
)
def test_a_place_that_is_not_ours_is_refused_and_left_alone(project: Path, tmp_path: Path, make, said: str) -> None:  # noqa: ANN001
    www = tmp_path / "www"
    make(www)
    done = run_sdw(project, "publiceer", "--naar", str(www))
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr
    done = run_sdw(project, "publiceer", "--naar", str(project))
    assert done.returncode == 2
    assert "ligt in het project" in done.stderr
    assert not (project / "uitgaven").exists()


def test_nothing_goes_online_without_who_keeps_the_site(project: Path, tmp_path: Path) -> None:
    shutil.copy(project / "content/index.md", tmp_path)
    (project / "content/instellingen.yml").write_text("beheerder:\n", encoding="utf-8")
    (tmp_path / "www").mkdir()
    done = run_sdw(project, "publiceer", "--naar", str(tmp_path / "www"))
    assert done.returncode == 1
    assert not (tmp_path / "www" / "site").exists()
