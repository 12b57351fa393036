"""All data as files: each by its address, made when it is asked for."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from sdw_build.data.addresses import AdressenData, addresses
from sdw_build.data.catalogue import catalogue
from sdw_build.data.changes import VeranderingData, change_lines
from sdw_build.data.documents import BegripData, CijferData, DocumentData
from sdw_build.data.entry import entry, schema_address
from sdw_build.data.graph import as_json_ld, as_turtle
from sdw_build.data.making import DocumentsMaker, model_of, public_document
from sdw_build.data.schemas import openapi, schema_names, schemas
from sdw_build.data.tables import BEGRIPPEN, CIJFERS, data_package
from sdw_build.data.written_out import as_text_file
from sdw_build.library.document import Document
from sdw_build.library.publication import Publication
from sdw_build.library.twins import FOLDER, JSON, MARKDOWN, all_forms, forms, json_twin
from sdw_build.pages.page import Page
from sdw_build.schema.kinds import KINDS

# All documents, a line for each.
ALL = f"{FOLDER}alles.ndjson"
_SCHEMA = "$schema"
_Files = Iterator[tuple[str, Callable[[], str]]]


class DataFiles:
    """The data of a publication: the same publication, pages and address give the same files."""

    def __init__(self, publication: Publication, site_url: str, naam: str) -> None:
        """Know what they are made of; nothing is made yet."""
        self._maker = DocumentsMaker(publication, site_url)
        self._publication = publication
        self._naam = naam

    def of_documents(self) -> Iterator[tuple[str, Document, Callable[[], str]]]:
        """Go through the files of documents, as (address, whose it is, what makes its text)."""
        made = {JSON: self._json, MARKDOWN: self._markdown}
        # Where something else stands now, that goes before what stood there.
        found = {address: (item, media) for item in self._in_order for media, address in forms(item)}
        for item in self._in_order:
            for media, address in all_forms(item):
                found.setdefault(address, (item, media))
        for address, (item, media) in found.items():
            yield address, item, partial(made[media], item)

    def together(self, read: Callable[[str], bytes]) -> str:
        """Return all documents, a line for each, of the JSON that was made of each: to make them anew would take far longer."""
        told = (json.loads(read(address)) for address in self.twins)
        return "".join(f"{_compact({name: part for name, part in each.items() if name != _SCHEMA})}\n" for each in told)

    @property
    def twins(self) -> tuple[str, ...]:
        """The addresses of documents as JSON, in the order in which they stand together."""
        return tuple(json_twin(document) for document in self._in_order)

    def whole(self, pages: Iterable[Page]) -> _Files:
        """Go through the files of all that is public, on a site with these pages, as (address, what makes its text).

        That of all documents together is made of their own files.
        """
        return ((f"{FOLDER}{name}", make) for name, make in self._whole(pages))

    def _whole(self, pages: Iterable[Page]) -> _Files:
        maker, naam = self._maker, self._naam
        yield "index.json", lambda: self._told("ingang", entry(maker, naam))
        yield "wijzigingen.ndjson", lambda: "".join(f"{_line(change)}\n" for change in change_lines(maker))
        yield "adressen.json", lambda: self._told("adressen", addresses(maker, pages))
        yield "cijfers.csv", lambda: CIJFERS.written(self._of(CijferData))
        yield "begrippen.csv", lambda: BEGRIPPEN.written(self._of(BegripData))
        yield "datapackage.json", lambda: _written(data_package(maker, naam))
        yield "openapi.json", lambda: _written(openapi(maker.site_url, naam))
        yield "dcat.jsonld", lambda: as_json_ld(catalogue(maker, naam))
        yield "dcat.ttl", lambda: as_turtle(catalogue(maker, naam))
        for name in schema_names():
            yield f"schemas/{name}.json", partial(self._schema, name)

    @property
    def _in_order(self) -> list[Document]:
        """The documents by their kind and address, so that two versions of a file differ where the content does."""
        place = {kind: number for number, kind in enumerate(KINDS)}
        return sorted(self._publication.documents, key=lambda document: (place[document.kind], document.adres))

    def _document(self, document: Document) -> DocumentData:
        return self._publication.once(public_document, document, self._maker.site_url)

    def _of(self, model: type[Any]) -> list[Any]:
        return [self._document(document) for document in self._in_order if model_of(document.kind) is model]

    def _json(self, document: Document) -> str:
        return self._told(document.kind.naam, self._document(document))

    def _schema(self, name: str) -> str:
        return _written(_at(schemas()[name], schema_address(self._maker, name)))

    def _told(self, schema: str, model: BaseModel) -> str:
        return _written({_SCHEMA: schema_address(self._maker, schema), **_plain(model)})

    def _markdown(self, document: Document) -> str:
        data = self._document(document)
        return as_text_file(data, self._maker.text(document).markdown)


def _line(told: BaseModel) -> str:
    return _compact(_plain(told))


def _compact(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(told: BaseModel) -> dict[str, Any]:
    # Of a change and an address only what there is to tell: of who withdrew that is an id and a day.
    return told.model_dump(mode="json", exclude_none=isinstance(told, (VeranderingData, AdressenData)))


def _written(value: Mapping[str, Any]) -> str:
    return f"{to_json(value, indent=2).decode()}\n"


def _at(schema: Mapping[str, Any], address: str) -> dict[str, Any]:
    return {_SCHEMA: schema[_SCHEMA], "$id": address, **schema}


def data_files(publication: Publication, pages: Iterable[Page], site_url: str, naam: str) -> _Files:
    """Go through the data of a publication as files."""
    files = DataFiles(publication, site_url, naam)
    made = {address: make for address, _, make in files.of_documents()}
    yield from made.items()
    yield ALL, lambda: files.together(lambda address: made[address]().encode())
    yield from files.whole(pages)
