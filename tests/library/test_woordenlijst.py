"""The woordenlijst is checked as all content is, each mistake at its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import Files, methodiek, only, problems

Project = Callable[[Files], Path]

PAD = "content/woordenlijst.yml"
IPS = "ips:\n  term: IPS\n  uitleg: Hulp bij werk.\n  bron: Bron\n"
OTHER = "anders:\n  term: anders\n  uitleg: Nog iets.\n  bron: Bron\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (IPS + IPS, "SDW110", 5),
        (IPS + OTHER + "  ook: [ips]\n", "SDW304", 9),
        (IPS + "  ook: [steun, IPS]\n", "SDW213", 5),
        (IPS + "  link: ../methodieken/isp.md\n", "SDW306", 5),
        (IPS + "  link: ../methodieken/ips.md#weg\n", "SDW307", 5),
        (IPS.replace("  bron: Bron\n", ""), "SDW201", 1),
        (IPS + "  url: nergens\n", "SDW208", 5),
        (IPS.replace("Hulp bij werk.", "x" * 301), "SDW206", 3),
        (IPS.replace("uitleg", "uitlegg"), "SDW202", 3),
    ],
)
def test_a_mistake_is_told_at_its_line(project: Project, text: str, code: str, line: int) -> None:
    problem = only(project({PAD: text, "methodieken/ips.md": methodiek()}))
    assert (problem.code, problem.place.pad, problem.place.regel) == (code, PAD, line)


def test_a_right_list_is_no_problem_and_a_link_to_a_word_is_followed(project: Project) -> None:
    text = IPS + "  ook: [ips, individuele plaatsing]\n  link: ../methodieken/ips.md\n" + OTHER
    body = "Zie [IPS](/woordenlijst/#ips)."
    assert problems(project({PAD: text, "methodieken/ips.md": methodiek(body=body)})) == []


def test_a_link_to_a_word_that_is_not_there_is_told(project: Project) -> None:
    body = "Zie [IPS](/woordenlijst/#isp)."
    problem = only(project({PAD: IPS, "methodieken/ips.md": methodiek(body=body)}))
    assert (problem.code, problem.hulp) == ("SDW307", "bedoel je 'ips'?")
