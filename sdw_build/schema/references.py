"""References: the name of another document, which remembers what kind it points at."""

from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

# Marks a reference in a JSON Schema with the kind that it points at.
POINTS_AT = "x-verwijst-naar"


class Ref(str):
    """A slug that stands for another document; the knowledge base finds and checks it by its type."""

    __slots__ = ()
    soort: ClassVar[str]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read any text; whether it exists is not for the schema to say."""
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors' tools what it points at; a name of digits only is a number to them."""
        return {"type": ["string", "number"], "minLength": 1, POINTS_AT: cls.soort}


class MethodiekRef(Ref):
    """The slug of a methodiek."""

    soort = "methodiek"


class PartnerRef(Ref):
    """The slug of a partner."""

    soort = "partner"


class SpeerpuntRef(Ref):
    """The slug of a speerpunt."""

    soort = "speerpunt"


class CijferRef(Ref):
    """The slug of a cijfer."""

    soort = "cijfer"


class RegioRef(Ref):
    """The slug, the name or the AM code of a regio."""

    soort = "regio"
