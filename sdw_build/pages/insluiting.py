"""The frame in which someone else shows the card of a page: the code that they copy, and what programs read of it."""

from dataclasses import dataclass
from html import escape

from sdw_build.library.urls import whole

# A width at which it is read on a phone too; who has more room gives it more.
WIDTH = 360


@dataclass(frozen=True)
class Insluiting:
    """The card of a page, with the height of a frame in which all of it fits."""

    adres: str
    titel: str
    hoogte: int  # at any width that is advised
    hoogte_breed: int  # where there is more room
    citaat: bool  # a sentence of the page may be copied as well: never of what people tell of themselves

    def code(self, site_url: str, naam: str) -> str:
        """Return the HTML to copy. It has no style and no script, which a strict site would refuse."""
        title = escape(f"{self.titel}, {naam}")
        return (
            f'<iframe src="{escape(whole(site_url, self.adres))}" title="{title}" '
            f'width="{WIDTH}" height="{self.hoogte}" frameborder="0" loading="lazy"></iframe>'
        )
