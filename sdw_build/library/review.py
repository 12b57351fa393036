"""Review as readers see it: who waits too long is told so."""

from datetime import timedelta

from sdw_build.library.publication import Publication
from sdw_build.schema.published import Published


def is_long_overdue(publication: Publication, data: Published) -> bool:
    """Tell whether the review-by date has passed by more than the grace period of the settings."""
    if data.herzien_voor is None:
        return False
    grace = timedelta(days=publication.library.settings.respijt_dagen)
    return publication.day > data.herzien_voor + grace
