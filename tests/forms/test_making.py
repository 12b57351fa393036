"""The name that a new document gets."""

import pytest

from sdw_build.forms.making import names_teller, slug_for


@pytest.mark.parametrize(
    ("title", "teller", "slug"),
    [
        ("Één dag: werken in de zorg!", "", "een-dag-werken-in-de-zorg"),
        ("Rustig beginnen met Noortje", "Noortje de Wit", "rustig-beginnen"),
        ("De kracht van de eerste dag", "Noortje de Wit", "de-kracht-van-de-eerste-dag"),
        ("Noortje", "Noortje", ""),
        ("…", "", ""),
        ("🎉", "", ""),
        ("Łódź straße", "", "lodz-strasse"),
        ("Smørrebrød, Æsir en cœur", "", "smorrebrod-aesir-en-coeur"),
        ("Con", "", "over-con"),
        ("Werken aan een plek die bij je past en die ook blijft bestaan", "", "werken-aan-een-plek-die-bij-je-past"),
        ("a" * 80, "", "a" * 50),
    ],
)
def test_a_title_becomes_a_name(title: str, teller: str, slug: str) -> None:
    assert slug_for(title, teller) == slug


def test_a_tellers_name_is_seen_whatever_its_spelling() -> None:
    assert names_teller("met-zoe-op-weg", "Zoë van Dam") == "Zoë"
    assert names_teller("een-dam", "Zoë van Dam") == "Dam"
    assert names_teller("op-weg", "Bo Op") == ""  # too short to tell
