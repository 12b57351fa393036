"""The folders of a project: which files there are, and what each of them is."""

import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.nearest import fold, nearest
from sdw_build.schema.kinds import KINDS, PAGINA, Kind
from sdw_build.schema.slug import as_slug, is_reserved, wrong_slug
from sdw_build.source.attachment import attachment
from sdw_build.source.contents import sort_of
from sdw_build.source.limits import LISTS
from sdw_build.source.nature import by_name
from sdw_build.source.register import REGISTER
from sdw_build.surroundings import reason

ROOTS = tuple(dict.fromkeys(("content", *(kind.folder.split("/")[0] for kind in KINDS))))
SETTINGS = "content/instellingen.yml"
HELP_WORDS = "content/hulpvraag.yml"
SYNONYMS = "content/synoniemen.yml"
GONE = "content/weg.yml"
WORDS = "content/woorden.yml"
# What a build reads beside the content.
PROMISED, RECORD = LISTS  # beside mkdocs.yml: no content
_AROUND = ("mkdocs.yml", PROMISED, RECORD, "theme")
PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")

# Where the originals of pictures are kept: beside the text, so that they go where that goes; hidden, so that they are
# no part of the content, and git leaves them alone.
ORIGINALS = ".origineel"

_NO_CONTENT = ("README.md", "Thumbs.db", "desktop.ini")
_DATA = {kind.folder: kind for kind in KINDS if kind.data and not kind.in_many_files}
_MANY = {f"{kind.folder}/": kind for kind in KINDS if kind.in_many_files}
# The narrowest folder first, so that the first match decides what a file is.
_MARKDOWN = sorted((kind for kind in KINDS if not kind.data), key=lambda kind: -kind.folder.count("/"))
_DATA_SUFFIXES = (".yml", ".yaml")
_TEXT = (".markdown", ".mdx", ".mdown", ".txt", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm")

_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f]|[ .]$')


@dataclass(frozen=True)
class File:
    """A file with a known meaning; `slug` is empty for a data file, which holds many."""

    pad: str
    path: Path
    kind: Kind
    slug: str


@dataclass(frozen=True)
class Folder:
    """Everything that editors wrote, by meaning; paths are from the project's root."""

    root: Path
    documents: tuple[File, ...]
    data: tuple[File, ...]
    pictures: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]
    links: frozenset[str] = frozenset()  # symbolic links, to a file or a folder: what is behind them is not read
    others: frozenset[str] = frozenset()  # files that are there, and are nothing that the site shows
    attachments: frozenset[str] = frozenset()  # files to download or to hear

    @property
    def enclosed(self) -> frozenset[str]:
        """What a text may bring along: pictures and attachments."""
        return self.pictures | self.attachments


def read_folder(root: Path) -> Folder:
    """Look through the three folders of a project, in a fixed order; what is no file of its own is told."""
    documents: list[File] = []
    data: list[File] = []
    pictures: set[str] = set()
    others: set[str] = set()
    attachments: set[str] = set()
    diagnostics: list[Diagnostic] = []
    walk = _Walk(root, diagnostics)
    files = [pad for name in ROOTS for pad in walk.files(name)]
    diagnostics += other_roots(root)
    for pad in files:
        nature = by_name(pad)
        if nature and nature.picture:
            others.add(pad)  # told where it is meant, or as a file that nothing shows
            continue
        if attachment(pad):
            attachments.add(pad)
            continue
        found = _classify(pad, root / pad)
        if isinstance(found, Diagnostic):
            others.add(pad)
            diagnostics.append(found)
        elif found is None:
            continue
        elif isinstance(found, str):
            pictures.add(found)
        else:
            (data if found.kind.data else documents).append(found)
    diagnostics += _look_alikes(files)
    diagnostics += _not_on_windows(files)
    for name in _AROUND:
        list(walk.files(name))
    return Folder(
        root,
        tuple(documents),
        tuple(data),
        frozenset(pictures),
        tuple(diagnostics),
        frozenset(walk.links),
        frozenset(others),
        frozenset(attachments),
    )


class _Walk:
    """Looks through folders, and keeps what cannot or may not be read."""

    def __init__(self, root: Path, diagnostics: list[Diagnostic]) -> None:
        self.root = root
        self.diagnostics = diagnostics
        self.links: set[str] = set()

    def files(self, pad: str) -> Iterator[str]:
        """Go through the files of a folder, in order; no symbolic link is followed."""
        todo = [pad]
        while todo:  # a folder may lie deeper than a function can call itself
            here = todo.pop()
            if told := _not_unicode(here):
                self.diagnostics.append(told)
            elif not is_hidden(here):
                try:
                    found = (self.root / here).lstat().st_mode
                    if stat.S_ISDIR(found):
                        self.diagnostics += _named_as_a_file(here)
                        names = sorted((path.name for path in (self.root / here).iterdir()), reverse=True)
                        todo += [f"{here}/{name}" for name in names]
                    elif self._is_read(here, found):
                        yield here
                except FileNotFoundError:
                    continue  # gone since its folder was read
                except OSError as error:
                    self.diagnostics.append(_unread(here, error))

    def _is_read(self, pad: str, mode: int) -> bool:
        """Tell whether something is a plain file; of all else it is told."""
        if stat.S_ISLNK(mode):
            self.links.add(pad)
            self.diagnostics.append(link_told(pad))
        elif naam := sort_of(mode):
            self.diagnostics.append(_no_file(pad, naam))
        return stat.S_ISREG(mode)


def is_hidden(pad: str) -> bool:
    """Tell whether what has a name is no part of the content: it is hidden, or a program left it behind."""
    name = pad.rpartition("/")[2]
    return name.startswith((".", "~$", "#")) or name.endswith("~") or name in _NO_CONTENT


def _unread(pad: str, error: OSError) -> Diagnostic:
    message, advice = "hier is niet te zien wat erin staat.", f"kijk of je het mag openen: {reason(error)}."
    return Diagnostic(Code.ONLEESBAAR, Place(pad), message, advice)


def _not_unicode(pad: str) -> Diagnostic | None:
    """Tell of a name that is no text: nobody can write it down, and what is behind it is not read."""
    shown = pad.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if shown == pad:
        return None
    message = "deze naam is in een oude codering opgeslagen, en is niet te lezen: waar \ufffd staat, hoort een letter."
    advice = "geef het een naam van kleine letters, cijfers en streepjes."
    return Diagnostic(Code.BESTANDSNAAM, Place(shown), message, advice, waarde=PurePosixPath(shown).name)


def _named_as_a_file(pad: str) -> Iterator[Diagnostic]:
    if PurePosixPath(pad).suffix in (".md", *_DATA_SUFFIXES):
        yield _no_file(pad, "een map die heet als een bestand")


def _no_file(pad: str, naam: str) -> Diagnostic:
    message = f"dit is geen bestand, maar {naam}. De site leest alleen gewone bestanden."
    advice = "haal het weg, of zet hier een gewoon bestand neer."
    return Diagnostic(Code.GEEN_GEWOON_BESTAND, Place(pad), message, advice, waarde=PurePosixPath(pad).name)


def _not_on_windows(files: Iterable[str]) -> Iterator[Diagnostic]:
    """Tell, once for each, of names that no computer with Windows can have: there git refuses the whole project."""
    told: set[str] = set()
    for pad in files:
        for part in _beside_its_name(PurePosixPath(pad)):
            pure = PurePosixPath(part)
            if part in told or not (_NOT_ON_WINDOWS.search(part) or is_reserved(part)):
                continue
            told.add(part)
            yield Diagnostic(
                Code.BESTANDSNAAM,
                Place(pad),
                f"'{part}' kan op Windows geen naam van een bestand of map zijn. Wie daar werkt, krijgt dan niets meer binnen.",
                f"noem het {as_slug(pure.stem)}{pure.suffix.strip()}.",
                waarde=part,
            )


def _beside_its_name(pure: PurePosixPath) -> tuple[str, ...]:
    """Return the parts of a path but for the one that gives a text its name, of which more is asked."""
    if pure.suffix != ".md":
        return pure.parts
    return pure.parts[:-2] if pure.name == "index.md" else pure.parts[:-1]


def link_told(pad: str) -> Diagnostic:
    """Return what is told of a symbolic link."""
    return Diagnostic(
        Code.KOPPELING,
        Place(pad),
        "dit is een koppeling (symlink) naar iets anders. De site leest en schrijft alleen wat hier zelf staat.",
        "haal de koppeling weg, en zet het bestand of de map zelf hier neer.",
        waarde=PurePosixPath(pad).name,
    )


def reads_as(path: str) -> str:
    """Return a path as a reader takes it: capitals, and the two ways of writing an accent, make no difference."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def by_reading(pads: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return paths by how a reader takes them; look-alikes stand together, in a fixed order."""
    found: dict[str, tuple[str, ...]] = {}
    for pad in sorted(pads):
        found[reads_as(pad)] = (*found.get(reads_as(pad), ()), pad)
    return found


def other_roots(root: Path) -> Iterator[Diagnostic]:
    """Tell a folder with texts, beside those of the site, whose name is nearly that of one of them."""
    names = sorted(path.name for path in root.iterdir() if path.is_dir() and path.name not in ROOTS)
    for name in names:
        near = nearest(name, ROOTS)
        if near and fold(name)[:4] == fold(near)[:4] and any((root / name).glob("**/*.md")):
            message = f"de map {name} leest de site niet."
            yield Diagnostic(Code.BESTANDSNAAM, Place(name), message, f"bedoel je {near}?", waarde=name)


def _look_alikes(pads: Iterable[str]) -> Iterator[Diagnostic]:
    """Report files beside each other with names that a reader, and many a computer, cannot tell apart."""
    known: dict[str, str] = {}
    # Folders too: what stands in the two ends up in one, elsewhere.
    folders = (str(above) for pad in pads for above in reversed(PurePosixPath(pad).parents[:-1]))
    for pad in dict.fromkeys((*folders, *pads)):
        other = known.setdefault(reads_as(pad), pad)
        if other != pad and str(PurePosixPath(other).parent) == str(PurePosixPath(pad).parent):
            yield Diagnostic(
                Code.NAMEN_GELIJK,
                Place(pad),
                f"deze naam is voor veel computers die van {other}: alleen {_difference(pad, other)}.",
                "geef een van de twee een andere naam, of haal er een weg.",
                waarde=PurePosixPath(pad).name,
            )


def _difference(pad: str, other: str) -> str:
    same = unicodedata.normalize("NFC", pad) == unicodedata.normalize("NFC", other)
    return "hoe een accent is opgeslagen verschilt" if same else "hoofdletters verschillen"


def document_name(pad: str) -> tuple[Kind, str] | None:
    """Return the kind and slug that a path stands for, whether there is a file or not."""
    if PurePosixPath(pad).suffix != ".md" or pad.partition("/")[0] not in ROOTS:
        return None
    found = _markdown(pad, PurePosixPath(pad), Path(pad))
    return (found.kind, found.slug) if isinstance(found, File) else None


def file_at(root: Path, pad: str) -> File | None:
    """Return what a path of the content stands for, whether there is a file or not; None for what is no document."""
    found = _classify(pad, root / pad) if pad.partition("/")[0] in ROOTS and not is_hidden(pad) else None
    return found if isinstance(found, File) else None


def _classify(pad: str, path: Path) -> File | Diagnostic | str | None:
    pure = PurePosixPath(pad)
    suffix = pure.suffix
    if pad in (SETTINGS, HELP_WORDS, SYNONYMS, REGISTER, GONE, WORDS):
        return None
    if pad in _DATA:
        return File(pad, path, _DATA[pad], "")
    if suffix == ".yml" and (many := next((kind for folder, kind in _MANY.items() if pad.startswith(folder)), None)):
        return File(pad, path, many, "")
    if suffix == ".md":
        return _markdown(pad, pure, path)
    if suffix.lower() in PICTURES:
        return pad
    return _unused(pad, pure)


def _markdown(pad: str, pure: PurePosixPath, path: Path) -> File | Diagnostic:
    kind = next(kind for kind in _MARKDOWN if pad.startswith(f"{kind.folder}/"))
    inside = pure.relative_to(kind.folder)
    slug = inside.stem
    if slug == "index" and len(inside.parts) == 1 and kind is not PAGINA:
        message = "van dit bestand is niet te zien hoe het heet: index.md hoort in een eigen map."
        advice = f"geef het een naam, zoals {kind.folder}/naam.md, of zet het in een map: {kind.folder}/naam/index.md."
        return Diagnostic(Code.BESTANDSNAAM, Place(pad), message, advice, waarde=pure.name)
    if slug == "index" and len(inside.parts) > 1:
        slug, inside = inside.parts[-2], inside.parent
    if kind is PAGINA and len(inside.parts) > 1:
        known = [other.folder.removeprefix("content/") for other in KINDS if other.folder.startswith("content/")]
        near = nearest(inside.parts[0], known)
        return Diagnostic(
            Code.BESTANDSNAAM,
            Place(pad),
            f"de map content/{inside.parts[0]} kent de site niet.",
            f"bedoel je content/{near}?" if near else "zet een pagina rechtstreeks in content.",
            waarde=inside.parts[0],
        )
    if wrong := wrong_slug(slug):
        return Diagnostic(Code.BESTANDSNAAM, Place(pad), *wrong, waarde=slug)
    return File(pad, path, kind, slug)


def _way_out(pure: PurePosixPath) -> str:
    if pure.suffix.lower() != ".docx":
        return "maak er een bestand van dat eindigt op .md; of een pdf, als lezers het moeten downloaden."
    kind = next(kind for kind in _MARKDOWN if pure.is_relative_to(kind.folder))
    return f"typ sdw nieuw {kind.naam} --uit {pure}, en haal dit bestand hier daarna weg. Moeten lezers het downloaden? Sla het op als pdf."


def _unused(pad: str, pure: PurePosixPath) -> Diagnostic:
    if pure.suffix.lower() in _DATA_SUFFIXES:
        known = (SETTINGS, HELP_WORDS, SYNONYMS, REGISTER, *_DATA, *(f"{folder}…" for folder in _MANY))
        stems = {PurePosixPath(name).stem: name for name in known[:-1]}
        near = stems.get(nearest(pure.stem, stems) or "")
        return Diagnostic(
            Code.BESTANDSNAAM,
            Place(pad),
            "dit gegevensbestand kent de site niet.",
            f"bedoel je {near}?" if near else f"de site leest {', '.join(known)}.",
            waarde=pure.name,
        )
    if pure.suffix.lower() in _TEXT or pure.suffix == ".MD":
        return Diagnostic(
            Code.BESTANDSNAAM,
            Place(pad),
            f"een bestand dat eindigt op {pure.suffix} komt niet op de site.",
            _way_out(pure),
            waarde=pure.name,
        )
    nature = by_name(pad)
    offered = f"{nature.linked_advice(pad)} Hoort het hier niet? " if nature and nature.offered else ""
    return Diagnostic(
        Code.BESTANDSNAAM,
        Place(pad),
        "dit bestand komt niet op de site.",
        f"{offered}Haal het uit deze map." if offered else "haal het uit deze map als het hier niet hoort.",
        waarde=pure.name,
        ernst=Ernst.WAARSCHUWING,
    )
