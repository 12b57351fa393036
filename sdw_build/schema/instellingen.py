"""The settings of the site: who runs it, and how to reach them."""

from sdw_build.schema.licentie import Licentie
from sdw_build.schema.model import Model, veld
from sdw_build.schema.parts import Bron
from sdw_build.schema.values import Email, HeelGetal, Regel, Tekst, Url


class Instellingen(Model):
    """What the pages say of the site itself; what an empty setting would say is left out."""

    beheerder: Regel | None = veld("Beheerder", "De organisatie die de site beheert.", None)
    contact: Email | None = veld("Contact", "Het algemene e-mailadres.", None)
    meldpunt: Email | None = veld("Meldpunt", "Waar je meldt dat iets niet toegankelijk is of niet klopt.", None)
    beveiliging: Email | None = veld(
        "Beveiliging", "Waar iemand een lek in de beveiliging meldt; het komt in security.txt.", None
    )
    nieuwsbrief: Url | None = veld("Nieuwsbrief", "Het adres waar het aanmeldformulier heen gaat.", None)
    licentie: Licentie | None = veld(
        "Licentie",
        "Onder welke open licentie anderen onze teksten mogen gebruiken; nooit verhalen en foto's. "
        "Leeg: nog niet gekozen, en dan mag het niet.",
        None,
    )
    per_pagina: HeelGetal = veld("Per pagina", "Hoeveel kaartjes er op een overzicht staan.", 24, gt=0)
    respijt_dagen: HeelGetal = veld(
        "Respijt", "Hoeveel dagen na herzien_voor lezers te zien krijgen dat een pagina niet is nagelopen.", 90
    )
    contact_nakijken_na: HeelGetal = veld(
        "Contact nakijken na", "Na hoeveel maanden een loket weer moet worden nagekeken.", 12, gt=0
    )
    kernzin: Tekst = veld(
        "Kernzin", "De ene zin waarmee de site zich voorstelt.", "Werk dat bij je past, en dat blijft."
    )
    bron_gemeenten: Bron | None = veld(
        "Bron van de gemeenten", "Waar staat welke gemeente bij welke regio hoort; het jaar zegt van wanneer.", None
    )


class Zoekgroep(Model):
    """Words that readers type, and the words of the site that say the same."""

    woorden: tuple[Tekst, ...] = veld("Woorden", "Wat iemand typt, met elk ander woord ervoor.")
    ook: tuple[Tekst, ...] = veld(
        "Ook", "Waarop dan ook wordt gezocht. Leeg: de woorden zeggen hetzelfde, en vinden elkaar.", ()
    )


class Synoniemen(Model):
    """Which words find one another in a search."""

    groepen: tuple[Zoekgroep, ...] = veld("Groepen", "Woorden die bij elkaar horen.", ())


class Hulpvraag(Model):
    """When a search should meet 113 before anything else."""

    woorden: tuple[Tekst, ...] = veld("Woorden", "Woorden en zinnen die op acute nood wijzen.")
    behalve: tuple[Tekst, ...] = veld("Behalve", "Uitdrukkingen die erop lijken, maar iets anders zeggen.", ())
