"""The door of an audience is an opening: what it names is shown, and no more."""

from collections.abc import Callable
from pathlib import Path

from tests.site.output import Output
from tests.site.test_evidence_and_figures import words

Build = Callable[..., Output]

_FIGURE = """extra-{0}:
  bewering: Verzonnen bewering nummer {0}.
  waarde: {0}
  populatie: Alle volwassenen
  bron: Verzonnen onderzoek
  jaar: 2020
  doelgroepen: [werkgevers]
"""


def _with_figures(sample: Path, count: int) -> None:
    path = sample / "content" / "cijfers" / "meer.yml"
    path.write_text("".join(_FIGURE.format(number) for number in range(count)), encoding="utf-8")


def test_a_figure_that_a_door_names_stands_there_with_what_contradicts_it(sample: Path, build: Build) -> None:
    _with_figures(sample, 6)
    page = sample / "content" / "werkgevers.md"
    page.write_text(f"{page.read_text('utf-8')}\nVan [[cijfer:extra-5]] en [[cijfer:helft]].\n", "utf-8")
    text = words(build(sample).pages["werkgevers/"].html)
    assert [number for number in range(6) if f"nummer {number}." in text] == [5]
    assert "Een andere bron zegt" in text
    assert "Driekwart krijgt er ooit mee te maken." in text


def test_evidence_says_at_a_glance_what_was_found_in_one_sentence(sample: Path, build: Build) -> None:
    method = sample / "methodieken" / "samen-beginnen.md"
    text = method.read_text(encoding="utf-8")
    assert "niveau: onbekend\n" in text
    known = "niveau: onbekend\n    toelichting: In 2020 is gezien dat het hielp. De rest is niet bekend.\n"
    method.write_text(text.replace("niveau: onbekend\n", known, 1), encoding="utf-8")
    glance = build(sample).pages["methodieken/samen-beginnen/"].html.split("Werkt het?</h2>")[0]
    assert "In 2020 is gezien dat het hielp." in words(glance)
    assert "De rest is niet bekend." not in words(glance)
