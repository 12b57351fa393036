"""The names that a Word file uses for its elements and attributes."""

from xml.etree.ElementTree import Element

_MAIN = "http://schemas.openxmlformats.org"
W = f"{{{_MAIN}/wordprocessingml/2006/main}}"
R = f"{{{_MAIN}/officeDocument/2006/relationships}}"
A = f"{{{_MAIN}/drawingml/2006/main}}"
PIC = f"{{{_MAIN}/drawingml/2006/picture}}"
WP = f"{{{_MAIN}/drawingml/2006/wordprocessingDrawing}}"
MATH = f"{{{_MAIN}/officeDocument/2006/math}}"
MC = f"{{{_MAIN}/markup-compatibility/2006}}"
V = "{urn:schemas-microsoft-com:vml}"

# What a file "strict Open XML" calls the same.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", f"{_MAIN}/wordprocessingml/2006/main".encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", f"{_MAIN}/officeDocument/2006/relationships".encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", f"{_MAIN}/officeDocument/2006/math".encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", f"{_MAIN}/drawingml/2006/".encode()),
)


def local(element: Element) -> str:
    """Return the name of an element without its space."""
    return str(element.tag).rpartition("}")[2]


def val(element: Element | None, name: str = "val") -> str:
    """Return an attribute of Word's own, of an element that may not be there."""
    return "" if element is None else element.get(f"{W}{name}", "")


def on(element: Element | None) -> bool | None:
    """Tell whether a property is switched on or off; None when nothing is said."""
    return None if element is None else val(element) not in ("0", "false", "off", "none")


def words_in(element: Element) -> str:
    """Return the letters of an element, to say which is meant."""
    return " ".join("".join(item.text or "" for item in element.iter() if local(item) == "t").split())
