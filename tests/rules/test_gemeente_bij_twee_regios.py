"""A gemeente and a code belong to one regio: the second is told at its own line; two places may share a name."""

from pathlib import Path

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from tests.cases import DAY, document, write

_WEST = "west:\n  naam: West\n  code: AM01\n  kolom: 0\n  rij: 0\n"
_OOST = "oost:\n  naam: Oost\n  code: AM02\n  kolom: 1\n  rij: 0\n"


def told(root: Path, regios: str) -> list[tuple[int, int, str, str]]:
    """Return what is told of a file of regio's: line, column, code and value."""
    files = {"content/index.md": document(public=True), "content/regios.yml": regios}
    report = check(write(root, files), DAY).report
    found = [item for item in report if item.place.pad == "content/regios.yml" and not item.code.startswith("SDW313")]
    return [(item.place.regel, item.place.kolom, item.code, item.waarde) for item in found]


def test_a_gemeente_at_two_regions_is_told_at_the_second_in_any_spelling(tmp_path: Path) -> None:
    text = f"{_WEST}  gemeenten:\n    - Súdwest Fryslân\n    - Delft\n{_OOST}  gemeenten: [Gouda, Sudwest-Fryslan]\n"
    assert told(tmp_path, text) == [(14, 22, Code.BIJ_TWEE_REGIOS, "Sudwest-Fryslan")]


def test_a_code_of_two_regions_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, _WEST + _OOST.replace("AM02", "AM01")) == [(8, 9, Code.BIJ_TWEE_REGIOS, "AM01")]


def test_a_code_that_is_none_is_told_where_it_stands(tmp_path: Path) -> None:
    assert told(tmp_path, _WEST + _OOST.replace("AM02", "AM2")) == [(8, 9, Code.GEEN_GETAL, "AM2")]


def test_a_place_may_have_the_name_of_another_elsewhere(tmp_path: Path) -> None:
    text = f"{_WEST}  gemeenten: [Rijswijk]\n{_OOST}  gemeenten: [Buren]\n  plaatsen: [Rijswijk]\n"
    assert told(tmp_path, text) == []


def test_a_name_twice_at_one_regio_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, f"{_WEST}  gemeenten: [Delft, Gouda, Delft]\n") == [(6, 29, Code.DUBBEL, "Delft")]
