"""A frozen value with slots that is pickled as the call that makes it: Python's own way looks up its fields each time."""

from typing import Any


class Reduced:
    """Mixed into a frozen dataclass with slots, of which there are many in what is kept and handed over."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """Return its class, and with what that is called."""
        return type(self), tuple([getattr(self, name) for name in self.__slots__])
