"""The place of the site: what stands there is replaced as a whole, or left alone and told."""

from pathlib import Path

import pytest

from sdw_build.site.output import NoPlaceError, Output


def filled(output: Output, words: str) -> None:
    """Write something in both drafts."""
    (output.draft / "index.html").write_text(words, encoding="utf-8")
    (output.server / "nginx.conf").write_text(words, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    """Return what stands in and beside the site."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_whole_site_takes_its_place_and_the_old_one_is_gone(tmp_path: Path) -> None:
    for words in ("een", "twee"):
        output = Output(tmp_path / "site")
        filled(output, words)
        output.put_in_place()
        assert read(tmp_path) == {"site/index.html": words, "site-server/nginx.conf": words}
        assert output.left == ()


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
