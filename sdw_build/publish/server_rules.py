"""Rules for a web server: what moved is told as moved, what is gone as gone."""

from collections.abc import Iterable, Iterator, Mapping

_HEAD = """\
# Gemaakt door sdw build. Neem dit bestand op in het server-blok van nginx:
#   include /pad/naar/site-server/nginx.conf;
# 301: het adres is verhuisd. 410: het adres is met opzet weg; de pagina daar zegt dat ook.
"""


def server_rules(moved: Mapping[str, str], gone: Iterable[str], base: str = "/") -> str:
    """Return nginx rules for addresses from the site's root; `base` is the folder that the site stands in."""
    return _HEAD + "".join(f"{rule}\n" for rule in sorted(_rules(moved, gone, base)))


def _rules(moved: Mapping[str, str], gone: Iterable[str], base: str) -> Iterator[str]:
    for address, target in moved.items():
        if "#" not in address:
            # Relative, so that it holds behind a proxy with another name, port or scheme.
            rule = f"absolute_redirect off; return 301 {base}{target};"
            yield f"location = {base}{address} {{ {rule} }}"
    for address in gone:
        if "#" not in address:
            rule = f"error_page 410 {base}{address}index.html; return 410;"
            yield f"location = {base}{address} {{ {rule} }}"
