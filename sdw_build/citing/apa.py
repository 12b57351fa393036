"""Write a reference in the style of the APA, seventh edition, as it is written in Dutch."""

from dataclasses import dataclass
from datetime import date

from sdw_build.citing.reference import Reference
from sdw_build.schema.values import MONTHS

# Behind these a sentence has ended.
_ENDS = (".", "?", "!", "…")


@dataclass(frozen=True)
class ApaLine:
    """A reference in parts: what stands before its title, the title that leans, what follows, and where it is."""

    before: str
    title: str
    after: str
    address: str  # empty when it can be read nowhere
    read: str  # what comes before the address of what may change unseen
    asks_day: bool  # who refers to it fills in the day on which it was read, between `read` and the address

    @property
    def text(self) -> str:
        """The whole line, without the day that its reader fills in."""
        return " ".join(filter(None, (self.before, self.title, self.after, self.read, self.address)))


def apa_line(reference: Reference) -> ApaLine:
    """Return a reference in the style of the APA; what is not known is left out."""
    title, day = reference.title, f"({_when(reference)})."
    leans, end = (title, "") if title.endswith(_ENDS) else (title, ".")
    publisher = _sentence(reference.publisher)
    if reference.within:  # the whole that it stands in leans, and not what is looked up in it
        day, leans, end = f"{day} {title}{end} In", reference.within, "."
    if reference.author:
        before, after = f"{_sentence(reference.author)} {day}", [publisher]
    else:
        before, after = "", [day, publisher]
    asks = reference.changes_unseen and reference.read is None
    read = ""
    if reference.changes_unseen:
        read = f"Geraadpleegd op {_written(reference.read)}, van" if reference.read else "Geraadpleegd op"
    return ApaLine(before, f"{leans}{end}", " ".join(filter(None, after)), _where(reference), read, asks)


def _when(reference: Reference) -> str:
    if day := reference.day:
        return f"{day.year}, {day.day} {MONTHS[day.month - 1]}"
    return str(reference.year) if reference.year else "z.d."


def _where(reference: Reference) -> str:
    return f"https://doi.org/{reference.doi}" if reference.doi else reference.address  # a number outlives an address


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _sentence(text: str) -> str:
    return text if not text or text.endswith(_ENDS) else f"{text}."
