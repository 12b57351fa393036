"""The settings of nginx in the image: without rights, with nothing to write to but one folder."""

import os
import re
import shutil
import socket
import subprocess
from pathlib import Path

from tests.site.conftest import ROOT
from tests.waiting import PATIENCE, until

SETTINGS = ROOT / ".ci" / "nginx-in-container.conf"


def test_the_image_runs_as_someone_without_rights_and_reads_the_rules_of_the_build() -> None:
    text = (ROOT / "Containerfile").read_text(encoding="utf-8")
    last = text.rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", last, re.MULTILINE)
    assert "HEALTHCHECK" in last
    assert "COPY --from=bouw /project/site-server /srv/site-server" in last
    for name in (".containerignore", ".dockerignore"):
        left_out = (ROOT / name).read_text(encoding="utf-8").splitlines()
        assert ".git" not in left_out  # it tells who withdrew
        assert {".venv*", "site", "site-*"} <= set(left_out)


def test_its_nginx_serves_the_site_and_writes_only_where_it_may(online: tuple[Path, Path], tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (tmp_path / "tmp").mkdir()
    text = SETTINGS.read_text(encoding="utf-8")
    text = text.replace("/tmp/", f"{tmp_path}/tmp/").replace("/srv/site", str(online[1] / "site"))  # noqa: S108 — of the image
    text = text.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace("/dev/stdout", f"{tmp_path}/access.log")
    user = "user root;\n" if os.getuid() == 0 else ""  # else it could not read pytest's folders
    (tmp_path / "nginx.conf").write_text(user + text, encoding="utf-8")
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program
    command = [program, "-c", str(tmp_path / "nginx.conf"), "-e", "stderr", "-g", "daemon off;"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as nginx:
        until(lambda: nginx.poll() is not None or (tmp_path / "tmp" / "nginx.pid").exists())
        health = re.search(r'CMD \["bash", "-c", "(.+)"\]', (ROOT / "Containerfile").read_text(encoding="utf-8"))
        assert health
        check = health[1].replace("\\\\", "\\").replace("8080", str(port))
        done = subprocess.run(["bash", "-c", check], timeout=PATIENCE, check=False)
        nginx.terminate()
        nginx.wait(PATIENCE)
        assert nginx.stderr
        assert done.returncode == 0, nginx.stderr.read()
    assert "200 HEAD /" in (tmp_path / "access.log").read_text(encoding="utf-8")
    assert "127.0.0.1" not in (tmp_path / "access.log").read_text(encoding="utf-8")
