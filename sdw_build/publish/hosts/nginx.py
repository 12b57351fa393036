"""The rules for nginx, to be included in the block of a server."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sdw_build.publish.hosts.rules import METHODS, NOT_FOUND, READ_ONLY, STUCK, Rules, plain
from sdw_build.publish.hosts.types import CHARSET, SINGLE_TYPES, TYPES, UNKNOWN, text_types

NAME = "nginx.conf"
_HEAD = """\
# Gemaakt door sdw build. Neem dit bestand op in het server-blok van nginx, dat verder alleen listen, server_name,
# root en het certificaat heeft:
#   include /pad/naar/site-server/nginx.conf;
# nginx leest dit bestand alleen opnieuw met: nginx -t && nginx -s reload. Doe dat na elke bouw.
# 301: het adres is verhuisd. 410: het adres is met opzet weg; de pagina daar zegt dat ook.
"""
# Nothing of the server itself: no version, and no scheme, name or port of behind a proxy.
_QUIET = ("server_tokens off;", "absolute_redirect off;")
_SECOND_LOOK, _READ_ONLY = "@sdw-tweede-blik", "@sdw-alleen-lezen"


def nginx_rules(rules: Rules) -> str:
    """Return the rules as a file for nginx."""
    inside = list(_inside(rules))
    if rules.base != "/":  # the rest of the server is not ours
        inside = [f"location ^~ {plain(rules.base)} {{", *(f"  {line}" for line in inside), "}"]
    return _HEAD + "".join(f"{line}\n" for line in (*inside, *_second_look(rules), *_read_only(rules)))


def _inside(rules: Rules) -> Iterator[str]:
    yield from _QUIET
    yield "# Wat elk antwoord meekrijgt, ook een fout of een verwijzing."
    yield from _headers(rules.headers)
    yield from _types()
    yield from _packing()
    yield "# Niets gevonden: eerst een tweede blik, dan onze eigen pagina."
    yield "recursive_error_pages on;"
    yield f"error_page 403 404 = {_SECOND_LOOK};"
    yield f"error_page 405 = {_READ_ONLY};"
    yield f"if ($request_method !~ ^({'|'.join(METHODS)})$) {{ return 405; }}"
    yield "# Adressen die andere koppen krijgen. Een location met eigen koppen erft er geen: daarom staan ze er alle."
    for rule in rules.header_rules:
        pattern = "|".join(".*".join(map(re.escape, glob.split("*"))) for glob in rule.globs)
        yield f'location ~ "^{re.escape(rules.base)}({pattern})$" {{ {" ".join(_headers(rules.of(rule)))} }}'
    for name, kind in SINGLE_TYPES.items():
        before, star, behind = (rules.base + name).partition("*")
        where = f'~ "^{re.escape(before)}.*{re.escape(behind)}$"' if star else f"= {plain(before)}"
        yield f"location {where} {{ types {{ }} default_type {kind}; }}"
    yield from sorted(_addresses(rules))


def _types() -> Iterator[str]:
    yield "# Wat elk bestand is."
    yield f"default_type {UNKNOWN};"
    yield f"types {{ {' '.join(f'{kind} {end};' for end, kind in TYPES.items())} }}"
    yield f"charset {CHARSET};"
    yield f"charset_types {_listed(text_types(), but='text/html')};"


def _packing() -> Iterator[str]:
    yield "# Tekst reist ingepakt; staat er een ingepakt bestand naast, dan gaat dat mee."
    yield "gzip on;"
    yield "gzip_static on;"
    yield "gzip_vary on;"
    yield "gzip_proxied any;"
    yield "gzip_min_length 256;"
    yield "gzip_comp_level 9;"
    yield f"gzip_types {_listed(text_types(), but='text/html')};"  # which nginx adds itself


def _addresses(rules: Rules) -> Iterator[str]:
    for address, target in rules.moved.items():
        # Relative, so that it holds behind a proxy with another name, port or scheme.
        to = f"return 301 {plain(rules.base + target)}$is_args$args;"
        yield f"location = {plain(rules.base + address)} {{ {to} }}"
        if bare := address.rstrip("/"):
            yield f"location = {plain(rules.base + bare)} {{ {to} }}"
    for address in rules.gone:
        page = plain(f"{rules.base}{address}")
        yield f"location = {page} {{ error_page 410 {page}index.html; return 410; }}"


def _second_look(rules: Rules) -> Iterator[str]:
    """Lead on who wrote an address with capitals, or with something behind it; the rest sees our own page."""
    yield f"location {_SECOND_LOOK} {{"
    yield from (f"  {line}" for line in (*_QUIET, *_headers(rules.headers)))
    for address, target in rules.meant.items():
        typed = re.escape(f"{rules.base}{address.rstrip('/')}")
        yield f'  rewrite "(?i)^{typed}{STUCK}$" {plain(rules.base + target)} permanent;'
    yield f"  error_page 404 {plain(rules.base + NOT_FOUND)};"
    yield "  return 404;"
    yield "}"


def _read_only(rules: Rules) -> Iterator[str]:
    yield f"location {_READ_ONLY} {{"
    yield from (f"  {line}" for line in (*_QUIET, *_headers({**rules.headers, "Allow": ", ".join(METHODS)})))
    yield "  default_type text/plain;"
    yield f"  charset {CHARSET};"
    yield '  return 405 "' + READ_ONLY + '\\n";'
    yield "}"


def _headers(headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in headers.items():
        if set(value) & set('"\\$\n'):
            raise ValueError(value)
        yield f'add_header {name} "{value}" always;'


def _listed(kinds: Iterable[str], but: str) -> str:
    return " ".join(kind for kind in kinds if kind != but)
