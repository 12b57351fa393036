"""What others may reuse: the licence of the site, and what it does not cover.

Consent to publish is no consent to reuse: a verhaal, and whoever is in a photo, is on this site and nowhere else. What
others made, such as a logo, a photo or a quotation, is not ours to give.
"""

from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.schema.kind import Kind
from sdw_build.schema.licentie import Licentie

TERMS = "gebruik/"  # the page that tells it to people
_ANYWHERE = (
    "linken naar elke pagina",
    "een stukje citeren, zoals de wet dat toestaat",
    "met de cijfers rekenen",
)
_FREELY = (
    *_ANYWHERE,
    "een kaart van een pagina op je eigen website zetten, met onze code",
    "een feed volgen",
)


def licence(publication: Publication) -> Licentie | None:
    """Return the licence of the texts that it covers; None while nobody chose one, and then nothing may be reused."""
    return publication.library.settings.licentie


def covers(document: Document) -> bool:
    """Tell whether the licence covers the text of a document: all but what is about people, told with their consent.

    It never covers a photo, a logo, a recording, a file to download or what someone is quoted to say.
    """
    return covers_kind(document.kind)


def covers_kind(kind: Kind) -> bool:
    """Tell whether the licence covers what is written of a kind, and the pages that list it."""
    return not kind.about_people


def freely(publication: Publication) -> tuple[str, ...]:
    """Return what everyone may do with what is here, under a licence or none; it names the source all the same."""
    # A card and a feed have a whole address, which a site has that stands somewhere.
    return _FREELY if publication.library.site else _ANYWHERE


def rights(given: Licentie | None, terms: str) -> str:
    """Return in a sentence what others may do with what has a licence or none; `terms` is where that is told whole."""
    if given:
        return f"Te gebruiken onder {given.naam}: {given.url}"
    return (
        f"Dit mag altijd, met de bron erbij: {'; '.join(_FREELY)}. Neem verder niets over zonder het te vragen: {terms}"
    )


def licence_of(publication: Publication, document: Document) -> Licentie | None:
    """Return the licence under which the text of a document may be reused; None when it may not."""
    return licence(publication) if covers(document) else None
