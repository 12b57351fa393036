"""The privacy scan: one detector a file, each for one sort of personal detail."""

from sdw_build.diagnostics.codes import Code
from sdw_build.rules.privacy.bsn import find_bsns
from sdw_build.rules.privacy.emailadres import find_email_addresses
from sdw_build.rules.privacy.found import Detector
from sdw_build.rules.privacy.geboortedatum import find_birth_dates
from sdw_build.rules.privacy.iban import find_ibans
from sdw_build.rules.privacy.straatadres import find_street_addresses
from sdw_build.rules.privacy.telefoon import find_phone_numbers

# The surest first: what one detector has found is not looked at again by the next.
DETECTORS: tuple[tuple[Code, str, Detector], ...] = (
    (Code.IBAN, "een bankrekeningnummer", find_ibans),
    (Code.EMAILADRES, "een e-mailadres van een persoon", find_email_addresses),
    (Code.BSN, "een burgerservicenummer", find_bsns),
    (Code.TELEFOONNUMMER, "een telefoonnummer", find_phone_numbers),
    (Code.GEBOORTEDATUM, "een geboortedatum", find_birth_dates),
    (Code.STRAATADRES, "een straat met huisnummer", find_street_addresses),
)
