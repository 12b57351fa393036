"""The literal replacement that a mistake has, by its code; one that has several answers has none."""

from collections.abc import Callable
from dataclasses import replace

from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.diagnostics.diagnostic import Diagnostic, Edit
from sdw_build.library.library import Library
from sdw_build.proposals.advised import advised, dashes, is_advised
from sdw_build.proposals.line import Line
from sdw_build.proposals.text import figure, heading, meant
from sdw_build.proposals.values import brackets, name_for_an_address, whole_address, without_item
from sdw_build.proposals.writing import (
    colon_behind_name,
    quote_at_the_end,
    quotes_around,
    quotes_for_a_mark,
    quotes_for_a_sign,
    same_line_once,
    space_behind_colon,
    space_behind_dash,
    two_spaces,
)

Proposer = Callable[[Line], Edit | None]

PROPOSERS: dict[Code, Proposer] = {
    Code.AANHALINGSTEKEN_OPEN: quote_at_the_end,
    Code.DUBBELE_PUNT: quotes_around,
    Code.INSPRINGING: two_spaces,
    Code.VELD_DUBBEL: same_line_once,
    Code.YAML_TEKEN: quotes_for_a_mark,
    Code.VREEMD_TEKEN: quotes_for_a_sign,
    Code.KOP_ONLEESBAAR: colon_behind_name,
    Code.SPATIE_NA_DUBBELE_PUNT: space_behind_colon,
    Code.SPATIE_NA_STREEPJE: space_behind_dash,
    Code.VERKEERDE_SOORT: brackets,
    Code.GEEN_ADRES: whole_address,
    Code.GEEN_NAAM_VOOR_ADRES: name_for_an_address,
    Code.DUBBEL: without_item,
    Code.VERWIJZING_NAAR_ZICHZELF: without_item,
    Code.DODE_LINK: lambda line: meant(line) or advised(line),
    Code.BEELD_ONTBREEKT: lambda line: meant(line) or advised(line),
    Code.ONBEKEND_TUSSEN_HAKEN: figure,
    Code.KOPPEN_OP_VOLGORDE: heading,
    Code.KOP_ONTBREEKT: dashes,
    Code.KOP_OPEN: dashes,
    Code.ONBEKEND_VELD: advised,
    Code.NIET_IN_LIJST: advised,
    Code.GEEN_DATUM: advised,
    Code.GEEN_JA_OF_NEE: advised,
    Code.VERWIJZING_ONTBREEKT: advised,
    Code.DOOD_ANKER: advised,
}


# What shows that a line was not what the remedy takes it for; that it hid another mistake is no objection.
_OTHERWISE = (Familie.LEZEN, Code.ONBEKEND_VELD, Code.VERKEERDE_SOORT)
# A value that is wrong between its quotes as well was meant as something else.
_QUOTED = (Code.DUBBELE_PUNT, Code.YAML_TEKEN, Code.VREEMD_TEKEN)


def objections(item: Diagnostic) -> tuple[str, ...]:
    """Return how the code begins of what may not come in the place of a problem."""
    hides = item.code.familie is Familie.LEZEN and item.code not in _QUOTED
    if item.code is Code.ONBEKEND_VELD:  # what is wrong with the value behind it is another matter
        return (Familie.LEZEN, Code.ONBEKEND_VELD)
    if is_advised(item):  # with what the right value asks for, such as a consent, it is still the right one
        return (Familie.LEZEN, Familie.VELDEN, Familie.ADRESSEN)
    return _OTHERWISE if hides else ("SDW",)


def proposed(item: Diagnostic, library: Library) -> Diagnostic:
    """Return a problem with what may be written instead, if there is one such thing."""
    own = library.lines.get(item.place.pad, [])
    propose = PROPOSERS.get(item.code)
    if propose is None or item.voorstel or item.verborgen or not 0 < item.place.regel <= len(own):
        return item
    return replace(item, voorstel=propose(Line(item, own, library)))
