"""The nearest name: near enough to help, and no guess where there is more than one answer."""

import pytest

from sdw_build.diagnostics.nearest import did_you_mean, nearest
from sdw_build.schema.vocabulary import Niveau

GRADES = [item.value for item in Niveau]


@pytest.mark.parametrize(
    ("typed", "valid", "meant"),
    [
        ("doelgroep", ["doelgroepen", "titel"], "doelgroepen"),
        ("klienten", ["clienten", "professionals"], "clienten"),
        ("effectief_gode", GRADES, "effectief_goede"),
        ("xyz", ["titel"], None),
    ],
)
def test_the_nearest_name_is_given(typed: str, valid: list[str], meant: str | None) -> None:
    assert nearest(typed, valid) == meant


def test_a_beginning_of_several_names_is_not_guessed() -> None:
    assert did_you_mean("effectief", GRADES) == f"kies uit: {', '.join(GRADES)}."
