"""What the preview adds to a page: a banner, the errors, and the script that reloads it; and pages of its own."""

from collections.abc import Sequence
from hashlib import sha256
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.explanation import families
from sdw_build.diagnostics.render.tekst import render_count
from sdw_build.preview.explained import explanation
from sdw_build.preview.live import Snapshot
from sdw_build.preview.mending import Proposal
from sdw_build.printing import seen
from sdw_build.repair.menders import MENDERS

UNFINISHED = "Dit bestand is nog niet helemaal te lezen. Je ziet hier alleen de titel en de tekst."
_NO_PAGE = "Er is nog niets te laten zien."
_PAGE = "Je ziet hierachter wat wel te lezen is."


class Notices:
    """Turns what the preview says into HTML, each word of it escaped."""

    def __init__(self) -> None:
        """Read the templates, each when it is first used."""
        folder = Path(__file__).with_name("sjablonen")
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def added(
        self, html: str, snapshot: Snapshot, hidden: str, remarks: Sequence[Diagnostic] = (), pad: str = ""
    ) -> str:
        """Return the HTML of a page, made of a file, with the preview's banner, errors and reloading script added."""
        head = '<link rel="stylesheet" href="/_sdw/preview.css"></head>'
        script = f'<script src="/_sdw/preview.js" data-nummer="{snapshot.number}"></script></body>'
        html = html.replace("</head>", head, 1).replace("</body>", f"{self._errors(snapshot, pad)}{script}", 1)
        strip = f'<p class="sdw-strook" role="status">{escape(hidden)}</p>' if hidden else ""
        start = html.find(">", html.find("<body")) + 1
        return f"{html[:start]}{strip}{_remarks(remarks)}{html[start:]}"

    def errors_only(self, snapshot: Snapshot) -> str:
        """Return a page with nothing but the errors, for when nothing can be shown."""
        return self.added(self._apart("Er klopt iets niet"), snapshot, "")

    def fault_only(self, snapshot: Snapshot, line: str) -> str:
        """Return a page with nothing but the line that tells of a fault of ours; it goes when something is saved."""
        return self.added(self._apart("Deze pagina kan niet worden gemaakt"), snapshot, line)

    def refusal(self, line: str) -> str:
        """Return a page with nothing but the reason why nothing is shown."""
        return self._apart("Hier is niets te zien", f"<h1>Hier is niets te zien</h1><p>{escape(line)}</p>")

    def sent_here(self, address: str) -> str:
        """Return a page for who followed a link on another website, which shows nothing before she asks for it."""
        words = "Een andere website stuurde je naar dit voorbeeld. Was dat je bedoeling?"
        link = f'<a href="{escape(address)}">Ja, laat de pagina zien</a>'
        return self._apart("Wil je dit zien?", f"<h1>Wil je dit zien?</h1><p>{words}</p><p>{link}</p>")

    def explained(self, code: Code) -> str:
        """Return the page that explains a code."""
        return self._apart(f"{code}: {code.titel}", explanation(code))

    def all_codes(self) -> str:
        """Return the page that leads to the explanation of each code."""
        return self._apart("Alle meldingen", self._made("lijst.html", families=list(families())))

    def proposal(self, proposal: Proposal) -> str:
        """Return what an editor reads of a repair, to be put in the page that asked for it."""
        return self._made("voorstel.html", voorstel=proposal)

    def _apart(self, title: str, inside: str = "") -> str:
        return self._made("los.html", titel=title, uitleg=Markup(inside))  # noqa: S704 — our own documentation

    def _errors(self, snapshot: Snapshot, pad: str) -> str:
        if not snapshot.failed:
            return ""
        report, library = snapshot.checked.report, snapshot.checked.library
        told = sorted(report, key=lambda item: (item.place.pad != pad, item.order))  # of this page first
        files = [_file(name, list(items), snapshot) for name, items in groupby(told, key=lambda item: item.place.pad)]
        return self._made(
            "fouten.html",
            telling=render_count(report, len(library.documents) + len(library.unreadable)),
            fouten=counted(report.count(Ernst.FOUT), "fout", "fouten"),
            uitkomst=_PAGE if snapshot.pages else _NO_PAGE,
            bestanden=files,
            stand=sha256(repr(list(report)).encode()).hexdigest(),
        )

    def _made(self, name: str, **values: Any) -> str:
        return self._environment.get_template(name).render(values)


def _file(pad: str, problems: list[Diagnostic], snapshot: Snapshot) -> dict[str, Any]:
    lines = snapshot.checked.lines.get(pad, [])
    return {
        "pad": pad,
        "herstelbaar": any(item.code in MENDERS for item in problems),
        "meldingen": [
            {
                "wat": item,
                "bericht": _sentence(item.bericht),
                "hulp": _sentence(item.hulp),
                "regel": _marked(item, lines),
            }
            for item in problems
        ],
    }


def _sentence(text: str) -> str:
    """Begin with a capital: behind a place in a terminal it is half a sentence, here it stands alone."""
    return seen(text[:1].upper() + text[1:])


def _marked(item: Diagnostic, lines: list[str]) -> tuple[str, str, str] | None:
    """Return the line of a problem in three: before, at, and behind what is wrong."""
    if item.verborgen or not 1 <= item.place.regel <= len(lines) or not lines[item.place.regel - 1].strip():
        return None
    line, start = seen(lines[item.place.regel - 1]), item.place.kolom - 1
    return line[:start], line[start : start + item.lengte] or " ", line[start + item.lengte :]


def _remarks(remarks: Sequence[Diagnostic]) -> str:
    if not remarks:
        return ""
    count = counted(len(remarks), "opmerking", "opmerkingen")
    items = "".join(
        f"<li>Regel {item.place.regel}: {escape(item.bericht)} {escape(item.hulp)} "
        f'(<a href="/_sdw/uitleg/{item.code}" target="_blank">{item.code}</a>)</li>'
        for item in sorted(remarks, key=lambda item: item.place.regel)
    )
    return (
        f'<details class="sdw-opmerkingen"><summary>{count} bij deze tekst</summary>'
        f"<p>Dit zijn geen fouten: jij beslist. Bezoekers zien dit niet.</p><ul>{items}</ul></details>"
    )
