"""The home page: one sentence, three doors, what is new."""

from dataclasses import dataclass

from sdw_build.library.document import Document
from sdw_build.library.doors import newest_stories, next_meeting
from sdw_build.pages.cards import brief_card, card
from sdw_build.pages.doors import Deur, door_page, doors
from sdw_build.pages.figures import figure
from sdw_build.pages.maker import Maker
from sdw_build.pages.page import CijferKaart, Kaart, Page
from sdw_build.pages.phases import StapOpWeg, steps
from sdw_build.pages.together import SamenView, together
from sdw_build.schema.pagina import Pagina


@dataclass(frozen=True)
class HomeView:
    """What home.html sees."""

    deuren: tuple[Deur, ...]
    weg: tuple[StapOpWeg, ...]
    verhalen: tuple[Kaart, ...]
    cijfer: CijferKaart | None
    bijeenkomst: Kaart | None  # the next one; None when nothing is planned
    samen: SamenView


def home_page(maker: Maker, document: Document[Pagina]) -> Page[HomeView]:
    """Return the home page."""
    publication, data = maker.publication, document.data
    telling = publication.find(data.cijfer) if data.cijfer else None
    meeting = next_meeting(publication)
    view = HomeView(
        deuren=doors(publication),
        weg=steps(),
        verhalen=tuple(brief_card(publication, item) for item in newest_stories(publication)),
        cijfer=figure(publication, telling) if telling else None,
        bijeenkomst=card(publication, meeting) if meeting else None,
        samen=together(publication),
    )
    return door_page(document, "home.html", maker.body(document), view)
