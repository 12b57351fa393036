"""One licence, chosen from a short list, for our texts and never for people: consent to publish is no consent to reuse."""

from datetime import date
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.library.licence import covers, licence, licence_of
from sdw_build.schema.licentie import Licentie
from tests.cases import DAY, document, methodiek, only, write
from tests.pages.making import publication

SETTINGS = "content/instellingen.yml"


@pytest.mark.parametrize("term", Licentie)
def test_each_licence_is_known_by_its_id_its_name_and_its_address(tmp_path: Path, term: Licentie) -> None:
    made = publication(tmp_path, {SETTINGS: f"licentie: {term.spdx}\n"})
    assert licence(made) is term
    assert term.naam
    assert term.url.startswith("https://creativecommons.org/")
    assert term.url.endswith("/")
    assert term.uitleg
    assert term.asks_name is (term is not Licentie.CC0)


def test_the_address_is_the_one_by_which_programs_know_it() -> None:
    assert Licentie("CC-BY-NC-SA-4.0").url == "https://creativecommons.org/licenses/by-nc-sa/4.0/"
    assert Licentie("CC0-1.0").url == "https://creativecommons.org/publicdomain/zero/1.0/"


@pytest.mark.parametrize("setting", ["", "licentie:\n", "beheerder: Wij\n"])
def test_what_nobody_chose_is_no_licence(tmp_path: Path, setting: str) -> None:
    made = publication(tmp_path, {SETTINGS: setting, "methodieken/samen.md": methodiek(public=True)})
    assert licence(made) is None
    assert [licence_of(made, item) for item in made.documents] == [None] * len(made.documents)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cc by 4.0", "bedoel je 'CC-BY-4.0'?"),
        ("CC BY-SA 4.0", "bedoel je 'CC-BY-SA-4.0'?"),
        ("cc0", "bedoel je 'CC0-1.0'?"),
        ("CC-BY-3.0", "bedoel je 'CC-BY-4.0'?"),
        ("MIT", "kies uit: CC0-1.0, CC-BY-4.0"),
        ("CC-BY", "kies uit: CC0-1.0, CC-BY-4.0"),
        ("Naamsvermelding 4.0 (CC BY 4.0)", "Schrijf hier 'CC-BY-4.0'."),
    ],
)
def test_anything_else_is_an_error_that_names_the_nearest(tmp_path: Path, typed: str, meant: str) -> None:
    problem = only(write(tmp_path, {SETTINGS: f"beheerder: Wij\nlicentie: {typed}\n"}))
    assert (problem.code, problem.place.pad, problem.place.regel, problem.place.kolom) == ("SDW204", SETTINGS, 2, 11)
    assert meant in problem.hulp


def test_a_verhaal_is_never_covered_and_all_else_is(tmp_path: Path) -> None:
    made = publication(
        tmp_path,
        {
            SETTINGS: "licentie: CC-BY-4.0\n",
            "verhalen/een.md": document(public=True),
            "methodieken/samen.md": methodiek(public=True),
            "content/over-ons.md": document(public=True),
        },
    )
    told = {item.slug: licence_of(made, item) for item in made.documents}
    assert told == {"een": None, "samen": Licentie.CC_BY, "over-ons": Licentie.CC_BY}
    assert [item.slug for item in made.documents if not covers(item)] == ["een"]


def test_not_choosing_is_allowed_and_only_warned_of(tmp_path: Path) -> None:
    settings = "".join(f"{name}: {name}@voorbeeld.nl\n" for name in ("contact", "meldpunt", "beveiliging"))
    root = write(tmp_path, {SETTINGS: f"beheerder: Stichting Voorbeeld\n{settings}licentie:\n"})
    (told,) = check(root, date(2026, 6, 1), production=True).report
    assert (told.code, told.ernst, told.place.regel) == ("SDW487", Ernst.WAARSCHUWING, 5)
    assert not list(check(root, DAY).report)
