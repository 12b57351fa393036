"""The place of the site: what stands there is replaced as a whole, or left alone and told."""

import errno
import os
from pathlib import Path

import pytest

from sdw_build.site.output import NoPlaceError, Output
from sdw_build.source.made import LISTED


def filled(output: Output, words: str) -> None:
    """Write something in both drafts."""
    (output.draft / "index.html").write_text(words, encoding="utf-8")
    (output.server / "nginx.conf").write_text(words, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    """Return what stands in and beside the site, but for the list of that."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LISTED
    }


def test_a_whole_site_takes_its_place_and_the_old_one_is_gone(tmp_path: Path) -> None:
    for words in ("een", "twee"):
        output = Output(tmp_path / "site")
        filled(output, words)
        output.put_in_place()
        assert read(tmp_path) == {"site/index.html": words, "site-server/nginx.conf": words}
        assert output.left == ()


def test_what_cannot_be_removed_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = Output(tmp_path / "site")
    filled(output, "een")
    with monkeypatch.context() as patched:
        patched.setattr("shutil.rmtree", lambda *_args, **_kwargs: None)
        patched.setattr("sdw_build.aside._remove_one_by_one", lambda _: None)
        output.discard()
        output.discard()
    (left,) = output.left
    assert left.is_dir()


def test_a_site_that_is_not_whole_leaves_the_old_one(tmp_path: Path) -> None:
    output = Output(tmp_path / "site")
    filled(output, "een")
    output.put_in_place()
    broken = Output(tmp_path / "site")
    filled(broken, "twee")
    broken.discard()
    assert read(tmp_path) == {"site/index.html": "een", "site-server/nginx.conf": "een"}


@pytest.mark.parametrize("when", ["before", "during"])
@pytest.mark.parametrize("name", ["site", "site-server"])
@pytest.mark.parametrize("what", ["a link", "a link to nothing", "a file", "a project", "a repository"])
def test_what_is_no_folder_of_ours_is_left_alone(tmp_path: Path, what: str, name: str, when: str) -> None:
    elsewhere = tmp_path / "www"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("van een ander", encoding="utf-8")
    root = tmp_path / "project"
    root.mkdir()
    output = Output(root / "site") if when == "during" else None
    place = root / name
    if what.startswith("a link"):
        place.symlink_to(elsewhere if what == "a link" else tmp_path / "niets")
    elif what == "a file":
        place.write_text("van een ander", encoding="utf-8")
    else:
        place.mkdir()
        (place / (".git" if what == "a repository" else "mkdocs.yml")).write_text("van een ander", encoding="utf-8")
    before = _there(root)
    if output:
        filled(output, "nieuw")
    with pytest.raises(NoPlaceError, match="niets weggehaald"):
        output.put_in_place() if output else Output(root / "site")
    if output:
        output.discard()
    assert _there(root) == before
    assert (elsewhere / "index.html").read_text(encoding="utf-8") == "van een ander"
    assert place.is_symlink() == what.startswith("a link")


def _there(root: Path) -> list[str]:
    return sorted(path.name for path in root.iterdir() if not path.name.startswith(".site-"))


@pytest.mark.parametrize(
    "name", [".site-abcdefgh", ".site-abcdefgh-oud", ".site-server-abcdefgh", ".site-server-abcdefgh-oud"]
)
def test_a_build_removes_what_an_earlier_one_left(tmp_path: Path, name: str) -> None:
    (tmp_path / name / "verhalen").mkdir(parents=True)
    (tmp_path / name / "verhalen" / "index.html").write_text("kanarie", encoding="utf-8")
    Output(tmp_path / "site").discard()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_an_editor_with_such_a_name_stays(tmp_path: Path) -> None:
    (tmp_path / ".site-notities").mkdir()
    (tmp_path / ".site-notities" / "vragen.md").write_text("van een ander", encoding="utf-8")
    Output(tmp_path / "site").discard()
    assert read(tmp_path) == {".site-notities/vragen.md": "van een ander"}


def held(path: Path) -> OSError:
    """Return what Windows raises for a folder in which another program has a file open."""
    error = PermissionError(13, "Access is denied", str(path))
    error.winerror = 5  # type: ignore[attr-defined]
    return error


def no_such_step(one: Path, other: Path) -> None:
    """Stand for a system in which two folders do not change places in one step."""
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one), None, str(other))


class Holding:
    """Stands for Windows, which is not here: some folders cannot be renamed, for ever or only at first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.refused: dict[tuple[str, str], int] = {}
        self._rename = Path.rename
        monkeypatch.setattr("sdw_build.site.exchanging.exchange", no_such_step)
        monkeypatch.setattr("sdw_build.aside._PATIENCE", 0.3)
        monkeypatch.setattr("sdw_build.aside._PAUSE", 0.01)
        refuse = self.rename

        def rename(path: Path, target: Path) -> Path:
            return refuse(path, target)

        monkeypatch.setattr(Path, "rename", rename)

    def rename(self, path: Path, target: Path) -> Path:
        """Rename, unless that is refused this time."""
        key = (path.name, target.name)
        if self.refused.get(key, 0):
            self.refused[key] -= 1
            raise held(path)
        return self._rename(path, target)


@pytest.fixture
def holding(monkeypatch: pytest.MonkeyPatch) -> Holding:
    return Holding(monkeypatch)


def test_a_folder_that_is_held_for_a_moment_is_waited_for(tmp_path: Path, holding: Holding) -> None:
    final = tmp_path / "site"
    for words in ("oud", "nieuw"):
        holding.refused = {("site", "site"): 2, ("site", "site-oud"): 2}
        output = Output(final)
        filled(output, words)
        output.put_in_place()
    assert (final / "index.html").read_text("utf-8") == "nieuw"


@pytest.mark.parametrize("step", [("site", "site-oud"), ("site", "site")])
def test_a_folder_that_stays_held_keeps_its_site_and_says_what_to_close(
    tmp_path: Path, holding: Holding, step: tuple[str, str]
) -> None:
    final = tmp_path / "site"
    output = Output(final)
    filled(output, "oud")
    output.put_in_place()
    output = Output(final)
    filled(output, "nieuw")
    holding.refused = {step: 10_000}
    with pytest.raises(NoPlaceError, match="Sluit wat die map open heeft"):
        output.put_in_place()
    output.discard()
    assert (final / "index.html").read_text("utf-8") == "oud"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_site_that_cannot_be_put_back_is_kept_and_told_where(tmp_path: Path, holding: Holding) -> None:
    final = tmp_path / "site"
    output = Output(final)
    filled(output, "oud")
    output.put_in_place()
    output = Output(final)
    filled(output, "nieuw")
    holding.refused = {("site", "site"): 10_000, ("site-oud", "site"): 10_000}
    with pytest.raises(NoPlaceError, match="De vorige site staat nu in") as told:
        output.put_in_place()
    output.discard()
    (kept,) = (path for path in tmp_path.iterdir() if path.name.startswith("."))
    assert str(kept / "site-oud") in str(told.value)
    assert (kept / "site-oud" / "index.html").read_text("utf-8") == "oud"
    # Nor does the next build take it for something that was left.
    Output(final).discard()
    assert (kept / "site-oud" / "index.html").read_text("utf-8") == "oud"
