"""The script that posts suggestions, against a real server that remembers what it was asked."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.cases import document, write
from tests.ci.conftest import Run
from tests.sdw import run_sdw
from tests.site.conftest import ROOT
from tests.waiting import PATIENCE

SCRIPT = ROOT / ".ci" / "suggest.py"
HEAD = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Host:
    """A server that answers as GitHub does for one pull request, and keeps what was posted."""

    files: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    reviews: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    refuses: int = 0
    address: str = ""


@pytest.fixture
def host() -> Iterator[Host]:
    """Serve one pull request on this machine."""
    host = Host()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the library's name
            """Say nothing."""

        def do_GET(self) -> None:
            host.asked.append(f"GET {self.path} {self.headers['Authorization']}")
            what, _, query = self.path.rpartition("/")[2].partition("?")
            page = int(dict(pair.split("=") for pair in query.split("&"))["page"])
            listed = host.files if what == "files" else host.comments
            self.answer(200, listed[(page - 1) * 100 : page * 100])

        def do_POST(self) -> None:
            host.asked.append(f"POST {self.path} {self.headers['Authorization']}")
            content = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if host.refuses:
                self.answer(host.refuses, {"message": "Resource not accessible by integration"})
                return
            host.reviews.append(content)
            host.comments += content["comments"]
            self.answer(200, {})

        def answer(self, status: int, content: object) -> None:
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield host
    server.shutdown()
    server.server_close()
    thread.join(PATIENCE)


def suggest(folder: Path, host: Host, suggestions: list[dict[str, Any]]) -> str:
    """Run the script as a runner does, and return what it said."""
    (folder / "event.json").write_text(json.dumps({"pull_request": {"number": 7, "head": {"sha": HEAD}}}))
    (folder / "suggesties.json").write_text(json.dumps(suggestions))
    environment = {
        "PATH": os.environ["PATH"],
        "GITHUB_EVENT_PATH": str(folder / "event.json"),
        "GITHUB_API_URL": host.address,
        "GITHUB_REPOSITORY": "redactie/site",
        "GITHUB_TOKEN": "sleutel",
    }
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder / "suggesties.json")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def made(
    first: int, last: int, text: str = "goed", *, gone: bool = False, pad: str = "verhalen/a.md"
) -> dict[str, Any]:
    """Make a suggestion as sdw prints it."""
    return {"pad": pad, "van": first, "tot": last, "tekst": text, "weg": gone, "codes": ["SDW202"]}


PATCH = "@@ -1,4 +1,6 @@\n een\n+twee\n+drie\n vier\n vijf\n zes\n@@ -40 +42,2 @@ kop\n-x\n+y\n+z"


def test_what_is_wrong_in_a_real_proposal_is_posted_on_its_lines(tmp_path: Path, run: Run, host: Host) -> None:
    old = document().replace("samenvatting", "samenvating")
    root = write(tmp_path / "project", {"verhalen/oud.md": old})
    wrong = document().replace("doelgroepen", "doelgroepn").replace("2026-01-01", "1-1-2026")
    for words in (
        ("init", "-q", "-b", "main"),
        ("add", "-A"),
        ("commit", "-q", "-m", "Begin"),
        ("switch", "-q", "-c", "tak"),
    ):
        assert run(root, "git", *words).returncode == 0
    write(root, {"verhalen/nieuw.md": wrong})
    # What stood there already is not part of the proposal, however wrong it is.
    write(root, {"verhalen/oud.md": old + "\n".join(["", "Meer."] * 9) + "\n"})
    run(root, "git", "add", "-A")
    run(root, "git", "commit", "-q", "-m", "Nieuw")
    for pad in run(root, "git", "diff", "--name-only", "main").stdout.split():
        patch = run(root, "git", "diff", "main", "--", pad).stdout.partition("@@")
        host.files.append({"filename": pad, "patch": patch[1] + patch[2]})
    printed = run_sdw(root, "check", "--herstel", "--proef", "--formaat", "suggesties").stdout
    assert suggest(tmp_path, host, json.loads(printed)) == "2 suggesties geplaatst.\n"
    (review,) = host.reviews
    assert (review["commit_id"], review["event"]) == (HEAD, "COMMENT")
    assert [(item["path"], item["line"]) for item in review["comments"]] == [
        ("verhalen/nieuw.md", 4),
        ("verhalen/nieuw.md", 5),
    ]
    assert "```suggestion\ndoelgroepen: [clienten]\n```" in review["comments"][0]["body"]
    # Accepted, they mend the file.
    lines = wrong.split("\n")
    for item in review["comments"]:
        block = re.search(r"```suggestion\n(.*?)```", item["body"], re.DOTALL)
        assert block
        lines[item["line"] - 1] = block[1].removesuffix("\n")
    assert "\n".join(lines) == document()


def test_it_asks_with_its_key_and_posts_nothing_twice(tmp_path: Path, host: Host) -> None:
    host.files.append({"filename": "verhalen/a.md", "patch": PATCH})
    assert suggest(tmp_path, host, [made(2, 2)]) == "1 suggestie geplaatst.\n"
    assert suggest(tmp_path, host, [made(2, 2)]).startswith("Geen nieuwe suggesties")
    assert len(host.reviews) == 1
    assert all(line.endswith(" Bearer sleutel") for line in host.asked)
    assert {line.split()[1].partition("?")[0] for line in host.asked} == {
        f"/repos/redactie/site/pulls/7/{what}" for what in ("files", "comments", "reviews")
    }


@pytest.mark.parametrize(
    ("first", "last", "fits"),
    [
        (1, 1, True),
        (2, 3, True),
        (6, 6, True),
        (7, 7, False),
        (6, 7, False),
        (42, 43, True),
        (6, 42, False),
        (44, 44, False),
    ],
)
def test_only_lines_of_one_piece_of_the_difference_are_commented_on(
    tmp_path: Path, host: Host, first: int, last: int, fits: bool
) -> None:
    host.files.append({"filename": "verhalen/a.md", "patch": PATCH})
    suggest(tmp_path, host, [made(first, last)])
    found = [
        (item.get("start_line"), item["line"], item["side"]) for review in host.reviews for item in review["comments"]
    ]
    assert found == ([(first if first != last else None, last, "RIGHT")] if fits else [])


def test_files_beyond_the_first_page_and_without_a_difference_are_known(tmp_path: Path, host: Host) -> None:
    host.files += [{"filename": f"foto-{number}.jpg"} for number in range(120)]
    host.files.append({"filename": "verhalen/a.md", "patch": PATCH})
    suggest(tmp_path, host, [made(2, 2), made(1, 1, pad="foto-3.jpg"), made(1, 1, pad="elders.md")])
    assert [item["path"] for item in host.reviews[0]["comments"]] == ["verhalen/a.md"]


def test_a_text_with_a_fence_stands_in_a_longer_one_and_nothing_takes_lines_away(tmp_path: Path, host: Host) -> None:
    host.files.append({"filename": "verhalen/a.md", "patch": PATCH})
    suggest(tmp_path, host, [made(2, 2, "```\ncode"), made(3, 3, "", gone=True), made(4, 4, "")])
    bodies = [item["body"] for item in host.reviews[0]["comments"]]
    assert "````suggestion\n```\ncode\n````\n" in bodies[0]
    assert "```suggestion\n```\n" in bodies[1]
    assert "```suggestion\n\n```\n" in bodies[2]


def test_no_more_are_posted_than_someone_reads(tmp_path: Path, host: Host) -> None:
    host.files.append({"filename": "verhalen/a.md", "patch": "@@ -0,0 +1,200 @@\n" + "+x\n" * 200})
    suggest(tmp_path, host, [made(line, line) for line in range(1, 60)])
    assert len(host.reviews[0]["comments"]) == 25


@pytest.mark.parametrize("status", [403, 404, 422])
def test_where_it_may_not_write_the_check_does_not_fail(tmp_path: Path, host: Host, status: int) -> None:
    host.refuses = status
    host.files.append({"filename": "verhalen/a.md", "patch": PATCH})
    told = suggest(tmp_path, host, [made(2, 2)])
    assert "Alles staat in de samenvatting." in told
    assert host.reviews == []
