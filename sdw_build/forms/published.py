"""Every file that is made from the models: JSON Schemas, snippets, and the list of fields in the handbook."""

import json

from sdw_build.forms.json_schema import Schema, file_schema, form_schema
from sdw_build.forms.prefilled import prefilled_links
from sdw_build.forms.reference import field_reference
from sdw_build.forms.snippets import snippets
from sdw_build.schema.adressen import Adreslijst, Weg
from sdw_build.schema.instellingen import Hulpvraag, Instellingen, Synoniemen
from sdw_build.schema.kinds import KINDS
from sdw_build.schema.model import Model
from sdw_build.schema.slug import PATTERN
from sdw_build.schema.toestemming import Intrekkingen
from sdw_build.schema.wijzigingen import Wijzigingenlijst
from sdw_build.schema.woord import Woord
from sdw_build.source.folder import GONE, HELP_WORDS, PROMISED, RECORD, SETTINGS, SYNONYMS, WORDS
from sdw_build.source.register import REGISTER

# The data files that are no kind, with the model of the whole.
_SETTINGS: dict[str, type[Model]] = {
    SETTINGS: Instellingen,
    HELP_WORDS: Hulpvraag,
    SYNONYMS: Synoniemen,
    GONE: Weg,
    REGISTER: Intrekkingen,
    PROMISED: Adreslijst,
    RECORD: Wijzigingenlijst,
}


def data_files() -> dict[str, str]:
    """Return which schema each data file answers to, by the pattern of its path."""
    found = {
        kind.folder if kind.folder.endswith(".yml") else f"{kind.folder}/*.yml": kind.naam
        for kind in KINDS
        if kind.data
    }
    return found | {pad: _stem(pad) for pad in (*_SETTINGS, WORDS)}


def published() -> dict[str, str]:
    """Return the text of every file that is made from the models, by its path from the project's root."""
    files = {}
    for kind in KINDS:
        names = f"^{PATTERN}$" if kind.data else ""
        files[_place(kind.naam)] = _written(file_schema(kind.naam, form_schema(kind.model), names))
    for pad, model in _SETTINGS.items():
        files[_place(_stem(pad))] = _written(file_schema(_stem(pad), form_schema(model)))
    files[_place(_stem(WORDS))] = _written(file_schema(_stem(WORDS), form_schema(Woord), f"^{PATTERN}$"))
    files["docs/redactie/velden.md"] = field_reference()
    files["docs/redactie/nieuw-op-github.md"] = prefilled_links()
    files[".vscode/velden.code-snippets"] = snippets()
    return files


def _place(name: str) -> str:
    return f"schemas/{name}.schema.json"


def _stem(pad: str) -> str:
    return pad.rpartition("/")[2].removesuffix(".yml")


def _written(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
