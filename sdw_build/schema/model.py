"""The strict base of every model, and the one way to declare a field."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticUndefined


class Model(BaseModel):
    """A part of a document: immutable, and closed to fields that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def veld(label: str, uitleg: str, default: Any = PydanticUndefined, **limits: Any) -> Any:
    """Declare a field with its Dutch label and explanation; without a default it is required.

    Messages, the handbook, scaffolds and the JSON Schema all read these two texts.
    """
    return Field(default, title=label, description=uitleg, **limits)
