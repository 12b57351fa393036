"""A small graph of statements, written as Turtle and as JSON-LD: the same statements, in a fixed order."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_NEXT = " ;\n    "


@dataclass(frozen=True)
class Iri:
    """Something with an address of its own."""

    adres: str


@dataclass(frozen=True)
class Letters:
    """Words, in a language or of a type."""

    tekst: str
    taal: str = ""
    type: str = ""


Waarde = Iri | Letters
# What is said of something, by the name of what is said.
Statements = Mapping[str, Waarde | Sequence[Waarde] | None]


@dataclass
class Graph:
    """Statements by what they are about, in the order in which they were made."""

    nodes: dict[str, list[tuple[str, Waarde]]] = field(default_factory=dict)

    def say(self, about: str, kind: str, statements: Statements) -> Iri:
        """Say what something is, and all that is known of it; what is empty is not said."""
        said = self.nodes.setdefault(about, [])
        if (statement := ("rdf:type", Iri(_whole(kind)))) not in said:
            said.append(statement)
        for name, value in statements.items():
            values = (value,) if isinstance(value, (Iri, Letters)) else value or ()
            said += [(name, item) for item in values]
        return Iri(about)


def as_turtle(graph: Graph) -> str:
    """Return the statements as Turtle."""
    head = [f"@prefix {name}: <{address}> ." for name, address in PREFIXES.items()]
    return "".join(f"{line}\n" for line in (*head, *_subjects(graph)))


def _subjects(graph: Graph) -> Iterator[str]:
    for about, said in graph.nodes.items():
        yield ""
        lines = [f"{'a' if name == 'rdf:type' else name} {_turtle(value)}" for name, value in said]
        yield f"{_iri(about)} {_NEXT.join(lines)} ."


def _turtle(value: Waarde) -> str:
    if isinstance(value, Iri):
        return _iri(value.adres)
    words = json.dumps(value.tekst, ensure_ascii=False)
    return f"{words}@{value.taal}" if value.taal else f"{words}^^{value.type}" if value.type else words


def _iri(address: str) -> str:
    if set(address) & set('<>"{}|^`\\ \n'):
        raise ValueError(address)
    return f"<{address}>"


def as_json_ld(graph: Graph) -> str:
    """Return the statements as JSON-LD."""
    nodes = []
    for about, said in graph.nodes.items():
        node: dict[str, Any] = {"@id": about}
        for name, value in said:
            key, told = (
                ("@type", value.adres) if name == "rdf:type" and isinstance(value, Iri) else (name, _json(value))
            )
            node.setdefault(key, []).append(told)
        nodes.append(node)
    return f"{json.dumps({'@context': PREFIXES, '@graph': nodes}, ensure_ascii=False, indent=2)}\n"


def _json(value: Waarde) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": value.adres}
    more = {"@language": value.taal} if value.taal else {"@type": value.type} if value.type else {}
    return {"@value": value.tekst, **more}


def _whole(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest
