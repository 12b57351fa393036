"""The sample, as data."""

from datetime import date
from pathlib import Path

import pytest

from sdw_build.library.publication import Publication
from tests.pages.making import publication
from tests.site.conftest import DAY


@pytest.fixture(scope="package")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """Read the sample once for all that only look at its data."""
    root = Path("tests/sample")
    files = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in root.rglob("*")
        if path.suffix in (".md", ".yml")
    }
    folder = tmp_path_factory.mktemp("data")
    for path in root.rglob("*.png"):
        target = folder / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return publication(folder, files, date.fromisoformat(DAY))
