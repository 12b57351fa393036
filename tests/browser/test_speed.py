"""What bench/speed measures with: texts that our own program takes, programs that end, and what is asked of a site."""

import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.serving import served_plainly
from bench.speed.contender import COLD
from bench.speed.corpus import Corpus, NoWordsError, Vocabulary, vocabulary
from bench.speed.lists import lists
from bench.speed.ours import Ours
from bench.speed.rivals import Hugo
from bench.speed.running import FailedError, Run, run
from bench.speed.saving import saves
from bench.speed.searching import by_our_page, searched
from bench.speed.table import Measured, ours_alone, side_by_side, written
from bench.speed.weighing import weigh
from tests.sdw import run_sdw
from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE, until

_WORDS = "werk rust gesprek begin stap dag week taak team hulp vraag plan ruimte tijd balans herstel kans".split()  # noqa: SIM905
_HOLD = "held = bytearray(60_000_000); import time; time.sleep(2)"


@pytest.fixture
def words(tmp_path: Path) -> Vocabulary:
    """Read a short list of words."""
    file = tmp_path / "woorden"
    file.write_text("\n".join([*_WORDS, "Namen", "d'r", "x"]), encoding="utf-8")
    return vocabulary(file)


def _corpus(words: Vocabulary, count: int = 8) -> Corpus:
    return Corpus(count, words, ("toeleiding", "preventie"), ("ips", "jobcoaching"))


def test_the_same_texts_are_drawn_each_time_and_more_of_them_begin_the_same(words: Vocabulary) -> None:
    assert set(words.words) == set(_WORDS)
    corpus = _corpus(words)
    assert corpus.texts == _corpus(words).texts
    longer = [text.title for text in _corpus(words, 12).texts]
    assert longer[:9] == [text.title for text in (*corpus.texts, corpus.new)]
    assert len({text.body for text in corpus.texts}) == 8


def test_without_a_list_of_words_it_is_said_how_that_comes(tmp_path: Path) -> None:
    with pytest.raises(NoWordsError, match="sudo apt-get install wdutch"):
        vocabulary(tmp_path / "dutch")


def test_our_own_program_takes_the_texts_and_all_that_changes(tmp_path: Path, words: Vocabulary) -> None:
    ours = Ours(tmp_path / "ours", _corpus(words), PATIENCE)
    ours.lay_out()
    for change in ours.changes().values():
        change()
    done = run_sdw(ours.folder, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Anders" in ours.project.story("proef-7").read_text(encoding="utf-8")
    ours.project.put_back()
    assert "Anders" not in ours.project.story("proef-7").read_text(encoding="utf-8")
    assert not (ours.folder / ".cache").exists()


def test_lists_hold_every_text_and_lead_on(words: Vocabulary) -> None:
    pages = [page for page in lists(_corpus(words, 30).texts, ".md", "index.md") if page.title == "Verhalen"]
    assert [page.folder for page in pages] == ["verhalen/", "verhalen/2/"]
    assert [page.content.count("- [") for page in pages] == [24, 6]
    assert "[Volgende](../verhalen/2/index.md)" in pages[0].content
    assert "](../../verhalen/proef-" in pages[1].content


def test_of_a_program_its_processors_and_the_memory_of_what_it_starts_are_counted(tmp_path: Path) -> None:
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_HOLD!r}])"
    took = run([sys.executable, "-c", start], tmp_path, PATIENCE)
    assert took.memory > 60_000_000
    assert took.pagefind == 0
    assert took.cpu > 0
    assert took + took == Run(2 * took.seconds, 2 * took.cpu, took.memory, 0)


def test_a_program_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"(?s)ended with 3.*ach nee"):
        run([sys.executable, "-c", "print('ach nee'); raise SystemExit(3)"], tmp_path, PATIENCE)


def test_a_program_that_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    sleep = f"import os, pathlib, time; pathlib.Path('nummer').write_text(str(os.getpid())); time.sleep({PATIENCE})"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {sleep!r}])"
    limit = 2
    while not (tmp_path / "nummer").exists():  # on a busy machine it may not have come so far
        with pytest.raises(FailedError, match="was not done"):
            run([sys.executable, "-c", start], tmp_path, limit)
        limit *= 2
    started = Path("/proc") / (tmp_path / "nummer").read_text()
    until(lambda: not started.exists())


def test_a_save_comes_to_who_waits_for_it(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "project")
    file = folder / "verhalen" / "de-bakker" / "index.md"
    started = time.monotonic()
    took = saves(folder, file, "/verhalen/de-bakker/", 2, PATIENCE)
    assert len(took) == 2
    assert 0 < sum(took) < time.monotonic() - started


def test_what_a_first_search_fetches_is_counted_and_no_page(browser: Browser, real_site: Path) -> None:
    with served_plainly(real_site) as address:
        fetched = searched(browser, real_site, address, by_our_page, "werk")
    engine = (real_site / "pagefind" / "pagefind-worker.js").stat().st_size
    assert engine < fetched.brotli < fetched.gzip < fetched.plain


def test_a_table_takes_the_place_of_the_former_and_leaves_the_others(tmp_path: Path, words: Vocabulary) -> None:
    site = tmp_path / "site"
    (site / "verhalen").mkdir(parents=True)
    (site / "verhalen" / "index.html").write_text("x" * 3000, encoding="utf-8")
    (site / "index.html").write_text("x", encoding="utf-8")
    ours, hugo = (Measured(kind(tmp_path, _corpus(words), 1)) for kind in (Ours, Hugo))
    for one, seconds in ((ours, 6.0), (hugo, 2.0)):
        for name in (COLD, "build, nothing changed", "build, one body changed"):
            one.runs[name] = [Run(seconds + late, seconds, 5_000_000, 0) for late in (9, 0, 0)]
        one.weight = weigh(site)
    lines = [*side_by_side([ours, hugo]), "", *ours_alone(ours)]
    assert "| build, cold: wall s / CPU s | 6.00 / 6.00 | 2.00 / 2.00 |" in lines
    assert "| cold, Sterk door Werk as a multiple: wall / CPU | 1.00 / 1.00 | 3.00 / 3.00 |" in lines
    assert "| /verhalen/ | 3 |" in lines
    file = tmp_path / "snelheid.md"
    for title, said in (("1 verhalen", ["oud"]), ("2 verhalen", ["blijft"]), ("1 verhalen", lines)):
        written(file, title, said)
    text = file.read_text(encoding="utf-8")
    assert text.count("## 1 verhalen") == text.count("## 2 verhalen") == 1
    assert "oud" not in text
    assert "blijft" in text
