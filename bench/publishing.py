"""Publish ten times and take one back while visitors read through nginx, and count what went wrong for them.

python -m bench.publishing [requests]
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.consent.project import lay_out
from tests.online.visitors import mark, reading
from tests.sdw import run_sdw
from tests.site.nginx import nginx

_PUBLICATIONS = 10
_ASKED = 20_000


def publish(project: Path, www: Path, *words: str) -> None:
    """Publish, and insist that it went well."""
    done = run_sdw(project, "publiceer", "--naar", str(www), *words)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def main(asked: int = _ASKED) -> None:
    """Publish, with as many requests as asked for spread over it, and print what was seen."""
    with tempfile.TemporaryDirectory(prefix="sdw-bench-") as folder:
        project, www = lay_out(Path(folder) / "project"), Path(folder) / "www"
        www.mkdir()
        run_sdw(project, "adressen")  # without a list of promises nothing goes online
        mark(project, 0)
        publish(project, www)
        with nginx(www / "site") as address, reading(address, www / "site") as visitors:
            for number in range(1, _PUBLICATIONS + 1):
                mark(project, number)
                publish(project, www)
                if number == _PUBLICATIONS // 2:
                    publish(project, www, "--terug")
                while visitors.asked < asked * number // _PUBLICATIONS:
                    time.sleep(0.05)
        print(f"{visitors.asked} requests, {sum(visitors.versions.values())} pages")
        print("pages of each version:", dict(sorted(visitors.versions.items(), key=lambda item: int(item[0] or -1))))
        print(f"failed, mixed or half: {len(visitors.wrong)}", *visitors.wrong[:10], sep="\n")
        raise SystemExit(1 if visitors.wrong else 0)


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
