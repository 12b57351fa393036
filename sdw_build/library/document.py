"""A document: what an editor wrote, validated, with the place of every value."""

from dataclasses import dataclass

from sdw_build.body.scan import Body
from sdw_build.diagnostics.diagnostic import Place
from sdw_build.schema.kinds import Kind
from sdw_build.schema.model import Model
from sdw_build.source.nodes import Mapping, Scalar
from sdw_build.source.paths import Loc, locate


@dataclass(frozen=True, eq=False)
class Document:
    """One document of the knowledge base; two documents are the same only when they are one object."""

    kind: Kind
    slug: str
    pad: str
    data: Model
    fields: Mapping
    body: Body

    @property
    def name(self) -> tuple[str, str]:
        """The key by which the knowledge base knows it."""
        return (self.kind.naam, self.slug)

    @property
    def adres(self) -> str:
        """Its address on the site, from the root."""
        return self.kind.address(self.slug)

    @property
    def voorheen(self) -> tuple[str, ...]:
        """The addresses where it stood before, from the root."""
        former: tuple[str, ...] = getattr(self.data, "voorheen", ())
        return tuple(address.lstrip("/") for address in former)

    def place(self, loc: Loc) -> tuple[Place, int]:
        """Return where a value was typed, and how wide it is."""
        node, key = locate(self.fields, loc)
        if isinstance(node, Scalar):
            return node.place, node.lengte
        return (key.place, key.lengte) if key else (node.place, 1)
