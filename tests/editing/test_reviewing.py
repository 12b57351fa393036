"""Writing down a review: one line, and what cannot be kept is refused."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.reviewing import Review, plan_review
from tests.cases import DAY, Files, cijfer, document, methodiek

Project = Callable[[Files], Path]


def review(root: Path, name: str, again: date | None = None) -> Review:
    """Plan a review on the day of the tests."""
    return plan_review(check(root, DAY).library, name, DAY, again)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("herzien: 2026-02-01\n", "herzien: 2026-06-01\n"),
        ('herzien: "2026-02-01"  # door ons\n', "herzien: 2026-06-01  # door ons\n"),
        ("herzien:\n", "herzien: 2026-06-01\n"),
        ("", "herzien: 2026-06-01\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_its_line_changes(project: Project, before: str, after: str, end: str) -> None:
    text = methodiek(before, public=True) if before else methodiek(public=True)
    root = project({"methodieken/m.md": text.replace("\n", end)})
    review(root, "methodieken/m").changes.make()
    changed = text.replace(before, after) if before else text.replace("2026-01-01\n", f"2026-01-01\n{after}")
    assert (root / "methodieken/m.md").read_bytes() == changed.replace("\n", end).encode()


@pytest.mark.parametrize("name", ["verhalen/a", "verhalen/a.md", "/verhalen/a/", "./verhalen/a.md"])
def test_a_page_is_known_by_each_of_its_names(project: Project, name: str) -> None:
    assert review(project({"verhalen/a.md": document()}), name).written == (("herzien", DAY, None),)


def test_the_next_day_is_written_along(project: Project) -> None:
    root = project({"verhalen/a.md": document("herzien_voor: 2026-05-01\n")})
    assert review(root, "verhalen/a").due == date(2026, 5, 1)
    review(root, "verhalen/a", date(2027, 6, 1)).changes.make()
    text = (root / "verhalen/a.md").read_text()
    assert text == document("herzien: 2026-06-01\nherzien_voor: 2027-06-01\n")


def test_a_figure_has_only_a_next_day(project: Project) -> None:
    root = project({"content/cijfers/x.yml": cijfer("een")})
    review(root, "cijfers/een", date(2027, 6, 1)).changes.make()
    assert "een:\n  herzien_voor: 2027-06-01\n  bewering" in (root / "content/cijfers/x.yml").read_text()
    with pytest.raises(RefusedError, match="--opnieuw-voor"):
        review(root, "cijfers/een")


def test_what_was_written_already_changes_nothing(project: Project) -> None:
    root = project({"verhalen/a.md": document("herzien: 2026-06-01\n")})
    assert review(root, "verhalen/a").written == ()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("verhalen/latr", "Er is geen verhaal 'latr'. Bedoel je verhalen/later?"),
        ("a", "Er is geen pagina 'a'. Bedoel je verhalen/a?"),
        ("methodiek-x", "Er is geen pagina 'methodiek-x'."),
        ("verhalen/stuk", "verhaal 'stuk' is niet te lezen. Verbeter eerst wat sdw check daarover zegt."),
        ("verhalen/later", "verhalen/later komt pas op 2026-07-01 op de site"),
        ("woordenlijst/baan", "een begrip heeft geen dag waarop het is nagelopen"),
        ("verhalen/a b", "'verhalen/a b' is geen naam van een pagina."),
    ],
)
def test_what_cannot_be_reviewed_is_refused(project: Project, name: str, why: str) -> None:
    root = project(
        {
            "verhalen/a.md": document(),
            "verhalen/later.md": document().replace("2026-01-01", "2026-07-01"),
            "verhalen/stuk.md": document("onbekend: x\n"),
            "content/woordenlijst.yml": "baan:\n  term: baan\n  uitleg: Werk.\n  bron: Verzonnen bron\n",
        }
    )
    with pytest.raises(RefusedError) as error:
        review(root, name)
    assert str(error.value).startswith(why)


def test_a_next_day_comes_after_the_review(project: Project) -> None:
    with pytest.raises(RefusedError, match="komt niet na"):
        review(project({"verhalen/a.md": document()}), "verhalen/a", DAY)
