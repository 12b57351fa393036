"""Report a text for clients that is hard to read: the indication of the whole, and the sentences that weigh most."""

from collections.abc import Iterator

from sdw_build.amounts import counted
from sdw_build.body.reading import Indication, indication, syllables
from sdw_build.body.sentences import Sentence
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document, is_published
from sdw_build.library.library import Library
from sdw_build.library.passages import Passage, passages
from sdw_build.rules.finding import Finding
from sdw_build.schema.vocabulary import Doelgroep

# Douma called a text from 70 up "tamelijk gemakkelijk"; our readers are often tired or new to the words.
EASY_ENOUGH = 70
# The formula is made of averages: in a handful of words one long word moves it by ten points.
ENOUGH_WORDS = 30
# What guides to plain Dutch advise at most; beyond it a reader must hold on to the first half.
LONG_SENTENCE = 15
# Longer than arbeidsbeperking: compounds of three words or more, which readers take apart first.
LONG_WORD = 17
# Reading such a word takes about as long as five short ones.
WEIGHT_OF_A_LONG_WORD = 5
# Below this a sentence is not worth an editor's time.
HEAVY = 20
# More than a few pieces of advice at once, and none is taken.
AT_MOST = 3

_CLIENT_TEXTS = ((), ("in_het_kort", "clienten"))
_SCORE = "leesindicatie"


def hard_to_read(library: Library, document: Document) -> Iterator[Finding]:
    """Clients and their families can read what is written for them."""
    if Doelgroep.CLIENTEN not in document.data.audiences or not is_published(document):
        return
    for passage in passages(library, document, code=False):
        if passage.veld in _CLIENT_TEXTS:
            found = list(passage.sentences)
            measured = indication(found)
            if measured and measured.score < EASY_ENOUGH and _count(found) >= ENOUGH_WORDS:
                yield _about_the_whole(passage, found, measured)
            heavy = sorted((item for item in found if _weight(item) > HEAVY), key=_weight, reverse=True)
            yield from (_about(passage, item) for item in heavy[:AT_MOST])


def _count(found: list[Sentence]) -> int:
    return sum(len(item.words) for item in found)


def _long_words(sentence: Sentence) -> list[str]:
    # A hyphen already takes a word apart; a name with a capital is not ours to change.
    return [
        word
        for index, word in enumerate(sentence.words)
        if max(len(part) for part in word.split("-")) >= LONG_WORD and (index == 0 or word[0].islower())
    ]


def _weight(sentence: Sentence) -> int:
    return len(sentence.words) + WEIGHT_OF_A_LONG_WORD * len(_long_words(sentence))


def _heaviest(found: list[Sentence]) -> list[str]:
    words = {word for item in found for word in item.words if word[0].islower()}
    return sorted(words, key=lambda word: (-syllables(word), word))[:AT_MOST]


def _about_the_whole(passage: Passage, found: list[Sentence], measured: Indication) -> Finding:
    heaviest = ", ".join(_heaviest(found))
    diagnostic = Diagnostic(
        Code.LEESINDICATIE,
        passage.place(found[0].start, found[0].end),
        f"deze tekst leest {measured.in_words} ({measured.score} van 100), "
        f"met {counted(round(measured.words_a_sentence), 'woord', 'woorden')} per zin.",
        f"maak zinnen korter en kies gewone woorden{f' voor {heaviest}' if heaviest else ''}; "
        f"vanaf {EASY_ENOUGH} leest het vrij makkelijk. "
        "Laat het ook iemand lezen: dit is een telling, geen oordeel.",
        ernst=Ernst.ADVIES,
    )
    return Finding(diagnostic, _SCORE)


def _about(passage: Passage, sentence: Sentence) -> Finding:
    long = _long_words(sentence)
    count = len(sentence.words)
    told = [f"telt {count} woorden"] if count > LONG_SENTENCE else []
    told += [f"heeft {'een lang woord' if len(long) == 1 else 'lange woorden'} ({', '.join(long)})"] if long else []
    advice = ["maak er twee zinnen van"] if count > LONG_SENTENCE else []
    advice += ["kies een korter woord of leg het uit"] if long else []
    diagnostic = Diagnostic(
        Code.ZWARE_ZIN,
        passage.place(sentence.start, sentence.end),
        f"deze zin {' en '.join(told)}.",
        f"{', en '.join(advice)}.",
        waarde=" ".join(sentence.words[:5]),
        ernst=Ernst.ADVIES,
        lengte=sentence.end - sentence.start,
    )
    return Finding(diagnostic, sentence.text, zin=True)
