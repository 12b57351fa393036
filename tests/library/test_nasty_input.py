"""Nasty input: whatever a file holds, the check ends, names it, and what it passes can be shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from sdw_build.library.publication import Publication
from sdw_build.pages.site import all_pages
from tests.cases import DAY, Files, document

Project = Callable[[Files], Path]

FIELDS = {
    "question": "? \n",
    "question and answer": "? a\n: b\n",
    "500 questions": "? " * 500 + "\n",
    "500 dashes": "-" * 500 + "\n",
    "500 dashes apart": "- " * 500 + "x\n",
    "lists 250 deep": f"zoekwoorden: {'[' * 250}{']' * 250}\n",
    "lists 20.000 deep": f"zoekwoorden: {'[' * 9_000}{']' * 9_000}\n",
    "open lists": f"zoekwoorden: {'[' * 9_000}\n",
    "groups 250 deep": f"zoekwoorden: {'{a: ' * 250}{'}' * 250}\n",
    "lines 250 deep": "".join(" " * level + f"a{level}:\n" for level in range(250)),
    "a value without end": f"wijziging: {'x' * 100_000}\n",
    "a quote without end": 'wijziging: "' + "a\n" * 900,
    "escaped quotes": 'wijziging: "' + '\\"' * 5_000 + '"\n',
    "half a surrogate": 'wijziging: "\\uD800"\n',
    "no such character": 'wijziging: "\\UFFFFFFFF"\n',
    "nothing, escaped": 'wijziging: "\\0"\n',
    "a long name": f"{'x' * 900}: a\n",
    "a name without end": f"{'x' * 5_000}: a\n",
    "a name of two lines": '"a\\nb": x\n',
    "no name": ": x\n",
    "many fields": "".join(f"a{number}: b\n" for number in range(900)),
    "too many fields": "".join(f"a{number}: b\n" for number in range(2_000)),
    "the same field": "wijziging: a\n" * 300,
    "only colons": ":" * 5_000 + "\n",
    "only lines": "a\n" * 900,
    "aliases": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)),
    "a tag": "wijziging: !!python/object:os.system x\n",
    "a directive": "%YAML 9.9\n",
    "no such day": "herzien: 0000-00-00\n",
    "the last day": "herzien: 9999-12-31\n",
    "other digits": "herzien: ٢٠٢٦-٠١-٠١\n",
    "a merge": "<<: {a: b}\n",
}
TEXTS = {
    "brackets": "[" * 10_000,
    "brackets in brackets": "[" * 5_000 + "]" * 5_000,
    "closing brackets": "]" * 10_000,
    "links in links": "[a](" * 4_000,
    "pictures in pictures": "![" * 9_000,
    "figures in figures": "[[" * 9_000,
    "a long figure": f"[[cijfer:{'a' * 9_000}]]",
    "stars": "*" * 10_000,
    "stars apart": "*a " * 4_000,
    "strong": "**a*" * 1_500,
    "emphasis": "_a " * 4_000,
    "quotes": ">" * 10_000,
    "quotes apart": "> " * 5_000 + "x",
    "lists in quotes": "> - " * 200 + "x",
    "lists in lists": "".join("    " * level + "- x\n" for level in range(100)),
    "lists in lists on a line": "- " * 3_000,
    "numbered lists": "".join("    " * level + "1. x\n" for level in range(60)),
    "tabs": "\t" * 9_000 + "- x",
    "wide table": "|" + " a |" * 400 + "\n|" + " - |" * 400 + "\n" + ("|" + " b |" * 400 + "\n") * 20,
    "ticks": "`" * 10_000,
    "ticks that match nothing": "".join("`" * count + " " for count in range(1, 150)),
    "fences": "```\n" * 500,
    "open HTML": "<" * 10_000,
    "half a tag": "<a " * 5_000,
    "notes": "[^1] " * 900 + "\n\n[^1]: x",
    "notes in notes": "".join(f"[^{number}]: x [^{number + 1}]\n\n" for number in range(150)),
    "headings": "## a\n\n" * 300,
    "a heading of signs": "#" * 10_000,
    "lines under": "a\n=\n" * 300,
    "rules": "---\n" * 500,
    "entities": "&#x110000; &#0; &#xD800; &#99999999999; &amp;" * 20,
    "ampersands": "&" * 10_000,
    "marks of Markdown itself": "klzzwxh:0001 wzxhzdk:0 ",
    "terms": "a\n: " * 300,
    "one long word": "x" * 15_000,
    "one long line": "woord " * 20_000,
    "one long address": f"https://{'a.' * 5_000}",
    "addresses": "<http://" * 2_000,
    "references": f"[a]: {'x' * 9_000}\n\n[a][a]",
    "parentheses": f"[a]({'(' * 5_000}{')' * 5_000})",
    "a title": f'[a](b "{chr(34) * 5_000})',
    "digits": "0" * 10_000,
    "telephones": "06 " * 5_000,
    "mails": "a@" * 5_000,
    "backslashes": "\\" * 9_000,
    "accents": "a" + "\u0301" * 9_000,
    "faces": "\U0001f600" * 5_000,
    "alinea's": "Dit is een zin.\n\n" * 700,
    "too many alinea's": "a\n\n" * 9_000,
}
WHOLE: dict[str, str | bytes] = {
    "nothing": "",
    "zeros": b"\0" * 100,
    "other bytes": b"\xff" * 100,
    "three dashes": "---",
    "only dashes": "---\n" * 500,
    "a question": "? ",
    "an open field": "---\n?",
    "large": b"x" * 6_000_000,
}
# What is a form of its own, and what holds entries.
DATA = (
    "adressen.yml",
    "content/cijfers/a.yml",
    "content/hulpvraag.yml",
    "content/ingetrokken.yml",
    "content/instellingen.yml",
    "content/regios.yml",
    "content/synoniemen.yml",
    "content/weg.yml",
    "content/woorden.yml",
    "content/woordenlijst.yml",
)
OTHER = {"verhalen/ander.md": document(public=True)}


def holds(root: Path) -> bool:
    """Check a project without an exception, and make every page of what passes; tell whether it did."""
    checked = check(root, DAY)
    assert Code.STRUIKELT not in {item.code for item in checked.report}
    assert ("verhaal", "ander") in checked.library.by_name
    if not checked.report.failed:
        assert list(all_pages(Publication(checked.library, DAY)))
    return not checked.report.failed


@pytest.mark.parametrize("name", FIELDS)
def test_fields(project: Project, name: str) -> None:
    root = project({"content/p.md": document(FIELDS[name], public=True), **OTHER})
    if not holds(root):
        assert {item.place.pad for item in check(root, DAY).report} == {"content/p.md"}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(project: Project, name: str) -> None:
    root = project({"content/p.md": document(body=TEXTS[name], public=True), **OTHER})
    if not holds(root):
        assert {item.place.pad for item in check(root, DAY).report} == {"content/p.md"}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("pad", ["content/p.md", "content/regios.yml", "content/hulpvraag.yml"])
def test_whole_files(project: Project, pad: str, name: str) -> None:
    holds(project({pad: WHOLE[name], **OTHER}))


@pytest.mark.parametrize("pad", DATA)
@pytest.mark.parametrize(
    "text", ["? ", "?", "---\n? ", "---", "- ", "{", "[[[[", "''", "? - ?", "a: ? ", "a:\n  ? ", "-" * 500]
)
def test_data_files(project: Project, pad: str, text: str) -> None:
    root = project({pad: text, **OTHER})
    if not holds(root):
        assert pad in {item.place.pad for item in check(root, DAY).report}
