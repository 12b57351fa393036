"""The files that are made from the models are what the models say."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sdw_build.forms.fields import Veld, fields_of
from sdw_build.forms.json_schema import form_schema
from sdw_build.forms.published import published
from sdw_build.schema.kinds import BY_NAME, KINDS, Kind
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml
from tests.english import english_in
from tests.sdw import run_sdw

ROOT = Path(__file__).parents[2]


def test_what_is_committed_follows_the_models() -> None:
    for pad, text in published().items():
        assert (ROOT / pad).read_text(encoding="utf-8") == text, f"{pad}: typ sdw schemas"
    schemas = {path.relative_to(ROOT).as_posix() for path in (ROOT / "schemas").iterdir() if path.is_file()}
    assert schemas == {pad for pad in published() if pad.startswith("schemas/")}


def test_the_command_tells_and_mends_what_is_stale(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    done = run_sdw(tmp_path, "schemas", "--controle")
    assert done.returncode == 1
    assert "docs/redactie/velden.md klopt niet meer." in done.stdout
    assert not (tmp_path / "schemas").exists()
    assert run_sdw(tmp_path, "schemas").returncode == 0
    assert run_sdw(tmp_path, "schemas", "--controle").stdout == "Alles klopt.\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.naam)
def test_every_field_is_described_and_closed(kind: Kind) -> None:
    for part in _parts(form_schema(kind.model)):
        assert part["additionalProperties"] is False
        for name, field in part["properties"].items():
            assert field["title"], name
            assert field["description"].endswith((".", "?")), name
            assert english_in(f"{field['title']} {field['description']}") == [], name
    for field in _all_fields(fields_of(kind.model)):
        assert all(choice.uitleg or field.ja_nee for choice in field.keuzes), field.naam


def test_a_snippet_becomes_a_valid_field() -> None:
    """VS Code fills in the first choice; what stands there then is what the schema allows."""
    snippets = json.loads(published()[".vscode/velden.code-snippets"])
    seen: set[tuple[str, str]] = set()
    for title, snippet in snippets.items():
        text = "\n".join(re.sub(r"\$\{1\|([^,|]+)[^|]*\|\}", r"\1", line) for line in snippet["body"])
        fields, problems = read_yaml(text.replace("\\$", "$"), "proef.md")
        assert fields is not None, (title, problems)
        for name in title.partition(" (")[2].rstrip(")").split(", "):
            seen.add((name, snippet["prefix"]))
            found = validate(fields, BY_NAME[name].model, name)[1]
            assert [problem for problem in found if problem.code != "SDW201"] == [], title
    assert seen == {(kind.naam, name) for kind in KINDS if not kind.data for name in kind.model.model_fields}


def _parts(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [part for item in node for part in _parts(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if "properties" in node else []
    return own + [part for value in node.values() for part in _parts(value)]


def _all_fields(fields: tuple[Veld, ...]) -> list[Veld]:
    return [item for field in fields for item in (field, *_all_fields(field.velden))]
