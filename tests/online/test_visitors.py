"""Visitors who read while the site is replaced and taken back, through a real nginx: bench/publishing.py asks for more."""

from pathlib import Path

from tests.online.visitors import mark, reading
from tests.sdw import run_sdw
from tests.site.nginx import nginx
from tests.waiting import until


def test_nobody_meets_a_page_that_fails_is_mixed_or_half(online: tuple[Path, Path]) -> None:
    project, www = online

    def publish(*words: str) -> None:
        done = run_sdw(project, "publiceer", "--naar", str(www), *words)
        assert done.returncode == 0, done.stdout + done.stderr

    mark(project, 1)
    publish()
    with nginx(www / "site") as address, reading(address, www / "site") as visitors:
        until(lambda: visitors.versions["1"] > 20, lambda: visitors.wrong)
        mark(project, 2)
        publish()
        until(lambda: visitors.versions["2"] > 20, lambda: visitors.wrong)
        publish("--terug")
        before = visitors.versions["1"]
        until(lambda: visitors.versions["1"] > before + 20, lambda: visitors.wrong)
    assert visitors.wrong == []
