"""A real nginx over a built site, with the rules that the build wrote for it."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

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
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is missing: see tests/system/install.sh"
    with TemporaryDirectory(prefix="sdw-nginx-") as home:
        port = _free_port()
        # As root, its workers would lose the right to read pytest's folders.
        user = "user root;" if os.getuid() == 0 else ""
        config = Path(home) / "nginx.conf"
        config.write_text(_CONFIG.format(user=user, home=home, port=port, site=site), encoding="utf-8")
        process = subprocess.Popen([program, "-p", home, "-c", str(config), "-e", f"{home}/error.log"])
        try:
            _wait_for(port, process, Path(home) / "error.log")
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 10
    while process.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(log.read_text(encoding="utf-8") if log.exists() else "nginx did not start")
