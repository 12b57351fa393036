"""A record that is gone is told and comes back; a list that is empty is told once; what came back is counted."""

from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.cli.beloftes import compared, kept_since
from sdw_build.diagnostics.diagnostic import Ernst
from tests.cases import DAY, methodiek
from tests.in_git import commit, promise, start

FILES = {"methodieken/a.md": methodiek(body="## Een\n\nTekst.\n\n## Twee\n\nMeer.", public=True)}


@pytest.mark.parametrize("committed", [False, True])
def test_a_record_that_is_gone_is_told_and_comes_back(
    tmp_path: Path, committed: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    root = start(tmp_path, FILES)
    before = (root / "wijzigingen.yml").read_bytes()
    (root / "wijzigingen.yml").unlink()
    if committed:
        commit(root)
    assert [(item.code, item.ernst) for item in check(root, DAY).report] == [("SDW464", Ernst.WAARSCHUWING)]
    assert ("SDW464", Ernst.FOUT) in [(item.code, item.ernst) for item in check(root, DAY, production=True).report]
    capsys.readouterr()
    assert compared(root, DAY) == 1
    assert "wijzigingen.yml is weg" in capsys.readouterr().out
    assert promise(root) == 0
    assert "Terug uit git: wijzigingen.yml" in capsys.readouterr().out
    assert (root / "wijzigingen.yml").read_bytes() == before


def test_an_empty_list_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = start(tmp_path, FILES)
    (root / "adressen.yml").write_text("adressen: {}\n", encoding="utf-8")
    capsys.readouterr()
    assert kept_since(root, DAY, "main") == 1
    said = capsys.readouterr().out
    assert said.count("SDW223 ") == 1
    assert "SDW310" not in said


@pytest.mark.parametrize("since", [None, "main~1"])
def test_what_came_back_is_counted_with_its_anchors(
    tmp_path: Path, since: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    root = start(tmp_path, FILES)
    path = root / "adressen.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    (root / "methodieken/a.md").write_text(methodiek(body="Tekst.", public=True), encoding="utf-8")
    path.write_text(
        "".join(line for line in lines if "anker: een" not in line and "twee" not in line), encoding="utf-8"
    )
    if since:
        commit(root)
    capsys.readouterr()
    promise(root, since)
    assert "Terug uit git: 2 plekken" in capsys.readouterr().out
