"""What of a page goes to the search index: its text and what is told about it, and nothing that stands beside it."""

import pytest

from sdw_build.publish.indexed import indexed

_PAGE = """<!doctype html><html lang="nl"><head><title>Werk</title><link rel="stylesheet" href="a.css">
<meta name="soort" data-pagefind-filter="soort[content]" content="Verhaal">
<meta name="titel" data-pagefind-meta="titel[content]" content="Werk &gt; rust">
</head><body><nav>Menu</nav><main><article data-pagefind-body><h1>Werk</h1>{}</article></main><footer>Onder</footer></body></html>"""
_ABOUT = """<meta name="soort" data-pagefind-filter="soort[content]" content="Verhaal"><meta name="titel" data-pagefind-meta="titel[content]" content="Werk &gt; rust">"""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<p>Steun</p>", "<p>Steun</p>"),
        ("<p>Steun</p><div data-pagefind-ignore><div>Zie</div> ook</div><p>Elke dag</p>", "<p>Steun</p><p>Elke dag</p>"),
        ('<p>a</p><ul class="b" data-pagefind-ignore=""><li>c</li></ul>d', "<p>a</p>d"),
        ("<section data-pagefind-ignore><section data-pagefind-ignore>a</section>b</section>c", "c"),
        ("<p data-pagefind-ignore>a<pre>b</pre>", "<p data-pagefind-ignore>a<pre>b</pre>"),
        ('<p data-pagefind-ignore>a <img src="b"></p>c', '<i data-pagefind-ignore><img src="b"></i>c'),
        ('<img src="a"><p data-pagefind-ignore><img src="b"></p>', '<img src="a">'),
        ("<article>a</article><p>b</p>", "<article>a</article><p>b</p>"),
        ("<p>data-pagefind-ignore en &lt;p data-pagefind-ignore&gt;</p>", "<p>data-pagefind-ignore en &lt;p data-pagefind-ignore&gt;</p>"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_text_is_left_out(text: str, kept: str) -> None:
    body = f"<article data-pagefind-body><h1>Werk</h1>{kept}</article>"
    assert indexed(_PAGE.format(text)) == f"<!doctype html><html><head>{_ABOUT}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "html", ["", "<html><body><p>Niets</p></body></html>", "<article data-pagefind-body><p>Zonder eind"]
)
def test_a_page_that_is_not_to_be_found_gives_nothing(html: str) -> None:
    assert indexed(html) == ""
