"""A file to download or to hear, of a verhaal that may not be seen, is on no page at all, nor the words that led to it."""

from pathlib import Path

import pytest

from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Page
from sdw_build.pages.site import all_pages
from tests.attachments import m4a, mp3, ogg, pdf
from tests.cases import DAY, Files, document, methodiek, write
from tests.library.test_withheld_pictures import BARE_REASONS, BROKEN, REASONS, Told, consent, verhaal

MADE = {"pdf": pdf("Kanarie"), "mp3": mp3("Kanarie"), "m4a": m4a("Kanarie"), "ogg": ogg("Kanarie")}
WORDS = ("Kanarie", "opname")
# How the file belongs to the verhaal: where both stand, and the body.
OWNED = {
    "in its folder": ("verhalen/vera/index.md", "verhalen/vera/opname.", "Tekst."),
    "in a folder below": ("verhalen/vera/index.md", "verhalen/vera/stukken/opname.", "Tekst."),
    "in a folder of its name": ("verhalen/vera.md", "verhalen/vera/opname.", "Tekst."),
    "in its text": ("verhalen/vera.md", "verhalen/opname.", "[Kanarie](opname.{})"),
    "in bold": ("verhalen/vera.md", "verhalen/opname.", "**[Kanarie](opname.{})**"),
    "by a note": ("verhalen/vera.md", "verhalen/opname.", "[Kanarie][x]\n\n[x]: opname.{}"),
    "in other capitals": ("verhalen/vera.md", "verhalen/opname.", "[Kanarie](Opname.{})"),
    "percent-encoded": ("verhalen/vera.md", "verhalen/opname.", "[Kanarie](./opn%61me.{})"),
    "at a page of it": ("verhalen/vera.md", "verhalen/opname.", "[Kanarie](opname.{}#page=2)"),
}
CASES = [
    *((owned, reason, told) for owned in OWNED for reason, told in REASONS.items()),
    *((owned, reason, told) for owned in list(OWNED)[:3] for reason, told in BARE_REASONS.items()),
]
each_sort = pytest.mark.parametrize("sort", MADE)


def elsewhere(pad: str) -> Files:
    """Write pages of others that link to the file: alone in a paragraph, in a sentence, as a picture and as a button."""
    link = f"../{pad}"
    text = f"[Kanarie]({link})\n\nZie [Kanarie]({link}#page=3).\n\n**[Kanarie]({link})**\n\n- > [Kanarie][x]\n\n[x]: {link}"
    own = consent().replace("T-2026-001", "T-2026-002")
    return {
        "content/index.md": document(public=True),
        "content/over.md": document(body=text, public=True),
        "verhalen/ander.md": document(own, text, public=True),
        "methodieken/m.md": methodiek(body=text, public=True),
    }


def pages(root: Path, reason: str = "") -> list[Page]:
    """Make every page, as far as the content can be read."""
    if reason == "in the register":
        write(root, {"content/ingetrokken.yml": "ingetrokken:\n  - kenmerk: T-2026-001\n    op: 2026-03-01\n"})
    removed = frozenset({"vera"}) if reason == "removed" else frozenset[str]()
    return list(all_pages(Publication(load(root).library, DAY, removed)))


def shown(made: list[Page]) -> set[str]:
    """Return the addresses of the pages on which something of the file is left."""
    return {page.adres for page in made if any(word in repr(page) for word in WORDS)}


@pytest.mark.parametrize(("owned", "reason", "told"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_it_is_nowhere(tmp_path: Path, owned: str, reason: str, told: Told) -> None:
    pad, place, body = OWNED[owned]
    for sort, raw in MADE.items():
        root = tmp_path / sort
        file = f"{place}{sort}"
        write(root, {**elsewhere(file), pad: told("", body.format(sort)), file: raw})
        assert shown(pages(root, reason)) == set(), sort


@each_sort
@pytest.mark.parametrize("reason", ["lapsed", "withdrawn", "in the register", "concept"])
def test_a_copy_of_it_is_nowhere(tmp_path: Path, reason: str, sort: str) -> None:
    pad, place, body = OWNED["in its text"]
    copy = f"content/opname-kopie.{sort}"
    files = {pad: REASONS[reason]("", body.format(sort)), f"{place}{sort}": MADE[sort], copy: MADE[sort]}
    root = write(tmp_path, {**elsewhere(copy), **files})
    assert shown(pages(root, reason)) == set()


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("owned", ["in its folder", "in its text", "percent-encoded"])
def test_it_is_nowhere_while_its_verhaal_cannot_be_read(tmp_path: Path, owned: str, broken: str) -> None:
    pad, place, body = OWNED[owned]
    text = BROKEN[broken](verhaal("", body.format("pdf"), consent()))
    root = write(tmp_path, {**elsewhere(f"{place}pdf"), pad: text, f"{place}pdf": MADE["pdf"]})
    assert shown(pages(root)) == set()


@each_sort
@pytest.mark.parametrize("owned", OWNED)
def test_it_is_everywhere_while_its_verhaal_is_public(tmp_path: Path, owned: str, sort: str) -> None:
    pad, place, body = OWNED[owned]
    file = f"{place}{sort}"
    root = write(tmp_path, {**elsewhere(file), pad: verhaal("", body.format(sort), consent()), file: MADE[sort]})
    made = {page.adres: page for page in pages(root)}
    assert shown(list(made.values())) >= {"over/", "verhalen/ander/", "methodieken/m/"}
    for address in ("over/", "verhalen/ander/", "methodieken/m/"):
        assert {file.pad for file in made[address].bestanden} == {file}
        assert all(brought.adres.startswith(address) for brought in made[address].bestanden)
