"""The base model of the data of a document: what other pages call it, and how they show it."""

from datetime import date
from typing import Self

from sdw_build.schema.model import Model
from sdw_build.schema.vocabulary import Doelgroep


class Content(Model):
    """The data of a document of any kind; each model says what it is called."""

    @property
    def called(self) -> str:
        """What it is called: its title, name or term."""
        raise NotImplementedError

    @property
    def page_title(self) -> str:
        """What its page is called, there and wherever that is told: more than a name, where a name says too little."""
        return self.called

    @property
    def short_name(self) -> str:
        """What it is called where there is little room."""
        return self.called

    @property
    def shortest_name(self) -> str:
        """Its abbreviation, where it has one."""
        return getattr(self, "afkorting", None) or self.short_name

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it may be called by: in full, in short, and by its abbreviation."""
        return tuple(dict.fromkeys((self.called, self.short_name, self.shortest_name)))

    @property
    def feature(self) -> str:
        """The line above its title on a card."""
        return ""

    @property
    def photo(self) -> str | None:
        """The name of the picture that its card shows."""
        return None

    @property
    def summary(self) -> str:
        """What it is about, in a sentence or two; empty where nobody wrote that."""
        return ""

    @property
    def published_on(self) -> date | None:
        """The day from which it may stand on the site; None where no day is known, as of an entry of data."""
        return None

    def as_of(self, day: date) -> Self:
        """Return it as it may be told on a day: without what is still to come."""
        return self

    @property
    def changed_on(self) -> date | None:
        """The last day on which what it says changed; None as above."""
        return None

    @property
    def reviewed_on(self) -> date | None:
        """The last day on which someone looked whether it still holds; None while nobody did."""
        return None

    def has_ended(self, day: date) -> bool:
        """Tell whether what it is about was over before a day."""
        return False

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
