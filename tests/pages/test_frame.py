"""What stands around every page: nobody is sent to where there is nothing to see."""

from pathlib import Path

from sdw_build.pages.frame import site_frame
from tests.pages.making import publication, written

_NEWS = {"content/nieuwsbrief.md": written(titel="Nieuwsbrief")}


def around(root: Path, **files: str) -> set[str]:
    """Return the addresses in the footer."""
    named = {name.replace("_", "/") + ".md": text for name, text in files.items()}
    settings = {"content/instellingen.yml": named.pop("instellingen.md", "")}
    site = site_frame(publication(root, {**_NEWS, **settings, **named}), "Proef")
    return {link.adres for link in (*site.voet, *site.beleid)}


def test_the_agenda_is_named_while_something_is_to_come(tmp_path: Path) -> None:
    assert "agenda/" not in around(tmp_path / "none")
    past = written(datum="2026-05-31", plaats="Utrecht")
    assert "agenda/" not in around(tmp_path / "past", content_agenda_a=past)
    coming = written(datum="2026-06-01", plaats="Utrecht")
    assert "agenda/" in around(tmp_path / "coming", content_agenda_a=coming)


def test_the_newsletter_is_named_when_one_can_subscribe(tmp_path: Path) -> None:
    assert "nieuwsbrief/" not in around(tmp_path / "none")
    settings = "nieuwsbrief: https://post.example/aanmelden\n"
    assert "nieuwsbrief/" in around(tmp_path / "some", instellingen=settings)
