"""A picture of a verhaal that may not be seen is on no page at all: not as a photo, a logo, a link or a card, nor its words."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.pages.page import Page
from sdw_build.pages.site import all_pages
from tests.cases import DAY, PNG, Files, document, methodiek, partner, write
from tests.pictures import photo

FACE = photo("png")
WORDS = ("Kanarie lacht", "Kanarie-bijschrift", "portret")
_CONSENT = """\
betrokkenen:
  - rol: medewerker
    toestemming:
      kenmerk: T-2026-001
      gegeven_op: {given}
      geldig_tot: {until}
      reikwijdte: [tekst, foto]
{extra}"""


def consent(given: str = "2026-01-01", until: str = "2099-01-01", extra: str = "") -> str:
    """Write who is in a verhaal."""
    return _CONSENT.format(given=given, until=until, extra=extra)


def verhaal(fields: str, body: str, people: str, *, public: bool = True) -> str:
    """Write the verhaal that the picture belongs to."""
    return document(fields + people, body, public=public)


# Why a verhaal is not to be seen: by the text of it, given its fields and body.
Told = Callable[[str, str], str]
REASONS: Mapping[str, Told] = {
    "concept": lambda fields, body: verhaal(fields, body, consent(), public=False),
    "future": lambda fields, body: verhaal(fields, body, consent()).replace(
        "gepubliceerd: 2026-01-01", "gepubliceerd: 2098-01-01"
    ),
    "lapsed": lambda fields, body: verhaal(fields, body, consent(until="2026-02-01")),
    "not given yet": lambda fields, body: verhaal(fields, body, consent(given="2098-01-01")),
    "withdrawn": lambda fields, body: verhaal(fields, body, consent(extra="      ingetrokken_op: 2026-03-01\n")),
    "in the register": lambda fields, body: verhaal(fields, body, consent()),
    "removed": lambda fields, body: verhaal(fields, body, consent()),
    "lapsed concept": lambda fields, body: verhaal(fields, body, consent(until="2026-02-01"), public=False),
    "archived and lapsed": lambda fields, body: verhaal(fields, body, consent(until="2026-02-01")).replace(
        "status: gepubliceerd", "status: gearchiveerd"
    ),
}
# Only what stands in its folder is known of these.
BARE_REASONS: Mapping[str, Told] = {
    "replaced": lambda *_: "---\ningetrokken_op: 2026-03-01\nkenmerken: [T-2026-001]\n---\n",
    "unreadable": lambda *_: "---\ntitel: [\n---\n",
    "without consent, and a concept": document,
}

_BEELD = "beeld:\n  bestand: {}\n  alt: Kanarie lacht\n"
# How the picture belongs to the verhaal: where both stand, its fields, its body.
HOME = ("verhalen/vera/index.md", "verhalen/vera/portret.png", "", "Tekst.")
OWNED = {
    "in its folder": HOME,
    "in a folder below": ("verhalen/vera/index.md", "verhalen/vera/fotos/portret.png", "", "Tekst."),
    "in a folder of its name": ("verhalen/vera.md", "verhalen/vera/portret.png", "", "Tekst."),
    "in its field": ("verhalen/vera.md", "content/portret.png", _BEELD.format("../content/portret.png"), "Tekst."),
    "in its text": ("verhalen/vera.md", "verhalen/portret.png", "", "![Kanarie lacht](portret.png)"),
    "as a link": ("verhalen/vera.md", "verhalen/portret.png", "", "[Kanarie lacht](portret.png)"),
    "by a note": ("verhalen/vera.md", "verhalen/portret.png", "", "![Kanarie lacht][x]\n\n[x]: portret.png"),
    "in other capitals": ("verhalen/vera.md", "verhalen/portret.png", "", "![Kanarie lacht](Portret.PNG)"),
    "percent-encoded": ("verhalen/vera.md", "verhalen/portret.png", "", "![Kanarie lacht](./portr%65t%2Epng)"),
    "with a title": ("verhalen/vera.md", "verhalen/portret.png", "", "![Kanarie lacht](portret.png 'Wie')"),
    "in a link": ("verhalen/vera.md", "verhalen/portret.png", "", "[![Kanarie lacht](portret.png)](/over/)"),
}
CASES = [
    *((owned, reason, told) for owned in OWNED for reason, told in REASONS.items()),
    *((owned, reason, told) for owned in list(OWNED)[:3] for reason, told in BARE_REASONS.items()),
]
COPIED = [case for case in CASES if case[0] in ("in its folder", "in its field") and "without consent" not in case[1]]


def elsewhere(pad: str) -> Files:
    """Write every page that can show a picture, of which only the words of others may tell."""
    two = f"../{pad}"
    text = (
        f"![Kanarie lacht]({two} 'Kanarie-bijschrift')\n\n[zie Kanarie-bijschrift]({two})\n\n"
        f"![Kanarie lacht][foto]\n\n[Kanarie-bijschrift][foto]\n\n[![Kanarie lacht]({two})](/over/)\n\n"
        f"- > ![Kanarie lacht]({two})\n\n[foto]: {two}"
    )
    own = consent().replace("T-2026-001", "T-2026-002")
    return {
        "content/index.md": document(public=True),
        "content/over.md": document(body=text, public=True),
        "content/werkgevers.md": document(body=text, public=True),
        "verhalen/ander.md": document(_BEELD.format(two) + own, text, public=True),
        "methodieken/m.md": methodiek(body=text, public=True),
        "content/partners/p.md": partner(
            f"logo:\n  bestand: ../{two}\n  alt: Kanarie lacht\n  gebruiksrecht: x\n",
            text.replace(two, f"../{two}"),
            public=True,
        ),
        "content/agenda/a.md": document("datum: 2026\n", text.replace(two, f"../{two}"), public=True),
    }


def made(root: Path, reason: str = "") -> list[Page]:
    """Make every page, as far as the content can be read."""
    if reason == "in the register":
        write(root, {"content/ingetrokken.yml": "ingetrokken:\n  - kenmerk: T-2026-001\n    op: 2026-03-01\n"})
    removed = frozenset({"vera"}) if reason == "removed" else frozenset[str]()
    return list(all_pages(Publication(load(root).library, DAY, removed)))


def shown(pages: list[Page]) -> set[str]:
    """Return the addresses of the pages on which something of the picture is left."""
    return {page.adres for page in pages if any(word in repr(page) for word in WORDS)}


@pytest.mark.parametrize(("owned", "reason", "told"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_it_is_nowhere(tmp_path: Path, owned: str, reason: str, told: Told) -> None:
    pad, picture, fields, body = OWNED[owned]
    root = write(tmp_path, {**elsewhere(picture), pad: told(fields, body), picture: FACE})
    assert shown(made(root, reason)) == set()


@pytest.mark.parametrize(("owned", "reason", "told"), COPIED, ids=[f"{case[0]}: {case[1]}" for case in COPIED])
def test_a_copy_of_it_is_nowhere(tmp_path: Path, owned: str, reason: str, told: Told) -> None:
    pad, picture, fields, body = OWNED[owned]
    copy = "content/partners/portret-kopie.png"
    files = {**elsewhere(copy), pad: told(fields, body), picture: FACE, copy: FACE}
    assert shown(made(write(tmp_path, files), reason)) == set()


BROKEN: Mapping[str, Callable[[str], bytes]] = {
    "a quote that is not closed": lambda text: text.replace("titel: Proef", 'titel: "Proef').encode(),
    "an unknown field": lambda text: text.replace("titel: Proef", "titel: Proef\nonbekend: x").encode(),
    "no end of the head": lambda text: text.replace("---\n\n", "").encode(),
    "a conflict": lambda text: f"<<<<<<< HEAD\n{text}=======\n>>>>>>> x\n".encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "no text": lambda text: b"\x00\x01" + text.encode(),
}


UNREAD = [
    (owned, broken)
    for owned in ("in its folder", "in its field", "in its text", "percent-encoded")
    for broken in BROKEN
    # Of what is no text at all, only what stands near it is known.
    if (owned, broken) != ("in its field", "no text")
]


@pytest.mark.parametrize("left_out", [False, True])
@pytest.mark.parametrize(("owned", "broken"), UNREAD)
def test_it_is_nowhere_while_its_verhaal_cannot_be_read(
    tmp_path: Path, owned: str, broken: str, left_out: bool
) -> None:
    pad, picture, fields, body = OWNED[owned]
    text = BROKEN[broken](verhaal(fields, body, consent()))
    root = write(tmp_path, {**elsewhere(picture), pad: text, picture: FACE})
    library = load(root, drafts={pad: None} if left_out else {}).library
    removed = frozenset({"vera"} if left_out else ())
    assert shown(list(all_pages(Publication(library, DAY, removed)))) == set()


@pytest.mark.parametrize("owned", list(OWNED))
def test_it_is_everywhere_while_its_verhaal_is_public(tmp_path: Path, owned: str) -> None:
    pad, picture, fields, body = OWNED[owned]
    root = write(tmp_path, {**elsewhere(picture), pad: verhaal(fields, body, consent()), picture: FACE})
    pages = ("over/", "werkgevers/", "verhalen/ander/", "methodieken/m/", "partners/p/", "agenda/a/", "verhalen/vera/")
    found = shown(made(root))
    assert found >= set(pages[:6])


@pytest.mark.parametrize("reason", ["concept", "future"])
def test_a_draft_takes_no_picture_from_a_verhaal_that_is_public(tmp_path: Path, reason: str) -> None:
    fields = _BEELD.format("ander/portret.png")
    own = consent().replace("T-2026-001", "T-2026-002")
    files = {
        "content/index.md": document(public=True),
        "verhalen/vera.md": REASONS[reason](fields, "Tekst."),
        "verhalen/ander/index.md": document(_BEELD.format("portret.png") + own, public=True),
        "verhalen/ander/portret.png": FACE,
        "verhalen/kopie.png": FACE,
    }
    assert "verhalen/ander/" in shown(made(write(tmp_path, files)))


@pytest.mark.parametrize("reason", ["concept", "lapsed", "replaced", "unreadable"])
def test_other_pictures_stay(tmp_path: Path, reason: str) -> None:
    told = {**REASONS, **BARE_REASONS}[reason]
    pad, picture, fields, body = HOME
    own = consent().replace("T-2026-001", "T-2026-002")
    files = {
        "content/index.md": document(public=True),
        pad: told(fields, body),
        picture: FACE,
        "verhalen/ander/index.md": document(_BEELD.format("portret.png") + own, public=True),
        "verhalen/ander/portret.png": PNG,
    }
    assert "verhalen/ander/" in shown(made(write(tmp_path, files)))


def test_a_link_around_a_picture_that_is_gone_is_no_empty_link(tmp_path: Path) -> None:
    pad, picture, fields, body = HOME
    page = document(body=f"[![Kanarie lacht](../{picture})](/over/) [![x](../{picture}) meer](/over/)", public=True)
    files = {
        "content/index.md": document(public=True),
        "content/over.md": page,
        pad: REASONS["lapsed"](fields, body),
        picture: FACE,
    }
    over = next(page for page in made(write(tmp_path, files)) if page.adres == "over/")
    assert over.inhoud.count("<a ") == 1


def test_of_files_that_look_alike_none_is_seen_when_a_text_that_nobody_can_read_names_one(tmp_path: Path) -> None:
    files = {
        "verhalen/vera.md": "---\ntitel: [\n---\n\n![x](fotos/portret.png)\n",
        "verhalen/fotos/portret.png": FACE,
        "verhalen/fotos/Portret.png": PNG,
    }
    withheld = Publication(load(write(tmp_path, files)).library, DAY).withheld
    assert sorted(withheld) == ["verhalen/fotos/Portret.png", "verhalen/fotos/portret.png"]
