"""What the making leaves behind is told; what only looks like it is not."""

from pathlib import Path

import pytest

from sdw_build.inspection.built import Fault
from sdw_build.inspection.traces import folders_of, traces
from tests.inspection.site import lay, whole

ROOT = Path("/srv/redactie/sterk door werk")


def left(folder: Path, pad: str, content: str, root: Path = ROOT) -> list[Fault]:
    """Return what is told of a site with a file, built of a project in a folder."""
    built = lay(folder, whole(**{pad: content}))
    return [item for file in built.files() for item in traces(file, folders_of(root))]


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
    assert [(item.code, item.pad) for item in left(tmp_path, pad, content)] == [("SDW508", pad)]


@pytest.mark.parametrize(
    ("pad", "content"),
    [
        ("index.html", "<p>TODO is een woord, en /srv een map.</p><!-- een opmerking -->"),
        ("assets/js/een.js", 'const a = "https://x.example/TODO";'),
        ("pagefind/pagefind.js", "// TODO van een ander"),
    ],
)
def test_what_only_looks_like_one_is_not(tmp_path: Path, pad: str, content: str) -> None:
    assert left(tmp_path, pad, content) == []


def test_a_folder_near_the_root_of_a_disk_is_no_trace(tmp_path: Path) -> None:
    assert left(tmp_path, "index.html", "<p>/site/ of /app/</p>", Path("/app")) == []
