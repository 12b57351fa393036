"""The cards of the theme: all there, small, as they would be drawn now, and with every letter."""

from io import BytesIO
from pathlib import Path

import pytest
import yaml
from PIL import Image, ImageChops, ImageFont, ImageStat

from sdw_build.drawing import social_cards
from sdw_build.drawing.card import FOLDER, Deelkaart, all_cards
from sdw_build.drawing.social_cards import SIZE, draw_card

ROOT = Path(__file__).parents[2]
CARDS = list(all_cards())
NAME = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["site_name"]


def name(card: Deelkaart) -> str:
    """Name a test after its card."""
    return Path(card.adres).stem


def test_the_theme_holds_each_card_and_no_other() -> None:
    assert {path.name for path in (ROOT / "theme" / FOLDER).iterdir()} == {Path(card.adres).name for card in CARDS}
    assert len({card.adres for card in CARDS}) == len(CARDS) == 30


@pytest.mark.parametrize("card", CARDS, ids=name)
def test_a_card_is_small_and_as_it_would_be_drawn_now(card: Deelkaart) -> None:
    raw = (ROOT / "theme" / card.adres).read_bytes()
    assert len(raw) < 40_000
    with Image.open(BytesIO(raw)) as kept, Image.open(BytesIO(draw_card(card, NAME))) as drawn:
        assert kept.size == drawn.size == SIZE
        assert kept.info.keys() <= {"transparency"}
        # Another version of the library may round a few edges otherwise; another name or colour is far more.
        difference = ImageChops.difference(kept.convert("RGB"), drawn.convert("RGB"))
        assert max(ImageStat.Stat(difference).mean) < 0.3


def test_another_name_would_be_seen() -> None:
    with Image.open(BytesIO(draw_card(CARDS[0], NAME))) as one, Image.open(BytesIO(draw_card(CARDS[0], "X"))) as other:
        difference = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
        assert max(ImageStat.Stat(difference).mean) > 0.3


def test_a_card_is_the_same_every_time() -> None:
    assert draw_card(CARDS[2], NAME) == draw_card(CARDS[2], NAME)


@pytest.mark.parametrize("letter", "éëïóüèöç’–€")
def test_the_letters_that_dutch_needs_are_there(letter: str) -> None:
    font = ImageFont.truetype(social_cards._FONT, 40)  # noqa: SLF001 — the font that is really used
    missing = font.getmask("\uffff")
    assert (font.getmask(letter).size, bytes(font.getmask(letter))) != (missing.size, bytes(missing))
