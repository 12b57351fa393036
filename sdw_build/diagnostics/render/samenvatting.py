"""The report as an editor reads it beside a pull request: Markdown, with links to the line and to the explanation."""

import re
from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from sdw_build.amounts import counted
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.render.tekst import render_count
from sdw_build.diagnostics.report import Report
from sdw_build.printing import seen

# GitHub refuses a summary of more than a mebibyte.
_LONGEST = 900_000
_MARKS = "\\`*_{}[]<>()#|~&$"
# What is followed by a name or an address becomes a link, or a call to someone; between the two comes a sign unseen.
_POINTING = re.compile(r"[@#!$%~&](?=\w)|:(?=//)|www(?=\.)", re.IGNORECASE)
_LITERAL = re.compile(rf"{_POINTING.pattern}|[{re.escape(_MARKS)}@]", re.IGNORECASE)
_BETWEEN = "&#8288;"
_WEIGHTS = {Ernst.FOUT: "Fout", Ernst.WAARSCHUWING: "Waarschuwing", Ernst.ADVIES: "Advies"}


def render_samenvatting(report: Report, documents: int, base: str = "") -> str:
    """Write how the content stands, and each problem by file; `base` is the address below which the files stand."""
    lines = [f"## {_verdict(report)}", "", render_count(report, documents), "", *_meaning(report)]
    size = sum(len(line.encode()) + 1 for line in lines)
    told = 0
    for block in _files(report, base):
        size += sum(len(line.encode()) + 1 for line in block[1])
        if size > _LONGEST:
            lines += ["", f"En nog {counted(len(report) - told, 'melding', 'meldingen')}: typ `sdw check`."]
            break
        told += block[0]
        lines += block[1]
    return "\n".join(lines)


def _verdict(report: Report) -> str:
    if report.failed:
        return f"Er klopt iets nog niet: {counted(report.count(Ernst.FOUT), 'fout', 'fouten')}"
    return "De inhoud klopt"


def _meaning(report: Report) -> Iterator[str]:
    if report.failed:
        yield "Zolang er een fout is, kan dit voorstel niet op de site. Verbeter wat hieronder staat; daarna wordt er vanzelf opnieuw gekeken."
    elif len(report):
        yield "Er is geen fout. Kijk wel even naar wat hieronder staat."


def _files(report: Report, base: str) -> Iterator[tuple[int, list[str]]]:
    for pad, group in groupby(report, key=lambda item: item.place.pad):
        problems = list(group)
        yield (
            len(problems),
            ["", f"### {_link(pad, base, _address(pad))}", "", *(_problem(item, base) for item in problems)],
        )


def _problem(item: Diagnostic, base: str) -> str:
    place = item.place
    where = _link(f"regel {place.regel}", base, f"{_address(place.pad)}?plain=1#L{place.regel}")
    told = f"- **{_WEIGHTS[item.ernst]}** op {where}: {_plain(item.bericht)}"
    help_line = f" **Hulp:** {_plain(item.hulp)}" if item.hulp else ""
    explanation = _link(f"Uitleg: {item.code} {item.code.titel}", base, f"docs/meldingen/{item.code}.md")
    return f"{told}{help_line} {explanation}"


def _link(words: str, base: str, target: str) -> str:
    return f"[{_plain(words)}]({base.rstrip('/')}/{target})" if base else _plain(words)


def _address(pad: str) -> str:
    return quote(pad, errors="surrogateescape")


def _plain(text: str) -> str:
    """Return a text in which nothing is markup, a link, or someone's name on GitHub."""
    return _LITERAL.sub(_literal, seen(text))


def _literal(match: re.Match[str]) -> str:
    found = match[0]
    shown = "&#64;" if found == "@" else f"\\{found}" if found in _MARKS else found
    return shown + _BETWEEN if _POINTING.match(match.string, match.start()) else shown
