"""A real nginx over a built site, with the rules that the build wrote for it."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.waiting import PATIENCE, until

# Between finding a free port and listening to it, another test may take it.
_TRIES = 5

_CONFIG = """\
{user}
daemon off;
pid {home}/nginx.pid;
error_log {home}/error.log;
events {{}}
http {{
  access_log off;
  types {{
    text/html html; text/css css; text/javascript js; application/json json; application/xml xml; text/plain txt;
    image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/webp webp; image/avif avif; image/gif gif;
  }}
  default_type application/octet-stream;
  client_body_temp_path {home}/a;
  proxy_temp_path {home}/b;
  fastcgi_temp_path {home}/c;
  uwsgi_temp_path {home}/d;
  scgi_temp_path {home}/e;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    error_page 404 /404.html;
    include {site}-server/nginx.conf;
  }}
}}
"""


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """Serve a built site, and give its address with a slash behind."""
    with TemporaryDirectory(prefix="sdw-nginx-") as home:
        process, port = _start(site, Path(home))
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _start(site: Path, home: Path) -> tuple[subprocess.Popen[bytes], int]:
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is missing: see tests/system/install.sh"
    # As root, its workers would lose the right to read pytest's folders.
    user = "user root;" if os.getuid() == 0 else ""
    config, log, pid = (home / name for name in ("nginx.conf", "error.log", "nginx.pid"))
    for _ in range(_TRIES):
        port = _free_port()
        config.write_text(_CONFIG.format(user=user, home=home, port=port, site=site), encoding="utf-8")
        process = subprocess.Popen([program, "-p", home, "-c", config, "-e", log])
        until(lambda: process.poll() is not None or pid.exists())  # noqa: B023 — called at once
        if pid.exists():  # which it writes when it listens
            return process, port
    raise AssertionError(log.read_text(encoding="utf-8") if log.exists() else "nginx did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
