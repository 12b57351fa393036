"""The vocabularies: every list that an editor chooses from."""

from sdw_build.schema.terms import Term


class Doelgroep(Term):
    """For whom a page is written."""

    PROFESSIONALS = "professionals", "Professionals", "Wie mensen begeleidt in zorg, werk en inkomen."
    WERKGEVERS = "werkgevers", "Werkgevers", "Wie mensen in dienst heeft of wil nemen."
    CLIENTEN = "clienten", "Cliënten", "Wie zelf psychisch kwetsbaar is, en de naasten."


class Status(Term):
    """How far a document is, and so who may see it."""

    CONCEPT = "concept", "Concept", "Nog niet klaar; staat nergens op de site."
    GEPUBLICEERD = "gepubliceerd", "Gepubliceerd", "Openbaar vanaf de datum bij gepubliceerd."
    GEARCHIVEERD = (
        "gearchiveerd",
        "Gearchiveerd",
        "Blijft op het eigen adres, uit de lijsten, met de melding dat het niet meer wordt bijgehouden.",
    )


class Vorm(Term):
    """The form in which a verhaal is told."""

    INTERVIEW = "interview", "Interview"
    REPORTAGE = "reportage", "Reportage"
    ACHTERGROND = "achtergrond", "Achtergrond"
    FILM = "film", "Film"
    PODCAST = "podcast", "Podcast"
    COLUMN = "column", "Column"
    TIPS = "tips", "Tips"


class Perspectief(Term):
    """Through whose eyes a verhaal is told."""

    CLIENT = "client", "Cliënt"
    WERKNEMER = "werknemer", "Werknemer"
    WERKGEVER = "werkgever", "Werkgever"
    COLLEGA = "collega", "Collega"
    PROFESSIONAL = "professional", "Professional"
    NAASTE = "naaste", "Naaste"
    ERVARINGSDESKUNDIGE = "ervaringsdeskundige", "Ervaringsdeskundige"
    AMBASSADEUR = "ambassadeur", "Ambassadeur"


class Naamsoort(Term):
    """How much of a teller's name a verhaal gives."""

    VOLLEDIGE_NAAM = "volledige_naam", "Volledige naam"
    VOORNAAM = "voornaam", "Alleen de voornaam"
    PSEUDONIEM = "pseudoniem", "Een verzonnen naam"
    ANONIEM = "anoniem", "Zonder naam"


class Fase(Term):
    """Where someone stands on the way to lasting work."""

    ORIENTATIE = "orientatie", "Oriënteren"
    ZOEKEN = "zoeken", "Zoeken"
    PLAATSING = "plaatsing", "Plaatsing"
    START = "start", "Starten"
    BEHOUD = "behoud", "Blijven werken"
    TERUGKEER = "terugkeer", "Terugkomen"


class Gevoelig(Term):
    """A subject that asks for care from reader and editor."""

    SUICIDE = "suicide", "Zelfdoding", "Zet het blok met 113 op de pagina."
    VERSLAVING = "verslaving", "Verslaving"
    GEWELD = "geweld", "Geweld"


class Reikwijdte(Term):
    """What someone agreed to have shown."""

    TEKST = "tekst", "De tekst"
    VOORNAAM = "voornaam", "De voornaam"
    VOLLEDIGE_NAAM = "volledige_naam", "De volledige naam"
    FOTO = "foto", "Een herkenbare foto"
    VIDEO = "video", "Video"
    GELUID = "geluid", "Een geluidsopname"
    WERKGEVER = "werkgever", "De naam van de werkgever"
    GEZONDHEID = "gezondheid", "Gegevens over gezondheid"


# Those who come for themselves first: they may be tired, and on a phone.
IN_TURN = (Doelgroep.CLIENTEN, Doelgroep.WERKGEVERS, Doelgroep.PROFESSIONALS)


class VoorWie(Term):
    """The target group for which a methodiek is meant, or its evidence holds."""

    EPA = "EPA", "Ernstige psychische aandoening (EPA)", "Klachten die lang duren en het leven zwaar belasten."
    CMD = "CMD", "Lichte tot milde psychische aandoening (CMD)", "Veelvoorkomende klachten, zoals angst of somberheid."
    ZONDER_DIAGNOSE = "zonder_diagnose", "Psychisch kwetsbaar zonder diagnose"
    LVB = "LVB", "Licht verstandelijke beperking (LVB)"
    JONGVOLWASSENEN = "jongvolwassenen", "Jongvolwassenen"
    BESCHERMD_WONEN_DAKLOOS = "beschermd_wonen_dakloos", "Beschermd wonen of dakloos"
    WERKENDEN_MET_KLACHTEN = "werkenden_met_klachten", "Werkenden met psychische klachten"
    GROEPEN_SAMEN = (
        "groepen_samen",
        "Psychisch kwetsbaar, groepen samen",
        "Voor onderzoek dat mensen met lichte en met ernstige klachten niet apart telt.",
    )

    @property
    def kort(self) -> str:
        """What it is called where there is little room."""
        return _SHORT_GROUPS.get(self, self.label)


_SHORT_GROUPS = {
    VoorWie.EPA: "Ernstige aandoening (EPA)",
    VoorWie.CMD: "Lichtere aandoening (CMD)",
    VoorWie.LVB: "LVB",
    VoorWie.WERKENDEN_MET_KLACHTEN: "Werkenden met klachten",
    VoorWie.GROEPEN_SAMEN: "Verschillende groepen samen",
}


class Niveau(Term):
    """How well it is known that a methodiek works, as the Dutch institutes grade it."""

    GOED_BESCHREVEN = (
        "goed_beschreven",
        "Goed beschreven",
        "Mensen uit de praktijk vinden dat duidelijk is beschreven wat je doet. Geldt drie jaar.",
    )
    GOED_ONDERBOUWD = (
        "goed_onderbouwd",
        "Goed onderbouwd",
        "Een commissie vindt goed uitgelegd waarom het zou werken. Geldt vijf jaar.",
    )
    EFFECTIEF_EERSTE = (
        "effectief_eerste",
        "Effectief: eerste aanwijzingen",
        "Onderzoek geeft de eerste aanwijzingen dat het werkt. Geldt vijf jaar.",
    )
    EFFECTIEF_GOEDE = (
        "effectief_goede",
        "Effectief: goede aanwijzingen",
        "Onderzoek geeft goede aanwijzingen dat het werkt. Geldt vijf jaar.",
    )
    EFFECTIEF_STERKE = (
        "effectief_sterke",
        "Effectief: sterke aanwijzingen",
        "Onderzoek geeft sterke aanwijzingen dat het werkt. Geldt vijf jaar.",
    )
    NIET_BEOORDEELD = "niet_beoordeeld", "Niet beoordeeld", "Geen commissie heeft hier een oordeel over gegeven."
    ONBEKEND = "onbekend", "Niveau onbekend", "Wij weten niet welk niveau van erkenning hier geldt."


class Relatie(Term):
    """What a partner has to do with a methodiek."""

    EIGENAAR = "eigenaar", "Eigenaar"
    ONTWIKKELAAR = "ontwikkelaar", "Ontwikkelaar"
    UITVOERDER = "uitvoerder", "Uitvoerder"
    OPLEIDER = "opleider", "Opleider"
    FINANCIER = "financier", "Financier"
    KENNISPARTNER = "kennispartner", "Kennispartner"


class SoortPartner(Term):
    """What kind of organisation a partner is."""

    BRANCHEVERENIGING = "branchevereniging", "Branchevereniging"
    CLIENTENORGANISATIE = "clientenorganisatie", "Cliënten- en familieorganisatie"
    KENNISORGANISATIE = "kennisorganisatie", "Kennisorganisatie"
    OVERHEID = "overheid", "Overheid"
    UITVOERINGSORGANISATIE = "uitvoeringsorganisatie", "Uitvoeringsorganisatie"
    VERENIGING = "vereniging", "Vereniging"
    BEWEGING = "beweging", "Beweging"
    STICHTING = "stichting", "Stichting"
    WERKGEVERSORGANISATIE = "werkgeversorganisatie", "Werkgeversorganisatie"


class Bouwsteen(Term):
    """A block that the site itself puts under the text of a pagina."""

    CONTACT = "contact", "Contactgegevens", "Wie de site beheert, en hoe je die bereikt."
    MELDPUNT = "meldpunt", "Meldpunt", "Waar je meldt dat iets niet toegankelijk is of niet klopt."
    NIEUWSBRIEF = "nieuwsbrief", "Nieuwsbrief", "Het formulier om je aan te melden, als er een adres is ingesteld."
    HULP = "hulp", "Hulp nu", "Het blok met 113."
    PARTNERS = "partners", "Partners", "De lijst van alle partners."
