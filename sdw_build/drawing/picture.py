"""A picture as a page shows it, and the files that it takes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Variant:
    """A photo in one width."""

    adres: str
    breedte: int


@dataclass(frozen=True)
class FotoBron:
    """A photo in one format, for the browser to choose a width from."""

    soort: str  # "image/avif"
    varianten: tuple[Variant, ...]


@dataclass(frozen=True)
class Foto:
    """A photo with everything that a browser wants to know before it has seen it."""

    adres: str
    breedte: int | None = None
    hoogte: int | None = None
    bronnen: tuple[FotoBron, ...] = ()
    bewegend: str | None = None  # the address of what the photo is a still of, for who chooses to see it move

    @property
    def staand(self) -> bool:
        """Tell a portrait: it gets less width, so that it fits on a screen."""
        return bool(self.breedte and self.hoogte and self.hoogte > self.breedte)


@dataclass(frozen=True)
class Versie:
    """How a picture is drawn: in its own format or another, at most so wide."""

    soort: str = ""  # "avif", "webp" or "png", and still; empty for the format that the editor chose
    breedte: int | None = None  # None for as it is
    ongewijzigd: bool = False  # byte for byte: what is no picture is not drawn


@dataclass(frozen=True)
class Bestand:
    """A file that a page brings along: a picture as it is drawn, or an attachment as it is."""

    pad: str  # of the file that the editor keeps, from the project's root
    adres: str
    merk: str  # the hash of that file; empty when it could not be read
    versie: Versie
