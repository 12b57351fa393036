"""The door of an audience is an opening: a few figures and verhalen, and the way to the rest."""

from collections.abc import Callable
from pathlib import Path

from tests.site.output import Output
from tests.site.test_evidence_and_figures import change, words

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


def test_without_a_choice_a_door_shows_the_first_four_figures_of_its_audience(sample: Path, build: Build) -> None:
    _with_figures(sample, 6)
    page = build(sample).pages["werkgevers/"]
    text = words(page.html)
    assert [number for number in range(6) if f"nummer {number}." in text] == [0, 1, 2, 3]
    assert "../cijfers/" in page.links


def test_editors_choose_which_figures_a_door_shows(sample: Path, build: Build) -> None:
    _with_figures(sample, 6)
    change(sample / "content" / "werkgevers.md", "stappen:", "cijfers: [extra-5, helft]\nstappen:")
    text = words(build(sample).pages["werkgevers/"].html)
    assert [number for number in range(6) if f"nummer {number}." in text] == [5]
    # What contradicts a figure comes along, here as everywhere.
    assert "Een andere bron zegt" in text
    assert "Driekwart krijgt er ooit mee te maken." in text


def test_what_is_measured_otherwise_takes_one_line_and_leads_to_the_whole_figure(sample: Path, build: Build) -> None:
    change(sample / "content" / "cijfers" / "werk.yml", "tegenstrijdig_met: [driekwart]", "anders_gemeten: [driekwart]")
    change(sample / "content" / "werkgevers.md", "stappen:", "cijfers: [helft]\nstappen:")
    page = build(sample).pages["werkgevers/"]
    assert "anders gemeten bijna driekwart : Driekwart krijgt er ooit mee te maken. Andere verzonnen bron" in words(
        page.html
    )
    assert "../cijfers/#driekwart" in page.links


def test_evidence_without_a_grade_says_at_a_glance_what_is_known(sample: Path, build: Build) -> None:
    method = sample / "methodieken" / "samen-beginnen.md"
    text = method.read_text(encoding="utf-8")
    assert "niveau: onbekend\n" in text
    known = "niveau: onbekend\n    toelichting: In 2020 is gezien dat het hielp. De rest is niet bekend.\n"
    method.write_text(text.replace("niveau: onbekend\n", known, 1), encoding="utf-8")
    glance = build(sample).pages["methodieken/samen-beginnen/"].html.split("In het kort")[0]
    assert "In 2020 is gezien dat het hielp." in words(glance)
    assert "De rest is niet bekend." not in words(glance)
