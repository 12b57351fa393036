"""What changed: told by the models between two days, each once, on a day that stays, and never of what may not be seen."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.editing.moving import plan_move
from sdw_build.editing.record import is_whole, renewed_record, write_record
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.changes import changes
from sdw_build.library.loading import load
from sdw_build.library.publication import Publication
from sdw_build.source.history import History
from tests.cases import cijfer, document, problems, write
from tests.pages.making import bewijs, methodiek, written

KEY = "0123456789abcdef" * 4
FIRST, NEXT, LATER = date(2026, 6, 1), date(2026, 6, 8), date(2026, 7, 1)
Told = list[tuple[str, str, str, str]]


def lay(root: Path, files: dict[str, str | None]) -> Path:
    """Write files, or remove those that are None."""
    for pad in [pad for pad, text in files.items() if text is None]:
        (root / pad).unlink()
    own = root / "mkdocs.yml"
    kept = {"mkdocs.yml": own.read_text(encoding="utf-8")} if own.exists() else {}
    return write(root, {**kept, **{pad: text for pad, text in files.items() if text is not None}})


def begin(root: Path, files: dict[str, str | None], day: date = FIRST) -> Path:
    """Lay a project with a key, and record what it tells."""
    record(lay(root, {"adressen.yml": f"sleutel: {KEY}\nadressen: {{}}\n", **files}), day)
    return root


def record(root: Path, day: date) -> str:
    """Write both lists as `sdw adressen` does; return the record."""
    library = load(root, now=day, history=History()).library
    after = renewed_list(library, day)
    text = write_record(renewed_record(replace(library, promised=after), day))
    lay(root, {"adressen.yml": write_list(after), "wijzigingen.yml": text})
    return text


def seen(root: Path, day: date) -> Publication:
    """Read a project as the world may see it on a day; what is wrong with a file fails the test."""
    loaded = load(root, now=day, history=History())
    assert loaded.diagnostics == ()
    return Publication(loaded.library, day)


def told(root: Path, day: date, *, since: date = NEXT) -> Told:
    """Return what is told of days from one on, as soort, day, from and to."""
    found = [change for change in changes(seen(root, day)) if change.dag >= since]
    return [(change.soort.value, change.dag.isoformat(), change.van, change.naar) for change in found]


def both(root: Path, day: date = NEXT) -> Told:
    """Return what is told before it is recorded, and insist that it is the same after, and weeks later."""
    before = told(root, day)
    text = record(root, day)
    assert told(root, day) == before
    assert told(root, LATER) == before
    assert record(root, LATER) == text
    return before


def with_evidence(niveau: str, **fields: Any) -> str:
    """Write a methodiek with one piece of evidence of a level."""
    by = {"beoordeeld_door": "een commissie"} if niveau not in ("onbekend", "niet_beoordeeld") else {}
    return methodiek(bewijs=[bewijs(niveau=niveau, **by, **fields)])


@pytest.mark.parametrize(
    ("old", "new", "soort"),
    [
        ("goed_beschreven", "effectief_goede", "bewijs_omhoog"),
        ("effectief_goede", "goed_beschreven", "bewijs_omlaag"),
        ("onbekend", "goed_beschreven", "bewijs_omhoog"),
        ("goed_beschreven", "onbekend", "bewijs_omlaag"),
        ("onbekend", "niet_beoordeeld", "bewijs_gewijzigd"),
    ],
)
def test_a_level_that_changes_is_told_once_and_on_its_day(tmp_path: Path, old: str, new: str, soort: str) -> None:
    root = begin(tmp_path, {"methodieken/m.md": with_evidence(old)})
    assert told(root, NEXT) == []
    lay(root, {"methodieken/m.md": with_evidence(new)})
    assert both(root) == [(soort, "2026-06-08", old, new)]


def test_evidence_that_comes_goes_or_is_worded_otherwise(tmp_path: Path) -> None:
    one, two = bewijs(), bewijs(uitkomst="geld", niveau="niet_beoordeeld")
    root = begin(tmp_path, {"methodieken/m.md": methodiek(bewijs=[one])})
    lay(root, {"methodieken/m.md": methodiek(bewijs=[one, two])})
    assert both(root) == [("bewijs_erbij", "2026-06-08", "", "niet_beoordeeld")]
    lay(root, {"methodieken/m.md": methodiek(bewijs=[{**one, "uitkomst": "betaald werk"}, two])})
    assert told(root, LATER, since=LATER) == []
    record(root, LATER)
    lay(root, {"methodieken/m.md": methodiek(bewijs=[{**one, "uitkomst": "betaald werk"}])})
    assert told(root, LATER, since=LATER) == [("bewijs_weg", "2026-07-01", "niet_beoordeeld", "")]


def test_what_is_changed_and_changed_back_on_a_day_is_one_line(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/m.md": with_evidence("goed_beschreven")})
    for level in ("effectief_goede", "effectief_sterke"):
        lay(root, {"methodieken/m.md": with_evidence(level)})
        record(root, NEXT)
    assert told(root, NEXT) == [("bewijs_omhoog", "2026-06-08", "goed_beschreven", "effectief_sterke")]
    lay(root, {"methodieken/m.md": with_evidence("goed_beschreven")})
    back = [("bewijs_gewijzigd", "2026-06-08", "goed_beschreven", "goed_beschreven")]
    assert both(root) == back


def test_what_was_never_told_and_put_back_is_nothing(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/m.md": with_evidence("goed_beschreven")})
    lay(root, {"methodieken/m.md": with_evidence("effectief_goede")})
    lay(root, {"methodieken/m.md": with_evidence("goed_beschreven")})
    assert both(root) == []


def test_judgements_and_recognitions_expire_by_their_day_and_that_stays_told(tmp_path: Path) -> None:
    ends = "2026-06-10"
    recognised = [{"door": "het instituut", "geldig_tot": "2026-06-11", "bronnen": [{"titel": "Bron"}]}]
    text = methodiek(
        bewijs=[bewijs(niveau="goed_beschreven", beoordeeld_door="x", geldig_tot=ends)], erkenning=recognised
    )
    root = begin(tmp_path, {"methodieken/m.md": text})
    assert told(root, date(2026, 6, 10)) == []
    expired = [
        ("erkenning_verlopen", "2026-06-12", "onbekend", ""),
        ("bewijs_verlopen", "2026-06-11", "goed_beschreven", ""),
    ]
    assert told(root, LATER) == expired
    record(root, LATER)
    renewed = text.replace(ends, "2030-01-01").replace("2026-06-11", "2030-01-01")
    lay(root, {"methodieken/m.md": renewed})
    assert told(root, LATER) == expired


def test_a_figure_that_changes_and_one_that_is_superseded(tmp_path: Path) -> None:
    root = begin(tmp_path, {"content/cijfers/a.yml": cijfer("een", "  eenheid: '%'\n")})
    lay(root, {"content/cijfers/a.yml": cijfer("een", "  eenheid: '%'\n").replace("waarde: 30", "waarde: 31")})
    assert both(root) == [("cijfer_gewijzigd", "2026-06-08", "30 %", "31 %")]
    newer = cijfer("een").replace("30", "31") + cijfer("twee", "  vervangt: [een]\n")
    lay(root, {"content/cijfers/a.yml": newer.replace("waarde: 31\n", "waarde: 31\n  eenheid: '%'\n", 1)})
    found = [change for change in changes(seen(root, LATER)) if change.dag == LATER]
    assert [(change.soort.value, change.document and change.document.slug) for change in found] == [
        ("gepubliceerd", "twee"),
        ("cijfer_vervangen", "een"),
    ]
    assert found[1].andere
    assert found[1].andere.slug == "twee"


@pytest.mark.parametrize("kind", ["verhalen", "methodieken"])
def test_a_page_that_moves_back_and_forth(tmp_path: Path, kind: str) -> None:
    write_one = methodiek if kind == "methodieken" else written
    root = begin(tmp_path, {f"{kind}/a.md": write_one()})
    lay(root, {f"{kind}/a.md": None, f"{kind}/b.md": write_one(voorheen=[f"/{kind}/a/"])})
    assert both(root) == [("verhuisd", "2026-06-08", "", "")]
    lay(root, {f"{kind}/b.md": None, f"{kind}/a.md": write_one(voorheen=[f"/{kind}/b/"])})
    assert told(root, LATER, since=LATER) == [("verhuisd", "2026-07-01", "", "")]


def test_two_pages_that_become_one(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/a.md": methodiek(), "methodieken/b.md": methodiek()})
    lay(root, {"methodieken/a.md": None, "methodieken/b.md": methodiek(voorheen=["/methodieken/a/"])})
    found = [change for change in changes(seen(root, NEXT)) if change.dag == NEXT]
    assert [(change.soort.value, change.document, change.andere and change.andere.slug) for change in found] == [
        ("samengevoegd", None, "b")
    ]
    assert len(both(root)) == 1


def test_archived_taken_up_again_and_stopped(tmp_path: Path) -> None:
    root = begin(tmp_path, {"verhalen/a.md": written()})
    lay(root, {"verhalen/a.md": written(status="gearchiveerd")})
    assert both(root) == [("gearchiveerd", "2026-06-08", "", "")]
    lay(root, {"verhalen/a.md": written(einde="2026-06-20")})
    assert told(root, LATER, since=date(2026, 6, 9)) == [
        ("hervat", "2026-07-01", "", ""),
        ("gestopt", "2026-06-21", "", ""),
    ]


def test_what_was_so_before_its_page_came_is_no_change(tmp_path: Path) -> None:
    expired = bewijs(niveau="goed_beschreven", beoordeeld_door="x", geldig_tot="2025-12-31")
    recognised = [{"door": "het instituut", "geldig_tot": "2025-01-01", "bronnen": [{"titel": "Bron"}]}]
    text = methodiek(bewijs=[expired], erkenning=recognised, einde="2020")
    root = begin(tmp_path, {"methodieken/m.md": text})
    assert told(root, LATER, since=date(2020, 1, 1)) == [("gepubliceerd", "2026-01-01", "", "")]


def test_a_meeting_that_is_over_has_not_stopped(tmp_path: Path) -> None:
    text = document("datum: 2026-06-10\n", public=True)
    root = begin(tmp_path, {"content/agenda/a.md": text})
    assert told(root, LATER) == []


def test_what_is_new_comes_on_its_day_and_what_is_dated_back_when_it_came(tmp_path: Path) -> None:
    root = begin(tmp_path, {"content/index.md": written(), "verhalen/later.md": written(gepubliceerd="2026-06-20")})
    lay(root, {"verhalen/a.md": written(gepubliceerd="2026-02-01"), "verhalen/concept.md": written(status="concept")})
    assert told(root, NEXT) == [("gepubliceerd", "2026-06-08", "", "")]
    record(root, NEXT)
    assert told(root, NEXT) == [("gepubliceerd", "2026-06-08", "", "")]
    assert told(root, LATER) == [("gepubliceerd", "2026-06-20", "", ""), ("gepubliceerd", "2026-06-08", "", "")]


def test_an_earlier_day_tells_nothing_of_what_came_later(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/m.md": with_evidence("goed_beschreven")})
    lay(root, {"methodieken/m.md": with_evidence("effectief_goede")})
    record(root, NEXT)
    assert told(root, FIRST, since=FIRST) == []


def test_without_a_record_dates_and_editors_tell(tmp_path: Path) -> None:
    extra = {"wijzigingen": [{"dag": "2026-06-09", "wat": "Nagekeken."}, {"dag": "2026-08-01", "wat": "Straks."}]}
    text = methodiek(bewijs=[bewijs(niveau="goed_beschreven", beoordeeld_door="x", geldig_tot="2026-06-10")], **extra)
    root = lay(tmp_path, {"methodieken/m.md": text})
    assert told(root, LATER, since=date(2020, 1, 1)) == [
        ("bewijs_verlopen", "2026-06-11", "goed_beschreven", ""),
        ("bijgewerkt", "2026-06-09", "", ""),
        ("gepubliceerd", "2026-01-01", "", ""),
    ]


def test_what_is_gone_on_purpose_is_told_with_its_address_but_never_of_someone(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/m.md": methodiek(), "verhalen/a.md": written()})
    gone = "".join(
        f"  - {{adres: /{pad}/, sinds: 2026-06-09, waarom: Klaar.}}\n" for pad in ("methodieken/m", "verhalen/a")
    )
    lay(root, {"methodieken/m.md": None, "verhalen/a.md": None, "content/weg.yml": f"adressen:\n{gone}"})
    assert told(root, NEXT) == []
    found = [change for change in changes(seen(root, LATER)) if change.dag > NEXT]
    assert {(change.soort.value, change.adres, change.wat) for change in found} == {
        ("weg", "methodieken/m/", "Klaar."),
        ("weg", "", ""),
    }
    assert len({change.id for change in found}) == 2


CONSENT = [
    {
        "rol": "verteller",
        "toestemming": {
            "kenmerk": "T-2026-001",
            "gegeven_op": "2026-01-01",
            "geldig_tot": "2026-06-10",
            "reikwijdte": ["tekst"],
        },
    }
]


def story(**fields: Any) -> str:
    """Write a verhaal of someone who agreed until 10 June."""
    return written(titel="Anarie vertelt", **{"betrokkenen": CONSENT, **fields})


def test_a_verhaal_whose_consent_ended_is_an_id_and_a_day(tmp_path: Path) -> None:
    root = begin(tmp_path, {"verhalen/anarie.md": story(), "content/index.md": written()})
    changed = {"wijzigingen": [{"dag": "2026-06-09", "wat": "Anarie vult aan."}]}
    lay(root, {"verhalen/anarie.md": None, "verhalen/anders.md": story(voorheen=["/verhalen/anarie/"], **changed)})
    assert not is_whole(load(root, now=NEXT, history=History()).library, NEXT)
    text = record(root, NEXT)
    (own,) = {change.id for change in changes(seen(root, NEXT)) if change.dag >= NEXT}
    assert own in text
    for name in ("anarie", "anders", "Anarie", "T-2026"):
        assert name not in text
    found = [change for change in changes(seen(root, LATER)) if change.id == own]
    assert [(change.soort.value, change.dag.isoformat()) for change in found] == [("ingetrokken", "2026-06-11")]
    assert [(change.document, change.adres, change.wat, change.andere) for change in found] == [(None, "", "", None)]
    assert not is_whole(load(root, now=LATER, history=History()).library, LATER)
    assert own not in record(root, LATER)
    assert is_whole(load(root, now=LATER, history=History()).library, LATER)


def test_a_withdrawn_verhaal_keeps_its_id_and_says_no_more(tmp_path: Path) -> None:
    root = begin(tmp_path, {"verhalen/anarie.md": story()})
    (own,) = {change.id for change in changes(seen(root, FIRST))}
    lay(root, {"verhalen/anarie.md": "---\ningetrokken_op: 2026-06-03\nkenmerken: [T-2026-001]\n---\n"})
    found = [(change.soort.value, change.id, change.dag) for change in changes(seen(root, NEXT))]
    assert found == [("ingetrokken", own, date(2026, 6, 3))]


def test_without_a_key_nothing_is_told_of_who_withdrew(tmp_path: Path) -> None:
    root = lay(tmp_path, {"verhalen/anarie.md": "---\ningetrokken_op: 2026-06-03\nkenmerken: [T-2026-001]\n---\n"})
    assert told(root, LATER, since=date(2020, 1, 1)) == []


def test_a_merge_that_keeps_all_lines_tells_all_and_is_tidied(tmp_path: Path) -> None:
    files = {"methodieken/a.md": with_evidence("goed_beschreven"), "methodieken/b.md": with_evidence("goed_beschreven")}
    root = begin(tmp_path, files)
    sides = []
    for name in ("a", "b"):
        lay(root, {**files, f"methodieken/{name}.md": with_evidence("effectief_goede")})
        kept = (root / "wijzigingen.yml").read_text(), (root / "adressen.yml").read_text()
        sides.append(record(root, NEXT).splitlines())
        write(root, {"wijzigingen.yml": kept[0], "adressen.yml": kept[1]})
    lay(root, {f"methodieken/{name}.md": with_evidence("effectief_goede") for name in ("a", "b")})
    merged, other = list(sides[0]), sides[1]
    for line in other:
        if line not in merged:
            section = next(head for head in reversed(other[: other.index(line)]) if not head.startswith(" "))
            merged.insert(merged.index(section) + 1, line)
    write(root, {"wijzigingen.yml": "\n".join(merged) + "\n"})
    assert is_whole(load(root, now=NEXT, history=History()).library, NEXT)
    assert len(told(root, NEXT)) == 2
    assert both(root) == [("bewijs_omhoog", "2026-06-08", "goed_beschreven", "effectief_goede")] * 2


def test_a_change_without_a_day_is_told_and_stops_what_goes_online(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/m.md": with_evidence("goed_beschreven")})
    assert problems(root, NEXT) == []
    lay(root, {"methodieken/m.md": with_evidence("effectief_goede")})
    assert [(item.code, item.ernst) for item in problems(root, NEXT)] == [("SDW498", Ernst.WAARSCHUWING)]
    found = check(root, NEXT, now=NEXT, history=History(), production=True).report
    assert [item.ernst for item in found if item.code == "SDW498"] == [Ernst.FOUT]


def test_another_key_is_told_and_tells_no_change(tmp_path: Path) -> None:
    root = begin(tmp_path, {"methodieken/m.md": with_evidence("goed_beschreven")})
    listed = (root / "adressen.yml").read_text()
    write(root, {"adressen.yml": listed.replace(KEY, KEY[::-1])})
    assert [item.code for item in problems(root, NEXT)] == ["SDW497"]
    assert told(root, NEXT) == []


def test_the_record_stays_within_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sdw_build.editing.record._MOST", 3)
    root = begin(tmp_path, {"methodieken/m.md": with_evidence("onbekend")})
    for number in range(5):
        level = "onbekend" if number % 2 else "niet_beoordeeld"
        lay(root, {"methodieken/m.md": with_evidence(level)})
        record(root, date(2026, 6, 8 + number))
    days = [day for _, day, _, _ in told(root, LATER)]
    assert days == ["2026-06-12", "2026-06-11", "2026-06-10"]


@pytest.mark.parametrize("kind", ["verhalen", "methodieken"])
def test_a_command_that_moves_a_page_writes_it_down(tmp_path: Path, kind: str) -> None:
    text = methodiek() if kind == "methodieken" else written()
    root = begin(tmp_path, {f"{kind}/a.md": text, "content/index.md": written()})
    library = load(root, now=NEXT, history=History()).library
    plan_move(library, f"{kind}/a", f"{kind}/b").changes.make()
    assert [item.code for item in problems(root, NEXT)] == []
    assert told(root, NEXT) == [("verhuisd", "2026-06-08", "", "")]
    assert told(root, LATER) == [("verhuisd", "2026-06-08", "", "")]
