"""The frame in which someone else shows the card of a page: the code that they copy, and what programs read of it."""

from dataclasses import dataclass
from html import escape

from sdw_build.library.urls import whole

# At which it is read on a phone too; who has more room gives it more.
WIDTH = 360
_CLOSING = ("?", "!", "…", "..")  # behind which no comma stands


@dataclass(frozen=True)
class Hoogte:
    """A width, and the height of a frame of that width in which all of a card fits, in pixels of a browser."""

    breedte: int
    hoogte: int


@dataclass(frozen=True)
class Insluiting:
    """The card of a page, with the heights of a frame in which all of it fits."""

    adres: str
    titel: str
    hoogten: tuple[Hoogte, ...]  # the narrowest first
    citaat: str  # what may be copied of the page as words; empty for what people tell of themselves

    @property
    def hoogte(self) -> int:
        """The height for the width that is advised."""
        return next(item.hoogte for item in self.hoogten if item.breedte == WIDTH)

    @property
    def anders(self) -> tuple[Hoogte, ...]:
        """The heights for other widths."""
        return tuple(item for item in self.hoogten if item.breedte != WIDTH)

    def bij(self, naam: str) -> str:
        """Return its title with the name of the site: a title that is a sentence has its full stop no more."""
        title = self.titel if self.titel.endswith("..") else self.titel.removesuffix(".")
        return f"{title}{' ' if title.endswith(_CLOSING) else ', '}{naam}"

    def code(self, site_url: str, naam: str) -> str:
        """Return the HTML to copy. It has no style and no script, which a strict site would refuse."""
        return (
            f'<iframe src="{escape(whole(site_url, self.adres))}" title="{escape(self.bij(naam))}" '
            f'width="{WIDTH}" height="{self.hoogte}" frameborder="0" loading="lazy"></iframe>'
        )
