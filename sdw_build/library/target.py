"""Where a link leads."""

from dataclasses import dataclass

from sdw_build.library.document import Document


@dataclass(frozen=True)
class Target:
    """Where a link leads: outside, to a document, to a section of the site, to a picture or to an attachment."""

    outside: str = ""
    document: Document | None = None
    section: str | None = None
    picture: str = ""
    anchor: str = ""
    attachment: str = ""

    @property
    def file(self) -> str:
        """The file that a page brings along for it: a picture or an attachment."""
        return self.picture or self.attachment

    @property
    def written(self) -> str:
        """The address that it is told by."""
        anchor = f"#{self.anchor}" if self.anchor else ""
        return self.outside or f"/{self.document.adres if self.document else self.section}{anchor}"
