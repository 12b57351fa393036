"""What leads nowhere on a built site is told, however it is written; what leads somewhere is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sdw_build.inspection.built import Built, Fault
from sdw_build.inspection.references import References
from tests.inspection.site import URL, lay, whole


def dead_references(built: Built) -> Iterator[Fault]:
    """Yield every reference that leads nowhere, and every id that leads to two places, as a build that looks at all files."""
    references = References(built)
    for file in built.files():
        yield from references.follow(file)
    yield from references.places()


def codes(tmp_path: Path, more: str = "", **files: str | bytes) -> list[str]:
    """Return the codes of all that is wrong."""
    return [item.code for item in dead_references(lay(tmp_path, whole(more, **files)))]


@pytest.mark.parametrize(
    "more",
    [
        '<a href="../../">home</a><a href="../..">home</a><a href="/kennis/">home</a><a href="./">hier</a><a href="">hier</a>',
        f'<a href="{URL}">home</a><a href="{URL}#kop">kop</a><a href="{URL}?van=brief#kop">kop</a>',
        '<a href="#kop">kop</a><a href="#">boven</a><a href="#top">boven</a><a href="?druk=ja">druk</a>',
        '<a href="#q=baan%20zoeken">zoek</a><a href="../../#m=ips,coral">vergelijk</a>',
        '<a href="https://elders.example/weg/#x">elders</a><a href="//elders.example/">elders</a>',
        '<a href="mailto:a@b.nl">post</a><a href="tel:113">bel</a><a href="/andere-site/op/deze/host">buur</a>',
        '<img src="../../assets/deel.png" srcset="../../assets/deel.png 480w, ../../assets/deel.png 960w">',
        '<img src="data:image/gif;base64,R0lGOD"><svg><use href="#kop"/></svg>',
        '<h2 id="één-kop">Kop</h2><a href="#één-kop">k</a><a href="#%C3%A9%C3%A9n-kop">k</a>',
        '<a name="oud"></a><a href="#oud">oud</a><a href="../../assets/deel.png#page=2">blad 2</a>',
    ],
)
def test_what_leads_somewhere_or_elsewhere_is_well(tmp_path: Path, more: str) -> None:
    assert codes(tmp_path, more) == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ('<a href="../twee-dagen/">weg</a>', "SDW501"),
        ('<a href="../een-dag">zonder streep</a>', "SDW501"),
        ('<a href="../Een-dag/">met hoofdletter</a>', "SDW501"),
        ('<a href="/kennis/weg/">vanaf de wortel</a>', "SDW501"),
        ('<a href="../%ff/">geen letters</a>', "SDW501"),
        ('<a href="http://[::1/">geen adres</a><a href="//[x/">geen adres</a><a href="../[x/">weg</a>', "SDW501"),
        ('<area href="weg/">', "SDW501"),
        ('<form action="weg/"></form>', "SDW501"),
        ('<link rel="alternate" href="weg.xml">', "SDW501"),
        ('<noscript><a href="weg/">x</a></noscript>', "SDW501"),
        ('<a href="#weg">x</a>', "SDW503"),
        ('<a href="../../#weg">x</a>', "SDW503"),
        ('<a href="#%C3%A9%C3%A9n">x</a>', "SDW503"),
        ('<a href="#Kop">x</a>', "SDW503"),
        ('<svg><use href="#weg"/></svg>', "SDW503"),
        ('<img src="weg.png" alt="">', "SDW504"),
        ('<img src="../../assets/deel.png" srcset="../../assets/deel.png 1x,weg.png 2x">', "SDW504"),
        ('<picture><source srcset="weg.avif"></picture>', "SDW504"),
        ('<video poster="weg.png"></video>', "SDW504"),
        ('<audio src="weg.mp3"></audio>', "SDW504"),
        ('<object data="weg.pdf"></object>', "SDW504"),
        ('<script src="../../assets/js/weg.js"></script>', "SDW504"),
        ('<script src="https://elders.example/x.js"></script>', "SDW504"),
        ('<img src="//elders.example/x.png">', "SDW504"),
        ('<link rel="icon" href="weg.svg">', "SDW504"),
        ('<link rel="preload stylesheet" href="weg.css">', "SDW504"),
        ('<p id="kop">twee keer</p>', "SDW505"),
        (f'<meta property="og:image" content="{URL}weg.png">', "SDW504"),
        (f'<meta property="og:url" content="{URL}weg/">', "SDW509"),
        (f'<script type="application/ld+json">{{"url":"{URL}weg/","x":1}}</script>', "SDW509"),
    ],
)
def test_what_leads_nowhere_is_told(tmp_path: Path, more: str, code: str) -> None:
    assert set(codes(tmp_path, more)) == {code}


@pytest.mark.parametrize(
    ("pad", "content", "code"),
    [
        ("assets/meer.css", "a { background: url(weg.png) }", "SDW504"),
        ("assets/meer.css", "@font-face { src: url( 'weg.woff2' ) format('woff2') }", "SDW504"),
        ("assets/meer.css", '@import "weg.css";', "SDW504"),
        ("assets/meer.css", "@import url(https://elders.example/a.css);", "SDW504"),
        ("assets/js/meer.js", 'import "./weg.js";', "SDW504"),
        ("assets/js/meer.js", "export * from '../weg.js'", "SDW504"),
        ("assets/js/meer.js", 'const a = await import("./weg.js");', "SDW504"),
        ("assets/js/meer.js", 'fetch(new URL("weg.json", import.meta.url))', "SDW504"),
        ("assets/teken.svg", '<svg xmlns="http://www.w3.org/2000/svg"><image href="weg.png"/></svg>', "SDW504"),
        ("feed.xml", f'<feed><entry><link href="{URL}verhalen/weg/"/></entry></feed>', "SDW509"),
        ("sitemap.xml", f"<urlset><url><loc>{URL}verhalen/weg/</loc></url></urlset>", "SDW509"),
        ("sitemap.xml", f"<urlset><url><loc>{URL}verhalen/een-dag/#weg</loc></url></urlset>", "SDW503"),
        ("cijfers/cijfers.csv", f'a;"{URL}#weg";https://elders.example/', "SDW503"),
        ("data.json", f'{{"adres":"{URL}weg/"}}', "SDW509"),
        ("robots.txt", f"Sitemap: {URL}sitemap.xml", "SDW509"),
    ],
)
def test_what_other_files_ask_for_is_followed_as_well(tmp_path: Path, pad: str, content: str, code: str) -> None:
    assert codes(tmp_path, **{pad: content}) == [code]


def test_data_names_addresses_between_its_own_signs(tmp_path: Path) -> None:
    line = f'{URL}#kop;{URL}verhalen/een-dag/|({URL}), [{URL}] "{URL}". {URL}'
    assert codes(tmp_path, **{"cijfers.csv": line}) == []


def test_an_address_with_a_name_to_fill_in_is_none_by_itself(tmp_path: Path) -> None:
    text = f'{{"sjabloon":"{URL}data/v1/verhalen/{{naam}}/index.json","zoek":"{URL}weg/#q={{term}}"}}'
    assert codes(tmp_path, **{"index.json": text}) == ["SDW509"]


def test_an_address_in_a_calendar_goes_on_below(tmp_path: Path) -> None:
    cut = len(URL) + 11
    for address, told in ((f"{URL}verhalen/een-dag/", []), (f"{URL}verhalen/eentje/", ["SDW509"])):
        text = f"BEGIN:VEVENT\r\nURL:{address[:cut]}\r\n {address[cut:]}\r\nEND:VEVENT\r\n"
        assert codes(tmp_path, **{"agenda/agenda.ics": text}) == told


def test_a_site_without_an_address_is_looked_at_as_well(tmp_path: Path) -> None:
    built = lay(tmp_path, {"index.html": '<a href="weg/">x</a><a href="een/">x</a>', "een/index.html": "<p>"})
    found = list(dead_references(type(built)(built.folder, None)))
    assert [(item.code, item.pad) for item in found] == [("SDW501", "index.html")]
