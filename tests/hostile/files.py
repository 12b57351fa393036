"""Names and things that no editor means to put in a project: each by what it is."""

import os
import socket
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

# Names of files in the folder of the verhalen, as a disk keeps them.
NAMES: Mapping[str, bytes] = {
    "a line break": b"a\nb.md",
    "a double quote": b'a"b.md',
    "a single quote": b"a'b.md",
    "a command": b"$(touch x).md",
    "a command in the old way": b"`id`.md",
    "a dash first": b"-rf.md",
    "an option": b"--help.md",
    "a backslash": b"a\\b.md",
    "a way up for Windows": b"a\\..\\b.jpg",
    "a colon": b"a:b.md",
    "a stream of Windows": b"a.md:geheim",
    "a device of Windows": b"CON.md",
    "another device of Windows": b"aux.md",
    "a device with an end": b"nul.txt.md",
    "a picture as a device": b"con.jpg",
    "a port": b"COM1.svg",
    "a space at the end": b"a .md",
    "a space behind all": b"a.md ",
    "a dot at the end": b"a.md.",
    "a space first": b" a.md",
    "a tab": b"a\tb.md",
    "as long as a disk allows": b"x" * 252 + b".md",
    "from right to left": "\u202eabc.md".encode(),
    "an accent": "caf\u00e9.md".encode(),
    "an accent in two": "cafe\u0301.md".encode(),
    "a capital": b"Een.md",
    "no UTF-8": b"\xff\xfe.md",
    "a picture without UTF-8": b"foto\xff.jpg",
    "half a letter": b"caf\xc3.md",
    "a surrogate": b"\xed\xa0\x80.md",
    "a percent": b"a%2e%2e.md",
    "a slash in percents": b"p%2f..%2fq.md",
    "a fragment": b"a#b.md",
    "a query": b"a?b.md",
    "a command for a terminal": b"a\x1b[2Jb.md",
    "a bell": b"a\x07.md",
    "delete": b"a\x7fb.md",
    "a mark of order": "\ufeffa.md".encode(),
    "a star": b"a*b.md",
    "a pipe": b"a|b.md",
    "a tag": b"<b>.md",
    "a script": b"<script>alert(1)<!-- .jpg",
    "a handler": b'"onload="x.png',
    "an order for a runner": b"::error::x.png",
    "an order for a template": b"{{7*7}}.md",
    "a comma": b"a,b.md",
    "a semicolon": b"a;b.md",
    "an ampersand": b"a&b.md",
    "another line": "\u2028.md".encode(),
    "a letter that looks like another": "\u0430fspraak.md".encode(),
    "a web page": b"index.html",
    "a web page in capitals": b"X.HTML",
    "a script in a file": b"x.js",
    "a packed drawing": b"x.svgz",
    "a program": b"x.exe",
}
FOLDERS: Mapping[str, bytes] = {
    "a device of Windows": b"CON",
    "a line break": b"a\nb",
    "no UTF-8": b"\xff",
    "a backslash": b"a\\b",
    "a file": b"x.md",
    "a file of data": b"x.yml",
    "a percent": b"%2e%2e",
    "a dash first": b"-rf",
    "a dot at the end": b"a.",
    "a tag": b"<b>",
}


def pipe(path: Path) -> None:
    """Make what waits for another program when it is opened."""
    os.mkfifo(path)


def plug(path: Path) -> None:
    """Make a socket; its name is short, wherever the project stands."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def zeros(path: Path) -> None:
    """Make a device that never ends."""
    os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 5))


def huge(path: Path) -> None:
    """Make a file of ten gigabytes that takes no room on a disk."""
    with path.open("wb") as file:
        file.truncate(10 * 2**30)


# A device can only be made by who may do anything.
NO_FILES: Mapping[str, Callable[[Path], None]] = {
    "fifo": pipe,
    "socket": plug,
    **({"device": zeros} if os.geteuid() == 0 else {}),
}
AWAY = ("/etc/passwd", "/dev/zero", "/proc/self/environ", "nergens", ".", "..", "/", "zichzelf")
# Whatever a project holds, read by its own reader.
PLACES = (
    "content/clienten.md",
    "content/partners/stichting-voorbeeld.md",
    "content/cijfers/werk.yml",
    "content/regios.yml",
    "content/instellingen.yml",
    "content/hulpvraag.yml",
    "content/synoniemen.yml",
    "content/woorden.yml",
    "content/weg.yml",
    "content/ingetrokken.yml",
    "methodieken/nieuw.md",
    "verhalen/nieuw.md",
    "verhalen/map/index.md",
    "verhalen/foto.jpg",
    "verhalen/foto.svg",
    "verhalen/foto.heic",
    "verhalen/blad.pdf",
    "verhalen/stem.mp3",
    "verhalen/los",
    "adressen.yml",
    "theme/assets/js/nieuw.js",
    "theme/nieuw.html",
)
