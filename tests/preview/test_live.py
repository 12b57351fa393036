"""What the preview shows while something is wrong: what can be read now, and nothing that was taken away."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.preview.live import LiveContent, Snapshot
from tests.cases import DAY
from tests.in_git import git
from tests.site.conftest import ROOT

BAKER = "verhalen/de-bakker/"
EARLY = "verhalen/vroeg-op/"
EARLY_FILE = "verhalen/2026/vroeg-op.md"
_REGISTER = "content/ingetrokken.yml"
_WITHDRAWN = "intrekkingen:\n  - kenmerk: T-2026-001\n    op: 2026-05-01\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Copy the content of the sample."""
    for name in ("content", "verhalen", "methodieken"):
        shutil.copytree(ROOT / "tests" / "sample" / name, tmp_path / name)
    return tmp_path


def edit(root: Path, pad: str, old: str, new: str) -> None:
    path = root / pad
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def mistake_elsewhere(root: Path) -> None:
    edit(root, "content/over-ons.md", "titel:", "titl:")


def shown(live: LiveContent, snapshot: Snapshot, address: str) -> str:
    """Return all that the page at an address says; empty when there is none."""
    assert snapshot.pages
    page = live.fragment(snapshot, address) or snapshot.pages.find(address)
    return f"{page.titel} {page.inhoud}" if page else ""


def test_the_first_check_fails_and_there_is_a_site_behind_it(root: Path) -> None:
    edit(root, "verhalen/2026/vroeg-op.md", "samenvatting:", "samenvating:")
    live = LiveContent(root, DAY)
    snapshot = live.now
    assert snapshot.failed
    assert "Fenna zocht een collega" in shown(live, snapshot, BAKER)
    assert "Vroeg op, vroeg klaar" in shown(live, snapshot, EARLY)
    assert "Kies een tijd die bij je past" in shown(live, snapshot, EARLY)


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"---\ntitel: x", b"zonder kop", b"---\n[[[[\n---\n\nTekst."])
def test_whatever_a_file_holds_there_is_a_page(root: Path, raw: bytes) -> None:
    for pad in ("verhalen/2026/vroeg-op.md", "content/index.md", "content/regios.yml", "content/instellingen.yml"):
        (root / pad).write_bytes(raw)
    live = LiveContent(root, DAY)
    assert shown(live, live.now, EARLY)
    assert shown(live, live.now, "")
    assert "Fenna zocht" in shown(live, live.now, BAKER)


def test_a_file_that_is_being_written_keeps_only_the_lines_that_cannot_be_read(root: Path) -> None:
    live = LiveContent(root, DAY)
    edit(root, "verhalen/2026/vroeg-op.md", "titel: Vroeg op", "titl: Vroeg op")
    edit(root, "verhalen/2026/vroeg-op.md", "Kies een tijd die bij je past.", "Nieuwe zin.")
    snapshot = live.refresh()
    text = shown(live, snapshot, EARLY)
    assert "Vroeg op, vroeg klaar" in text
    assert "Nieuwe zin." in text
    assert "Kies een tijd" not in text


def _withdraw(root: Path) -> None:
    (root / _REGISTER).write_text(_WITHDRAWN, encoding="utf-8")


def _withdraw_and_break(root: Path) -> None:
    _withdraw(root)
    edit(root, f"{BAKER}index.md", "titel:", "titl:")


def _end(root: Path) -> None:
    edit(root, f"{BAKER}index.md", "geldig_tot: 2099-01-15", "geldig_tot: 2026-02-15")


def _end_and_break(root: Path) -> None:
    _end(root)
    edit(root, f"{BAKER}index.md", "titel:", "titl:")


def _remove(root: Path) -> None:
    (root / BAKER / "index.md").unlink()


def _tombstone(root: Path) -> None:
    (root / BAKER / "index.md").write_text(
        "---\ningetrokken_op: 2026-05-01\nkenmerken: [T-2026-001]\n---\n", encoding="utf-8"
    )


def _broken_tombstone(root: Path) -> None:
    (root / BAKER / "index.md").write_text("---\ningetrokken_op 2026-05-01\n---\n", encoding="utf-8")


def _cut(root: Path) -> None:
    edit(root, f"{BAKER}index.md", "Fenna zocht een collega.", "Er werd gezocht.")


def _cut_and_break(root: Path) -> None:
    _cut(root)
    edit(root, f"{BAKER}index.md", "titel:", "titl:")


def _break_the_register(root: Path) -> None:
    (root / _REGISTER).write_text("intrekkingen:\n  - kenmerk T-2026-001 [op 2026-05-01\n", encoding="utf-8")


@pytest.mark.parametrize(
    "take_away",
    [
        _withdraw,
        _withdraw_and_break,
        _end,
        _end_and_break,
        _remove,
        _tombstone,
        _broken_tombstone,
        _cut,
        _cut_and_break,
        _break_the_register,
    ],
)
def test_what_is_taken_away_goes_at_once_while_something_else_is_wrong(
    root: Path, take_away: Callable[[Path], None]
) -> None:
    live = LiveContent(root, DAY)
    assert "Fenna zocht" in shown(live, live.now, BAKER)
    mistake_elsewhere(root)
    snapshot = live.refresh()
    assert snapshot.failed
    assert "Fenna zocht" in shown(live, snapshot, BAKER)
    take_away(root)
    snapshot = live.refresh()
    assert snapshot.failed
    assert "Fenna zocht" not in shown(live, snapshot, BAKER)
    # Nor when another save follows.
    edit(root, "content/over-ons.md", "titl:", "tittel:")
    assert "Fenna zocht" not in shown(live, live.refresh(), BAKER)


def test_a_fault_of_ours_shows_nothing_that_was_shown_before(root: Path) -> None:
    live = LiveContent(root, DAY)
    snapshot = live.stumble("SDW901")
    assert (snapshot.pages, snapshot.fault) == (None, "SDW901")
    assert live.refresh().pages


def _publication(snapshot: Snapshot) -> object:
    assert snapshot.pages
    return snapshot.pages.publication


def test_a_text_below_the_same_fields_becomes_another_and_all_else_stays(root: Path) -> None:
    live = LiveContent(root, DAY)
    before = live.now
    assert "Kies een tijd die bij je past" in shown(live, before, EARLY)
    edit(root, EARLY_FILE, "Kies een tijd die bij je past.", "Neem [rust](../de-bakker/index.md#niets).")
    after = live.refresh([EARLY_FILE])
    assert _publication(after) is _publication(before)
    assert "Neem <span>" in shown(live, after, EARLY)
    assert [item.place.pad for item in after.checked.report if item.code == "SDW307"] == [EARLY_FILE]
    edit(root, EARLY_FILE, "#niets", "#hoe-het-begon")
    after = live.refresh([EARLY_FILE])
    assert _publication(after) is _publication(before)
    assert "Neem <a" in shown(live, after, EARLY)
    assert not after.failed


def test_a_heading_that_another_text_leads_to_is_missed_there(root: Path) -> None:
    edit(root, EARLY_FILE, "Kies een tijd die bij je past.", "Neem [rust](../de-bakker/index.md#hoe-het-begon).")
    live = LiveContent(root, DAY)
    before = live.now
    assert not before.failed
    edit(root, f"{BAKER}index.md", "## Hoe het begon", "## Anders")
    after = live.refresh([f"{BAKER}index.md"])
    assert _publication(after) is _publication(before)
    assert [item.place.pad for item in after.checked.report if item.code == "SDW307"] == [EARLY_FILE]


@pytest.mark.parametrize(
    ("pad", "old", "new", "stays"),
    [
        (f"{BAKER}index.md", "titel: Brood", "titel: Broden", True),
        (f"{BAKER}index.md", "themas: [toeleiding]", "themas: [preventie]", True),
        (f"{BAKER}index.md", "titel: Brood", "herzien: 2026-03-01\ntitel: Broden", True),
        (f"{BAKER}index.md", "\n## Hoe het begon", "# lager\n\n## Hoe het begon", True),
        (f"{BAKER}index.md", "status: gepubliceerd", "status: concept", False),
        (f"{BAKER}index.md", "geldig_tot: 2099-01-15", "geldig_tot: 2098-01-15", False),
        ("content/regios.yml", "naam:", "naam :", False),
    ],
)
def test_where_who_may_see_it_changed_all_is_put_together_anew(
    root: Path, pad: str, old: str, new: str, *, stays: bool
) -> None:
    live = LiveContent(root, DAY)
    before = live.now
    path = root / pad
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    after = live.refresh([pad])
    fresh = LiveContent(root, DAY)
    assert list(after.checked.report) == list(fresh.now.checked.report)
    assert after.addresses == fresh.now.addresses
    assert shown(live, after, EARLY) == shown(fresh, fresh.now, EARLY)
    assert (_publication(after) is _publication(before)) == stays


def test_a_file_in_the_place_of_which_a_link_came_is_not_read(root: Path, tmp_path: Path) -> None:
    live = LiveContent(root, DAY)
    other = tmp_path / "elders.md"
    other.write_text((root / EARLY_FILE).read_text(encoding="utf-8") + "\n\nGeheim.\n", encoding="utf-8")
    (root / EARLY_FILE).unlink()
    (root / EARLY_FILE).symlink_to(other)
    assert "Geheim" not in shown(live, live.refresh([EARLY_FILE]), EARLY)


def test_what_git_says_of_who_withdrew_is_asked_at_each_save(root: Path) -> None:
    shutil.copy(ROOT / "tests" / "sample" / "mkdocs.yml", root)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Begin")
    live = LiveContent(root, DAY)
    assert "Fenna zocht" in shown(live, live.now, BAKER)
    git(root, "checkout", "-q", "-b", "anders")
    _withdraw(root)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Ingetrokken")
    git(root, "checkout", "-q", "-")
    assert not (root / _REGISTER).exists()
    edit(root, EARLY_FILE, "Kies een tijd die bij je past.", "Nieuwe zin.")
    assert "Fenna zocht" not in shown(live, live.refresh([EARLY_FILE]), BAKER)
