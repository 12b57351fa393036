"""Where to go in need: a core of words counts whatever the content says, in what is searched and in what pages say."""

import json
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import yaml

from sdw_build.html.templates import Templates
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.search import ZoekenView, search_page
from sdw_build.pages.site import PageBook
from sdw_build.schema.nood import ALWAYS, UNLESS
from tests.cases import DAY, Files, document, methodiek, partner
from tests.waiting import PATIENCE

Project = Callable[[Files], Path]
ROOT = Path(__file__).parents[2]
TEMPLATES = Templates(ROOT / "theme")
JUDGED = yaml.safe_load((ROOT / "tests/browser/hulpvragen.yml").read_text(encoding="utf-8"))
FILE = "content/hulpvraag.yml"
_SCRIPT = f"""
import {{ needWatcher }} from "{(ROOT / "theme/assets/js/zoeken/need.js").as_uri()}";
const [words, questions] = JSON.parse(process.argv[1]);
console.log(JSON.stringify(questions.filter(needWatcher(words))));
"""
# As someone would type each of them.
TYPED = [" ".join(part.split("/")[0] for part in phrase.split()) for phrase in ALWAYS]


def met(root: Path, questions: Iterable[str]) -> list[str]:
    """Return the questions that meet 113, by the words that the search page of a project holds."""
    view = search_page(Publication(load(root).library, DAY)).view
    assert isinstance(view, ZoekenView)
    asked = json.dumps([view.hulpvraag, list(questions)])
    command = ["node", "--input-type=module", "-e", _SCRIPT, "--", asked]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "woorden: []\n",
        "woorden: [hulplijn]\n",
        "woorden: [\n",
        "woorden: zelfmoord\n",
        b"\xff\xfe\x00",
        "<<<<<<< a\n=======\n>>>>>>> b\n",
        f"woorden: []\nbehalve: {json.dumps(TYPED)}\n",
        f"woorden: []\nbehalve: {json.dumps(JUDGED['nood'])}\n",
        f"woorden: []\nbehalve: {json.dumps(sorted({word for phrase in TYPED for word in phrase.split()}))}\n",
        "woorden: []\nbehalve: [ik, wil, niet, meer, leven, ' ', '|', '.*', zelf, moord]\n",
    ],
)
def test_the_core_counts_whatever_the_content_says(project: Project, text: str | bytes | None) -> None:
    root = project({} if text is None else {FILE: text})
    questions = [*TYPED, *(f"ik {words} en nu" for words in TYPED), "zelfmoort", "suiside", "ikwilnietmeerleven"]
    assert met(root, questions) == questions


@pytest.mark.parametrize(
    "exception",
    [
        lambda words: words,
        str.upper,
        lambda words: f"ik {words}",
        lambda words: f"{words} nu",
        lambda words: words.split()[0],
        lambda words: words.split()[-1],
    ],
)
def test_no_exception_silences_a_word_of_the_core(project: Project, exception: Callable[[str], str]) -> None:
    exceptions = json.dumps([exception(words) for words in TYPED])
    root = project({FILE: f"woorden: {json.dumps(TYPED)}\nbehalve: {exceptions}\n"})
    questions = [question for words in TYPED for question in (words, f"ik {words}", f"{words} nu", words.upper())]
    assert met(root, questions) == questions


def test_the_core_alone_takes_nothing_calm_for_need(project: Project) -> None:
    assert met(project({}), [*JUDGED["kalm"], *UNLESS]) == []
    assert len(met(project({}), JUDGED["nood"])) > 60


def test_the_content_adds_to_it(project: Project) -> None:
    root = project({FILE: "woorden: [noodkreet]\nbehalve: [noodkreet van een bedrijf]\n"})
    questions = ["noodkreet", "noodkreet van een bedrijf", "zelfmoord"]
    assert met(root, questions) == ["noodkreet", "zelfmoord"]


def html(root: Path, address: str) -> str:
    """Return a page as HTML."""
    book = PageBook(Publication(load(root).library, DAY))
    page = book.find(address)
    assert page is not None
    return TEMPLATES.render(page, site_frame(book.publication, "Proef"))


SPOKEN = [words for words in TYPED if not words.isdigit()]


@pytest.mark.parametrize("words", SPOKEN)
def test_a_page_that_speaks_of_need_shows_where_to_go(project: Project, words: str) -> None:
    root = project({"verhalen/p.md": document(body=f"Toen dacht ik: {words.capitalize()}.", public=True)})
    assert html(root, "verhalen/p/").count('class="hulp"') == 1


@pytest.mark.parametrize(
    ("pad", "text", "shown"),
    [
        ("verhalen/p.md", document("gevoelig: [suicide]\n", public=True), 1),
        ("verhalen/p.md", document("gevoelig: [geweld]\n", public=True), 0),
        ("verhalen/p.md", document("wat_hielp: [Praten over suïcide.]\n", public=True), 1),
        ("verhalen/p.md", document(body="Praten over **zelf­doding**.", public=True), 1),
        ("verhalen/p.md", document(body="Zelfmoordgedachten had ik.", public=True), 1),
        ("verhalen/p.md", document(body="Ik wil niet\nmeer leven.", public=True), 1),
        ("verhalen/p.md", document(body="Ik wil meer leren.", public=True), 0),
        ("methodieken/p.md", methodiek(body="Over zelfdoding.", public=True), 1),
        ("methodieken/p.md", methodiek(public=True), 0),
        ("content/partners/p.md", partner(body="Over suïcide.", public=True), 1),
        ("content/p.md", document(body="Over suïcide.", public=True), 1),
        ("content/p.md", document("bouwstenen: [hulp]\n", body="Over suïcide.", public=True), 1),
        ("content/p.md", document("bouwstenen: [hulp]\n", public=True), 1),
        ("content/p.md", document(public=True), 0),
    ],
)
def test_every_kind_of_page_shows_it_once(project: Project, pad: str, text: str, shown: int) -> None:
    address = pad.removeprefix("content/").removesuffix(".md") + "/"
    assert html(project({pad: text}), address).count('class="hulp"') == shown
