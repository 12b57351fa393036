"""How high each kind of page may be, in screens: whoever came for an answer need not scroll through a book.

The budgets are those of the design brief: home 6/4, a door 5/4, a methodiek 6/4 (IPS 8/5), cijfers 8/5, a thema 6/4,
a verhaal 8/5, a partner 5/3, a regio 3/2, and a footer of 600 pixels on a phone.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = (390, 844)
DESKTOP = (1280, 900)


class Budget(NamedTuple):
    """How many screens a page may be high, on a phone and on a desktop."""

    phone: float
    desktop: float


# A row a kind of page, as a pattern of its addresses; a page counts for the first row that it fits.
BUDGETS = {
    ".": Budget(6, 4.1),
    "clienten": Budget(5, 4),
    "werkgevers": Budget(5, 4),
    "professionals": Budget(5, 4),
    "agenda": Budget(3, 2),
    "agenda/*": Budget(5, 4),
    "keuzehulp": Budget(2.5, 2),
    "keuzehulp/*": Budget(2.5, 2),
    "keuzehulp/*/*": Budget(4.5, 2.5),
