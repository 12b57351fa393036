"""How heavy a file may be is counted as it goes over the line."""

import random

from sdw_build.inspection.budgets import BUDGETS, over_budget


def test_a_text_is_counted_packed() -> None:
    assert over_budget("a/index.html", b"werk " * BUDGETS[".html"]) is None
    noise = random.Random(1).randbytes(BUDGETS[".html"] * 2)  # noqa: S311 — the same each time
    size, most = over_budget("a/index.html", noise) or (0, 0)
    assert size > most == BUDGETS[".html"]


def test_a_picture_is_counted_as_it_is_and_a_download_not_at_all() -> None:
    assert over_budget("a/foto.jpg", bytes(BUDGETS[".jpg"] + 1)) == (BUDGETS[".jpg"] + 1, BUDGETS[".jpg"])
    assert over_budget("a/foto.jpg", bytes(BUDGETS[".jpg"])) is None
    assert over_budget("a/gids.pdf", bytes(10_000_000)) is None
