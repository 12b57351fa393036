"""What the preview adds to a page: a banner, the errors, and the script that reloads it."""

from collections.abc import Sequence
from html import escape

from sdw_build.amounts import counted
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.preview.live import Snapshot


def with_notices(html: str, snapshot: Snapshot, hidden: str, remarks: Sequence[Diagnostic] = ()) -> str:
    """Return the HTML of a page with the preview's banner, errors and reloading script added."""
    head = '<link rel="stylesheet" href="/_sdw/preview.css"></head>'
    foot = f'{_errors(snapshot)}<script src="/_sdw/preview.js" data-nummer="{snapshot.number}"></script></body>'
    html = html.replace("</head>", head, 1).replace("</body>", foot, 1)
    strip = f'<p class="sdw-strook" role="status">{escape(hidden)}</p>' if hidden else ""
    start = html.find(">", html.find("<body")) + 1
    return f"{html[:start]}{strip}{_remarks(remarks)}{html[start:]}"


def errors_only(snapshot: Snapshot) -> str:
    """Return a page with nothing but the errors, for when there is no good content yet."""
    return with_notices(_empty("Er klopt iets niet"), snapshot, "")


def fault_only(snapshot: Snapshot, line: str) -> str:
    """Return a page with nothing but the line that tells of a fault of ours; it goes when something is saved."""
    return with_notices(_empty("Deze pagina kan niet worden gemaakt"), snapshot, line)


def _empty(title: str) -> str:
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title></head><body></body></html>"
    )


def _errors(snapshot: Snapshot) -> str:
    if not snapshot.failed:
        return ""
    report, library = snapshot.checked.report, snapshot.checked.library
    count = render_count(report, len(library.documents) + len(library.unreadable))
    text = escape(render_tekst(report, snapshot.checked.lines))
    way_back = "Je kijkt naar de vorige versie." if snapshot.pages else "Er is nog geen versie zonder fouten."
    return (
        '<dialog class="sdw-fouten" aria-labelledby="sdw-fouten-kop">'
        '<h2 id="sdw-fouten-kop">Er klopt iets niet in de inhoud</h2>'
        f"<p>{escape(count)} {way_back} Verbeter het bestand en bewaar het; deze melding gaat dan vanzelf weg.</p>"
        f'<pre tabindex="0">{text}</pre><button type="button">Verberg en bekijk de pagina</button></dialog>'
    )


def _remarks(remarks: Sequence[Diagnostic]) -> str:
    if not remarks:
        return ""
    count = counted(len(remarks), "opmerking", "opmerkingen")
    items = "".join(
        f"<li>Regel {item.place.regel}: {escape(item.bericht)} {escape(item.hulp)} ({item.code})</li>"
        for item in sorted(remarks, key=lambda item: item.place.regel)
    )
    return (
        f'<details class="sdw-opmerkingen"><summary>{count} bij deze tekst</summary>'
        f"<p>Dit zijn geen fouten: jij beslist. Bezoekers zien dit niet.</p><ul>{items}</ul></details>"
    )
