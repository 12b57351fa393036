"""What the disk is asked: a tree that a power cut leaves whole, and two folders that change places in one step."""

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sdw_build.disk import exchange, force_name, force_tree
from tests.waiting import PATIENCE

FORCING = "import sys; from pathlib import Path; from sdw_build.disk import force_tree; force_tree(Path(sys.argv[1]))"
READER = """
import os, sys
failed = opened = 0
print("klaar", flush=True)
while True:
    try:
        os.close(os.open(sys.argv[1], os.O_RDONLY))
        opened += 1
    except OSError:
        failed += 1
    if opened % 1000 == 0 and os.path.exists(sys.argv[2]):
        break
print(opened, failed)
"""


def a_tree(folder: Path, words: str) -> Path:
    """Make a tree of a few files."""
    for name in ("index.html", "verhalen/index.html", "verhalen/naam/index.html", "leeg/"):
        path = folder / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_text(words, encoding="utf-8")
    return folder


def traced(tree: Path) -> str:
    """Force a tree in a process of its own, and return what strace tells of what it asked the disk."""
    told = tree.parent / "traced"
    done = subprocess.run(
        ["strace", "-f", "-y", "-e", "trace=fsync,syncfs", "-o", str(told), sys.executable, "-c", FORCING, str(tree)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return told.read_text(encoding="utf-8")


def test_each_file_and_folder_of_a_tree_is_forced_to_disk_and_its_name_last(tmp_path: Path) -> None:
    tree = a_tree(tmp_path / "site", "een")
    (tree / "naar-niets").symlink_to(tmp_path / "niets")
    forced = [Path(name) for name in re.findall(r"fsync\(\d+<([^>]+)>\)?", traced(tree))]
    inside = {path for path in tree.rglob("*") if not path.is_symlink()}
    assert set(forced) == {*inside, tree, tmp_path}
    files = [path for path in forced if path.is_file()]
    assert set(forced[: len(files)]) == set(files)  # a folder that is on disk before its files names empty ones
    assert forced[-2:] == [tree, tmp_path]


def test_of_a_large_tree_the_disk_is_forced_at_once_and_its_name_last(tmp_path: Path) -> None:
    tree = tmp_path / "site"
    tree.mkdir()
    for number in range(400):
        (tree / f"{number}.html").write_text("een", encoding="utf-8")
    forced = re.findall(r"(\w+)\(\d+<([^>]+)>\)? += 0", traced(tree))
    assert forced == [("syncfs", str(tree)), ("fsync", str(tmp_path))]


def test_what_cannot_be_forced_is_raised(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        force_tree(tmp_path / "niets")
    with pytest.raises(FileNotFoundError):
        force_name(tmp_path / "niets" / "site")


def test_two_folders_change_places(tmp_path: Path) -> None:
    one, other = a_tree(tmp_path / "één", "een"), a_tree(tmp_path / "twee", "twee")
    exchange(one, other)
    assert [(folder / "index.html").read_text("utf-8") for folder in (one, other)] == ["twee", "een"]


def test_who_reads_meanwhile_always_finds_one_of_the_two(tmp_path: Path) -> None:
    one, other, stop = a_tree(tmp_path / "een", "een"), a_tree(tmp_path / "twee", "twee"), tmp_path / "stop"
    command = [sys.executable, "-c", READER, str(one / "index.html"), str(stop)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout
        next(reader.stdout)
        for _ in range(2000):
            exchange(one, other)
        stop.touch()
        said, _ = reader.communicate(timeout=PATIENCE)
    opened, failed = map(int, said.split())
    assert opened > 0
    assert failed == 0


def test_what_cannot_change_places_says_why_and_stays(tmp_path: Path) -> None:
    one = a_tree(tmp_path / "een", "een")
    with pytest.raises(FileNotFoundError) as raised:
        exchange(one, tmp_path / "niets")
    assert raised.value.filename == str(one)
    with pytest.raises(OSError, match=re.escape(os.strerror(errno.EXDEV))):
        exchange(one, Path("/proc/self"))
    assert (one / "index.html").read_text("utf-8") == "een"
