"""When help is shown before anything else: for what is searched, and for what a page speaks of."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import groupby, product
from operator import itemgetter

from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document, is_of
from sdw_build.schema.instellingen import Hulpvraag
from sdw_build.schema.kinds import PAGINA, VERHAAL
from sdw_build.schema.nood import ALWAYS, UNLESS
from sdw_build.schema.vocabulary import Bouwsteen, Gevoelig
from sdw_build.source.nodes import walk

_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum() and chr(sign) != " ")
_LONG = 7  # letters: of so many, a word is also meant by what it begins


def watched_words(added: Hulpvraag) -> Mapping[str, tuple[str, ...]]:
    """Return the words for which a search shows where to go in need; what editors add never takes any away."""
    return {"altijd": ALWAYS, "tenzij": UNLESS, "woorden": added.woorden, "behalve": added.behalve}


def shows_help(document: Document) -> bool:
    """Tell whether a page shows where to go in need: an editor says so, or its own words do.

    Nobody needs to think of it, and nobody can forget it: in doubt it is shown.
    """
    if is_of(document, PAGINA) and Bouwsteen.HULP in document.data.bouwstenen:
        return False  # it has a place of its own there
    if is_of(document, VERHAAL) and Gevoelig.SUICIDE in document.data.gevoelig:
        return True
    return speaks_of_need(" ".join([*(scalar.value for scalar in walk(document.fields)), document.body.text]))


@cache
def _spoken() -> re.Pattern[str]:
    """Return what finds these words in running text: as they are written there, one behind the other."""
    phrases = (phrase for phrase in ALWAYS if not phrase.isdigit())
    spelled = {
        " ".join(words) for phrase in phrases for words in product(*(part.split("/") for part in phrase.split()))
    }
    # By their first letter: at most words of a text none is meant, and one letter tells that.
    groups = ("|".join(map(_ended, words)) for _, words in groupby(sorted(spelled), key=itemgetter(0)))
    return re.compile(rf"\b(?:{'|'.join(f'(?:{group})' for group in groups)})")


def _ended(words: str) -> str:
    return rf"{re.escape(words)}{'' if len(words) >= _LONG else chr(92) + 'b'}"


def speaks_of_need(text: str) -> bool:
    """Tell whether a text uses words of acute need, so that whoever reads it may need help."""
    return bool(_spoken().search(_folded(text)))


def _folded(text: str) -> str:
    """Return a text with each of its words folded, one space between them; most words are plain, and need no more."""
    words = " ".join(word if word.isascii() else fold(word) for word in text.split())
    return words.lower().encode().translate(None, _SIGNS).decode()
