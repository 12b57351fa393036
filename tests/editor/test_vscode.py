"""What VS Code gets from this repository: the mapping of schemas, and the matcher of its Problems panel."""

import json
import subprocess
from pathlib import Path
from typing import Any

from sdw_build.diagnostics.codes import Code
from sdw_build.forms.published import data_files
from tests.sdw import run_sdw
from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
# The extension looks for a pattern in the whole path of a file, where a star does not stand for a name that begins
# with a dot: without this, there is no help in a project under such a folder.
ANYWHERE = "/*(.*/**/)"

# The matching that VS Code does, in the same language: a line, all patterns, and the first one that fits.
_MATCH = """
const [patterns, lines] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const found = [];
for (const line of lines) {
  for (const {severity, pattern} of patterns) {
    const match = new RegExp(pattern.regexp).exec(line);
    if (match) found.push([severity, match[pattern.file], +match[pattern.line], +match[pattern.column],
      match[pattern.code], match[pattern.message]]);
  }
}
console.log(JSON.stringify(found));
"""


def _vscode(name: str) -> Any:
    return json.loads((ROOT / ".vscode" / name).read_text(encoding="utf-8"))


def test_every_data_file_has_its_schema() -> None:
    mapped = {
        pattern.removeprefix(ANYWHERE): schema for schema, pattern in _vscode("settings.json")["yaml.schemas"].items()
    }
    assert mapped == {pad: f"./schemas/{name}.schema.json" for pad, name in data_files().items()}
    assert all((ROOT / schema).is_file() for schema in mapped.values())


def test_the_problems_panel_gets_every_problem_on_its_line(tmp_path: Path) -> None:
    root = copy_sample(tmp_path / "project")
    broken = root / "verhalen/later.md"
    broken.write_text(broken.read_text(encoding="utf-8").replace("doelgroepen:", "doelgroepn:"), encoding="utf-8")
    task = next(task for task in _vscode("tasks.json")["tasks"] if task["args"] == ["check"])
    done = run_sdw(root, *task["args"], **task["options"]["env"])
    as_json = run_sdw(root, *task["args"], "--formaat", "json", **task["options"]["env"])
    expected = json.loads(as_json.stdout)
    expected = expected if isinstance(expected, list) else expected["meldingen"]
    weights = {"fout": "error", "waarschuwing": "warning", "advies": "info"}
    wanted = {(weights[item["ernst"]], item["pad"], item["regel"], item["kolom"], item["code"]) for item in expected}
    found = _matched(task["problemMatcher"], done.stdout.splitlines())
    assert {tuple(item[:5]) for item in found} == wanted
    assert len(found) == len(wanted) >= 2
    assert ("error", "verhalen/later.md") in {(item[0], item[1]) for item in found}
    assert {item[0] for item in found} == {"error", "warning"}


def test_every_title_fits_the_pattern() -> None:
    (task,) = [task for task in _vscode("tasks.json")["tasks"] if task["args"] == ["check"]]
    for weight, severity in (("", "error"), (" (waarschuwing)", "warning"), (" (advies)", "info")):
        lines = [f"content/a b.md:3:14: {code} {code.titel}{weight}: iets (met haakjes): x" for code in Code]
        found = _matched(task["problemMatcher"], lines)
        assert [item[0] for item in found] == [severity] * len(Code)
        assert all(item[1:4] == ["content/a b.md", 3, 14] for item in found)


def _matched(patterns: list[dict[str, Any]], lines: list[str]) -> list[list[Any]]:
    done = subprocess.run(
        ["node", "-e", _MATCH],
        input=json.dumps([patterns, lines]),
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    found: list[list[Any]] = json.loads(done.stdout)
    return found
