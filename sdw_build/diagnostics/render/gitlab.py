"""The report as GitLab's Code Quality widget reads it, on the lines of a merge request."""

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.diagnostics.report import Report
from sdw_build.printing import as_json

_SEVERITIES = {Ernst.FOUT: "major", Ernst.WAARSCHUWING: "minor", Ernst.ADVIES: "info"}


def render_gitlab(report: Report, lines: Mapping[str, list[str]]) -> str:
    """Print a list of issues; a fingerprint stays the same when the problem moves to another line."""
    issues = []
    seen: Counter[tuple[str, ...]] = Counter()
    for item in report:
        same = (item.place.pad, item.code, item.bericht)
        seen[same] += 1
        issues.append(
            {
                "description": f"{item.bericht} {item.hulp}".strip(),
                "check_name": item.code,
                "fingerprint": sha256("\0".join((*same, str(seen[same]))).encode("utf-8", "surrogatepass")).hexdigest(),
                "severity": _SEVERITIES[item.ernst],
                "location": {"path": item.place.pad, "lines": {"begin": item.place.regel}},
            }
        )
    return as_json(issues)
