"""The body of a page: Markdown rendered with the links, pictures and figures that are public."""

from dataclasses import dataclass

from sdw_build.body.explaining import Explainer
from sdw_build.body.render import FigureText, render
from sdw_build.library.document import Document
from sdw_build.library.headings import former_anchors
from sdw_build.library.publication import Publication, picture_address
from sdw_build.pages.figures import figure, in_text
from sdw_build.pages.glossary import Woordenlijst
from sdw_build.pages.page import CijferKaart, Link
from sdw_build.schema.begrip import Begrip
from sdw_build.schema.references import CijferRef


@dataclass(frozen=True)
class PageBody:
    """A rendered body, with what the page must bring along for it."""

    html: str
    koppen: tuple[Link, ...]
    cijfers: tuple[CijferKaart, ...]
    bestanden: tuple[tuple[str, str], ...]
    begrippen: tuple[Begrip, ...]


def page_body(
    publication: Publication, document: Document, words: Woordenlijst, explainer: Explainer | None = None
) -> PageBody:
    """Render the text of a document for its own page; an explainer may have explained what stands above it."""
    explainer = explainer or words.explainer(document)
    figures: dict[str, CijferKaart] = {}

    def write_figure(slug: str) -> FigureText | None:
        found = publication.find(CijferRef(slug))
        if found is None:
            return None
        figures[slug] = figure(publication, found)
        return in_text(figures[slug])

    rendered = render(
        document.body.text,
        lambda link, words: publication.address(document, link, words),
        write_figure,
        lambda headings: former_anchors(publication.library, document, headings),
        explainer.tree,
    )
    pictures = {
        (target.picture, picture_address(document, target.picture))
        for mention in document.body.mentions
        if mention.sort == "beeld" and (target := publication.target(document, mention.target)) and target.picture
    }
    return PageBody(
        rendered.html,
        tuple(Link(text, f"#{anchor}") for anchor, text in rendered.koppen),
        tuple(figures.values()),
        tuple(sorted(pictures)),
        words.explained(explainer),
    )
