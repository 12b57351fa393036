"""A key that a hand changed comes back out of git, by the command that the message names."""

import re
from pathlib import Path

import pytest

from sdw_build.check import check
from tests.cases import DAY, methodiek
from tests.in_git import commit, promise, start

FILES = {"methodieken/a.md": methodiek(body="## Een\n\nTekst.", public=True)}


def wrong_key(root: Path) -> str:
    """Change the key by hand; return the list as it was."""
    path = root / "adressen.yml"
    before = path.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^sleutel: (.)", lambda found: f"sleutel: {'c' if found[1] != 'c' else 'b'}", before)
    path.write_text(changed, encoding="utf-8")
    return before


@pytest.mark.parametrize("committed", [False, True])
def test_a_wrong_key_is_put_right(tmp_path: Path, committed: bool, capsys: pytest.CaptureFixture[str]) -> None:
    root = start(tmp_path, FILES)
    before = wrong_key(root)
    if committed:
        commit(root)
    (found,) = check(root, DAY).report
    assert (found.code, "sdw adressen" in found.hulp) == ("SDW497", True)
    capsys.readouterr()
    assert promise(root) == 0
    assert "Terug uit git: de sleutel" in capsys.readouterr().out
    assert (root / "adressen.yml").read_text(encoding="utf-8") == before
    assert list(check(root, DAY).report) == []


def test_a_key_that_git_does_not_know_stays_an_error(tmp_path: Path) -> None:
    root = start(tmp_path, FILES)
    record = root / "wijzigingen.yml"
    record.write_text(re.sub(r'(?m)^  - "[0-9a-f]{12}"$', '  - "0123456789ab"', record.read_text()), encoding="utf-8")
    commit(root)
    assert promise(root) == 1
    assert [item.code for item in check(root, DAY).report] == ["SDW497"]
