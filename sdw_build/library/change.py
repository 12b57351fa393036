"""Something that happened to a page, as it may be told now."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sdw_build.library.document import Document
from sdw_build.schema.wijzigingen import Gebeurtenis, Verandering


@dataclass(frozen=True)
class Change:
    """A change that may be told: of which page, and what it was.

    Of a verhaal that may no longer be seen there is an id and a day, and nothing else: no document and no address.
    """

    dag: date
    soort: Verandering
    id: str  # of the page
    document: Document[Any] | None = None  # as it is public now
    wat: str = ""  # of what, such as a group and an outcome; or what an editor says of it
    van: str = ""
    naar: str = ""
    andere: Document[Any] | None = None  # the page or figure that took its place
    adres: str = ""  # of what is gone: where it stood, from the site's root
    titel: str = ""  # of what is gone: what stood there, when an editor said so
    gebeurtenis: str = ""  # its own id, the same in every file and feed

    @property
    def subject(self) -> tuple[str, str, str]:
        """What it is about: a second change of that on one day belongs to the first."""
        return self.id, self.wat, self.soort.split("_")[0]

    @property
    def recorded(self) -> Gebeurtenis:
        """The line that keeps it: its page by id only."""
        return Gebeurtenis(
            dag=self.dag,
            soort=self.soort,
            id=self.id,
            wat=self.wat or None,
            van=self.van or None,
            naar=self.naar or None,
        )
