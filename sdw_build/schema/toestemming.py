"""Consent: what someone agreed to, until when, without anything that tells who it is."""

from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from sdw_build.schema.content import Content
from sdw_build.schema.model import Model, veld
from sdw_build.schema.parts import Bron
from sdw_build.schema.values import Agreed, Datum, Gebeurd, Kenmerk, Regel, Tekst, distinct, reject
from sdw_build.schema.vocabulary import Reikwijdte


class Toestemming(Model):
    """A signed consent, known here only by an opaque id."""

    kenmerk: Kenmerk = veld("Kenmerk", "Het nummer van het ondertekende formulier, dat buiten git ligt.")
    gegeven_op: Gebeurd = veld("Gegeven op", "De dag van de handtekening.")
    geldig_tot: Annotated[Datum, Agreed()] = veld("Geldig tot", "De laatste dag waarop het verhaal er mag staan.")
    reikwijdte: Annotated[tuple[Reikwijdte, ...], Field(min_length=1), AfterValidator(distinct)] = veld(
        "Reikwijdte", "Wat er getoond mag worden."
    )
    eindtekst_akkoord_op: Gebeurd | None = veld(
        "Eindtekst akkoord op", "De dag waarop de persoon de laatste tekst goedvond.", None
    )
    ingetrokken_op: Datum | None = veld("Ingetrokken op", "De dag waarop de toestemming is ingetrokken.", None)

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.geldig_tot < self.gegeven_op:
            raise reject("combinatie", "ligt voor de dag bij gegeven_op.", "draai de dagen om.", binnen=("geldig_tot",))
        return self


class Betrokkene(Model):
    """Someone recognisable in text or picture, and on what ground they are shown."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "rol": "verteller",
                    "toestemming": {
                        "kenmerk": "T-2026-014",
                        "gegeven_op": "2026-11-05",
                        "geldig_tot": "2029-11-05",
                        "reikwijdte": ["tekst", "voornaam"],
                    },
                }
            ]
        }
    )

    rol: Regel = veld("Rol", "Wie het is in dit verhaal, zonder naam: verteller, collega, werkgever.")
    toestemming: Toestemming | None = veld("Toestemming", "Waar de persoon ja op zei.", None)
    openbaar_gemaakt: Bron | None = veld(
        "Openbaar gemaakt", "Voor een publiek persoon: waar die dit zelf naar buiten bracht.", None
    )

    @model_validator(mode="after")
    def _exactly_one_ground(self) -> Self:
        if (self.toestemming is None) == (self.openbaar_gemaakt is None):
            raise reject(
                "grondslag",
                "heeft precies een grondslag nodig.",
                "vul toestemming in, of openbaar_gemaakt met de bron.",
            )
        return self


class Intrekking(Content):
    """What is left of a verhaal whose consent was withdrawn: a day and opaque ids."""

    ingetrokken_op: Datum = veld("Ingetrokken op", "De dag waarop de toestemming is ingetrokken.")
    kenmerken: Annotated[tuple[Kenmerk, ...], AfterValidator(distinct)] = veld(
        "Kenmerken", "De nummers van de toestemmingen die zijn ingetrokken.", ()
    )
    voorheen: Annotated[tuple[Tekst, ...], AfterValidator(distinct)] = veld(
        "Voorheen", "Adressen waar het verhaal eerder stond; ook daar staat dan dat het weg is.", ()
    )

    @property
    def called(self) -> str:
        """Nothing: a withdrawn verhaal has no name left."""
        return ""


class IngetrokkenKenmerk(Model):
    """One withdrawn consent."""

    kenmerk: Kenmerk = veld("Kenmerk", "Het nummer van de toestemming.")
    op: Datum = veld("Op", "De dag van intrekken.")


class Intrekkingen(Model):
    """The register of withdrawn consents: what is in it never comes back, also not with an older text."""

    ingetrokken: tuple[IngetrokkenKenmerk, ...] = veld(
        "Ingetrokken", "Alle ingetrokken toestemmingen; alleen sdw intrekken schrijft hier.", ()
    )
