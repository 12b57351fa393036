"""Find whose consent covers a name, a picture or someone's health, among the betrokkenen of a verhaal."""

from collections.abc import Sequence

from sdw_build.diagnostics.nearest import fold
from sdw_build.schema.toestemming import Betrokkene
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Perspectief

# Who tells of their own life; all others tell of someone else's.
_OWN_LIFE = {
    Perspectief.CLIENT,
    Perspectief.WERKNEMER,
    Perspectief.ERVARINGSDESKUNDIGE,
    Perspectief.AMBASSADEUR,
}

# A betrokkene with its place in the list.
Concerned = tuple[int, Betrokkene]


def tellers(data: Verhaal) -> list[Concerned]:
    """Return who tells the verhaal; everyone when nobody is named as such, since it may be any of them."""
    return _named(data) or list(enumerate(data.betrokkenen))


def is_teller_named(data: Verhaal) -> bool:
    """Tell whether it is known on whose ground the teller is shown.

    One person with a consent is the teller; that one person made something public does not make it theirs.
    """
    alone = len(data.betrokkenen) == 1 and data.betrokkenen[0].toestemming is not None
    return alone or bool(_named(data))


def shown_in(data: Verhaal, roles: Sequence[str]) -> list[Concerned]:
    """Return who is recognisable in a picture or film, by the roles that an editor named; everyone without."""
    named = {fold(role) for role in roles}
    people = enumerate(data.betrokkenen)
    return [person for person in people if not named or fold(person[1].rol) in named]


def of_whose_life(data: Verhaal) -> list[Concerned]:
    """Return whose health or life the verhaal is about; everyone when that cannot be known."""
    people = list(enumerate(data.betrokkenen))
    if data.perspectief is None:
        return people
    own = tellers(data)
    if data.perspectief in _OWN_LIFE:
        return own
    return [person for person in people if person not in own] or people


def _named(data: Verhaal) -> list[Concerned]:
    roles = {"verteller", *([fold(data.verteller.rol)] if data.verteller else [])}
    return [person for person in enumerate(data.betrokkenen) if fold(person[1].rol) in roles]
