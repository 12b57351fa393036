"""What a program reads that shows a page of ours by its card when someone pastes an address: oEmbed 1.0, in JSON."""

import json

from sdw_build.library.urls import whole
from sdw_build.pages.insluiting import WIDTH, Insluiting

NAME = "oembed.json"
_A_DAY = 86_400  # seconds: so long what expired or went may still be shown


def oembed_address(page: str) -> str:
    """Return where a program finds it, beside a page."""
    return f"{page}{NAME}"


def make_oembed(card: Insluiting, site_url: str, naam: str) -> str:
    """Return it as JSON; it holds nothing of the page but its title, which the card shows as it is today."""
    told = {
        "version": "1.0",
        "type": "rich",
        "title": card.titel,
        "provider_name": naam,
        "provider_url": whole(site_url, ""),
        "cache_age": _A_DAY,
        "html": card.code(site_url, naam),
        "width": WIDTH,
        "height": card.hoogte,
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"
