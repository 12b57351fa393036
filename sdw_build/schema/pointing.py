"""Fields that hold the way to something: what it leads to is found where the document stands."""

from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


class Linkdoel(str):
    """A file or an address that a link in a field leads to, as it was typed."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read any text; whether it leads anywhere is not for the schema to say."""
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors' tools that it is text; a name of digits only is a number to them."""
        return {"type": ["string", "number"], "minLength": 1}


class Webadres(str):
    """A whole web address, as it was typed in a field for one."""

    __slots__ = ()


class Beelddoel(Linkdoel):
    """The file of a picture, as it was typed."""

    __slots__ = ()
