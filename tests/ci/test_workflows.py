"""The workflows: held against the published schemas, and their commands run here, in order.

What GitHub and GitLab do themselves, such as checking out and keeping files, was not run.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.conftest import Run
from tests.site.conftest import ROOT

PROPOSAL = ROOT / ".github" / "workflows" / "inhoud.yml"
NIGHT = ROOT / ".github" / "workflows" / "nacht.yml"
CODE = ROOT / ".github" / "workflows" / "code.yml"
GITLAB = ROOT / ".gitlab-ci.yml"


def read(path: Path) -> dict[str, Any]:
    """Read a workflow; the base loader leaves `on` a word."""
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 — our own file, as text only
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    """Return the steps of the one job of a workflow for GitHub."""
    (job,) = read(path)["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


def commands(path: Path) -> list[str]:
    """Return what a workflow for GitHub runs when all goes well."""
    return [step["run"] for step in steps(path) if "run" in step and "if" not in step]


def break_it(repository: Path, run: Run) -> None:
    """Commit a mistake."""
    page = repository / "content" / "over-ons.md"
    page.write_text(page.read_text(encoding="utf-8").replace("samenvatting", "samenvating"), encoding="utf-8")
    assert run(repository, "git", "commit", "-q", "-a", "-m", "Stuk").returncode == 0


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (PROPOSAL, ["vendor.github-workflows"]),
        (NIGHT, ["vendor.github-workflows"]),
        (CODE, ["vendor.github-workflows"]),
        (PROPOSAL, ["custom.github-workflows-require-timeout"]),
        (NIGHT, ["custom.github-workflows-require-timeout"]),
        (CODE, ["custom.github-workflows-require-timeout"]),
        (GITLAB, ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
)
def test_each_is_what_its_published_schema_asks(run: Run, path: Path, words: list[str]) -> None:
    done = run(ROOT, str(Path(sys.executable).with_name("check-jsonschema")), "--builtin-schema", *words, str(path))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [PROPOSAL, NIGHT, CODE])
def test_each_has_the_whole_history_little_power_and_pinned_actions(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}
    used = [step for step in steps(path) if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"]) for step in used)
    assert used[0]["with"]["fetch-depth"] == "0"
    assert read(GITLAB)["variables"]["GIT_DEPTH"] == "0"


def test_the_code_is_tested_as_people_test_it_for_a_proposal_and_on_main(run: Run) -> None:
    assert read(CODE)["on"] == {"pull_request": "", "push": {"branches": ["main"]}}
    sources = [rule["if"] for rule in read(GITLAB)["code"]["rules"]]
    assert sources[0] == '$CI_PIPELINE_SOURCE == "merge_request_event"'
    assert sources[1].endswith("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")
    prepare, everything = commands(CODE)
    assert prepare.removeprefix("sudo ") == "sh tests/system/install.sh"
    assert [everything] == read(GITLAB)["code"]["script"] == ["make test"]
    done = run(ROOT, "make", "--dry-run", "test")
    assert done.returncode == 0, done.stderr
    for part in ("ruff check", "mypy", "biome lint", "tsc --project", "node --import", "-m pytest"):
        assert part in done.stdout


def test_the_night_is_a_night_in_both() -> None:
    assert read(NIGHT)["on"] == {"schedule": [{"cron": "0 3 * * *"}], "workflow_dispatch": ""}
    sources = [rule["if"] for rule in read(GITLAB)["nacht"]["rules"]]
    assert sources == ['$CI_PIPELINE_SOURCE == "schedule"', '$CI_PIPELINE_SOURCE == "web"']


def test_a_good_proposal_passes_and_leaves_a_site(repository: Path, run: Run) -> None:
    for command in commands(PROPOSAL):
        done = run(repository, "bash", "-e", "-c", command)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (repository / "site" / "index.html").is_file()


def test_a_bad_proposal_stops_with_annotations_and_then_says_all(repository: Path, run: Run) -> None:
    break_it(repository, run)
    done = run(repository, "bash", "-e", "-c", commands(PROPOSAL)[0])
    assert done.returncode != 0
    assert "::error file=content/over-ons.md,line=3,col=1," in done.stdout
    (after,) = [step["run"] for step in steps(PROPOSAL) if step.get("if") == "failure()"]
    assert "content/over-ons.md:3:1: SDW202" in run(repository, "bash", "-e", "-c", after).stdout


def test_a_bad_night_still_gives_a_site_and_only_then_turns_red(repository: Path, run: Run) -> None:
    break_it(repository, run)
    *before, last = commands(NIGHT)
    for command in before:
        done = run(repository, "bash", "-e", "-c", command)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (repository / "site" / "over-ons" / "index.html").is_file()
    assert run(repository, "bash", "-e", "-c", last).returncode != 0
    upload = next(index for index, step in enumerate(steps(NIGHT)) if "upload-artifact" in step.get("uses", ""))
    assert upload < next(index for index, step in enumerate(steps(NIGHT)) if step.get("run") == last)


def test_on_gitlab_a_bad_proposal_leaves_a_report_of_its_lines(repository: Path, run: Run) -> None:
    break_it(repository, run)
    done = run(repository, "bash", "-e", "-c", "\n".join(read(GITLAB)["inhoud"]["script"]))
    assert done.returncode != 0
    assert "content/over-ons.md:3:1: SDW202" in done.stdout
    (issue, *_) = json.loads((repository / "inhoud.json").read_text(encoding="utf-8"))
    assert issue["location"] == {"path": "content/over-ons.md", "lines": {"begin": 3}}
    assert not (repository / "site").exists()


def test_on_gitlab_a_bad_night_still_gives_a_site(repository: Path, run: Run) -> None:
    break_it(repository, run)
    jobs = read(GITLAB)
    done = run(repository, "bash", "-e", "-c", "\n".join(jobs["nacht"]["script"]))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (repository / "site" / "over-ons" / "index.html").is_file()
    assert run(repository, "bash", "-e", "-c", "\n".join(jobs["fouten"]["script"])).returncode != 0
