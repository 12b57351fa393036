"""The sentences that say no more than that something is not known."""

import re
from collections.abc import Iterable, Iterator

from sdw_build.body.sentences import Sentence

_WE = r"(?:wij|we)"
_SOURCES = r"(?:onze|de|deze|geen(?:\ enkele)?)\ (?:openbare\ )?bron(?:nen)?"
_UNKNOWN = re.compile(
    rf"""\b(?:
        weten\ {_WE}\ (?:dus\ |nog\ |ook\ |daarom\ )*niet | {_WE}\ weten\ (?:dus\ |nog\ |ook\ |daarom\ |het\ )*niet
      | (?:is|zijn|blijft|blijven)\ (?:ons\ )?(?:nog\ |ook\ |dus\ )*(?:niet\ bekend|onbekend)
      | (?:hebben|konden|kunnen)\ {_WE}\ (?:nog\ |ook\ )*niet\ (?:gevonden|gezien|vinden|nagaan)
      | (?:staat|staan)\ (?:er\ |ook\ |dus\ |nog\ )*niet\ in\ {_SOURCES}
      | {_SOURCES}\ (?:noemt|noemen|zegt|zeggen|vertelt|vertellen|beschrijft|beschrijven|geeft|geven)\b[^.!?]*\b(?:niet|geen)\b
      | (?:noemt|zegt|vertelt|beschrijft|geeft)\ geen\ (?:enkele\ )?bron
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def unknowns(found: Iterable[Sentence]) -> Iterator[Sentence]:
    """Go through those of some sentences that say that something is not known."""
    return (sentence for sentence in found if _UNKNOWN.search(" ".join(sentence.text.split())))
