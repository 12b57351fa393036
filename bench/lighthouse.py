"""Lighthouse on one page, as it judges a phone on a slow line."""

import json
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.chromium import ARGUMENTS, chromium

_PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Judgement:
    """The four scores (0 to 100), the largest paint in seconds, the shift, and what did not pass."""

    scores: dict[str, int]
    largest_paint: float
    shift: float
    failed: tuple[str, ...]


def judge(url: str, runs: int) -> Judgement | None:
    """Run Lighthouse so many times and take the run with the median paint; None when it refuses the page."""
    reports = [report for report in (_report(url) for _ in range(runs)) if report]
    if not reports:
        return None
    paints = [_number(report, "largest-contentful-paint") for report in reports]
    report = reports[paints.index(statistics.median_low(paints))]
    failed = tuple(
        name
        for category in CATEGORIES
        for name in (item["id"] for item in report["categories"][category]["auditRefs"] if item["weight"])
        if (score := report["audits"][name]["score"]) is not None and score < 1
    )
    return Judgement(
        {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES},
        _number(report, "largest-contentful-paint") / 1000,
        _number(report, "cumulative-layout-shift"),
        failed,
    )


def _number(report: dict, audit: str) -> float:
    return float(report["audits"][audit]["numericValue"])


def _report(url: str) -> dict | None:
    program = shutil.which(str(_PROGRAM))
    if program is None:
        raise SystemExit("Lighthouse is missing: run make bench-pages, which installs it.")
    words = [url, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"]
    words.append(f"--chrome-flags={' '.join(['--headless', *ARGUMENTS])}")
    environment = {**os.environ, "CHROME_PATH": chromium(whole=True) or ""}
    done = subprocess.run([program, *words], env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError:
        return None
    return None if report.get("runtimeError") else report
