"""All personal details in a text, each once."""

from collections.abc import Iterator
from dataclasses import dataclass

from sdw_build.body.shown import TELLING
from sdw_build.diagnostics.codes import Code
from sdw_build.rules.privacy import DETECTORS
from sdw_build.rules.privacy.found import Found


@dataclass(frozen=True)
class Detail:
    """A personal detail with the code and the words by which it is told."""

    code: Code
    noun: str
    found: Found


def find_details(text: str) -> Iterator[Detail]:
    """Go through all detectors; of two that overlap the surest counts."""
    if not TELLING.search(text):
        return
    taken: list[Found] = []
    for code, noun, detector in DETECTORS:
        for found in detector(text):
            if all(found.end <= other.start or other.end <= found.start for other in taken):
                taken.append(found)
                yield Detail(code, noun, found)


def conceal(text: str) -> str:
    """Replace every personal detail by as many dots, so that columns stay what they were."""
    for detail in find_details(text):
        found = detail.found
        text = text[: found.start] + "•" * (found.end - found.start) + text[found.end :]
    return text
