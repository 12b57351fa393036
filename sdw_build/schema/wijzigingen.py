"""What the site told last, and what happened to it: the record beside the list of addresses, one line for each thing.

The lines are a set: in a merge both sides' lines stay, and none depends on another. It names no verhaal: of those it
holds opaque ids only.
"""

from collections.abc import Collection
from typing import Annotated

from pydantic import AfterValidator

from sdw_build.schema.adressen import Id, Merk
from sdw_build.schema.model import Model, veld
from sdw_build.schema.terms import Term
from sdw_build.schema.values import Datum, JaNee, Letterlijk, distinct


class Verandering(Term):
    """What may happen to something on the site."""

    GEPUBLICEERD = "gepubliceerd", "Nieuw"
    BIJGEWERKT = "bijgewerkt", "Bijgewerkt"
    NAGELOPEN = "nagelopen", "Nagelopen"
    BEWIJS_ERBIJ = "bewijs_erbij", "Bewijs erbij"
    BEWIJS_OMHOOG = "bewijs_omhoog", "Bewijs sterker"
    BEWIJS_OMLAAG = "bewijs_omlaag", "Bewijs zwakker"
    BEWIJS_GEWIJZIGD = "bewijs_gewijzigd", "Bewijs gewijzigd"
    BEWIJS_WEG = "bewijs_weg", "Bewijs weggehaald"
    BEWIJS_VERLOPEN = "bewijs_verlopen", "Oordeel verlopen"
    ERKENNING_VERLOPEN = "erkenning_verlopen", "Erkenning verlopen"
    CIJFER_GEWIJZIGD = "cijfer_gewijzigd", "Cijfer gewijzigd"
    CIJFER_VERVANGEN = "cijfer_vervangen", "Cijfer vervangen"
    GESTOPT = "gestopt", "Gestopt"
    GEARCHIVEERD = "gearchiveerd", "Niet meer bijgehouden"
    HERVAT = "hervat", "Weer bijgehouden"
    VERHUISD = "verhuisd", "Verhuisd"
    SAMENGEVOEGD = "samengevoegd", "Samengevoegd"
    WEG = "weg", "Weggehaald"
    INGETROKKEN = "ingetrokken", "Niet meer beschikbaar"


class Getoond(Model):
    """What the site told last of one document: where it stands, and what of it may change."""

    id: Id = veld("Id", "Het kenmerk van de pagina.")
    plek: Letterlijk = veld("Plek", "Het adres; van een verhaal een merk waar niemand iets aan ziet.")
    archief: JaNee = veld("Archief", "Of de pagina niet meer werd bijgehouden.", False)
    waarde: Letterlijk | None = veld("Waarde", "Wat een cijfer zei.", None)
    door: Id | None = veld("Door", "Het cijfer dat ervoor in de plaats kwam.", None)


class GetoondBewijs(Model):
    """The level of one piece of evidence that the site told last."""

    id: Id = veld("Id", "Het kenmerk van de methodiek.")
    wat: Letterlijk = veld("Wat", "De groep en de uitkomst.")
    niveau: Letterlijk = veld("Niveau", "Het niveau dat er stond.")


class Gebeurtenis(Model):
    """Something that happened, on its day; all that can be named comes from the content of now."""

    dag: Datum = veld("Dag", "De dag waarop de site het voor het eerst zei.")
    soort: Verandering = veld("Soort", "Wat er gebeurde.")
    id: Id = veld("Id", "Het kenmerk van de pagina.")
    wat: Letterlijk | None = veld("Wat", "Waarvan, zoals de groep en de uitkomst.", None)
    van: Letterlijk | None = veld("Van", "Wat er stond.", None)
    naar: Letterlijk | None = veld("Naar", "Wat er kwam te staan.", None)


class Wijzigingenlijst(Model):
    """What the site told last, and what happened since it is kept; only `sdw adressen` writes it."""

    sleutel: tuple[Merk, ...] = veld("Sleutel", "Met welke sleutel de kenmerken zijn gemaakt.", ())
    gezien: Annotated[tuple[Datum, ...], AfterValidator(distinct)] = veld("Gezien", "Tot welke dag is gekeken.", ())
    stand: tuple[Getoond, ...] = veld("Stand", "Wat de site het laatst vertelde.", ())
    bewijs: tuple[GetoondBewijs, ...] = veld("Bewijs", "Welk niveau er bij welk bewijs stond.", ())
    gebeurd: tuple[Gebeurtenis, ...] = veld("Gebeurd", "Wat er gebeurde, per dag.", ())

    def without(self, ids: Collection[str]) -> "Wijzigingenlijst":
        """Return the record without what it holds of some pages."""
        return self.model_copy(
            update={
                "stand": tuple(item for item in self.stand if item.id not in ids and item.door not in ids),
                "bewijs": tuple(item for item in self.bewijs if item.id not in ids),
                "gebeurd": tuple(item for item in self.gebeurd if item.id not in ids and item.naar not in ids),
            }
        )
