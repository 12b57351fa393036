"""A public document as Markdown: all that its JSON holds for people, under the same names, and no other source.

What a public model does not name cannot come along. What is not known is left out.
"""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from markdown.util import AtomicString
from pydantic import BaseModel

from sdw_build.data.documents import DocumentData
from sdw_build.data.markdown import as_markdown
from sdw_build.data.parts import BronData, KeuzeData, Publiek, Tijdvak, Verwijzing
from sdw_build.data.standing import DocumentStand
from sdw_build.html.filters import datum

# Of what every document has: what stands above its own fields.
_ABOVE = ("doelgroepen", "themas", "einde", "nagelopen")
_LEAD = 80  # letters that stand out; more is a sentence
_UNKNOWN = "niet bekend"
_SHORT = (str, int, float, date, KeuzeData, Tijdvak, Verwijzing, BronData)


def as_text_file(data: DocumentData, text: str) -> str:
    """Return a document as Markdown: what one must know to use it, what it says field by field, its text and its sources."""
    parts = (_front(data), as_markdown(_opening(data)), text, as_markdown(_closing(data)))
    return "\n".join(part for part in parts if part)


def _front(data: DocumentData) -> str:
    head: dict[str, Any] = {
        "titel": data.titel,
        "soort": data.soort,
        "id": data.id,
        "adres": data.adres,
        "gepubliceerd": data.gepubliceerd,
        "gewijzigd": data.gewijzigd,
        "status": data.status.code,
        "licentie": data.licentie.spdx if data.licentie else None,
        "voorwaarden": data.voorwaarden,
        "taal": data.taal,
    }
    # JSON is YAML too, and needs no rules of its own for what stands in quotes.
    lines = [f"{name}: {json.dumps(str(value), ensure_ascii=False)}" for name, value in head.items() if value]
    return "---\n" + "".join(f"{line}\n" for line in lines) + "---\n"


def _opening(data: DocumentData) -> ET.Element:
    root = ET.Element("div")
    _say(root, "h1", data.titel)
    if data.samenvatting:
        _say(root, "p", data.samenvatting)
    if data.status.code is not DocumentStand.ACTUEEL:
        _say(root, "p", f"{data.status.naam}.")
    own = [name for name in type(data).model_fields if name not in DocumentData.model_fields]
    _fields(root, data, (*_ABOVE, *own), 2)
    return root


def _closing(data: DocumentData) -> ET.Element:
    root = ET.Element("div")
    _fields(root, data, ("bronnen", "wijzigingen"), 2, apart=True)
    return root


def _fields(parent: ET.Element, part: Publiek, names: Iterable[str], level: int, *, apart: bool = False) -> None:
    """Write fields: those of a few words first, together in a list; each other under a heading."""
    found = list(_found(part, names))
    short = [] if apart else [item for item in found if _is_short(item[1])]
    if short:
        rows = ET.SubElement(parent, "ul")
        for name, value in short:
            _inline(_labelled(ET.SubElement(rows, "li"), part, name), value)
    for name, value in found:
        if (name, value) not in short:
            _say(parent, f"h{level}", _label(part, name))
            _long(parent, value, level)


def _long(parent: ET.Element, value: Any, level: int) -> None:
    if isinstance(value, str):
        for words in filter(str.strip, value.split("\n")):
            _say(parent, "p", words)
    elif isinstance(value, tuple):
        rows = ET.SubElement(parent, "ul")
        for item in value:
            _item(ET.SubElement(rows, "li"), item)
    else:
        names = _names(value)
        for name in value.kop:
            _inline(ET.SubElement(parent, "p"), getattr(value, name))
        _fields(parent, value, names, level + 1)


def _item(row: ET.Element, value: Any) -> None:
    """Write a value in a list; a part with what it is called first, and its other fields in a list within."""
    if isinstance(value, _SHORT):
        _inline(row, value)
        return
    lead = [item for name in value.kop if (item := getattr(value, name)) is not None]
    if lead:
        words = ET.SubElement(row, "strong" if sum(len(_words(item)) for item in lead) <= _LEAD else "span")
        for at, item in enumerate(lead):
            _add(words, ": " if at else "")
            _inline(words, item)
    rest = list(_found(value, _names(value)))
    rows = ET.SubElement(row, "ul") if rest else row
    for name, item in rest:
        inner = _labelled(ET.SubElement(rows, "li"), value, name)
        if _is_short(item):
            _inline(inner, item)
        else:
            nested = ET.SubElement(inner, "ul")
            for one in item if isinstance(item, tuple) else (item,):
                _item(ET.SubElement(nested, "li"), one)


def _names(part: Publiek) -> list[str]:
    names = [name for name in type(part).model_fields if name not in part.kop]
    return sorted(names, key=lambda name: name == "bronnen")  # last, whatever was inherited


def _found(part: Publiek, names: Iterable[str]) -> Iterator[tuple[str, Any]]:
    for name in names:
        value = getattr(part, name)
        if _is_known(part, name, value):
            yield name, value
        elif name in part.vraagt:
            yield name, _UNKNOWN


def _is_known(part: BaseModel, name: str, value: Any) -> bool:
    # That something is not so is told only where it might be unknown: else it is the rule.
    optional = type(None) in getattr(type(part).model_fields[name].annotation, "__args__", ())
    if value is False:
        return optional
    return value not in (None, "", ()) and not (isinstance(value, Publiek) and not _says(value))


def _says(part: Publiek) -> bool:
    return any(value not in (None, "", ()) for _, value in part)


def _is_short(value: Any) -> bool:
    if isinstance(value, str):
        return "\n" not in value
    if isinstance(value, tuple):
        return all(isinstance(item, (KeuzeData, Verwijzing)) or _is_word(item) for item in value)
    return isinstance(value, _SHORT)


def _is_word(item: Any) -> bool:
    return isinstance(item, str) and not item.endswith((".", "?", "!"))


def _inline(parent: ET.Element, value: Any) -> None:
    """Write a value of a few words behind what an element holds."""
    match value:
        case Verwijzing():
            _link(parent, value.titel, value.adres)
        case BronData():
            _link(parent, value.titel, value.adres)
            more = (value.uitgever, value.jaar, f"doi:{value.doi}" if value.doi else None, _read(value.geraadpleegd))
            _add(parent, "".join(f", {item}" for item in more if item))
        case tuple():
            for at, item in enumerate(value):
                _add(parent, ", " if at else "")
                _inline(parent, item)
        case str() if value.startswith(("https://", "http://")):
            _link(parent, value, value)
        case _:
            _add(parent, _words(value))


def _read(day: date | None) -> str:
    return f"gelezen op {datum(day)}" if day else ""


def _words(value: Any) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case KeuzeData():
            return value.naam
        case Tijdvak():
            return value.tekst
        case date():
            return datum(value)
        case float():
            return f"{value:.10f}".rstrip("0").rstrip(".").replace(".", ",")
        case _:
            return str(value)


def _label(part: BaseModel, name: str) -> str:
    return type(part).model_fields[name].title or name


def _labelled(row: ET.Element, part: BaseModel, name: str) -> ET.Element:
    _add(row, f"{_label(part, name)}: ")
    return row


def _say(parent: ET.Element, tag: str, words: str) -> None:
    ET.SubElement(parent, tag).text = AtomicString(words)


def _link(parent: ET.Element, words: str, address: str | None) -> None:
    if address:
        ET.SubElement(parent, "a", {"href": address}).text = AtomicString(words)
    else:
        _add(parent, words)


def _add(parent: ET.Element, words: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words
