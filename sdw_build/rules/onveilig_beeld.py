"""Report a picture that holds its GPS place, runs or fetches something, is far too large, or is no picture at all."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sdw_build.amounts import size_in_words
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.fault import contained
from sdw_build.library.library import Library
from sdw_build.source.contents import MOST, read_bytes
from sdw_build.source.drawing import LeftOut, read_drawing
from sdw_build.source.nature import DRAWING, by_content, in_terminal
from sdw_build.source.picture import CroppedError, NoPictureError, TooLargeError, tells_place

_UNREADABLE = (
    Code.BEELD_ONLEESBAAR,
    "dit bestand is beschadigd, of het is geen beeld.",
    "sla het beeld opnieuw op als jpg, png, webp, avif of svg, en zet het hier weer neer.",
)
_UNREADABLE_DRAWING = (
    Code.BEELD_ONLEESBAAR,
    "deze tekening is niet te lezen: er staat een fout in, of ze haalt iets van een andere plek.",
    "exporteer haar opnieuw uit het tekenprogramma, als gewone svg (in Illustrator: Exporteren als), of als png.",
)
_CROPPED = (
    Code.BEELD_ONLEESBAAR,
    "dit beeld is bijgesneden, maar wat eraf is zit nog in het bestand.",
    "sla het beeld opnieuw op als jpg, png of webp, en zet het hier weer neer.",
)
_TOO_LARGE = (
    Code.BEELD_TE_GROOT,
    "dit beeld heeft zo veel pixels dat de site het niet verwerkt.",
    "typ sdw beeld PAD: dan staat er een kleinere, die je overal kunt gebruiken.",
)
_VERY_LARGE = (
    Code.BEELD_TE_GROOT,
    f"dit bestand is groter dan {size_in_words(MOST)}; zo veel leest de site niet.",
    "sla het beeld kleiner op, als jpg of png, of haal het hier weg.",
)
_PLACE = (
    Code.PLAATS_IN_FOTO,
    "in deze foto staat waar die is gemaakt. Zo kan iemand een huis of werkplek vinden.",
    "haal de plaats eruit: typ sdw beeld PAD, of doe het zoals docs/redactie/privacy.md zegt.",
)


def unsafe_picture(library: Library, day: date) -> Iterator[Diagnostic]:
    """A file in the place of a picture is one, not too large, and does not tell where it was taken; a drawing only draws."""
    for pad in sorted(library.pictures):
        yield from contained(library.root, pad, _unsafe(library, pad))


def _unsafe(library: Library, pad: str) -> Iterator[Diagnostic]:
    path = library.root / pad
    try:
        problems = library.album.seen(path, _problems)
    except OSError as error:
        problems = (_Problem(*(_VERY_LARGE if error.errno == errno.EOVERFLOW else _UNREADABLE)),)
    for problem in problems:
        advice = problem.advice.replace("PAD", in_terminal(pad))
        yield Diagnostic(problem.code, Place(pad, *problem.spot), problem.message, advice, waarde=path.name)


@dataclass(frozen=True)
class _Problem:
    """What is wrong with a picture, and on which line and column when that says anything."""

    code: Code
    message: str
    advice: str
    spot: tuple[int, int] = (1, 1)


def _problems(path: Path) -> tuple[_Problem, ...]:
    """Return what is wrong with a picture."""
    raw = read_bytes(path)
    try:
        if path.suffix.lower() != ".svg":
            return (_Problem(*_PLACE),) if tells_place(raw) else ()
        return tuple(map(_left_out, read_drawing(raw).left_out))
    except TooLargeError:
        return (_Problem(*_TOO_LARGE),)
    except CroppedError:
        return (_Problem(*_CROPPED),)
    except NoPictureError:
        return (_Problem(*_named(raw, path.suffix)),)


def _left_out(part: LeftOut) -> _Problem:
    advice = "sla de tekening op als gewone svg zonder scripts en verwijzingen, of als png."
    message = f"deze tekening doet meer dan tekenen: {part.naam}."
    return _Problem(Code.TEKENING_DOET_MEER, message, advice, (part.regel, part.kolom))


def _named(raw: bytes, suffix: str) -> tuple[Code, str, str]:
    """Say what a file is that is no picture of the sort that its name says."""
    nature = by_content(raw)
    if nature is None:
        return _UNREADABLE
    if nature is DRAWING and suffix.lower() == ".svg":
        return _UNREADABLE_DRAWING
    message = f"dit bestand eindigt op {suffix.lower()}, maar het is {nature.naam}."
    return Code.BEELD_ONLEESBAAR, message, nature.advice("PAD")
