"""The search index by the real Pagefind: the same for the same pages, whole, and never waited for without end."""

import gzip
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

import pytest

from sdw_build.publish.bundle import MARK, PAGES, Bundle, Files, NotWholeError
from sdw_build.publish.cbor import decode
from sdw_build.publish.pagefind import Pagefind, PagefindError
from sdw_build.publish.search import SearchIndexError, make_search_index
from tests.waiting import PATIENCE, until

_PAGE = """<!doctype html><html lang="nl"><head><title>{title}</title>
<meta name="soort" data-pagefind-filter="soort[content]" content="Soort {number}">
<meta name="doelgroep" data-pagefind-filter="doelgroep[content]" content="Groep {group}">
</head><body><main data-pagefind-body><h1>{title}</h1><p>Werk en steun, elke dag.</p></main></body></html>"""


def site(folder: Path, pages: int = 24, *, backwards: bool = False) -> Path:
    """Write pages that say the same under titles of their own, one of which is not to be found."""
    order = range(pages)
    for number in reversed(order) if backwards else order:
        page = folder / "verhalen" / f"nummer-{number:02}" / "index.html"
        page.parent.mkdir(parents=True)
        html = _PAGE.format(title=f"Nummer {number}", number=number % 7, group=number % 5)
        page.write_text(html, encoding="utf-8")
    (folder / "404.html").write_text('<!doctype html><html lang="nl"><body>Niets</body></html>', encoding="utf-8")
    return folder


def made(folder: Path) -> dict[str, str]:
    """Return the digest of each file of an index."""
    index = folder / "pagefind"
    return {
        path.relative_to(index).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(index.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make an index."""
    folder = site(tmp_path_factory.mktemp("site"))
    make_search_index(folder)
    return made(folder)


def test_the_same_pages_give_the_same_files_however_the_disk_gives_them(tmp_path: Path, once: dict[str, str]) -> None:
    for number in range(3):
        folder = site(tmp_path / f"één map {number}", backwards=True)
        make_search_index(folder)
        assert made(folder) == once


def test_only_what_the_search_asks_for_is_published(once: dict[str, str]) -> None:
    assert not [name for name in once if "ui" in name or "highlight" in name or "unknown" in name or "filter" in name]
    assert sum(name.startswith("fragment/") for name in once) == 24
    assert {"pagefind-worker.js", "pagefind-entry.json", "wasm.nl.pagefind", "woorden.json"} < set(once)


def test_the_vocabulary_has_the_pages_in_the_order_of_their_addresses(tmp_path: Path) -> None:
    make_search_index(site(tmp_path, backwards=True))
    told = json.loads((tmp_path / "pagefind" / "woorden.json").read_text(encoding="utf-8"))
    files = {path.name: path.read_bytes() for path in (tmp_path / "pagefind").rglob("*.pf_*")}
    (listed,) = (decode(gzip.decompress(files[name])[len(MARK) :]) for name in files if name.endswith("meta"))
    names = [name for name, _ in listed[PAGES]]  # type: ignore[index, misc, union-attr]
    for place, number in enumerate(accumulate(told["volgorde"])):
        assert b"Nummer %d." % place in gzip.decompress(files[f"{names[number]}.pf_fragment"])


def test_settings_for_pagefind_from_elsewhere_change_nothing(
    tmp_path: Path, once: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "hier"
    here.mkdir()
    for name in ("pagefind.toml", ".pagefind.toml"):
        (here / name).write_text('exclude_selectors = ["p"]\nforce_language = "en"\n', encoding="utf-8")
    monkeypatch.chdir(here)
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "en")
    folder = site(tmp_path / "site")
    make_search_index(folder)
    assert made(folder) == once


def test_one_that_takes_too_long_is_ended_and_told(tmp_path: Path) -> None:
    with Pagefind(tmp_path, 0.2) as pagefind:
        pid = _children(os.getpid())[-1]
        os.kill(pid, signal.SIGSTOP)
        with pytest.raises(PagefindError, match="was na 0 seconden nog bezig, en is gestopt"):
            pagefind.ask("NewIndex", config={})
    assert _is_gone(pid)


def test_an_index_that_takes_too_long_is_no_index(tmp_path: Path) -> None:
    folder = site(tmp_path)
    with pytest.raises(SearchIndexError, match="SDW502 zoekregister niet gemaakt: Pagefind was na"):
        make_search_index(folder, patience=-0.2 * 24)
    assert not (folder / "pagefind").exists()


def test_one_that_the_computer_ends_is_told(tmp_path: Path) -> None:
    with Pagefind(tmp_path, PATIENCE) as pagefind:
        os.kill(_children(os.getpid())[-1], signal.SIGKILL)
        with pytest.raises(PagefindError, match="te weinig geheugen"):
            pagefind.ask("NewIndex", config={})


def test_what_pagefind_refuses_is_told_in_its_words(tmp_path: Path) -> None:
    with Pagefind(tmp_path, PATIENCE) as pagefind, pytest.raises(PagefindError, match=r"^Pagefind zegt: .*index"):
        pagefind.ask("GetFiles", index_id=7)


def test_one_that_breaks_down_is_told(tmp_path: Path) -> None:
    with Pagefind(tmp_path, PATIENCE) as pagefind, pytest.raises(PagefindError, match=r"^Pagefind (hield op|zegt)"):
        pagefind.ask("Dansen")


def test_a_site_without_pages_to_find_gets_no_index(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError, match="SDW502"):
        make_search_index(site(tmp_path, pages=0))


def test_it_ends_when_we_are_killed_also_while_it_hangs(tmp_path: Path) -> None:
    script = "import sys, pathlib; from sdw_build.publish.pagefind import Pagefind\n"
    script += "with Pagefind(pathlib.Path('.'), 300): print(flush=True); sys.stdin.read()"
    ours = subprocess.Popen([sys.executable, "-c", script], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert ours.stdout
    assert ours.stdin
    assert ours.stdout.read(1) == b"\n"
    (pid,) = _children(ours.pid)
    os.kill(pid, signal.SIGSTOP)
    ours.kill()
    ours.wait(PATIENCE)
    ours.stdin.close()
    ours.stdout.close()
    until(lambda: _is_gone(pid))


def test_a_disk_that_takes_no_more_stops_the_build(tmp_path: Path) -> None:
    script = "import pathlib; from sdw_build.publish.search import make_search_index\n"
    script += "make_search_index(pathlib.Path('site'))"
    site(tmp_path / "site")
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert "OSError: [Errno 27]" in done.stderr


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Give the files of an index."""
    folder = site(tmp_path_factory.mktemp("site"))
    make_search_index(folder)
    index = folder / "pagefind"
    return {path.relative_to(index).as_posix(): path.read_bytes() for path in index.rglob("*") if path.is_file()}


def test_what_is_published_is_whole(files: Files) -> None:
    assert len(Bundle(files, 24).fragments) == 24


_PACKED = ["fragment/", "index/", "pagefind.nl_"]
_HARM: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut in half": lambda content: content[: len(content) // 2],
    "packed and empty": lambda _: gzip.compress(b""),
    "zeros": lambda content: bytes(len(content)),
    "another letter": lambda content: content[:40] + bytes((content[40] ^ 1,)) + content[41:],
}


def _named(files: Files, sort: str) -> str:
    return next(name for name in sorted(files) if name.startswith(sort))


@pytest.mark.parametrize("harm", _HARM)
@pytest.mark.parametrize("sort", _PACKED)
def test_a_file_that_is_not_whole_is_seen(files: Files, sort: str, harm: str) -> None:
    name = _named(files, sort)
    with pytest.raises(NotWholeError):
        Bundle({**files, name: _HARM[harm](files[name])}, 24)


@pytest.mark.parametrize("content", [None, b""])
@pytest.mark.parametrize("sort", [*_PACKED, "pagefind-entry.json", "wasm.nl", "pagefind-worker.js"])
def test_a_file_that_is_missing_or_empty_is_seen(files: Files, sort: str, content: bytes | None) -> None:
    name = _named(files, sort)
    rest = {path: file for path, file in files.items() if path != name}
    with pytest.raises(NotWholeError, match=name):
        Bundle(rest if content is None else {**files, name: content}, 24)


@pytest.mark.parametrize("pages", [0, 23, 25])
def test_pages_that_are_not_in_it_are_missed(files: Files, pages: int) -> None:
    with pytest.raises(NotWholeError, match=f"het kreeg {pages} pagina's, en telt er 24"):
        Bundle(files, pages)


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def _is_gone(pid: int) -> bool:
    status = Path(f"/proc/{pid}/status")
    return not status.exists() or "State:\tZ" in status.read_text(encoding="ascii")
