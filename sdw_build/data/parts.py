"""The parts that public documents share. A field is public because it stands here, and for no other reason."""

from datetime import date
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, WithJsonSchema

from sdw_build.schema.model import veld
from sdw_build.schema.terms import Term

T = TypeVar("T", bound=Term)

# A whole web address.
HeelAdres = Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})]


def _in_dutch(schema: dict[str, Any], model: type[Any]) -> None:
    """Describe a part in the words for people who build on it; a docstring is for developers of ours."""
    schema["description"] = model._zegt  # noqa: SLF001 — of the models of this file


class Publiek(BaseModel):
    """A part of what is public: each field has a name that stays, and words that say what it holds."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, json_schema_extra=_in_dutch)
    _zegt: ClassVar[str] = ""
    kop: ClassVar[tuple[str, ...]] = ()  # the fields that say what this is, where it stands in a list for people

    def __init_subclass__(cls, *, zegt: str = "", kop: tuple[str, ...] = (), **kwargs: Any) -> None:
        """Remember what a reader of the schema is told of it, and what it is called in a list."""
        super().__init_subclass__(**kwargs)
        cls._zegt, cls.kop = zegt or cls._zegt, kop or cls.kop

    @property
    def vraagt(self) -> tuple[str, ...]:
        """The fields that a reader looks for: where one is empty, that it is not known is told too."""
        return ()


class KeuzeData(Publiek, Generic[T], zegt="Een waarde van een vaste lijst, met de woorden erbij."):
    """A value of a fixed list, with the words that people read."""

    code: T = veld("Code", "De waarde. De lijst kan groeien: toon van een code die je niet kent de naam.")
    naam: str = veld("Naam", "De waarde in woorden.")


class Verwijzing(Publiek, zegt="Een document van deze site dat een ander noemt."):
    """A document of this site that another names."""

    id: str = veld("Id", "Het vaste kenmerk van het document; blijft gelijk als het verhuist.")
    soort: str = veld("Soort", "Wat voor document het is.")
    adres: HeelAdres = veld("Adres", "Waar het staat.")
    titel: str = veld("Titel", "Hoe het heet.")


class LicentieData(Publiek, zegt="Waaronder anderen het mogen gebruiken."):
    """Under which terms others may use it."""

    naam: str = veld("Naam", "De naam van de licentie.")
    spdx: str = veld("SPDX", "De code van de licentie in de lijst van SPDX.")
    adres: HeelAdres = veld("Adres", "Waar de licentie te lezen is.")


class BronData(Publiek, zegt="Waar een bewering vandaan komt."):
    """Where a claim comes from."""

    titel: str = veld("Titel", "De titel van het stuk.")
    uitgever: str | None = veld("Uitgever", "Wie het uitgaf.")
    jaar: int | None = veld("Jaar", "Het jaar waarin het verscheen; leeg als dat niet bekend is.")
    adres: HeelAdres | None = veld("Adres", "Waar het te lezen is.")
    doi: str | None = veld("DOI", "Het vaste nummer van een wetenschappelijk artikel.")
    geraadpleegd: date | None = veld("Geraadpleegd", "De dag waarop de redactie het las.")


class Tijdvak(Publiek, zegt="Een moment dat soms niet preciezer is dan een maand, een seizoen of een jaar."):
    """A moment that may be no more precise than a month, a season or a year."""

    tekst: str = veld("Tekst", "Het moment in woorden, zoals november 2026.")
    van: date = veld("Van", "De eerste dag.")
    tot: date = veld("Tot en met", "De laatste dag.")


class VoorIeder(Publiek, zegt="Een tekst in de woorden van elke doelgroep."):
    """A text in the words of each audience."""

    professionals: str | None = veld("Voor professionals", "De tekst voor wie mensen begeleidt.")
    werkgevers: str | None = veld("Voor werkgevers", "De tekst voor wie mensen in dienst heeft.")
    clienten: str | None = veld("Voor cliënten", "De tekst voor wie het zelf aangaat.")


class KopData(Publiek, zegt="Een kop van de tekst, met het adres dat erheen leidt."):
    """A heading of the text, with the address that leads to it."""

    anker: str = veld("Anker", "Wat in het adres achter het hekje staat.")
    titel: str = veld("Titel", "De kop.")
    adres: HeelAdres = veld("Adres", "Het adres van deze kop.")


class WijzigingData(Publiek, zegt="Wat er in een document veranderde, in de woorden van de redactie."):
    """What changed in a document, in the words of its editors."""

    dag: date = veld("Dag", "De dag van de wijziging.")
    wat: str = veld("Wat", "Wat er veranderde.")
