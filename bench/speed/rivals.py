"""The same texts for other programs, each with a search index, and set up as well as we can.

Each gets a page for each text with its title, summary, day and tags, and lists of all texts and of each tag, 24 on a page.
Their settings and templates stand in the folders beside this file.
"""

import json
import shutil
import subprocess
import sys
from abc import abstractmethod
from collections.abc import Iterator
from functools import reduce
from importlib.metadata import version
from operator import add

from bench.speed.contender import BODY, COLD, EDITED, MORE, UNCHANGED, Contender
from bench.speed.corpus import LINK, Text
from bench.speed.installed import (
    HERE,
    PYTHON,
    Command,
    hugo,
    indexing,
    node,
    node_version,
    pagefind_version,
    python_version,
)
from bench.speed.lists import lists
from bench.speed.project import append
from bench.speed.running import Run, run
from bench.speed.searching import Ask, by_address, by_dialog

# Nobody is told of what is measured, and nobody is warned.
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "ASTRO_TELEMETRY_DISABLED": "1"}


class Rival(Contender):
    """Another program; its settings stand in the folder of its key."""

    stories = "content/verhalen"
    output = "public"
    kept: tuple[str, ...] = ()  # what it keeps between builds, beside the site

    @abstractmethod
    def commands(self) -> list[Command]:
        """Return what makes the site and its index, one after another."""

    def lay_out(self) -> None:
        """Write its settings and the texts."""
        shutil.copytree(HERE / self.key, self.folder, symlinks=True)  # its packages too: Astro follows no link to them
        for text in self.corpus.texts:
            self.write(f"{self.stories}/{text.name}.md", self.page(text))

    def page(self, text: Text) -> str:
        """Write a text as its file; links lead to addresses."""
        return f"{front(text)}{linked(text.body)}"

    def write(self, name: str, content: str) -> None:
        """Write a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")

    def round(self) -> Iterator[tuple[str, Run]]:
        """Give each thing that is measured by its name."""
        for name in (self.output, *self.kept):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        yield COLD, self._built()
        yield UNCHANGED, self._built()
        story = self.folder / self.stories / f"{EDITED}.md"
        before = story.read_bytes()
        append(story, MORE)
        yield BODY, self._built()
        story.write_bytes(before)

    def _built(self) -> Run:
        return reduce(add, (run(command, self.folder, self.limit, _ENVIRONMENT) for command in self.commands()))


class Hugo(Rival):
    """Hugo, with Pagefind."""

    name, key = "Hugo + Pagefind", "hugo"
    kept = ("resources",)

    def version(self) -> str:
        """Return the versions of both."""
        said = subprocess.run([hugo(), "version"], check=True, capture_output=True, text=True).stdout  # noqa: S603
        return f"Hugo {said.split()[1].partition('-')[0].removeprefix('v')}, {pagefind_version()}"

    def lay_out(self) -> None:
        """Write its settings and the texts."""
        super().lay_out()
        self.write("content/verhalen/_index.md", '---\ntitle: "Verhalen"\n---\n')

    def commands(self) -> list[Command]:
        """Return Hugo, then Pagefind."""
        return [[hugo(), "--quiet"], indexing(self.output)]


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
    ask: Ask = staticmethod(by_address)

    def version(self) -> str:
        """Return the versions of both."""
        return f"Material {version('mkdocs-material')}, MkDocs {version('mkdocs')}"

    def lay_out(self) -> None:
        """Write its settings, the texts, and the lists, which it does not make itself."""
        super().lay_out()
        self.write("docs/index.md", "# Snel\n\n[Verhalen](verhalen/index.md)\n")
        for listed in lists(self.corpus.texts, ".md", "index.md"):
            self.write(f"docs/{listed.folder}index.md", f"# {listed.title}\n\n{listed.content}")

    def page(self, text: Text) -> str:
        """Write a text as its file; links lead to files, as MkDocs wants them."""
        return f"{front(text)}# {text.title}\n\n{text.summary}\n\n{text.day}\n\n{text.body}"

    def commands(self) -> list[Command]:
        """Return MkDocs."""
        return [[sys.executable, "-m", "mkdocs", "build", "--quiet"]]


class Zensical(Material):
    """Zensical, from the makers of Material, with the settings of Material."""

    name, key = "Zensical", "zensical"
    ask: Ask = staticmethod(by_dialog)
    kept = (".cache",)

    def version(self) -> str:
        """Return its version."""
        return f"Zensical {python_version('zensical')}"

    def commands(self) -> list[Command]:
        """Return Zensical."""
        return [[str(PYTHON), "-m", "zensical", "build"]]


class Starlight(Rival):
    """Starlight, on Astro, with the Pagefind that it brings."""

    name, key, stories, output = "Starlight", "starlight", "src/content/docs/verhalen", "dist"
    kept = (".cache", ".astro")

    def version(self) -> str:
        """Return the versions of what it consists of."""
        parts = {"Starlight": "@astrojs/starlight", "Astro": "astro", "Pagefind": "pagefind"}
        return ", ".join(f"{name} {node_version(self.key, package)}" for name, package in parts.items())

    def lay_out(self) -> None:
        """Write its settings, the texts, and the lists, which it does not make itself."""
        super().lay_out()
        self.write("src/content/docs/index.md", "---\ntitle: Snel\n---\n\n[Verhalen](/verhalen/)\n")
        for listed in lists(self.corpus.texts, "/", ""):
            content = f"---\ntitle: {json.dumps(listed.title)}\n---\n\n{listed.content}"
            self.write(f"src/content/docs/{listed.folder}index.md", content)

    def page(self, text: Text) -> str:
        """Write a text as its file; its tags stand in the text, as Starlight knows none."""
        tags = ", ".join(f"[{tag}](/tags/{tag}/)" for tag in text.tags)
        return f"{front(text)}{text.summary}\n\n{text.day}, {tags}\n\n{linked(text.body)}"

    def commands(self) -> list[Command]:
        """Return Astro, which runs Pagefind."""
        return [[node(), str(self.folder / "node_modules" / "astro" / "bin" / "astro.mjs"), "build", "--silent"]]


def front(text: Text) -> str:
    """Write what is known of a text as these programs want it."""
    title, summary, tags = (json.dumps(part, ensure_ascii=False) for part in (text.title, text.summary, text.tags))
    return f"---\ntitle: {title}\ndescription: {summary}\ndate: {text.day}\ntags: {tags}\n---\n\n"


def linked(body: str) -> str:
    """Return a text of which the links lead to addresses."""
    return LINK.sub(r"](/verhalen/\1/)", body)
