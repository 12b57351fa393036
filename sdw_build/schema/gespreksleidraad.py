"""A gespreksleidraad: two sheets for one conversation, one for who tells and one for who asks."""

from collections.abc import Iterator
from difflib import get_close_matches
from math import ceil
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from sdw_build.advice import asking
from sdw_build.schema.filters import FOR_WHOM
from sdw_build.schema.kind import Kind, Overview, Plek
from sdw_build.schema.model import Model, veld
from sdw_build.schema.parts import Bron, Bronnen
from sdw_build.schema.published import Published
from sdw_build.schema.values import HeelGetal, Regel, Tekst, distinct, reject

# What one side of A4 holds: tests/browser/test_gesprekken.py prints the fullest sheet that these let pass.
SHEET = 52  # lines
LETTERS = 84  # in a line over the whole width of a sheet
_HALF = 40  # in a line of half that width, as the lists stand beside each other
_FRAME = 5  # the lines that the title, the name of the sheet and its foot take
_TITLE = 50  # letters of the title in a line


class Recht(Model):
    """Something that one may, must or need not, with who says so."""

    tekst: Regel = veld(
        "Tekst", "Wat er wel of niet mag of hoeft, in een paar woorden.", examples=["vragen wat je hebt"]
    )
    volgens: Tekst | None = veld(
        "Volgens", "De titel van de bron waar dit staat, zoals die onder bronnen staat. Niet nodig bij één bron.", None
    )


class Invulveld(Model):
    """A question on a sheet, with room to write or things to tick."""

    vraag: Regel = veld("Vraag", "Wat iemand hier opschrijft, zoals: Dit gaat goed in mijn werk.")
    toelichting: Regel | None = veld("Toelichting", "Een zin die op weg helpt, onder de vraag.", None)
    keuzes: Annotated[tuple[Regel, ...], AfterValidator(distinct)] = veld(
        "Keuzes", "Wat iemand kan aanvinken; zonder keuzes is er alleen ruimte om te schrijven.", ()
    )
    regels: Annotated[HeelGetal, Field(le=6)] = veld(
        "Regels", "Hoeveel regels ruimte er is om te schrijven: hooguit 6. Schrijf 0 voor alleen aanvinken.", 2
    )

    @property
    def longest(self) -> int:
        """How many letters fit."""
        return self.regels * LETTERS

    @property
    def lines(self) -> float:
        """How many lines it takes on paper, its question and the room around it included."""
        ticks = ceil(sum(len(choice) + 6 for choice in self.keuzes) / LETTERS) * 1.3
        question = ceil((len(self.vraag) + len(self.toelichting or "")) / LETTERS)
        return question + ticks + (self.regels + 0.7 if self.regels else 0) + 0.5

    @model_validator(mode="after")
    def _can_be_answered(self) -> Self:
        if not self.regels and not self.keuzes:
            raise reject(
                "combinatie",
                "laat geen plek voor een antwoord.",
                "schrijf hoeveel regels er zijn, of geef keuzes.",
                binnen=("regels",),
            )
        return self


class Kant(Model):
    """One side of a conversation, as a sheet of its own."""

    voor: Regel = veld("Voor", "Wie dit blad invult, met de of het ervoor.", examples=["de medewerker"])
    velden: Annotated[tuple[Invulveld, ...], Field(min_length=1, max_length=8)] = veld(
        "Velden", "De vragen op het blad, in de volgorde van het gesprek."
    )
    mag_niet: Annotated[tuple[Recht, ...], Field(min_length=1)] = veld(
        "Mag niet", "Wat wie vraagt niet mag vragen of doen."
    )
    hoef_niet: tuple[Recht, ...] = veld("Hoeft niet", "Wat wie vertelt niet hoeft te zeggen of te doen.", ())
    moet_wel: tuple[Recht, ...] = veld("Moet wel", "Wat wie vertelt wel moet zeggen of doen.", ())
    mag_wel: tuple[Recht, ...] = veld("Mag wel", "Wat wie vraagt wel mag vragen of doen.", ())
    zinnen: tuple[Regel, ...] = veld("Zinnen", "Zinnen die iemand in het gesprek kan gebruiken.", ())

    @property
    def lists(self) -> tuple[tuple[str, tuple[Recht, ...]], ...]:
        """What one may, must and need not, each under the name of its field."""
        fields = ("hoef_niet", "moet_wel", "mag_niet", "mag_wel")
        return tuple((name, points) for name in fields if (points := getattr(self, name)))

    @property
    def lines(self) -> float:
        """How many lines it takes on paper, but for what stands on every sheet."""
        columns = [1 + sum(_half(point.tekst) for point in points) + _sources(points) for _, points in self.lists]
        if self.zinnen:
            columns.append(1 + sum(_half(line) for line in self.zinnen))
        rows = (max(columns[at : at + 2]) for at in range(0, len(columns), 2))
        return sum(field.lines for field in self.velden) + sum(rows)


def _half(text: str) -> int:
    return ceil((len(text) + 3) / _HALF)


def _sources(points: tuple[Recht, ...]) -> int:
    """Return how many lines the names of the sources take: each stands once, in small letters below what it says."""
    return sum(ceil((len(title or "") + 30) / _HALF) for title in {point.volgens for point in points})


class Gespreksleidraad(Published):
    """Two sheets to fill in before a conversation, with what one need not say and what the other may not ask."""

    kort: Recht = veld("Kort", "Het antwoord op de vraag waarmee iemand hier komt, met wie dat zegt.")
    wie_vertelt: Kant = veld("Wie vertelt", "Het blad voor wie iets van zichzelf vertelt, zoals een medewerker.")
    wie_vraagt: Kant = veld("Wie vraagt", "Het blad voor wie vraagt en luistert, zoals een leidinggevende.")
    bronnen: Annotated[Bronnen, Field(min_length=1)] = veld("Bronnen", "Waar de regels op de bladen vandaan komen.")

    @property
    def feature(self) -> str:
        """For which two it is."""
        both = f"{self.wie_vertelt.voor} en {self.wie_vraagt.voor}"
        return f"{both[0].upper()}{both[1:]}"

    def source_of(self, point: Recht) -> Bron:
        """Return the source that says something: the one that it names, or the only one there is."""
        return next(source for source in self.bronnen if point.volgens in (source.titel, None))

    @property
    def _sides(self) -> tuple[tuple[str, Kant], ...]:
        return ("wie_vertelt", self.wie_vertelt), ("wie_vraagt", self.wie_vraagt)

    @model_validator(mode="after")
    def _each_fits_one_sheet(self) -> Self:
        for name, kant in self._sides:
            lines = _FRAME + 2 * (len(self.titel) // _TITLE) + kant.lines
            if lines > SHEET:
                raise reject(
                    "combinatie",
                    f"past niet op een A4: het zijn ongeveer {ceil(lines)} regels, en er is plaats voor {SHEET}.",
                    "geef velden minder regels, haal een veld weg of maak de lijsten korter.",
                    binnen=(name,),
                )
        return self

    @model_validator(mode="after")
    def _each_by_a_source(self) -> Self:
        titles = [source.titel for source in self.bronnen]
        for path, point in self._points():
            if point.volgens is None and len(titles) > 1:
                raise reject(
                    "ontbreekt",
                    "zegt niet volgens welke bron.",
                    "zet bij volgens de titel van een van de bronnen.",
                    binnen=path,
                )
            if point.volgens and point.volgens not in titles:
                near = get_close_matches(point.volgens, titles, 1, 0.4)
                advice = "schrijf de titel precies zoals die bij bronnen staat."
                raise reject(
                    "combinatie",
                    "is geen titel van een bron van deze leidraad.",
                    asking(near[0]) if near else advice,
                    binnen=(*path, "volgens"),
                )
        return self

    def _points(self) -> Iterator[tuple[tuple[str | int, ...], Recht]]:
        yield ("kort",), self.kort
        for side, kant in self._sides:
            for name, points in kant.lists:
                yield from (((side, name, at), point) for at, point in enumerate(points))


GESPREKSLEIDRAAD = Kind(
    naam="gespreksleidraad",
    meervoud="gespreksleidraden",
    noun="gespreksblad",
    nouns="gespreksbladen",
    titel="Gesprekken voorbereiden",
    model=Gespreksleidraad,
    folder="content/gespreksleidraden",
    section="gesprekken",
    template="gespreksleidraad.html",
    overview=Overview(
        "Twee bladen per gesprek: een voor jou, en een voor wie tegenover je zit. "
        "Om in te vullen en te printen, met wat niet hoeft en wat niet mag.",
        (FOR_WHOM,),
    ),
    has_card=True,
    plekken=(Plek("blad-1"), Plek("blad-2")),
)
