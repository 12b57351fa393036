"""Dutch words as the search takes them apart: their stems, and those that say little by themselves or only join.

`theme/assets/js/zoeken/words.js` does the same with what readers type; tests/properties holds the two together.
"""

import re

_LONG = re.compile(r"([aeou])\1")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_HARDER = {"v": "f", "z": "s"}
_SOUNDS = frozenset(("aa", "ee", "oo", "uu", "ie", "oe", "ui", "ei", "ij", "eu", "ou", "au"))
_KEPT = 3  # letters that an ending leaves, at least
_SAID = """
aan af al alle alles als altijd ander andere anderen ben bent bij daar dan dat de der deze die dit doe doen doet door dus een eens
eigenlijk en er erg even ga gaan gaat gebeurt geef geen geeft geweest graag had hebben hebt heeft heb hele het hier hij hoe hoelang hun ik iemand iets in
is ja je jij jou jouw kan kun kunnen kunt kom komt krijg krijgt laat maak maakt maken maar mag me meer men met mij mijn moet moeten
na naar nee niet niets nog nu of om omdat ons onze ook op over precies raak raakt raken te tegen tijdens toch toe tot u uit uw van
veel via voor vragen vraag waar waarom wanneer want waren was wat we weer weet weten wel welk welke wie wil willen
word worden wordt zal ze zeg zegt zelf zich zij zijn zo zoals zonder zou zult
"""
_LITTLE = frozenset(_SAID.split())
_JOINS = frozenset(
    ("aan", "bij", "de", "een", "en", "het", "in", "is", "met", "naar", "of", "op", "over", "te", "van", "voor", "wat")
)


def stem(word: str) -> str:
    """Return what is left of a word without its ending; rougher than a real stemmer."""
    # Without patterns, since this is asked of every beginning of every word.
    if word.endswith("en") and len(word) >= _KEPT + 2:
        word = word[:-2]
    elif word.endswith("e") and len(word) > _KEPT:
        word = word[:-1]
    last = word[-1:]
    if last in _HARDER:
        last = _HARDER[last]
        word = word[:-1] + last
    if last == "s" and len(word) > _KEPT and word[-3:-1] not in _SOUNDS:
        word = word[:-1]
        last = word[-1:]
    if last in _CONSONANTS and word[-2:-1] == last:
        word = word[:-1]
    # Few have one, and to look for four is quicker than to look for one of four.
    return _LONG.sub(r"\1", word) if "aa" in word or "ee" in word or "oo" in word or "uu" in word else word


def stemmed(words: str) -> str:
    """Return words, each by its stem."""
    return " ".join(map(stem, words.split(" ")))


def says_little(word: str) -> bool:
    """Tell whether a word is searched, but hardly weighs."""
    return word in _LITTLE or (len(word) == 1 and not word.isdecimal())


def called(words: str) -> list[str]:
    """Return how a page is asked for that is called so: by the words that do not only join, and those written together."""
    telling = [word for word in words.split(" ") if word not in _JOINS]
    return list(dict.fromkeys(filter(None, (stemmed(" ".join(telling)), stem("".join(telling))))))
