"""How long reading a text takes."""

import re

from sdw_build.body.scan import Body
from sdw_build.body.visible import visible
from sdw_build.body.words import words_of

# The average of adults who read English non-fiction in silence, and the pace that nearly all of them reach;
# those who are older or learn the language read slower than average, and many of our readers are tired.
# Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019), 190 studies.
# He finds that other languages differ by how many words they need; for Dutch no rate of its own is used here.
_AVERAGE = 238
_SLOW = 175

_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def words_to_read(body: Body) -> int:
    """Return how many words a text has for who reads it."""
    return len(words_of(visible(body), _WORD))


def reading_minutes(words: int, *, slow: bool = False) -> int:
    """Return about how many minutes a text of so many words takes, at least one; 0 when there is nothing to read."""
    return max(1, round(words / (_SLOW if slow else _AVERAGE))) if words else 0
