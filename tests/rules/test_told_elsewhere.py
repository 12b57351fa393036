"""What was told in a verhaal is found on other pages, before and after its consent ends."""

from pathlib import Path

import pytest

from sdw_build.check import check
from tests.cases import DAY, document, methodiek, partner, write

_PEOPLE = """\
verteller:
  naam: Kanarie
  naamsoort: voornaam
  rol: medewerker
citaat: Ik wist niet dat ik dit nog kon.
betrokkenen:
  - rol: verteller
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: 2026-01-01
      geldig_tot: {until}
      reikwijdte: [tekst, voornaam]
"""
WORDS = {
    "quote": "Iemand zei: ik wist niet dat ik dit nog kon.",
    "quote over two lines": "Iemand zei: Ik wist niet\ndat ik dit nog kon.",
    "name": "Volgens Kanarie gaat het goed.",
    "title": "Lees Rustig weer beginnen in de krant.",
    "alt": "Te zien: Een plank met twee broden.",
}


def story(until: str, *, public: bool = True) -> str:
    """Write a verhaal that ends on a day."""
    body = "Tekst. ![Een plank met twee broden](../x.png)"
    return document(_PEOPLE.format(until=until), body, public=public).replace(
        "titel: Proef", "titel: Rustig weer beginnen"
    )


def told(root: Path) -> list[str]:
    """Return where the rule finds something."""
    return [item.place.pad for item in check(root, DAY).report if item.code == "SDW414"]


@pytest.mark.parametrize("until", ["2026-02-01", "2099-01-01"])
@pytest.mark.parametrize("pad", ["content/over.md", "methodieken/m.md", "content/partners/p.md", "verhalen/ander.md"])
@pytest.mark.parametrize("words", list(WORDS))
def test_words_elsewhere_are_told_when_a_consent_ends_only(tmp_path: Path, words: str, pad: str, until: str) -> None:
    make = methodiek if pad.startswith("methodieken") else partner if "partners" in pad else document
    root = write(tmp_path, {"verhalen/vera.md": story(until), pad: make(body=WORDS[words], public=True)})
    assert told(root) == ([pad] if until < "2027" else [])


@pytest.mark.parametrize(
    "body", ["Kanaries zingen.", "Lees [Rustig weer beginnen](../verhalen/vera.md).", "Rustig beginnen helpt."]
)
def test_other_words_and_links_to_it_are_left_alone(tmp_path: Path, body: str) -> None:
    root = write(
        tmp_path, {"verhalen/vera.md": story("2026-02-01"), "content/over.md": document(body=body, public=True)}
    )
    assert told(root) == []
