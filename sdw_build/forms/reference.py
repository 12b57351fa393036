"""The page of the handbook that lists every kind with its fields."""

from collections.abc import Iterator

from sdw_build.forms.fields import Veld, fields_of
from sdw_build.schema.kinds import KINDS, Kind

_TOP = """\
# Alle velden

Deze bladzijde is gemaakt door `sdw schemas`. Verander haar niet zelf: de uitleg staat bij elk veld in `sdw_build/schema/`.

Een veld met **ja** bij verplicht moet je invullen. Alle andere mag je weglaten.
"""


def field_reference() -> str:
    """Return the page of the handbook with all fields, as Markdown."""
    toc = [f"- [{kind.naam.capitalize()}](#{kind.naam})" for kind in KINDS]
    parts = [_TOP, "\n".join(toc) + "\n", *("\n".join(_kind(kind)) for kind in KINDS)]
    return "\n".join(parts)


def _kind(kind: Kind) -> Iterator[str]:
    where = kind.folder if kind.folder.endswith(".yml") else f"{kind.folder}/…{'.yml' if kind.data else '.md'}"
    yield f"## {kind.naam.capitalize()}"
    yield ""
    yield f"Je schrijft dit in `{where}`. Een nieuwe maak je met `sdw nieuw {kind.naam}`."
    yield ""
    fields = fields_of(kind.model)
    yield from _table(fields)
    for field in fields:
        yield from _group(field, field.naam)


def _group(field: Veld, path: str) -> Iterator[str]:
    if not field.velden:
        return
    yield f"Onder `{path}`{', bij elk streepje' if field.lijst else ''}:"
    yield ""
    yield from _table(field.velden)
    for inner in field.velden:
        yield from _group(inner, f"{path} › {inner.naam}")


def _table(fields: tuple[Veld, ...]) -> Iterator[str]:
    yield "| veld | naam | verplicht | uitleg |"
    yield "| --- | --- | --- | --- |"
    for field in fields:
        required = "**ja**" if field.verplicht else "nee"
        yield f"| `{field.naam}` | {_cell(field.label)} | {required} | {_cell(_explained(field))} |"
    yield ""


def _explained(field: Veld) -> str:
    parts = [field.uitleg]
    if field.velden:
        parts.append(
            "Een lijst van groepen velden: zie hieronder." if field.lijst else "Een groep velden: zie hieronder."
        )
    elif field.soort:
        parts.append(f"{'Namen' if field.lijst else 'De naam'} van een {field.soort}.")
    elif field.keuzes and not field.ja_nee:
        several = "een of meer van" if field.lijst else "een van"
        parts.append(f"Kies {several}: {'; '.join(_choice(choice.waarde, choice.uitleg) for choice in field.keuzes)}.")
    elif field.lijst:
        parts.append("Een lijst, tussen vierkante haken.")
    if field.standaard is not None and not field.lijst:
        parts.append(f"Laat je het weg, dan is het `{field.standaard}`.")
    return " ".join(parts)


def _choice(value: str, words: str) -> str:
    return f"`{value}` ({words.rstrip('.')})" if words and words.lower() != value else f"`{value}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
