"""The rules for a server in the words of each host: addresses, headers, and what no host may be told."""

import pytest

from sdw_build.publish.hosts.files import host_files
from sdw_build.publish.hosts.headers import headers
from sdw_build.publish.hosts.nginx import nginx_rules
from sdw_build.publish.hosts.rules import Rules
from sdw_build.publish.hosts.types import TYPES, text_types

RULES = Rules("/", {"oud/": "nieuw/"}, ("weg/",), ("", "nieuw/", "verhalen/"))


def single(rules: Rules) -> list[str]:
    """Return the rules of nginx for addresses that moved or are gone."""
    lines = nginx_rules(rules).splitlines()
    return [line.strip() for line in lines if "return 301" in line or "return 410" in line]


def test_what_moved_is_a_301_with_its_question_and_what_is_gone_a_410() -> None:
    assert single(RULES) == [
        "location = /oud { return 301 /nieuw/$is_args$args; }",
        "location = /oud/ { return 301 /nieuw/$is_args$args; }",
        "location = /weg/ { error_page 410 /weg/index.html; return 410; }",
    ]


def test_a_site_in_a_folder_keeps_its_folder_and_leaves_the_rest_of_the_server_alone() -> None:
    text = nginx_rules(Rules("/kennis/", {"oud/": ""}, ("weg/",), ("nieuw/",)))
    assert "location = /kennis/oud/ { return 301 /kennis/$is_args$args; }" in text
    assert "error_page 410 /kennis/weg/index.html;" in text
    outside = [line for line in text.splitlines() if not line.startswith((" ", "#", "}"))]
    assert outside == ["location ^~ /kennis/ {", "location @sdw-tweede-blik {", "location @sdw-alleen-lezen {"]


def test_who_mistypes_a_former_address_is_led_to_the_present_one_at_once() -> None:
    assert 'rewrite "(?i)^/oud[/.,;:)]*$" /nieuw/ permanent;' in nginx_rules(RULES)


def test_the_order_is_fixed() -> None:
    one = Rules("/", {"b/": "x/", "a/": "x/"}, ("d/", "c/"), ("x/", "y/"))
    other = Rules("/", {"a/": "x/", "b/": "x/"}, ("c/", "d/"), ("y/", "x/"))
    assert host_files(one) == host_files(other)


@pytest.mark.parametrize("sign", [" ", ";", "{", "}", '"', "'", "$", "\\", "\n", "#", "?", "é"])
def test_no_sign_that_means_something_to_a_host_gets_into_its_rules(sign: str) -> None:
    for rules in (
        Rules(f"/a{sign}/"),
        Rules("/", {f"a{sign}b/": "c/"}),
        Rules("/", {"a/": f"b{sign}/"}),
        Rules("/", gone=(f"a{sign}b/",)),
        Rules("/", pages=(f"a{sign}b/",)),
    ):
        with pytest.raises(ValueError, match=r"a|b"):
            host_files(rules)


def test_a_form_may_be_sent_where_the_settings_say_and_nowhere_else() -> None:
    assert "form-action 'self';" in headers()["Content-Security-Policy"]
    sent = headers(("https://mail.voorbeeld.nl",))["Content-Security-Policy"]
    assert "form-action 'self' https://mail.voorbeeld.nl;" in sent


def test_only_a_site_over_https_asks_to_be_visited_so() -> None:
    assert "Strict-Transport-Security" in headers()
    assert "Strict-Transport-Security" not in headers(secure=False)


def test_text_has_a_charset_and_what_is_packed_already_has_none() -> None:
    assert {TYPES["html"], TYPES["csv"], TYPES["svg"], TYPES["json"], "application/atom+xml"} <= set(text_types())
    assert not {TYPES["png"], TYPES["pdf"], TYPES["pf_index"], TYPES["gz"]} & set(text_types())
