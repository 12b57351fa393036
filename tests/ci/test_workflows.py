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
CHAIN = ROOT / ".github" / "workflows" / "keten.yml"
GITLAB = ROOT / ".gitlab-ci.yml"


def read(path: Path) -> dict[str, Any]:
    """Read a workflow; the base loader leaves `on` a word."""
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 — our own file, as text only
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    """Return the steps of the first job of a workflow for GitHub; only one has another, that posts suggestions."""
    job, *others = read(path)["jobs"].values()
    assert others == [] or path == PROPOSAL
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
        (CHAIN, ["vendor.github-workflows"]),
        (PROPOSAL, ["custom.github-workflows-require-timeout"]),
        (NIGHT, ["custom.github-workflows-require-timeout"]),
        (CODE, ["custom.github-workflows-require-timeout"]),
        (CHAIN, ["custom.github-workflows-require-timeout"]),
        (ROOT / ".github" / "dependabot.yml", ["vendor.dependabot"]),
        (GITLAB, ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
)
def test_each_is_what_its_published_schema_asks(run: Run, path: Path, words: list[str]) -> None:
    done = run(ROOT, str(Path(sys.executable).with_name("check-jsonschema")), "--builtin-schema", *words, str(path))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [PROPOSAL, NIGHT, CODE, CHAIN])
def test_each_has_the_whole_history_little_power_and_pinned_actions(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}
    used = [step for step in steps(path) if "uses" in step]
    # A tag can be moved to other code; a commit cannot. The version beside it is for people and for Dependabot.
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]) for step in used)
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert all(re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line) for line in lines)
    assert used[0]["with"]["fetch-depth"] == "0"
    assert read(GITLAB)["variables"]["GIT_DEPTH"] == "0"


def test_nothing_in_them_is_unsafe(run: Run) -> None:
    program = str(Path(sys.executable).with_name("zizmor"))
    done = run(ROOT, program, "--offline", "--persona=pedantic", "--no-progress", ".github")
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_commit_goes_with_one_version_of_an_action_everywhere() -> None:
    used = {
        found.groups()
        for path in (PROPOSAL, NIGHT, CODE, CHAIN)
        for found in re.finditer(r"uses: (actions/[a-z-]+)@(\w+) # (\S+)", path.read_text(encoding="utf-8"))
    }
    assert len({action for action, _, _ in used}) == len(used)


def test_only_a_job_that_runs_nothing_of_a_proposal_may_write_to_it() -> None:
    jobs = read(PROPOSAL)["jobs"]
    assert "permissions" not in jobs["nakijken"]
    posting = jobs["voorstellen"]
    assert posting["permissions"] == {"contents": "read", "pull-requests": "write"}
    # A copy has a key that cannot write, and its code is nobody's that we know.
    assert "github.event.pull_request.head.repo.full_name == github.repository" in posting["if"]
    assert posting["steps"][0]["with"]["ref"] == "${{ github.event.pull_request.base.sha }}"
    assert [step["run"] for step in posting["steps"] if "run" in step] == ["python3 .ci/suggest.py suggesties.json"]
    assert all("pull_request_target" not in path.read_text(encoding="utf-8") for path in (PROPOSAL, NIGHT, CODE))
    # What someone else wrote, such as a title or a branch, is never part of a command.
    assert all("${{" not in step.get("run", "") for job in jobs.values() for step in job["steps"])


def test_a_proposal_is_summed_up_with_its_links_and_a_preview_is_left(
    repository: Path, run: Run, tmp_path: Path
) -> None:
    break_it(repository, run)
    later = [step for step in steps(PROPOSAL) if "run" in step and step.get("if", "").startswith("always()")]
    base = "https://github.example/o/r/blob/abc"
    for step in later:
        told = "\n".join(f"export {name}={base}" for name in step.get("env", {}))
        command = f"export GITHUB_STEP_SUMMARY={tmp_path / 'summary.md'}\n{told}\n{step['run']}"
        done = run(repository, "bash", "-e", "-c", command)
        assert done.returncode == 0, done.stdout + done.stderr
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("## Er klopt iets nog niet: ")
    assert f"[regel 3]({base}/content/over-ons.md?plain=1#L3)" in summary
    assert f"{base}/docs/meldingen/SDW202.md" in summary
    assert f"1. [Download het voorbeeld]({base})" in summary
    (suggestion, *_) = json.loads((repository / "suggesties.json").read_text(encoding="utf-8"))
    assert (suggestion["pad"], suggestion["van"]) == ("content/over-ons.md", 3)
    assert "Voorbeeld van een voorstel." in (repository / "site-voorbeeld" / "index.html").read_text(encoding="utf-8")


def test_who_writes_in_the_browser_finds_all_that_is_needed() -> None:
    container = json.loads(
        re.sub(r"^\s*//.*$", "", (ROOT / ".devcontainer/devcontainer.json").read_text(), flags=re.MULTILINE)
    )
    assert container["postCreateCommand"].startswith("make site; ")
    assert container["postAttachCommand"] == "make serve"
    assert container["forwardPorts"] == [8000]
    assert container["portsAttributes"]["8000"]["onAutoForward"] == "openBrowser"  # the preview is shown in no frame
    wanted = json.loads((ROOT / ".vscode/extensions.json").read_text(encoding="utf-8"))["recommendations"]
    assert container["customizations"]["vscode"]["extensions"] == wanted
    template = (ROOT / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    assert "- [ ]" in template


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


def test_a_good_proposal_passes_and_leaves_a_preview(repository: Path, run: Run) -> None:
    for command in commands(PROPOSAL):
        done = run(repository, "bash", "-e", "-c", f"export SINDS=HEAD\n{command}")
        assert done.returncode == 0, done.stdout + done.stderr
    done = run(repository, "bash", "-e", "-c", ".venv/bin/python -m sdw_build build --voorbeeld")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (repository / "site-voorbeeld" / "index.html").is_file()


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
    online = next(index for index, step in enumerate(steps(NIGHT)) if "naar-server.sh" in step.get("run", ""))
    assert upload < online < next(index for index, step in enumerate(steps(NIGHT)) if step.get("run") == last)
    assert steps(NIGHT)[online]["if"] == "vars.DOEL != ''"  # nothing, until someone says where to


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
