"""A newsletter as it is sent: HTML, its twin in plain text, and both as a mail that a mail program opens as a draft."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from pathlib import Path
from textwrap import wrap

from sdw_build.newsletter.issue import Nummer

# Gmail hides what comes after 102 kB.
_LIGHT = 95_000
_MOST = (12, 8, 5, 3, 1)  # of one section, of which the first that is light enough holds
_LINE = 72


def written(issue: Nummer) -> tuple[str, str]:
    """Return a newsletter as HTML that any mail program shows, and the same in plain text.

    The HTML has no script, no table, and nothing that is fetched.
    """
    for most in _MOST:
        html = _html(issue, most)
        if len(html.encode()) <= _LIGHT:
            break
    return html, "\n".join(_lines(issue, most)) + "\n"


def _html(issue: Nummer, most: int) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 — the start of sdw should not feel it

    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return f"{templates.get_template('nieuwsbrief.html').render(nummer=issue, meeste=most).strip()}\n"


def written_mail(issue: Nummer, html: str, text: str, day: date) -> bytes:
    """Return both as a mail to open and send; it has no receiver, and a sender where the settings name one."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = issue.onderwerp
    if issue.contact and issue.contact.isascii():
        mail["From"] = Address(issue.naam, addr_spec=issue.contact)
    mail["Date"] = datetime.combine(day, time(9), timezone(timedelta(hours=1)))
    mail["X-Unsent"] = "1"  # Outlook then opens it to be sent
    mail["Content-Language"] = "nl"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    mail.set_boundary(f"sdw-{sha256(html.encode()).hexdigest()[:24]}")  # the same content, the same mail
    return mail.as_bytes()


def _lines(issue: Nummer, most: int) -> Iterator[str]:
    yield f"{issue.naam}: wat is er nieuw?"
    yield f"{issue.periode}{f' (voor {issue.voor.label.lower()})' if issue.voor else ''}"
    for section in issue.rubrieken:
        shown, more = section.cut(most)
        yield from ("", "", section.kop.upper(), "-" * len(section.kop))
        for item in shown:
            yield ""
            if item.kenmerk:
                yield item.kenmerk
            yield from wrap(item.titel, _LINE)
            yield from wrap(item.tekst, _LINE)
            yield item.adres
        if more:
            yield from ("", f"Nog {more}: {section.elders}")
    yield from ("", "", "--", f"Deze mail komt van {issue.naam}: {issue.adres}")
    if issue.contact:
        yield f"Vragen? Mail naar {issue.contact}."
    if issue.licentie:
        yield f"De teksten mag je gebruiken volgens {issue.licentie.naam}: {issue.licentie.url}"
        yield "Verhalen en foto's niet."
