"""Where the card of a page stands: what someone else may show on a page of their own."""

# The last part of its address; no page of ours may be called so below another, and rules for servers go by it.
CARD = "kaart"


def card_address(address: str) -> str:
    """Return the address of the card of a page; empty for the home page and for what shares a page, which have none."""
    return f"{address}{CARD}/" if address and "#" not in address else ""


def carded_page(address: str) -> str:
    """Return the address of the page of which a card stands at an address; empty when none does."""
    return address.removesuffix(f"{CARD}/") if address.endswith(f"/{CARD}/") else ""
