"""Who may see the preview, and who may have a file changed: nobody but the editor at her own computer."""

import socket

import pytest

from sdw_build.preview.asking import is_for_us, is_from_elsewhere, is_visit, may_write
from sdw_build.preview.listening import Address
from sdw_build.preview.request import Request

ALL = "0.0.0.0"  # noqa: S104 — nothing listens by this
HERE = Address("127.0.0.1", 8000)
OURS = {
    "host": "127.0.0.1:8000",
    "origin": "http://127.0.0.1:8000",
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
}


def asked(headers: dict[str, str], client: str = "127.0.0.1", here: str = "127.0.0.1") -> Request:
    return Request("GET", "", "", headers, b"", client, here)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"])
def test_a_page_of_the_preview_may(host: str) -> None:
    request = asked(OURS | {"host": host, "origin": f"http://{host}"})
    assert is_for_us(request, HERE)
    assert not is_from_elsewhere(request)
    assert may_write(request)


@pytest.mark.parametrize("gone", ["sec-fetch-site", "origin"])
def test_a_browser_that_says_less_may_look_too(gone: str) -> None:
    request = asked({name: value for name, value in OURS.items() if name != gone}, "::1")
    assert not is_from_elsewhere(request)
    assert may_write(request) == (gone != "origin")


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "https://kwaad.example"},
        {"origin": "http://127.0.0.1:9000"},
        {"origin": "null"},
        {"origin": ""},
        {"host": "kwaad.example:8000", "origin": "http://kwaad.example:8000"},
        {"host": "127.0.0.1.kwaad.example", "origin": "http://127.0.0.1.kwaad.example"},
        {"host": "", "origin": "http://"},
        {"host": "[", "origin": "http://["},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
    ],
)
def test_another_site_may_not_write(wrong: dict[str, str]) -> None:
    assert may_write(asked(OURS))
    assert not may_write(asked(OURS | wrong))


@pytest.mark.parametrize("client", ["192.168.1.20", "172.17.0.1", "fe80::1%eth0", "::ffff:10.0.0.1", "kwaad", ""])
def test_another_computer_may_not_write(client: str) -> None:
    assert not may_write(asked(OURS, client))


@pytest.mark.parametrize("client", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_this_computer_may_write_by_each_of_its_numbers(client: str) -> None:
    assert may_write(asked(OURS, client))


STRANGE = [
    "kwaad.example",
    "kwaad.example:8000",
    "",
    "[",
    "127.0.0.1.kwaad.example:8000",
    "127.0.0.1",
    "127.0.0.1:",
    "127.0.0.1:80",
    "127.0.0.1:8001",
    "127.0.0.1:08000",
    "127.0.0.1:8000, kwaad.example",
    "kwaad@127.0.0.1:8000",
    "localhost.:8000",
    "local\u017fhost:8000",
    "127.1:8000",
    "2130706433:8000",
    "0x7f.0.0.1:8000",
    "0.0.0.0:8000",
    "[::]:8000",
    "8.8.8.8:8000",
]


@pytest.mark.parametrize("listening", ["127.0.0.1", "localhost", "::1", "192.168.1.20", ALL, "::"])
@pytest.mark.parametrize("host", STRANGE)
def test_a_name_or_a_port_that_is_not_ours_sees_nothing(host: str, listening: str) -> None:
    assert not is_for_us(asked({"host": host}), Address(listening, 8000))


def test_without_a_port_it_is_the_usual_one() -> None:
    assert is_for_us(asked({"host": "localhost"}), Address("127.0.0.1", 80))
    assert not is_for_us(asked({}), Address("127.0.0.1", 80))


@pytest.mark.parametrize("listening", [ALL, "::", "192.168.1.20"])
def test_who_opens_the_preview_to_a_network_is_found_by_the_names_and_numbers_of_her_computer(listening: str) -> None:
    address, name = Address(listening, 8000), socket.gethostname()
    for host, here in (
        ("192.168.1.20:8000", "192.168.1.20"),
        ("192.168.1.20:8000", "::ffff:192.168.1.20"),
        ("[fd00::5]:8000", "fd00::5"),
        ("localhost:8000", "172.17.0.2"),
        (f"{name}:8000", "192.168.1.20"),
        (f"{name}.LOCAL:8000", "192.168.1.20"),
    ):
        assert is_for_us(asked({"host": host}, "192.168.1.99", here), address), host
    assert not is_for_us(asked({"host": "192.168.1.21:8000"}, "192.168.1.99", "192.168.1.20"), address)
    assert not is_for_us(asked({"host": f"{name}:8000"}), HERE)


@pytest.mark.parametrize(
    ("headers", "elsewhere"),
    [
        ({}, False),
        ({"sec-fetch-site": "none"}, False),
        ({"sec-fetch-site": "same-origin"}, False),
        ({"sec-fetch-site": "same-site"}, True),
        ({"sec-fetch-site": "cross-site"}, True),
        ({"sec-fetch-site": "none, none"}, True),
        ({"origin": "null", "sec-fetch-site": "same-origin"}, True),
        ({"origin": "http://127.0.0.1:8000.kwaad.example"}, True),
        ({"referer": "http://127.0.0.1:8000/verhalen/"}, False),
        ({"referer": "http://127.0.0.1:8000"}, False),
        ({"referer": "http://127.0.0.1:80001/"}, True),
        ({"referer": "https://kwaad.example/http://127.0.0.1:8000/"}, True),
    ],
)
def test_what_another_site_has_a_browser_ask_is_known(headers: dict[str, str], elsewhere: bool) -> None:
    assert is_from_elsewhere(asked({"host": OURS["host"]} | headers)) == elsewhere


def test_a_visit_is_a_page_of_its_own() -> None:
    visit = {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert is_visit(asked(visit))
    assert not any(
        is_visit(asked(visit | {"sec-fetch-dest": other})) for other in ("iframe", "frame", "embed", "object", "")
    )
    assert not is_visit(asked({}))
