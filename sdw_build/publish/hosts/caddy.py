"""The rules for Caddy, to be imported in the block of a site."""

import re
from collections.abc import Iterator, Mapping

from sdw_build.publish.hosts.headers import HeaderRule
from sdw_build.publish.hosts.rules import METHODS, NOT_FOUND, READ_ONLY, STUCK, Rules, plain
from sdw_build.publish.hosts.types import CHARSET, SINGLE_TYPES, TYPES, text_types

NAME = "Caddyfile"
_HEAD = """\
# Gemaakt door sdw build. Neem dit bestand op in het blok van de site, dat verder alleen root heeft:
#   www.voorbeeld.nl {
#     root * /pad/naar/site
#     import /pad/naar/site-server/Caddyfile
#   }
# Caddy leest dit bestand alleen opnieuw met: caddy reload. Doe dat na elke bouw.
# 301: het adres is verhuisd. 410: het adres is met opzet weg; de pagina daar zegt dat ook.
"""


def caddy_rules(rules: Rules) -> str:
    """Return the rules as a file for Caddy."""
    inside = (*_matchers(rules), *_route(rules), *_errors(rules))
    return _HEAD + "".join(f"{line}\n" for line in inside)


def _matchers(rules: Rules) -> Iterator[str]:
    yield f"@sdw-schrijven not method {' '.join(METHODS)}"
    for number, rule in enumerate(rules.header_rules):
        yield f"@sdw-{number} {_match(rules, rule)}"
    for number, (kind, ends) in enumerate(_by_type().items()):
        yield f"@sdw-soort-{number} path {' '.join(f'*.{end}' for end in ends)}  # {kind}"
    for number, name in enumerate(SINGLE_TYPES):
        yield f"@sdw-feed-{number} path {rules.base}{name}"
    # Caddy itself leads on to a folder too, but some versions lose the question on the way.
    yield "@sdw-map {\n  not path */\n  file {path}/index.html\n}"
    yield 'map {query} {sdw_vraag} {\n  "" ""\n  ~(.+) "?${1}"\n}'


def _route(rules: Rules) -> Iterator[str]:
    yield "# In deze volgorde: wat later staat, gaat voor."
    yield "route {"
    yield "  encode zstd gzip"
    yield from _headers(rules.headers)
    for number, rule in enumerate(rules.header_rules):
        yield from _headers({name: value for name, value in rule.headers.items() if value}, f"@sdw-{number} ")
        yield from (f"  header @sdw-{number} -{name}" for name, value in rule.headers.items() if not value)
    for number, kind in enumerate(_by_type()):
        yield from _headers({"Content-Type": _told(kind)}, f"@sdw-soort-{number} ")
    for number, kind in enumerate(SINGLE_TYPES.values()):
        yield from _headers({"Content-Type": _told(kind)}, f"@sdw-feed-{number} ")
    yield "  error @sdw-schrijven 405"
    yield from sorted(_addresses(rules))
    yield "  redir @sdw-map {path}/{sdw_vraag} 301"
    yield "  file_server {\n    precompressed zstd br gzip\n  }"
    yield "}"


def _addresses(rules: Rules) -> Iterator[str]:
    for address, target in rules.moved.items():
        for typed in dict.fromkeys((address, address.rstrip("/"))):
            yield f"  redir {plain(rules.base + typed)} {plain(rules.base + target)}{{sdw_vraag}} 301"
    for address in rules.gone:
        yield f"  error {plain(rules.base + address)} 410"


def _errors(rules: Rules) -> Iterator[str]:
    """Lead on who wrote an address with capitals, or with something behind it; the rest sees our own page."""
    yield "handle_errors {"
    yield "  @sdw-lezen expression {err.status_code} == 405"
    yield "  handle @sdw-lezen {"
    yield f'    header Allow "{", ".join(METHODS)}"'
    yield f'    header Content-Type "text/plain; charset={CHARSET}"'
    yield f'    respond "{READ_ONLY}" 405\n  }}'
    yield "  @sdw-weg expression {err.status_code} == 410"
    yield "  handle @sdw-weg {"
    yield f'    header Content-Type "{_told(TYPES["html"])}"'
    yield "    rewrite * {path}/index.html"
    yield "    file_server {\n      status 410\n    }\n  }"
    yield "  map {path} {sdw_bedoeld} {"
    for address, target in rules.meant.items():
        typed = re.escape(f"{rules.base}{plain(address).rstrip('/')}")
        yield f'    "~(?i)^{typed}{STUCK}$" {plain(rules.base + target)}'
    yield '    default ""\n  }'
    yield '  @sdw-bedoeld expression {err.status_code} == 404 && {sdw_bedoeld} != ""'
    yield "  redir @sdw-bedoeld {sdw_bedoeld}{sdw_vraag} 301"
    yield "  handle {"
    yield f'    header Content-Type "{_told(TYPES["html"])}"'
    yield f"    rewrite * {rules.base}{NOT_FOUND}"
    yield "    file_server {\n      status {err.status_code}\n    }\n  }"
    yield "}"


def _by_type() -> Mapping[str, list[str]]:
    """Return the types, each with the ends of its names."""
    found: dict[str, list[str]] = {}
    for end, kind in TYPES.items():
        if end != "html":
            found.setdefault(kind, []).append(end)
    return found


def _told(kind: str) -> str:
    return f"{kind}; charset={CHARSET}" if kind in text_types() else kind


def _match(rules: Rules, rule: HeaderRule) -> str:
    return "path " + " ".join(glob if glob.startswith("*") else f"{rules.base}{glob}" for glob in rule.globs)


def _headers(headers: Mapping[str, str], matcher: str = "") -> Iterator[str]:
    for name, value in headers.items():
        if set(value) & set('"\\{}\n`'):
            raise ValueError(value)
        yield f'  header {matcher}{name} "{value}"'
