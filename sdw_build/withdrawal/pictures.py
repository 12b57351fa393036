"""The pictures and attachments that go with a verhaal: those in its folder, those that only it names, and copies of either."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from sdw_build.source.aim import named_in, read_aim
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import ORIGINALS, Folder, by_reading, reads_as
from sdw_build.source.nodes import walk
from sdw_build.withdrawal.stories import Story


@dataclass(frozen=True)
class Belongings:
    """What goes with verhalen, by path; and what stays because another page shows it too."""

    own: tuple[str, ...]
    shared: tuple[str, ...]


def belongings(folder: Folder, gone: Collection[Story], others: Collection[Story]) -> Belongings:
    """Return the files that go with some verhalen; what others name stays, unless it stands in a folder of a verhaal."""
    enclosed = by_reading(folder.enclosed)
    inside = {pad for story in gone for pad in _beside(folder.root, story)}
    named = {pad for story in gone for pad in (*_named(story, enclosed), *_hinted(story, enclosed))}
    elsewhere = {pad for story in others for pad in _named(story, enclosed)}
    prints = {digest_of_file(folder.root / pad) for pad in (inside & folder.enclosed) | named} - {""}
    copies = {pad for pad in folder.enclosed if digest_of_file(folder.root / pad) in prints}
    own = inside | ((named | copies) - elsewhere)
    own |= {kept for pad in own for kept in _originals(folder.root, pad)}
    return Belongings(tuple(sorted(own)), tuple(sorted((named | copies) - own)))


def _beside(root: Path, story: Story) -> Iterator[str]:
    """Go through what stands with a verhaal: all in its own folder but other texts, and what programs keep of a text."""
    path = root / story.pad
    for found in path.parent.iterdir() if path.parent.is_dir() else ():
        if path.name in found.name and found != path and found.is_file():
            yield found.relative_to(root).as_posix()
    for found in _files(root / story.folder) if story.folder else ():
        if found != path and found.suffix != ".md":
            yield found.relative_to(root).as_posix()


def _originals(root: Path, pad: str) -> Iterator[str]:
    """Go through what a picture was made of, kept apart under its name."""
    pure = PurePosixPath(pad)
    for found in _files(root / pure.parent / ORIGINALS):
        if found.stem == pure.stem:
            yield found.relative_to(root).as_posix()


def _files(folder: Path) -> Iterator[Path]:
    """Go through the files of a folder and those below, but for folders with a text of their own and links."""
    for path in sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else ():
        if path.is_dir() and not path.is_symlink():
            if not any(path.glob("*.md")):
                yield from _files(path)
        elif path.is_file():
            yield path


def _named(story: Story, enclosed: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Go through the files that a text names; in lines that nobody can read, the name alone is enough."""
    for typed in (*_values(story), *(mention.target for mention in story.body.mentions)):
        for file in read_aim(story.pad, typed).files:
            alike = enclosed.get(reads_as(file), ())
            yield from (file,) if file in alike else alike
    yield from named_in(story.pad, story.fragment.unread, enclosed)


def _hinted(story: Story, enclosed: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Go through the files beside a text of which the name stands in it, however that was meant."""
    folder = reads_as(str(PurePosixPath(story.pad).parent))
    beside = {reading: pads for reading, pads in enclosed.items() if str(PurePosixPath(reading).parent) == folder}
    yield from named_in(story.pad, "\n".join((*_values(story), story.body.text)), beside)


def _values(story: Story) -> Iterator[str]:
    return (scalar.value for scalar in walk(story.fragment.fields))


def digest_of_file(path: Path) -> str:
    """Return the hash of a file, by which the cache keeps what was drawn from it; empty when it cannot be read."""
    try:
        return sha256(read_bytes(path)).hexdigest() if path.is_file() and not path.is_symlink() else ""
    except OSError:
        return ""
