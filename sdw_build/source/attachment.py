"""What a page may bring along beside pictures: files to download or to hear, each under its own name."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Attachment:
    """A sort of file that readers can download or hear; `naam` is what they read of it."""

    naam: str
    media: str

    @property
    def sound(self) -> bool:
        """Tell whether it is heard."""
        return self.media.startswith("audio/")


PDF = Attachment("pdf", "application/pdf")
MP3 = Attachment("mp3", "audio/mpeg")
M4A = Attachment("m4a", "audio/mp4")
OGG = Attachment("ogg", "audio/ogg")
_BY_SUFFIX = {f".{sort.naam}": sort for sort in (PDF, MP3, M4A, OGG)}


def attachment(pad: str) -> Attachment | None:
    """Return the sort of a file by the end of its name; None for what no page may bring along."""
    return _BY_SUFFIX.get(PurePosixPath(pad).suffix.lower())
