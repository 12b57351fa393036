"""Rules for a web server."""

from sdw_build.publish.server_rules import server_rules


def lines(text: str) -> list[str]:
    """Return the rules for single addresses."""
    return [line for line in text.splitlines() if line.startswith("location = ")]


def test_what_moved_is_a_301_and_what_is_gone_a_410() -> None:
    assert lines(server_rules({"oud/": "nieuw/"}, ["weg/"])) == [
        "location = /oud/ { absolute_redirect off; return 301 /nieuw/; }",
        "location = /weg/ { error_page 410 /weg/index.html; return 410; }",
    ]


def test_a_site_in_a_folder_keeps_its_folder() -> None:
    text = server_rules({"oud/": ""}, ["weg/"], "/kennis/")
    assert "location = /kennis/oud/ { absolute_redirect off; return 301 /kennis/; }" in text
    assert "error_page 410 /kennis/weg/index.html;" in text


def test_an_anchor_never_reaches_a_server() -> None:
    assert lines(server_rules({"cijfers/#oud": "cijfers/#nieuw"}, ["cijfers/#weg"])) == []


def test_the_order_is_fixed() -> None:
    assert server_rules({"b/": "x/", "a/": "x/"}, []) == server_rules({"a/": "x/", "b/": "x/"}, [])
