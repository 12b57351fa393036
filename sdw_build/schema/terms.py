"""A closed vocabulary whose members carry the words that people read."""

from enum import StrEnum
from typing import Self

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Term(StrEnum):
    """A value from a fixed list, with its Dutch label and, where it helps, an explanation."""

    label: str
    uitleg: str

    def __new__(cls, value: str, label: str = "", uitleg: str = "") -> Self:
        """Keep label and explanation beside the value that an editor types."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value.replace("_", " ")
        member.uitleg = uitleg
        return member

    @property
    def kort(self) -> str:
        """What it is called where there is little room."""
        return self.label

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """List the values with the words that people read, where editors' tools look for those."""
        words = [f"{term.label}: {term.uitleg}" if term.uitleg else term.label for term in cls]
        return {"enum": [term.value for term in cls], "enumDescriptions": words, "markdownEnumDescriptions": words}
