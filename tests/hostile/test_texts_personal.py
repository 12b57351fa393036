"""A personal detail is found where a reader reads it, however it was typed; and nothing else is taken for one."""

from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Diagnostic
from tests.cases import DAY, document, problems, write
from tests.hostile.texts import PERSONAL

_CODES = {"SDW420", "SDW421", "SDW422", "SDW425"}
_PAGE = {"content/over-ons.md": document()}


def personal(folder: Path, body: str, pad: str = "verhalen/proef.md", extra: str = "") -> list[Diagnostic]:
    """Return the personal details that the check finds."""
    root = write(folder, {pad: document(extra, body), **_PAGE})
    return [item for item in problems(root, DAY) if item.code in _CODES]


@pytest.mark.parametrize("name", PERSONAL)
def test_what_a_reader_reads_is_found(tmp_path: Path, name: str) -> None:
    (found,) = personal(tmp_path, PERSONAL[name])
    line = document("", PERSONAL[name]).split("\n")[found.place.regel - 1]
    assert line.strip()
    assert found.place.kolom <= len(line)
    assert "•" in found.waarde


@pytest.mark.parametrize(
    "value",
    ["Bel 06\u201112345678", "Bel \uff10\uff16-12345678", "Bel 06\u00a01234\u00a05678", "jan.jansen\uff20ggz.nl"],
)
def test_in_a_field(tmp_path: Path, value: str) -> None:
    assert personal(tmp_path, "Tekst.", extra=f"wijziging: {value}\n")


def test_in_a_text_with_fields_that_are_wrong(tmp_path: Path) -> None:
    assert personal(tmp_path, "Bel 06\\-12345678.", extra="kleur: rood\n")


def test_in_the_name_of_a_file(tmp_path: Path) -> None:
    assert personal(tmp_path, "Tekst.", "verhalen/bel-06-12345678.md")


def test_what_stands_so_is_told_once(tmp_path: Path) -> None:
    assert len(personal(tmp_path, "Bel *nu* 06-12345678, of mail **snel** jan.jansen@ggz.nl.")) == 2


@pytest.mark.parametrize(
    "body",
    [
        "Op 12\\-06-2026 en 06\u201107\u20112026 was het zo.",
        "ISBN 978\\-90-1234-567-8, KvK 12345678, en 1\u00a0000\u00a0000 mensen.",
        "[een bron over werk](https://www.voorbeeld.nl/0612345678?m=jan@ggz.nl)",
        "Bel **0800**-0113, 113, of 088\u2011123\u00a045\u00a067. Mail info\\@ggz.nl.",
        "Tabel 1\\.2\\.3\\.4 en artikel 06\\.1 lid 2\n345.",
    ],
)
def test_what_only_looks_like_one_passes(tmp_path: Path, body: str) -> None:
    assert personal(tmp_path, body) == []
