"""A number with its noun or unit, as Dutch writes them: one place for all that is counted."""


def counted(number: int, one: str, more: str) -> str:
    """Return a number with its noun: 1 dag, 2 dagen, 0 dagen, 1.030 dagen."""
    return f"{in_thousands(number)} {one if number == 1 else more}"


def in_thousands(number: int) -> str:
    """Return a number as Dutch writes it: 999, 1.030, 12.500."""
    return f"{number:,}".replace(",", ".")


def size_in_words(size: int) -> str:
    """Return the size of a file as readers know it: 340 kB, 1,2 MB, 24 MB."""
    if size < 999_500:
        return f"{max(1, (size + 500) // 1000)} kB"
    tenths = (size + 50_000) // 100_000
    return f"{(tenths + 5) // 10} MB" if tenths >= 100 else f"{tenths // 10},{tenths % 10} MB"
