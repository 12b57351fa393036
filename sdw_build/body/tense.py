"""In which time a Dutch sentence speaks, as far as its commonest verbs tell."""

import re

from sdw_build.body.sentences import Sentence

# What is, or is done now. Forms that are also a noun or an imperative to the reader are left out.
_NOW = re.compile(
    r"""(?:
        is|zijn|heeft|hebben|werkt|werken|helpt|helpen|biedt|bieden|geeft|geven|wil|willen|kan|kunnen|doet|doen|maakt|maken
      | laat|laten|steunt|steunen|ondersteunt|begeleidt|organiseert|richt|strijdt|komt|gaat|staat|vraagt|zorgt|betaalt|kost
      | duurt|krijgt|krijgen|mag|mogen|moet|moeten|regelt|verbindt|vertegenwoordigt|brengt|traint|adviseert|deelt|bestaat
      | loopt|subsidieert|financiert|zet|houdt|leert|leest|ziet|vindt
    )""",
    re.VERBOSE,
)
# What was, or was done.
_THEN = re.compile(
    r"""(?:
        was|waren|werd|werden|had|hadden|wilde|wilden|kon|konden|deed|deden|gaf|gaven|hielp|hielpen|bood|boden|liet|lieten
      | kwam|kwamen|ging|gingen|stond|stonden|mocht|mochten|moest|moesten|zou|zouden|stopte|stopten|eindigde|tekende
      | tekenden|bracht|brachten|kreeg|kregen|liep|liepen|bestond|bestonden
    )""",
    re.VERBOSE,
)
# "Is in 2021 gestopt" tells of then too.
_PERFECT = {"is", "zijn", "heeft", "hebben"}
_DONE = re.compile(r"ge\w+(?:d|t|en)")


def speaks_of_now(sentence: Sentence) -> bool:
    """Tell whether a sentence says what is so, and not what was, or what has been done."""
    words = [word.lower() for word in sentence.words]
    now = set(filter(_NOW.fullmatch, words))
    if not now or any(map(_THEN.fullmatch, words)):
        return False
    return not (now <= _PERFECT and any(map(_DONE.fullmatch, words)))
