"""The page of every code: complete, listed, and with examples that do what they say."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click import Context

from sdw_build.check import Checked, check
from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.loading import load
from sdw_build.source.folder import PROMISED
from sdw_build.source.history import History
from tests.cases import DAY
from tests.docs.page import HEADINGS, PAGES, Example, Page, pages
from tests.sdw import run_sdw

BASE = Path(__file__).with_name("base")
ALL = list(pages())
# Our own fault, the machine's, and what no text can be: no content gives these.
UNSHOWN = {
    "SDW101",
    "SDW119",
    "SDW413",
    "SDW485",
    "SDW486",
    "SDW495",
    "SDW496",
    *(f"SDW50{number}" for number in range(1, 10)),
    "SDW510",
    "SDW511",
    "SDW901",
    "SDW902",
}
SHOWN = [page for page in ALL if page.code not in UNSHOWN]

Lay = Callable[[Example], Path]
Run = Callable[[Example], Checked]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lay the files of an example over the base, which makes a whole project."""

    def project(example: Example) -> Path:
        root = tmp_path / "project"
        shutil.copytree(BASE, root)
        for pad, content in example.files.items():
            path = root / pad
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if example.production and PROMISED not in example.files:  # where all that is public is promised
            text = write_list(renewed_list(load(root).library, example.day))
            (root / PROMISED).write_text(text, encoding="utf-8")
        return root

    return project


@pytest.fixture
def run(lay: Lay) -> Run:
    """Check an example."""
    return lambda item: check(
        lay(item), item.day, production=item.production, advice=item.advice, now=item.day, history=History()
    )


def by_code(page: Page) -> str:
    """Name a test after its page."""
    return page.code


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert [page.code for page in ALL] == sorted(Code)
    assert {code.familie for code in Code} == set(Familie)


@pytest.mark.parametrize("page", ALL, ids=by_code)
def test_a_page_has_its_title_and_all_headings(page: Page) -> None:
    assert page.title == f"# {page.code}: {Code(page.code).titel}"
    assert list(page.sections) == HEADINGS
    assert all(text.strip() for text in page.sections.values())


@pytest.mark.parametrize("page", SHOWN, ids=by_code)
def test_the_wrong_example_gives_exactly_that_code(page: Page, run: Run) -> None:
    assert page.wrong.files
    assert {item.code for item in run(page.wrong).report} == {page.code}


@pytest.mark.parametrize("page", SHOWN, ids=by_code)
def test_the_right_example_gives_nothing(page: Page, run: Run) -> None:
    assert page.right.files
    assert [(item.code, item.bericht) for item in run(page.right).report] == []


@pytest.mark.parametrize("production", [False, True])
@pytest.mark.parametrize("advice", [False, True])
def test_the_base_gives_nothing(run: Run, production: bool, advice: bool) -> None:
    assert list(run(Example({}, DAY, advice, production, "")).report) == []


def test_only_what_no_content_can_give_has_no_example() -> None:
    assert {page.code for page in ALL if page.wrong.unshown} == UNSHOWN
    assert {page.code for page in ALL if page.right.unshown} == UNSHOWN


def test_the_list_has_every_page_under_its_family() -> None:
    text = (PAGES / "README.md").read_text(encoding="utf-8")
    family, found = "", {}
    for line in text.splitlines():
        if line.startswith("## "):
            family = line.removeprefix("## ")
        elif match := re.fullmatch(r"- \[(SDW\d{3})\]\((.+)\): (.+)", line):
            found[match[1]] = (family, match[2], match[3])
    assert found == {code: (code.familie.titel, f"{code}.md", code.titel) for code in Code}
    assert list(found) == sorted(Code)


@pytest.mark.parametrize("page", ALL, ids=by_code)
def test_the_commands_and_files_that_a_page_names_exist(page: Page) -> None:
    from sdw_build.cli.main import sdw  # noqa: PLC0415 — only this test needs it

    for word in re.findall(r"`sdw ([a-z]+)", page.text):
        assert word in sdw.list_commands(Context(sdw))
    for pad in re.findall(r"\bdocs/[\w/.-]+\w", page.text):
        assert (PAGES.parents[1] / pad).is_file()


@pytest.mark.parametrize("page", [page for page in ALL if "`sdw check --herstel`" in page.text], ids=by_code)
def test_what_a_page_says_is_mended_becomes_the_right_example(page: Page, lay: Lay) -> None:
    root = lay(page.wrong)
    assert run_sdw(root, "check", "--herstel", "--datum", str(page.wrong.day)).returncode == 0
    assert {pad: (root / pad).read_bytes() for pad in page.wrong.files} == page.right.files


@pytest.mark.parametrize("page", SHOWN, ids=by_code)
def test_each_file_of_an_example_is_named_for_readers(page: Page) -> None:
    fences = re.findall(r"(.*)\n\n```\S+ (\S+)", page.text)
    assert len(fences) == len(page.wrong.files) + len(page.right.files)
    assert all(caption.startswith(f"In `{pad}`") for caption, pad in fences)
