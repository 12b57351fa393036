"""A closed vocabulary whose members carry the words that people read."""

from enum import StrEnum
from typing import Self


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
