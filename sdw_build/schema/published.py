"""What every published document has, whatever its kind."""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from sdw_build.schema.content import Content
from sdw_build.schema.model import veld
from sdw_build.schema.moment import Moment
from sdw_build.schema.parts import Akkoord, Bewust, Bronnen, Wijziging
from sdw_build.schema.references import SpeerpuntRef
from sdw_build.schema.values import Datum, Gebeurd, Letterlijk, Regel, Samenvatting, Tekst, distinct, reject
from sdw_build.schema.vocabulary import Doelgroep, Status

Doelgroepen = Annotated[tuple[Doelgroep, ...], Field(min_length=1), AfterValidator(distinct)]
Themas = Annotated[tuple[SpeerpuntRef, ...], AfterValidator(distinct)]
Woorden = Annotated[tuple[Tekst, ...], AfterValidator(distinct)]
Vroeger = Annotated[tuple[Letterlijk, ...], AfterValidator(distinct)]


class Published(Content):
    """The fields of all published kinds."""

    titel: Regel = veld("Titel", "De titel boven de pagina; ook de naam van een methodiek of partner.")
    samenvatting: Samenvatting = veld(
        "Samenvatting", "Waar het over gaat, in hooguit 300 tekens; staat op kaartjes en in zoekmachines."
    )
    doelgroepen: Doelgroepen = veld("Doelgroepen", "Voor wie dit is: professionals, werkgevers, clienten.")
    gepubliceerd: Datum = veld("Gepubliceerd", "De dag vanaf wanneer dit op de site mag staan.")
    status: Status = veld("Status", "Zolang dit op concept staat, is het nergens op de site te zien.", Status.CONCEPT)
    themas: Themas = veld("Thema's", "De speerpunten waar dit bij hoort.", ())
    herzien: Gebeurd | None = veld("Herzien", "De dag waarop de inhoud voor het laatst is nagelopen.", None)
    herzien_voor: Datum | None = veld("Herzien voor", "De dag waarvoor de inhoud opnieuw nagelopen moet zijn.", None)
    einde: Moment | None = veld(
        "Einde",
        "Wanneer stopte waar dit over gaat, zoals een organisatie of een regeling: een dag, maand, seizoen of jaar. "
        "De site zegt dan bovenaan dat het gestopt is.",
        None,
    )
    wijziging: Regel | None = veld("Wijziging", "Wat er bij de laatste herziening veranderde, in een regel.", None)
    wijzigingen: tuple[Wijziging, ...] = veld(
        "Wijzigingen",
        "Wat er op welke dag veranderde, voor wie de pagina volgt; de volgorde maakt niet uit.",
        (),
    )
    voorheen: Vroeger = veld(
        "Voorheen", "Adressen waar deze pagina eerder stond, zoals /verhalen/oud/.", (), examples=[["/verhalen/oud/"]]
    )
    zoekwoorden: Woorden = veld("Zoekwoorden", "Woorden waarop je dit wilt vinden, en die niet in de tekst staan.", ())
    bronnen: Bronnen = veld("Bronnen", "Waar de feiten vandaan komen.", ())
    akkoord: tuple[Akkoord, ...] = veld(
        "Akkoord",
        "Wie akkoord moet zijn met resultaten van het convenant; pas openbaar als iedereen een dag heeft.",
        (),
    )
    bewust: tuple[Bewust, ...] = veld("Bewust", "Wat een privacycontrole mag laten staan, met de reden.", ())

    @property
    def called(self) -> str:
        """The title."""
        return self.titel

    @property
    def summary(self) -> str:
        """The summary."""
        return self.samenvatting

    @property
    def published_on(self) -> date:
        """The day of publication."""
        return self.gepubliceerd

    @property
    def changed_on(self) -> date:
        """The last day on which what it says changed: it was published, or looked over and mended."""
        return max(filter(None, (self.gepubliceerd, self.herzien, *(item.dag for item in self.wijzigingen))))

    @property
    def reviewed_on(self) -> date | None:
        """The day on which it was last looked over."""
        return self.herzien

    @property
    def audiences(self) -> tuple[Doelgroep, ...]:
        """For whom it was written."""
        return self.doelgroepen

    @property
    def is_archived(self) -> bool:
        """Tell whether it is kept at its address only."""
        return self.status is Status.GEARCHIVEERD

    def as_of(self, day: date) -> Self:
        """Return it without the changes of days that are still to come."""
        told = tuple(item for item in self.wijzigingen if item.dag <= day)
        return self if told == self.wijzigingen else self.model_copy(update={"wijzigingen": told})

    def changes_told(self, day: date) -> tuple[Wijziging, ...]:
        """Return what editors say of its changes up to a day, the newest first; the last revision is one of those."""
        revised = (Wijziging(dag=self.herzien, wat=self.wijziging),) if self.herzien and self.wijziging else ()
        told = dict.fromkeys(item for item in (*self.wijzigingen, *revised) if item.dag <= day)
        return tuple(sorted(told, key=lambda item: item.dag, reverse=True))

    def tells_of(self, day: date) -> bool:
        """Tell whether an editor said what changed on a day."""
        return any(item.dag == day for item in self.changes_told(day))

    def has_ended(self, day: date) -> bool:
        """Tell whether what it is about was over before a day."""
        return self.einde is not None and self.einde.eind < day

    def ending_told(self, day: date) -> str:
        """Return when what it is about stopped or stops, in words; empty when that is not known to end."""
        if self.einde is None:
            return ""
        return f"{'Gestopt' if self.has_ended(day) else 'Stopt'} {self.einde.wanneer}"

    @model_validator(mode="after")
    def _revised_after_published(self) -> Self:
        if self.herzien and self.herzien < self.gepubliceerd:
            raise reject(
                "combinatie",
                "ligt voor de dag bij gepubliceerd.",
                "een herziening komt na de publicatie.",
                binnen=("herzien",),
            )
        return self

    @model_validator(mode="after")
    def _changed_after_published(self) -> Self:
        seen: set[Wijziging] = set()
        for index, item in enumerate(self.wijzigingen):
            if item.dag < self.gepubliceerd:
                raise reject(
                    "combinatie",
                    "ligt voor de dag bij gepubliceerd.",
                    "een wijziging komt na de publicatie.",
                    binnen=("wijzigingen", index, "dag"),
                )
            if item in seen:
                raise reject("dubbel", "staat er al bij.", "haal er een weg.", binnen=("wijzigingen", index))
            seen.add(item)
        return self
