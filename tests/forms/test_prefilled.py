"""The links that open a new document on GitHub: a real document of each kind, and short enough for an address."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from sdw_build.forms.prefilled import essence, prefilled_links
from sdw_build.schema.kinds import KINDS, Kind
from tests.cases import problems, write

WRITTEN = [kind for kind in KINDS if not kind.data]
LINKS = dict(re.findall(r"^- \[(.+)\]\((\S+)\)$", prefilled_links(), re.MULTILINE))


def test_there_is_a_link_for_every_kind_that_is_a_file_of_its_own() -> None:
    assert list(LINKS) == [kind.label for kind in WRITTEN]


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.naam)
def test_it_opens_the_form_for_a_new_file_in_the_folder_of_its_kind(kind: Kind) -> None:
    link = LINKS[kind.label]
    assert len(link) < 4000
    asked = urlsplit(link)
    # From docs/redactie in the view of a file, /eigenaar/project/blob/main/docs/redactie/, to /eigenaar/project/new/main.
    assert asked.path == "../../../../new/main"
    assert parse_qs(asked.query) == {"filename": [f"{kind.folder}/naam.md"], "value": [essence(kind)]}


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.naam)
def test_with_its_day_filled_in_the_check_asks_only_for_what_a_person_knows(tmp_path: Path, kind: Kind) -> None:
    text = essence(kind)
    assert "status: concept" in text
    root = write(tmp_path, {f"{kind.folder}/naam.md": text.replace("JAAR-MAAND-DAG", "2026-01-01")})
    found = [item for item in problems(root) if item.place.pad == f"{kind.folder}/naam.md"]
    assert [item for item in found if item.code.startswith("SDW20")] == []
    undated = write(tmp_path / "zonder", {f"{kind.folder}/naam.md": text})
    assert [item.waarde for item in problems(undated) if item.code == "SDW205"] == ["JAAR-MAAND-DAG"]
