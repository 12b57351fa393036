"""Asked by name, path, address or id; once or again; and what of others stays."""

from pathlib import Path

import pytest

from sdw_build.editing.refusal import RefusedError
from sdw_build.source.register import REGISTER
from sdw_build.withdrawal.plan import plan_withdrawal
from tests.cases import document
from tests.pictures import photo
from tests.withdrawal.project import (
    CONSENT,
    MINE,
    OTHER,
    SECOND,
    SLUG,
    STORY,
    THEIRS,
    do,
    ids,
    lay_out,
    registered,
    said,
    story,
    traces,
)

NAMES = [
    SLUG,
    f"{SLUG}.md",
    f"{SLUG}/",
    f"{SLUG}/index.md",
    STORY,
    f"./{STORY}",
    f"verhalen/{SLUG}",
    f"verhalen\\{SLUG}\\index.md",
    f"/verhalen/{SLUG}/",
    f"https://www.sterkdoorwerk.nl/verhalen/{SLUG}/",
    f"https://www.sterkdoorwerk.nl/verhalen/{SLUG}/?x=1#kop",
    "Een-Nieuwe-Start",
    "een%2Dnieuwe%2Dstart",
    "/verhalen/vroeger/",
    "verhalen/vroeger",
]


@pytest.mark.parametrize("asked", [*NAMES, None])
@pytest.mark.parametrize("again", [False, True], ids=["once", "twice"])
def test_by_any_name_and_as_often_as_one_likes(tmp_path: Path, asked: str | None, again: bool) -> None:
    root = lay_out(tmp_path)
    words = (asked,) if asked else (None, MINE)
    done = do(root, *words)
    assert not done.failed, said(done)
    if again:
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        assert not do(root, *words).failed
        assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    assert registered(root) == ids(MINE)
    assert traces(root, photo("png")) == []
    text = (root / STORY).read_text(encoding="utf-8")
    assert text == "---\ningetrokken_op: 2026-11-20\nkenmerken: [T-2026-001]\nvoorheen: [/verhalen/vroeger/]\n---\n"


def test_by_a_path_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay_out(tmp_path)
    monkeypatch.chdir(root / "verhalen" / SLUG)
    assert plan_withdrawal(root, "index.md", []).gone[0].pad == STORY
    assert plan_withdrawal(root, ".", []).gone[0].pad == STORY
    assert plan_withdrawal(root, str(root / STORY), []).gone[0].pad == STORY


@pytest.mark.parametrize("asked", [(SLUG, MINE), (None, MINE), (SLUG,)])
def test_every_verhaal_with_the_id_goes(tmp_path: Path, asked: tuple[str | None, ...]) -> None:
    more = document(f"perspectief: client\n{CONSENT}", "Kanarie.", public=True)
    both = document(f"perspectief: client\n{CONSENT}{SECOND}", "Kanarie.", public=True)
    root = lay_out(tmp_path, "", **{"verhalen/nog-een.md": more, "verhalen/2026/samen.md": both})
    done = do(root, *asked)
    assert not done.failed, said(done)
    assert {item.pad for item in done.plan.gone} == {STORY, "verhalen/nog-een.md", "verhalen/2026/samen.md"}
    assert registered(root) == ids(MINE)
    assert traces(root) == []
    assert "titel: Proef" in (root / OTHER).read_text(encoding="utf-8")


def test_who_is_in_no_verhaal_or_in_another_is_not_guessed(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for words, told in (
        ((None, "T-2026-100"), "geen enkel verhaal"),
        ((SLUG, THEIRS), "staat niet in"),
        (("een-nieuwe-strat",), "Bedoel je een-nieuwe-start"),
        ((None, "T-2026-01"), "Bedoel je T-2026-001"),
        (("../../etc/passwd",), "geen verhaal"),
    ):
        with pytest.raises(RefusedError, match=told):
            do(root, *words)
    assert not (root / REGISTER).exists()
    assert "Kanarie" in (root / STORY).read_text(encoding="utf-8")


def test_two_files_of_one_name_are_named(tmp_path: Path) -> None:
    root = lay_out(tmp_path, "", **{f"verhalen/2026/{SLUG}.md": story()})
    with pytest.raises(RefusedError, match="Noem het bestand"):
        do(root)
    do(root, f"verhalen/2026/{SLUG}.md")
    assert traces(root) == []  # the other carries the same id


@pytest.mark.parametrize("name", ["Mijn Verhaal.md", "cliënt.md", "verhaal.markdown", "a.b.md", "verhaal.txt"])
def test_a_file_of_a_name_that_the_site_refuses_can_be_withdrawn(tmp_path: Path, name: str) -> None:
    root = lay_out(tmp_path, "", **{f"verhalen/{name}": story(CONSENT.replace("001", "005"))})
    done = do(root, f"verhalen/{name}")
    assert registered(root) == ids("T-2026-005"), said(done)
    assert "anarie" not in (root / "verhalen" / name).read_text(encoding="utf-8")


def test_a_verhaal_behind_a_link_is_told_and_left(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    elsewhere = tmp_path / "elders.md"
    elsewhere.write_text(story(), encoding="utf-8")
    (root / "verhalen" / "verweg.md").symlink_to(elsewhere)
    with pytest.raises(RefusedError, match="koppeling"):
        do(root, "verweg")
    assert elsewhere.read_text(encoding="utf-8") == story()


PICTURES = {
    # name of the picture, what the verhaal types, what another page types, whether it goes
    "beside": ("verhalen/foto.png", "foto.png", "", True),
    "spaces": ("verhalen/mijn foto.png", "mijn%20foto.png", "", True),
    "spaces, undecoded": ("verhalen/mijn foto.png", "<mijn foto.png>", "", True),
    "percent on disk": ("verhalen/mijn%20foto.png", "mijn%20foto.png", "", True),
    "capitals": ("verhalen/Foto.PNG", "foto.png", "", True),
    "accent": ("verhalen/caf\u00e9.png", "cafe\u0301.png", "", True),
    "accent, encoded": ("verhalen/caf\u00e9.png", "caf%C3%A9.png", "", True),
    "above": ("content/foto.png", "../content/foto.png", "", True),
    "dots": ("verhalen/foto.png", "./x/../foto.png", "", True),
    "part of another name": ("verhalen/a.png", "vera.png", "", False),
    "other's too": ("verhalen/foto.png", "foto.png", "../verhalen/foto.png", False),
    "other's, part of a name": ("verhalen/a.png", "a.png", "../verhalen/vera.png", True),
    "other's, another folder": ("verhalen/foto.png", "foto.png", "foto.png", True),
    "shell": ("verhalen/$(touch X).png", "$(touch%20X).png", "", True),
    "a dash": ("verhalen/-rf.png", "-rf.png", "", True),
    "a quote": ("verhalen/a'b.png", "a'b.png", "", True),
}


@pytest.mark.parametrize("case", PICTURES)
def test_a_picture_goes_by_its_path(tmp_path: Path, case: str) -> None:
    path, typed, elsewhere, goes = PICTURES[case]
    raw = photo("png", turned=True)
    more = document(body=f"![Iets]({elsewhere})" if elsewhere else "Tekst.", public=True)
    text = story().replace("Kanarietekst", f"![Kanarie]({typed})\n\nKanarietekst")
    root = lay_out(
        tmp_path, "", **{path: raw, "content/meer.md": more, "verhalen/start.md": text.replace("001", "007")}
    )
    done = do(root, "start")
    assert not done.failed, said(done)
    assert (root / path).exists() == (not goes)
    assert (path in done.plan.goods.shared) == (case == "other's too")
    assert (root / "verhalen" / SLUG / "beeld.png").exists()


def test_copies_of_a_picture_and_of_a_text_go_along(tmp_path: Path) -> None:
    own = f"verhalen/{SLUG}"
    names = (
        f"{own}/index.md.orig",
        f"{own}/index.md~",
        f"{own}/notitie.txt",
        f"{own}/groot/beeld.tif",
        f"{own}/.index.md.swp",
    )
    root = lay_out(
        tmp_path,
        "",
        **dict.fromkeys(names, "kanarie"),
        **{"content/kopie.png": photo("png"), f"{own}/ander.md": story(SECOND)},
    )
    done = do(root, STORY)
    assert not done.failed, said(done)
    assert traces(root, photo("png")) == [f"{own}/ander.md"]


def test_what_others_still_say_is_pointed_at_without_repeating_it(tmp_path: Path) -> None:
    lines = "Lees [dit](../verhalen/een-nieuwe-start/index.md).\n\nOver kanarietitel OVER een nieuwe start.\n\n[x](/verhalen/vroeger/)"
    root = lay_out(tmp_path, "", **{"content/over-ons.md": document(body=lines, public=True)})
    done = do(root)
    assert [(place.pad, place.regel) for place in done.plan.mentions] == [
        ("content/over-ons.md", number) for number in (9, 11, 13)
    ]
