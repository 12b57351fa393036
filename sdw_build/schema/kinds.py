"""The registry of kinds: a new kind is a file beside those below, and a line here."""

import copyreg
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from sdw_build.schema.begrip import BEGRIP
from sdw_build.schema.bijeenkomst import BIJEENKOMST
from sdw_build.schema.cijfer import CIJFER
from sdw_build.schema.gespreksleidraad import GESPREKSLEIDRAAD
from sdw_build.schema.keuzehulp import KEUZEHULP
from sdw_build.schema.kind import Kind
from sdw_build.schema.loket import LOKET
from sdw_build.schema.methodiek import METHODIEK
from sdw_build.schema.model import Model
from sdw_build.schema.pagina import PAGINA
from sdw_build.schema.partner import PARTNER
from sdw_build.schema.regio import REGIO
from sdw_build.schema.slug import PATTERN
from sdw_build.schema.speerpunt import SPEERPUNT
from sdw_build.schema.vergelijking import VERGELIJKING
from sdw_build.schema.verhaal import VERHAAL
from sdw_build.schema.woord import Woord

# In the order in which editors are told of them.
KINDS: tuple[Kind, ...] = (
    VERHAAL,
    METHODIEK,
    PARTNER,
    SPEERPUNT,
    BIJEENKOMST,
    KEUZEHULP,
    GESPREKSLEIDRAAD,
    CIJFER,
    REGIO,
    LOKET,
    VERGELIJKING,
    BEGRIP,
    PAGINA,
)
BY_NAME: Mapping[str, Kind] = {kind.naam: kind for kind in KINDS}
BY_SECTION: Mapping[str, Kind] = {kind.section: kind for kind in KINDS if kind.section}
_BY_TRACE = {kind.traced_as: kind for each in KINDS for kind in (each, each.remains) if kind}
_SLUG = re.compile(PATTERN)


def kind_named(*traced_as: str) -> Kind:
    """Return the kind that an earlier build knew by a name; raises LookupError when there is none of it any more."""
    return _BY_TRACE[traced_as]


def _written(kind: Kind) -> tuple[Callable[..., Kind], tuple[str, ...]]:
    return kind_named, kind.traced_as


# Of each there is one: what is kept of it elsewhere is its name.
copyreg.pickle(Kind, _written)


def kind_at(folder: str) -> Kind | None:
    """Return the kind that is written in a folder or data file; None when it is none's."""
    return next((kind for kind in KINDS if kind.folder == folder), None)


def forms(address: str) -> tuple[str, ...]:
    """Return every form of an address, from the site's root: a figure's page and its anchor name one place, its page first."""
    section, _, rest = address.partition("/")
    kind = BY_SECTION.get(section)
    slug = rest.removeprefix("#") if rest.startswith("#") else rest.removesuffix("/")
    return kind.addresses(slug) if kind and kind.anchored and _SLUG.fullmatch(slug) else (address,)


def _names(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        for name, info in annotation.model_fields.items():
            yield name
            yield from _names(info.annotation)
    for argument in get_args(annotation):
        yield from _names(argument)


# Every word that may stand before a colon, in whatever file.
FIELD_NAMES = frozenset(name for model in (*(kind.model for kind in KINDS), Woord) for name in _names(model))
