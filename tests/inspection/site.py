"""A small built site, with one thing wrong at a time."""

from collections.abc import Mapping
from pathlib import Path

from sdw_build.inspection.built import Built

URL = "https://voorbeeld.example/kennis/"

Files = Mapping[str, str | bytes]

_PAGE = """<!doctype html><html lang="nl"><head><title>{name}</title>
<link rel="canonical" href="{url}{address}"><link rel="stylesheet" href="{up}assets/stijl.css">
<meta property="og:image" content="{url}assets/deel.png">
</head><body><a href="#inhoud">Naar de inhoud</a><main id="inhoud"><h1 id="kop">{name}</h1>{more}</main></body></html>"""


def page(address: str, more: str = "") -> str:
    """Write a page with a head as ours have it."""
    return _PAGE.format(name="Titel", url=URL, address=address, up="../" * address.count("/"), more=more)


def whole(more: str = "", **files: str | bytes) -> dict[str, str | bytes]:
    """Return the files of a site on which all is well, with more on the page of a verhaal."""
    return {
        "index.html": page("", '<a href="verhalen/een-dag/#kop">Een dag</a>'),
        "404.html": page("404.html", '<a href="/kennis/">Home</a>'),
        "verhalen/een-dag/index.html": page("verhalen/een-dag/", more),
        "assets/stijl.css": "/* url(weg.png) */ h1 { background: url('deel.png') }",
        "assets/deel.png": b"png",
        "assets/js/een.js": 'import { a } from "./twee.js";\nconst url = "https://elders.example/";',
        "assets/js/twee.js": "export const a = 1;",
        "feed.xml": f'<feed><link href="{URL}verhalen/een-dag/"/></feed>',
        **files,
    }


def lay(folder: Path, files: Files) -> Built:
    """Write the files of a site, and give it as it will be served."""
    for pad, content in files.items():
        path = folder / pad
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Built(folder, URL)
