"""A moment that may be no more precise than a month, a season or a year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from sdw_build.schema.values import MONTHS, day_meant, read_day, reject

# First and last month; winter runs into the next year.
_SEASONS = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
    "winter": (12, 14),
}
_HULP = "schrijf een dag (2026-11-05), een maand (november 2026), een seizoen (najaar 2026) of een jaar (2026)."


@dataclass(frozen=True, order=True)
class Moment:
    """A span of days, both included, with the words in which it is told."""

    begin: date
    eind: date
    tekst: str

    @property
    def wanneer(self) -> str:
        """The words with what stands before them in a sentence: op 5 november 2026, in het najaar van 2026."""
        if self.begin == self.eind:
            return f"op {self.tekst}"
        word, _, year = self.tekst.partition(" ")
        if word in _SEASONS:
            return f"in {'het' if word.endswith('jaar') else 'de'} {word} van {year}"
        return f"in {self.tekst}"

    @property
    def iso(self) -> str:
        """The day, month or year as machines write it; empty for a season, which they have no form for."""
        first, last = self.begin, self.eind
        if first == last:
            return first.isoformat()
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
        return f"{first:%Y}" if (first.month, last.month) == (1, 12) else ""

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read a day, a month, a season or a year."""
        if not isinstance(value, str):
            raise reject("datum", "is geen datum.", _HULP)
        text = value.strip().lower()
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            day = read_day(text)
            return cls(day, day, f"{day.day} {MONTHS[day.month - 1]} {day.year}")
        if match := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text):
            return cls._months(int(match[1]), int(match[2]), int(match[2]), "")
        if re.fullmatch(r"(19|20)\d\d", text):
            return cls(date(int(text), 1, 1), date(int(text), 12, 31), text)
        if match := re.fullmatch(r"([a-z]+) (\d{4})", text):
            word, year = match[1], int(match[2])
            if word in MONTHS:
                month = MONTHS.index(word) + 1
                return cls._months(year, month, month, "")
            if word in _SEASONS:
                return cls._months(year, *_SEASONS[word], text)
        raise reject("datum", "is geen datum.", day_meant(text) or _HULP)

    @classmethod
    def _months(cls, year: int, first: int, last: int, text: str) -> Self:
        end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
        return cls(
            date(year, first, 1),
            date(end_year, end_month, monthrange(end_year, end_month)[1]),
            text or f"{MONTHS[first - 1]} {year}",
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read it from text, and describe it as text."""
        return core_schema.no_info_before_validator_function(
            lambda value: value if isinstance(value, cls) else cls.read(value),
            core_schema.is_instance_schema(cls),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors' tools that it is typed as text."""
        return {"type": ["string", "integer"], "minLength": 4, "examples": ["2026-11-05", "najaar 2026", 2026]}
