"""Which texts about people a document names, by a link or in a field: whoever may not be seen is not to be told of there either."""

from collections.abc import Iterator

from sdw_build.library.document import Document
from sdw_build.library.references import references
from sdw_build.schema.kinds import KINDS
from sdw_build.source.aim import read_aim

PEOPLE = frozenset(kind.naam for kind in KINDS if kind.about_people)
PersonName = tuple[str, str]  # a text about someone: its kind and slug


def person_at(pad: str, link: str) -> PersonName | None:
    """Return the text about someone that a link stands for, as it was typed in a file; None when it stands for none."""
    name = read_aim(pad, link).name
    return name if name and name[0] in PEOPLE else None


def people_named(document: Document) -> Iterator[PersonName]:
    """Go through the texts about people that a document names."""
    links = (mention.target for mention in document.body.mentions if mention.sort in ("link", "beeld"))
    for link in (*links, *(str(link) for _, link in document.pointing)):
        if name := person_at(document.pad, link):
            yield name
    yield from ((ref.soort, str(ref)) for _, ref in references(document.data) if ref.soort in PEOPLE)
