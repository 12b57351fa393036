"""The small whole site, laid out once and copied for each test."""

import shutil
from pathlib import Path

import pytest

from tests.consent.project import lay_out


@pytest.fixture(scope="session")
def _laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("consent") / "project")


@pytest.fixture
def whole(_laid_out: Path, tmp_path: Path) -> Path:
    """Give a copy of the project with its git."""
    return shutil.copytree(_laid_out, tmp_path / "project", symlinks=True)
