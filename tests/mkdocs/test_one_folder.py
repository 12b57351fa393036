"""All that knows MkDocs or Material stands in one folder; neither the rest nor the theme needs them."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, meta, nodes

from sdw_build.html.filters import FILTERS
from tests.site.conftest import DAY, copy_sample
from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
CODE, THEME = ROOT / "sdw_build", ROOT / "theme"
THEIRS = ("ghp_import", "livereload", "material", "mergedeep", "mkdocs", "properdocs", "pymdownx")
# What the rendering gives to each template.
GIVEN = {"artikel", "betekenis", "canoniek", "deelkaart", "inhoud", "pagina", "site", "wortel"}

MODULES = [
    path for path in sorted(CODE.rglob("*.py")) if not path.is_relative_to(CODE / "mkdocs") and path.stat().st_size
]
TEMPLATES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html"))


def imported(path: Path) -> Iterator[str]:
    """Go through the modules that a file imports, at the top and anywhere else."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_other_module_imports_them() -> None:
    found = [(path.relative_to(CODE).as_posix(), name) for path in MODULES for name in imported(path)]
    assert found
    assert [
        (pad, name) for pad, name in found if name.split(".")[0] in THEIRS or name.startswith("sdw_build.mkdocs")
    ] == []


def test_the_folder_itself_is_what_imports_them() -> None:
    assert any(name.startswith("mkdocs.") for path in (CODE / "mkdocs").glob("*.py") for name in imported(path))


@pytest.fixture(scope="module")
def environment() -> Environment:
    """Read templates as the rendering does, without using them."""
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    environment.filters.update(FILTERS)
    return environment


def own_names(environment: Environment, tree: nodes.Template) -> set[str]:
    """Return what a template takes in or sets itself, or the one that it extends: a block may see that as well."""
    taken = {
        name if isinstance(name, str) else name[1] for node in tree.find_all(nodes.FromImport) for name in node.names
    }
    made = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    found = taken | made | {macro.name for macro in tree.find_all(nodes.Macro)}
    for parent in tree.find_all(nodes.Extends):
        source = (THEME / parent.template.as_const()).read_text(encoding="utf-8")
        found |= own_names(environment, environment.parse(source))
    return found


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_needs_only_the_theme_and_what_we_give(environment: Environment, name: str) -> None:
    source = (THEME / name).read_text(encoding="utf-8")
    tree = environment.parse(source)
    assert meta.find_undeclared_variables(tree) - own_names(environment, tree) <= GIVEN
    for other in meta.find_referenced_templates(tree):
        assert other is None or (THEME / other).is_file()
    assert not re.search(r"\b(mkdocs|material)\b", source, re.IGNORECASE)


def test_each_icon_that_is_named_is_there_and_each_that_is_there_is_named() -> None:
    sources = "".join((THEME / name).read_text(encoding="utf-8") for name in TEMPLATES)
    there = {path.stem for path in (THEME / "iconen").glob("*.svg")}
    named = set(re.findall(r'icoon\("([a-z-]+)"\)', sources)) | set(
        re.findall(r'"([a-z-]+)"', sources.split("_icoon_van", 1)[1].split("%}", 1)[0])
    )
    assert named - there - {"professionals", "werkgevers", "clienten"} == set()
    assert there - named == {"account-group"}  # for an audience without an icon of its own


def test_a_whole_build_loads_none_of_them(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "project")
    lines = (
        "import sys",
        "from sdw_build.cli.main import sdw",
        f"code = sdw.main(['build', '--datum', '{DAY}'], standalone_mode=False)",
        f"loaded = sorted(set({THEIRS!r}) & {{name.split('.')[0] for name in sys.modules}})",
        "print(code, loaded)",
    )
    command = [sys.executable, "-c", "\n".join(lines)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.stdout.splitlines()[-1] == "0 []", done.stdout + done.stderr
