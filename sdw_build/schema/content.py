"""The base model of the data of a document: what other pages call it, and how they show it."""

from sdw_build.schema.model import Model
from sdw_build.schema.vocabulary import Doelgroep


class Content(Model):
    """The data of a document of any kind; each model says what it is called."""

    @property
    def called(self) -> str:
        """What it is called: its title, name or term."""
        raise NotImplementedError

    @property
    def short_name(self) -> str:
        """What it is called where there is little room."""
        return self.called

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it may be called by: in full, in short, and by its abbreviation."""
        return tuple(dict.fromkeys((self.called, self.short_name, getattr(self, "afkorting", None) or self.called)))

    @property
    def feature(self) -> str:
        """The line above its title on a card."""
        return ""

    @property
    def photo(self) -> str | None:
        """The name of the picture that its card shows."""
        return None

    def summary_for(self, audience: Doelgroep) -> str | None:
        """Return what was written for one audience alone."""
        return None

    @property
    def audiences(self) -> tuple[Doelgroep, ...]:
        """For whom it is."""
        return ()

    @property
    def is_archived(self) -> bool:
        """Tell whether it stays at its address, but in no list."""
        return False
