"""A methodiek: a way of working or an instrument, with its evidence for each target group."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from sdw_build.schema.filters import IN_REGION, THEME, as_steps
from sdw_build.schema.kind import Filter, Kind, Overview, Plek
from sdw_build.schema.model import Model, veld
from sdw_build.schema.moment import Moment
from sdw_build.schema.parts import Bronnen, InHetKort
from sdw_build.schema.published import Published
from sdw_build.schema.references import CijferRef, MethodiekRef, PartnerRef, RegioRef
from sdw_build.schema.values import Datum, JaNee, Kortzin, Past, Regel, Tekst, Url, distinct, reject
from sdw_build.schema.vocabulary import Doelgroep, Fase, Niveau, Relatie, VoorWie

_OWNER = "Eigenaar"
GROUP = "groep"  # the filter of target groups, in the address


class Kort(Model):
    """What a reader asks first, each answered in one line; an empty one is taken from the fields below it."""

    voor_wie: Kortzin | None = veld(
        "Voor wie", "Wie het kan gebruiken, in één zin. Leeg: de groepen bij voor_wie.", None
    )
    wat: Kortzin | None = veld("Wat gebeurt er", "Wat je doet of krijgt, in één zin. Leeg: de vorm.", None)
    hoe_lang: Kortzin | None = veld("Hoe lang", "Hoe lang het duurt, in één zin. Leeg: de duur.", None)
    wie_betaalt: Kortzin | None = veld(
        "Wie betaalt", "Wie het betaalt, in één zin. Leeg: de eerste zin bij financiering.", None
    )
    wie_bel_ik: Kortzin | None = veld(
        "Wie bel ik", "Bij wie je het vraagt, in één zin. Leeg: de eerste zin bij contact.", None
    )


class Onbekend(Model):
    """What a reader would want to know and nobody wrote, with what to ask instead."""

    wat: Kortzin = veld("Wat", "Wat wij niet weten, in één zin.", examples=["Wat het kost, weten wij niet."])
    vraag: Kortzin = veld("Vraag", "Wat de lezer kan vragen, en aan wie.", examples=["Vraag UWV wat het kost."])


class Uitvoering(Model):
    """How it is done, by whom, and how long it takes."""

    vorm: Tekst | None = veld("Vorm", "Zoals individuele begeleiding of een groep.", None, examples=["Een groep"])
    duur: Tekst | None = veld("Duur", "Hoe lang het duurt.", None)
    intensiteit: Tekst | None = veld("Intensiteit", "Hoe vaak en hoeveel.", None)
    door: Tekst | None = veld("Door wie", "Wie het uitvoert.", None)
    opleiding: Tekst | None = veld("Opleiding", "Wat je ervoor moet kunnen of leren.", None)


class Geld(Model):
    """A statement about cost or funding, true on a day."""

    tekst: Tekst = veld("Tekst", "Wat het kost, of wie het betaalt.")
    peildatum: Annotated[Moment, Past()] = veld("Peildatum", "Wanneer dit gold: een dag, maand of jaar.")
    bron: Tekst = veld("Bron", "Waar dit staat.")
    url: Url | None = veld("Webadres", "Waar je de bron kunt lezen.", None)


class Modelgetrouwheid(Model):
    """How one measures that it is done as it was meant."""

    instrument: Regel = veld("Instrument", "De naam van de vragenlijst of schaal.")
    drempel: Tekst | None = veld("Drempel", "Vanaf welke uitkomst het goed heet.", None)
    bron: Tekst = veld("Bron", "Waar dit staat.")
    url: Url | None = veld("Webadres", "Waar je de bron kunt lezen.", None)


class Staaf(Model):
    """One bar of a chart: a figure, with what it is called beside the others."""

    label: Regel = veld("Label", "Wat deze staaf is, in een paar woorden.", examples=["Met IPS"])
    cijfer: CijferRef = veld("Cijfer", "Het cijfer dat de staaf zo lang maakt.")


class Erkenning(Model):
    """What an institute says of a methodiek; whether it works for someone is for the evidence to tell."""

    door: Regel = veld("Door", "Welk instituut of welke commissie dit zegt.")
    niveau: Niveau = veld("Niveau", "Welk oordeel dat was; onbekend mag.", Niveau.ONBEKEND)
    voor_wie: VoorWie | None = veld("Voor wie", "De groep waarvoor het geldt, als dat erbij staat.", None)
    op: Annotated[Moment, Past()] | None = veld("Op", "Wanneer dit is gezegd: een dag, maand of jaar.", None)
    geldig_tot: Datum | None = veld("Geldig tot", "De laatste dag waarop het geldt.", None)
    bronnen: Annotated[Bronnen, Field(min_length=1)] = veld("Bronnen", "Waar dit staat.")

    def is_expired(self, day: date) -> bool:
        """Tell whether the recognition no longer holds on a day."""
        return self.geldig_tot is not None and self.geldig_tot < day


class Bewijs(Model):
    """What is known of one outcome for one target group."""

    voor_wie: VoorWie = veld("Voor wie", "De groep waarvoor dit bewijs geldt.")
    uitkomst: Regel = veld("Uitkomst", "Wat er gemeten is, zoals betaald werk.", examples=["Betaald werk"])
    kort: Kortzin | None = veld("Kort", "Wat er gevonden is, in één zin. Leeg: de eerste zin van de toelichting.", None)
    cijfers: tuple[Staaf, ...] = veld("Cijfers", "De staven van een grafiek, zoals met en zonder.", ())
    niveau: Niveau = veld("Niveau", "Het officiële oordeel, als dat er is.", Niveau.ONBEKEND)
    toelichting: Tekst | None = veld("Toelichting", "Wat er gevonden is, in een paar zinnen.", None)
    beoordeeld_door: Regel | None = veld("Beoordeeld door", "Wie dit oordeel gaf.", None)
    beoordeeld_op: Annotated[Moment, Past()] | None = veld("Beoordeeld op", "Wanneer dit oordeel is gegeven.", None)
    geldig_tot: Datum | None = veld("Geldig tot", "De laatste dag waarop het oordeel geldt.", None)
    bronnen: Annotated[Bronnen, Field(min_length=1)] = veld("Bronnen", "Waar dit staat.")

    @model_validator(mode="after")
    def _judged_by_someone(self) -> Self:
        judged = self.niveau not in (Niveau.NIET_BEOORDEELD, Niveau.ONBEKEND)
        if judged and not self.beoordeeld_door:
            raise reject(
                "ontbreekt",
                "is een oordeel, en er staat niet bij van wie.",
                "vul bij beoordeeld_door in wie dit oordeel gaf, of kies onbekend.",
                binnen=("niveau",),
            )
        if self.niveau is Niveau.NIET_BEOORDEELD and self.beoordeeld_door:
            raise reject(
                "combinatie",
                "past niet bij beoordeeld_door: daar staat wie een oordeel gaf.",
                "kies welk oordeel dat was, of haal beoordeeld_door weg.",
                binnen=("niveau",),
            )
        return self

    def is_expired(self, day: date) -> bool:
        """Tell whether the judgement no longer holds on a day."""
        return self.geldig_tot is not None and self.geldig_tot < day


class Rol(Model):
    """A partner's part in a methodiek."""

    partner: PartnerRef = veld("Partner", "De partner.")
    relatie: Relatie = veld("Relatie", "Wat de partner ermee doet.")


class Methodiek(Published):
    """A methodology that partners may link to for years."""

    afkorting: Regel | None = veld("Afkorting", "De gangbare afkorting, zoals IPS.", None, examples=["IPS"])
    in_het_kort: InHetKort = veld("In het kort", "Een korte tekst voor elke doelgroep.")
    kort: Kort | None = veld("Kort", "De vragen die lezers het eerst stellen, elk in één zin.", None)
    onbekend: Onbekend | None = veld("Onbekend", "Wat wij niet weten, met een vraag die de lezer kan stellen.", None)
    doel: Tekst = veld("Doel", "Wat je ermee wilt bereiken.")
    voor_wie: Annotated[tuple[VoorWie, ...], AfterValidator(distinct)] = veld(
        "Voor wie", "De groepen waarvoor het bedoeld is.", ()
    )
    fase: Annotated[tuple[Fase, ...], AfterValidator(distinct)] = veld(
        "Fase", "Waar op de weg naar werk je het gebruikt.", ()
    )
    uitvoering: Uitvoering | None = veld("Uitvoering", "Hoe het gaat, hoe lang en door wie.", None)
    kosten: tuple[Geld, ...] = veld("Kosten", "Wat het kost, met peildatum en bron.", ())
    financiering: tuple[Geld, ...] = veld("Financiering", "Wie het betaalt, met peildatum en bron.", ())
    modelgetrouwheid: Modelgetrouwheid | None = veld("Modelgetrouwheid", "Hoe je meet of het gaat zoals bedoeld.", None)
    bewijs: Annotated[tuple[Bewijs, ...], Field(min_length=1)] = veld(
        "Bewijs", "Wat er bekend is, per groep en uitkomst; onbekend is ook een antwoord."
    )
    erkenning: tuple[Erkenning, ...] = veld("Erkenning", "Wat een instituut over de methodiek zegt, met de bron.", ())
    beperkingen: Tekst | None = veld("Wat we niet weten", "De grenzen van de kennis.", None)
    vergelijk_met: Annotated[tuple[MethodiekRef, ...], AfterValidator(distinct)] = veld(
        "Vergelijk met", "Methodieken waar een lezer ook aan denkt. Leeg: wat er het meest op lijkt.", ()
    )
    eigenaar: PartnerRef | None = veld("Eigenaar", "De partner van wie de methodiek is, als dat bekend is.", None)
    partners: tuple[Rol, ...] = veld("Partners", "Welke partners ermee werken, en hoe.", ())
    landelijk: JaNee = veld("Landelijk", "Is het in het hele land beschikbaar? Schrijf ja of nee.", False)
    regios: Annotated[tuple[RegioRef, ...], AfterValidator(distinct)] = veld(
        "Regio's", "De arbeidsmarktregio's waar het beschikbaar is; naam of AM-code.", ()
    )
    contact: Tekst | None = veld("Contact", "Waar je terechtkunt; geen naam van een persoon.", None)

    @property
    def relations(self) -> tuple[tuple[str, PartnerRef], ...]:
        """The partners that work with it, each with how; its owner first."""
        roles = tuple((role.relatie.label, role.partner) for role in self.partners)
        owner = ((_OWNER, self.eigenaar),) if self.eigenaar and (_OWNER, self.eigenaar) not in roles else ()
        return (*owner, *roles)

    def relation_with(self, partner: str) -> str:
        """Return what a partner does with it, by the slug; empty for one that is not named."""
        own = _OWNER if self.eigenaar == partner else ""
        return own or next((label for label, ref in self.relations if ref == partner), "")

    def summary_for(self, audience: Doelgroep) -> str | None:
        """Return the few sentences for one audience."""
        return self.in_het_kort.text_for(audience)

    @property
    def feature(self) -> str:
        """The abbreviation."""
        return self.afkorting or ""

    @model_validator(mode="after")
    def _summary_for_each_audience(self) -> Self:
        for doelgroep in self.doelgroepen:
            if not self.in_het_kort.text_for(doelgroep):
                raise reject(
                    "ontbreekt",
                    f"mist een tekst voor {doelgroep.value}.",
                    f"schrijf er een, of haal {doelgroep.value} uit doelgroepen.",
                    binnen=("in_het_kort",),
                )
        return self


def group_anchor(group: VoorWie) -> str:
    """Return the id of what is known for a group, on the page of a methodiek."""
    return f"bewijs:{group.value.lower().replace('_', '-')}"


def _found_for(group: VoorWie) -> Callable[[Methodiek], bool]:
    return lambda data: any(item.voor_wie is group and (item.kort or item.toelichting) for item in data.bewijs)


def _is_for(audience: Doelgroep) -> Callable[[Methodiek], bool]:
    return lambda data: audience in data.doelgroepen


def _tells_of_money(data: Methodiek) -> bool:
    return bool(data.kosten or data.financiering)


def _says_who_pays(data: Methodiek) -> bool:
    return _tells_of_money(data) or bool(data.kort and data.kort.wie_betaalt)


def _says_whom_to_call(data: Methodiek) -> bool:
    return bool(data.contact or (data.kort and data.kort.wie_bel_ik))


METHODIEK = Kind(
    naam="methodiek",
    meervoud="methodieken",
    model=Methodiek,
    folder="methodieken",
    section="methodieken",
    template="methodiek.html",
    overview=Overview(
        "Kies wat bij je past, of zet er een paar naast elkaar.",
        filters=(THEME, Filter[Methodiek](IN_REGION, "Regio", lambda data: data.regios)),
        samen=(
            Filter[Methodiek]("doelgroep", "Ik ben", lambda data: data.doelgroepen),
            Filter[Methodiek]("fase", "Stap", lambda data: as_steps(data.fase)),
            Filter[Methodiek](GROUP, "Groep", lambda data: data.voor_wie),
        ),
        template="methodieken.html",
    ),
    in_menu=True,
    has_card=True,
    is_cited=True,
    shows_related=True,
    plekken=(
        Plek("oogopslag"),
        Plek("kort:bellen", _says_whom_to_call, "oogopslag"),
        Plek("bewijs"),
        *(Plek(group_anchor(group), _found_for(group), "bewijs") for group in VoorWie),
        Plek("voor-jou"),
        *(Plek(f"voor-{audience}", _is_for(audience), "voor-jou") for audience in Doelgroep),
        Plek("kort:tekst"),
        Plek("meer"),
        Plek("hoe"),
        Plek("kosten", _tells_of_money, "kort:betalen"),
        Plek("kort:betalen", _says_who_pays, "oogopslag"),
        Plek("verwijs"),
    ),
)
