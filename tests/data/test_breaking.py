"""What breaks a program of someone else is told, whatever it is; what only adds to v1 is not."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sdw_build.data.breaking import breaking, breaking_paths
from sdw_build.data.promise import FOLDER, broken, described
from sdw_build.schema.kinds import KINDS

ROOT = Path(__file__).parents[2]
_MAKE_V2 = (
    "Dit breekt programma's van anderen. Laat v1 zoals het is en maak een v2: docs/ontwikkeling/data.md zegt hoe. "
    "Komt er alleen iets bij? Typ dan sdw schemas."
)


def test_nothing_of_v1_is_broken() -> None:
    assert list(broken(ROOT)) == [], _MAKE_V2


def test_what_is_described_is_what_is_made() -> None:
    kept = {f"{FOLDER}/{path.name}": json.loads(path.read_text("utf-8")) for path in (ROOT / FOLDER).glob("*.json")}
    assert kept == described(), "typ sdw schemas"


def _kept(name: str) -> Any:
    return json.loads((ROOT / FOLDER / f"{name}.json").read_text("utf-8"))


def _document(change: Callable[[dict[str, Any]], object]) -> list[str]:
    """Return what is told of a methodiek when its schema is changed."""
    before = _kept("methodiek")
    now = copy.deepcopy(before)
    change(now)
    return breaking(before, now)


def _remove(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda schema: schema["properties"].pop(name)


def _set(*path: str, value: Any) -> Callable[[dict[str, Any]], object]:
    def change(schema: dict[str, Any]) -> None:
        node = schema
        for part in path[:-1]:
            node = node[part]
        node[path[-1]] = value

    return change


_BREAKS = {
    "a field is gone": (_remove("doel"), "doel: het veld is weg"),
    "a field of a part is gone": (
        lambda schema: schema["$defs"]["BewijsData"]["properties"].pop("verlopen"),
        "bewijs[].verlopen: het veld is weg",
    ),
    "text became a number": (_set("properties", "doel", "type", value="integer"), "doel: is geen string meer"),
    "text may be a number": (
        _set("properties", "doel", "type", value=["string", "integer"]),
        "doel: kan nu ook integer zijn",
    ),
    "a list became one": (
        _set("properties", "bewijs", value={"$ref": "#/$defs/BewijsData"}),
        "bewijs: is geen array meer",
    ),
    "what was always there may be empty": (
        _set("properties", "titel", value={"anyOf": [{"type": "string"}, {"type": "null"}]}),
        "titel: kan nu ook null zijn",
    ),
    "what was always there may be left out": (
        lambda schema: schema["required"].remove("titel"),
        "titel: is er niet altijd meer",
    ),
    "a value of a list is gone": (
        lambda schema: schema["$defs"]["Niveau"]["anyOf"][0]["enum"].remove("onbekend"),
        "bewijs[].niveau.code: de waarde onbekend is weg",
    ),
    "a day has another form": (
        _set("$defs", "WijzigingData", "properties", "dag", "format", value="date-time"),
        "wijzigingen[].dag: format is veranderd",
    ),
    "a list holds something else": (
        _set("properties", "voorheen", "items", value={"type": "object", "properties": {}}),
        "voorheen[]: is geen string meer",
    ),
    "it is of another kind": (_set("properties", "soort", "const", value="werkwijze"), "soort: const is veranderd"),
}
_FITS = {
    "a field came": _set("properties", "nieuw", value={"type": "string"}),
    "a field that is always there came": lambda schema: (
        schema["properties"].update(nieuw={"type": "string"}),
        schema["required"].append("nieuw"),
    ),
    "a value of a list came": lambda schema: schema["$defs"]["Niveau"]["anyOf"][0]["enum"].append("nieuw"),
    "what may be empty never is": _set("properties", "samenvatting", value={"type": "string"}),
    "what may be left out never is": lambda schema: schema["required"].append("titel"),
    "other words": _set("properties", "doel", "description", value="Anders gezegd."),
    "a part that has another name": lambda schema: schema["$defs"].update(Extra=schema["$defs"]["BronData"]),
}


@pytest.mark.parametrize("name", _BREAKS)
def test_what_breaks_a_program_is_told(name: str) -> None:
    change, told = _BREAKS[name]
    assert told in _document(change)


@pytest.mark.parametrize("name", _FITS)
def test_what_only_adds_is_not(name: str) -> None:
    assert _document(_FITS[name]) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.naam)
def test_every_field_of_every_kind_is_held(kind: Any) -> None:
    schema = _kept(kind.naam)
    for name in schema["properties"]:
        now = copy.deepcopy(schema)
        del now["properties"][name]
        assert f"{name}: het veld is weg" in breaking(schema, now)


def test_an_address_that_goes_or_asks_for_more_is_told() -> None:
    before = _kept("openapi")
    path = "/data/v1/methodieken/{naam}/index.json"
    gone, asks, media, called = (copy.deepcopy(before) for _ in range(4))
    del gone["paths"][path]
    asks["paths"][path]["get"]["parameters"].append({"name": "sleutel", "in": "query", "required": True})
    media["paths"][path]["get"]["responses"]["200"]["content"] = {"text/html": {"schema": {"type": "string"}}}
    called["paths"][path]["get"]["operationId"] = "anders"
    assert breaking_paths(before, gone) == [f"GET {path}: het adres is weg"]
    assert breaking_paths(before, asks) == [f"GET {path}: vraagt nu ook sleutel"]
    assert breaking_paths(before, media) == [f"GET {path}: geeft geen application/json meer"]
    assert breaking_paths(before, called) == [f"GET {path}: heet anders, en een gemaakt programma dus ook"]


def test_a_field_that_goes_is_told_of_the_openapi_document_too() -> None:
    before = _kept("openapi")
    now = copy.deepcopy(before)
    del now["components"]["schemas"]["MethodiekData"]["properties"]["doel"]
    assert breaking_paths(before, now) == ["GET /data/v1/methodieken/{naam}/index.json: doel: het veld is weg"]


def test_the_command_writes_nothing_that_breaks(tmp_path: Path) -> None:
    from sdw_build.cli.schemas import schemas  # noqa: PLC0415 — only this test runs it

    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    promised = tmp_path / FOLDER / "begrip.json"
    promised.parent.mkdir(parents=True)
    before = _kept("begrip")
    before["properties"]["klank"] = {"type": "string"}
    promised.write_text(json.dumps(before), encoding="utf-8")
    done = CliRunner().invoke(schemas, ["-f", str(tmp_path / "mkdocs.yml")], standalone_mode=False)
    assert done.return_value == 1
    assert "klank: het veld is weg" in done.stderr
    assert "maak er een v2 naast" in done.stderr
    assert json.loads(promised.read_text("utf-8")) == before
