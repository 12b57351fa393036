"""Every page through its template, what only an editor sees included: a template names nothing that is not there."""

from pathlib import Path

import pytest

from sdw_build.html.templates import Templates
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import all_pages
from sdw_build.source.history import History
from tests.cases import DAY
from tests.site.conftest import ROOT, SAMPLE


@pytest.mark.parametrize("drafts", [False, True], ids=["site", "preview"])
@pytest.mark.parametrize("content", [ROOT, SAMPLE], ids=["our own content", "the sample"])
def test_every_page_can_be_made(content: Path, drafts: bool) -> None:
    publication = Publication(load(content, now=DAY, history=History()).library, DAY, drafts=drafts)
    frame, templates = site_frame(publication, "Proef", "https://proef.example/"), Templates(ROOT / "theme")
    made = {page.adres: templates.render(page, frame) for page in all_pages(publication)}
    assert all("<h1" in html for html in made.values() if "http-equiv" not in html)
    assert ("_onderdelen/" in made) is drafts
