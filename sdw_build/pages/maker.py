"""Make the parts that the pages of all kinds share: body, crumbs, links and cards of what they name."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from sdw_build.body.explaining import Explainer
from sdw_build.drawing.picture import Bestand
from sdw_build.library.document import Document
from sdw_build.library.figures import belonging_to
from sdw_build.library.listing import found
from sdw_build.library.page_lists import MENTIONED, page_list
from sdw_build.library.publication import Publication
from sdw_build.library.related import related_to
from sdw_build.library.review import is_long_overdue
from sdw_build.library.volgen import channels_of
from sdw_build.pages.bodies import PageBody, page_body
from sdw_build.pages.cards import card, link, short_link
from sdw_build.pages.figures import figure
from sdw_build.pages.glossary import Woordenlijst
from sdw_build.pages.page import HOME, CijferKaart, Kaart, Link, Page, Zoekmerk, section_link
from sdw_build.pages.short_list import KorteLijst, short_list
from sdw_build.schema.published import Published
from sdw_build.schema.references import Ref

V = TypeVar("V")


class Maker:
    """Makes the parts of a page from a publication."""

    def __init__(self, publication: Publication) -> None:
        """Know of what."""
        self.publication = publication

    @property
    def words(self) -> Woordenlijst:
        """The words that pages explain."""
        return self.publication.once(Woordenlijst)

    def body(self, document: Document, explainer: Explainer | None = None, *, folded: bool = False) -> PageBody:
        """Return the text of a document; an explainer may have explained what stands above it."""
        return page_body(self.publication, document, self.words, explainer, folded=folded)

    def page(
        self,
        document: Document[Published],
        view: V,
        body: PageBody,
        *,
        regions: tuple[str, ...] = (),
        files: tuple[Bestand, ...] = (),
        themes: tuple[str, ...] = (),
    ) -> Page[V]:
        """Return the page of a document, with its view, body, crumbs and what searching is told."""
        data, kind = document.data, document.kind
        themes = themes or tuple(theme.data.kort for theme in found(self.publication, data.themas))
        return Page(
            adres=document.adres,
            sjabloon=kind.template,
            titel=data.titel,
            omschrijving=data.samenvatting,
            view=view,
            soort=kind,
            data=data,
            inhoud=body.html,
            cijfers=(*body.cijfers, *self._own_figures(document, body)),
            begrippen=body.begrippen,
            ankers=body.ankers,
            vertrokken=body.vertrokken,
            kruimels=(HOME, section_link(kind)) if kind.section else (HOME,),
            sectie=kind.section,
            achterstallig=is_long_overdue(self.publication, data),
            einde=data.ending_told(self.publication.day),
            voorbij=data.has_ended(self.publication.day),
            kanalen=channels_of(self.publication, document),
            wijzigingen=data.changes_told(self.publication.day),
            bestanden=(*body.bestanden, *files),
            zoekmerk=Zoekmerk(
                soort=kind.label,
                doelgroepen=tuple(item.label for item in data.doelgroepen),
                themas=themes,
                regios=regions,
                woorden=data.zoekwoorden,
                gearchiveerd=data.is_archived,
                einde=data.ending_told(self.publication.day) if data.has_ended(self.publication.day) else "",
            ),
        )

    def _own_figures(self, document: Document, body: PageBody) -> tuple[CijferKaart, ...]:
        """Return the figures that belong to a page and that its text does not name."""
        named = {card.slug for card in body.cijfers}
        own = belonging_to(self.publication, document)
        return tuple(figure(self.publication, item) for item in own if item.slug not in named)

    def links(self, refs: Iterable[Ref]) -> tuple[Link, ...]:
        """Return links to what is referred to, by short names."""
        return tuple(short_link(document) for document in found(self.publication, refs))

    def names(self, refs: Iterable[Ref]) -> tuple[str, ...]:
        """Return what is referred to by name."""
        return tuple(document.data.called for document in found(self.publication, refs))

    def cards(self, refs: Iterable[Ref]) -> tuple[Kaart, ...]:
        """Return cards of what is referred to."""
        return tuple(card(self.publication, document) for document in found(self.publication, refs))

    def list_of(self, document: Document, name: str, show: Callable[[Document], V]) -> KorteLijst[V]:
        """Return the beginning of a list of a page, with the way to the rest."""
        return short_list(page_list(self.publication, document, name), show)

    def mentioned_by(self, document: Document) -> KorteLijst[Link]:
        """Return links to what mentions a document and is not shown on its page already."""
        return self.list_of(document, MENTIONED, link)

    def related_to(self, document: Document) -> tuple[Kaart, ...]:
        """Return cards of the nearest of its own kind, each with the reason."""
        return tuple(
            card(self.publication, near.document, near.reason) for near in self.publication.once(related_to, document)
        )
