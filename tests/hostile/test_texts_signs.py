"""Signs that are not what they seem, and YAML that is more than it seems: each is told or harmless, and never a fault."""

import json
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Ernst
from tests.cases import DAY, document, problems, write
from tests.hostile.texts import CODED_SIGNS, EXPLOSIONS, HARMLESS_SIGNS, ODD_SIGNS


def told(folder: Path, extra: str, body: str, title: str = "Proef") -> set[Code]:
    """Return the codes of what is told of a page."""
    text = document(extra, body).replace("titel: Proef", f"titel: {title}")
    return {item.code for item in problems(write(folder, {"content/proef.md": text}), DAY)}


@pytest.mark.parametrize("name", ODD_SIGNS)
def test_a_sign_that_nobody_means_is_told(tmp_path: Path, name: str) -> None:
    value = ODD_SIGNS[name]
    for extra, body, title in (
        ("", value, "Proef"),
        (f"wijziging: x {value}\n", "Tekst.", "Proef"),
        ("", "Tekst.", value),
    ):
        assert Code.VREEMD_TEKEN in told(tmp_path, extra, body, title)


@pytest.mark.parametrize("name", CODED_SIGNS)
def test_a_sign_that_is_written_in_code_is_told(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, *CODED_SIGNS[name])


@pytest.mark.parametrize("name", HARMLESS_SIGNS)
def test_a_sign_that_people_use_passes(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, "", HARMLESS_SIGNS[name]) == set()


@pytest.mark.parametrize("name", EXPLOSIONS)
@pytest.mark.parametrize("pad", ["content/proef.md", "content/regios.yml"])
def test_yaml_that_explodes_is_told(tmp_path: Path, name: str, pad: str) -> None:
    content = document(EXPLOSIONS[name]) if pad.endswith(".md") else EXPLOSIONS[name]
    report = check(write(tmp_path, {pad: content}), DAY).report
    assert not {Code.STRUIKELT, Code.PROGRAMMAFOUT} & {item.code for item in report}
    assert all(item.place.pad == pad for item in report)
    assert len(json.dumps([item.bericht for item in report])) < 20_000_000
    if pad.endswith(".yml"):
        assert any(item.ernst is Ernst.FOUT for item in report)
