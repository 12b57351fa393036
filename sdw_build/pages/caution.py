"""Whether a sentence on what was found makes a reservation: what may never be the part that is left out."""

import re

# Rather too many than too few: what is taken for a reservation is shown, and nothing is lost by that.
_STEMS = (
    "alleen|amper|averechts|behalve|beperkt|deels|echter|eigen|erger|ervaring|even|geen"
    "|gelijk|gemengd|gering|gestopt|half|hetzelfde|hooguit|kan|klein|kon|laag|lage|lijk|maar|matig"
    "|minder|minst|mislukt|misschien|mogelijk|nadeel|nauwelijks|negatief|niemand|niet|noch|nog|nooit"
    "|onbekend|ondanks|onduidelijk|oneens|ongunstig|ontbre|onveranderd|onvoldoende|onzeker|risico|schad|schijn"
    "|slecht|soms|tegen|toch|toenam|toeval|twijfel|uitgezonderd|veelbelovend|verdeeld|vermoed|verschil"
    "|voorlopig|waarschijnlijk|weinig|weten|wissel|zeker|zonder|zou|zwak"
    "|afgenomen|afname|daal|dalen|duurder|haak|korter|stop|terugval|uitval|verdwe|verdwijn|verloren|verlies"
)
_RESERVATION = re.compile(rf"\b(?:{_STEMS})|\?", re.IGNORECASE)


def makes_reservation(sentence: str) -> bool:
    """Tell whether a sentence says that something was not found, is not sure or holds in part."""
    return _RESERVATION.search(sentence) is not None
