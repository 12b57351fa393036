"""A site is put in place whole or not at all: whatever it is put on, whoever builds beside it, and wherever it is broken off."""

import errno
import json
import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from sdw_build.site import exchanging
from sdw_build.site.exchanging import fill
from sdw_build.site.output import NoPlaceError, Output, clear_copies, in_turn, unwritten
from sdw_build.source.made import LISTED, listed, stranger
from tests.waiting import PATIENCE, no_longer_than

OLD = {"index.html": "oud", "404.html": "oud", "verhalen/weg/index.html": "oud", "assets/oud.css": "oud"}
NEW = {"index.html": "nieuw", "404.html": "oud", "verhalen/naam/index.html": "nieuw", "assets/nieuw.css": "nieuw"}


def put(final: Path, files: dict[str, str]) -> None:
    """Build a site of a few files, and put it in place."""
    drafted(final, files).put_in_place()


def drafted(final: Path, files: dict[str, str]) -> Output:
    """Build a site of a few files aside."""
    output = Output(final)
    for name, words in files.items():
        path = output.draft / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    (output.server / "nginx.conf").write_text(files["index.html"], encoding="utf-8")
    return output


def seen(folder: Path) -> dict[str, str]:
    """Return what stands in a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def left(folder: Path) -> list[str]:
    """Name what stands beside a site that is not the site."""
    return sorted(path.name for path in folder.iterdir() if path.name not in ("site", "site-server"))


def refusing(number: int) -> Callable[[Path, Path], None]:
    """Stand for a disk that does not let two folders change places, for a reason."""

    def exchange(one: Path, other: Path) -> None:
        raise OSError(number, os.strerror(number), str(one), None, str(other))

    return exchange


WAYS = {"in one step": 0, "by two renames": errno.ENOSYS, "a mount": errno.EBUSY, "a layer of an image": errno.EXDEV}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Replace a site in each way that there is."""
    if number := WAYS[request.param]:
        monkeypatch.setattr(exchanging, "exchange", refusing(number))
    return str(request.param)


def test_each_way_gives_the_new_site_and_leaves_nothing(way: str, tmp_path: Path) -> None:
    final = tmp_path / "site"
    put(final, OLD)
    put(final, NEW)
    assert seen(final) == NEW
    assert (tmp_path / "site-server" / "nginx.conf").read_text(encoding="utf-8") == "nieuw"
    assert listed(final) == {*NEW, "../site-server/nginx.conf"}
    assert left(tmp_path) == []
    assert stranger(final) == ""


def test_a_file_that_did_not_change_keeps_its_time_and_one_that_did_gets_a_later_second(
    way: str, tmp_path: Path
) -> None:
    final = tmp_path / "site"
    put(final, OLD)
    ahead = 4_000_000_000  # the clock was wrong when these were made
    for name in OLD:
        os.utime(final / name, (ahead, ahead))
    put(final, NEW)
    assert (final / "404.html").stat().st_mtime == ahead
    assert (final / "index.html").stat().st_mtime == ahead + 1


@pytest.mark.parametrize("mask", [0o077, 0o000, 0o777])
def test_a_server_may_read_it_whatever_the_mask(way: str, tmp_path: Path, mask: int) -> None:
    tmp_path.chmod(0o755)
    before = os.umask(mask)
    try:
        for files in (OLD, NEW):
            put(tmp_path / "openbaar" / "site", files)
    finally:
        os.umask(before)
    assert (tmp_path / "openbaar").stat().st_mode & 0o777 == 0o755
    for name in ("site", "site-server"):
        for path in (tmp_path / "openbaar" / name, *(tmp_path / "openbaar" / name).rglob("*")):
            assert stat.S_IMODE(path.stat().st_mode) == (0o755 if path.is_dir() else 0o644), path


def test_a_link_to_a_folder_is_followed_and_stays(way: str, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "project").mkdir()
    final = tmp_path / "project" / "site"
    final.symlink_to(tmp_path / "www" / "live")
    with pytest.raises(NoPlaceError, match="een koppeling naar"):
        Output(final)
    (tmp_path / "www" / "live").mkdir()
    for files in (OLD, NEW):
        put(final, files)
        assert final.is_symlink()
        assert seen(tmp_path / "www" / "live") == files
    assert [path.name for path in (tmp_path / "www").iterdir()] == ["live"]


def test_what_does_not_fit_is_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    final = tmp_path / "site"
    put(final, OLD)
    monkeypatch.setattr(exchanging, "exchange", refusing(errno.EBUSY))
    output = drafted(final, NEW)
    with (output.draft / "groot.pdf").open("wb") as large:  # a file of holes: it takes no room until it is copied
        large.truncate(os.statvfs(tmp_path).f_bavail * os.statvfs(tmp_path).f_frsize + 1)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        exchanging.fill(output.draft, final, ())
    output.discard()
    assert seen(final) == OLD
    assert left(tmp_path) == []


def test_what_fills_a_place_comes_before_the_pages_that_name_it_and_what_goes_goes_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, final = tmp_path / "draft", tmp_path / "site"
    files = {"index.html": "x", "assets/a.css": "x", "pagefind/pagefind-entry.json": "{}", "pagefind/z.pf_index": "x"}
    files |= {"pagefind/woorden.json": "{}", "pagefind/woorden/1.json": "{}"}
    for name, words in files.items():
        (draft / name).parent.mkdir(parents=True, exist_ok=True)
        (draft / name).write_text(words, encoding="utf-8")
    old = ("weg.html", "mapje", "wordt-map", "was-map/index.html")
    for name in old:
        (final / name).parent.mkdir(parents=True, exist_ok=True)
        (final / name).write_text("oud", encoding="utf-8")
    (draft / "wordt-map").mkdir()
    (draft / "wordt-map" / "index.html").write_text("x", encoding="utf-8")
    (draft / "was-map").write_text("x", encoding="utf-8")
    steps = []
    monkeypatch.setattr(exchanging, "force_name", lambda path: steps.append(path.relative_to(final).as_posix()))
    fill(draft, final, old)
    assert steps.index("assets/a.css") < steps.index("pagefind/pagefind-entry.json") < steps.index("index.html")
    assert steps.index("pagefind/z.pf_index") < steps.index("pagefind/pagefind-entry.json")
    assert steps.index("pagefind/woorden/1.json") < steps.index("pagefind/woorden.json")
    assert seen(final) == seen(draft)


def test_a_site_that_came_in_the_meantime_stays(tmp_path: Path) -> None:
    final = tmp_path / "site"
    put(final, OLD)
    older = drafted(final, OLD)
    put(final, NEW)
    with pytest.raises(NoPlaceError, match="kan nieuwer zijn"):
        older.put_in_place()
    older.discard()
    assert seen(final) == NEW
    assert left(tmp_path) == []


@pytest.mark.parametrize("name", ["notities.md", "verhalen/nieuw.md", ".git/HEAD", "index.php", "foto.heic"])
@pytest.mark.parametrize("before", ["ours", "ours of before there was a list", "another's", "nothing"])
def test_what_we_did_not_make_is_never_thrown_away(tmp_path: Path, before: str, name: str) -> None:
    final = tmp_path / "site"
    if before.startswith("ours"):
        put(final, {**OLD, "robots.txt": "", "pagefind/pagefind-entry.json": "{}"})
        if before != "ours":
            (tmp_path / "site-server" / LISTED).unlink()
        assert stranger(final) == ""
    elif before == "another's":
        final.mkdir()
        (final / "index.html").write_text("van een ander", encoding="utf-8")
    put_there = final / name
    put_there.parent.mkdir(parents=True, exist_ok=True)
    put_there.write_text("van mij", encoding="utf-8")
    with pytest.raises(NoPlaceError, match="niet door sdw gemaakt"):
        Output(final)
    assert put_there.read_text(encoding="utf-8") == "van mij"
    put_there.unlink()
    if before.startswith("ours"):
        put(final, NEW)
        assert seen(final) == NEW


def test_what_someone_puts_there_during_a_build_stays_as_well(tmp_path: Path) -> None:
    put(tmp_path / "site", OLD)
    output = drafted(tmp_path / "site", NEW)
    (tmp_path / "site" / "notities.md").write_text("van mij", encoding="utf-8")
    with pytest.raises(NoPlaceError, match=r"notities\.md is niet door"):
        output.put_in_place()
    output.discard()
    assert seen(tmp_path / "site") == {**OLD, "notities.md": "van mij"}


@pytest.mark.parametrize("name", [".DS_Store", "verhalen/Thumbs.db", ".gitkeep"])
def test_what_a_system_leaves_or_is_empty_stops_nothing(tmp_path: Path, name: str) -> None:
    put(tmp_path / "site", OLD)
    (tmp_path / "site" / name).write_text("" if name == ".gitkeep" else "x", encoding="utf-8")
    put(tmp_path / "site", NEW)
    assert seen(tmp_path / "site") == NEW


# Steps are what replaces, renames or removes a file or folder: the plan, the list of both, and then the places.
KILLED = {"in one step": (2, 3, 4, 99), "by two renames": (3, 4, 5), "a mount": (3, 5, 8)}
PUTTING = """
import os, signal, sys
from pathlib import Path
from sdw_build import disk
from sdw_build.site import exchanging, output
from tests.site.test_whole_or_nothing import NEW, drafted, refusing
final, step, number = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
if number:
    exchanging.exchange = refusing(number)
draft = drafted(final, NEW)
done = 0
def killing(act):
    def acted(*words, **named):
        global done
        made = act(*words, **named)
        done += 1
        if done == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return made
    return acted
exchanging.exchange = killing(exchanging.exchange)
Path.rename = killing(Path.rename)
Path.unlink = killing(Path.unlink)
exchanging.replace_file = killing(exchanging.replace_file)
output.replace_file = killing(output.replace_file)
draft.put_in_place()
print(done)
"""


@pytest.mark.parametrize(
    ("way", "step"),
    [(way, step) for way, steps in KILLED.items() for step in steps],
    indirect=["way"],
)
def test_a_kill_between_two_steps_leaves_one_of_the_two_whole_and_the_next_run_puts_it_right(
    way: str, tmp_path: Path, step: int
) -> None:
    final = tmp_path / "site"
    put(final, OLD)
    command = [sys.executable, "-c", PUTTING, str(final), str(step), str(WAYS[way])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == (-signal.SIGKILL if step != 99 else 0), done.stderr
    if way == "in one step":
        assert seen(final) in (OLD, NEW)
    assert stranger(final) == ""
    assert clear_copies(final) == ()
    assert seen(final) in (OLD, NEW)
    assert (tmp_path / "site-server" / "nginx.conf").read_text("utf-8") == seen(final)["index.html"]
    assert listed(final) == {*seen(final), "../site-server/nginx.conf"}
    assert left(tmp_path) == []
    put(final, NEW)
    assert seen(final) == NEW


@pytest.mark.parametrize("place", ["site", "site/verhalen", "site-server"])
def test_a_file_that_a_killed_build_was_writing_is_ours_and_goes(tmp_path: Path, place: str) -> None:
    put(tmp_path / "site", OLD)
    draft = tmp_path / place / ".sdw-ob08se01"
    draft.parent.mkdir(exist_ok=True)
    draft.write_text("half", encoding="utf-8")
    assert stranger(tmp_path / "site") == ""
    put(tmp_path / "site", NEW)
    assert seen(tmp_path / "site") == NEW
    assert not draft.exists()


def test_a_plan_that_another_put_there_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "site", OLD)
    planted = tmp_path / ".site-abcdefgh"
    (planted / "site").mkdir(parents=True)
    (planted / "site" / "index.html").write_text("<script>", encoding="utf-8")
    plan = json.dumps([["site", str(tmp_path / "site"), (planted / "site").stat().st_ino]]).encode()
    for name in ("plan", "vullen"):
        (planted / name).write_bytes(bytes(32) + plan)
    (planted / "slot").touch()
    clear_copies(tmp_path / "site")
    assert seen(tmp_path / "site") == OLD
    assert left(tmp_path) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EMFILE, errno.EDQUOT, errno.EIO])
def test_what_the_computer_refuses_is_a_sentence_with_the_file_and_what_still_stands(
    tmp_path: Path, number: int
) -> None:
    error = OSError(number, os.strerror(number), f"{tmp_path}/.site-abcd1234/site/verhalen/naam/index.html")
    told = unwritten(error, tmp_path / "site")
    assert told.startswith("SDW510 site niet geschreven: site/verhalen/naam/index.html: dat lukt niet, want ")
    assert told.endswith("Er staat nog geen site.")
    put(tmp_path / "site", OLD)
    assert unwritten(error, tmp_path / "site").endswith("De vorige site staat er nog.")
    assert unwritten(OSError(errno.ENOENT, "weg", "iets"), tmp_path / "site") == ""


def test_who_waits_too_long_is_told_and_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sdw_build.site.output._PATIENCE", 0.2)
    told: list[str] = []
    with (
        in_turn(tmp_path / "site", told.append),
        pytest.raises(NoPlaceError, match="SDW511 een andere bouw is bezig"),
        in_turn(tmp_path / "site", told.append),
    ):
        pass
    assert len(told) == 1
    assert "Een andere bouw van deze site is bezig" in told[0]
    assert left(tmp_path) == []


def stopped(final: Path, *, done: bool) -> list[str]:
    """Stop before or after a site was put in place, and return what is told."""
    told: list[str] = []
    with suppress(KeyboardInterrupt), in_turn(final, told.append):
        if done:
            put(final, NEW)
        raise KeyboardInterrupt
    return told


def test_a_stop_says_whether_the_site_changed(tmp_path: Path) -> None:
    put(tmp_path / "site", OLD)
    assert stopped(tmp_path / "site", done=False) == ["Afgebroken: de site is niet veranderd."]
    assert stopped(tmp_path / "site", done=True) == ["Afgebroken: de site is al veranderd."]


READING = """
import os, sys
names, stop, opened, failed = sys.argv[2:], sys.argv[1], 0, 0
print("klaar", flush=True)
while not os.path.exists(stop):
    for name in names:
        try:
            with open(name, "rb") as file:
                file.read()
            opened += 1
        except OSError:
            failed += 1
print(opened, failed)
"""


def test_who_reads_during_many_builds_always_finds_what_stays(tmp_path: Path) -> None:
    final, stop = tmp_path / "site", tmp_path / "stop"
    put(final, OLD)
    command = [
        sys.executable,
        "-c",
        READING,
        str(stop),
        *(str(final / name) for name in sorted(OLD.keys() & NEW.keys())),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout
        with no_longer_than(reader):
            next(reader.stdout)
        for _ in range(10):
            put(final, NEW)
            put(final, OLD)
        stop.touch()
        said, _ = reader.communicate(timeout=PATIENCE)
    opened, failed = map(int, said.split())
    assert opened > 0
    assert failed == 0


def test_all_of_it_is_on_disk_before_it_takes_its_place(tmp_path: Path) -> None:
    put(tmp_path / "site", OLD)
    traced = tmp_path / "traced"
    command = [
        "strace",
        "-f",
        "-y",
        "-s",
        "200",
        "-e",
        "trace=fsync,renameat2",
        "-o",
        str(traced),
        sys.executable,
        "-c",
    ]
    done = subprocess.run(
        [*command, PUTTING, str(tmp_path / "site"), "99", "0"],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    lines = traced.read_text(encoding="utf-8").splitlines()
    first, last = (place for place, line in enumerate(lines) if "renameat2(" in line)
    found = re.compile(r"/\.site-\w{8}(/site(?:-server)?(?:/[^>]*)?)>")
    names = {name for line in lines[:first] for name in found.findall(line) if "/.sdw-" not in name}  # of the list
    folders = {"/site", "/site/assets", "/site/verhalen", "/site/verhalen/naam", "/site-server"}
    assert names == folders | {f"/site/{name}" for name in NEW} | {
        f"/site-server/{name}" for name in ("nginx.conf", LISTED)
    }
    # And then the names themselves, before anything of the old goes.
    assert [line for line in lines[first:last] if f"<{tmp_path}>" in line]
    assert [line for line in lines[last:] if f"<{tmp_path}>" in line]
