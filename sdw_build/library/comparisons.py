"""What is compared with what, as editors paired it, in order."""

from sdw_build.library.document import Document
from sdw_build.library.listing import found, in_order
from sdw_build.library.publication import Publication
from sdw_build.schema.kinds import VERGELIJKING
from sdw_build.schema.methodiek import Methodiek
from sdw_build.schema.vergelijking import LEAST, Vergelijking


def comparisons(publication: Publication) -> list[Document[Vergelijking]]:
    """Return the comparisons of which enough is public to compare, in the order that editors gave them."""
    documents = in_order(VERGELIJKING, publication.of_kind(VERGELIJKING))
    return [item for item in documents if len(compared(publication, item)) >= LEAST]


def compared(publication: Publication, comparison: Document[Vergelijking]) -> list[Document[Methodiek]]:
    """Return the public methodieken of a comparison, in the order in which they were named."""
    return found(publication, comparison.data.methodieken)
