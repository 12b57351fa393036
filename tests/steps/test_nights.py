"""The build of each night writes those files anew that changed, and no other, so that nobody fetches what they have."""

from datetime import timedelta
from pathlib import Path

from tests.cases import document
from tests.steps.content import NOW, PEOPLE
from tests.steps.nights import nights
from tests.steps.world import lay_out

_ENDS = next(person for person in PEOPLE if person.ends < NOW + timedelta(100))


def test_a_night_writes_what_changed_and_nothing_else(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    soon = document("themas: [preventie]\n", public=True).replace("2026-01-01", str(NOW + timedelta(10)))
    (root / "verhalen" / "straks.md").write_text(soon, encoding="utf-8")
    meeting = root / "content" / "agenda" / "voorbeelddag.md"  # it may be over just now
    meeting.write_text(meeting.read_text(encoding="utf-8").replace("najaar 2026", "voorjaar 2020"), encoding="utf-8")
    days = [NOW, NOW + timedelta(1), NOW + timedelta(10), _ENDS.ends, _ENDS.ends + timedelta(1)]
    ordinary, coming, last, ended = nights(root, days)
    for night in (ordinary, coming, last, ended):
        assert night.written == night.changed, night.day
    assert [pad for pad in ordinary.changed if pad.endswith(".html")] == ["gebruik/index.html"]  # it names the day
    page = f"verhalen/{_ENDS.slug}/index.html"
    assert "verhalen/straks/index.html" in coming.changed
    assert page not in ordinary.changed | coming.changed | last.changed
    assert page in ended.changed
