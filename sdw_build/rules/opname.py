"""Recordings in a text: find them, and report one whose words stand nowhere for who cannot hear it."""

import re
from collections.abc import Iterator

from sdw_build.body.scan import Mention
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Writing
from sdw_build.source.aim import read_aim
from sdw_build.source.attachment import attachment

_WRITTEN_OUT = re.compile(r"\b(?:uitgeschreven|uitschrift|uitgetypt|transcript\w*)\b", re.IGNORECASE)


def recordings(document: Writing) -> Iterator[Mention]:
    """Go through the recordings beside a text that it links to."""
    for mention in document.body.mentions:
        if mention.sort == "link" and mention.heel and not mention.target.endswith(".md"):
            sort = next(filter(None, map(attachment, read_aim(document.pad, mention.target).files)), None)
            if sort and sort.sound:
                yield mention


def recording_without_text(document: Writing) -> Iterator[Diagnostic]:
    """What is heard in a recording can be read as well."""
    found = list(recordings(document))
    told = [*(heading.tekst for heading in document.body.headings), *(item.tekst for item in document.body.mentions)]
    if any(_WRITTEN_OUT.search(words) for words in told):
        return
    for mention in found:
        yield Diagnostic(
            Code.GELUID_ZONDER_TEKST,
            mention.place,
            "wat er op deze opname te horen is, staat nergens uitgeschreven, voor wie niet hoort of liever leest.",
            "schrijf het uit onder een kop zoals '## Het gesprek, uitgeschreven', of in een pdf met zo'n naam als link.",
            waarde=mention.target,
            ernst=Ernst.WAARSCHUWING,
            lengte=mention.lengte,
        )
