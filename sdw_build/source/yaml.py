"""Read YAML into nodes: the part of YAML that a form needs, and nothing that surprises."""

from collections.abc import Callable, Collection

from yaml import YAMLError

from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.source.mistakes import explain
from sdw_build.source.nodes import Fields
from sdw_build.source.reader import MisplacedError, Reader, StoppedError
from sdw_build.source.unseen import unseen

# Counts what is wrong with fields that could be read.
Judge = Callable[[Fields], int]


def read_yaml(
    content: str,
    pad: str,
    first_line: int = 1,
    judge: Judge | None = None,
    only: Collection[str] | None = None,
) -> tuple[Fields | None, list[Diagnostic]]:
    """Read fields; places are those of the file in which the content starts on `first_line`.

    Returns no fields and what stands in the way when the YAML cannot be read at all. The judge decides
    between explanations of that which are equally likely otherwise. Of a file that is for other
    programs as well, `only` names the fields that are ours; the values of the others may be anything,
    and are left out.
    """
    if signs := unseen(content, pad, first_line):
        return None, signs
    reader = Reader(content, pad, first_line, only)
    try:
        node = reader.read()
    except StoppedError as refused:
        return None, [refused.diagnostic]
    except (MisplacedError, YAMLError) as error:
        return None, [explain(reader.lines, _line(error), pad, first_line, _Trial(judge))]
    return node, reader.diagnostics


_MOST_TRIED = 20_000_000  # letters that are read on trial: in a file of usual size, any number of times


class _Trial:
    """Reads changed lines of the same content, as `mistakes` and `indentation` ask."""

    def __init__(self, judge: Judge | None) -> None:
        self.judge = judge
        self.left = _MOST_TRIED

    def stuck(self, lines: list[str]) -> int | None:
        self.left -= sum(map(len, lines)) + len(lines)
        if self.left < 0:
            return 0
        try:
            Reader("\n".join(lines), "", 1).read()
        except StoppedError as refused:
            return refused.diagnostic.place.regel - 1
        except (MisplacedError, YAMLError) as error:
            return _line(error)
        return None

    def wrong(self, lines: list[str]) -> int:
        if self.judge is None or self.stuck(lines) is not None:
            return 0
        reader = Reader("\n".join(lines), "", 1)
        return self.judge(reader.read()) + len(reader.diagnostics)


def _line(error: Exception) -> int:
    if isinstance(error, MisplacedError):
        return error.line
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return int(mark.line) if mark else 0
