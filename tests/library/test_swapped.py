"""Documents that changed places are told, and ordinary writing is not."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.editing.moving import plan_move
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.editing.refusal import RefusedError
from sdw_build.library.earlier import changed_places
from tests.cases import DAY, Files, cijfer, document, methodiek, problems, regio, write
from tests.in_git import commit, git, kept

Project = Callable[[Files], Path]

WORDS = {
    "a": ("Rustig beginnen", "Wie je helpt"),
    "b": ("Geld en regels", "Samen praten"),
    "c": ("Waar het is", "Hoe laat"),
}


def text(name: str) -> str:
    """Write a methodiek with headings of its own, and one that all have."""
    one, two = WORDS[name]
    body = f"## {one}\n\nOver {one.lower()} gaat dit stuk.\n\n## {two}\n\n## Meer lezen\n\nHier staat niets."
    return methodiek(body=body, public=True).replace("titel: Proef", f"titel: {one}")


def listed(root: Path) -> Path:
    """Promise all there is."""
    (root / "adressen.yml").write_text(write_list(renewed_list(check(root, DAY).library, DAY)), encoding="utf-8")
    return root


def pages(names: dict[str, str]) -> Files:
    """Name the files, each with the text of one."""
    return {f"methodieken/{name}.md": text(of) for name, of in names.items()}


def told(root: Path) -> list[tuple[str, str]]:
    """Return the addresses at which something else is told to stand, and where that stood."""
    found = [item for item in problems(root) if item.code == "SDW456"]
    return [(item.waarde, item.bericht.split(" stond")[0].split()[-1]) for item in found]


@pytest.mark.parametrize(
    "now", [{"a": "b", "b": "a", "c": "c"}, {"a": "c", "b": "a", "c": "b"}], ids=["two", "three in a round"]
)
def test_files_that_changed_places_are_told_by_their_headings(project: Project, now: dict[str, str]) -> None:
    root = listed(project(pages({"a": "a", "b": "b", "c": "c"})))
    assert problems(root) == []
    write(root, pages(now))
    assert told(root) == [(f"/methodieken/{name}/", f"/methodieken/{of}/") for name, of in now.items() if name != of]


def test_only_the_texts_below_the_fields_may_have_changed_places(project: Project) -> None:
    root = listed(project(pages({"a": "a", "b": "b"})))
    heads = {name: text(name).split("\n---\n")[0] for name in "ab"}
    bodies = {name: text(name).split("\n---\n")[1] for name in "ab"}
    write(root, {f"methodieken/{name}.md": f"{heads[name]}\n---\n{bodies[other]}" for name, other in ("ab", "ba")})
    assert len(told(root)) == 2


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (text("a").replace("Rustig beginnen", "Langzaam starten").replace("Wie je helpt", "Wie er is"), text("b")),
        (text("a").replace("Wie je helpt", "Samen praten"), text("b").replace("Samen praten", "Wie je helpt")),
        (text("b"), text("b").replace("Geld en regels", "Regels").replace("Samen praten", "Praten")),
        (text("a"), text("a")),
        (methodiek(public=True), methodiek(public=True)),
    ],
    ids=["written anew", "a piece each", "one took over", "copied", "emptied"],
)
def test_ordinary_writing_is_no_swap(project: Project, a: str, b: str) -> None:
    root = listed(project(pages({"a": "a", "b": "b"})))
    write(root, {"methodieken/a.md": a, "methodieken/b.md": b})
    assert told(root) == []


GIVE = re.compile(r"geef ('?)([\w./-]+)\1(?: in ([\w./-]+))? weer de naam ('?)([\w./-]*\w)\4")


def obey(root: Path, advice: str) -> None:
    """Do what is advised, as it is written."""
    for _, old, pad, _, new in GIVE.findall(advice):
        if pad:
            text = (root / pad).read_text(encoding="utf-8")
            assert f"{new}:" not in text
            (root / pad).write_text(text.replace(f"{old}:", f"{new}:"), encoding="utf-8")
        else:
            assert not (root / new).exists()
            (root / old).rename(root / new)


CHAINS = {
    "one, and a new name": [("a", "x"), ("b", "a")],
    "two": [("a", "x"), ("b", "a"), ("c", "b")],
    "two, from the other end": [("c", "z"), ("b", "c"), ("a", "b")],
    "a round by way of another name": [("a", "x"), ("b", "a"), ("x", "b")],
}


@pytest.mark.parametrize("renames", CHAINS.values(), ids=CHAINS)
def test_a_chain_of_renames_is_told_and_its_advice_mends_it(project: Project, renames: list[tuple[str, str]]) -> None:
    root = listed(project(pages({"a": "a", "b": "b", "c": "c"})))
    before = {path.name: path.read_bytes() for path in (root / "methodieken").iterdir()}
    for old, new in renames:
        (root / f"methodieken/{old}.md").rename(root / f"methodieken/{new}.md")
    found = [item for item in problems(root) if item.code in ("SDW456", "SDW310")]
    assert found
    assert not any("sdw verhuis methodieken/" in item.hulp for item in found), "no page is named that is another"
    advice = next(item.hulp for item in found if item.code == "SDW456")
    if GIVE.search(advice):
        obey(root, advice)
        assert {path.name: path.read_bytes() for path in (root / "methodieken").iterdir()} == before
        assert problems(root) == []
    else:
        assert "zet terug wat verwisseld is" in advice


def test_what_points_at_a_page_that_was_displaced_is_told_to_wait_and_at_a_new_name_to_go_there(
    project: Project,
) -> None:
    linking = methodiek("vergelijk_met: [a]\n", body="[Lees a](a.md).", public=True)
    root = listed(project({**pages({"a": "a", "b": "b"}), "methodieken/d.md": linking}))
    (root / "methodieken/a.md").rename(root / "methodieken/zomaar.md")
    (told,) = [item for item in problems(root) if item.code == "SDW306"]
    assert "schrijf 'zomaar.md'" in told.hulp
    (root / "methodieken/b.md").unlink()
    (root / "methodieken/zomaar.md").rename(root / "methodieken/b.md")
    told, pointing = [item for item in problems(root) if item.code in ("SDW306", "SDW301")]
    assert "staat nu in methodieken/b.md, op het adres van een ander" in told.hulp
    assert pointing.hulp == told.hulp


def test_no_address_is_made_to_lead_to_what_is_another_page(project: Project) -> None:
    root = listed(project(pages({"a": "a", "b": "b"})))
    (root / "methodieken/a.md").rename(root / "methodieken/x.md")
    (root / "methodieken/b.md").rename(root / "methodieken/a.md")
    with pytest.raises(RefusedError, match="de koppen zijn die van /methodieken/a/"):
        plan_move(check(root, DAY).library, "methodieken/b", "methodieken/x")


@pytest.mark.parametrize("headed", [True, False], ids=["with headings", "without"])
@pytest.mark.parametrize("renames", CHAINS.values(), ids=CHAINS)
def test_a_chain_in_two_commits_is_told_by_git(tmp_path: Path, renames: list[tuple[str, str]], *, headed: bool) -> None:
    files = {
        name: text.replace("## ", "" if not headed else "## ")
        for name, text in pages({"a": "a", "b": "b", "c": "c"}).items()
        if isinstance(text, str)
    }
    root = repository(tmp_path, files)
    first = git(root, "rev-parse", "HEAD").strip()
    for old, new in renames:
        (root / f"methodieken/{old}.md").rename(root / f"methodieken/{new}.md")
        commit(root)
    found = changed_places(check(root, DAY).library, first)
    assert found
    assert not kept(root, first)
    obey(root, found[0].hulp)
    if GIVE.search(found[0].hulp):
        assert kept(root, first)


def test_a_new_page_in_the_place_of_one_that_went_is_told_by_git(tmp_path: Path) -> None:
    root = repository(tmp_path, pages({"a": "a", "b": "b"}))
    (root / "methodieken/a.md").rename(root / "methodieken/x.md")
    new = text("c").replace("samenvatting: Een proef.", "samenvatting: Heel anders.").replace("Beginnen", "Anders")
    write(
        root, {"methodieken/a.md": new.replace("Je begint rustig.", "Iets.").replace("Verzonnen bron", "Andere bron")}
    )
    (told,) = changed_places(check(root, DAY).library, "HEAD")
    assert told.waarde == "/methodieken/a/"
    assert "methodieken/a.md eerst een andere naam" in told.hulp
    (root / "methodieken/a.md").rename(root / "methodieken/nieuw.md")
    obey(root, told.hulp)
    assert kept(root, "HEAD")


def test_git_knows_by_its_words_what_was_renamed_and_what_is_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository(tmp_path, {"content/cijfers/a.yml": FIGURES})
    write(root, {"content/cijfers/a.yml": FIGURES.replace("een:", "zomaar:")})
    assert not kept(root, "HEAD")
    assert "sdw verhuis cijfers/een cijfers/zomaar " in capsys.readouterr().out
    # The one that reads most like `een` by its name is `twee`, and `een` is gone.
    only_two = "".join(FIGURES.partition("twee:")[1:])
    write(root, {"content/cijfers/a.yml": only_two.replace("twee:", "eens:")})
    assert not kept(root, "HEAD")
    said = capsys.readouterr().out
    assert "sdw verhuis cijfers/twee cijfers/eens " in said
    assert "sdw verhuis cijfers/een cijfers/NIEUWE-NAAM " in said


def test_a_copy_that_is_written_anew_has_not_gone_to_the_page_that_it_was_a_copy_of(tmp_path: Path) -> None:
    root = repository(tmp_path, {"methodieken/a.md": text("a"), "methodieken/b.md": text("a")})
    new = text("c").replace("Een proef.", "Heel anders.").replace("Beginnen", "Anders").replace("Meer lezen", "Verder")
    write(
        root, {"methodieken/b.md": new.replace("Je begint rustig.", "Iets.").replace("Verzonnen bron", "Andere bron")}
    )
    assert changed_places(check(root, DAY).library, "HEAD") == []
    assert kept(root, "HEAD")


def test_a_chain_of_names_of_data_is_told_by_git(tmp_path: Path) -> None:
    root = repository(tmp_path, {"content/cijfers/a.yml": FIGURES})
    write(root, {"content/cijfers/a.yml": FIGURES.replace("een:", "x:").replace("twee:", "een:")})
    (told,) = changed_places(check(root, DAY).library, "HEAD")
    assert told.waarde == "/cijfers/een/"
    assert not kept(root, "HEAD")
    obey(root, told.hulp)
    assert (root / "content/cijfers/a.yml").read_text(encoding="utf-8") == FIGURES
    assert kept(root, "HEAD")


def repository(folder: Path, files: Files) -> Path:
    """Write a project, promise all that is in it, and commit it."""
    listed(write(folder, files))
    git(folder, "init", "-q", "-b", "main", ".")
    commit(folder)
    return folder


FIGURES = cijfer("een", "  uitgever: Bureau Een\n").replace("Zo is het", "Een op de drie werkt") + cijfer(
    "twee", "  uitgever: Bureau Twee\n"
).replace("Zo is het", "De meeste mensen willen").replace("Iedereen", "Wie werkt")
REGIONS = regio("noord", "Groningen", "AM01") + regio("zuid", "Zeeland", "AM24")


@pytest.mark.parametrize(
    ("pad", "before", "now", "count"),
    [
        ("content/cijfers/a.yml", FIGURES, FIGURES.replace("een:", "x:").replace("twee:", "een:").replace("x:", "twee:"), 2),
        ("content/regios.yml", REGIONS, REGIONS.replace("noord:", "x:").replace("zuid:", "noord:").replace("x:", "zuid:"), 2),
        ("content/regios.yml", REGIONS, REGIONS.replace("kolom: 1", "kolom: 2"), 0),
        ("content/cijfers/a.yml", FIGURES, FIGURES.replace("30", "31").replace("2020", "2021"), 0),
    ],
)  # fmt: skip
def test_names_of_data_that_changed_places_are_told_by_git(
    tmp_path: Path, pad: str, before: str, now: str, count: int
) -> None:
    root = repository(tmp_path, {pad: before})
    write(root, {pad: now})
    assert len(changed_places(check(root, DAY).library, "HEAD")) == count
    assert kept(root, "HEAD") == (count == 0)


def test_folders_that_changed_places_are_told_without_a_heading(tmp_path: Path) -> None:
    files = {
        f"verhalen/{name}/index.md": document(body=f"Dit gaat over {word}.\n\nEn over {word} nog meer.", public=True)
        for name, word in (("een", "appels"), ("twee", "peren"))
    }
    root = repository(tmp_path, files)
    for old, new in (("een", "x"), ("twee", "een"), ("x", "twee")):
        (root / "verhalen" / old).rename(root / "verhalen" / new)
    assert [item.waarde for item in changed_places(check(root, DAY).library, "HEAD")] == [
        "/verhalen/een/",
        "/verhalen/twee/",
    ]
    git(root, "checkout", "-q", ".")
    assert changed_places(check(root, DAY).library, "HEAD") == []
