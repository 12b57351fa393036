"""How long reading a text takes."""

import re

from sdw_build.body.scan import Body
from sdw_build.body.visible import visible

# The average of adults who read English non-fiction in silence, and the pace that nearly all of them reach;
# those who are older or learn the language read slower than average, and many of our readers are tired.
# Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019), 190 studies.
# He finds that other languages differ by how many words they need; for Dutch no rate of its own is used here.
_AVERAGE = 238
_SLOW = 175

_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def reading_minutes(body: Body, *, slow: bool = False) -> int:
    """Return about how many minutes a text takes, at least one; 0 when there is nothing to read."""
    words, pace = len(_WORD.findall(visible(body))), _SLOW if slow else _AVERAGE
    return max(1, round(words / pace)) if words else 0
