"""Where a photo goes that is taken in: beside its text, under a name that can stand in an address, with its original kept apart."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sdw_build.drawing.intake import Intake
from sdw_build.editing.changes import Changes, refuse_link
from sdw_build.editing.names import read_name, unknown
from sdw_build.editing.refusal import RefusedError
from sdw_build.forms.making import names_teller, slug_for
from sdw_build.library.document import Document, is_of
from sdw_build.library.library import Library
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.slug import as_slug
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import ORIGINALS, ROOTS, document_name, read_folder, reads_as


@dataclass(frozen=True)
class Home:
    """The text that photos are for, and the folder in which they go."""

    folder: str  # from the root of the project
    pad: str = ""  # of the text; empty when it is not known
    document: Document | None = None  # None too when the text cannot be read

    @property
    def teller(self) -> str:
        """The name of who tells it, which may stand in no address."""
        if self.document is None or not is_of(self.document, VERHAAL) or not self.document.data.verteller:
            return ""
        return self.document.data.verteller.naam or ""


@dataclass(frozen=True)
class Placed:
    """A photo that was written, and where its original is: put apart in the project, or still where it stood."""

    pad: str
    original: str
    apart: bool = False
    renamed: str = ""  # what was left out of its name, since it is that of who tells
    there: bool = False  # whether the very same photo stood there already


def home_of(library: Library, name: str) -> Home:
    """Return the home that an editor named, as verhalen/naam; refuses what is no text."""
    kind, slug = read_name(name)
    found = next(
        (file for file in read_folder(library.root).documents if (file.kind.naam, file.slug) == (kind.naam, slug)), None
    )
    if found is None:
        raise unknown(library, kind, slug)
    pure = PurePosixPath(found.pad)
    folder = pure.parent if pure.name == "index.md" and pure.parent.name == slug else pure.with_suffix("")
    return Home(str(folder), found.pad, library.by_name.get((kind.naam, slug)))


def home_at(library: Library, folder: Path) -> Home | None:
    """Return the home that a folder of the content is; None for a folder elsewhere."""
    inside = inside_content(library.root, folder)
    if inside is None:
        return None
    known = {file.pad for file in read_folder(library.root).documents}
    pad = next((pad for pad in (f"{inside}/index.md", f"{inside}.md") if pad in known), "")
    name = document_name(pad) if pad else None
    return Home(inside, pad, library.by_name.get((name[0].naam, name[1])) if name else None)


def inside_content(root: Path, path: Path) -> str | None:
    """Return where a path is in the content, from the root; None for one elsewhere."""
    whole = path.resolve()
    if not whole.is_relative_to(root.resolve()):
        return None
    inside = whole.relative_to(root.resolve()).as_posix()
    return inside if inside.split("/")[0] in ROOTS else None


def place(root: Path, home: Home, photo: Path, taken: Intake) -> Placed:
    """Write a photo in its home; an original that stood in the content is put apart, one from elsewhere stays there."""
    stem, renamed = _stem(photo.stem, home)
    inside = inside_content(root, photo)
    refuse_link(root, home.folder)
    pad, there = _free(root, home.folder, stem, taken, inside)
    if there:
        return Placed(pad, inside or str(photo), renamed=renamed, there=True)
    if inside is None:
        Changes(root, {pad: taken.content}, read={pad: None}).make()
        return Placed(pad, str(photo), renamed=renamed)
    kept = _kept(root, inside, PurePosixPath(pad).stem)
    ignore = f"{PurePosixPath(kept).parent}/.gitignore"
    raw = read_bytes(root / inside)
    written = {} if (root / ignore).exists() else {ignore: b"*\n"}
    written |= {kept: raw, pad: taken.content}
    # A photo may have the right name already.
    stays = (root / pad).exists() and (root / pad).samefile(root / inside)
    read = {kept: None, pad: raw if stays else None, inside: raw}
    Changes(root, written, removed=() if stays else (inside,), read=read).make()
    return Placed(pad, kept, apart=True, renamed=renamed)


def _stem(name: str, home: Home) -> tuple[str, str]:
    """Return a name that can stand in an address, and what of the teller's name was left out of it."""
    part = names_teller(as_slug(name), home.teller)
    if not part:
        return slug_for(name) or as_slug(""), ""
    left = slug_for(name, home.teller)
    alone = names_teller(left, home.teller) or not left
    return (PurePosixPath(home.folder).name if alone else left), part


def _free(root: Path, folder: str, stem: str, taken: Intake, inside: str | None) -> tuple[str, bool]:
    """Return a path that nothing else stands at, and whether the very same photo does already."""
    path = root / folder
    known = {reads_as(found.name): found for found in path.iterdir()} if path.is_dir() else {}
    for number in range(1, len(known) + 2):
        name = f"{stem}{f'-{number}' if number > 1 else ''}{taken.suffix}"
        found = known.get(reads_as(name))
        if found is None or f"{folder}/{found.name}" == inside:
            same = found is not None and found.name == name and read_bytes(found) == taken.content
            return f"{folder}/{name}", same
        if found.is_file() and read_bytes(found) == taken.content:
            return f"{folder}/{found.name}", True
    raise RefusedError(f"in {folder} staan te veel beelden met de naam {stem}.")


def _kept(root: Path, inside: str, stem: str) -> str:
    """Return where an original is kept: beside where it stood, under the name of what was made of it."""
    pure = PurePosixPath(inside)
    folder = pure.parent / ORIGINALS
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{pure.suffix.lower()}" for number in range(1, 1000))
    return next(f"{folder}/{name}" for name in names if not (root / folder / name).exists())
