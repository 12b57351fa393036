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
