"""A page about a code, taken apart: its sections, and the projects that its examples make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image

from tests.attachments import mp3, pdf
from tests.cases import DAY

PAGES = Path(__file__).parents[2] / "docs" / "meldingen"
HEADINGS = ["Wat", "Waarom", "Fout voorbeeld", "Goed voorbeeld", "Oplossing"]

_SECTION = re.compile(r"^## (?P<name>.+)\n(?P<text>(?:(?!^## ).*\n?)*)", re.MULTILINE)
_FENCED = re.compile(r"^```(?P<info>[^\n]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_OPTIONS = re.compile(r"^Nagekeken met (?P<options>.+)\.$", re.MULTILINE)
_UNSHOWN = re.compile(r"^Geen voorbeeld: (?P<reason>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """The files of an example, as bytes, and how they are checked."""

    files: dict[str, bytes]
    day: date
    advice: bool
    production: bool
    unshown: str  # why there is none, for what no text can show


@dataclass(frozen=True)
class Page:
    """One page."""

    code: str
    text: str

    @property
    def title(self) -> str:
        """The first line."""
        return self.text.partition("\n")[0]

    @cached_property
    def sections(self) -> dict[str, str]:
        """The text under each heading of the second level, in order."""
        bare = _FENCED.sub(lambda match: re.sub(r"^#", " ", match[0], flags=re.MULTILINE), self.text)
        found = {match["name"]: match.span("text") for match in _SECTION.finditer(bare)}
        return {name: self.text[start:end] for name, (start, end) in found.items()}

    @property
    def wrong(self) -> Example:
        """The example of what gives this code."""
        return _example(self.sections["Fout voorbeeld"])

    @property
    def right(self) -> Example:
        """The example of what does not."""
        return _example(self.sections["Goed voorbeeld"])


def pages() -> Iterator[Page]:
    """Go through all pages, by code."""
    for path in sorted(PAGES.glob("SDW*.md")):
        yield Page(path.stem, path.read_text(encoding="utf-8"))


def _example(section: str) -> Example:
    said = _OPTIONS.search(section)
    options = re.findall(r"`([^`]+)`", said["options"]) if said else []
    days = [date.fromisoformat(option.removeprefix("datum: ")) for option in options if option.startswith("datum: ")]
    unknown = [option for option in options if not re.fullmatch(r"datum: [\d-]+|advies|productie", option)]
    assert unknown == []
    files = dict(_file(match["info"], match["text"]) for match in _FENCED.finditer(section))
    reason = _UNSHOWN.search(section)
    return Example(
        files, days[0] if days else DAY, "advies" in options, "productie" in options, reason["reason"] if reason else ""
    )


def _file(info: str, text: str) -> tuple[str, bytes]:
    """Make the file that a block describes: by its text, its bytes, or for a picture what it holds or its size."""
    language, pad, *encoding = info.split()
    if language == "hex":
        return pad, bytes.fromhex(text)
    if language == "beeld":
        return pad, _picture(pad, text.strip())
    if language == "bestand":
        return pad, _attachment(pad, dict(line.split(": ") for line in text.splitlines()))
    return pad, text.encode(*encoding)


def _attachment(pad: str, described: dict[str, str]) -> bytes:
    """Make a PDF or a recording: with a title or a maker, without marks for who does not see it, or large."""
    maker, large = described.pop("maker", ""), int(described.pop("megabyte", "0"))
    if pad.endswith(".mp3"):
        made = mp3(maker=maker)
    else:
        tagged, letters = described.pop("opbouw", "ja") == "ja", described.pop("letters", "ja") == "ja"
        made = pdf(title=described.pop("titel", ""), author=maker, tagged=tagged, letters=letters)
    assert described == {}, described
    return made + b"\n" * (large * 1_000_000)


def _picture(pad: str, described: str) -> bytes:
    if size := re.fullmatch(r"maat: (\d+) bij (\d+)", described):
        made = BytesIO()
        Image.new("1", (int(size[1]), int(size[2]))).save(made, {"png": "PNG"}[pad.rpartition(".")[2].lower()])
        return made.getvalue()
    return _photo(tells_place={"plaats: ja": True, "plaats: nee": False}[described])


def _photo(*, tells_place: bool) -> bytes:
    exif = Image.Exif()
    if tells_place:
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
        place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLatitude] = "N", (52.0, 5.0, 0.0)
        place[ExifTags.GPS.GPSLongitudeRef], place[ExifTags.GPS.GPSLongitude] = "E", (5.0, 6.0, 0.0)
    made = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(made, "JPEG", exif=exif)
    return made.getvalue()
