"""The JSON Schemas in the real language server: what an editor sees in VS Code while typing a data file."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sdw_build.forms.published import data_files
from sdw_build.schema.kinds import KINDS
from sdw_build.source.folder import read_folder
from sdw_build.source.frontmatter import Parts, split
from sdw_build.source.text import Text, read_text
from tests.editor.language_server import LanguageServer
from tests.editor.test_vscode import ANYWHERE

ROOT = Path(__file__).parents[2]

_CIJFER = """\
eerste-cijfer:
  bewering: Zo is het.
  waarde: "30"
  populatie: Iedereen
  bron: Een verzonnen bron
  jaar: 2020
"""


def yaml_settings() -> dict[str, Any]:
    """Read what .vscode/settings.json tells the YAML extension, in the form in which the extension passes it on."""
    found: dict[str, Any] = {"validate": True, "hover": True, "completion": True}
    for name, value in json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8")).items():
        section, *inner = name.split(".")
        if section == "yaml":
            part = found
            for step in inner[:-1]:
                part = part.setdefault(step, {})
            part[inner[-1]] = value
    return found


@contextmanager
def serving(folder: Path, settings: dict[str, Any]) -> Iterator[LanguageServer]:
    """Serve a folder until it is left."""
    running = LanguageServer(folder, {"yaml": settings})
    # The settings reach it on its own time: only a schema can tell that this is wrong.
    running.wait_for_problem(running.open("content/instellingen.yml", "per_pagina: veel\n"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """Start the server once, with the schemas of the front matter mapped to files of their own."""
    settings = yaml_settings()
    for kind in KINDS:
        if not kind.data:
            settings["schemas"][f"./schemas/{kind.naam}.schema.json"] = f"{ANYWHERE}kop/{kind.naam}/*.yml"
    with serving(ROOT, settings) as running:
        yield running


@pytest.mark.parametrize("place", ["project", ".verborgen", ".verborgen/project", ".a/.b", "a/.b/c d/.é/..e/project"])
def test_every_data_file_is_helped_wherever_the_project_stands(tmp_path: Path, place: str) -> None:
    folder = tmp_path / place
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    with serving(folder, yaml_settings()) as running:
        for pattern in data_files():
            uri = running.open(pattern.replace("*", "proef"), "Zo hoort het niet.\n")
            assert running.problems(uri), pattern


@pytest.mark.parametrize("pad", ["content/cijfers/.oud/a.yml", "mijncontent/regios.yml", "content/partners/weg.yml"])
def test_what_only_looks_like_a_data_file_gets_no_help(server: LanguageServer, pad: str) -> None:
    assert server.problems(server.open(pad, "Zo hoort het niet.\n")) == []


def test_a_server_that_never_says_it_ends_the_wait() -> None:
    settings = yaml_settings() | {"schemas": {}}
    running = LanguageServer(ROOT, {"yaml": settings})
    running.patience = 3
    with pytest.raises(AssertionError, match=r"was asked for a problem in .*instellingen\.yml, and does not say"):
        running.wait_for_problem(running.open("content/instellingen.yml", "per_pagina: veel\n"))
    running.close()


def test_field_names_are_offered_with_their_explanation(server: LanguageServer) -> None:
    uri = server.open("content/cijfers/proef-namen.yml", _CIJFER + "  \n")
    offered = server.completions(uri, 7, 3)
    assert offered["eenheid"] == "Zoals %, dagen of keer."
    assert "themas" in offered
    assert "bewering" not in offered  # it is there already


def test_values_are_offered_with_their_label(server: LanguageServer) -> None:
    uri = server.open("content/cijfers/proef-waarden.yml", _CIJFER + "  doelgroepen: []\n")
    offered = server.completions(uri, 7, 17)
    assert list(offered) == ["professionals", "werkgevers", "clienten"]
    assert offered["clienten"].startswith("Cliënten: ")


def test_nothing_offers_null(server: LanguageServer) -> None:
    uri = server.open("content/cijfers/proef-leeg.yml", _CIJFER + "  eenheid: \n")
    assert server.problems(uri) == []  # an empty field is no field
    assert "null" not in server.completions(uri, 7, 12)


def test_hovering_explains_a_field_in_dutch(server: LanguageServer) -> None:
    uri = server.open("content/cijfers/proef-uitleg.yml", _CIJFER)
    shown = server.hover(uri, 4, 5)
    assert "Populatie" in shown
    assert "Over wie het gaat." in shown


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("doelgroepen: [client]", '"clienten"'),
        ("peildatum: 31-12-2026", "Schrijf jaar-maand-dag"),
        ("url: www.voorbeeld.nl", "Begin met https://"),
        ("onbekend_veld: x", "onbekend_veld"),
        ("reeks: [{label: '2016', waarde: veel}]", "Schrijf alleen cijfers"),
    ],
)
def test_a_wrong_value_is_marked_on_its_line(server: LanguageServer, field: str, said: str) -> None:
    uri = server.open(
        f"content/cijfers/proef-{field.split(':', maxsplit=1)[0].replace('_', '-')}.yml", f"{_CIJFER}  {field}\n"
    )
    ((line, message),) = server.problems(uri)
    assert line == 7
    assert said in message


def test_a_setting_with_a_wrong_value_is_marked(server: LanguageServer) -> None:
    uri = server.change("content/instellingen.yml", "beheerder:\ncontact: geen adres\n")
    assert server.problems(uri) == [(2, "Schrijf naam@voorbeeld.nl.")]


def _real_files() -> Iterator[tuple[str, str]]:
    folder = read_folder(ROOT)
    for file in folder.data:
        yield file.pad, file.path.read_text(encoding="utf-8")
    for pad in ("content/hulpvraag.yml", "content/woorden.yml", "content/weg.yml", "adressen.yml"):
        if (ROOT / pad).is_file():
            yield pad, (ROOT / pad).read_text(encoding="utf-8")
    for file in folder.documents:
        text = read_text(file.path, file.pad)
        parts = split(text) if isinstance(text, Text) else None
        if isinstance(parts, Parts):
            yield f"kop/{file.kind.naam}/{file.slug}.yml", parts.front


def test_what_is_right_is_not_marked(server: LanguageServer) -> None:
    """All real files pass the check, so the schemas have nothing to say of them."""
    opened = {pad: server.open(pad, text) for pad, text in _real_files()}
    marked = {pad: server.problems(uri) for pad, uri in opened.items()}
    assert len(marked) > 30
    assert {pad: problems for pad, problems in marked.items() if problems} == {}
