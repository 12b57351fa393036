"""The rules for hosts that read them from the published folder: Netlify, Cloudflare Pages, GitHub and GitLab Pages."""

from collections.abc import Iterator, Mapping

from sdw_build.publish.hosts.headers import CACHE, POLICY, ROBOTS, SHARED
from sdw_build.publish.hosts.rules import Rules, plain

_MADE = "# Gemaakt door sdw build. Zet dit bestand in de map die online gaat, naast index.html."
_NO_SECOND_LOOK = "# Kan deze host niet: wie een adres met hoofdletters typt, krijgt de 404-pagina."
# Cloudflare Pages takes no more of each in a file, and no longer line.
_MOST_HEADERS, _MOST_REDIRECTS, _LONGEST = 100, 2000, 2000
# Two policies together are the stricter of both: what one forbids is forbidden. The last two are said of data alone.
_FINE_TOGETHER = (POLICY, CACHE, SHARED, ROBOTS)


def netlify_files(rules: Rules) -> dict[str, str]:
    """Return the files for Netlify."""
    note = [
        "# Gelden er twee regels voor een adres, dan zegt Netlify niet zeker welke voorgaat. Daarom staat hier alleen wat",
        "# ook samen klopt: een kaart op de site van een ander en een deelbeeld blijven dicht.",
    ]
    headers = [_MADE, *note, *_headers(rules, detach=False)]
    moved = [_MADE, _NO_SECOND_LOOK, "# 410 geeft Netlify alleen bij GET."]
    moved += [f"{plain(rules.base + old)} {plain(rules.base + new)} 301!" for old, new in _moved(rules)]
    moved += [f"{page} {page}index.html 410!" for page in _gone(rules)]
    return {"netlify/_headers": _text(headers), "netlify/_redirects": _text(moved)}


def cloudflare_files(rules: Rules) -> dict[str, str]:
    """Return the files for Cloudflare Pages; what it has no room for is left to the pages that lead on themselves."""
    headers = [_MADE, *_headers(rules, detach=True)]
    moved = [f"{plain(rules.base + old)} {plain(rules.base + new)} 301" for old, new in _moved(rules)]
    room = [line for line in moved if len(line) <= _LONGEST // 2][:_MOST_REDIRECTS]
    left = [f"# Voor {len(moved) - len(room)} verwijzingen was geen plaats: daar leidt de pagina zelf door."]
    told = [
        _MADE,
        _NO_SECOND_LOOK,
        "# Ook niet: status 410. Wat weg is, zegt dat op zijn eigen pagina, met status 200.",
        "# Fouten krijgen hier dezelfde koppen, verwijzingen niet.",
        *(left if len(room) < len(moved) else []),
        *room,
    ]
    if sum(not line.startswith((" ", "#")) for line in headers) > _MOST_HEADERS or max(map(len, headers)) > _LONGEST:
        raise ValueError("more headers than Cloudflare Pages takes")
    return {"cloudflare/_headers": _text(headers), "cloudflare/_redirects": _text(told)}


def github_files(rules: Rules) -> dict[str, str]:
    """Return the file for GitHub Pages, which reads nothing of it: that it is there says that all is finished."""
    lines = [
        _MADE,
        "# Zonder dit bestand laat GitHub Pages mappen weg die met een punt of een streepje beginnen.",
        "# Kan deze host niet: koppen (dus geen Content-Security-Policy, HSTS alleen via de instelling Enforce HTTPS),",
        "# status 301 en 410 (de pagina's leiden zelf door), een bewaartermijn, en een tweede blik op een getypt adres.",
    ]
    return {"github-pages/.nojekyll": _text(lines)}


def gitlab_files(rules: Rules) -> dict[str, str]:
    """Return the file for GitLab Pages: there the pages themselves lead on, since a file goes before a rule."""
    lines = [
        _MADE,
        "# GitLab Pages stuurt zelf de ingepakte bestanden (.br, .gz) die ernaast staan.",
        "# Kan deze host niet: koppen (dus geen Content-Security-Policy; HSTS alleen op een eigen GitLab), status 410, en",
        "# een regel voor een adres waar een pagina staat. Daarom staan er geen: de pagina's leiden zelf door.",
        _NO_SECOND_LOOK,
    ]
    return {"gitlab-pages/_redirects": _text(lines)}


def _headers(rules: Rules, *, detach: bool) -> Iterator[str]:
    """Write the headers of all addresses, and then those of some; where it can be said, those take the former's place."""
    yield f"{rules.base}*"
    # By itself a host says the same of what it does not know to last.
    yield from (f"  {name}: {value}" for name, value in rules.headers.items() if detach or name != CACHE)
    for rule in rules.header_rules:
        for glob in rule.globs:
            said = list(_said(rule.headers, detach=detach))
            if said:
                yield f"{rules.base}{glob}"
                yield from said


def _said(headers: Mapping[str, str], *, detach: bool) -> Iterator[str]:
    for name, value in headers.items():
        if detach:
            yield f"  ! {name}"
        if value and (detach or name in _FINE_TOGETHER):
            yield f"  {name}: {value}"


def _moved(rules: Rules) -> Iterator[tuple[str, str]]:
    for old, new in sorted(rules.moved.items()):
        yield from ((typed, new) for typed in dict.fromkeys((old, old.rstrip("/"))))


def _gone(rules: Rules) -> Iterator[str]:
    yield from (plain(f"{rules.base}{address}") for address in sorted(rules.gone))


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
