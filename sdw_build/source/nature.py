"""The nature of a file that no browser shows: what it is called, by its first bytes or its name, and the way out."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from sdw_build.schema.slug import as_slug

_START = 4096  # bytes in which every sort says what it is


@dataclass(frozen=True)
class Nature:
    """A sort of file that the site does not show; `naam` goes on from "dit is"."""

    naam: str
    suffixes: tuple[str, ...]
    picture: bool  # whether it is a picture, of a sort that browsers do not know
    drawable: bool = False  # whether `sdw beeld` makes a picture of it
    way_out: str = ""
    offered: str = ""  # what to do when readers should get it

    @property
    def refusal(self) -> str:
        """Say in a sentence why it is not shown."""
        return "Een browser kan dat niet tonen." if self.picture else "Dat komt niet op de site."

    def advice(self, pad: str) -> str:
        """Say what to do with a file of this nature."""
        if self.drawable:
            return (
                f"typ sdw beeld {in_terminal(pad)}: dan staat er een jpg of png naast, klein genoeg en zonder gegevens."
            )
        return self.way_out

    def linked_advice(self, pad: str) -> str:
        """Say what to do with a file of this nature that a text links to."""
        if not self.offered:
            return self.advice(pad)
        return self.offered.replace("NAAM", as_slug(PurePosixPath(pad).stem))


_EXPORT = "open het in het programma waarmee het gemaakt is, en exporteer het als svg of png."
_SAVE = "sla de foto zelf op als jpg of png, en typ dan sdw beeld met die naam."
_PAGE = "maak er een pagina van, of link naar een plek op internet waar iedereen het kan lezen."
_AS_PDF = (
    "sla het op als pdf, zet die naast de tekst, en schrijf [woorden](NAAM.pdf). Of maak er een pagina van, of link naar "
    "een plek op internet waar iedereen het kan lezen."
)
_AS_MP3 = "sla het op als mp3, zet die naast de tekst, en schrijf [woorden](NAAM.mp3)."
_TEXT = f"zit de foto erin? {_SAVE} Is het een tekst? {_PAGE[:1].upper()}{_PAGE[1:]}"

HEIC = Nature("een heic-foto, zoals een iPhone die maakt", (".heic", ".heif", ".hif", ".heics"), True, True)
TIFF = Nature("een tiff, zoals een scanner die maakt", (".tif", ".tiff"), True, True)
BMP = Nature("een bmp, een oud soort beeld van Windows", (".bmp", ".dib"), True, True)
JFIF = Nature(
    "een jpg onder een naam die niet elke browser kent", (".jfif", ".jpe", ".jif", ".pjpeg", ".pjp"), True, True
)
PSD = Nature("een bestand van Photoshop", (".psd", ".psb"), True, True)
JPEG_2000 = Nature("een jpeg 2000", (".jp2", ".j2k", ".jpf", ".jpx"), True, True)
ICO = Nature("een pictogram van Windows", (".ico", ".cur"), True, True)
JPEG_XL = Nature("een jpeg xl", (".jxl",), True, way_out=_SAVE)
RAW = Nature(
    "een ruwe foto van een camera",
    (".cr2", ".cr3", ".nef", ".nrw", ".arw", ".dng", ".orf", ".rw2", ".raf", ".raw"),
    True,
    way_out="sla de foto in je fotoprogramma op als jpg, en typ dan sdw beeld met die naam.",
)
DESIGN = Nature(
    "een bestand van een ontwerpprogramma",
    (".ai", ".eps", ".svgz", ".indd", ".cdr", ".xd", ".fig", ".sketch", ".afdesign", ".afphoto", ".xcf"),
    True,
    way_out=_EXPORT,
)
METAFILE = Nature("een tekening van Windows", (".wmf", ".emf"), True, way_out=_EXPORT)
DRAWING = Nature("een tekening (svg)", (), True, way_out="geef het bestand een naam die eindigt op .svg.")
PDF = Nature("een pdf", (".pdf",), False, way_out=_TEXT)
WORD = Nature(
    "een Word-bestand",
    (".docx", ".doc", ".docm", ".dotx", ".odt", ".rtf", ".pages"),
    False,
    way_out=_TEXT,
    offered=_AS_PDF,
)
SLIDES = Nature("een presentatie", (".pptx", ".ppt", ".ppsx", ".odp", ".key"), False, way_out=_TEXT, offered=_AS_PDF)
SHEET = Nature("een rekenblad", (".xlsx", ".xls", ".xlsm", ".ods", ".numbers"), False, way_out=_TEXT, offered=_AS_PDF)
OFFICE = Nature("een bestand van een oude Office", (), False, way_out=_TEXT, offered=_AS_PDF)
ZIP = Nature(
    "een ingepakt bestand (zip)",
    (".zip", ".rar", ".7z", ".tar", ".gz"),
    False,
    way_out="pak het uit, en zet hier alleen de foto die je nodig hebt.",
    offered="pak het uit, zet wat lezers mogen hebben als pdf naast de tekst, en schrijf [woorden](NAAM.pdf).",
)
FILM = Nature(
    "een film",
    (".mp4", ".mov", ".m4v", ".avi", ".webm", ".mkv", ".wmv", ".mpg", ".mpeg", ".3gp"),
    False,
    way_out="zet de film op een plek voor films, en schrijf bij video het adres; of maak er een foto van.",
)
SOUND = Nature(
    "een geluidsopname",
    (".mp3", ".m4a", ".wav", ".ogg", ".oga", ".opus", ".aac", ".aif", ".aiff", ".amr", ".flac", ".wma"),
    False,
    way_out="schrijf uit wat er gezegd wordt, of link naar de plek waar de opname staat.",
    offered=_AS_MP3,
)
WEB_PAGE = Nature(
    "een webpagina",
    (".html", ".htm", ".mhtml", ".webarchive"),
    False,
    way_out="open de pagina in een browser, sla daar de foto zelf op, en zet die hier neer.",
)
SHORTCUT = Nature(
    "een snelkoppeling",
    (".lnk", ".url", ".webloc", ".desktop", ".icloud", ".gdoc", ".gslides", ".gsheet"),
    False,
    way_out="zet het bestand zelf hier neer, niet de koppeling ernaartoe.",
)
LFS = Nature(
    "een verwijzing van git lfs; de foto zelf is nog niet opgehaald",
    (),
    False,
    way_out="typ git lfs pull. Werkt dat niet? Zet dan de foto zelf hier neer.",
)
EMPTY = Nature("een leeg bestand", (), False, way_out="kopieer de foto opnieuw hierheen.")

NATURES = (
    HEIC, TIFF, BMP, JFIF, PSD, JPEG_2000, ICO, JPEG_XL, RAW, DESIGN, METAFILE, DRAWING, PDF, WORD, SLIDES, SHEET,
    OFFICE, ZIP, FILM, SOUND, WEB_PAGE, SHORTCUT, LFS, EMPTY,
)  # fmt: skip
DRAWABLE = tuple(nature for nature in NATURES if nature.drawable)
_BY_SUFFIX = {suffix: nature for nature in NATURES for suffix in nature.suffixes}

# The first bytes of each; a longer beginning goes first.
_BEGINNINGS = (
    (b"version https://git-lfs.github.com/", LFS),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OFFICE),
    (b"\0\0\0\x0cjP  \r\n\x87\n", JPEG_2000),
    (b"\0\0\0\x0cJXL \r\n\x87\n", JPEG_XL),
    (b"L\0\0\0\x01\x14\x02\0", SHORTCUT),
    (b"[InternetShortcut]", SHORTCUT),
    (b"\x1aE\xdf\xa3", FILM),
    (b"\xd7\xcd\xc6\x9a", METAFILE),
    (b"%!PS-Adobe", DESIGN),
    (b"\xc5\xd0\xd3\xc6", DESIGN),
    (b"gimp xcf", DESIGN),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"8BPS", PSD),
    (b"%PDF", PDF),
    (b"{\\rtf", WORD),
    (b"\xff\x0a", JPEG_XL),
    (b"Rar!", ZIP),
    (b"7z\xbc\xaf", ZIP),
    (b"\x1f\x8b", ZIP),
    (b"ID3", SOUND),
    (b"OggS", SOUND),
    (b"fLaC", SOUND),
    (b"#!AMR", SOUND),
    (b"\0\0\1\0", ICO),
    (b"BM", BMP),
)
_PACKED = ((b"word/", WORD), (b"ppt/", SLIDES), (b"xl/", SHEET), (b"opendocument.text", WORD))
# What the brand of a box of the family of mp4 says.
_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2")


def by_name(pad: str) -> Nature | None:
    """Return the nature of a file that the site does not show, by the end of its name."""
    return _BY_SUFFIX.get(PurePosixPath(pad).suffix.lower())


def by_content(raw: bytes) -> Nature | None:
    """Return the nature of a file by its bytes, whatever it is called; None for what says nothing of itself."""
    if not raw.strip(b"\0\r\n\t "):
        return EMPTY
    if raw[4:8] == b"ftyp":
        return _of_brand(raw[8:12])
    if raw.startswith(b"PK\x03\x04"):
        return next((nature for mark, nature in _PACKED if mark in raw), ZIP)
    found = next((nature for mark, nature in _BEGINNINGS if raw.startswith(mark)), None)
    return found or _of_text(raw[:_START])


def _of_brand(brand: bytes) -> Nature | None:
    if brand in _HEIC_BRANDS:
        return HEIC
    return None if brand in (b"avif", b"avis") else SOUND if brand.startswith(b"M4A") else FILM


def _of_text(start: bytes) -> Nature | None:
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return WEB_PAGE
    return DRAWING if b"<svg" in text and text.startswith(b"<") else None


def in_terminal(pad: str) -> str:
    """Write a path as it is typed in a terminal: between quotes when a space or bracket stands in it."""
    return f'"{pad}"' if any(char in pad for char in " ()&;'") else pad
