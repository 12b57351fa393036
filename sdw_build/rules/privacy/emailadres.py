"""E-mail addresses of a person; those of a function, such as info@, pass."""

import re
from collections.abc import Iterator

from sdw_build.diagnostics.nearest import fold
from sdw_build.rules.privacy.found import Found

_ADDRESS = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+-]*\w)@(?P<domain>(?:[\w-]+\.)+[^\W\d_]{2,})(?![\w-])", re.IGNORECASE
)
_PART = re.compile(r"[._+-]|\d+")
# Made-up addresses, and lists to which many are subscribed.
_NOBODY = re.compile(r"(?:^|\.)(?:example(?:\.[a-z]+)?|voorbeeld\.nl)$|^lists?\.", re.IGNORECASE)
_FUNCTION_NAMES = (
    "aanmelden aanmelding aanvraag abonnement administratie advies afspraak agenda algemeen ambassadeurs avg "
    "balie beheer beheerder beleid bestellen beveiliging bestuur bezwaar bugs bureau campagne centrum clientenraad commissie "
    "communicatie conference congres consulent contact coordinatie cursus data dienst directie documentatie "
    "evenement events facturatie facturen familieraad fg financien fondsenwerving functionarisgegevensbescherming "
    "gegevensbescherming hallo hello help helpdesk hoi hr hrm hulp ict info informatie innovatie inschrijven "
    "inschrijving jobs kantoor kennis kennisbank klachten klantcontact klantenservice kwaliteit leden "
    "ledenadministratie loket mail marketing media meedenken meedoen meldingen meldpunt netwerk nieuws "
    "nieuwsbrief noreply office ondernemingsraad onderwijs onderzoek opleiding opleidingen or panel "
    "penningmeester pers personeelszaken platform portaal post postbus postmaster pr praktijk press privacy "
    "programma project projectbureau projecten projectteam publicaties raad receptie redactie regio sales "
    "scholing secretariaat secretaris security service servicedesk servicepunt sollicitatie solliciteren stage "
    "steunpunt studie support team toegankelijkheid training vacature vacatures vereniging verkoop voorlichting "
    "voorzitter vragen vrijwilligers webmaster webredactie website welkom werk werkenbij werkgevers "
    "werkgeversservicepunt woordvoerder woordvoering workshop workshops wsp zorg zorgbemiddeling"
)
_FUNCTIONS = frozenset(_FUNCTION_NAMES.split())
_AT_THE_END = frozenset({"info", "contact", "secretariaat", "redactie", "administratie"})  # as in utrecht.info


def find_email_addresses(text: str) -> Iterator[Found]:
    """Find addresses that name neither a function nor the organisation itself."""
    if "@" not in text:
        return
    for match in _ADDRESS.finditer(text):
        if not is_functional(match["local"], match["domain"]):
            ending = match["domain"].rpartition(".")[2]
            yield Found(match.start(), match.end(), f"{match['local'][0]}•••@•••.{ending}")


def is_functional(local: str, domain: str) -> bool:
    """Tell whether an address belongs to a function: several people read it, or others will later."""
    if _NOBODY.search(domain):
        return True
    parts = [fold(part) for part in _PART.split(local) if part]
    # Only at the start: "jan.post" is someone, "post.noord" is not.
    return bool(parts) and (
        parts[0] in _FUNCTIONS or parts[-1] in _AT_THE_END or fold(local) == fold(domain.split(".")[-2])
    )
