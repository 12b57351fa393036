"""A day that notices what is asked of it: until when the answers stay the same."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

# The last of all days: what does not depend on the day holds until then.
FOREVER = date.max
_DAY = timedelta(days=1)


class WatchedDay(date):
    """A day that tells, at each comparison, the last day on which that would come out the same.

    Whatever else is asked of it may come out otherwise tomorrow.
    """

    told: Callable[[date], object]

    @classmethod
    def of(cls, day: date, told: Callable[[date], object]) -> "WatchedDay":
        """Return a day that tells what is asked of it."""
        made = cls(day.year, day.month, day.day)
        made.told = told
        return made

    @property
    def plain(self) -> date:
        """The day itself; nobody is told."""
        return date.fromordinal(date.toordinal(self))

    def _same_until(self, last: date) -> None:
        self.told(last)

    def _against(self, other: object, *, turns_after: bool) -> None:
        """Tell until when a comparison comes out the same: it turns on the other day, or on the day after that."""
        if not isinstance(other, date):
            return
        there = other.plain if isinstance(other, WatchedDay) else other
        turn = there + _DAY if turns_after and there < FOREVER else there
        if turn > self.plain:
            self._same_until(turn - _DAY)

    def __lt__(self, other: Any) -> bool:
        """Compare."""
        self._against(other, turns_after=False)
        return date.__lt__(self, other)

    def __ge__(self, other: Any) -> bool:
        """Compare."""
        self._against(other, turns_after=False)
        return date.__ge__(self, other)

    def __le__(self, other: Any) -> bool:
        """Compare."""
        self._against(other, turns_after=True)
        return date.__le__(self, other)

    def __gt__(self, other: Any) -> bool:
        """Compare."""
        self._against(other, turns_after=True)
        return date.__gt__(self, other)

    def __eq__(self, other: object) -> bool:
        """Compare."""
        # It comes out otherwise on that day, and again on the day after.
        self._against(other, turns_after=False)
        self._against(other, turns_after=True)
        return date.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        """Compare."""
        return not self == other

    def __hash__(self) -> int:
        """Return a hash."""
        self._same_until(self.plain)
        return date.__hash__(self)

    def __add__(self, other: Any) -> Any:
        """Return a day that does not tell."""
        return self._once(date.__add__)(other)

    def __radd__(self, other: Any) -> Any:
        """Return a day that does not tell."""
        return self._once(date.__radd__)(other)

    def __sub__(self, other: Any) -> Any:
        """Return a day that does not tell, or how long ago another was."""
        return self._once(date.__sub__)(other)

    def __rsub__(self, other: Any) -> Any:
        """Return how far ahead of another it is."""
        self._same_until(self.plain)
        return other - self.plain

    def _once(self, does: Callable[..., Any]) -> Callable[..., Any]:
        """Return what works on the day as it is, and tell that this holds for no other."""
        self._same_until(self.plain)
        return lambda *given: does(self.plain, *given)

    def replace(self, *given: Any, **named: Any) -> Any:
        """Return another day; that one does not tell."""
        return self.plain.replace(*given, **named)

    def __str__(self) -> str:
        """Write it."""
        return str(self._once(date.__str__)())

    def __repr__(self) -> str:
        """Write it."""
        return str(self._once(date.__repr__)())

    def __format__(self, form: str) -> str:
        """Write it."""
        return str(self._once(date.__format__)(form))

    def __reduce__(self) -> Any:
        """Keep it as a day that does not tell."""
        return self._once(date.__reduce__)()

    def __getattribute__(self, name: str) -> Any:
        """Return an attribute; one that names the day itself is told."""
        if name in _TELLS_MORE:
            object.__getattribute__(self, "told")(date.fromordinal(date.toordinal(self)))
        return date.__getattribute__(self, name)


# What names the day itself: of another day each of these is another.
_TELLS_MORE = frozenset(
    name for name in dir(date) if not name.startswith("_") and name not in ("min", "max", "resolution")
)
