"""Post mends as suggestions on the lines of a pull request, where an editor accepts them with one click.

Reads what `sdw check --herstel --proef --formaat suggesties` printed, asks GitHub which lines the pull request
changes, and posts one review. It needs nothing but Python, and takes what it reads as data: it runs nothing of it.

What GitHub wants of a suggestion: its lines are part of the difference, all in one piece of it; a comment on a single
line has no `start_line`. What cannot be posted stands in the summary of the check, so that nothing here is an error.
"""

import json
import os
import re
import sys
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

PATIENCE = 30  # seconds for an answer
MOST = 25  # suggestions in a review: more than that nobody reads
_PAGE = 100
_PIECE = re.compile(r"^@@ -\d+(?:,\d+)? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_CODE = re.compile(r"SDW\d{3}")
_MARK = "<!-- sdw -->"


class GitHub:
    """The part of GitHub's REST API that is needed, for one pull request."""

    def __init__(self, api: str, repository: str, number: int, token: str) -> None:
        """Say where it is, and who asks."""
        self.base = f"{api.rstrip('/')}/repos/{repository}/pulls/{number}"
        self.token = token

    def all(self, what: str) -> Iterator[dict[str, Any]]:
        """Go through a list, page by page."""
        page = 1
        while True:
            found = self._ask("GET", f"{what}?per_page={_PAGE}&page={page}")
            yield from found
            if len(found) < _PAGE:
                return
            page += 1

    def post(self, what: str, content: dict[str, Any]) -> None:
        """Make something."""
        self._ask("POST", what, content)

    def _ask(self, method: str, what: str, content: dict[str, Any] | None = None) -> Any:
        request = Request(  # noqa: S310 — the address that GitHub gives its runners
            f"{self.base}/{what}",
            data=json.dumps(content).encode() if content else None,
            method=method,
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "User-Agent": "sdw",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 — as above
            return json.load(answer)


def pieces(patch: str) -> list[range]:
    """Return the lines of the new file that each piece of a difference shows: only there a comment can stand."""
    found = []
    for line in patch.splitlines():
        if match := _PIECE.match(line):
            start, count = int(match["start"]), int(match["count"] or 1)
            found.append(range(start, start + count))
    return found


def comment(suggestion: dict[str, Any]) -> dict[str, Any]:
    """Return a review comment that holds a suggestion."""
    text, first, last = suggestion["tekst"], suggestion["van"], suggestion["tot"]
    # The fence is longer than any in the text.
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
    codes = ", ".join(code for code in suggestion["codes"] if _CODE.fullmatch(code))
    inside = "" if suggestion["weg"] else f"{text}\n"
    made = {
        "path": suggestion["pad"],
        "line": last,
        "side": "RIGHT",
        "body": f"Zo klopt het wel ({codes}). Eens? Klik op *Commit suggestion*.\n\n{fence}suggestion\n{inside}{fence}\n{_MARK}",
    }
    return made if first == last else made | {"start_line": first, "start_side": "RIGHT"}


def fits(suggestion: dict[str, Any], changed: dict[str, list[range]]) -> bool:
    """Tell whether all lines of a suggestion are in one piece of the difference."""
    first, last = suggestion["van"], suggestion["tot"]
    return any(first in piece and last in piece for piece in changed.get(suggestion["pad"], []))


def run(suggestions: list[dict[str, Any]], github: GitHub, commit: str) -> str:
    """Post what fits and was not posted before; return what was done, in a line."""
    changed = {item["filename"]: pieces(item.get("patch") or "") for item in github.all("files")}
    made = [comment(item) for item in suggestions if fits(item, changed)]
    known = {(item["path"], item.get("line"), item["body"]) for item in github.all("comments")}
    new = [item for item in made if (item["path"], item["line"], item["body"]) not in known]
    if not new:
        return f"Geen nieuwe suggesties; {len(suggestions) - len(made)} horen bij regels buiten dit voorstel."
    github.post(
        "reviews",
        {
            "commit_id": commit,
            "event": "COMMENT",
            "body": "Dit kan maar op één manier goed. Neem over wat klopt; de rest staat in de samenvatting van de controle.",
            "comments": new[:MOST],
        },
    )
    posted = len(new[:MOST])
    return f"{posted} {'suggestie' if posted == 1 else 'suggesties'} geplaatst."


def main() -> int:
    """Read the suggestions, post them, and never fail a check: the summary holds the same."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    proposal = event["pull_request"]
    suggestions = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    github = GitHub(
        os.environ.get("GITHUB_API_URL", "https://api.github.com"),
        os.environ["GITHUB_REPOSITORY"],
        proposal["number"],
        os.environ["GITHUB_TOKEN"],
    )
    try:
        told = run(suggestions, github, proposal["head"]["sha"])
    except HTTPError as error:
        if error.code not in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY):
            raise
        told = f"Suggesties plaatsen mag of kan hier niet ({error.code}). Alles staat in de samenvatting."
    print(told)  # noqa: T201 — the log of the step
    return 0


if __name__ == "__main__":
    sys.exit(main())
