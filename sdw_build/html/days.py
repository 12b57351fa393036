"""Days that are shown, told to machines as well: each stands in an element that holds it as a date."""

import re
from datetime import date

from sdw_build.html.wrapping import SPACE, in_words
from sdw_build.schema.values import MONTHS

_DAY = re.compile(rf"(?<![\w-])(\d{{1,2}}){SPACE}({'|'.join(MONTHS)}){SPACE}(\d{{4}})(?!\w)")


def mark_days(html: str) -> str:
    """Return HTML in which every day that is shown, in a text or beside it, is a <time>; what is no day stays as it is."""
    return in_words(html, lambda text: _DAY.sub(_marked, text))


def _marked(found: re.Match[str]) -> str:
    number, month, year = found.groups()
    try:
        day = date(int(year), MONTHS.index(month) + 1, int(number))
    except ValueError:
        return found[0]
    return f'<time datetime="{day.isoformat()}">{found[0]}</time>'
