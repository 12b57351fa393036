"""Sites built for real: the sample, and our own."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sdw import run_sdw
from tests.site.output import Output, site_of
from tests.site.sharing import built_once

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample"
DAY = "2026-06-01"


def copy_sample(folder: Path) -> Path:
    """Copy the sample with our theme, so that a test may break it."""
    shutil.copytree(SAMPLE, folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    return folder


def copy_real(folder: Path) -> Path:
    """Copy our own content with its theme."""
    folder.mkdir(parents=True)
    for name in ("content", "verhalen", "methodieken", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "adressen.yml"):
        shutil.copy(ROOT / name, folder)
    return folder


def build_real(folder: Path) -> Path:
    """Build our own content from a copy, and give the folder of the site."""
    copy_real(folder)
    done = run_sdw(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Give a fresh copy of the sample."""
    return copy_sample(tmp_path / "project")


@pytest.fixture
def build() -> Callable[..., Output]:
    """Build a project as of a day, and read what came out."""

    def run(folder: Path, day: str = DAY) -> Output:
        done = run_sdw(folder, "build", "--datum", day)
        assert done.returncode == 0, done.stdout + done.stderr
        return Output(site_of(folder))

    return run


def build_sample(folder: Path) -> Path:
    """Build the sample from a copy, and give the folder of the site."""
    copy_sample(folder)
    done = run_sdw(folder, "build", "--datum", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return site_of(folder)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Build the sample once."""
    return Output(built_once(tmp_path_factory, "sample", build_sample))


@pytest.fixture(scope="session")
def real_output(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Build the real content once."""
    return Output(built_once(tmp_path_factory, "real", build_real))
