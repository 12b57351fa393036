"""Help for an editor that names what was meant: the sentence, and the name beside it for what tries it."""


class Advice(str):
    """Help that names what was meant, so that nobody has to read that back from its words."""

    __slots__ = ("meant",)
    meant: str


def naming(sentence: str, meant: str) -> Advice:
    """Return help in a sentence, which names what was meant."""
    advice = Advice(sentence)
    advice.meant = meant
    return advice


def asking(meant: str) -> Advice:
    """Ask whether something was meant."""
    return naming(f"bedoel je '{meant}'?", meant)


def read_on(way: str) -> str:
    """Advise what to do about a mention of what is gone, and of which the list of that names where to read on."""
    return f"lees verder bij '{way}': kijk of je zin dan nog klopt, en haal dit anders weg."
