"""Lists of texts as pages of Markdown, for programs that make none themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.speed.corpus import Text

_SIZE = 24  # texts on a page


@dataclass(frozen=True)
class Listed:
    """A page of a list: its folder, and what it says."""

    folder: str
    title: str
    content: str


def lists(texts: Sequence[Text], end: str, last: str) -> Iterator[Listed]:
    """Give the lists of all texts and of each tag, the newest first.

    `end` and `last` are what stands behind a link to a text, and to a page of a list; links to files are relative.
    """
    newest = sorted(texts, key=lambda text: text.day, reverse=True)
    yield from _paged("Verhalen", "verhalen/", newest, end, last)
    for tag in sorted({tag for text in texts for tag in text.tags}):
        yield from _paged(tag, f"tags/{tag}/", [text for text in newest if tag in text.tags], end, last)


def _paged(title: str, base: str, texts: Sequence[Text], end: str, last: str) -> Iterator[Listed]:
    for number, first in enumerate(range(0, len(texts), _SIZE), 1):
        folder = base if number == 1 else f"{base}{number}/"
        root = "../" * folder.count("/") if last else "/"
        some = texts[first : first + _SIZE]
        lines = [f"- [{text.title}]({root}verhalen/{text.name}{end}): {text.summary}" for text in some]
        if first + _SIZE < len(texts):
            lines.append(f"\n[Volgende]({root}{base}{number + 1}/{last})")
        yield Listed(folder, title, "\n".join(lines) + "\n")
