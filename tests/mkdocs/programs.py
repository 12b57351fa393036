"""The site made by each program that can: our own command, MkDocs and ProperDocs, built or served."""

import hashlib
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from tests.site.output import site_of
from tests.waiting import PATIENCE, interrupt, until

_LIVERELOAD = re.compile(rb"<script>\s*var livereload = .*?</script>", re.DOTALL)

Files = dict[str, str]


def make(program: str, folder: Path, day: str) -> subprocess.CompletedProcess[str]:
    """Build a project with a program, as of a day."""
    command = [sys.executable, "-m", program, "build", *([] if program == "sdw_build" else ["--strict"])]
    return subprocess.run(
        command, cwd=folder, env=_environment(day), capture_output=True, text=True, check=False, timeout=PATIENCE
    )


def built(program: str, folder: Path, day: str) -> Files:
    """Build a project, and return the fingerprint of every file of the site and of the rules for a server."""
    done = make(program, folder, day)
    assert done.returncode == 0, done.stdout + done.stderr
    site = site_of(folder)
    return {
        f"{name}/{path.relative_to(place).as_posix()}": _print(path.read_bytes())
        for name, place in (("site", site), ("site-server", site.with_name(f"{site.name}-server")))
        for path in sorted(place.rglob("*"))
        if path.is_file()
    }


def served(program: str, folder: Path, day: str, names: list[str]) -> Files:
    """Serve a project, and return the fingerprint of files of the site as they come over the line."""
    with _serving(program, folder, day) as root:
        assert _status(root) == 200
        for strange in (
            {"Host": "kwaad.test"},
            {"Host": "127.0.0.1"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "cross-site"},
        ):
            assert _status(root, strange) == 403, strange
        found = {}
        for name in names:
            address = name.removeprefix("site/")
            with urlopen(root + quote(address.removesuffix("index.html")), timeout=PATIENCE) as answer:  # noqa: S310 — our own server
                # What makes a browser load a page again is put in by the server, and is in no file.
                found[name] = _print(_LIVERELOAD.sub(b"", answer.read(), count=1))
        return found


@contextmanager
def _serving(program: str, folder: Path, day: str) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", program, "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (folder / "serve.log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=_environment(day), stdout=log, stderr=log)
    root = f"http://127.0.0.1:{port}/"
    try:
        until(lambda: _answers(root) or process.poll() is not None, (folder / "serve.log").read_text)
        assert process.poll() is None, (folder / "serve.log").read_text()
        yield root
    finally:
        interrupt(process)


def _status(address: str, headers: Mapping[str, str] = MappingProxyType({})) -> int:
    try:
        with urlopen(Request(address, headers=dict(headers)), timeout=PATIENCE) as answer:  # noqa: S310 — our own server
            return int(answer.status)
    except HTTPError as error:
        return error.code


def _answers(root: str) -> bool:
    try:
        urlopen(root, timeout=PATIENCE).close()  # noqa: S310 — our own server
    except HTTPError:
        return True
    except URLError:
        return False
    return True


def _environment(day: str) -> dict[str, str]:
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return {**os.environ, **quiet, "SDW_DATUM": day}


def _print(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
