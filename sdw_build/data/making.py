"""The public document of each kind, made from a publication."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sdw_build.data.documents import (
    AntwoordData,
    BegripData,
    BewijsData,
    BijeenkomstData,
    CijferData,
    DeelnameData,
    DocumentData,
    GeldData,
    GespreksleidraadData,
    InvulveldData,
    KantData,
    KeuzehulpData,
    KortData,
    LoketData,
    MethodiekData,
    ModelgetrouwheidData,
    OnbekendData,
    OordeelData,
    PartnerData,
    PuntData,
    RechtData,
    RegioData,
    RolData,
    SpeerpuntData,
    StaafData,
    UitkomstData,
    UitvoeringData,
    VergelijkingData,
    VerhaalData,
    VervolgData,
    VraagData,
)
from sdw_build.data.parts import BronData, KopData, WijzigingData
from sdw_build.data.pieces import (
    Pieces,
    all_chosen,
    chosen,
    for_each,
    licence_data,
    moment,
    named_source,
    source,
    sources,
    span,
    year,
)
from sdw_build.data.running_text import RunningText, running_text
from sdw_build.data.standing import stand_of
from sdw_build.library.description import describe
from sdw_build.library.document import Document, is_of, is_published
from sdw_build.library.figures import contradicting, measured_otherwise
from sdw_build.library.licence import TERMS
from sdw_build.library.publication import Publication
from sdw_build.library.twins import json_twin, text_twin
from sdw_build.pages.cards import linked
from sdw_build.pages.kort import kort_of
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.bijeenkomst import Bijeenkomst
from sdw_build.schema.cijfer import Cijfer
from sdw_build.schema.content import Content
from sdw_build.schema.gespreksleidraad import Gespreksleidraad, Kant, Recht
from sdw_build.schema.keuzehulp import Keuzehulp, Vervolg
from sdw_build.schema.kind import Kind
from sdw_build.schema.kinds import (
    BEGRIP,
    BIJEENKOMST,
    CIJFER,
    GESPREKSLEIDRAAD,
    KEUZEHULP,
    LOKET,
    METHODIEK,
    PARTNER,
    REGIO,
    SPEERPUNT,
    VERGELIJKING,
    VERHAAL,
)
from sdw_build.schema.loket import Loket
from sdw_build.schema.methodiek import Bewijs, Erkenning, Geld, Methodiek
from sdw_build.schema.partner import Partner
from sdw_build.schema.regio import Regio
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.vergelijking import Vergelijking
from sdw_build.schema.verhaal import Verhaal

M = TypeVar("M", bound=Content)
_Make = Callable[["DocumentsMaker", Any, dict[str, Any]], DocumentData]
_LANGUAGE = "nl"


def public_document(publication: Publication, document: Document, site_url: str) -> DocumentData:
    """Return what programs of others get of a document."""
    return DocumentsMaker(publication, site_url).document(document)


class DocumentsMaker(Pieces):
    """Makes public documents from a publication."""

    def document(self, document: Document) -> DocumentData:
        """Return the public document of a document."""
        common = self._common(document)
        _, make = _KINDS.get(document.kind, (DocumentData, None))
        return make(self, document, common) if make else DocumentData(**common)

    def text(self, document: Document) -> RunningText:
        """Return the text of a document; none of a verhaal of someone, who agreed to have it on this site and nowhere else."""
        if is_of(document, VERHAAL) and (document.data.betrokkenen or document.data.verteller):
            return RunningText()
        return self.publication.once(running_text, document, self.site_url)

    def _common(self, document: Document) -> dict[str, Any]:
        data, text = document.data, self.text(document)
        known = describe(self.publication, document)
        return {
            "id": known.id,
            "soort": document.kind.naam,
            "adres": self.address(known.address),
            "titel": known.title,
            "samenvatting": known.summary or None,
            "taal": _LANGUAGE,
            "doelgroepen": all_chosen(data.audiences),
            "themas": self.named(getattr(data, "themas", ())),
            "gepubliceerd": known.published,
            "gewijzigd": known.modified,
            "nagelopen": known.reviewed,
            "wijzigingen": tuple(
                WijzigingData(dag=item.dag, wat=item.wat)
                for item in (document.data.changes_told(self.publication.day) if is_published(document) else ())
            ),
            "status": chosen(stand_of(known)),
            "einde": moment(document.data.einde) if is_published(document) else None,
            "licentie": licence_data(known.licence),
            "voorwaarden": self.address(TERMS),
            "voorheen": tuple(map(self.address, document.voorheen)),
            "verwijst_naar": tuple(map(self.reference, self.publication.named_by(document))),
            "bronnen": sources(getattr(data, "bronnen", ())),
            "koppen": self._headings(document) if text.html else (),
            "inhoud": text.html or None,
            "json_adres": self.address(json_twin(document)),
            "markdown_adres": self.address(text_twin(document)),
        }

    def _headings(self, document: Document) -> tuple[KopData, ...]:
        return tuple(
            KopData(anker=anchor, titel=words, adres=f"{self.address(document.adres)}#{anchor}")
            for anchor, words in self.publication.library.headings(document)
        )


def _verhaal(maker: DocumentsMaker, document: Document[Verhaal], common: dict[str, Any]) -> VerhaalData:
    data = document.data
    return VerhaalData(
        **common,
        vorm=chosen(data.vorm),
        fase=all_chosen(data.fase),
        gevoelig=all_chosen(data.gevoelig),
        methodieken=maker.named(data.methodieken),
        partners=maker.named(data.partners),
        regios=maker.named(data.regios),
    )


def _methodiek(maker: DocumentsMaker, document: Document[Methodiek], common: dict[str, Any]) -> MethodiekData:
    data, day = document.data, maker.publication.day
    short, how, measure = kort_of(data, day), data.uitvoering, data.modelgetrouwheid
    return MethodiekData(
        **common,
        afkorting=data.afkorting,
        in_het_kort=for_each(data.in_het_kort),
        kort=KortData(
            voor_wie=short.voor_wie or None,
            wat=short.wat or None,
            hoe_lang=short.hoe_lang or None,
            wie_betaalt=short.wie_betaalt or None,
            wie_bel_ik=short.wie_bel_ik or None,
        ),
        onbekend=OnbekendData(wat=data.onbekend.wat, vraag=data.onbekend.vraag) if data.onbekend else None,
        doel=data.doel,
        voor_wie=all_chosen(data.voor_wie),
        fase=all_chosen(data.fase),
        uitvoering=UitvoeringData(
            vorm=how.vorm, duur=how.duur, intensiteit=how.intensiteit, door=how.door, opleiding=how.opleiding
        )
        if how
        else None,
        kosten=tuple(map(_money, data.kosten)),
        financiering=tuple(map(_money, data.financiering)),
        modelgetrouwheid=ModelgetrouwheidData(
            instrument=measure.instrument, drempel=measure.drempel, bron=named_source(measure.bron, measure.url)
        )
        if measure
        else None,
        bewijs=tuple(_evidence(maker, item) for item in data.bewijs),
        erkenning=tuple(
            OordeelData(**_judged(maker, item), beoordeeld_door=item.door, beoordeeld_op=moment(item.op))
            for item in data.erkenning
        ),
        beperkingen=data.beperkingen,
        vergelijk_met=maker.named(data.vergelijk_met),
        eigenaar=maker.one(data.eigenaar),
        partners=tuple(
            RolData(relatie=chosen(role.relatie), partner=partner)
            for role in data.partners
            if (partner := maker.one(role.partner))
        ),
        # Who wrote neither knows of no place; that is not the same as nowhere.
        landelijk=data.landelijk if data.landelijk or data.regios else None,
        regios=maker.named(data.regios) if data.regios else None,
        contact=data.contact,
    )


def _money(item: Geld) -> GeldData:
    return GeldData(tekst=item.tekst, peildatum=span(item.peildatum), bron=named_source(item.bron, item.url))


def _judged(maker: DocumentsMaker, item: Bewijs | Erkenning) -> dict[str, Any]:
    return {
        "niveau": chosen(item.niveau),
        "voor_wie": chosen(item.voor_wie) if item.voor_wie else None,
        "geldig_tot": item.geldig_tot,
        "verlopen": item.is_expired(maker.publication.day),
        "bronnen": sources(item.bronnen),
    }


def _evidence(maker: DocumentsMaker, item: Bewijs) -> BewijsData:
    return BewijsData(
        **_judged(maker, item),
        beoordeeld_door=item.beoordeeld_door,
        beoordeeld_op=moment(item.beoordeeld_op),
        uitkomst=item.uitkomst,
        kort=item.kort,
        toelichting=item.toelichting,
        cijfers=tuple(
            StaafData(label=bar.label, cijfer=figure) for bar in item.cijfers if (figure := maker.one(bar.cijfer))
        ),
    )


def _partner(maker: DocumentsMaker, document: Document[Partner], common: dict[str, Any]) -> PartnerData:
    data = document.data
    return PartnerData(
        **common,
        afkorting=data.afkorting,
        soort_organisatie=chosen(data.soort) if data.soort else None,
        missie=data.missie,
        bijdrage=data.bijdrage,
        website=data.website,
        werkgebied=maker.named(data.werkgebied),
        convenant=tuple(
            DeelnameData(naam=item.naam, van=year(item.van), tot=year(item.tot), bron=named_source(item.bron, item.url))
            for item in data.convenant
        ),
    )


def _speerpunt(maker: DocumentsMaker, document: Document[Speerpunt], common: dict[str, Any]) -> SpeerpuntData:
    return SpeerpuntData(**common, korte_naam=document.data.kort, nummer=document.data.nummer)


def _bijeenkomst(maker: DocumentsMaker, document: Document[Bijeenkomst], common: dict[str, Any]) -> BijeenkomstData:
    data = document.data
    # That it is over is no end of what it is about.
    return BijeenkomstData(
        **{**common, "einde": None},
        datum=span(data.datum),
        laatste_dag=moment(data.einde),
        plaats=data.plaats,
        online=data.online,
        organisator=data.organisator,
        aanmelden=data.aanmelden,
        doorgegaan=data.doorgegaan,
    )


def _gespreksleidraad(
    maker: DocumentsMaker, document: Document[Gespreksleidraad], common: dict[str, Any]
) -> GespreksleidraadData:
    data = document.data
    return GespreksleidraadData(
        **common,
        kort=_right(data, data.kort),
        wie_vertelt=_side(data, data.wie_vertelt),
        wie_vraagt=_side(data, data.wie_vraagt),
    )


def _right(data: Gespreksleidraad, point: Recht) -> RechtData:
    return RechtData(tekst=point.tekst, bron=source(data.source_of(point)))


def _side(data: Gespreksleidraad, side: Kant) -> KantData:
    def rights(points: Iterable[Recht]) -> tuple[RechtData, ...]:
        return tuple(_right(data, point) for point in points)

    return KantData(
        voor=side.voor,
        velden=tuple(
            InvulveldData(vraag=field.vraag, toelichting=field.toelichting, keuzes=field.keuzes)
            for field in side.velden
        ),
        hoef_niet=rights(side.hoef_niet),
        moet_wel=rights(side.moet_wel),
        mag_niet=rights(side.mag_niet),
        mag_wel=rights(side.mag_wel),
        zinnen=side.zinnen,
    )


def _keuzehulp(maker: DocumentsMaker, document: Document[Keuzehulp], common: dict[str, Any]) -> KeuzehulpData:
    data = document.data
    return KeuzehulpData(
        **common,
        vragen=tuple(
            VraagData(
                naam=question.naam,
                vraag=question.vraag,
                uitleg=question.uitleg,
                antwoorden=tuple(
                    AntwoordData(tekst=answer.tekst, naar=answer.naar, reden=answer.reden)
                    for answer in question.antwoorden
                ),
            )
            for question in data.vragen
        ),
        uitkomsten=tuple(
            UitkomstData(
                naam=outcome.naam,
                titel=outcome.titel,
                reden=outcome.reden,
                verder=_ways_on(maker, document, outcome.verder),
                bellen=maker.one(outcome.bellen),
                ook=_ways_on(maker, document, outcome.ook),
                nood=outcome.nood,
                bronnen=sources(outcome.bronnen),
            )
            for outcome in data.uitkomsten
        ),
    )


def _ways_on(maker: DocumentsMaker, document: Document, ways: Iterable[Vervolg]) -> tuple[VervolgData, ...]:
    """Return where one can go on, without what nobody may see today."""
    return tuple(
        VervolgData(tekst=way.tekst or found.tekst, adres=maker.address(found.adres), waarom=way.waarom)
        for way in ways
        if (found := linked(maker.publication, document, way.link))
    )


def _cijfer(maker: DocumentsMaker, document: Document[Cijfer], common: dict[str, Any]) -> CijferData:
    data, publication = document.data, maker.publication
    newer = [item for item in publication.of_kind(CIJFER) if document.slug in item.data.vervangt]
    return CijferData(
        **common,
        waarde=data.waarde,
        eenheid=data.eenheid,
        getal=number_of(data),
        populatie=data.populatie,
        jaar=year(data.jaar),
        peildatum=data.peildatum,
        bron=source_of(data),
        ook_in=sources(data.ook_in),
        toelichting=data.toelichting,
        reeks=tuple(PuntData(label=point.label, waarde=float(point.waarde)) for point in data.reeks),
        tegenstrijdig_met=tuple(map(maker.reference, contradicting(publication, document))),
        anders_gemeten=tuple(map(maker.reference, measured_otherwise(publication, document))),
        vervangt=maker.named(data.vervangt),
        vervangen_door=tuple(map(maker.reference, newer)),
    )


def source_of(data: Cijfer) -> BronData:
    """Return the source of a figure."""
    return BronData(
        titel=data.bron,
        uitgever=data.uitgever,
        jaar=year(data.verschenen or data.jaar),  # one year stands for both, as in the model
        adres=data.adres or None,
        doi=data.doi,
        geraadpleegd=data.geraadpleegd,
    )


def number_of(data: Cijfer) -> float | None:
    """Return a figure as a number; None for what is none, such as 3 tot 4."""
    number = data.number
    said = data.getal is not None or number != 0 or data.waarde.strip("0,. ") == ""
    return float(number) if said else None


def _begrip(maker: DocumentsMaker, document: Document[Begrip], common: dict[str, Any]) -> BegripData:
    data = document.data
    return BegripData(
        **{**common, "bronnen": (named_source(data.bron, data.url),)},
        ook=data.ook,
        uitleg=data.uitleg,
        gaat_over=maker.led(document, data.link),
    )


def _regio(maker: DocumentsMaker, document: Document[Regio], common: dict[str, Any]) -> RegioData:
    data = document.data
    return RegioData(
        **common, naam=data.naam, code=data.code, gemeenten=data.gemeenten, plaatsen=data.plaatsen, tekst=data.tekst
    )


def _loket(maker: DocumentsMaker, document: Document[Loket], common: dict[str, Any]) -> LoketData:
    data = document.data
    return LoketData(
        **common,
        in_het_kort=for_each(data.in_het_kort),
        vraag=for_each(data.vraag) if data.vraag else None,
        eerst=all_chosen(data.eerst),
        regio=maker.one(data.regio),
        telefoon=data.telefoon,
        email=data.email,
        website=data.url or data.via,
        gecontroleerd=data.gecontroleerd,
        gaat_over=maker.led(document, data.link),
    )


def _vergelijking(maker: DocumentsMaker, document: Document[Vergelijking], common: dict[str, Any]) -> VergelijkingData:
    data = document.data
    return VergelijkingData(**common, methodieken=maker.named(data.methodieken))


def _own(
    kind: Kind[M],
    model: type[DocumentData],
    make: Callable[[DocumentsMaker, Document[M], dict[str, Any]], DocumentData],
) -> tuple[Kind, tuple[type[DocumentData], _Make]]:
    """Pair a kind with its public model and what makes it; that all mean the same data is for the types to see."""
    return kind, (model, make)


_KINDS: dict[Kind, tuple[type[DocumentData], _Make | None]] = dict(
    (
        _own(VERHAAL, VerhaalData, _verhaal),
        _own(METHODIEK, MethodiekData, _methodiek),
        _own(PARTNER, PartnerData, _partner),
        _own(SPEERPUNT, SpeerpuntData, _speerpunt),
        _own(BIJEENKOMST, BijeenkomstData, _bijeenkomst),
        _own(GESPREKSLEIDRAAD, GespreksleidraadData, _gespreksleidraad),
        _own(KEUZEHULP, KeuzehulpData, _keuzehulp),
        _own(CIJFER, CijferData, _cijfer),
        _own(REGIO, RegioData, _regio),
        _own(LOKET, LoketData, _loket),
        _own(VERGELIJKING, VergelijkingData, _vergelijking),
        _own(BEGRIP, BegripData, _begrip),
    )
)


def model_of(kind: Kind) -> type[DocumentData]:
    """Return the public model of a kind: its own, or what every document has."""
    model, _ = _KINDS.get(kind, (DocumentData, None))
    return model
