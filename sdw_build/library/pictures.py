"""Which pictures and attachments may not be seen, since the verhaal that they belong to may not.

A picture, or a file to download or to hear, belongs to the verhaal in whose folder it stands, and to each verhaal with a consent that
names it. Of someone who no longer agrees, every copy goes as well: a file is known by its content.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath

from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.links import find_target, links_in_fields
from sdw_build.library.target import Target
from sdw_build.library.visibility import consents
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.verhaal import INGETROKKEN
from sdw_build.source.aim import named_in
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import by_reading, document_name
from sdw_build.source.inside import is_own_file
from sdw_build.source.lenient import text_of

Name = tuple[str, str]


@dataclass(frozen=True)
class Pictures:
    """The pictures and attachments of a library, with the documents that are public and the verhalen to which someone no longer agrees."""

    library: Library
    public: Collection[Name]
    ended: Collection[Name]

    @cached_property
    def withheld(self) -> Mapping[str, Name]:
        """The files that may not be seen, each with the verhaal that is the reason."""
        hidden = {story.name for story in self._stories} - {*self.public}
        waiting = {story.name for story in self._stories if story.name in hidden and any(consents(story))}
        planned = self._with_copies(self._of(waiting - {*self.ended}))
        # A draft takes nothing from the folder of a verhaal that is public; what has ended is seen nowhere.
        own = self._beside(self.public)
        planned = {picture: name for picture, name in planned.items() if picture not in own}
        return {**planned, **self._beside(hidden), **self._with_copies({**self._of(self.ended), **self._of_unread()})}

    @cached_property
    def _stories(self) -> tuple[Document, ...]:
        return tuple(document for document in self.library.documents if document.kind in (VERHAAL, INGETROKKEN))

    def _of(self, names: Collection[Name]) -> dict[str, Name]:
        """Return the pictures that belong to some verhalen."""
        return {**self._beside(names), **self._named_by(names)}

    def _beside(self, names: Collection[Name]) -> dict[str, Name]:
        """Return the pictures in the folders of some verhalen."""
        return {picture: name for picture in self.library.enclosed for name in self._homes(picture) if name in names}

    def _named_by(self, names: Collection[Name]) -> dict[str, Name]:
        """Return the pictures that some verhalen show or link to."""
        stories = (story for story in self._stories if story.name in names)
        return {picture: story.name for story in stories for picture in self._named(story)}

    def _homes(self, picture: str) -> Iterator[Name]:
        """Go through the verhalen in whose folder a picture stands."""
        for folder in PurePosixPath(picture).parents:
            for pad in (f"{folder}/index.md", f"{folder}.md"):
                if story := self._by_path.get(pad):
                    yield story

    @cached_property
    def _by_path(self) -> dict[str, Name]:
        return {**self._unread, **{story.pad: story.name for story in self._stories}}

    @cached_property
    def _unread(self) -> dict[str, Name]:
        """The verhalen that are there and cannot be read, by path."""
        known = ((pad, document_name(pad)) for pad in sorted(self.library.unread))
        return {pad: (found[0].naam, found[1]) for pad, found in known if found and found[0] is VERHAAL}

    def _of_unread(self) -> dict[str, Name]:
        """Return the pictures of verhalen that nobody can read: beside them, and those of which the name stands in them."""
        held = self._beside(self._unread.values())
        for pad, name in self._unread.items():
            text = self._text(pad)
            if text is None:
                near = str(PurePosixPath(pad).parent)
                held |= {picture: name for picture in self.library.enclosed if picture.startswith(f"{near}/")}
            else:
                held |= dict.fromkeys(named_in(pad, text, by_reading(self.library.enclosed)), name)
        return held

    def _text(self, pad: str) -> str | None:
        try:
            return text_of(read_bytes(self.library.root / pad)) if is_own_file(self.library.root, pad) else ""
        except OSError:
            return None

    def _named(self, story: Document) -> Iterator[str]:
        """Go through the pictures that a document shows or links to, as its page would."""
        fields = (typed for _, typed, _ in links_in_fields(story))
        for typed in (*fields, *(mention.target for mention in story.body.mentions)):
            found = find_target(self.library, story, typed)
            if isinstance(found, Target) and found.file:
                yield found.file

    def _with_copies(self, held: Mapping[str, Name]) -> dict[str, Name]:
        """Return some pictures, and all with the same content."""
        by_size: dict[int, list[str]] = {}
        for picture in self.library.enclosed if held else ():
            by_size.setdefault(self._size(picture), []).append(picture)
        found = dict(held)
        for picture, name in held.items():
            for other in by_size[self._size(picture)]:
                if other not in found and self._print(other) == self._print(picture):
                    found[other] = name
        return found

    def _size(self, picture: str) -> int:
        try:
            return (self.library.root / picture).stat().st_size
        except OSError:
            return -1

    def _print(self, picture: str) -> str:
        if picture not in self._prints:
            try:
                self._prints[picture] = sha256(read_bytes(self.library.root / picture)).hexdigest()
            except OSError:
                self._prints[picture] = picture  # of what cannot be read, nothing is a copy
        return self._prints[picture]

    @cached_property
    def _prints(self) -> dict[str, str]:
        return {}
