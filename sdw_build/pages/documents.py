"""The page of each document: one function a kind."""

from collections.abc import Callable, Iterable
from html import escape
from typing import ClassVar, TypeVar

from sdw_build.library.document import Document
from sdw_build.library.listing import found, listed, newest
from sdw_build.library.publication import Publication
from sdw_build.pages.bodies import PageBody, page_body
from sdw_build.pages.cards import card, cover_address, link, reading_time, title
from sdw_build.pages.doors import audience_page, home_page
from sdw_build.pages.evidence import evidence
from sdw_build.pages.figures import figure
from sdw_build.pages.glossary import Woordenlijst
from sdw_build.pages.overviews import HOME
from sdw_build.pages.page import Bestand, Kaart, Link, Page, Zoekmerk
from sdw_build.pages.photos import path_of, photo, single
from sdw_build.pages.related import Related
from sdw_build.pages.review import is_long_overdue
from sdw_build.pages.views import (
    BijeenkomstView,
    MethodiekView,
    PaginaView,
    PartnerView,
    RegioView,
    SpeerpuntView,
    VerhaalView,
)
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.document import Document as Published
from sdw_build.schema.kinds import CIJFER, METHODIEK, PARTNER, SPEERPUNT, VERHAAL, Kind
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.model import Model
from sdw_build.schema.pagina import Pagina
from sdw_build.schema.partner import Partner
from sdw_build.schema.references import Ref
from sdw_build.schema.regio import Regio
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep, Gevoelig, Status

_SECTION_NAMES = {
    "verhalen": "Verhalen",
    "methodieken": "Methodieken",
    "partners": "Partners",
    "speerpunten": "Thema's",
    "agenda": "Agenda",
    "regios": "Regio's",
}
P = TypeVar("P", bound=Published)

_AUDIENCES = {item.value for item in Doelgroep}


class DocumentPages:
    """Makes the page of any document of a publication."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.related = Related(publication)
        self.words = Woordenlijst(publication)

    def page(self, document: Document) -> Page:
        """Return the page of a document."""
        return self._MAKERS[type(document.data)](self, document)

    def _verhaal(self, document: Document) -> Page:
        data = _as(document, Verhaal)
        body = page_body(self.publication, document, self.words)
        picture, files = (
            photo(self.publication, document, path_of(document, data.beeld.bestand)) if data.beeld else (None, ())
        )
        view = VerhaalView(
            leestijd=reading_time(document),
            omslag=cover_address(document),
            beeld=picture,
            themas=self._links(data.themas),
            regios=self._links(data.regios),
            methodieken=self._cards(data.methodieken),
            partners=self._cards(data.partners),
            verwant=self.related.to(document),
            genoemd_door=self._mentioned_by(document),
            hulp=Gevoelig.SUICIDE in data.gevoelig,
        )
        return self._made(document, "verhaal.html", body, view, self._names(data.regios), files)

    def _methodiek(self, document: Document) -> Page:
        data = _as(document, Methodiek)
        explainer = self.words.explainer(document)
        summaries = tuple(
            (audience, explainer.text(text) if audience is Doelgroep.CLIENTEN else escape(text, quote=False))
            for audience in data.doelgroepen
            if (text := data.in_het_kort.text_for(audience))
        )
        body = page_body(self.publication, document, self.words, explainer)
        roles = [(role.relatie.label, role.partner) for role in data.partners]
        if data.eigenaar and ("Eigenaar", data.eigenaar) not in roles:
            roles.insert(0, ("Eigenaar", data.eigenaar))
        view = MethodiekView(
            samenvattingen=summaries,
            bewijs=tuple(evidence(item, self.publication.day) for item in data.bewijs),
            themas=self._links(data.themas),
            regios=self._links(data.regios),
            partners=tuple(
                card(self.publication, partner, label)
                for label, ref in roles
                if (partner := self.publication.find(ref))
            ),
            verhalen=self._mentioning(document, VERHAAL),
            verwant=self.related.to(document),
            genoemd_door=self._mentioned_by(document, VERHAAL),
            koppen=body.koppen,
            leestijd=reading_time(document),
        )
        return self._made(document, "methodiek.html", body, view, self._names(data.regios))

    def _partner(self, document: Document) -> Page:
        data = _as(document, Partner)
        body = page_body(self.publication, document, self.words)
        logo, files = (
            single(self.publication, document, path_of(document, data.logo.bestand)) if data.logo else (None, ())
        )
        view = PartnerView(
            logo=logo,
            methodieken=tuple(
                card(self.publication, method, self._relation(method, document))
                for method in listed(self.publication.mentions(document))
                if method.kind is METHODIEK
            ),
            verhalen=self._mentioning(document, VERHAAL),
            werkgebied=self._links(data.werkgebied),
            genoemd_door=self._mentioned_by(document, VERHAAL, METHODIEK),
        )
        return self._made(document, "partner.html", body, view, self._names(data.werkgebied), files)

    def _speerpunt(self, document: Document) -> Page:
        data = _as(document, Speerpunt)
        body = page_body(self.publication, document, self.words)
        others = [other for other in self.publication.of_kind(SPEERPUNT) if other is not document]
        others.sort(key=lambda other: _as(other, Speerpunt).nummer)
        users = self.publication.mentions(document)
        view = SpeerpuntView(
            verhalen=self._mentioning(document, VERHAAL),
            methodieken=self._mentioning(document, METHODIEK),
            cijfers=tuple(figure(self.publication, user) for user in users if user.kind is CIJFER),
            andere=tuple(Link(_as(other, Speerpunt).kort, other.adres) for other in others),
            genoemd_door=self._mentioned_by(document, VERHAAL, METHODIEK, CIJFER),
        )
        return self._made(document, "speerpunt.html", body, view, themes=(data.kort,))

    def _bijeenkomst(self, document: Document) -> Page:
        data = _as(document, Bijeenkomst)
        body = page_body(self.publication, document, self.words)
        last = data.einde or data.datum
        view = BijeenkomstView(
            wanneer=f"{data.datum.tekst} tot en met {data.einde.tekst}" if data.einde else data.datum.tekst,
            voorbij=last.eind < self.publication.day,
            genoemd_door=self._mentioned_by(document),
        )
        return self._made(document, "bijeenkomst.html", body, view)

    def _pagina(self, document: Document) -> Page:
        body = page_body(self.publication, document, self.words)
        if document.slug == "index":
            return home_page(self.publication, document, body)
        if document.slug in _AUDIENCES:
            return audience_page(self.publication, document, body)
        view = PaginaView(
            partners=tuple(link(partner) for partner in self.publication.of_kind(PARTNER)),
            genoemd_door=self._mentioned_by(document),
        )
        return self._made(document, "pagina.html", body, view)

    def _regio(self, document: Document) -> Page:
        data = _as(document, Regio)
        everywhere = [item for item in self.publication.of_kind(METHODIEK) if _as(item, Methodiek).landelijk]
        own = [item for item in self.publication.mentions(document) if item.kind is METHODIEK]
        view = RegioView(
            naam=data.naam,
            code=data.code,
            tekst=data.tekst,
            verhalen=self._mentioning(document, VERHAAL),
            methodieken=(
                *(card(self.publication, item) for item in listed(own)),
                *(card(self.publication, item, "in het hele land") for item in listed(everywhere) if item not in own),
            ),
            partners=self._mentioning(document, PARTNER),
        )
        return Page(
            adres=document.adres,
            sjabloon="regio.html",
            titel=f"Arbeidsmarktregio {data.naam}",
            omschrijving=f"Verhalen, methodieken en partners in de arbeidsmarktregio {data.naam}.",
            view=view,
            kruimels=(HOME, Link("Regio's", "regios/")),
            sectie="regios",
            zoekmerk=Zoekmerk("regio", regios=(data.naam,), woorden=(data.code,)),
        )

    def _made(
        self,
        document: Document,
        template: str,
        body: PageBody,
        view: object,
        regions: tuple[str, ...] = (),
        files: tuple[Bestand, ...] = (),
        themes: tuple[str, ...] = (),
    ) -> Page:
        data = _as(document, Published)
        section = document.kind.section
        crumbs = (HOME, Link(_SECTION_NAMES[section], f"{section}/")) if section else (HOME,)
        themes = themes or tuple(_as(theme, Speerpunt).kort for theme in found(self.publication, data.themas))
        return Page(
            adres=document.adres,
            sjabloon=template,
            titel=data.titel,
            omschrijving=data.samenvatting,
            view=view,
            data=data,
            inhoud=body.html,
            cijfers=body.cijfers,
            begrippen=body.begrippen,
            kruimels=crumbs,
            sectie=section,
            achterstallig=is_long_overdue(self.publication, data),
            bestanden=(*body.bestanden, *files),
            zoekmerk=Zoekmerk(
                soort=document.kind.naam,
                doelgroepen=tuple(item.label for item in data.doelgroepen),
                themas=themes,
                regios=regions,
                woorden=data.zoekwoorden,
                gearchiveerd=data.status is Status.GEARCHIVEERD,
            ),
        )

    def _links(self, refs: Iterable[Ref]) -> tuple[Link, ...]:
        return tuple(_short_link(document) for document in found(self.publication, refs))

    def _names(self, refs: Iterable[Ref]) -> tuple[str, ...]:
        return tuple(title(document) for document in found(self.publication, refs))

    def _cards(self, refs: Iterable[Ref]) -> tuple[Kaart, ...]:
        return tuple(card(self.publication, document) for document in found(self.publication, refs))

    def _mentioning(self, document: Document, kind: Kind[P]) -> tuple[Kaart, ...]:
        users = self.publication.mentioning(document, kind)
        return tuple(card(self.publication, user) for user in newest(listed(users)))

    def _mentioned_by(self, document: Document, *shown_elsewhere: Kind) -> tuple[Link, ...]:
        users = [user for user in self.publication.mentions(document) if user.kind not in (CIJFER, *shown_elsewhere)]
        links = {link(user) for user in listed(users) if not _is_door(user)}
        return tuple(sorted(links, key=lambda item: item.tekst.lower()))

    def _relation(self, method: Document, partner: Document) -> str:
        data = _as(method, Methodiek)
        if data.eigenaar == partner.slug:
            return "Eigenaar"
        return next((role.relatie.label for role in data.partners if role.partner == partner.slug), "")

    _MAKERS: ClassVar[dict[type, Callable[["DocumentPages", Document], Page]]] = {
        Verhaal: _verhaal,
        Methodiek: _methodiek,
        Partner: _partner,
        Speerpunt: _speerpunt,
        Bijeenkomst: _bijeenkomst,
        Pagina: _pagina,
        Regio: _regio,
    }


D = TypeVar("D", bound=Model)


def _as(document: Document, model: type[D]) -> D:
    """Return the data of a document of a known kind."""
    if not isinstance(document.data, model):
        raise TypeError(f"{document.pad}: {document.kind.naam}")
    return document.data


def _short_link(document: Document) -> Link:
    data = document.data
    return Link(data.kort, document.adres) if isinstance(data, Speerpunt) else link(document)


def _is_door(document: Document) -> bool:
    return isinstance(document.data, Pagina) and (document.slug == "index" or document.slug in _AUDIENCES)
