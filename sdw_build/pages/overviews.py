"""Overviews: all documents of a kind as cards, in pages of a bounded size, with filters as links."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from sdw_build.library.document import Document
from sdw_build.library.listing import found, overview_of
from sdw_build.library.publication import Publication
from sdw_build.pages.cards import card, title
from sdw_build.pages.page import Link, Page, Zoekmerk
from sdw_build.pages.views import Bladen, Filter, Keuze, OverzichtView
from sdw_build.schema.document import Document as Published
from sdw_build.schema.kinds import BIJEENKOMST, METHODIEK, PARTNER, SPEERPUNT, VERHAAL, Kind
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.speerpunt import Speerpunt
from sdw_build.schema.verhaal import Verhaal
from sdw_build.schema.vocabulary import Doelgroep, Vorm

HOME = Link("Home", "")


@dataclass(frozen=True)
class _Choice:
    """One value of a filter, with the documents that have it."""

    slug: str
    label: str
    documents: list[Document] = field(default_factory=list)


# For a document: the values it has for a filter, as (slug, label), in the order of the vocabulary.
_Values = Callable[[Publication, Document], Iterator[tuple[str, str]]]


def _audience(publication: Publication, document: Document) -> Iterator[tuple[str, str]]:
    if isinstance(document.data, Published):
        yield from ((item.value, item.label) for item in document.data.doelgroepen)


def _theme(publication: Publication, document: Document) -> Iterator[tuple[str, str]]:
    if isinstance(document.data, Published):
        for theme in found(publication, document.data.themas):
            if isinstance(theme.data, Speerpunt):
                yield theme.slug, theme.data.kort


def _form(publication: Publication, document: Document) -> Iterator[tuple[str, str]]:
    if isinstance(document.data, Verhaal):
        yield document.data.vorm.value, document.data.vorm.label


def _region(publication: Publication, document: Document) -> Iterator[tuple[str, str]]:
    if isinstance(document.data, (Verhaal, Methodiek)):
        yield from ((region.slug, title(region)) for region in found(publication, document.data.regios))


_FILTERS: dict[str, tuple[str, _Values]] = {
    "doelgroep": ("Voor wie", _audience),
    "thema": ("Thema", _theme),
    "vorm": ("Vorm", _form),
    "regio": ("Regio", _region),
}
_ORDER = {term.value: index for terms in (Doelgroep, Vorm) for index, term in enumerate(terms)}


@dataclass(frozen=True)
class _Overview:
    """What one kind's overview is called and how it is ordered."""

    kind: Kind
    titel: str
    inleiding: str
    enkelvoud: str
    meervoud: str
    filters: tuple[str, ...]


OVERVIEWS = (
    _Overview(
        VERHAAL,
        "Verhalen",
        "Verhalen en achtergronden over werk: wat er gebeurde, wat hielp en wat we ervan leerden.",
        "verhaal",
        "verhalen",
        ("doelgroep", "thema", "vorm", "regio"),
    ),
    _Overview(
        METHODIEK,
        "Methodieken",
        "Manieren van werken en instrumenten, met per groep wat er over de werking bekend is.",
        "methodiek",
        "methodieken",
        ("doelgroep", "thema", "regio"),
    ),
    _Overview(
        PARTNER,
        "Partners",
        "De organisaties die zich in het convenant Sterk door Werk samen inzetten voor duurzaam werk.",
        "partner",
        "partners",
        (),
    ),
    _Overview(
        SPEERPUNT, "Thema's", "De zes speerpunten van het convenant, en alles wat erbij hoort.", "thema", "thema's", ()
    ),
    _Overview(
        BIJEENKOMST,
        "Agenda",
        "Bijeenkomsten over werk en psychische kwetsbaarheid.",
        "bijeenkomst",
        "bijeenkomsten",
        (),
    ),
)


def overviews(publication: Publication) -> Iterator[Page]:
    """Make every overview page: all, and each filter, in pages."""
    for overview in OVERVIEWS:
        documents = overview_of(publication, overview.kind)
        base = f"{overview.kind.section}/"
        choices = {name: _choices(publication, name, documents) for name in overview.filters}
        yield from _paged(publication, overview, documents, base, "", choices)
        for name, values in choices.items():
            for choice in values:
                address = f"{base}{name}/{choice.slug}/"
                yield from _paged(publication, overview, choice.documents, address, choice.label, choices)


def _choices(publication: Publication, name: str, documents: Sequence[Document]) -> list[_Choice]:
    values = _FILTERS[name][1]
    choices: dict[str, _Choice] = {}
    for document in documents:
        for slug, label in values(publication, document):
            choices.setdefault(slug, _Choice(slug, label)).documents.append(document)
    return sorted(choices.values(), key=lambda choice: (_ORDER.get(choice.slug, 99), choice.label.lower()))


def _paged(
    publication: Publication,
    overview: _Overview,
    documents: Sequence[Document],
    base: str,
    active: str,
    choices: dict[str, list[_Choice]],
) -> Iterator[Page]:
    size = publication.library.settings.per_pagina
    total = max(1, -(-len(documents) // size))
    addresses = [base if number == 1 else f"{base}pagina/{number}/" for number in range(1, total + 1)]
    section = f"{overview.kind.section}/"
    for number, address in enumerate(addresses, 1):
        shown = documents[(number - 1) * size : number * size]
        name = f"{overview.titel}: {active}" if active else overview.titel
        name = f"{name}, pagina {number}" if number > 1 else name
        crumbs = (HOME, Link(overview.titel, section)) if address != section else (HOME,)
        noun = overview.enkelvoud if len(documents) == 1 else overview.meervoud
        count = f"{len(documents)} {noun}"
        yield Page(
            adres=address,
            sjabloon="overzicht.html",
            titel=name,
            omschrijving=overview.inleiding if address == section else f"{name}: {count} op Sterk door Werk.",
            kruimels=crumbs,
            sectie=overview.kind.section,
            zoekmerk=Zoekmerk("overzicht") if address == section else None,
            view=OverzichtView(
                inleiding=overview.inleiding,
                kaarten=tuple(card(publication, document) for document in shown),
                aantal=len(documents),
                eenheid=noun,
                filters=tuple(_filter(name, values, section, base) for name, values in choices.items() if values),
                actief=active,
                alles=section,
                bladen=Bladen(
                    nummer=number,
                    totaal=total,
                    vorige=addresses[number - 2] if number > 1 else None,
                    volgende=addresses[number] if number < total else None,
                    alle=tuple(Link(str(index), item) for index, item in enumerate(addresses, 1)),
                ),
            ),
        )


def _filter(name: str, values: list[_Choice], section: str, base: str) -> Filter:
    return Filter(
        _FILTERS[name][0],
        tuple(
            Keuze(choice.label, address, len(choice.documents), address == base)
            for choice in values
            for address in (f"{section}{name}/{choice.slug}/",)
        ),
    )
