"""Take out of a Word file what its fields filled in: who wrote it, where it lies, and its own table of contents."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from sdw_build.word.names import W, val

_AUTHORED = re.compile(
    r"\s*(?:AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|EDITTIME|"
    r"DOCPROPERTY\s+\"?(?:Author|Company|Manager|LastSavedBy|\w*Auteur|Bedrijf))\b",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX|TOA)\b", re.IGNORECASE)
_PAGES = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b", re.IGNORECASE)
_BOUND = re.compile(r"creator|lastModifiedBy|Company|Manager|PublishDate", re.IGNORECASE)
_SHOWN = {f"{W}{name}" for name in ("t", "tab", "br", "cr", "sym", "drawing", "pict", "noBreakHyphen", "ptab")}


def take_out_filled_in(root: Element, left: Counter[str]) -> None:
    """Remove the results of such fields, and count them."""
    open_fields: list[list[str]] = []  # the instruction of each, and "klaar" when its result has begun
    for run in root.iter(f"{W}r"):
        for child in list(run):
            if child.tag == f"{W}fldChar":
                _step(open_fields, val(child, "fldCharType"), left)
            elif child.tag == f"{W}instrText" and open_fields:
                open_fields[-1][0] += child.text or ""
            elif child.tag in _SHOWN and any(done and filled_in(said) for said, done in open_fields):
                run.remove(child)
    _take_out_whole(root, left)


def _take_out_whole(root: Element, left: Counter[str]) -> None:
    for parent in list(root.iter()):
        for child in list(parent):
            sort = ""
            if child.tag == f"{W}fldSimple":
                sort = filled_in(val(child, "instr"))
            elif child.tag == f"{W}sdt":
                sort = _held(child)
            if sort:
                left[sort] += 1
                parent.remove(child)


def filled_in(instruction: str) -> str:
    """Say what a field fills in that readers do not get; nothing when they do."""
    if _AUTHORED.match(instruction):
        return "gegeven"
    if _CONTENTS.match(instruction):
        return "inhoudsopgave"
    return "bladzijde" if _PAGES.match(instruction) else ""


def _step(open_fields: list[list[str]], sort: str, left: Counter[str]) -> None:
    if sort == "begin":
        open_fields.append(["", ""])
    elif open_fields and sort == "separate":
        open_fields[-1][1] = "klaar"
    elif open_fields and sort == "end":
        said = filled_in(open_fields.pop()[0])
        if said:
            left[said] += 1


def _held(control: Element) -> str:
    """Say what a content control holds that readers do not get."""
    properties = control.find(f"{W}sdtPr")
    if properties is None:
        return ""
    if any("contents" in val(item).lower() for item in properties.iter(f"{W}docPartGallery")):
        return "inhoudsopgave"
    if any(_BOUND.search(val(item, "xpath")) for item in properties.iter(f"{W}dataBinding")):
        return "gegeven"
    return "invulplek" if properties.find(f"{W}showingPlcHdr") is not None else ""
