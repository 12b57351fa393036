"""What stylesheets and scripts ask for."""

import re
from collections.abc import Iterator

_CSS_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
_JS = re.compile(
    r"""(?:\bfrom|\bimport)\s*\(?\s*(["'])(?P<module>\.{0,2}/[^"'\n]*)\1|new URL\(\s*(["'])(?P<file>[^"'\n]+)\3\s*,\s*import\.meta\.url"""
)


def asked_by_style(css: str) -> Iterator[str]:
    """Yield what a stylesheet or a drawing asks for."""
    for found in _CSS.findall(_CSS_REMARK.sub("", css)):
        yield next(filter(None, found), "")


def asked_by_script(script: str) -> Iterator[str]:
    """Yield the modules and files that a script names beside itself."""
    for found in _JS.finditer(script):
        yield found["module"] or found["file"]
