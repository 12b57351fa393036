"""`mkdocs serve` while something is wrong: what can be read, and nothing that was taken away since."""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from sdw_build.mkdocs.plugin import SdwPlugin
from sdw_build.source.project import read_project
from tests.site.conftest import copy_sample


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SDW_DATUM", "2026-06-01")
    return copy_sample(tmp_path / "project")


def addresses(plugin: SdwPlugin, root: Path) -> set[str]:
    """Read the content as at a save, and return the addresses of the pages."""
    plugin._read(read_project(root / "mkdocs.yml"))  # noqa: SLF001 — what MkDocs does around it needs a server
    assert plugin.finished
    return {page.adres for page in plugin.finished.pages.values()}


def test_what_was_removed_goes_while_something_else_is_wrong(root: Path) -> None:
    plugin = SdwPlugin()
    plugin.on_startup(command="serve", dirty=False)
    assert "verhalen/de-bakker/" in addresses(plugin, root)
    page = root / "content" / "contact.md"
    page.write_text(page.read_text("utf-8").replace("titel:", "titl:"), "utf-8")
    (root / "verhalen" / "de-bakker" / "index.md").unlink()
    found = addresses(plugin, root)
    assert "verhalen/de-bakker/" not in found
    assert "verhalen/vroeg-op/" in found


def test_a_build_still_refuses(root: Path) -> None:
    plugin = SdwPlugin()
    plugin.on_startup(command="build", dirty=False)
    page = root / "content" / "contact.md"
    page.write_text(page.read_text("utf-8").replace("titel:", "titl:"), "utf-8")
    with pytest.raises(Abort):
        addresses(plugin, root)
