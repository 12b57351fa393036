"""The nine kinds: which model a file answers to, and where its page stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from sdw_build.schema.begrip import Begrip
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.model import Model
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.partner import Partner
from sdw_build.schema.regio import Regio
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.woord import Woord


@dataclass(frozen=True)
class Kind:
    """One kind of document.

    `folder` is where editors write it, from the project's root. `section` is the first part of its
    address, empty for a pagina. With `data` it is an entry of a YAML file instead of a Markdown file; with
    `gathered` all of its kind stand on one page, each at an anchor.
    """

    naam: str
    meervoud: str
    model: type[Model]
    folder: str
    section: str
    data: bool = False
    gathered: bool = False

    def address(self, slug: str) -> str:
        """Return the address of a document, from the site's root: no slash before, one behind."""
        if self.gathered:
            return f"{self.section}/#{slug}"
        if self.naam == "pagina" and slug == "index":
            return ""
        return f"{self.section}/{slug}/" if self.section else f"{slug}/"


VERHAAL = Kind("verhaal", "verhalen", Verhaal, "verhalen", "verhalen")
METHODIEK = Kind("methodiek", "methodieken", Methodiek, "methodieken", "methodieken")
PARTNER = Kind("partner", "partners", Partner, "content/partners", "partners")
SPEERPUNT = Kind("speerpunt", "speerpunten", Speerpunt, "content/speerpunten", "speerpunten")
BIJEENKOMST = Kind("bijeenkomst", "bijeenkomsten", Bijeenkomst, "content/agenda", "agenda")
CIJFER = Kind("cijfer", "cijfers", Cijfer, "content/cijfers", "cijfers", data=True, gathered=True)
REGIO = Kind("regio", "regio's", Regio, "content/regios.yml", "regios", data=True)
BEGRIP = Kind("begrip", "begrippen", Begrip, "content/woordenlijst.yml", "woordenlijst", data=True, gathered=True)
PAGINA = Kind("pagina", "pagina's", Pagina, "content", "")

# The narrowest folder first, so that the first match decides what a file is.
KINDS = (VERHAAL, METHODIEK, PARTNER, SPEERPUNT, BIJEENKOMST, CIJFER, REGIO, BEGRIP, PAGINA)
BY_NAME = {kind.naam: kind for kind in KINDS}


def _names(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        for name, info in annotation.model_fields.items():
            yield name
            yield from _names(info.annotation)
    for argument in get_args(annotation):
        yield from _names(argument)


# Every word that may stand before a colon, in whatever file.
FIELD_NAMES = frozenset(name for model in (*(kind.model for kind in KINDS), Woord) for name in _names(model))
