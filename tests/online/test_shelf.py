"""The shelf of releases: broken off anywhere, visitors see a whole release, and the next run tidies up."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sdw_build.online.publishing import publish, take_back
from sdw_build.online.shelf import NoShelfError, Shelf
from sdw_build.source.project import Project
from tests.consent.project import NOW, commit, git
from tests.sdw import SPLIT
from tests.waiting import PATIENCE, no_longer_than

_CHANGES = ("os.rename", "os.symlink", "os.link", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree")


def made(site: Path, text: str) -> None:
    """Make a site of pages that all say the same."""
    for number in range(10):
        page = site / (f"{number}/index.html" if number else "index.html")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text * 100, encoding="utf-8")
    server = site.with_name("site-server")
    server.mkdir()
    for name, content in (("nginx.conf", ""), ("verhalen.txt", "")):
        (server / name).write_text(content, encoding="utf-8")


def project_in(root: Path) -> Project:
    return Project(root / "mkdocs.yml", root, "Proef", "https://proef.example/", root / "site", root / "theme")


def publish_it(www: Path, root: Path, text: str) -> None:
    """Publish a site of which every page says the same."""

    def build(project: Project, day: object) -> int:
        made(project.site, text)
        return 0

    assert publish(project_in(root), www, NOW, build) == 0


def die_while_publishing(www: Path, root: Path, text: str, at: int) -> None:
    """Publish, and be killed right before one of the steps that change something in the folder."""
    steps = 0

    def count(event: str, words: tuple[object, ...]) -> None:
        nonlocal steps
        if event in _CHANGES and str(www) in repr(words):
            steps += 1
            if steps == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    publish_it(www, root, text)


def seen(www: Path) -> set[str]:
    """Return what the pages that visitors get say; one that is missing is told."""
    pages = ["index.html", *(f"{number}/index.html" for number in range(1, 10))]
    return {(www / "site" / page).read_text(encoding="utf-8")[:3] for page in pages}


@pytest.fixture
def shop(tmp_path: Path) -> tuple[Path, Path]:
    """Give a folder of a web server, and a project in git that says who withdrew: nobody."""
    www, root = tmp_path / "www", tmp_path / "project"
    www.mkdir()
    root.mkdir()
    (root / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    commit(root, "Start")
    return www, root


def test_killed_at_any_step_visitors_see_one_whole_release_and_the_next_run_tidies_up(shop: tuple[Path, Path]) -> None:
    www, root = shop
    for text in ("aaa", "bbb", "ccc"):
        publish_it(www, root, text)
    before, at = "ccc", 0
    while True:
        at += 3
        text = f"{at:03}"
        process = SPLIT.Process(target=die_while_publishing, args=(www, root, text, at))
        process.start()
        process.join(PATIENCE)
        assert process.exitcode in (0, -signal.SIGKILL)
        (now,) = seen(www)
        assert now in (before, text)
        before = now
        if process.exitcode == 0:
            break
    assert at > 30  # steps that change something
    publish_it(www, root, "zzz")
    assert seen(www) == {"zzz"}
    stray = [path.name for path in (*www.iterdir(), *(www / "uitgaven").iterdir()) if path.name.startswith(".")]
    assert stray == []
    assert len(list((www / "uitgaven").glob("2*"))) == 3


def test_the_same_again_is_no_release(shop: tuple[Path, Path]) -> None:
    www, root = shop
    for text in ("aaa", "bbb", "bbb"):
        publish_it(www, root, text)
    assert len(list((www / "uitgaven").glob("2*"))) == 2
    assert seen(www) == {"bbb"}


def test_a_clock_that_runs_back_changes_no_order(shop: tuple[Path, Path]) -> None:
    www, root = shop
    publish_it(www, root, "aaa")
    (only,) = (www / "uitgaven").glob("2*")
    only.rename(only.with_name(f"2999-01-01-000000{only.name[17:]}"))
    (www / "nu").unlink()
    (www / "nu").symlink_to(f"uitgaven/2999-01-01-000000{only.name[17:]}")
    publish_it(www, root, "bbb")
    assert seen(www) == {"bbb"}
    assert sorted(path.name[:17] for path in (www / "uitgaven").glob("2*")) == [
        "2999-01-01-000000",
        "2999-01-01-000001",
    ]


def test_a_file_of_the_same_size_never_has_the_second_of_the_one_before(shop: tuple[Path, Path]) -> None:
    www, root = shop
    moments = []
    for text in ("aaa", "bbb", "ccc"):  # quicker after each other than a second
        publish_it(www, root, text)
        moments.append(int((www / "site/index.html").stat().st_mtime))
    assert len(set(moments)) == 3


def test_a_disk_without_links_is_told(shop: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *words: object, **options: object) -> None:
        raise PermissionError(1, "Operation not permitted", str(self))

    www, root = shop
    monkeypatch.setattr(Path, "symlink_to", refuse)
    with pytest.raises(NoShelfError, match="is geen koppeling te maken"):
        publish_it(www, root, "aaa")


def test_who_comes_second_waits(shop: tuple[Path, Path]) -> None:
    www, root = shop
    told: list[int] = []
    first = Shelf(www, told.append)
    code = f"from pathlib import Path; from tests.online.test_shelf import publish_it; publish_it(Path({str(www)!r}), Path({str(root)!r}), 'bbb')"
    with subprocess.Popen(
        [sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as second:
        assert second.stderr
        with no_longer_than(second):
            assert f"Wacht op een andere opdracht (proces {os.getpid()})" in next(second.stderr)
        assert not (www / "site").exists()
        first.close()
        assert second.wait(PATIENCE) == 0
    assert seen(www) == {"bbb"}


def test_there_is_nothing_to_take_back_where_nothing_is_online(shop: tuple[Path, Path]) -> None:
    www, root = shop
    with pytest.raises(NoShelfError, match="nog niets online gezet"):
        take_back(project_in(root), www, NOW)
