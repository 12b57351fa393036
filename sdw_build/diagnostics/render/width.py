"""How wide a text is in a terminal, where a letter is one cell, a 日 two and an accent none."""


def cells(text: str) -> int:
    """Count the cells that a text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 — slow to load, and most lines have no need of it

    return max(0, wcswidth(text))
