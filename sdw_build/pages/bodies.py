"""The body of a page: Markdown rendered with the links, pictures and figures that are public."""

from dataclasses import dataclass, replace

from sdw_build.amounts import size_in_words
from sdw_build.body.explaining import Explainer
from sdw_build.body.render import Download, FigureText, Neutral, Picture, Source, render
from sdw_build.drawing.photos import as_it_is, photo
from sdw_build.drawing.picture import Bestand, Foto, Versie
from sdw_build.library.document import Document, is_of
from sdw_build.library.headings import former_anchors
from sdw_build.library.publication import Publication, address_of, file_address
from sdw_build.library.urls import relative
from sdw_build.pages.departed import departed_pieces
from sdw_build.pages.figures import figure, in_text
from sdw_build.pages.glossary import Woordenlijst
from sdw_build.pages.page import CijferKaart, Link, Uitgelegd, Vertrokken
from sdw_build.schema.kinds import PAGINA
from sdw_build.schema.references import CijferRef
from sdw_build.source.attachment import attachment


@dataclass(frozen=True)
class PageBody:
    """A rendered body, with what the page must bring along for it."""

    html: str
    koppen: tuple[Link, ...]
    cijfers: tuple[CijferKaart, ...]
    bestanden: tuple[Bestand, ...]
    begrippen: tuple[Uitgelegd, ...]
    ankers: tuple[str, ...]
    vertrokken: tuple[Vertrokken, ...]


def page_body(
    publication: Publication,
    document: Document,
    words: Woordenlijst,
    explainer: Explainer | None = None,
    *,
    folded: bool = False,
) -> PageBody:
    """Render the text of a document for its own page; an explainer may have explained what stands above it.

    On a page that is `folded` all sections but the first fold, and a figure leads to where all figures stand.
    """
    explainer = explainer or words.explainer(document)
    figures: dict[str, CijferKaart] = {}

    def write_figure(slug: str) -> FigureText | None:
        found = publication.find(CijferRef(slug))
        if found is None:
            return None
        figures[slug] = figure(publication, found)
        shown = in_text(figures[slug])
        return replace(shown, address=relative(document.adres, found.adres)) if folded else shown

    files: dict[str, Bestand] = {}

    def show_picture(link: str) -> Picture | None:
        found = publication.target(document, link)
        if found is None or not found.picture:
            return None
        shown, brought = photo(publication, document, found.picture)
        files.update((file.adres, file) for file in brought)
        return _in_text(document, shown)

    def follow(link: str, words: str) -> str | Neutral | Download:
        target = publication.target(document, link)
        if target is None:
            return publication.neutral(document, link, words)
        if target.picture:
            file = as_it_is(publication, document, target.picture)
            files[file.adres] = file
        address = address_of(document, target)
        if sort := attachment(target.attachment):
            file = Bestand(target.attachment, file_address(document, target.attachment), "", Versie(ongewijzigd=True))
            files[file.adres] = file
            size = size_in_words(publication.library.size(target.attachment))
            return Download(address, sort.naam, sort.media, size)
        return address

    rendered = render(
        document.body.elements,
        follow,
        write_figure,
        lambda headings: former_anchors(publication.library, document, headings),
        show_picture,
        explainer.tree,
        site=publication.library.site_ids(document),
        folded=folded or _opens_on_first(document),
        linked=document.kind.is_cited,
    )
    return PageBody(
        rendered.html,
        tuple(Link(text, f"#{anchor}") for anchor, text in rendered.koppen),
        tuple(figures.values()),
        tuple(files[address] for address in sorted(files)),
        words.explained(explainer),
        tuple(sorted(rendered.ankers)),
        departed_pieces(publication, document),
    )


def _opens_on_first(document: Document) -> bool:
    """Tell whether editors asked that a text opens on its first section, the others folded."""
    return is_of(document, PAGINA) and document.data.vouwt


def _in_text(document: Document, shown: Foto) -> Picture:
    """Write a photo with addresses as seen from the page."""

    def seen(address: str) -> str:
        return relative(document.adres, address)

    sources = tuple(
        Source(source.soort, ", ".join(f"{seen(choice.adres)} {choice.breedte}w" for choice in source.varianten))
        for source in shown.bronnen
    )
    moving = seen(shown.bewegend) if shown.bewegend else None
    return Picture(seen(shown.adres), shown.breedte, shown.hoogte, sources, moving)
