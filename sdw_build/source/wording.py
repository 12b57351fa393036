"""Turn an error of Pydantic into a code, a message and an advice, in Dutch."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.nearest import did_you_mean, fold
from sdw_build.source.mistakes import BULLET_ADVICE, NO_SPACE_BEHIND_DASH, OTHER_BULLET, QUOTES, bullet_told
from sdw_build.source.nodes import Fields, Node, Scalar, Sequence
from sdw_build.source.paths import Loc
from sdw_build.source.web import Closed, closed

_CUSTOM = {
    "datum": Code.GEEN_DATUM,
    "getal": Code.GEEN_GETAL,
    "adres": Code.GEEN_ADRES,
    "ja_nee": Code.GEEN_JA_OF_NEE,
    "kenmerk": Code.GEEN_KENMERK,
    "combinatie": Code.TEGENSPRAAK,
    "dubbel": Code.DUBBEL,
    "grondslag": Code.GRONDSLAG_ONTBREEKT,
    "ontbreekt": Code.VELD_ONTBREEKT,
}
# What is told of several values together; all others are about a single one.
_ABOUT_GROUPS = {"combinatie", "dubbel", "grondslag", "ontbreekt"}
_CHOICE = {"enum", "literal_error"}
_FIELDS_EXPECTED = {"model_type", "model_attributes_type", "dict_type"}
_LIST_EXPECTED = {"tuple_type", "list_type"}
_TEXT_EXPECTED = {"string_type", "int_type", "date_type", "bool_type", "decimal_type", "is_instance_of"}
_BETWEEN = re.compile(r"[,;/|&+]|\ben\b|\bof\b")
_ROUND = re.compile(r"^\(([^()]*)\)$")
_NO_LIST = (
    "schrijf de waarde achter de dubbele punt zonder haken, of zet dubbele aanhalingstekens om haken die erbij horen."
)
_PLAIN_NAMES = {Scalar: "tekst", Sequence: "lijst", Fields: "groep velden"}

# A code, a message and an advice.
Words = tuple[Code, str, str]


@dataclass(frozen=True)
class Problem:
    """A Pydantic error, with its path followed as far as the typed fields go."""

    kind: str
    loc: Loc
    context: dict[str, Any]
    message: str

    @property
    def wants_no_fields(self) -> bool:
        """Tell whether a single value or a list was expected."""
        single = self.kind in _CUSTOM and self.kind not in _ABOUT_GROUPS
        return single or self.kind in _CHOICE | _LIST_EXPECTED | _TEXT_EXPECTED


# Each bound of a number, by what Pydantic calls passing it: where the bound stands, what is wrong, and what is right.
_BOUNDS = {
    "greater_than": ("gt", "klein", "meer dan"),
    "greater_than_equal": ("ge", "klein", "minstens"),
    "less_than": ("lt", "groot", "minder dan"),
    "less_than_equal": ("le", "groot", "hooguit"),
}
# What to do with an address in a field that others cannot open.
OPEN_ADDRESS = {
    **dict.fromkeys(Closed, "schrijf een adres dat iedereen kan openen, of haal de regel weg."),
    Closed.GEDEELD: "schrijf een adres dat iedereen kan openen. Kan echt iedereen erbij? "
    "Kijk het na in een venster waarin je niet bent ingelogd.",
}


def explain_value(
    problem: Problem,
    node: Node,
    key: Scalar | None,
    names: tuple[str, ...],
    choices: tuple[str, ...],
    labels: Mapping[str, str],
) -> Words:
    """Word a problem with a value.

    `names` are the fields that may stand there, `choices` the values, if any may, and `labels` the words that readers
    see for those.
    """
    kind, context = problem.kind, problem.context
    value = node.value if isinstance(node, Scalar) else ""
    shown = f"'{value}'" if value else f"'{key.value}'" if key else "dit"
    name = f"'{key.value}'" if key else "dit"
    if problem.wants_no_fields and isinstance(node, Fields) and isinstance(problem.loc[-1], int) and written_out(node):
        return Code.DUBBELE_PUNT, "in deze waarde staat een dubbele punt.", QUOTES
    if problem.wants_no_fields and kind not in _LIST_EXPECTED and isinstance(node, Sequence) and len(node.items) == 1:
        return Code.VERKEERDE_SOORT, f"bij {name} hoort een enkele waarde, geen lijst.", _NO_LIST
    if problem.wants_no_fields and kind not in _LIST_EXPECTED and not isinstance(node, Scalar):
        advice = "schrijf de waarde achter de dubbele punt."
        return Code.VERKEERDE_SOORT, f"bij {name} hoort een enkele waarde, geen {_PLAIN_NAMES[type(node)]}.", advice
    if kind == "adres" and (elsewhere := _elsewhere(value)):
        return elsewhere
    if kind in _CUSTOM:
        return _CUSTOM[kind], f"{shown} {problem.message}", context.get("hulp", "")
    if kind in _CHOICE:
        advice = _as_a_list(value, choices) if isinstance(problem.loc[-1], int) else ""
        if label := next((label for label in labels if fold(label) == fold(value) != fold(labels[label])), None):
            advice = f"zo heet het op de site. Schrijf hier '{labels[label]}'."
        return Code.NIET_IN_LIJST, f"{shown} staat niet in de lijst.", advice or did_you_mean(value, choices)
    return _explain_size(kind, context, name, value) or _explain_type(kind, node, name, value, names, choices)


def _elsewhere(value: str) -> Words | None:
    """Recognise a place on a computer, and a page of this site, where a web address belongs."""
    if shut := closed(value):
        return Code.PLEK_ZONDER_TOEGANG, f"'{value}' {shut.value}", OPEN_ADDRESS[shut]
    if re.match(r"/(?!/)|\.{1,2}/|[\w/-]+\.md\b", value):
        advice = f"haal de regel weg, en link er in de tekst naar: [woorden]({value})."
        return Code.GEEN_ADRES, f"'{value}' is een pagina van deze site, en geen webadres.", advice
    return None


def _explain_size(kind: str, context: dict[str, Any], name: str, value: str) -> Words | None:
    if kind == "string_too_long":
        limit = int(context["max_length"])
        message = f"{name} is {counted(len(value), 'teken', 'tekens')} lang; er passen er {limit}."
        return Code.LENGTE, message, f"haal er {len(value) - limit} weg."
    if kind in ("string_too_short", "too_short"):
        return Code.LENGTE, f"{name} is leeg.", "vul minstens een waarde in, of haal de regel weg."
    if kind == "too_long":
        return Code.LENGTE, f"{name} heeft te veel regels.", f"houd er hooguit {context.get('max_length')} over."
    if kind in _BOUNDS:
        bound, wrong, right = _BOUNDS[kind]
        return Code.GEEN_GETAL, f"'{value}' is te {wrong}.", f"kies een ander getal: {right} {context[bound]}."
    return None


def written_out(node: Fields) -> str:
    """Return a text that was taken for a field, because a colon stands in it; nothing when there is more."""
    entry = node.entries[0] if len(node.entries) == 1 else None
    if entry is None or not isinstance(entry.value, Scalar) or not entry.key.plain or not entry.value.plain:
        return ""
    return f"{entry.key.value}: {entry.value.value}{entry.value.remark}".rstrip()


def split_choices(value: str, choices: Iterable[str]) -> tuple[str, ...]:
    """Return the choices in a value, when all of it is choices with something else than a comma between them."""
    known = {fold(choice): choice for choice in choices}
    parts = [known.get(fold(part.strip())) for part in _BETWEEN.split(value)]
    return tuple(part for part in parts if part) if len(parts) > 1 and all(parts) else ()


def _as_a_list(value: str, choices: tuple[str, ...]) -> str:
    several = split_choices(value, choices)
    return f"zet er komma's tussen: {', '.join(several)}." if several else ""


def _explain_type(
    kind: str, node: Node, name: str, value: str, names: tuple[str, ...], choices: tuple[str, ...]
) -> Words:
    found = _PLAIN_NAMES[type(node)]
    if kind in _LIST_EXPECTED and re.match(r"-[^\W\d_]", value):
        return Code.SPATIE_NA_STREEPJE, NO_SPACE_BEHIND_DASH, f"schrijf - {value[1:]}"
    if kind in _LIST_EXPECTED and (bullet := OTHER_BULLET.match(value)):
        return Code.ANDERE_LIJST, bullet_told(bullet[1]), BULLET_ADVICE
    if kind in _LIST_EXPECTED and names:
        advice = f"zet elk veld eronder, met een streepje voor het eerste: - {names[0]}: …"
        return Code.VERKEERDE_SOORT, f"bij {name} hoort een lijst, geen {found}.", advice
    if kind in _LIST_EXPECTED:
        return (
            Code.VERKEERDE_SOORT,
            f"bij {name} hoort een lijst, geen {found}.",
            "zet er vierkante haken om, en komma's ertussen, zoals [een, twee].",
        )
    if kind in _FIELDS_EXPECTED:
        return _half_a_field(value, names) or (
            Code.VERKEERDE_SOORT,
            f"bij {name} horen velden onder elkaar, geen {found}.",
            f"zet elk veld op een eigen regel, met twee spaties ervoor, zoals {names[0]}: …",
        )
    return Code.VERKEERDE_SOORT, f"'{value}' past hier niet.", "kijk in het handboek wat hier hoort."


def _half_a_field(value: str, names: tuple[str, ...]) -> Words | None:
    """Recognise a field that is only text because its colon, or the space behind it, was forgotten."""
    match = re.match(r"(?P<name>\w+)(?P<colon>:?)", value)
    if not match or match["name"] not in names:
        return None
    advice = f"schrijf {match['name']}: en dan de waarde."
    if match["colon"]:
        return Code.SPATIE_NA_DUBBELE_PUNT, "na de dubbele punt hoort een spatie.", advice
    return Code.KOP_ONLEESBAAR, f"na '{match['name']}' ontbreekt de dubbele punt.", advice


def as_typed(value: object) -> str:
    """Write a value as an editor types it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
