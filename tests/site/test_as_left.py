"""Whether a site lies as it was left: wherever something came, went or was written, whether looked at whole or in parts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.day import today
from sdw_build.site import unchanged
from sdw_build.site.unchanged import keep_stand, look, made_of
from sdw_build.source.project import Project, read_project

_DEPTHS = ("site/", "site/a/", "site/a/b/", "site/a/b/c/", "site/a/b/c/d/", "site/e/f/", "site-server/")


def _new(folder: Path) -> None:
    (folder / "nieuw.html").write_text("x", encoding="utf-8")


def _new_folder(folder: Path) -> None:
    (folder / "nieuw").mkdir()


def _gone(folder: Path) -> None:
    (folder / "index.html").unlink()


def _written(folder: Path) -> None:
    (folder / "index.html").write_text("anders", encoding="utf-8")


def _elsewhere(folder: Path) -> None:
    """As many files as there were, and one has another name."""
    (folder / "index.html").rename(folder / "ander.html")


def _linked(folder: Path) -> None:
    (folder / "index.html").rename(folder.parent / "elders.html")
    (folder / "index.html").symlink_to(folder.parent / "elders.html")


@pytest.fixture(params=[unchanged._MANY, 0], ids=["whole", "in parts"])  # noqa: SLF001 — a site of thousands takes too long here
def project(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Give a project whose site was just left."""
    monkeypatch.setattr(unchanged, "_MANY", request.param)
    (tmp_path / "theme").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Proef\ntheme: {name: null, custom_dir: theme}\nplugins: [sdw]\n", encoding="utf-8"
    )
    for folder in _DEPTHS:
        (tmp_path / folder).mkdir(exist_ok=True, parents=True)
        (tmp_path / folder / "index.html").write_text("zo", encoding="utf-8")
    project = read_project(tmp_path / "mkdocs.yml", strangers=False)
    keep_stand(project, made_of(project, today(), production=False), "gezegd")
    return project


def _same(project: Project) -> bool:
    return look(project, today(), production=False).same is not None


def test_what_nobody_touched_is_as_it_was_left(project: Project) -> None:
    assert _same(project)
    stand = look(project, today(), production=False)
    assert stand.untouched == {f"{name}index.html".removeprefix("site/") for name in _DEPTHS[:-1]}


@pytest.mark.parametrize("change", [_new, _new_folder, _gone, _written, _elsewhere, _linked])
@pytest.mark.parametrize("folder", _DEPTHS)
def test_whatever_happened_anywhere_is_seen(project: Project, folder: str, change: Callable[[Path], None]) -> None:
    change(project.root / folder)
    assert not _same(project)


def test_a_site_that_is_gone_is_not_as_it_was_left(project: Project) -> None:
    project.site.rename(project.root / "weg")
    assert not _same(project)


def test_what_is_two_deep_may_be_a_file(project: Project) -> None:
    (project.site / "e" / "f" / "index.html").unlink()
    (project.site / "e" / "f").rmdir()
    (project.site / "e" / "f").write_text("een bestand", encoding="utf-8")
    assert not _same(project)
