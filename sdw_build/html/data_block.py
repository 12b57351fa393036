"""Data in a page, for machines: written so that nothing in it ends the element that holds it."""

import json
from collections.abc import Mapping
from typing import Any

# What could end or open something in HTML, and what some readers of JavaScript take for the end of a line.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def data_block(data: Mapping[str, Any]) -> str:
    """Return data as JSON that may stand in a script element, whatever its texts hold; JSON reads back the same."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
