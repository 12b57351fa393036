"""What judges of headers say of our site, as nginx serves it over TLS with the rules of the build, and Caddy beside it.

The Mozilla Observatory by its own code; internet.nl by its own rules, from a clone of its repository; security.txt by
sectxt, which internet.nl asks. Netlify's own code reads the rules for Netlify.
"""

import argparse
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
import types
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

from tests.sdw import run_sdw
from tests.site.conftest import copy_real
from tests.site.nginx import Served, nginx_over_tls
from tests.waiting import PATIENCE, until

_KOPPEN = Path(__file__).parent / "koppen"
_CADDY = """\
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {site}
  import {site}-server/Caddyfile
}}
"""
_ASKED = ("", "methodieken/ips/", "zoeken/", "bestaat-niet/", "feed.xml")


def built(folder: Path) -> Path:
    """Build our own content, with an address for leaks, as a site for production has."""
    copy_real(folder)
    settings = folder / "content" / "instellingen.yml"
    text = settings.read_text(encoding="utf-8").replace("\nbeveiliging:\n", "\nbeveiliging: beveiliging@voorbeeld.nl\n")
    settings.write_text(text, encoding="utf-8")
    done = run_sdw(folder, "build")
    if done.returncode:
        raise SystemExit(done.stderr)
    return folder / "site"


def node(script: str, *words: str, certificate: Path | None = None) -> dict[str, Any]:
    """Run a script of ours in Node, and return what it tells."""
    environment = {"NODE_EXTRA_CA_CERTS": str(certificate)} if certificate else {}
    program = shutil.which("node") or "node"
    done = subprocess.run(  # noqa: S603 — our own scripts
        [program, _KOPPEN / script, *words],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env={"PATH": "/usr/bin:/bin", **environment},
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def observatory(served: Served) -> None:
    """Print what the Mozilla Observatory says."""
    ports = [str(urlsplit(address).port) for address in (served.leading, served.secure)]
    told = node("observatory.js", "localhost", *ports, certificate=served.certificate)
    package = json.loads((_KOPPEN / "node_modules/@mdn/mdn-http-observatory/package.json").read_text("utf-8"))
    print(f"Mozilla Observatory {package['version']}: {told['grade']} ({told['score']})\n")
    print("test | passed | result | points\n--- | --- | --- | ---")
    for test in told["tests"]:
        print(f"{test['name']} | {test['pass']} | {test['result']} | {test['modifier']}")


def internet_nl(served: Served, clone: Path) -> None:
    """Print what the rules of internet.nl say of each header; `clone` is its repository, with or without a work tree."""
    module = _internet_nl(clone)
    checkers = [
        module.HeaderCheckerContentSecurityPolicy(),
        module.HeaderCheckerStrictTransportSecurity(),
        module.HeaderCheckerXFrameOptions(),
        module.HeaderCheckerXContentTypeOptions(),
        module.HeaderCheckerReferrerPolicy(),
    ]
    told: dict[str, Any] = {}
    with urlopen(served.secure, context=served.trust, timeout=PATIENCE) as answer:  # noqa: S310 — our own server
        for checker in checkers:
            told.update(checker.get_positive_values())
            checker.check(answer.headers.get(checker.name), told, "localhost")
    print("\ninternet.nl | says\n--- | ---")
    for name, value in told.items():
        if name.endswith(("_enabled", "_errors", "_recommendations", "_score")):
            print(f"{name} | {value}")


def _internet_nl(clone: Path) -> Any:
    """Load its module for headers, without what asks over the network: that is done here."""
    for name in ("checks", "checks.http_client", "checks.scoring", "requests"):
        sys.modules[name] = types.ModuleType(name)
    sys.modules["checks.http_client"].http_get_ip = None  # type: ignore[attr-defined]
    sys.modules["checks"].scoring = sys.modules["checks.scoring"]  # type: ignore[attr-defined]
    exec(_source(clone, "checks/scoring.py"), sys.modules["checks.scoring"].__dict__)  # noqa: S102 — what we came for
    module = types.ModuleType("http_headers")
    exec(_source(clone, "checks/tasks/http_headers.py"), module.__dict__)  # noqa: S102 — as above
    return module


def _source(clone: Path, name: str) -> str:
    if (clone / name).is_file():
        return (clone / name).read_text(encoding="utf-8")
    asked = ["git", "-C", str(clone), "show", f"HEAD:{name}"]
    return subprocess.run(asked, capture_output=True, text=True, timeout=PATIENCE, check=True).stdout  # noqa: S603 — our own words


def security_txt(served: Served) -> None:
    """Print what sectxt says of security.txt."""
    if not importlib.util.find_spec("sectxt"):
        print("\nsectxt is missing (pip install sectxt): security.txt is not judged.")
        return
    from sectxt import Parser  # noqa: PLC0415 — only here, and only when someone installed it

    address = f"{served.secure}.well-known/security.txt"
    with urlopen(address, context=served.trust, timeout=PATIENCE) as answer:  # noqa: S310 — our own server
        parser = Parser(answer.read(), urls="https://www.sterkdoorwerk.nl/.well-known/security.txt")
    print(
        f"\nsectxt {version('sectxt')}: errors {parser.errors}; advice {parser.recommendations}; {parser.notifications}"
    )


@contextmanager
def caddy(site: Path, home: Path) -> Iterator[str]:
    """Serve a site through Caddy."""
    config = home / "Caddyfile"
    config.write_text(_CADDY.format(site=site, port=8765), encoding="utf-8")
    with (home / "caddy.log").open("wb") as log:
        words = ["caddy", "run", "--config", config, "--adapter", "caddyfile"]
        process = subprocess.Popen(words, stderr=log)  # noqa: S603 — our own words
        try:
            until(lambda: b"serving initial configuration" in (home / "caddy.log").read_bytes())
            yield "http://127.0.0.1:8765/"
        finally:
            process.terminate()
            process.wait(PATIENCE)


def beside(served: Served, other: str) -> None:
    """Print where Caddy answers otherwise than nginx."""
    names = ("content-type", "content-security-policy", "cache-control", "permissions-policy", "x-frame-options")
    differing = []
    for path in _ASKED:
        answers = [
            subprocess.run(  # noqa: S603 — our own words
                ["curl", "-sk", "-o", "/dev/null", "-D", "-", f"{host}{path}"],  # noqa: S607 — wherever it is
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=True,
            ).stdout
            for host in (served.secure, other)
        ]
        read = [
            (text.split()[1], {line.lower() for line in text.splitlines() if line.lower().startswith(names)})
            for text in answers
        ]
        if read[0] != read[1]:
            differing.append((path, read))
    print(f"\nCaddy answers {len(_ASKED)} addresses as nginx does; otherwise: {differing or 'none'}")


def main() -> None:
    """Build, serve, and ask all judges."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--internetnl", type=Path, help="a clone of github.com/internetstandards/Internet.nl")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        site = built(home / "project")
        with nginx_over_tls(site) as served:
            observatory(served)
            security_txt(served)
            if options.internetnl:
                internet_nl(served, options.internetnl)
            if shutil.which("caddy"):
                with caddy(site, home) as other:
                    beside(served, other)
        told = node("netlify.js", f"{site}-server/netlify")
        print(
            f"\nNetlify reads {told['headers']} rules for headers and {told['redirects']} for addresses; refused: {told['refused']}"
        )


if __name__ == "__main__":
    main()
