"""What all tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import Files, write


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Files], Path]:
    """Write a project from `{path: text}`, and give its folder."""
    return lambda files: write(tmp_path, files)
