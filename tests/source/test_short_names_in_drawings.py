"""Drawings with names that stand for letters, as Illustrator declares them; none that stands for more is written out."""

import pytest

from sdw_build.drawing.drawings import clean_drawing
from sdw_build.source.drawing import read_drawing
from sdw_build.source.picture import NoPictureError

ILLUSTRATOR = b"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">
\t<!ENTITY ns_ai 'http://ns.adobe.com/AdobeIllustrator/10.0/'>
]>
<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
<switch><foreignObject requiredExtensions="&ns_ai;" width="1" height="1"><i:pgfRef xlink:href="#kanarie"/></foreignObject>
<g i:extraneous="self"><rect width="5" height="5"/></g></switch>
<i:pgf id="kanarie"><![CDATA[eJzt]]></i:pgf></svg>"""


def test_a_drawing_of_illustrator_is_read_and_only_what_is_drawn_is_kept() -> None:
    assert read_drawing(ILLUSTRATOR).left_out == ()
    kept = clean_drawing(ILLUSTRATOR)
    assert b"<rect" in kept
    for word in (b"adobe", b"kanarie", b"foreignObject", b"ENTITY"):
        assert word not in kept


@pytest.mark.parametrize(
    ("declared", "used"),
    [
        pytest.param('<!ENTITY a "x"><!ENTITY b "&a;&a;">', "&b;", id="a name for a name"),
        pytest.param('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;", id="a file"),
        pytest.param('<!ENTITY % a "x">', "", id="a name for the heading itself"),
        pytest.param('<!ENTITY a "<script/>">', "&a;", id="an element"),
        pytest.param('<!ENTITY a "x"><!ENTITY a "y">', "&a;", id="twice the same name"),
        pytest.param(f'<!ENTITY a "{"x" * 9000}">', "&a;" * 9000, id="very long when written out"),
        pytest.param('<!ENTITY a "x">', "&b;", id="a name that is not declared"),
    ],
)
def test_any_other_name_is_refused(declared: str, used: str) -> None:
    raw = f'<!DOCTYPE svg [{declared}]><svg xmlns="http://www.w3.org/2000/svg"><title>{used}</title></svg>'
    with pytest.raises(NoPictureError):
        read_drawing(raw.encode())


def test_what_a_name_stands_for_is_looked_at_as_well() -> None:
    raw = b'<!DOCTYPE svg [<!ENTITY a "javascript:x">]><svg xmlns="http://www.w3.org/2000/svg"><a href="&a;"/></svg>'
    assert read_drawing(raw).left_out
