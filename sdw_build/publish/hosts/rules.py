"""What a server should do with the site, in values: the one description from which each host gets its rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sdw_build.publish.hosts.headers import HeaderRule, header_rules, headers

NOT_FOUND = "404.html"
# Read, and nothing else: there is nothing here to send something to.
METHODS = ("GET", "HEAD")
READ_ONLY = "Deze site is er om te lezen: hier kun je niets naartoe sturen."
# What may stick to an address that is copied out of a sentence, as a regular expression.
STUCK = "[/.,;:)]*"
_PLAIN = re.compile(r"[A-Za-z0-9_~./-]*")


@dataclass(frozen=True)
class Rules:
    """All that a host should do; addresses have no slash in front, those of pages one behind."""

    base: str  # the folder that the site stands in, from slash to slash
    moved: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()  # every page that has its own address, for who mistypes one
    headers: Mapping[str, str] = field(default_factory=headers)
    header_rules: tuple[HeaderRule, ...] = field(default_factory=header_rules)

    def of(self, rule: HeaderRule) -> dict[str, str]:
        """Return all headers of a sort of address."""
        return {name: value for name, value in {**self.headers, **rule.headers}.items() if value}

    @property
    def meant(self) -> dict[str, str]:
        """Where each address leads, for who wrote it with capitals or without its slash."""
        return {page: self.moved.get(page, page) for page in sorted({*self.pages, *self.moved, *self.gone}) if page}


def plain(address: str) -> str:
    """Return an address that every host reads as one word, in which nothing has a meaning of its own."""
    if not _PLAIN.fullmatch(address):
        raise ValueError(address)
    return address
