"""Arriving at a page: its address is known before there is anything on it that listens."""

from re import Pattern

from playwright.sync_api import Page, expect


def arrive(page: Page, address: str | Pattern[str]) -> None:
    """Wait until a page stands at an address, is loaded and ran its scripts: a key or a click before that goes nowhere."""
    expect(page).to_have_url(address)
    page.wait_for_load_state("load")
