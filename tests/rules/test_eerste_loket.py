"""Whom to begin with is one loket in each place, and there is one of the whole country for who needs it."""

from pathlib import Path

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from tests.cases import DAY, document, regio, write
from tests.pages.making import entries
from tests.pages.test_bellen import CLIENTS, EMPLOYERS, loket


def told(root: Path, **loketten: dict[str, object]) -> list[tuple[Code, int]]:
    """Return what is told of whom to begin with, and on which line: each loket stands on one."""
    files = {
        "content/index.md": document(public=True),
        "content/regios.yml": regio("oost", "Oost", "AM02"),
        "content/loketten.yml": entries(**loketten),
    }
    wanted = (Code.TWEE_EERSTE_LOKETTEN, Code.GEEN_LANDELIJK_LOKET)
    return [(item.code, item.place.regel or 0) for item in check(write(root, files), DAY).report if item.code in wanted]


def first(nummer: int, *audiences: str, **rest: object) -> dict[str, object]:
    """Return the fields of a loket to begin with."""
    return loket("L", nummer, *audiences, eerst=[*audiences], url="https://www.loket.nl", **rest)


def test_the_second_to_begin_with_is_told_wherever_its_number_puts_it(tmp_path: Path) -> None:
    assert told(tmp_path, een=first(2, CLIENTS, EMPLOYERS), twee=first(1, EMPLOYERS)) == [
        (Code.TWEE_EERSTE_LOKETTEN, 1)
    ]


def test_one_in_the_country_and_one_in_a_regio_are_no_two(tmp_path: Path) -> None:
    national = first(1, EMPLOYERS)
    assert told(tmp_path / "one", land=national, oost=first(2, EMPLOYERS, regio="AM02")) == []
    # The same regio by two of its names.
    assert told(
        tmp_path / "two", land=national, a=first(2, EMPLOYERS, regio="AM02"), b=first(3, EMPLOYERS, regio="Oost")
    ) == [(Code.TWEE_EERSTE_LOKETTEN, 3)]


def test_a_regio_alone_is_told_that_there_is_nothing_elsewhere(tmp_path: Path) -> None:
    local = loket("L", 2, CLIENTS, EMPLOYERS, regio="oost", url="https://www.loket.nl")
    assert told(tmp_path / "one", land=first(1, CLIENTS), oost=local) == [(Code.GEEN_LANDELIJK_LOKET, 2)]
    assert told(tmp_path / "both", land=first(1, CLIENTS, EMPLOYERS), oost=local) == []
