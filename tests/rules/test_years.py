"""Years in a consent: what happened cannot lie ahead, and how long someone agrees is asked after, not refused."""

from collections.abc import Callable
from pathlib import Path

from sdw_build.check import check
from sdw_build.source.history import History
from tests.cases import DAY, Files, document, problems
from tests.typed.mistakes import CONSENT

Project = Callable[[Files], Path]


def test_a_consent_for_long_is_asked_after_and_not_refused(project: Project) -> None:
    far = CONSENT.format(rol="verteller").replace("2029", "2062")
    root = project({"verhalen/proef.md": document(far)})
    assert problems(root) == []
    (found,) = check(root, DAY, now=DAY, history=History(), advice=True).report
    assert (found.code, found.place.regel, found.ernst, found.waarde) == ("SDW218", 11, "advies", "2062")
    assert "formulier" in found.hulp
