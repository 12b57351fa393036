"""The pictures of a Word file as files of the site: only what is seen of them, upright, and under a name that tells nothing."""

from sdw_build.drawing.laid_out import take_in_as_laid_out
from sdw_build.editing.refusal import RefusedError
from sdw_build.source.picture import NoPictureError, TooLargeError
from sdw_build.word.inline import escaped
from sdw_build.word.marks import Shot
from sdw_build.word.package import Package


class DrawnPictures:
    """Draws the pictures that a text shows, each once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._names: dict[tuple[object, ...], str] = {}
        self._problems: list[str] = []
        self.files: dict[str, bytes] = {}

    def shown(self, picture: Shot) -> str:
        """Return the Markdown of a picture; nothing for what cannot be shown."""
        key = (picture.part, picture.crop, picture.turns)
        if key not in self._names:
            self._names[key] = self._drawn(picture)
        name = self._names[key]
        return f"![{escaped(picture.alt).replace(']', chr(92) + ']')}]({name})" if name else ""

    def problems(self) -> list[str]:
        """Return what was wrong with the pictures since the last time."""
        found, self._problems = self._problems, []
        return found

    def _drawn(self, picture: Shot) -> str:
        kind = picture.part.rpartition(".")[2].lower()
        try:
            raw = self._package.raw(picture.part)
            taken = take_in_as_laid_out(raw, picture.crop, picture.turns)
        except TooLargeError:
            self._problems.append("hier stond een beeld met meer pixels dan de site verwerkt. Maak het kleiner, en zet het er zelf bij")  # fmt: skip
        except (NoPictureError, RefusedError):
            self._problems.append(f"hier stond een beeld dat de site niet kent ({kind}). Sla het op als jpg of png, en zet het er zelf bij")  # fmt: skip
        else:
            name = f"beeld-{len(self.files) + 1}{taken.suffix}"
            self.files[name] = taken.content
            return name
        return ""
