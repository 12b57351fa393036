"""Web addresses as people paste them: what was mistyped, what was put around or behind them, and who can open them."""

import re
from collections.abc import Iterator
from enum import Enum
from ipaddress import ip_address
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

_HOST = r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}"
_HOST_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
# What people make of http:// and https://: letters twice, swapped or left out, a sign forgotten or changed.
_SCHEME = re.compile(
    rf"(?P<scheme>(?=[hps]*t)(?=[hts]*p)[htps]{{3,7}})(?:[:;.]?[ ]?[/\\]{{1,3}}|[:;])[ ]?(?={_HOST})", re.IGNORECASE
)
_RIGHT = re.compile(r"https?://", re.IGNORECASE)
_TWICE = re.compile(r"(?:https?:/{0,2})+(?=https?:?//)", re.IGNORECASE)
_BARE_HOST = re.compile(
    rf"(?:www\.{_HOST}|[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|be|com|org|net|info|nu|gov|edu))(?:[/?#]\S*)?", re.IGNORECASE
)
_MAIL = re.compile(
    r"(?:mailto|maito|mailt|mail|e-mail|email)?(?::/{0,2}|//)?\s*(?P<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,})(?P<rest>\?\S*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:tel|telefoon|phone|bel)?\s*+:?/{0,2}\s*+(?P<number>\+?[\d(][\d\s().-]{1,18}\d)", re.IGNORECASE)
_DUTCH = re.compile(r"0[1-9]\d{8}|\+31[1-9]\d{8}|0[89]00\d{4}(?:\d{3})?|14\d{2,3}|11[236]|144|116\d{3}")
_ADDED = re.compile(
    r"utm_\w+|mc_[ce]id|_?(?:fb|g|ms|tt|tw|li_fat_|y)clid|gbraid|wbraid|_hs(?:enc|mi)|mkt_tok|igshid|_ga|_gl|trk|vero_id|oly_\w+_id",
    re.IGNORECASE,
)
# Who puts an address of their own around that of another, and under which name the other stands in it.
_AROUND = (
    (re.compile(r"(?:.+\.)?safelinks\.protection\.outlook\.com"), ("url",)),
    (re.compile(r"(?:www\.)?google\.[a-z.]+"), ("url", "q")),
    (re.compile(r"lm?\.(?:facebook|instagram)\.com"), ("u",)),
    (re.compile(r"(?:www\.)?linkedin\.com"), ("url",)),
    (re.compile(r"(?:www\.)?youtube\.com"), ("q",)),
    (re.compile(r"statics\.teams\.cdn\.office\.net"), ("url",)),
)
_AROUND_PATHS = (
    "",
    "/",
    "/url",
    "/l.php",
    "/safety/go",
    "/redirect",
    "/redir/redirect",
    "/evergreen-assets/safelinks/1/atp-safelinks.html",
)
_SHARED = re.compile(
    r"(?:.+\.)?(?:sharepoint\.com|onedrive\.live\.com|1drv\.ms|drive\.google\.com|docs\.google\.com|dropbox\.com|"
    r"box\.com|wetransfer\.com|we\.tl|icloud\.com|teams\.microsoft\.com|office\.com|sharepoint-df\.com)"
)
_INSIDE = re.compile(
    r"(?:intranet|intern|extranet|sharepoint)(?:\.|$)|.+\.(?:local|lan|intern|internal|intra|corp|home)$"
)
_COMPUTER = ("localhost", "0.0.0.0", "[::1]", "::1")  # noqa: S104 — recognised, not listened on
_ON_DISK = re.compile(r"(?:file:|[A-Za-z]:[\\/]|\\\\|/(?:Users|home|Volumes|mnt)/|~/)", re.IGNORECASE)


# What begins with these is for nothing but to call or to write.
_CALLING = re.compile(r"(?:tel|sms|callto|mailto|facetime|skype|sip|whatsapp|viber|signal):/{0,2}", re.IGNORECASE)
_MESSAGES = re.compile(r"wa\.me|(?:api|web)\.whatsapp\.com|signal\.me|t\.me|viber\.click")
_PERSONAL = frozenset(
    "mail email e-mail mailto cc bcc tel phone telefoon telefoonnummer mobiel nummer bsn iban".split()  # noqa: SIM905 — reads best as words
)


class Closed(Enum):
    """Why someone else cannot open what a link leads to."""

    COMPUTER = "is een adres van je eigen computer: alleen jij ziet wat daar staat."
    SCHIJF = "is een plek op een computer: dat kan geen lezer openen."
    BINNEN = "is een adres binnen een organisatie: een lezer kan er niet bij."
    GEDEELD = "is een gedeelde map: een lezer zonder account of toegang kan er meestal niet bij."


def closed(typed: str) -> Closed | None:
    """Tell why what was typed cannot be opened by a reader; None when it may well be."""
    if _ON_DISK.match(typed):
        return Closed.SCHIJF
    host = _host(typed)
    if not _RIGHT.match(typed) or not host:
        return None
    if host in _COMPUTER or host.endswith(".localhost") or _is_number_inside(host, loopback=True):
        return Closed.COMPUTER
    if _INSIDE.match(host) or _is_number_inside(host):
        return Closed.BINNEN
    return Closed.GEDEELD if _SHARED.fullmatch(host) else None


def path_on(site: str, typed: str) -> str | None:
    """Return what stands behind the address of a site, from its root on; None for any other address."""
    try:
        parts, own = urlsplit(typed), urlsplit(site)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not own.hostname or port not in (None, own.port, 80, 443):
        return None
    root = own.path if own.path.endswith("/") else f"{own.path}/"
    path = parts.path or "/"
    if _bare(parts.hostname or "") != _bare(own.hostname) or not f"{path.rstrip('/')}/".startswith(root):
        return None
    return urlunsplit(
        ("", "", f"/{path.removeprefix(root)}" if path != root.rstrip("/") else "/", parts.query, parts.fragment)
    )


def path_of(typed: str) -> str:
    """Return what stands behind any host: where a preview leads, the site has the same."""
    parts = urlsplit(typed)
    return urlunsplit(("", "", parts.path or "/", parts.query, parts.fragment))


def reached(typed: str) -> Iterator[str]:
    """Go through the telephone numbers and addresses for mail that a link calls or writes to, as they would be read."""
    plain = unquote(typed).strip()
    if own := _CALLING.match(plain):
        yield plain[own.end() :]
    try:
        parts = urlsplit(plain)
        asked = parse_qsl(parts.query)
    except ValueError:
        return
    if _MESSAGES.fullmatch(bare_host(plain)):  # there a number begins with that of its country
        numbers = (
            re.sub(r"\D", "", text) for text in (parts.path, *(value for name, value in asked if name == "phone"))
        )
        yield from (f"+{number}" for number in numbers if number)
    elif own or parts.scheme in ("http", "https"):
        yield from (value for name, value in asked if name.lower() in _PERSONAL)


def same_host(one: str, other: str) -> bool:
    """Tell whether two web addresses are of one site."""
    return _host(one) == _host(other)


def bare_host(typed: str) -> str:
    """Return the host of a web address without www; empty when it has none."""
    return _bare(_host(typed))


def origin(typed: str) -> str:
    """Return the scheme, host and port of a web address, in plain letters; empty when it has none."""
    try:
        parts = urlsplit(typed)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # of which a host that no name can be is one
        return ""
    known = parts.scheme.lower() in ("http", "https") and _HOST_NAME.fullmatch(host)
    return f"{parts.scheme.lower()}://{host}{port}" if known else ""


def meant_address(typed: str) -> str:
    """Return the address that was meant, whole: of the web, for mail or a telephone; empty when that is not sure."""
    text = typed.strip()
    if twice := _TWICE.match(text):
        text = text[twice.end() :]
    right, scheme = _RIGHT.match(text), _SCHEME.match(text)
    if scheme and (right is None or right.end() != scheme.end()):
        text = f"http{'s' if 's' in scheme['scheme'].lower() else ''}://{text[scheme.end() :]}"
    elif text.startswith("//") and re.match(_HOST, text[2:]):
        text = f"https:{text}"
    elif _BARE_HOST.fullmatch(text):
        text = f"https://{text}"
    elif mail := _MAIL.fullmatch(re.sub(r"^https?://(?=[^/]+@)", "", text)):
        text = f"mailto:{mail['address']}{mail['rest'] or ''}"
    elif phone := _number(text):
        text = f"tel:{phone}"
    if _RIGHT.match(text):
        text = re.sub(r"\s+", "%20", text.replace("\\", "/"))
    return "" if text == typed else text


def direct(typed: str) -> str:
    """Return an address without what others put around it or behind it to follow who clicks."""
    if not _RIGHT.match(typed):
        return typed
    try:
        return _bare_of_codes(_unwrapped(typed))
    except ValueError:
        return typed


def _unwrapped(typed: str) -> str:
    for _ in range(3):  # one may stand in another
        parts = urlsplit(typed)
        inner = next(_inner(parts.hostname or "", parts.path, parts.query), "")
        if not inner:
            break
        typed = inner
    return typed


def _inner(host: str, path: str, query: str) -> Iterator[str]:
    asked = dict(parse_qsl(query))
    for around, names in _AROUND:
        if around.fullmatch(host.lower()) and path in _AROUND_PATHS:
            yield from (asked[name] for name in names if _RIGHT.match(asked.get(name, "")))


def _bare_of_codes(typed: str) -> str:
    parts = urlsplit(typed)
    pieces = parts.query.split("&") if parts.query else []
    kept = [piece for piece in pieces if not _ADDED.fullmatch(unquote(piece.partition("=")[0]))]
    if len(kept) == len(pieces):
        return typed
    return urlunsplit(parts._replace(query="&".join(kept)))


def _number(text: str) -> str:
    found = _PHONE.fullmatch(text)
    bare = re.sub(r"[^\d+]", "", found["number"].replace("(0)", "") if found else "")
    bare = re.sub(r"^00(?=31)", "+", bare)
    return bare if _DUTCH.fullmatch(bare) else ""


def _host(typed: str) -> str:
    try:
        return (urlsplit(typed).hostname or "").lower()
    except ValueError:
        return ""


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


def _is_number_inside(host: str, *, loopback: bool = False) -> bool:
    try:
        number = ip_address(host.strip("[]"))
    except ValueError:
        return False
    return number.is_loopback if loopback else number.is_private
