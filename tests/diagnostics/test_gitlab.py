"""The report for GitLab: every problem has a place, a weight and a fingerprint of its own."""

import json
from typing import Any

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.render.gitlab import render_gitlab
from sdw_build.diagnostics.report import Report


def issues(*found: Diagnostic) -> list[dict[str, Any]]:
    """Render and read back."""
    read: list[dict[str, Any]] = json.loads(render_gitlab(Report(found), {}))
    return read


def test_an_issue_has_what_gitlab_asks() -> None:
    (issue,) = issues(Diagnostic(Code("SDW202"), Place("verhalen/a.md", 4, 2), "onbekend.", "bedoel je 'é'?"))
    assert len(issue.pop("fingerprint")) == 64
    assert issue == {
        "description": "onbekend. bedoel je 'é'?",
        "check_name": "SDW202",
        "severity": "major",
        "location": {"path": "verhalen/a.md", "lines": {"begin": 4}},
    }


def test_each_weight_is_a_severity_of_gitlab() -> None:
    found = [
        Diagnostic(Code("SDW441"), Place("a.md", line), "te laat.", ernst=ernst) for line, ernst in enumerate(Ernst, 1)
    ]
    assert [issue["severity"] for issue in issues(*found)] == ["major", "minor", "info"]


def test_a_fingerprint_is_unique_and_survives_a_line_above() -> None:
    twice = [Diagnostic(Code("SDW306"), Place("a.md", line), "bestaat niet.") for line in (3, 9)]
    moved = [Diagnostic(Code("SDW306"), Place("a.md", line), "bestaat niet.") for line in (4, 10)]
    prints = [issue["fingerprint"] for issue in issues(*twice)]
    assert len(set(prints)) == 2
    assert [issue["fingerprint"] for issue in issues(*moved)] == prints


def test_without_problems_it_is_an_empty_list() -> None:
    assert issues() == []
