"""Web addresses as people paste them: mended where one answer is sure, and known for what they are."""

import pytest

from sdw_build.source.web import Closed, closed, direct, meant_address, path_on

SITE = "https://www.sterk.example/"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("htps://www.voorbeeld.nl/a", "https://www.voorbeeld.nl/a"),
        ("hptts://voorbeeld.nl", "https://voorbeeld.nl"),
        ("hhttp://voorbeeld.nl", "http://voorbeeld.nl"),
        ("http//voorbeeld.nl", "http://voorbeeld.nl"),
        ("https:/voorbeeld.nl/a?b#c", "https://voorbeeld.nl/a?b#c"),
        ("https:///voorbeeld.nl", "https://voorbeeld.nl"),
        ("https;//voorbeeld.nl", "https://voorbeeld.nl"),
        ("https: //voorbeeld.nl", "https://voorbeeld.nl"),
        ("https:\\\\voorbeeld.nl\\a", "https://voorbeeld.nl/a"),
        ("https://https://voorbeeld.nl", "https://voorbeeld.nl"),
        ("http://https//voorbeeld.nl", "https://voorbeeld.nl"),
        ("//voorbeeld.nl/a", "https://voorbeeld.nl/a"),
        ("www.voorbeeld.nl", "https://www.voorbeeld.nl"),
        ("WWW.voorbeeld.nl/a", "https://WWW.voorbeeld.nl/a"),
        ("uwv.nl/werk", "https://uwv.nl/werk"),
        ("https://voorbeeld.nl/mijn stuk.pdf", "https://voorbeeld.nl/mijn%20stuk.pdf"),
        ("info@voorbeeld.nl", "mailto:info@voorbeeld.nl"),
        ("mailto: info@voorbeeld.nl", "mailto:info@voorbeeld.nl"),
        ("mailto://info@voorbeeld.nl", "mailto:info@voorbeeld.nl"),
        ("https://info@voorbeeld.nl", "mailto:info@voorbeeld.nl"),
        ("info@voorbeeld.nl?subject=x", "mailto:info@voorbeeld.nl?subject=x"),
        ("088 123 45 67", "tel:0881234567"),
        ("(030) 123 4567", "tel:0301234567"),
        ("+31 (0)88 1234567", "tel:+31881234567"),
        ("tel:088 1234567", "tel:0881234567"),
        ("0800-0113", "tel:08000113"),
        ("113", "tel:113"),
    ],
)
def test_what_was_meant_is_sure(typed: str, meant: str) -> None:
    assert meant_address(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "https://voorbeeld.nl/a?b=//c",
        "HTTP://VOORBEELD.NL",
        "mailto:info@voorbeeld.nl",
        "tel:113",
        "https://voorbeeld",
        "ftp://voorbeeld.nl",
        "naam.md",
        "../methodieken/naam.md#kop",
        "foto.png",
        "http.md",
        "2026-01-01",
        "2026",
        "12",
        "#kop",
        "",
        "javascript:alert(1)",
    ],
)
def test_what_is_right_or_a_guess_is_left_alone(typed: str) -> None:
    assert meant_address(typed) == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("http://127.0.0.1:8000/x/", Closed.COMPUTER),
        ("http://localhost:8000/x/", Closed.COMPUTER),
        ("http://[::1]/", Closed.COMPUTER),
        ("http://192.168.1.20/x", Closed.BINNEN),
        ("https://intranet.organisatie.nl/x", Closed.BINNEN),
        ("http://intranet/x", Closed.BINNEN),
        ("https://nas.local/x", Closed.BINNEN),
        ("https://organisatie.sharepoint.com/:w:/r/sites/x", Closed.GEDEELD),
        ("https://docs.google.com/document/d/1/edit", Closed.GEDEELD),
        ("https://1drv.ms/w/s!x", Closed.GEDEELD),
        ("file:///C:/Users/jan/foto.jpg", Closed.SCHIJF),
        ("C:\\Users\\jan\\foto.jpg", Closed.SCHIJF),
        ("D:/fotos/foto.jpg", Closed.SCHIJF),
        ("\\\\server\\map\\foto.jpg", Closed.SCHIJF),
        ("/Users/jan/Desktop/foto.jpg", Closed.SCHIJF),
        ("https://www.voorbeeld.nl/", None),
        ("https://internet.nl/", None),
        ("https://8.8.8.8/", None),
        ("naam.md", None),
        ("/verhalen/", None),
    ],
)
def test_what_a_reader_cannot_open_is_known(typed: str, why: Closed | None) -> None:
    assert closed(typed) is why


@pytest.mark.parametrize(
    ("typed", "straight"),
    [
        ("https://x.nl/?utm_source=a&b=c", "https://x.nl/?b=c"),
        ("https://x.nl/a?utm_source=a&fbclid=1#d", "https://x.nl/a#d"),
        ("https://x.nl/a?b=%20c&gclid=1", "https://x.nl/a?b=%20c"),
        (
            "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.nl%2Fa%3Futm_id%3D1&data=05",
            "https://x.nl/a",
        ),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fx.nl%2F", "https://x.nl/"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fx.nl%2F&h=1", "https://x.nl/"),
        ("https://www.google.com/search?q=https://x.nl", "https://www.google.com/search?q=https://x.nl"),
        ("https://x.nl/?bron=utm", "https://x.nl/?bron=utm"),
        ("https://x.nl/?url=https://y.nl", "https://x.nl/?url=https://y.nl"),
        ("naam.md?utm_source=a", "naam.md?utm_source=a"),
        ("http://[x", "http://[x"),
    ],
)
def test_what_follows_who_clicks_is_taken_off(typed: str, straight: str) -> None:
    assert direct(typed) == straight


@pytest.mark.parametrize(
    ("site", "typed", "path"),
    [
        (SITE, "https://www.sterk.example/methodieken/a/#b", "/methodieken/a/#b"),
        (SITE, "http://sterk.example", "/"),
        (SITE, "HTTPS://Sterk.Example:443/a?b", "/a?b"),
        (SITE, "https://blog.sterk.example/a", None),
        (SITE, "https://elders.example/www.sterk.example/", None),
        (SITE, "mailto:info@sterk.example", None),
        (SITE, "https://[x", None),
        ("https://x.example/sdw/", "https://x.example/sdw/a/", "/a/"),
        ("https://x.example/sdw/", "https://x.example/sdw", "/"),
        ("https://x.example/sdw/", "https://x.example/ander/", None),
    ],
)
def test_the_own_site_is_known_by_its_address(site: str, typed: str, path: str | None) -> None:
    assert path_on(site, typed) == path
