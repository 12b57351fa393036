"""What was found at the other end of a link."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Oordeel(StrEnum):
    """How a link to another site stands."""

    GOED = "goed"
    VERHUISD = "verhuisd"
    WEG = "weg"
    ONVEILIG = "onveilig"
    ONBEKEND = "onbekend"  # the other end did not say: it may well be there for a reader

    @property
    def stuk(self) -> bool:
        """Tell whether a reader who follows it comes nowhere."""
        return self in (Oordeel.WEG, Oordeel.ONVEILIG)


@dataclass(frozen=True)
class Verdict:
    """What was found, why in a few Dutch words, and where it stands now."""

    oordeel: Oordeel
    uitleg: str = ""
    naar: str = ""


@dataclass(frozen=True)
class Remembered:
    """A verdict with the day on which it was found last, and the first of the days on which it was the same."""

    verdict: Verdict
    gezien: date
    sinds: date
