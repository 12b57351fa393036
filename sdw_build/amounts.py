"""A number with its noun, as Dutch writes them: one place for all that is counted."""


def counted(number: int, one: str, more: str) -> str:
    """Return a number with its noun: 1 dag, 2 dagen, 0 dagen."""
    return f"{number} {one if number == 1 else more}"
