"""Other words for the fields: those of other programs, in English, and what people call them."""

from collections.abc import Iterable

from sdw_build.diagnostics.nearest import fold, nearest

_OTHER = {
    "titel": "title kop headline naam name onderwerp",
    "samenvatting": "summary description intro inleiding lead excerpt omschrijving beschrijving abstract teaser",
    "doelgroepen": "audience audiences doelgroep voorwie target publiek",
    "gepubliceerd": "date datum published publishdate pubdate publicatiedatum publicatie created aangemaakt",
    "herzien": "updated lastmod modified gewijzigd bijgewerkt laatstbijgewerkt",
    "status": "draft concept state gereed",
    "themas": "theme themes thema speerpunt speerpunten categorie categories category",
    "zoekwoorden": "tags keywords trefwoorden tag labels",
    "bronnen": "sources source bron references literatuur",
    "voorheen": "alias aliases redirect redirectfrom oudadres",
    "citaat": "quote quotes uitspraak pullquote",
    "beeld": "image photo foto afbeelding cover plaatje picture featuredimage",
    "verteller": "author auteur schrijver geinterviewde spreker",
    "betrokkenen": "personen mensen people",
    "regios": "region regions arbeidsmarktregio arbeidsmarktregios",
    "website": "site url webadres webpagina homepage",
    "contact": "email mail emailadres mailadres",
    "plaats": "locatie location waar venue",
    "einde": "einddatum end tot enddate gestopt beeindigd opgeheven",
    "aanmelden": "inschrijven registratie signup",
    "alt": "alttekst alternatief alttext beschrijving",
    "bestand": "file src pad path bestandsnaam image",
    "fotograaf": "credit photographer maker",
    "url": "link webadres website adres",
    "bewering": "titel title claim",
    "waarde": "value getal cijfer",
}
_MEANT = {(word, name) for name, words in _OTHER.items() for word in words.split()}


def field_meant(name: str, valid: Iterable[str]) -> str | None:
    """Return the field that is called so elsewhere, or that looks most like it."""
    fields = list(valid)
    return next((field for field in fields if (fold(name), field) in _MEANT), None) or nearest(name, fields)
