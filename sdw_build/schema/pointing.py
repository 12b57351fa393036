"""Fields that hold the way to something: what it leads to is found where the document stands."""

from collections.abc import Iterator
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from sdw_build.schema.model import Model


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


def pointing(
    value: Any, loc: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Linkdoel | Webadres]]:
    """Go through what leads somewhere in the fields of a model, each with the path to it."""
    if isinstance(value, (Linkdoel, Webadres)):
        yield loc, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from pointing(getattr(value, name), (*loc, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from pointing(item, (*loc, index))
