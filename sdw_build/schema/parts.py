"""Parts that several kinds share: sources, pictures, agreements, exceptions."""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from sdw_build.schema.model import Model, veld
from sdw_build.schema.pointing import Beelddoel, Linkdoel
from sdw_build.schema.references import PartnerRef
from sdw_build.schema.values import Datum, Doi, Gebeurd, Jaar, JaNee, Letterlijk, Regel, Tekst, Url, Verschenen, reject
from sdw_build.schema.vocabulary import Doelgroep


def where_read(url: str | None, doi: str | None) -> str:
    """Return the web address of what can be read: its own, or that of its DOI; empty without either."""
    return url or (f"https://doi.org/{doi}" if doi else "")


class Bron(Model):
    """Where a claim comes from."""

    titel: Tekst = veld("Titel", "De titel van het stuk.")
    uitgever: Regel | None = veld("Uitgever", "Wie het uitgaf, zoals een organisatie, krant of tijdschrift.", None)
    jaar: Verschenen = veld("Jaar", "Het jaar waarin het verscheen, of onbekend.", "onbekend")
    url: Url | None = veld("Webadres", "Waar je het kunt lezen.", None)
    doi: Doi | None = veld("DOI", "Het vaste nummer van een wetenschappelijk artikel.", None)
    geraadpleegd: Gebeurd | None = veld("Geraadpleegd", "De dag waarop je het las.", None)

    @property
    def adres(self) -> str:
        """Where it can be read; empty when nobody can."""
        return where_read(self.url, self.doi)


class PerDoelgroep(Model):
    """A text in the words of each audience, in a field named after it."""

    def text_for(self, doelgroep: Doelgroep) -> str | None:
        """Return this audience's own text, if it was written."""
        text: str | None = getattr(self, doelgroep.value)
        return text


class InHetKort(PerDoelgroep):
    """What a page is about in a few sentences, once for each audience."""

    professionals: Tekst | None = veld("Voor professionals", "In een paar zinnen, voor wie ermee werkt.", None)
    werkgevers: Tekst | None = veld("Voor werkgevers", "In een paar zinnen, voor wie iemand in dienst heeft.", None)
    clienten: Tekst | None = veld("Voor cliënten", "In korte zinnen en gewone woorden.", None)


class Beeld(Model):
    """A picture with the words that stand in for it."""

    bestand: Beelddoel = veld(
        "Bestand", "De naam van het bestand, naast de tekst of in dezelfde map.", examples=["werkbank.jpg"]
    )
    alt: Tekst = veld(
        "Beschrijving", "Wat er te zien is, voor wie het beeld niet ziet.", examples=["Twee mensen aan een werkbank."]
    )
    fotograaf: Regel | None = veld("Fotograaf", "Wie het beeld maakte.", None)
    herkenbaar: JaNee = veld("Herkenbaar", "Is er iemand herkenbaar in beeld? Schrijf ja of nee.", False)
    wie: tuple[Regel, ...] = veld(
        "Wie", "Wie er herkenbaar in beeld is: de rol, zoals bij betrokkenen. Leeg: iedereen die daar staat.", ()
    )


class Logo(Model):
    """An organisation's logo, and why we may show it."""

    bestand: Beelddoel = veld("Bestand", "De naam van het bestand.", examples=["logo.svg"])
    alt: Tekst = veld("Beschrijving", "De naam van de organisatie, zoals op het logo.")
    gebruiksrecht: Tekst = veld("Gebruiksrecht", "Van wie we het logo mogen gebruiken, en sinds wanneer.")


class Akkoord(Model):
    """One party's agreement to publish a result of the convenant."""

    partner: PartnerRef = veld("Partner", "De partner die akkoord moet geven.")
    rol: Regel = veld("Rol", "Namens wie of vanuit welke functie, zonder naam van een persoon.")
    dag: Gebeurd | None = veld("Dag", "De dag van het akkoord; leeg zolang het er niet is.", None)


class Bewust(Model):
    """Something that a privacy check may let pass, with the reason."""

    wat: Letterlijk = veld("Wat", "De tekst die mag blijven staan.")
    reden: Tekst = veld("Reden", "Waarom het hier hoort.")


class Wijziging(Model):
    """What an editor says of a change, on its day."""

    dag: Datum = veld("Dag", "De dag van de wijziging; een dag die nog komt, staat er pas dan bij.")
    wat: Regel = veld("Wat", "Wat er veranderde, in een regel.", examples=["De kosten zijn opnieuw opgezocht."])


class Video(Model):
    """A film, with captions and its words in full."""

    url: Url = veld("Webadres", "Waar de film staat.")
    wie: tuple[Regel, ...] = veld(
        "Wie", "Wie er herkenbaar in voorkomt: de rol, zoals bij betrokkenen. Leeg: iedereen die daar staat.", ()
    )
    ondertiteling: JaNee = veld("Ondertiteling", "Is de film ondertiteld? Schrijf ja of nee.", False)
    transcript: Tekst = veld("Transcript", "Alles wat er gezegd wordt en te zien is, uitgeschreven.")


class Stap(Model):
    """A question that a visitor comes with, and where the answer is."""

    titel: Regel = veld("Titel", "De vraag, zoals een bezoeker die stelt.")
    tekst: Tekst = veld("Tekst", "Wat de lezer daar vindt, in een paar woorden.")
    link: Linkdoel = veld(
        "Link", "Het bestand of adres op deze site waar het antwoord staat.", examples=["/methodieken/"]
    )


class Periode(Model):
    """Membership of a convenant: which, from, until, and who says so."""

    naam: Regel = veld("Naam", "Hoe het convenant heet.", "Sterk door Werk")
    van: Verschenen = veld("Van", "Het jaar van toetreden.")
    tot: Jaar | None = veld("Tot", "Het jaar waarin het eindigde.", None)
    bron: Tekst = veld("Bron", "Waar dit staat.")
    url: Url | None = veld("Webadres", "Waar je de bron kunt lezen.", None)

    @property
    def tekst(self) -> str:
        """What it was and when, in a few words, as far as that is known."""
        begin = "" if self.van == "onbekend" else str(self.van)
        if isinstance(self.tot, int):
            begin = f"{begin} tot {self.tot}".strip()
        elif begin and self.tot is None:
            begin = f"vanaf {begin}"
        return f"{self.naam}, {begin}" if begin else self.naam

    def began(self) -> int:
        """Return the year in which it began, for an order; one that nobody knows comes first."""
        return self.van if isinstance(self.van, int) else 0

    def is_open(self, day: date) -> bool:
        """Tell whether it goes on after this year; of an end that nobody knows it is not said."""
        return self.tot is None or (isinstance(self.tot, int) and self.tot > day.year)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if isinstance(self.van, int) and isinstance(self.tot, int) and self.tot < self.van:
            raise reject("combinatie", "ligt voor het jaar bij van.", "draai de jaren om.", binnen=("tot",))
        return self


def _each_source_once(sources: tuple[Bron, ...]) -> tuple[Bron, ...]:
    seen: set[Bron] = set()
    for index, source in enumerate(sources):
        if source in seen:
            raise reject("dubbel", "is een bron die er al staat.", "haal er een weg.", binnen=(index,))
        seen.add(source)
    return sources


Bronnen = Annotated[tuple[Bron, ...], AfterValidator(_each_source_once)]
