"""Where other files still link to a verhaal, or hold a sentence or a name of it."""

from collections.abc import Collection, Iterator
from pathlib import Path

from sdw_build.diagnostics.diagnostic import Place
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import Folder, reads_as
from sdw_build.source.lenient import text_of
from sdw_build.withdrawal.stories import Story

_TELLING = (("titel",), ("citaat",), ("verteller", "naam"), ("beeld", "alt"), ("video", "titel"))
_SHORT = 3  # letters that stand in many a word


def mentions(folder: Folder, gone: Collection[Story]) -> tuple[Place, ...]:
    """Return the places where other files mention verhalen that go."""
    own = {story.pad for story in gone}
    words = {reads_as(word) for story in gone for word in _words(story)}
    files = [file.pad for file in (*folder.documents, *folder.data) if file.pad not in own]
    return tuple(place for pad in dict.fromkeys(files) for place in _places(folder.root, pad, words))


def _words(story: Story) -> Iterator[str]:
    for path in _TELLING:
        yield from (value.strip() for value in story.fragment.values(*path) if len(value.strip()) > _SHORT)
    yield from (
        mention.tekst for mention in story.body.mentions if mention.sort == "beeld" and len(mention.tekst) > _SHORT
    )
    yield from (f"/{story.slug}/", f"{story.slug}.md", *(former for former in story.former if len(former) > _SHORT))


def _places(root: Path, pad: str, words: Collection[str]) -> Iterator[Place]:
    try:
        text = text_of(read_bytes(root / pad)) or ""
    except OSError:
        return
    for number, line in enumerate(text.split("\n"), 1):
        plain = reads_as(line)
        if any(word in plain for word in words):
            yield Place(pad, number)
