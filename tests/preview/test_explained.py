"""The explanation of each code, as the preview serves it."""

import re

import pytest

from sdw_build.diagnostics.codes import Code
from sdw_build.preview.notices import Notices


@pytest.mark.parametrize("code", list(Code))
def test_each_page_reads_as_a_page(code: Code) -> None:
    html = Notices().explained(code)
    assert html.count("<h1>") == 1
    assert f"<title>{code}: " in html
    prose = re.sub(r"<(pre|code)>.*?</\1>", "", html, flags=re.DOTALL)
    assert not re.search(r"```|^#|\]\(|\*\*", prose, re.MULTILINE)
    # An example is shown, never a piece of the page.
    assert not re.search(
        r"<(?!/?(?:pre|code)\b)", re.sub(r"</?code>", "", "".join(re.findall(r"<pre>(.*?)</pre>", html, re.DOTALL)))
    )
    for link in re.findall(r'href="([^"]+)"', html):
        assert link in {"/_sdw/preview.css", "/_sdw/uitleg/"} or Code(link.removeprefix("/_sdw/uitleg/"))


def test_all_codes_are_listed() -> None:
    html = Notices().all_codes()
    assert all(f'href="/_sdw/uitleg/{code}"' in html for code in Code)
