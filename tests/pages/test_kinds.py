"""The registry of kinds: what a kind is called stands in its own file, and a new one is a file and a line."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sdw_build.drawing.card import all_cards
from sdw_build.forms.fields import fields_of
from sdw_build.forms.published import published
from sdw_build.library.addresses import is_reserved
from sdw_build.library.library import SECTIONS
from sdw_build.pages.frame import MAIN_MENU
from sdw_build.pages.overviews import overviews
from sdw_build.schema.content import Content
from sdw_build.schema.kinds import BY_NAME, BY_SECTION, KINDS
from sdw_build.schema.references import Ref
from sdw_build.source.folder import ROOTS
from tests.cases import write
from tests.pages.making import publication
from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
CODE = ROOT / "sdw_build"
THEME = ROOT / "theme"

_EACH = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.naam)

# Words that are the name of a kind as well: a mark in a text, the role of a field, a part of an address.
_ALSO = {
    "body/grammar.py": {"cijfer"},
    "body/scan.py": {"cijfer"},  # [[cijfer:naam]]
    "body/render.py": {"cijfer", "begrippen"},
    "body/explaining.py": {"begrip"},  # a class in HTML
    "library/families.py": {"pagina"},
    "library/own_addresses.py": {"pagina"},  # of the address of a second page
    "pages/specimen.py": {"cijfer"},
    "source/other_words.py": {"regios"},  # the name of a field
    "site/building.py": {"pagina", "pagina's"},  # of the site, whatever they show
    "source/validation.py": {"verhaal"},  # in a sentence: in dit verhaal
    "library/link_check.py": {"cijfer"},
    "outside/gathering.py": {"cijfer"},  # a sort of pointer
    "library/publication.py": {"cijfer"},
    "library/pointers.py": {"cijfer"},
    "editing/moving.py": {"cijfer"},
    "editing/merging.py": {"cijfer"},
    "editing/pieces.py": {"cijfer"},
    "editing/replacing.py": {"cijfer"},  # the sorts of pointers
    "library/pieces.py": {"vergelijking"},  # an id on the page to choose from
    "library/promises.py": {"pagina", "pagina's"},  # that are told, whatever they show
    "rules/link_zonder_woorden.py": {"pagina"},  # a word in a link that says nothing
    "rules/verouderd_cijfer.py": {"cijfer"},
    "rules/buiten_toestemming.py": {"partner"},  # a field
    "rules/eerste_loket.py": {"regio"},  # as above
    "library/visibility.py": {"partner"},  # as above
    "data/documents.py": {
        "Cijfer",
        "Cijfers",
        "Methodieken",
        "Partner",
        "Partners",
        "Regio",
        "Regio's",
        "Thema's",
    },  # of fields
    "data/catalogue.py": {"begrippen", "cijfers"},  # of files
    "data/schemas.py": {"begrippen", "cijfers"},
    "data/tables.py": {"begrippen", "cijfers"},
    "library/twins.py": {"begrippen", "cijfers"},
    "library/related.py": {"methodieken", "partners", "regios"},  # fields
}


_published = cache(published)


@_EACH
def test_every_kind_has_all_its_faces(kind: Any) -> None:
    assert kind.naam == kind.naam.lower()
    assert all((kind.meervoud, kind.noun, kind.nouns, kind.titel, kind.label, kind.folder))
    assert BY_NAME[kind.naam] is kind
    assert fields_of(kind.model)
    assert f"schemas/{kind.naam}.schema.json" in _published()
    assert kind.folder.split("/")[0] in ROOTS
    if kind.section:
        assert BY_SECTION[kind.section] is kind
        assert f"{kind.section}/" in SECTIONS
        assert is_reserved(f"{kind.section}/")
    if not kind.gathered:
        assert (THEME / kind.template).is_file()


@_EACH
def test_every_kind_is_called_and_ordered(kind: Any) -> None:
    for name in ("called", "short_name", "feature", "audiences", "is_archived"):
        assert hasattr(kind.model, name)
    assert kind.model.called is not Content.called


def test_what_readers_see_of_kinds_is_what_the_registry_says(tmp_path: Path) -> None:
    made = publication(tmp_path, {})
    assert {page.adres: page.titel for page in overviews(made)} == {
        f"{kind.section}/": kind.titel for kind in KINDS if kind.overview
    }
    assert [link.tekst for link in MAIN_MENU] == [kind.titel for kind in KINDS if kind.in_menu]
    drawn = {card.soort for card in all_cards()}
    assert drawn == {"", *(kind.label for kind in KINDS if kind.has_card)}
    assert all((THEME / card.adres).is_file() for card in all_cards())


@pytest.mark.parametrize("ref", Ref.__subclasses__(), ids=lambda ref: ref.__name__)
def test_every_reference_is_called_after_a_kind(ref: type[Ref[Any]]) -> None:
    assert ref.soort in BY_NAME


def _literals(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def test_what_a_kind_is_called_stands_nowhere_else_in_the_program() -> None:
    names = {
        word for kind in KINDS for word in (kind.naam, kind.meervoud, kind.section, kind.titel, kind.label) if word
    }
    found = []
    for path in sorted(CODE.rglob("*.py")):
        inside = path.relative_to(CODE).as_posix()
        if inside.startswith("schema/"):
            continue
        found += [
            f"{inside}:{line}: {word}"
            for line, word in _literals(path)
            if word.strip("/") in names - _ALSO.get(inside, set()) and not _is_own_word(inside, word)
        ]
    assert found == []


def _is_own_word(inside: str, word: str) -> bool:
    """Tell what a table of the desk, a template or a command calls a column, a value or an argument."""
    return inside.startswith(("desk/", "cli/", "html/", "mkdocs/")) or (
        inside.startswith("library/addresses") and word == "pagina"
    )


def test_the_scripts_of_the_search_hold_no_name_of_a_kind() -> None:
    labels = "|".join(kind.label for kind in KINDS if kind.label not in ("Thema", "Regio"))
    for path in [THEME / "assets/js/zoeken.js", *sorted((THEME / "assets/js/zoeken").glob("*.js"))]:
        code = re.sub(r"//.*|/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(rf"[\"'{{ ](?:{labels})[\"':]", code), path.name


_NEW_KIND = '''
"""A tip: a short piece of advice."""

from sdw_build.schema.published import Published
from sdw_build.schema.filters import FOR_WHOM
from sdw_build.schema.kind import Kind, Overview
from sdw_build.schema.model import veld
from sdw_build.schema.values import Regel


class Tip(Published):
    """A short piece of advice."""

    bron: Regel = veld("Bron", "Van wie de tip komt.")


TIP = Kind(
    naam="tip",
    meervoud="tips",
    model=Tip,
    folder="content/tips",
    section="tips",
    overview=Overview("Korte adviezen.", (FOR_WHOM,)),
    in_menu=True,
)
'''
_TRIAL = """
import sys
from datetime import date
from pathlib import Path

from sdw_build.check import check
from sdw_build.cli.nieuw import nieuw
from sdw_build.forms.published import published
from sdw_build.html.templates import Templates
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import all_pages

root, theme = Path(sys.argv[1]), Path(sys.argv[2])
day = date(2026, 6, 1)
checked = check(root, day)
assert not checked.report.failed, list(checked.report)
made = Publication(checked.library, day)
pages = {page.adres: page for page in all_pages(made)}
frame = site_frame(made, "Proef")
html = {address: Templates(theme).render(page, frame) for address, page in pages.items()}
assert "Rust" in html["tips/rust/"] and "Neem pauze" in html["tips/rust/"], html["tips/rust/"]
assert "Tips" in html["tips/rust/"].split("<main")[0]
assert pages["tips/rust/"].zoekmerk.soort == "Tip"
assert [card.titel for card in pages["tips/"].view.kaarten] == ["Rust"]
assert pages["tips/doelgroep/clienten/"].view.aantal == 1
assert "tips/rust/" in [link.adres for link in pages["over-ons/"].view.genoemd_door.begin]
assert "schemas/tip.schema.json" in published()
assert "tip" in nieuw.list_commands(None)
print("goed")
"""


def test_a_new_kind_is_one_file_and_one_line(tmp_path: Path) -> None:
    shutil.copytree(CODE, tmp_path / "sdw_build")
    (tmp_path / "sdw_build/schema/tip.py").write_text(_NEW_KIND.lstrip(), encoding="utf-8")
    registry = tmp_path / "sdw_build/schema/kinds.py"
    line = "from sdw_build.schema.tip import TIP\n"
    text = registry.read_text(encoding="utf-8").replace(
        "KINDS: tuple[Kind, ...] = (\n", "KINDS: tuple[Kind, ...] = (\n    TIP,\n"
    )
    registry.write_text(text.replace("\n\n# In the order", f"\n{line}\n# In the order", 1), encoding="utf-8")
    fields = "samenvatting: Kort.\ndoelgroepen: [clienten]\ngepubliceerd: 2026-01-01\nstatus: gepubliceerd\n"
    root = write(
        tmp_path / "project",
        {
            "content/tips/rust.md": f"---\ntitel: Rust\nbron: Een lezer\n{fields}---\n\nNeem pauze. Zie [ons](../over-ons.md).\n",
            "content/over-ons.md": f"---\ntitel: Over ons\n{fields}---\n\nTekst.\n",
        },
    )
    done = subprocess.run(
        [sys.executable, "-c", _TRIAL, str(root), str(THEME)],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin:/bin"},
        timeout=PATIENCE,
        check=False,
        cwd=tmp_path,
    )
    assert done.stdout.strip() == "goed", done.stderr
