"""Report HTML in running text: it would escape every check on links, pictures and headings."""

from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Writing


def html_in_text(document: Writing) -> Iterator[Diagnostic]:
    """Text is Markdown only; the first tag is told, since the others are the same mistake."""
    for mention in document.body.html[:1]:
        comment = mention.target.startswith("<!--")
        yield Diagnostic(
            Code.HTML,
            mention.place,
            "een opmerking in HTML zou op de site te lezen zijn."
            if comment
            else f"{mention.target} is HTML, en dat kan hier niet.",
            "haal haar weg." if comment else "gebruik Markdown: **vet**, *schuin*, [link](…), of haal het weg.",
            waarde=mention.target,
            lengte=mention.lengte,
        )
