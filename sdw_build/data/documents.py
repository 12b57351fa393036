"""The public documents, a model a kind. What stands here is promised: see docs/ontwikkeling/data.md before a change."""

from datetime import date

from sdw_build.data.parts import (
    BronData,
    HeelAdres,
    KeuzeData,
    KopData,
    LicentieData,
    Publiek,
    Tijdvak,
    Verwijzing,
    VoorIeder,
    WijzigingData,
)
from sdw_build.data.standing import DocumentStand
from sdw_build.schema.model import veld
from sdw_build.schema.vocabulary import Doelgroep, Fase, Gevoelig, Niveau, Relatie, SoortPartner, VoorWie, Vorm

_CHANGED = (
    "De dag van de nieuwste regel over dit document in wijzigingen.ndjson. Leeg zolang het geen regel heeft: het was er al "
    "toen we begonnen met bijhouden, en heeft zelf geen dag."
)


class DocumentData(Publiek, zegt="Wat elk document heeft, van welke soort het ook is."):
    """What every document has, whatever its kind."""

    id: str = veld("Id", "Het vaste kenmerk; blijft gelijk als het document verhuist.")
    soort: str = veld("Soort", "Wat voor document dit is.")
    adres: HeelAdres = veld("Adres", "Waar de pagina staat; link hierheen.")
    titel: str = veld("Titel", "Hoe het heet.")
    samenvatting: str | None = veld("Samenvatting", "Waar het over gaat, in hooguit 300 tekens.")
    taal: str = veld("Taal", "De taal, als code: nl.")
    doelgroepen: tuple[KeuzeData[Doelgroep], ...] = veld("Doelgroepen", "Voor wie het is.")
    themas: tuple[Verwijzing, ...] = veld("Thema's", "De thema's waar het bij hoort.")
    gepubliceerd: date | None = veld(
        "Gepubliceerd", "De dag van publicatie; leeg bij wat zelf geen dag heeft, zoals een begrip, regio of cijfer."
    )
    gewijzigd: date | None = veld("Gewijzigd", _CHANGED)
    nagelopen: date | None = veld("Nagelopen", "De dag waarop iemand voor het laatst keek of het nog klopt.")
    wijzigingen: tuple[WijzigingData, ...] = veld("Wijzigingen", "Wat er veranderde, het nieuwste eerst.")
    status: KeuzeData[DocumentStand] = veld("Status", "Of het nog wordt bijgehouden, en of het nog bestaat.")
    einde: Tijdvak | None = veld("Einde", "Wanneer stopte waar dit over gaat, als dat bekend is.")
    licentie: LicentieData | None = veld(
        "Licentie", "Waaronder je dit mag hergebruiken. Leeg: er is geen toestemming om het over te nemen."
    )
    voorwaarden: HeelAdres = veld("Voorwaarden", "De pagina die zegt wat wel en niet mag.")
    voorheen: tuple[HeelAdres, ...] = veld("Voorheen", "De adressen waar het eerder stond.")
    verwijst_naar: tuple[Verwijzing, ...] = veld("Verwijst naar", "De documenten van deze site die het noemt.")
    bronnen: tuple[BronData, ...] = veld("Bronnen", "Waar de feiten in de tekst vandaan komen.")
    koppen: tuple[KopData, ...] = veld("Koppen", "De koppen van de tekst.")
    inhoud: str | None = veld(
        "Inhoud",
        "De tekst als HTML, met hele adressen en zonder beelden. Leeg als er geen tekst is, en bij een verhaal van "
        "iemand: dat lees je op de pagina zelf.",
    )
    json_adres: HeelAdres = veld("JSON", "Waar dit document als JSON staat.")
    markdown_adres: HeelAdres = veld("Markdown", "Waar dit document als Markdown staat.")


class VerhaalData(DocumentData, zegt="Een verhaal: waar het over gaat. Wie het vertelt, staat in geen enkel bestand."):
    """A verhaal: what it is about. Who tells it, and what they agreed to, is in no data."""

    vorm: KeuzeData[Vorm] = veld("Vorm", "Hoe het verteld wordt.")
    fase: tuple[KeuzeData[Fase], ...] = veld("Fase", "Waar het op de weg naar werk over gaat.")
    gevoelig: tuple[KeuzeData[Gevoelig], ...] = veld("Gevoelig", "Onderwerpen die zorg vragen van wie het toont.")
    methodieken: tuple[Verwijzing, ...] = veld("Methodieken", "De methodieken waar het over gaat.")
    partners: tuple[Verwijzing, ...] = veld("Partners", "De partners die erin voorkomen.")
    regios: tuple[Verwijzing, ...] = veld("Regio's", "De arbeidsmarktregio's waar het speelt.")


class KortData(Publiek, zegt="Wat een lezer het eerst vraagt, elk in een zin."):
    """What a reader asks first, each answered in a line."""

    voor_wie: str | None = veld("Voor wie", "Wie het kan gebruiken.")
    wat: str | None = veld("Wat gebeurt er", "Wat je doet of krijgt.")
    hoe_lang: str | None = veld("Hoe lang", "Hoe lang het duurt.")
    wie_betaalt: str | None = veld("Wie betaalt", "Wie het betaalt.")
    wie_bel_ik: str | None = veld("Wie bel ik", "Bij wie je het vraagt.")


class OnbekendData(Publiek, zegt="Wat niet bekend is, met wat je kunt vragen.", kop=("wat",)):
    """What is not known, with what to ask instead."""

    wat: str = veld("Wat", "Wat wij niet weten.")
    vraag: str = veld("Vraag", "Wat de lezer kan vragen, en aan wie.")


class UitvoeringData(Publiek, zegt="Hoe het gaat."):
    """How it is done."""

    vorm: str | None = veld("Vorm", "Zoals individuele begeleiding of een groep.")
    duur: str | None = veld("Duur", "Hoe lang het duurt.")
    intensiteit: str | None = veld("Intensiteit", "Hoe vaak en hoeveel.")
    door: str | None = veld("Door wie", "Wie het uitvoert.")
    opleiding: str | None = veld("Opleiding", "Wat je ervoor moet kunnen of leren.")


class GeldData(Publiek, zegt="Wat iets kost of wie het betaalt, op een dag.", kop=("tekst",)):
    """A statement about cost or funding, true on a day."""

    tekst: str = veld("Tekst", "Wat het kost, of wie het betaalt.")
    peildatum: Tijdvak = veld("Peildatum", "Wanneer dit gold.")
    bron: BronData = veld("Bron", "Waar dit staat.")


class ModelgetrouwheidData(Publiek, zegt="Hoe je meet of het gaat zoals het bedoeld is.", kop=("instrument",)):
    """How one measures that it is done as it was meant."""

    instrument: str = veld("Instrument", "De naam van de vragenlijst of schaal.")
    drempel: str | None = veld("Drempel", "Vanaf welke uitkomst het goed heet.")
    bron: BronData = veld("Bron", "Waar dit staat.")


class StaafData(Publiek, zegt="Een cijfer naast andere.", kop=("label",)):
    """A figure beside others."""

    label: str = veld("Label", "Wat dit is naast de andere, zoals met of zonder.")
    cijfer: Verwijzing = veld("Cijfer", "Het cijfer.")


class OordeelData(Publiek, zegt="Wat een instituut ervan zei, en of dat nog geldt.", kop=("voor_wie", "niveau")):
    """What an institute said of something, and whether that still holds."""

    niveau: KeuzeData[Niveau] = veld(
        "Niveau",
        "Het oordeel. De code onbekend: wij weten niet of iemand het beoordeelde. Toon dat zo, en niet als een slecht "
        "oordeel of als geen bewijs.",
    )
    voor_wie: KeuzeData[VoorWie] | None = veld("Voor wie", "De groep waarvoor het geldt.")
    beoordeeld_door: str | None = veld("Beoordeeld door", "Wie dit oordeel gaf.")
    beoordeeld_op: Tijdvak | None = veld("Beoordeeld op", "Wanneer dit oordeel is gegeven; leeg: dat weten wij niet.")
    geldig_tot: date | None = veld(
        "Geldig tot en met", "De laatste dag waarop het oordeel geldt; leeg: die dag weten wij niet."
    )
    verlopen: bool = veld(
        "Verlopen",
        "Of het oordeel verlopen was op de dag waarop dit bestand is gemaakt. Is geldig_tot leeg, dan is dit false, en "
        "dat zegt niet dat het oordeel nog geldt.",
    )
    bronnen: tuple[BronData, ...] = veld("Bronnen", "Waar dit staat.")

    @property
    def vraagt(self) -> tuple[str, ...]:
        """When a judgement was given and until when it holds; where nobody judged there is nothing to know."""
        judged = self.niveau.code not in (Niveau.NIET_BEOORDEELD, Niveau.ONBEKEND)
        return ("beoordeeld_op", "geldig_tot") if judged else ()


class BewijsData(OordeelData, zegt="Wat er bekend is van een uitkomst bij een groep.", kop=("voor_wie", "uitkomst")):
    """What is known of one outcome for one target group."""

    uitkomst: str = veld("Uitkomst", "Wat er gemeten is.")
    kort: str | None = veld(
        "Kort",
        "Wat er gevonden is, in een zin; leeg: neem de eerste zin van toelichting. Zijn die allebei leeg, dan hebben "
        "wij niet opgeschreven wat er gevonden is: verwijs dan naar de bronnen.",
    )
    toelichting: str | None = veld("Toelichting", "Wat er gevonden is, in een paar zinnen; leeg: zie kort.")
    cijfers: tuple[StaafData, ...] = veld("Cijfers", "De cijfers naast elkaar, zoals met en zonder.")


class RolData(Publiek, zegt="Wat een partner met een methodiek doet.", kop=("relatie",)):
    """What a partner does with a methodiek."""

    relatie: KeuzeData[Relatie] = veld("Relatie", "Wat de partner ermee doet.")
    partner: Verwijzing = veld("Partner", "De partner.")


class MethodiekData(DocumentData, zegt="Een methodiek, met het bewijs voor elke groep."):
    """A methodiek, with its evidence for each target group."""

    afkorting: str | None = veld("Afkorting", "De gangbare afkorting.")
    in_het_kort: VoorIeder = veld("In het kort", "Een korte tekst voor elke doelgroep.")
    kort: KortData = veld("Kort", "De vragen die lezers het eerst stellen.")
    onbekend: OnbekendData | None = veld("Onbekend", "Wat wij niet weten.")
    doel: str = veld("Doel", "Wat je ermee wilt bereiken.")
    voor_wie: tuple[KeuzeData[VoorWie], ...] = veld("Voor wie", "De groepen waarvoor het bedoeld is.")
    fase: tuple[KeuzeData[Fase], ...] = veld("Fase", "Waar op de weg naar werk je het gebruikt.")
    uitvoering: UitvoeringData | None = veld("Uitvoering", "Hoe het gaat, hoe lang en door wie.")
    kosten: tuple[GeldData, ...] = veld("Kosten", "Wat het kost, met peildatum en bron.")
    financiering: tuple[GeldData, ...] = veld("Financiering", "Wie het betaalt, met peildatum en bron.")
    modelgetrouwheid: ModelgetrouwheidData | None = veld("Modelgetrouwheid", "Hoe je meet of het gaat zoals bedoeld.")
    bewijs: tuple[BewijsData, ...] = veld("Bewijs", "Wat er bekend is, per groep en uitkomst.")
    erkenning: tuple[OordeelData, ...] = veld("Erkenning", "Wat een instituut over de methodiek zegt.")
    beperkingen: str | None = veld("Beperkingen", "De grenzen van de kennis.")
    vergelijk_met: tuple[Verwijzing, ...] = veld("Vergelijk met", "Methodieken waar een lezer ook aan denkt.")
    eigenaar: Verwijzing | None = veld("Eigenaar", "De partner van wie de methodiek is.")
    partners: tuple[RolData, ...] = veld("Partners", "Welke partners ermee werken, en hoe.")
    landelijk: bool | None = veld(
        "Landelijk", "Of het in het hele land beschikbaar is. Leeg: wij weten niet waar het beschikbaar is."
    )
    regios: tuple[Verwijzing, ...] | None = veld(
        "Regio's", "De arbeidsmarktregio's waar het beschikbaar is. Leeg: die weten wij niet, of het is landelijk."
    )
    contact: str | None = veld("Contact", "Waar je terechtkunt.")


class DeelnameData(Publiek, zegt="Wanneer een partner aan een convenant meedeed.", kop=("naam",)):
    """When a partner took part in a convenant."""

    naam: str = veld("Naam", "Hoe het convenant heet.")
    van: int | None = veld("Van", "Het jaar van toetreden; leeg als dat niet bekend is.")
    tot: int | None = veld("Tot", "Het jaar waarin het eindigde; leeg als het doorloopt of als dat niet bekend is.")
    bron: BronData = veld("Bron", "Waar dit staat.")


class PartnerData(DocumentData, zegt="Een organisatie die meedoet of meedeed."):
    """An organisation that takes part, or took part."""

    afkorting: str | None = veld("Afkorting", "De gangbare afkorting.")
    soort_organisatie: KeuzeData[SoortPartner] | None = veld("Soort organisatie", "Wat voor organisatie het is.")
    missie: str = veld("Missie", "Waar de organisatie voor staat, in eigen woorden.")
    bijdrage: str | None = veld("Bijdrage", "Wat de partner inbrengt of inbracht.")
    website: HeelAdres | None = veld("Website", "Het webadres van de organisatie.")
    werkgebied: tuple[Verwijzing, ...] = veld("Werkgebied", "De regio's waar de partner werkt; leeg is het hele land.")
    convenant: tuple[DeelnameData, ...] = veld("Convenant", "Wanneer de partner meedeed.")


class SpeerpuntData(DocumentData, zegt="Een thema van de site."):
    """A theme of the site."""

    korte_naam: str = veld("Korte naam", "De naam in een of twee woorden.")
    nummer: int = veld("Nummer", "De plaats in de lijst; geen rangorde.")


class BijeenkomstData(DocumentData, zegt="Een congres, bijeenkomst of workshop."):
    """A congress, meeting or workshop."""

    datum: Tijdvak = veld("Datum", "Wanneer het begint.")
    laatste_dag: Tijdvak | None = veld("Laatste dag", "Wanneer het eindigt, als het langer duurt.")
    plaats: str | None = veld("Plaats", "Waar het is.")
    online: bool = veld("Online", "Of het online te volgen is.")
    organisator: str | None = veld("Organisator", "Wie het organiseert.")
    aanmelden: HeelAdres | None = veld("Aanmelden", "Waar je je aanmeldt.")
    doorgegaan: bool | None = veld("Doorgegaan", "Of het doorging; leeg als dat nog niet bekend is.")


class RechtData(Publiek, zegt="Wat wel of niet mag of hoeft, met wie dat zegt.", kop=("tekst",)):
    """Something that one may, must or need not, with who says so."""

    tekst: str = veld("Tekst", "Wat er wel of niet mag of hoeft.")
    bron: BronData = veld("Bron", "Wie dat zegt.")


class InvulveldData(Publiek, zegt="Een vraag op een blad.", kop=("vraag",)):
    """A question on a sheet."""

    vraag: str = veld("Vraag", "Wat iemand hier opschrijft.")
    toelichting: str | None = veld("Toelichting", "Een zin die op weg helpt.")
    keuzes: tuple[str, ...] = veld("Keuzes", "Wat iemand kan aanvinken; leeg: er is alleen ruimte om te schrijven.")


class KantData(Publiek, zegt="Het blad van een kant van het gesprek.", kop=("voor",)):
    """One side of a conversation, as a sheet of its own."""

    voor: str = veld("Voor", "Wie dit blad invult.")
    velden: tuple[InvulveldData, ...] = veld("Velden", "De vragen op het blad, op volgorde.")
    hoef_niet: tuple[RechtData, ...] = veld("Hoeft niet", "Wat wie vertelt niet hoeft te zeggen of te doen.")
    moet_wel: tuple[RechtData, ...] = veld("Moet wel", "Wat wie vertelt wel moet zeggen of doen.")
    mag_niet: tuple[RechtData, ...] = veld("Mag niet", "Wat wie vraagt niet mag vragen of doen.")
    mag_wel: tuple[RechtData, ...] = veld("Mag wel", "Wat wie vraagt wel mag vragen of doen.")
    zinnen: tuple[str, ...] = veld("Zinnen", "Zinnen die iemand in het gesprek kan gebruiken.")


class GespreksleidraadData(DocumentData, zegt="Twee bladen voor een gesprek."):
    """Two sheets for one conversation: one for who tells, one for who asks."""

    kort: RechtData = veld("Kort", "Het antwoord op de vraag waarmee iemand hier komt.")
    wie_vertelt: KantData = veld("Wie vertelt", "Het blad voor wie iets van zichzelf vertelt.")
    wie_vraagt: KantData = veld("Wie vraagt", "Het blad voor wie vraagt en luistert.")


class AntwoordData(Publiek, zegt="Een antwoord dat iemand kan kiezen.", kop=("tekst",)):
    """An answer, and where it leads."""

    tekst: str = veld("Tekst", "Wat iemand antwoordt.")
    naar: str = veld("Naar", "De naam van de vraag of de uitkomst die hierna komt.")
    reden: str | None = veld("Reden", "Waarom dit antwoord daarheen leidt.")


class VraagData(Publiek, zegt="Een vraag van een keuzehulp.", kop=("vraag",)):
    """A question, with the answers to choose from."""

    vraag: str = veld("Vraag", "De vraag.")
    naam: str = veld("Naam", "De naam waar een antwoord naar verwijst.")
    uitleg: str | None = veld("Uitleg", "Wat iemand moet weten om te kunnen antwoorden.")
    antwoorden: tuple[AntwoordData, ...] = veld("Antwoorden", "De antwoorden, elk met waar het heen leidt.")


class VervolgData(Publiek, zegt="Waar iemand na een uitkomst heen kan.", kop=("tekst",)):
    """Where someone can go from an outcome."""

    tekst: str = veld("Tekst", "De woorden van de link.")
    adres: HeelAdres = veld("Adres", "Waar de link heen leidt.")
    waarom: str = veld("Waarom", "Wat iemand daar vindt.")


class UitkomstData(Publiek, zegt="Een uitkomst van een keuzehulp.", kop=("titel",)):
    """An outcome: what to do, why, and where to go from there."""

    titel: str = veld("Titel", "Wat iemand kan doen.")
    naam: str = veld("Naam", "De naam waar een antwoord naar verwijst.")
    reden: str = veld("Reden", "Waarom dit past bij wie zo antwoordt.")
    verder: tuple[VervolgData, ...] = veld("Verder", "De pagina's die nu helpen, de beste eerst.")
    bellen: Verwijzing | None = veld("Bellen", "Het loket om te bellen; leeg: dat van de doelgroep.")
    ook: tuple[VervolgData, ...] = veld("Ook", "Wat er nog meer kan.")
    nood: bool = veld("Nood", "Gaat het heel slecht met wie hier komt, zet dan 113 bovenaan: bel 0800-0113.")
    bronnen: tuple[BronData, ...] = veld("Bronnen", "Waar staat wat de reden zegt.")


class KeuzehulpData(DocumentData, zegt="Een paar vragen die naar een uitkomst leiden."):
    """Questions and outcomes; every answer leads to one of the others."""

    vragen: tuple[VraagData, ...] = veld("Vragen", "De vragen. De eerste is het begin.")
    uitkomsten: tuple[UitkomstData, ...] = veld("Uitkomsten", "Waar de antwoorden heen leiden.")


class PuntData(Publiek, zegt="Een punt van een reeks.", kop=("label",)):
    """One point of a series."""

    label: str = veld("Label", "Waar de waarde bij hoort, zoals een jaar.")
    waarde: float = veld("Waarde", "Het getal.")


class CijferData(DocumentData, zegt="Een bewering in cijfers, met de bron en met wat iets anders zegt."):
    """A claim in figures, with its source and what it disagrees with."""

    waarde: str = veld("Waarde", "Het cijfer zoals je het leest, zoals 30 of 3 tot 4.")
    eenheid: str | None = veld("Eenheid", "Zoals %, dagen of keer.")
    getal: float | None = veld("Getal", "De waarde als getal; leeg als het geen enkel getal is.")
    populatie: str = veld("Populatie", "Over wie het gaat.")
    jaar: int | None = veld("Jaar", "Het jaar van het cijfer; leeg als dat niet bekend is.")
    peildatum: date | None = veld("Peildatum", "De dag waarop het gold.")
    bron: BronData = veld("Bron", "Waar het staat.")
    ook_in: tuple[BronData, ...] = veld("Ook in", "Andere bronnen die hetzelfde zeggen.")
    toelichting: str | None = veld("Toelichting", "Wat de lezer moet weten om het goed te begrijpen.")
    reeks: tuple[PuntData, ...] = veld("Reeks", "De waarden van een grafiek, in volgorde.")
    tegenstrijdig_met: tuple[Verwijzing, ...] = veld("Tegenstrijdig met", "Cijfers die hier iets anders over zeggen.")
    anders_gemeten: tuple[Verwijzing, ...] = veld("Anders gemeten", "Cijfers over iets dat erop lijkt.")
    vervangt: tuple[Verwijzing, ...] = veld("Vervangt", "Oudere cijfers waar dit voor in de plaats kwam.")
    vervangen_door: tuple[Verwijzing, ...] = veld("Vervangen door", "Nieuwere cijfers; gebruik die.")


class BegripData(DocumentData, zegt="Een woord dat niet elke lezer kent, met wat het betekent."):
    """A word that not every reader knows, with what it means."""

    ook: tuple[str, ...] = veld("Ook", "Andere vormen die hetzelfde betekenen.")
    uitleg: str = veld("Uitleg", "Wat het betekent.")
    gaat_over: Verwijzing | None = veld("Gaat over", "De pagina van deze site die erover gaat.")


class RegioData(DocumentData, zegt="Een arbeidsmarktregio."):
    """A labour-market region."""

    naam: str = veld("Naam", "De naam, zoals Utrecht.")
    code: str = veld("Code", "De code, zoals AM13.")
    gemeenten: tuple[str, ...] = veld("Gemeenten", "De gemeenten die bij deze regio horen.")
    plaatsen: tuple[str, ...] = veld("Plaatsen", "Andere namen waarop mensen zoeken.")
    tekst: str | None = veld("Tekst", "Wat er over deze regio te vertellen is; een regel is een alinea.")


class LoketData(DocumentData, zegt="Een plek waar mensen hulp krijgen."):
    """A place where people are helped."""

    in_het_kort: VoorIeder = veld("In het kort", "Wat het doet voor elke doelgroep.")
    vraag: VoorIeder | None = veld("Vraag", "Wat je er vraagt.")
    eerst: tuple[KeuzeData[Doelgroep], ...] = veld("Eerst", "Voor wie dit het eerste loket is om te bellen.")
    regio: Verwijzing | None = veld("Regio", "De regio waar dit loket is; leeg is het hele land.")
    telefoon: str | None = veld("Telefoon", "Het nummer van de organisatie.")
    email: str | None = veld("E-mail", "Het adres van de organisatie.")
    website: HeelAdres | None = veld("Website", "De site van het loket, of de site die je verder helpt.")
    gecontroleerd: date = veld("Gecontroleerd", "De dag waarop iemand nakeek of dit klopt.")
    gaat_over: Verwijzing | None = veld("Gaat over", "De pagina van deze site die erover gaat.")


class VergelijkingData(DocumentData, zegt="Methodieken die lezers tegen elkaar afwegen."):
    """Methodieken that readers weigh against each other."""

    methodieken: tuple[Verwijzing, ...] = veld("Methodieken", "Welke naast elkaar staan.")
