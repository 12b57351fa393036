"""What the making leaves behind is told; what only looks like it is not."""

from pathlib import Path

import pytest

from sdw_build.inspection.traces import traces
from tests.inspection.site import lay, whole

ROOT = Path("/srv/redactie/sterk door werk")


@pytest.mark.parametrize(
    ("pad", "content"),
    [
        ("index.html", f"<p>{ROOT}/content/over.md</p>"),
        ("feed.xml", f"<feed>{ROOT}</feed>"),
        ("assets/js/een.js", "// TODO: later\n"),
        ("assets/js/een.js", "let a = 1; /* een\n FIXME */"),
        ("assets/stijl.css", "/* XXX */"),
        ("index.html", "<!-- HACK --><p>x</p>"),
        ("assets/js/een.js", "let a\n//# sourceMappingURL=een.js.map"),
        ("assets/js/een.js.map", "{}"),
    ],
)
def test_a_trace_is_told(tmp_path: Path, pad: str, content: str) -> None:
    assert [(item.code, item.pad) for item in traces(lay(tmp_path, whole(**{pad: content})), ROOT)] == [("SDW508", pad)]


@pytest.mark.parametrize(
    ("pad", "content"),
    [
        ("index.html", "<p>TODO is een woord, en /srv een map.</p><!-- een opmerking -->"),
        ("assets/js/een.js", 'const a = "https://x.example/TODO";'),
        ("pagefind/pagefind.js", "// TODO van een ander"),
    ],
)
def test_what_only_looks_like_one_is_not(tmp_path: Path, pad: str, content: str) -> None:
    assert list(traces(lay(tmp_path, whole(**{pad: content})), ROOT)) == []


def test_a_folder_near_the_root_of_a_disk_is_no_trace(tmp_path: Path) -> None:
    assert list(traces(lay(tmp_path, whole(**{"index.html": "<p>/site/ of /app/</p>"})), Path("/app"))) == []
