"""A real nginx over a built site, as Debian sets it up, with only the rules that the build wrote."""

import os
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.waiting import PATIENCE, until

# Between finding a free port and listening to it, another test may take it.
_TRIES = 5
DEBIAN = Path("/etc/nginx/nginx.conf")

# What a host writes in sites-enabled, as docs/ontwikkeling/server.md says; above it, where a test may write.
_SITE = """\
client_body_temp_path {home}/a; proxy_temp_path {home}/b; fastcgi_temp_path {home}/c;
uwsgi_temp_path {home}/d; scgi_temp_path {home}/e;
server {{
  listen 127.0.0.1:{plain};
  listen 127.0.0.1:{secure} ssl;
  ssl_certificate {home}/certificate.pem;
  ssl_certificate_key {home}/key.pem;
  root {root};
  include {rules};
}}
server {{
  listen 127.0.0.1:{leading};
  return 301 https://localhost:{secure}$request_uri;
}}
"""


@dataclass(frozen=True)
class Served:
    """Where a site is served, each address with a slash behind: as it is, over TLS, and from where that leads there."""

    plain: str
    secure: str
    leading: str
    certificate: Path

    @property
    def trust(self) -> ssl.SSLContext:
        """What to trust it by."""
        return ssl.create_default_context(cafile=str(self.certificate))


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """Serve a built site, and give its address with a slash behind."""
    with nginx_over_tls(site) as served:
        yield served.plain


@contextmanager
def nginx_over_tls(site: Path, root: Path | None = None) -> Iterator[Served]:
    """Serve a built site, and give all its addresses; `root` is where it stands in a folder of."""
    with TemporaryDirectory(prefix="sdw-nginx-") as made:
        home = Path(made)
        _certify(home)
        process, ports = _start(site, root or site, home)
        try:
            plain, secure, leading = ports
            yield Served(
                f"http://127.0.0.1:{plain}/",
                f"https://localhost:{secure}/",
                f"http://127.0.0.1:{leading}/",
                home / "certificate.pem",
            )
        finally:
            process.terminate()
            process.wait(PATIENCE)


def refused(block: str, home: Path) -> str:
    """Return what nginx has against a file of a site, under Debian's own; empty when it is right."""
    _certify(home)
    (home / "nginx.conf").write_text(_as_debian(home), encoding="utf-8")
    (home / "site.conf").write_text(block, encoding="utf-8")
    words = [_program(), "-t", "-q", "-c", home / "nginx.conf", "-e", home / "error.log"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)
    return f"{done.stderr}{done.stdout}" if done.returncode else ""


def _program() -> str:
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is missing: see tests/system/install.sh"
    return program


def _certify(home: Path) -> None:
    named = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    kept = ("-keyout", home / "key.pem", "-out", home / "certificate.pem")
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    subprocess.run(
        ["openssl", "req", "-x509", *curve, *named, *kept], check=True, capture_output=True, timeout=PATIENCE
    )


def _start(site: Path, root: Path, home: Path) -> tuple[subprocess.Popen[bytes], list[int]]:
    program = _program()
    config, log, pid = (home / name for name in ("nginx.conf", "error.log", "nginx.pid"))
    config.write_text(_as_debian(home), encoding="utf-8")
    for _ in range(_TRIES):
        ports = [_free_port() for _ in range(3)]
        plain, secure, leading = ports
        rules = f"{site}-server/nginx.conf"
        (home / "site.conf").write_text(
            _SITE.format(home=home, root=root, rules=rules, plain=plain, secure=secure, leading=leading), "utf-8"
        )
        process = subprocess.Popen([program, "-c", config, "-e", log, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
        until(lambda: process.poll() is not None or pid.exists())  # noqa: B023 — called at once
        if pid.exists():  # which it writes when it listens
            return process, ports
    raise AssertionError(log.read_text(encoding="utf-8") if log.exists() else "nginx did not start")


def _as_debian(home: Path) -> str:
    """Return Debian's own file, changed in nothing but where it reads sites and writes what it has to say."""
    text = DEBIAN.read_text(encoding="utf-8")
    # As root, its workers would lose the right to read pytest's folders.
    places = (
        (r"user www-data;", "user root;" if os.getuid() == 0 else ""),
        (r"worker_processes auto;", "worker_processes 1;"),
        (r"pid /run/nginx\.pid;", f"pid {home}/nginx.pid;"),
        (r"error_log /var/log/nginx/error\.log;", f"error_log {home}/error.log;"),
        (r"access_log /var/log/nginx/access\.log;", "access_log off;"),
        (r"include /etc/nginx/conf\.d/\*\.conf;", ""),
        (r"include /etc/nginx/sites-enabled/\*;", f"include {home}/site.conf;"),
    )
    for pattern, ours in places:
        text, count = re.subn(pattern, ours, text)
        assert count or "error_log" in pattern, f"{DEBIAN} has no {pattern}"  # later versions write it elsewhere
    return text


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
