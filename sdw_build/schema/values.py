"""The single values that an editor types: dates, numbers, addresses, yes and no.

Every value reaches a validator as the text that was typed. A rejected value raises a
`PydanticCustomError` whose message is Dutch; its type decides the diagnostic's code, and the
context may hold `hulp`, the advice on how to mend it.
"""

import re
from collections.abc import Callable, Hashable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from sdw_build.advice import naming
from sdw_build.schema.pointing import Webadres

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

T = TypeVar("T", bound=Hashable)

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# Other ways in which people write a day.
_DAY_PARTS = (
    re.compile(r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4}|\d{2})"),
    re.compile(r"(?P<year>\d{4})[-/. ]?(?P<month>\d{1,2})[-/. ]?(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2}) (?P<word>[a-z]+)\.? (?P<year>\d{4})"),
)
_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_ENGLISH = {
    "january": "januari",
    "february": "februari",
    "march": "maart",
    "may": "mei",
    "june": "juni",
    "july": "juli",
    "august": "augustus",
    "october": "oktober",
}
URL = re.compile(r"https?://[^\s/$.?#<>\"]+\.[^\s<>\"]+", re.IGNORECASE)
DOI = re.compile(r"10\.\d{4,9}/\S+")
EMAIL = re.compile(r"[^\s@:<>()\[\],;\"]+@[^\s@:<>()\[\],;\"]+\.[^\s@:<>()\[\],;\"]+")
# What people and programs write around an address.
_AROUND = re.compile(r"<([^<>\s]+)>|\[[^\[\]]*\]\(([^()\s]+)\)")
_BARE_SITE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_BEFORE = re.compile(r"mailto:|https?://(?:dx\.)?doi\.org/|doi:\s*", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(,\d+|\.\d+)?")
# As organisations write theirs. Who answers at 06 is a person.
TELEFOON = re.compile(r"0(?!6)\d{1,3}[- ]?\d{2,4}(?: ?\d{2,4}){0,2}|14 ?0\d{2,3}|1\d{2}")
_KENMERK = re.compile(r"[A-Z]{1,4}(-?\d+)+")
_LETTERCODE = re.compile(r"AM\d\d")


_YES_NO = {
    **dict.fromkeys(("true", "yes", "y", "j", "waar"), "ja"),
    **dict.fromkeys(("false", "no", "n", "onwaar"), "nee"),
    "ja": "ja",
    "nee": "nee",
}


def reject(kind: str, message: str, hulp: str = "", **context: Any) -> PydanticCustomError:
    """Make the error for a rejected value; braces in it are the editor's, not a template."""
    escaped = message.replace("{", "(").replace("}", ")")
    return PydanticCustomError(kind, escaped, {"hulp": hulp, **context})


def read_day(text: str) -> date:
    """Read a day written as 2026-12-31; any other form is refused with the right one as advice."""
    match = _DAY.fullmatch(text.strip())
    if not match:
        raise reject("datum", "is geen datum.", day_meant(text.strip()) or "schrijf jaar-maand-dag, zoals 2026-12-31.")
    year, month, day = (int(part) for part in match.groups())
    if not 1 <= month <= 12:
        raise reject("datum", f"is geen datum: maand {month:02} bestaat niet.", "schrijf jaar-maand-dag.")
    try:
        return date(year, month, day)
    except ValueError:
        message = f"is geen datum: {MONTHS[month - 1]} {year} heeft geen dag {day:02}."
        raise reject("datum", message, "schrijf jaar-maand-dag, zoals 2026-12-31.") from None


def day_meant(text: str) -> str:
    """Advise how to write a day that was written in another way; nothing when no such day exists."""
    day = typed_day(text)
    return naming(f"schrijf {day.isoformat()}.", day.isoformat()) if day else ""


def typed_day(text: str) -> date | None:
    """Return the day that someone wrote in any of the usual ways, such as 1 december 2026; None for what is no day."""
    tidied = tidy_day(text)
    for pattern in _DAY_PARTS:
        if match := pattern.fullmatch(tidied):
            parts = match.groupdict()
            month = int(parts["month"]) if "month" in parts else _month(parts["word"])
            year = int(parts["year"]) if len(parts["year"]) == 4 else 2000 + int(parts["year"])
            try:
                return date(year, month, int(parts["day"]))
            except ValueError:
                continue
    return None


def tidy_day(text: str) -> str:
    """Return a day in small letters and plain signs, without the name of the day and the time, as people add them."""
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", " ".join(text.lower().split())).rstrip(",;. ")
    plain = re.sub(rf"^(?:{'|'.join(_WEEKDAYS)})[a-z]*\.?,? (?=\d)", "", plain)
    plain = re.sub(r"(?<=\d)(?:e|ste|de) (?=[a-z])", " ", plain)
    plain = re.sub(r"(?<=[\da-z]) ?([-/.]) ?(?=[\da-z])", r"\1", plain) if re.search(r"\d ?[-/.]", plain) else plain
    plain = re.sub(r"(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)|(?<=[a-z])\. ?(?=\d)", " ", plain)
    # A time with a zone may be of another day here.
    return re.sub(r"^(\d{4}-\d{2}-\d{2})[t ]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: uur)?$", r"\1", plain)


def _month(word: str) -> int:
    word = {"mrt": "maart", "oct": "oktober", **_ENGLISH}.get(word.lower(), word.lower())
    found = [month for month in MONTHS if len(word) >= 3 and month.startswith(word)]
    return MONTHS.index(found[0]) + 1 if len(found) == 1 else 0


def _day(value: Any) -> Any:
    return read_day(value) if isinstance(value, str) else value


def _year(value: Any) -> Any:
    if isinstance(value, str):
        text = value.strip()
        if text == "onbekend":
            return text
        if not re.fullmatch(r"(19|20)\d\d", text):
            raise reject("getal", "is geen jaar.", "schrijf een jaar, zoals 2021, of onbekend.")
        return int(text)
    return value


def _yes_no(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return {"ja": True, "nee": False}[value.strip().lower()]
        except KeyError:
            meant = yes_no_meant(value)
            advice = naming(f"schrijf {meant}.", meant) if meant else "schrijf ja of nee."
            raise reject("ja_nee", "is geen ja of nee.", advice) from None
    return value


def yes_no_meant(text: str) -> str:
    """Return the ja or nee that someone wrote in the words of a computer; empty for anything else."""
    return _YES_NO.get(text.strip(" .!").lower(), "")


def _number(value: Any) -> Any:
    if isinstance(value, str):
        if not _NUMBER.fullmatch(value.strip()):
            raise reject("getal", "is geen getal.", "schrijf alleen cijfers, zoals 220 of 12,5.")
        return Decimal(value.strip().replace(",", "."))
    return value


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,9}", value.strip()):
            raise reject("getal", "is geen heel getal.", "schrijf alleen cijfers, zoals 3.")
        return int(value)
    return value


def _matches(pattern: re.Pattern[str], kind: str, message: str, hulp: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            meant = address_meant(value, pattern)
            raise reject(kind, message, f"schrijf {meant}" if meant else hulp)
        return value

    return check


def address_meant(value: str, pattern: re.Pattern[str]) -> str:
    """Return the address in a value that holds more, or the same with what every web address begins with."""
    around = _AROUND.fullmatch(value)
    inner = around[around.lastindex or 1] if around else value
    site = f"https://{inner}" if _BARE_SITE.fullmatch(inner) else ""
    found = (tried for tried in (inner, _BEFORE.sub("", inner, count=1), site) if tried != value)
    return next((tried for tried in found if pattern.fullmatch(tried)), "")


def distinct(values: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse a list that names the same thing twice; points at the second."""
    seen: set[T] = set()
    for index, value in enumerate(values):
        if value in seen:
            raise reject("dubbel", "staat twee keer in deze lijst.", "haal er een weg.", binnen=(index,))
        seen.add(value)
    return values


def _opaque(value: str) -> str:
    if not _KENMERK.fullmatch(value):
        raise reject(
            "kenmerk",
            "is geen kenmerk.",
            "schrijf hoofdletters en cijfers, zoals T-2026-014. Zet er nooit een naam in.",
        )
    return value


def is_kenmerk(text: str) -> bool:
    """Tell whether a text is the id of a consent, as the fields want it."""
    return bool(_KENMERK.fullmatch(text))


def bare(kenmerk: str) -> str:
    """Return the id of a consent in its one spelling, for comparing: without dashes and in capitals."""
    return "".join(char for char in kenmerk.upper() if char.isalnum())


class Past:
    """Marks a day or a year of something that has happened: it cannot lie ahead."""


class Agreed:
    """Marks a day that people agreed on: how far ahead it lies is for them to say."""


class Prose:
    """Marks a field whose value people read as words; all others are read by the program."""


def _typed(*types: str, pattern: re.Pattern[str] | None = None, error: str = "", **rest: Any) -> WithJsonSchema:
    """Describe what is typed, to editors' tools; a number without quotes is text to us, and not to them."""
    described: dict[str, Any] = {"type": list(types) if len(types) > 1 else types[0], **rest}
    if pattern:
        described["pattern"] = f"^({pattern.pattern})$"
    if error:
        described["patternErrorMessage"] = error
    return WithJsonSchema(described)


def _text(longest: int | None = None) -> WithJsonSchema:
    limit: dict[str, Any] = {"maxLength": longest} if longest else {}
    return _typed("string", "number", minLength=1, **limit)


Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), _text(), Prose()]
# What is compared with other text or followed, and is no text of a page.
Letterlijk = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), _text()]
Regel = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), _text(200), Prose()]
Kortzin = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=170), _text(170), Prose()]
Samenvatting = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), _text(300), Prose()
]
Datum = Annotated[
    date,
    BeforeValidator(_day),
    _typed(
        "string",
        pattern=_DAY,
        format="date",
        error="Schrijf jaar-maand-dag, zoals 2026-12-31.",
        examples=["2026-12-31"],
    ),
]
Jaar = Annotated[
    int | Literal["onbekend"],
    BeforeValidator(_year),
    _typed(
        "integer",
        "string",
        minimum=1900,
        maximum=2099,
        pattern=re.compile(r"(19|20)\d\d|onbekend"),
        error="Schrijf een jaar, zoals 2021, of onbekend.",
        examples=[2021, "onbekend"],
    ),
]
Gebeurd = Annotated[Datum, Past()]
Verschenen = Annotated[Jaar, Past()]
JaNee = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": ["ja", "nee"]})]
Getal = Annotated[
    Decimal,
    BeforeValidator(_number),
    _typed(
        "number", "string", pattern=_NUMBER, error="Schrijf alleen cijfers, zoals 220 of 12,5.", examples=[220, "12,5"]
    ),
]
HeelGetal = Annotated[
    int,
    BeforeValidator(_whole),
    _typed(
        "integer",
        "string",
        minimum=0,
        pattern=re.compile(r"\d{1,9}"),
        error="Schrijf alleen cijfers, zoals 3.",
        examples=[3],
    ),
]
Url = Annotated[
    str,
    AfterValidator(_matches(URL, "adres", "is geen webadres.", "begin met https:// en schrijf het hele adres.")),
    AfterValidator(Webadres),
    _typed(
        "string",
        pattern=URL,
        error="Begin met https:// en schrijf het hele adres.",
        examples=["https://www.voorbeeld.nl/pagina"],
    ),
]
Doi = Annotated[
    str,
    AfterValidator(_matches(DOI, "adres", "is geen doi.", "een doi begint met 10. en een getal; zonder https://.")),
    _typed(
        "string",
        pattern=DOI,
        error="Een doi begint met 10. en een getal; zonder https://.",
        examples=["10.1000/voorbeeld"],
    ),
]
Email = Annotated[
    str,
    AfterValidator(_matches(EMAIL, "adres", "is geen e-mailadres.", "schrijf naam@voorbeeld.nl.")),
    _typed("string", pattern=EMAIL, error="Schrijf naam@voorbeeld.nl.", examples=["info@voorbeeld.nl"]),
]
Telefoon = Annotated[
    str,
    AfterValidator(
        _matches(
            TELEFOON,
            "adres",
            "is geen nummer van een organisatie.",
            # No example: a message shows no telephone number.
            "schrijf het nummer met het netnummer ervoor. Een 06-nummer is van een persoon, en mag hier niet.",
        )
    ),
    _typed(
        "string",
        pattern=TELEFOON,
        error="Schrijf het nummer van een organisatie, zoals 030 123 45 67; nooit een 06-nummer.",
        examples=["030 123 45 67"],
    ),
]
Kenmerk = Annotated[
    str,
    AfterValidator(_opaque),
    _typed(
        "string",
        pattern=_KENMERK,
        error="Schrijf hoofdletters en cijfers, zoals T-2026-014. Zet er nooit een naam in.",
        examples=["T-2026-014"],
    ),
]
Lettercode = Annotated[
    str,
    AfterValidator(_matches(_LETTERCODE, "getal", "is geen regiocode.", "schrijf AM en twee cijfers.")),
    _typed("string", pattern=_LETTERCODE, error="Schrijf AM en twee cijfers.", examples=["AM13"]),
]
