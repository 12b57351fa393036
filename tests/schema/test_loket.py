"""What a loket may say of how to reach it: an organisation, never a person."""

from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from tests.cases import DAY, document, regio, write
from tests.pages.making import entries
from tests.pages.test_bellen import CLIENTS, EMPLOYERS, loket


def told(root: Path, **fields: object) -> list[tuple[str, str]]:
    """Return what is told of one loket: code and value."""
    files = {
        "content/index.md": document(public=True),
        "content/regios.yml": regio("oost", "Oost", "AM02"),
        "content/loketten.yml": entries(
            land=loket("Land", 1, CLIENTS, EMPLOYERS), punt=loket("Punt", 2, EMPLOYERS, **fields)
        ),
    }
    found = check(write(root, files), DAY).report
    return [
        (item.code, item.waarde) for item in found if item.place.pad.endswith("loketten.yml") and item.code != "SDW313"
    ]


@pytest.mark.parametrize(
    "number",
    [
        "030 123 45 67",
        "030-1234567",
        "0301234567",
        "0541 12 34 56",
        "088 123 45 67",
        "0900 1234",
        "0800-1234",
        "14 030",
        "113",
    ],
)
def test_a_number_of_an_organisation_is_right_as_people_write_it(tmp_path: Path, number: str) -> None:
    assert told(tmp_path, telefoon=number) == []


@pytest.mark.parametrize(
    "number", ["06 12 34 56 78", "0612345678", "+31 30 123 45 67", "030", "bel ons", "030 123 45 67 89 01"]
)
def test_a_mobile_number_and_what_is_no_number_are_refused(tmp_path: Path, number: str) -> None:
    ((code, value),) = told(tmp_path, telefoon=number)
    assert code == Code.GEEN_ADRES
    assert value == number or set(value) == {"•"}  # what may be someone's is not told on


def test_the_help_with_a_number_can_be_read(tmp_path: Path) -> None:
    files = {"content/loketten.yml": entries(punt=loket("Punt", 1, EMPLOYERS, telefoon="0612345678"))}
    (found,) = [item for item in check(write(tmp_path, files), DAY).report if item.code is Code.GEEN_ADRES]
    assert "06-nummer is van een persoon" in found.hulp
    assert "•" not in found.hulp


def test_an_address_with_the_name_of_a_person_is_an_error(tmp_path: Path) -> None:
    assert told(tmp_path / "a", email="info@loket.nl") == []
    ((code, value),) = told(tmp_path / "b", email="jan.jansen@loket.nl")
    assert (code.startswith("SDW"), "jansen" in value) == (True, False)


def test_whoever_is_called_first_or_in_a_regio_can_be_reached(tmp_path: Path) -> None:
    assert told(tmp_path / "a", eerst=[EMPLOYERS]) == [(Code.VELD_ONTBREEKT, "")]
    assert told(tmp_path / "b", regio="oost") == [(Code.VELD_ONTBREEKT, "oost")]
    assert told(tmp_path / "c", regio="oost", via="https://www.werkcentrum.nl") == []


def test_nobody_is_sent_first_to_a_loket_that_is_not_for_them(tmp_path: Path) -> None:
    assert told(tmp_path, eerst=[EMPLOYERS, CLIENTS], telefoon="113") == [(Code.TEGENSPRAAK, CLIENTS)]
