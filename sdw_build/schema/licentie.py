"""The licences under which a site may give away its texts: open, known everywhere, and by their SPDX id."""

from sdw_build.schema.terms import Term

_DEED = "https://creativecommons.org"


class Licentie(Term):
    """What others may do with our texts: an SPDX id, with its Dutch name, and what it asks in a few words."""

    CC0 = "CC0-1.0", "Publiek domein (CC0 1.0)", "Alles mag, ook zonder ons te noemen."
    CC_BY = "CC-BY-4.0", "Naamsvermelding 4.0 (CC BY 4.0)", "Alles mag, met onze naam erbij."
    CC_BY_SA = (
        "CC-BY-SA-4.0",
        "Naamsvermelding-GelijkDelen 4.0 (CC BY-SA 4.0)",
        "Alles mag, met onze naam erbij, en wat iemand ervan maakt krijgt dezelfde licentie.",
    )
    CC_BY_NC = (
        "CC-BY-NC-4.0",
        "Naamsvermelding-NietCommercieel 4.0 (CC BY-NC 4.0)",
        "Met onze naam erbij, en niet om geld mee te verdienen.",
    )
    CC_BY_ND = (
        "CC-BY-ND-4.0",
        "Naamsvermelding-GeenAfgeleideWerken 4.0 (CC BY-ND 4.0)",
        "Met onze naam erbij, en zonder er iets aan te veranderen.",
    )
    CC_BY_NC_SA = (
        "CC-BY-NC-SA-4.0",
        "Naamsvermelding-NietCommercieel-GelijkDelen 4.0 (CC BY-NC-SA 4.0)",
        "Met onze naam erbij, niet om geld mee te verdienen, en wat iemand ervan maakt krijgt dezelfde licentie.",
    )
    CC_BY_NC_ND = (
        "CC-BY-NC-ND-4.0",
        "Naamsvermelding-NietCommercieel-GeenAfgeleideWerken 4.0 (CC BY-NC-ND 4.0)",
        "Met onze naam erbij, niet om geld mee te verdienen, en zonder er iets aan te veranderen.",
    )

    @property
    def kort(self) -> str:
        """The name as it is known everywhere, such as CC BY 4.0."""
        return self.label.rpartition("(")[2].rstrip(")")

    @property
    def spdx(self) -> str:
        """The id by which programs know it."""
        return self.value

    @property
    def naam(self) -> str:
        """The name by which people know it."""
        return self.label

    @property
    def url(self) -> str:
        """Where it stands: the address by which it is known."""
        if self is Licentie.CC0:
            return f"{_DEED}/publicdomain/zero/1.0/"
        terms, _, version = self.value.removeprefix("CC-").lower().rpartition("-")
        return f"{_DEED}/licenses/{terms}/{version}/"

    @property
    def uitleg_url(self) -> str:
        """Where it is told in plain Dutch."""
        return f"{self.url}deed.nl"

    @property
    def asks_name(self) -> bool:
        """Tell whether who uses a text must say whose it is."""
        return "-BY-" in self.value

    @property
    def allows_trade(self) -> bool:
        """Tell whether someone may earn money with it."""
        return "-NC-" not in self.value

    @property
    def allows_change(self) -> bool:
        """Tell whether someone may change it."""
        return "-ND-" not in self.value

    @property
    def asks_same(self) -> bool:
        """Tell whether what someone makes of it must be under the same licence."""
        return "-SA-" in self.value
