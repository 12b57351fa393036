"""A page that cannot be made: its file is told, nothing is half built, and the site that stands stays as it was."""

from pathlib import Path

import pytest

from tests.sdw import run_sdw
from tests.site.conftest import DAY
from tests.site.output import put_site
from tests.site.promises import commit


@pytest.mark.parametrize(
    ("template", "fault"),
    [("verhaal.html", "{{ 1 / 0 }}"), ("methodiek.html", "{{ [][0].a }}"), ("document.html", "{% if %}")],
)
def test_a_template_that_fails_is_told_at_the_file_of_its_page(sample: Path, template: str, fault: str) -> None:
    put_site(sample, "index.html")
    path = sample / "theme" / template
    path.write_text(path.read_text(encoding="utf-8").replace("<h1", f"{fault}<h1"), encoding="utf-8")
    done = run_sdw(sample, "build", "--datum", DAY)
    assert done.returncode == 3, done.stdout + done.stderr
    assert "SDW902" in done.stderr
    assert ".md" in done.stderr
    assert "Traceback" not in done.stderr
    assert [file.name for file in (sample / "site").iterdir()] == ["index.html"]


@pytest.mark.parametrize("address", ["verhalen/vroeg-op/", "methodieken/samen-beginnen/"])
def test_the_last_good_site_goes_on_without_that_page(sample: Path, address: str) -> None:
    commit(sample)
    path = sample / "theme" / ("verhaal.html" if address.startswith("verhalen") else "methodiek.html")
    fault = f"{{{{ 1 / 0 if pagina.adres == '{address}' else '' }}}}"
    path.write_text(path.read_text(encoding="utf-8").replace("<h1", f"{fault}<h1"), encoding="utf-8")
    done = run_sdw(sample, "build", "--datum", DAY, "--laatste-goede")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "SDW902" in done.stderr
    assert "Traceback" not in done.stderr
    (site,) = [folder for folder in sample.glob("site*") if (folder / "verhalen").is_dir()]
    assert len(list(site.glob("verhalen/*/index.html"))) > 1
    page = site / address / "index.html"
    assert not page.exists() or "niet meer beschikbaar" in page.read_text(encoding="utf-8")
