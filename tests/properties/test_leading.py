"""Wherever a link, a name or a heading leads, it is one place, in the project, and the same one however it is spelled."""

import posixpath
import re
from urllib.parse import quote

from hypothesis import assume, example, given
from hypothesis import strategies as st

from sdw_build.body.anchors import AnchoredHeading, anchored
from sdw_build.body.render import FigureText, Picture, render
from sdw_build.body.scan import Body
from sdw_build.schema.slug import as_slug, is_slug
from sdw_build.source.aim import read_aim, write_link

# fmt: off
_PARTS = (
    "a", "naam", "é", "e\u0301", "😀", ".", "..", "/", "//", "\\", "%", "%2e", "%2E%2E", "%2f", "%5c", "%00", "%25", "%c3%a9", "?", "#", "&",
    "=", ":", "@", " ", "%20", ".md", ".png", "verhalen", "http:", "https://", "mailto:", "javascript:", "data:", "[", "]", "(", ")", "\t", "\u200b",
)
# fmt: on
typed = st.lists(st.sampled_from(_PARTS), max_size=12).map("".join) | st.text(max_size=20)
folders = st.sampled_from(["content/a.md", "verhalen/b/index.md", "methodieken/c.md", "index.md"])
names = st.lists(
    st.sampled_from([*"ab: %#?&;~*_[]()<>'!.", "&amp;", "\u00a0", "\u2028", "|", "http:", "c:", "é", "%20"]),
    min_size=1,
    max_size=6,
).map("".join) | st.text(
    st.characters(exclude_characters="/\\", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=12
)
words = st.lists(
    st.sampled_from(("Wat", "kost", "het", "é", "1", "-", "&", "😀", "`x`", "*y*", "[z](a.md)", "_", "!", "de")),
    min_size=1,
    max_size=5,
)


@given(folders, typed)
def test_what_is_typed_leads_to_one_place_and_never_out_of_the_project(pad: str, text: str) -> None:
    aim = read_aim(pad, text)
    ways = [bool(aim.outside), aim.address is not None, bool(aim.files), aim.wrong is not None, bool(aim.anchor)]
    assert not (aim.wrong and sum(ways) > 1)
    for file in aim.files:
        assert file == posixpath.normpath(file)
        assert not file.startswith(("/", "../"))
        assert file != ".."
    if aim.address:
        assert ".." not in aim.address.split("/")
        assert not aim.address.startswith("/")
        assert aim.address.endswith("/")
        assert read_aim(pad, f"/{quote(aim.address)}").address == aim.address
    if aim.outside:
        assert re.match(r"(https?://|mailto:|tel:)", aim.outside.lstrip(), re.IGNORECASE)


@given(folders, st.lists(names, min_size=1, max_size=3).map("/".join))
@example("index.md", "a:b.md")
@example("content/a.md", "a\u00a0b&amp;.md")
def test_a_link_that_is_written_leads_to_its_file(pad: str, file: str) -> None:
    assume(not {".", ".."} & set(file.split("/")))
    link = write_link(pad, file)
    assert read_aim(pad, link).files[:1] == (file,)
    found = Body(f"[woord]({link})\n", pad, 1).mentions
    assert [read_aim(pad, one.target).files[:1] for one in found] == [(file,)]


@given(
    st.text(max_size=150)
    | st.lists(st.sampled_from(["con", "é", "ß", "-", " ", "a" * 60, "1", "Ł", "🙂"]), max_size=4).map("".join)
)
def test_a_name_in_an_address_is_one_and_stays_one(text: str) -> None:
    slug = as_slug(text)
    assert is_slug(slug)
    assert as_slug(slug) == slug == quote(slug)


@given(st.lists(st.tuples(st.integers(2, 4), words), min_size=1, max_size=8))
def test_each_heading_has_an_anchor_of_its_own_that_stays(told: list[tuple[int, list[str]]]) -> None:
    text = "\n\n".join(f"{'#' * level} {' '.join(said)}" for level, said in told)
    found = headings(text)
    assert [heading for _, heading in found] == [heading for _, heading in headings(f"Eerst.\n\n{text}\n\nDan.")]
    anchors = [anchor for anchor, _ in found]
    assert len(set(anchors)) == len(anchors)
    assert headings(text) == found
    assert not any(re.search(r"[\s\"'<>%#?&]", anchor) or not anchor for anchor in anchors)
    # What is added below changes no anchor that stands.
    assert headings(f"{text}\n\n## {' '.join(told[0][1])}")[: len(found)] == found


def headings(text: str) -> tuple[AnchoredHeading, ...]:
    """Return the headings of a text with their ids."""
    return anchored(Body(text, "proef.md", 1).titles)


# fmt: off
_MARKDOWN = (
    "a", " ", "é", "\n", "\n\n", "    ", "# ", "## ", "- ", "1. ", "> ", "```\n", "`", "*", "**", "_", "[", "]", "(", ")", "[een](een.md)", "[twee](</x y>)",
    "![drie](drie.png)", "[vier][n]", "\n\n[n]: vier.md\n\n", "[^1]", "\n\n[^1]: noot [vijf](vijf.md)\n\n", "https://x.nl ", "<b>", "\\", "|", "|---|\n", "~~",
    "[[cijfer:a]]", "![zes][p]", '\n\n[p]: zes.png "titel"\n\n', "Kop\n===\n", "<https://y.nl>",
)
# fmt: on
texts = st.lists(st.sampled_from(_MARKDOWN), min_size=1, max_size=25).map("".join)


@given(texts)
def test_the_check_and_the_page_see_the_same_links_pictures_and_headings(text: str) -> None:
    body = Body(text, "proef.md", 1)
    led: list[str] = []

    def shown_at(target: str) -> Picture:
        led.append(target)
        return Picture(target)

    def resolved(target: str, _: str) -> str:
        led.append(target)
        return target

    shown = render(text, resolved, lambda _: FigureText("drie", "#a", "bron"), show=shown_at)
    seen = {mention.target for mention in body.mentions if mention.heel and mention.sort in ("link", "beeld")}
    # What only stands ready for a link, or in a note that nothing names, is checked and not shown.
    rows = text.split("\n")
    aside = {
        mention.target
        for mention in body.mentions
        if rows[mention.place.regel - 1].lstrip("> ").startswith(("[n]:", "[p]:", "[^1]:"))
    }
    assert set(led) <= seen
    inside = {one for one in seen - set(led) - aside if not one.startswith(("http", "www.", "mailto:"))}
    assert inside == set(), (led, shown.html)
    told = [heading for _, heading in headings(text)]
    assert len(told) == len([heading for heading in body.headings if heading.spatie])
    assert all(f"<h{heading.niveau}" in shown.html for heading in body.headings if heading.spatie)
    assert "<b>" not in shown.html
