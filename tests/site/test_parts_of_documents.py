"""What is worked out of a document and kept is noted when it is read: else a page would seem to depend on nothing."""

from functools import cached_property

from sdw_build.library.document import Document
from sdw_build.site.watching import PARTS


def test_all_that_a_document_keeps_is_noted_when_it_is_read() -> None:
    kept = {
        name for kind in Document.__mro__ for name, value in vars(kind).items() if isinstance(value, cached_property)
    }
    assert kept <= set(PARTS)
