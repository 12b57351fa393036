"""Recognise the English of the libraries below us, which no editor should meet."""

import re

from sdw_build.diagnostics.diagnostic import Diagnostic

# Words of PyYAML, Pydantic, Click and Python that are no Dutch.
_WORDS = re.compile(
    r"\b(expected|found|mapping|scalar|block|token|while|scanning|parsing|could|cannot|should|input|valid|required|"
    r"field|value|values|string|inputs|permitted|unable|integer|boolean|tuple|dict|character|must|instance|error|"
    r"unexpected|missing|greater|than|least|length|items|usage|options?|command|argument|invalid|such|try|help|got|"
    r"traceback|exception|null|none|true|false|undefined|type)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


def english_in(text: str) -> list[str]:
    """Return the English words in a text of ours; what an editor typed stands between quotes."""
    return [match[0] for match in _WORDS.finditer(_QUOTED.sub("", text))]


def english_of(problem: Diagnostic) -> list[str]:
    """Return the English words of a problem, apart from what was typed at its place."""
    text = f"{problem.bericht} {problem.hulp}"
    return english_in(text.replace(problem.waarde, "") if problem.waarde else text)
