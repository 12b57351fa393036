"""A site with a fault in it does not take its place: `sdw build` and MkDocs say what is wrong, and the old one stays."""

from pathlib import Path

import pytest

from tests.mkdocs.programs import make
from tests.site.conftest import DAY
from tests.site.output import put_site, site_of

_FAULTY = """<a href="/nergens/">x</a><a href="#nergens">x</a><img src="nergens.png" alt=""><p id="inhoud">x</p>
<script src="https://elders.example/x.js"></script><!-- TODO -->"""


@pytest.mark.parametrize("program", ["sdw_build", "mkdocs"])
def test_a_template_with_faults_changes_nothing(sample: Path, program: str) -> None:
    home = sample / "theme" / "home.html"
    home.write_text(home.read_text(encoding="utf-8").replace("<h1", f"{_FAULTY}<h1", 1), encoding="utf-8")
    put_site(sample, "index.html", "404.html")
    done = make(program, sample, DAY)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    for code in ("SDW501", "SDW503", "SDW504", "SDW505", "SDW508"):
        assert f"theme/home.html:1:1: {code}" in said or f"content/index.md:1:1: {code}" in said, said
    assert "De site is niet veranderd." in said
    assert "Traceback" not in said
    assert not list(sample.glob(".site-*"))
    assert not (site_of(sample) / "verhalen").exists()
