"""Web addresses that lead elsewhere than they seem to, or that nobody can read for what they are."""

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import ip_address

from sdw_build.source.web import bare_host

_AUTHORITY = re.compile(r"\s*https?:[/\\]*(?P<host>[^/?#]*)", re.IGNORECASE)
_TRICKS = re.compile(r"[\\\s\x00-\x1f\x7f]|%(?:2f|5c|40|3a|2e|00|0[0-9a-f]|23|3f)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}\.?", re.IGNORECASE)
_PUNY = "xn--"
_USUAL_PORTS = ("", "80", "443")
# What people take one for another, in the names of sites.
_ALIKE = str.maketrans("il|oıӏ", "111011")
_HOST_IN_WORDS = re.compile(r"(?<![\w@.-])(?:https?://)?((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})(?![\w-])", re.IGNORECASE)
# Endings of files and names that a text may hold, and that are no sites.
_NO_SITE = frozenset("md pdf html htm jpg jpeg png gif svg webp mp3 m4a docx xlsx yml js css".split())  # noqa: SIM905
NEED = "113.nl"


@dataclass(frozen=True)
class Pretence:
    """What an address pretends, in words behind the address, and how to mend it; `fatal` when no one means it."""

    told: str
    advice: str
    fatal: bool = True


_WHOLE = "haal het adres uit de adresbalk van je browser, en schrijf dat."


def pretence(typed: str, known: tuple[str, ...] = (NEED,)) -> Pretence | None:
    """Return what a web address pretends to be, and is not; `known` are hosts that readers trust."""
    found = _AUTHORITY.match(typed)
    if found is None or not bare_host(typed):
        return None
    authority = found["host"]
    if _TRICKS.search(authority) or "\\" in typed[: found.end() + 1]:
        return Pretence("heeft tekens waar de naam van de site staat, die daar iets anders doen dan het lijkt.", _WHOLE)
    before, at, host = authority.rpartition("@")
    if at:
        advice = f"schrijf https://{bare_host(typed) or host} zonder wat voor de @ staat, als je daarheen wilt."
        return Pretence(f"lijkt naar '{before}' te leiden, en leidt naar '{host}'.", advice)
    name, _, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    return _of_name(name.rstrip("."), known) or _of_port(host, port)


def _of_port(host: str, port: str) -> Pretence | None:
    if port in _USUAL_PORTS and not host.endswith(":"):
        return None
    return Pretence(
        f"noemt een poort (:{port}), en daar staat zelden wat voor lezers is.", "laat de dubbele punt en het getal weg.", fatal=False
    )  # fmt: skip


def _of_name(name: str, known: tuple[str, ...]) -> Pretence | None:
    if _NUMBERS.fullmatch(name) or _is_number(name):
        return Pretence("noemt een getal in plaats van de naam van een site.", "schrijf de naam van de site.")
    written = _unpacked(name.lower())
    if written is None or any(_script(sign) != "LATIN" for sign in written if sign.isalpha()) or not _plain(written):
        shown = f" ('{written}')" if written and written != name else ""
        told = f"heeft in de naam van de site letters uit een ander schrift{shown}, die op gewone lijken."
        return Pretence(told, _WHOLE)
    bare = written.removeprefix("www.")
    for host in known:
        if host and bare != host and not bare.endswith(f".{host}") and _like(bare, host):
            return Pretence(f"lijkt op {host}, en is een andere site.", f"schrijf https://{host}, als je die bedoelt.")
    return None


def _like(name: str, host: str) -> bool:
    if name.translate(_ALIKE) == host.translate(_ALIKE):
        return True
    return f".{name}.".find(f".{host}.") >= 0 or name.startswith(f"{host.replace('.', '-')}.")


def _unpacked(name: str) -> str | None:
    """Return the name of a site with its letters as they are meant; None when those cannot be read."""
    try:
        return ".".join(
            label.removeprefix(_PUNY).encode().decode("punycode") if label.startswith(_PUNY) else label
            for label in name.split(".")
        )
    except (UnicodeError, ValueError):
        return None


def _plain(name: str) -> bool:
    return unicodedata.normalize("NFKC", name) == name and all(
        (sign.isalnum() and sign < "\u0250") or sign in "-._" for sign in name
    )


def _script(sign: str) -> str:
    return unicodedata.name(sign, "").partition(" ")[0]


def _is_number(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def host_in_words(words: str) -> str:
    """Return the site that the words of a link name; empty when they name none, or more than one."""
    hosts = {host.lower().removeprefix("www.") for host in _HOST_IN_WORDS.findall(words)}
    named = [host for host in hosts if host.rpartition(".")[2] not in _NO_SITE]
    return named[0] if len(named) == 1 else ""


def leads_to(typed: str) -> str:
    """Return the site that a web address leads to; empty for any other address."""
    return bare_host(typed) if _AUTHORITY.match(typed) else ""
