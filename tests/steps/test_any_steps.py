"""Whatever is done to a project, each build gives what a clean one gives, and keeps nothing of who may not be seen.

Here are a few steps, always the same ones. `SDW_EIGENSCHAPPEN=40` takes as many walks, others each time, and
`make bench-stappen` as many steps as one likes.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings

from tests.steps.walk import Tally, Walk, begin, go, walks

_MANY = int(os.environ.get("SDW_EIGENSCHAPPEN", "0"))


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project once; each walk begins there."""
    return begin(tmp_path_factory.mktemp("stappen"))


@given(walks(12 if _MANY else 2))
@example([("of_before", 0), ("withdrawn", 0), ("of_before", 0), ("month_later", 0)])
@example([("broken", 1)])
@settings(
    max_examples=_MANY or 2,
    derandomize=not _MANY,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),  # a walk is short already, and shorter ones take minutes to find
    suppress_health_check=list(HealthCheck),
)
def test_after_each_step_the_site_is_what_a_clean_build_makes(start: Path, walk: Walk) -> None:
    go(start, walk, Tally())
