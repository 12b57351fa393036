"""With errors in the content, the site is that of today: what an editor hid or cut today does not come back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import document, methodiek, partner
from tests.consent.project import (
    KENMERK,
    LATER,
    METHOD,
    NOW,
    OTHER,
    PAGE,
    PARTNER,
    STORY,
    TOMORROW,
    YESTERDAY,
    Built,
    build,
    commit,
    edit,
    git,
    story,
    telling,
)
from tests.sdw import run_sdw

_GONE = "niet meer beschikbaar"


def mistake_elsewhere(root: Path) -> None:
    """Make the whole content fail, by a slip in a page that is about nothing else."""
    edit(root / "content/clienten.md", "titel:", "titl:")


def last_good(root: Path) -> Built:
    """Build what can be published, and insist that there were errors."""
    built = build(root, "--laatste-goede")
    assert built.code == 0, built.said
    assert "De inhoud heeft fouten" in built.said
    return built


def _story(old: str, new: str) -> Callable[[Path], None]:
    return lambda root: edit(root / STORY, old, new)


def _status(new: str) -> Callable[[Path], None]:
    return _story("status: gepubliceerd\n", new)


def _consent(new: str) -> Callable[[Path], None]:
    return lambda root: (root / STORY).write_text(story(new), encoding="utf-8") and None


def _ground(inside: str) -> str:
    return f"  - rol: verteller\n    toestemming: {{{inside}}}\n"


def _as(write: Callable[[str], bytes]) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        path = root / STORY
        path.write_bytes(write(path.read_text(encoding="utf-8").replace("status: gepubliceerd", "status: concept")))

    return change


_FLOW = f"kenmerk: {KENMERK}, gegeven_op: 2026-01-01, geldig_tot: {LATER}, reikwijdte: [tekst, voornaam]"
_UNTIL = f"geldig_tot: {LATER}"

# What an editor does to a verhaal about someone, so that it may no longer be seen.
HIDDEN: dict[str, Callable[[Path], None]] = {
    "no status": _status(""),
    "an empty status": _status("status:\n"),
    "concept": _status("status: concept\n"),
    "concept in quotes": _status('status: "concept"\n'),
    "concept once quoted": _status("status: 'concept'\n"),
    "a quoted field": _status('"status": concept\n'),
    "a space before the colon": _status("status : concept\n"),
    "a capital": _status("status: Concept\n"),
    "misspelt": _status("status: concpt\n"),
    "a misspelt field": _status("staus: concept\n"),
    "with words behind it": _status("status: concept, op verzoek\n"),
    "with a remark": _status("status: concept # op verzoek\n"),
    "no colon": _status("status concept\n"),
    "indented": _status("  status: concept\n"),
    "twice": _status("status: gepubliceerd\nstatus: concept\n"),
    "a day ahead": _story("gepubliceerd: 2026-01-10", f"gepubliceerd: {TOMORROW}"),
    "a day ahead in quotes": _story("gepubliceerd: 2026-01-10", f"'gepubliceerd': '{TOMORROW}'"),
    "no day": _story("gepubliceerd: 2026-01-10\n", ""),
    "no such day": _story("gepubliceerd: 2026-01-10", "gepubliceerd: 2026-13-40"),
    "given later": _story("gegeven_op: 2026-01-01", f"gegeven_op: {TOMORROW}"),
    "over": _story(_UNTIL, f"geldig_tot: {YESTERDAY}"),
    "over, in quotes": _story(_UNTIL, f'geldig_tot: "{YESTERDAY}"'),
    "over, with words behind it": _story(_UNTIL, f"geldig_tot: {YESTERDAY} volgens mail"),
    "over, in words": _story(_UNTIL, "geldig_tot: gisteren"),
    "over, misspelt": _story(_UNTIL, f"geldig_tto: {YESTERDAY}"),
    "over, in flow style": _consent(_ground(_FLOW.replace(str(LATER), str(YESTERDAY)))),
    "withdrawn": _story("      reikwijdte", f"      ingetrokken_op: {NOW}\n      reikwijdte"),
    "withdrawn, in quotes": _story("      reikwijdte", f'      "ingetrokken_op": "{NOW}"\n      reikwijdte'),
    "withdrawn, in flow style": _consent(_ground(f"{_FLOW}, ingetrokken_op: {NOW}")),
    "withdrawn, in flow style and quotes": _consent(_ground(f'{_FLOW}, "ingetrokken_op": "{NOW}"')),
    "withdrawn, misspelt": _story("      reikwijdte", f"      ingetroken_op: {NOW}\n      reikwijdte"),
    "withdrawn, with words behind it": _story(
        "      reikwijdte", f"      ingetrokken_op: {NOW} per mail\n      reikwijdte"
    ),
    "withdrawn, in words": _story("      reikwijdte", "      ingetrokken_op: vandaag\n      reikwijdte"),
    "withdrawn, in the head": _story("perspectief:", f"ingetrokken_op: {NOW}\nperspectief:"),
    "withdrawn, with a tab": _story("      reikwijdte", f"\t\t\tingetrokken_op: {NOW}\n      reikwijdte"),
    "no ground left": lambda root: (
        (root / STORY).write_text(story().split("betrokkenen:")[0] + "---\n\nKanarie.\n", "utf-8") and None
    ),
    "old mac": _as(lambda text: text.replace("\n", "\r").encode()),
    "windows": _as(lambda text: text.replace("\n", "\r\n").encode()),
    "utf-16": _as(lambda text: text.encode("utf-16")),
    "another encoding": _as(lambda text: text.replace("hier", "hi\xe9r").encode("cp1252")),
    "a conflict": _as(
        lambda text: text.replace(
            "status: concept", "<<<<<<< HEAD\nstatus: concept\n=======\nstatus: gepubliceerd\n>>>>>>> x"
        ).encode()
    ),
    "packed": _as(lambda text: b"\x1f\x8b" + text.encode()[:40]),
    "nothing left": _as(lambda _: b""),
    "no head": _as(lambda text: text.split("---\n", 2)[2].encode()),
    "an open quote": _as(lambda text: text.replace("titel: K", 'titel: "K').encode()),
    "thrown away": lambda root: (root / STORY).unlink(),
}


@pytest.mark.parametrize("where", ["elsewhere", "in the same file"])
@pytest.mark.parametrize("how", HIDDEN)
def test_what_an_editor_hid_today_stays_hidden(whole: Path, how: str, where: str) -> None:
    HIDDEN[how](whole)
    mistake_elsewhere(whole)
    path = whole / STORY
    if where == "in the same file" and path.exists():
        path.write_bytes(path.read_bytes().replace(b"citaat:", b"citat:"))
    built = last_good(whole)
    assert (built.leaks, built.drawn) == ([], [])
    assert built.page("verhalen/zonder-iemand")
    assert built.page("clienten")  # the mistake itself costs no page


@pytest.mark.parametrize("how", ["concept", "withdrawn", "utf-16", "a misspelt field"])
def test_it_stays_hidden_when_it_was_committed_too(whole: Path, how: str) -> None:
    HIDDEN[how](whole)
    mistake_elsewhere(whole)
    commit(whole, "Verberg")
    built = last_good(whole)
    assert (built.leaks, built.drawn) == ([], [])


# What can be about nobody, and still hold something that someone asked to take away.
KINDS: dict[str, tuple[str, Callable[[str], str], str]] = {
    "a verhaal about nobody": (OTHER, lambda body: document(body=body, public=True), "verhalen/zonder-iemand"),
    "a methodiek": (METHOD, lambda body: methodiek(body=body, public=True), "methodieken/rustig-beginnen"),
    "a partner": (PARTNER, lambda body: partner(body=body, public=True), "partners/een-bakkerij"),
    "a page": (PAGE, lambda body: document(body=body, public=True), "over-ons"),
}
# Slips in a head that cannot be read with them.
SLIPS: dict[str, tuple[str, str]] = {
    "none": ("", ""),
    "a misspelt field": ("titel:", "titl:"),
    "an open quote": ("titel: Proef", 'titel: "Proef'),
    "a colon too many": ("titel: Proef", "titel: Proef: deel: twee"),
    "a tab": ("doelgroepen:", "\tdoelgroepen:"),
    "a wrong value": ("[clienten]", "[client]"),
    "a field that is gone": ("titel: Proef\n", ""),
}


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_that_was_cut_stays_cut(whole: Path, kind: str, slip: str) -> None:
    pad, make, address = KINDS[kind]
    (whole / STORY).write_text(story(status="status: concept"), encoding="utf-8")
    (whole / pad).write_text(make(telling()), encoding="utf-8")
    commit(whole, "Met de zin")
    (whole / pad).write_text(make("En een gewone zin."), encoding="utf-8")
    edit(whole / pad, *SLIPS[slip])
    mistake_elsewhere(whole)
    built = last_good(whole)
    assert built.leaks == []
    # A slip that says nothing of who may see the page does not cost its address; of a verhaal nobody knows that.
    page = built.page(address)
    assert "En een gewone zin." in page or (pad == OTHER and _GONE in page)


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_put_back_to_concept_stays_a_concept(whole: Path, kind: str, slip: str) -> None:
    pad, make, address = KINDS[kind]
    (whole / STORY).write_text(story(status="status: concept"), encoding="utf-8")
    (whole / pad).write_text(make(telling()), encoding="utf-8")
    commit(whole, "Openbaar")
    edit(whole / pad, "status: gepubliceerd", "status: concept")
    edit(whole / pad, *SLIPS[slip])
    mistake_elsewhere(whole)
    built = last_good(whole)
    assert built.leaks == []
    page = built.page(address)
    assert page == "" or (pad == OTHER and _GONE in page)


def test_a_page_that_went_on_purpose_stays_away(whole: Path) -> None:
    (whole / STORY).write_text(story(status="status: concept"), encoding="utf-8")
    (whole / METHOD).write_text(methodiek(body=telling(), public=True), encoding="utf-8")
    commit(whole, "Openbaar")
    done = run_sdw(whole, "weg", "methodieken/rustig-beginnen", "--waarom", "Dit klopt niet meer.")
    assert done.returncode == 0, done.stderr
    mistake_elsewhere(whole)
    built = last_good(whole)
    assert built.leaks == []
    assert "Dit klopt niet meer." in built.page("methodieken/rustig-beginnen")


SETTINGS = "content/instellingen.yml"


@pytest.mark.parametrize("slip", ["", "beheerder", "meldpunt", "onbekend: x\n"])
def test_a_contact_address_that_was_taken_out_stays_out(whole: Path, slip: str) -> None:
    (whole / STORY).write_text(story(status="status: concept"), encoding="utf-8")
    edit(whole / SETTINGS, "info@", "kanarie@")
    commit(whole, "Met adres")
    edit(whole / SETTINGS, "contact: kanarie@proef.example\n", "")
    if slip:
        edit(whole / SETTINGS, slip, f"{slip}x") if not slip.endswith("\n") else (whole / SETTINGS).write_text(
            slip, "utf-8"
        )
    mistake_elsewhere(whole)
    assert last_good(whole).leaks == []


@pytest.mark.parametrize("slip", ["", "waarde: 30", "weken:", "bewering:"])
def test_a_cijfer_that_was_taken_out_stays_out(whole: Path, slip: str) -> None:
    (whole / STORY).write_text(story(status="status: concept"), encoding="utf-8")
    path = whole / "content/cijfers/werk.yml"
    edit(path, "bewering: Zo is het.", "bewering: Kanarie is het.")
    commit(whole, "Met cijfer")
    text = path.read_text(encoding="utf-8")
    path.write_text(text[text.index("weken:") :], encoding="utf-8")
    if slip:
        edit(path, slip, slip.replace(":", ""))
    mistake_elsewhere(whole)
    assert last_good(whole).leaks == []


def test_one_entry_that_cannot_be_read_costs_no_other(whole: Path) -> None:
    edit(whole / "content/regios.yml", "code: AM02", "code: Drenthe")
    built = last_good(whole)
    assert built.page("regios/zeeland")
    assert built.page("regios/drenthe") == ""


def test_two_mistakes_in_one_entry_cost_no_other(whole: Path) -> None:
    """Zeeland stands above, and has nothing to do with it."""
    edit(whole / "content/regios.yml", "code: AM02\n  kolom: 1", "code: Drenthe\n  kolom: een")
    built = last_good(whole)
    assert built.page("regios/zeeland")
    assert built.page("regios/drenthe") == ""


def test_a_folder_in_a_larger_repository_has_a_last_good_too(whole: Path, tmp_path: Path) -> None:
    above = tmp_path / "groot"
    above.mkdir()
    (whole / ".git").rename(tmp_path / "weg")
    whole.rename(above / "deel")
    git(above, "init", "-q")
    commit(above, "Alles")
    root = above / "deel"
    edit(root / METHOD, "titel:", "titl:")
    HIDDEN["concept"](root)
    built = last_good(root)
    assert built.leaks == []
    assert built.page("methodieken/rustig-beginnen")


def test_what_is_right_today_is_of_today(whole: Path) -> None:
    edit(whole / PAGE, "Een proef.", "Een nieuwe samenvatting.")
    mistake_elsewhere(whole)
    built = last_good(whole)
    assert "Een nieuwe samenvatting." in built.page("over-ons")
    assert "kanarietekst" in built.page("verhalen/een-nieuwe-start").lower()


def test_a_dead_link_does_not_take_a_verhaal_away(whole: Path) -> None:
    edit(whole / STORY, "alleen hier staat.", "alleen hier staat, zie [dit](nergens.md).")
    built = last_good(whole)
    page = built.page("verhalen/een-nieuwe-start")
    assert "kanarietekst" in page.lower()
    assert "nergens" not in page


def test_a_verhaal_that_shows_too_much_goes(whole: Path) -> None:
    edit(whole / STORY, "[tekst, voornaam, foto]", "[tekst]")
    built = last_good(whole)
    assert (built.leaks, built.drawn) == ([], [])
    assert "niet meer beschikbaar" in built.page("verhalen/een-nieuwe-start")
