"""Find symbolic links and ways out of the project in a path: what is behind them is never read or written."""

from pathlib import Path, PurePosixPath


def link_on_the_way(root: Path, pad: str) -> str:
    """Return the first part of a path that is a symbolic link, or that leaves the project; empty when there is none."""
    pure = PurePosixPath(pad)
    if pure.is_absolute() or ".." in pure.parts:
        return pad
    ways = [way.as_posix() for way in (*reversed(pure.parents), pure)]
    return next((way for way in ways if way != "." and (root / way).is_symlink()), "")


def is_own_file(root: Path, pad: str) -> bool:
    """Tell whether there is a file at a path of the project, and no symbolic link on the way to it."""
    return (root / pad).is_file() and not link_on_the_way(root, pad)
