"""The script that brings a site to a server, with a real rsync: into a folder, and through a real daemon."""

import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import write
from tests.site.conftest import ROOT
from tests.waiting import PATIENCE, until

SCRIPT = ROOT / ".ci" / "naar-server.sh"
OLD = {
    "site/index.html": "oud",
    "site/assets/vast/aaaa/js/kop.js": "oud",
    "site/pagefind/fragment/oud.pf_fragment": "wie introk",
    "site/pagefind/pagefind.js": "oud",
    "site/verhalen/gebleven/index.html": "gebleven",
    "site/verhalen/ingetrokken/index.html": "wie introk",
    "site/verhalen/ingetrokken/foto.avif": "wie introk",
    "site/weg/index.html": "weg",
    "site-server/nginx.conf": "oud",
}
NEW = {
    "site/index.html": "nieuw",
    "site/assets/vast/bbbb/js/kop.js": "nieuw",
    "site/pagefind/fragment/nieuw.pf_fragment": "nieuw",
    "site/pagefind/pagefind.js": "nieuw",
    "site/verhalen/gebleven/index.html": "gebleven",
    "site/verhalen/ingetrokken/index.html": "niet meer beschikbaar",
    "site-server/nginx.conf": "nieuw",
}


@pytest.fixture
def www(tmp_path: Path) -> Path:
    """Give the folder of a server where the old site stands, and a project with the new one."""
    write(tmp_path / "www", OLD)
    for path in (tmp_path / "www").rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    write(tmp_path / "project", NEW)
    return tmp_path / "www"


@pytest.fixture(params=["a folder", "a daemon"])
def target(request: pytest.FixtureRequest, www: Path, tmp_path: Path) -> Iterator[str]:
    """Give what rsync calls that folder: by its path, or through a daemon of its own."""
    if request.param == "a folder":
        yield str(www)
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = tmp_path / "rsyncd.conf"
    owner = f"uid = {os.getuid()}\ngid = {os.getgid()}\n"
    config.write_text(f"use chroot = no\n{owner}[www]\npath = {www}\nread only = no\n", encoding="utf-8")
    command = ["rsync", "--daemon", "--no-detach", "--address=127.0.0.1", f"--port={port}", f"--config={config}"]
    with subprocess.Popen(command) as daemon:
        until(lambda: daemon.poll() is not None or listens(port))
        yield f"rsync://127.0.0.1:{port}/www"
        daemon.terminate()


def listens(port: int) -> bool:
    """Tell whether something answers at a port of this computer."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def bring(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script in a project."""
    own = {
        name: value for name, value in os.environ.items() if name not in ("DOEL", "SLEUTEL", "HERLAAD")
    } | environment
    return subprocess.run(
        ["sh", SCRIPT], cwd=project, env=own, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def test_the_server_has_the_new_site_and_what_pages_of_before_still_ask_for(
    www: Path, tmp_path: Path, target: str
) -> None:
    done = bring(tmp_path / "project", DOEL=target)
    assert done.returncode == 0, done.stdout + done.stderr
    files = {path.relative_to(www).as_posix(): path for path in www.rglob("*") if path.is_file()}
    files.pop("mkdocs.yml")  # which `write` adds
    assert set(files) == {*NEW, "site/assets/vast/aaaa/js/kop.js"}
    assert {name: path.read_text() for name, path in files.items() if name in NEW} == NEW
    # What did not change keeps its time, and so its ETag.
    assert files["site/verhalen/gebleven/index.html"].stat().st_mtime == 1_000_000_000
    assert files["site/index.html"].stat().st_mtime > 1_000_000_000
    assert bring(tmp_path / "project", DOEL=target).returncode == 0


def test_each_step_leaves_a_site_that_holds_together(www: Path, tmp_path: Path) -> None:
    """Stop after each command: withdrawn things go first, and a page is never there before what it needs."""
    program = tmp_path / "bin" / "rsync"
    program.parent.mkdir()
    program.write_text(
        '#!/bin/sh\n[ "$(cat "$COUNT")" -gt 0 ] || exit 9\necho $(($(cat "$COUNT") - 1)) > "$COUNT"\nexec /usr/bin/rsync "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    count = tmp_path / "count"
    told = []
    for steps in range(1, 7):
        count.write_text(str(steps), encoding="utf-8")
        bring(tmp_path / "project", DOEL=str(www), COUNT=str(count), PATH=f"{program.parent}:{os.environ['PATH']}")
        texts = [path.read_text() for path in (www / "site").rglob("*") if path.is_file()]
        page = (www / "site/index.html").read_text()
        told.append((page, "wie introk" in texts))
        assert (www / "site/assets/vast" / ("bbbb" if page == "nieuw" else "aaaa") / "js/kop.js").is_file()
    assert told[3] == ("oud", False)  # gone, while the other pages are still those of before
    assert told[-1] == ("nieuw", False)


@pytest.mark.parametrize(
    ("environment", "said"),
    [({}, "Zeg in DOEL waar de site heen gaat"), ({"DOEL": "x"}, "Er is geen site. Bouw die eerst")],
)
def test_what_is_missing_is_told(tmp_path: Path, environment: dict[str, str], said: str) -> None:
    done = bring(tmp_path, **environment)
    assert done.returncode != 0
    assert said in done.stderr
