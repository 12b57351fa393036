"""Report a role that is the name of a person: it would stay in the file when the name must go."""

import re
from collections.abc import Iterator

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.nearest import fold
from sdw_build.library.document import Document, is_of
from sdw_build.rules.voornamen import FIRST_NAMES
from sdw_build.schema.kinds import VERHAAL
from sdw_build.schema.published import Published
from sdw_build.source.paths import Loc

_SHORTEST = 3  # letters of a name that tell something
_PARTICLE = r"(?i:van|de|der|den|het|ter|ten|te|el|al|ben|bin|von|di|da|la|le|'t)"
_CAPITAL = r"[^\W\d_a-zß-ÿ][a-zà-ÿ'’-]+"
_SURE = (
    re.compile(rf"(?i:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer)\s+(?:{_PARTICLE}\s+)*{_CAPITAL}(?:\s.*)?"),
    re.compile(rf"(?:[A-Z]\.\s?)+(?:{_PARTICLE}\s+)*{_CAPITAL}\b"),
    re.compile(rf"{_CAPITAL} [A-Z]\.?"),
)
_FULL = re.compile(rf"({_CAPITAL})((?:\s+{_PARTICLE})*)(?:\s+{_CAPITAL})+(?:-{_CAPITAL})?")
# What a word for someone's work ends with.
_WORK = re.compile(
    r"(?:er|eur|ent|ant|ist|oog|aar|iek|ris|arts|coach|lid|maker|baas|hoofd|man|vrouw|chef|deskundige|ster|ing|hulp|"
    r"kracht|genoot|zorg|werk|iaal|team|begeleiding|teller|ouder|zus|broer|vriend|vriendin|collega|naaste|partner|cli[eë]nt)$",
    re.IGNORECASE,
)


def role_is_name(document: Document[Published]) -> Iterator[Diagnostic]:
    """A role says what someone does; who that is stands with the consent, outside the site."""
    names = _teller(document)
    for loc, role in _roles(document):
        words = {fold(word) for word in role.split()}
        sure = bool(words & names) or any(pattern.fullmatch(role) for pattern in _SURE)
        if sure or _looks_like_name(role):
            place, length = document.place(loc)
            yield Diagnostic(
                Code.ROL_IS_NAAM,
                place,
                "deze rol is de naam van een persoon." if sure else "deze rol lijkt de naam van een persoon.",
                "schrijf wat diegene doet, zonder naam, zoals verteller, collega of leidinggevende.",
                ernst=Ernst.FOUT if sure else Ernst.WAARSCHUWING,
                lengte=length,
                verborgen=True,
            )


def _roles(document: Document[Published]) -> Iterator[tuple[Loc, str]]:
    for index, agreement in enumerate(document.data.akkoord):
        yield ("akkoord", index, "rol"), agreement.rol
    if is_of(document, VERHAAL):
        for index, person in enumerate(document.data.betrokkenen):
            yield ("betrokkenen", index, "rol"), person.rol
        if document.data.verteller:
            yield ("verteller", "rol"), document.data.verteller.rol


def _teller(document: Document[Published]) -> set[str]:
    teller = document.data.verteller if is_of(document, VERHAAL) else None
    return {fold(part) for part in (teller.naam or "").split() if len(fold(part)) >= _SHORTEST} if teller else set()


def _looks_like_name(role: str) -> bool:
    first = re.match(rf"{_CAPITAL}", role)
    if first is None:
        return False
    if fold(first[0]) in FIRST_NAMES:
        return True
    full = _FULL.fullmatch(role)
    capitals = [word for word in role.split() if word[:1].isupper()]
    return bool(full) and len(capitals) > 1 and not _WORK.search(first[0])
