"""A value as it is typed in YAML: without quotes where it stays the same text, with quotes where it would not."""

import json
import re

from sdw_build.source.nodes import Scalar, Sequence
from sdw_build.source.yaml import read_yaml

_NUMERIC = re.compile(r"[-+.]?\d[\d.,_eExX+-]*")
_OTHER_TYPE = ("true", "false", "null", "~", "yes", "no", "on", "off")


def quoted(value: str, *, number: bool = False) -> str:
    """Type a single value; what other readers of YAML would take for a number gets quotes, unless it is one."""
    text = " ".join(value.split())
    other = text.lower() in _OTHER_TYPE or (not number and _NUMERIC.fullmatch(text))
    return json.dumps(text, ensure_ascii=False) if other or not _same(text, text) else text


def quoted_list(values: list[str], *, number: bool = False) -> str:
    """Type a list on one line."""
    typed = [quoted(value, number=number) for value in values]
    shown = [
        text if _same(f"[{text}]", value) else json.dumps(value, ensure_ascii=False)
        for text, value in zip(typed, values, strict=True)
    ]
    return f"[{', '.join(shown)}]"


def _same(typed: str, value: str) -> bool:
    """Tell whether what is typed is read back as the value."""
    fields, problems = read_yaml(f"veld: {typed}  # uitleg", "")
    if fields is None or problems:
        return False
    node = fields.entries[0].value
    if isinstance(node, Sequence):
        return len(node.items) == 1 and isinstance(node.items[0], Scalar) and node.items[0].value == value
    return isinstance(node, Scalar) and node.value == value
