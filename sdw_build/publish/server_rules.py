"""Rules for a web server: what moved is told as moved, what is gone as gone, and text travels packed."""

from collections.abc import Iterable, Iterator, Mapping

from sdw_build.publish.assets import LASTING

_HEAD = """\
# Gemaakt door sdw build. Neem dit bestand op in het server-blok van nginx:
#   include /pad/naar/site-server/nginx.conf;
# 301: het adres is verhuisd. 410: het adres is met opzet weg; de pagina daar zegt dat ook.
"""

# `expires` leaves the headers of the host alone; `add_header` in a location would take their place.
_TRAVEL = """\
# Tekst reist ingepakt. Staat gzip of expires al in het server-blok? Haal die regels daar dan weg.
gzip on;
gzip_vary on;
gzip_min_length 256;
gzip_comp_level 6;
gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml;
# Een browser vraagt steeds of iets is veranderd. Wat naar zijn inhoud heet, blijft een jaar.
expires -1;
location {base}{lasting} {{ expires 1y; }}
"""


def server_rules(moved: Mapping[str, str], gone: Iterable[str], base: str = "/") -> str:
    """Return nginx rules for addresses from the site's root; `base` is the folder that the site stands in."""
    rules = "".join(f"{rule}\n" for rule in sorted(_rules(moved, gone, base)))
    return _HEAD + _TRAVEL.format(base=base, lasting=LASTING) + rules


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
