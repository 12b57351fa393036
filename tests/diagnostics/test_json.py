"""The report for programs, held against its published schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.render.json import render_json
from sdw_build.diagnostics.report import Report
from tests.cases import document, write
from tests.docs.page import PAGES
from tests.sdw import run_sdw

SCHEMA = json.loads((PAGES / "melding.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_real_output_is_what_the_schema_says(tmp_path: Path) -> None:
    files = {
        "verhalen/een.md": document("kleur: blauw\nvorm: boek\nherzien_voor: 2026-02-01\n", "[dood](weg.md)"),
        "verhalen/twee.md": document("herzien_voor: 2026-02-01\n", "<b>Bel 06-12345678</b>", public=True),
        "verhalen/drie.md": "geen kop",
        "verhalen/Vier.md": document(),
        "verhalen/los.pdf": "x",
        "content/over.md": document(body="Bel 06-12345678"),
    }
    done = run_sdw(write(tmp_path, files), "check", "--formaat", "json", "--advies", "--datum", "2026-06-01")
    found = json.loads(done.stdout)
    VALIDATOR.validate(found)
    assert {item["ernst"] for item in found} == {"fout", "waarschuwing", "advies"}
    assert len({item["code"] for item in found}) >= 7


def test_clean_content_is_what_the_schema_says(tmp_path: Path) -> None:
    VALIDATOR.validate(json.loads(run_sdw(write(tmp_path, {}), "check", "--formaat", "json").stdout))


def test_every_code_fits_the_schema() -> None:
    report = Report(Diagnostic(code, Place("a.md"), "iets.") for code in Code)
    VALIDATOR.validate(json.loads(render_json(report, {})))


@pytest.mark.parametrize(
    "change", [{"code": "SDW2"}, {"ernst": "erg"}, {"regel": 0}, {"kolom": "1"}, {"pad": ""}, {"extra": 1}]
)
def test_the_schema_refuses_anything_else(change: dict[str, Any]) -> None:
    (good,) = json.loads(render_json(Report([Diagnostic(Code("SDW202"), Place("a.md"), "iets.")]), {}))
    VALIDATOR.validate([good])
    with pytest.raises(ValidationError):
        VALIDATOR.validate([{**good, **change}])
    with pytest.raises(ValidationError):
        VALIDATOR.validate([{name: value for name, value in good.items() if name not in change and name != "hulp"}])
