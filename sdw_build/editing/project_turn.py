"""One command at a time changes a project; what one left half done, the next puts back first."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sdw_build.cache import CACHE, make_cache
from sdw_build.editing import journal
from sdw_build.editing.changes import refuse_link
from sdw_build.editing.refusal import DisturbedError
from sdw_build.surroundings import obstacle
from sdw_build.turn import Turn, TurnError

_PLACE = f"{CACHE}/sdw-bewerking.slot"
_PATIENCE = 60.0  # seconds
PUT_BACK = "Een eerdere opdracht was halverwege afgebroken. Wat die had gewijzigd, is teruggezet."


@contextmanager
def editing_turn(
    root: Path, waiting: Callable[[], None] = lambda: None, patience: float = _PATIENCE
) -> Iterator[tuple[str, ...]]:
    """Hold the turn of a project, and give what is to be told of a command that was broken off before.

    Raises `DisturbedError` when another command keeps it too long, or when the computer refuses it.
    """
    turn = _turn(root, waiting, patience)
    try:
        yield _put_back(root)
    finally:
        turn.end()


def _turn(root: Path, waiting: Callable[[], None], patience: float) -> Turn:
    refuse_link(root, _PLACE)
    try:
        make_cache(root)
        return Turn(root / _PLACE, patience, lambda _: waiting())
    except TurnError as error:
        raise DisturbedError(
            "een andere opdracht van sdw verandert dit project nog. Er is niets gewijzigd. "
            "Wacht tot die klaar is, en geef de opdracht opnieuw."
        ) from error
    except OSError as error:
        raise DisturbedError(f"{obstacle(error)} Er is niets gewijzigd.") from error


def _put_back(root: Path) -> tuple[str, ...]:
    try:
        left = journal.put_back(root)
    except OSError as error:
        raise DisturbedError(
            f"een eerdere opdracht was halverwege afgebroken, en dat is niet terug te zetten. {obstacle(error)}"
        ) from error
    return () if left is None else (PUT_BACK, *left)


def put_back_if_free(root: Path) -> tuple[str, ...]:
    """Put back what a command left half done, unless one is at work; for what only reads. Return what to tell of it."""
    if not (root / CACHE).is_dir():
        return ()
    with suppress(DisturbedError), editing_turn(root, patience=0) as left:
        return left
    return ()
