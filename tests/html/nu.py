"""The Nu HTML checker over a built site."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.waiting import PATIENCE

_JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# For a program that is over soon: compiled once and simply, which takes a deeper stack.
_SHORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where."""

    file: Path
    line: int
    text: str


def faults(*folders: Path) -> list[Fault]:
    """Check every page in the folders at once, since Java is slow to start."""
    java = shutil.which("java")
    assert java, "java is missing: run sh tests/system/install.sh"
    assert _JAR.is_file(), "vnu-jar is missing: run sh tests/system/install.sh (needs npm)"
    words = ["--skip-non-html", "--errors-only", "--format", "json", "--exit-zero-always"]
    done = subprocess.run(
        [java, *_SHORT, "-jar", _JAR, *words, *folders], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return [_fault(message) for message in json.loads(done.stderr)["messages"]]


def _fault(message: dict[str, str | int]) -> Fault:
    path = Path(unquote(urlsplit(str(message.get("url", ""))).path))
    return Fault(path, int(message.get("lastLine", 0)), str(message["message"]))
