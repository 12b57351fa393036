"""Originals of photos, kept apart by `sdw beeld`: they go with the verhaal, and no other does."""

from collections.abc import Callable
from pathlib import Path

from sdw_build.source.folder import read_folder
from sdw_build.withdrawal.pictures import belongings
from sdw_build.withdrawal.stories import Story
from tests.cases import PNG, Files, document

STORY, OTHER = "verhalen/naam.md", "verhalen/ander.md"


def test_the_original_of_a_picture_goes_with_it(project: Callable[[Files], Path]) -> None:
    root = project(
        {
            STORY: document(body="![Een oven](oven.jpg)"),
            OTHER: document(body="![Een plank](plank.jpg)"),
            "verhalen/oven.jpg": PNG,
            "verhalen/plank.jpg": PNG + b"x",
            "verhalen/.origineel/oven.heic": b"het origineel",
            "verhalen/.origineel/plank.heic": b"van een ander",
        }
    )
    gone, left = (Story(pad, (root / pad).read_bytes()) for pad in (STORY, OTHER))
    found = belongings(read_folder(root), [gone], [left])
    assert found.own == ("verhalen/.origineel/oven.heic", "verhalen/oven.jpg")


def test_all_originals_in_a_folder_of_its_own_go(project: Callable[[Files], Path]) -> None:
    pad = "verhalen/naam/index.md"
    root = project({pad: document(), "verhalen/naam/.origineel/oven.heic": b"het origineel"})
    found = belongings(read_folder(root), [Story(pad, (root / pad).read_bytes())], [])
    assert found.own == ("verhalen/naam/.origineel/oven.heic",)


def test_of_files_that_look_alike_all_go_when_nobody_can_tell_which_was_meant(
    project: Callable[[Files], Path],
) -> None:
    alike = {"verhalen/fotos/oven.png": PNG, "verhalen/fotos/Oven.png": PNG + b"x"}
    root = project({STORY: document(body="![Een oven](fotos/OVEN.png)"), **alike})
    found = belongings(read_folder(root), [Story(STORY, (root / STORY).read_bytes())], [])
    assert found.own == tuple(sorted(alike))


def test_of_files_that_look_alike_the_one_that_is_named_as_it_is_goes(project: Callable[[Files], Path]) -> None:
    alike = {"verhalen/fotos/oven.png": PNG, "verhalen/fotos/Oven.png": PNG + b"x"}
    root = project({STORY: document(body="![Een oven](fotos/oven.png)"), **alike})
    found = belongings(read_folder(root), [Story(STORY, (root / STORY).read_bytes())], [])
    assert found.own == ("verhalen/fotos/oven.png",)
