"""Who may see the preview, and who may have a file changed: nobody but the editor at her own computer."""

import pytest

from sdw_build.preview.asking import may_see, may_write

OURS = {
    "Host": "127.0.0.1:8000",
    "Origin": "http://127.0.0.1:8000",
    "Content-Type": "application/json",
    "Sec-Fetch-Site": "same-origin",
}


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_a_page_of_the_preview_may(host: str) -> None:
    assert may_see({"Host": host}, "127.0.0.1")
    assert may_write(OURS | {"Host": host, "Origin": f"http://{host}"}, "127.0.0.1")


def test_a_browser_that_says_less_may_too() -> None:
    assert may_write({name: value for name, value in OURS.items() if name != "Sec-Fetch-Site"}, "::1")


@pytest.mark.parametrize(
    "wrong",
    [
        {"Origin": "https://kwaad.example"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Host": "kwaad.example:8000", "Origin": "http://kwaad.example:8000"},
        {"Host": "127.0.0.1.kwaad.example", "Origin": "http://127.0.0.1.kwaad.example"},
        {"Host": "", "Origin": "http://"},
        {"Host": "[", "Origin": "http://["},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
)
def test_another_site_may_not_write(wrong: dict[str, str]) -> None:
    assert may_write(OURS, "127.0.0.1")
    assert not may_write(OURS | wrong, "127.0.0.1")


@pytest.mark.parametrize("client", ["192.168.1.20", "172.17.0.1", "fe80::1%eth0", "kwaad", ""])
def test_another_computer_may_not_write(client: str) -> None:
    assert not may_write(OURS, client)


@pytest.mark.parametrize("host", ["kwaad.example", "kwaad.example:8000", "", "[", "127.0.0.1.kwaad.example"])
def test_a_name_that_was_led_here_sees_nothing(host: str) -> None:
    assert not may_see({"Host": host}, "127.0.0.1")


def test_who_opens_the_preview_to_a_network_is_found_by_any_name() -> None:
    assert may_see({"Host": "laptop.kantoor.example:8000"}, "192.168.1.20")
