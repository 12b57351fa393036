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
_FUNCTIONS = frozenset(
    ["aanmelden", "aanmelding", "aanvraag", "abonnement", "administratie", "advies", "afspraak", "agenda", "algemeen", "ambassadeurs", "avg", "balie", "beheer", "beheerder", "bugs", "beleid", "bestellen", "bestuur", "bezwaar", "bureau", "campagne", "centrum", "clientenraad", "commissie", "communicatie", "congres", "consulent", "contact", "conference", "coordinatie", "cursus", "data", "dienst", "directie", "documentatie", "evenement", "events", "facturen", "facturatie", "familieraad", "fg", "financien", "fondsenwerving", "functionarisgegevensbescherming", "gegevensbescherming", "hallo", "hello", "helpdesk", "help", "hoi", "hr", "hrm", "hulp", "ict", "info", "informatie", "innovatie", "inschrijven", "inschrijving", "jobs", "kantoor", "kennis", "kennisbank", "klachten", "klantcontact", "klantenservice", "kwaliteit", "leden", "ledenadministratie", "lerende", "loket", "mail", "marketing", "media", "meedoen", "meedenken", "meldpunt", "meldingen", "netwerk", "nieuws", "nieuwsbrief", "noreply", "office", "onderzoek", "ondernemingsraad", "onderwijs", "opleiding", "opleidingen", "or", "panel", "penningmeester", "pers", "personeelszaken", "platform", "portaal", "post", "postbus", "postmaster", "praktijk", "pr", "press", "privacy", "programma", "project", "projectbureau", "projecten", "projectteam", "publicaties", "raad", "receptie", "redactie", "regio", "sales", "scholing", "secretariaat", "secretaris", "security", "service", "servicedesk", "servicepunt", "sollicitatie", "solliciteren", "stage", "steunpunt", "studie", "support", "team", "toegankelijkheid", "training", "vacature", "vacatures", "vereniging", "verkoop", "voorlichting", "voorzitter", "vragen", "vrijwilligers", "webmaster", "webredactie", "website", "welkom", "werk", "werkgevers", "werkgeversservicepunt", "werkenbij", "woordvoerder", "woordvoering", "workshop", "workshops", "wsp", "zorg", "zorgbemiddeling"]
)


def find_email_addresses(text: str) -> Iterator[Found]:
    """Find addresses of which no part names a function or the organisation itself."""
    for match in _ADDRESS.finditer(text):
        if not is_functional(match["local"], match["domain"]):
            ending = match["domain"].rpartition(".")[2]
            yield Found(match.start(), match.end(), f"{match['local'][0]}•••@•••.{ending}")


def is_functional(local: str, domain: str) -> bool:
    """Tell whether an address belongs to a function: several people read it, or others will later."""
    if _NOBODY.search(domain):
        return True
    organisation = fold(domain.rpartition(".")[0])
    if len(fold(local)) > 2 and fold(local) in organisation:
        return True
    return any(fold(part) in _FUNCTIONS for part in _PART.split(local) if part)
