"""The fields of front matter as snippets: VS Code offers these in Markdown, where no schema reaches."""

import json
from datetime import date

from sdw_build.forms.fields import Veld, fields_of
from sdw_build.forms.scaffold import Scaffold
from sdw_build.schema.kinds import KINDS, Kind

# A snippet is committed: its example of a day is always the same one.
_DAY = date(2026, 12, 31)


def snippets() -> str:
    """Return the snippets as JSON, one a field; kinds in which a field is the same share it."""
    by_body: dict[tuple[str, ...], tuple[Veld, list[Kind]]] = {}
    for kind in KINDS:
        for field in fields_of(kind.model) if not kind.data else ():
            by_body.setdefault(_body(kind, field), (field, []))[1].append(kind)
    return (
        json.dumps(
            {_title(field, kinds): _snippet(body, field, kinds) for body, (field, kinds) in by_body.items()},
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _snippet(body: tuple[str, ...], field: Veld, kinds: list[Kind]) -> dict[str, object]:
    return {
        "scope": "markdown",
        "prefix": field.naam,
        "body": list(body),
        "description": f"{field.uitleg} ({_named(kinds)})",
    }


def _title(field: Veld, kinds: list[Kind]) -> str:
    return f"{field.naam} ({_named(kinds)})"


def _named(kinds: list[Kind]) -> str:
    return ", ".join(kind.naam for kind in kinds)


def _body(kind: Kind, field: Veld) -> tuple[str, ...]:
    if field.keuzes:
        choice = f"${{1|{','.join(choice.waarde for choice in field.keuzes)}|}}"
        return (f"{field.naam}: [{choice}]" if field.lijst else f"{field.naam}: {choice}",)
    lines = Scaffold(fields_of(kind.model), {}, _DAY).essence(field)
    return tuple(line.replace("\\", "\\\\").replace("$", "\\$") for line in lines)
