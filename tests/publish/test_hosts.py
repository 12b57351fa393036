"""The rules for a server in the words of each host: addresses, headers, and what no host may be told."""

import json
import re
import subprocess
from typing import Any

import pytest

from sdw_build.publish.hosts.files import host_files
from sdw_build.publish.hosts.headers import headers
from sdw_build.publish.hosts.nginx import nginx_rules
from sdw_build.publish.hosts.rules import Rules
from sdw_build.publish.hosts.types import TYPES, text_types
from tests.waiting import PATIENCE

DRAWING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
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
    assert {TYPES[end] for end in ("ndjson", "jsonld", "md", "ttl")} <= set(text_types())
    assert not {TYPES["png"], TYPES["pdf"], TYPES["pf_index"], TYPES["gz"]} & set(text_types())


def test_a_host_gets_its_rules_where_it_reads_them() -> None:
    assert set(host_files(RULES)) >= {
        "nginx.conf",
        "Caddyfile",
        "netlify/_headers",
        "netlify/_redirects",
        "cloudflare/_headers",
        "cloudflare/_redirects",
        "github-pages/.nojekyll",
        "gitlab-pages/_redirects",
        "s3/cloudfront-function.js",
        "s3/koppen-gewoon.json",
        "s3/LEESMIJ.txt",
    }


@pytest.mark.parametrize("name", host_files(RULES))
def test_each_file_says_who_made_it_and_most_what_that_host_cannot_do(name: str) -> None:
    text = host_files(RULES)[name]
    assert "Gemaakt door sdw build" in text
    if not name.endswith((".json", "nginx.conf", "Caddyfile", "_headers")):
        assert re.search("Kan deze host niet|geen plaats", text)
    assert "\t" not in text
    assert text.endswith("\n")


def test_each_host_gives_all_headers_in_its_own_words() -> None:
    files = host_files(RULES)
    for name, value in headers().items():
        assert f'add_header {name} "{value}" always;' in files["nginx.conf"]
        assert f'  header {name} "{value}"' in files["Caddyfile"]
        assert f"\n  {name}: {value}\n" in files["cloudflare/_headers"]
        if name != "Cache-Control":  # which Netlify gives itself
            assert f"\n  {name}: {value}\n" in files["netlify/_headers"]
    policy = json.loads(files["s3/koppen-gewoon.json"])
    assert headers()["Content-Security-Policy"] in json.dumps(policy)
    assert {item["Header"] for item in policy["CustomHeadersConfig"]["Items"]} == {
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Cache-Control",
    }
    assert policy["SecurityHeadersConfig"]["StrictTransportSecurity"]["AccessControlMaxAgeSec"] == 63_072_000


def test_where_two_rules_hold_the_second_takes_the_place_of_the_first() -> None:
    rules = host_files(RULES)["cloudflare/_headers"].split("\n/")
    (drawing,) = (rule for rule in rules if rule.startswith("*.svg"))
    assert drawing.splitlines()[1:3] == ["  ! Content-Security-Policy", f"  Content-Security-Policy: {DRAWING}"]


def test_data_may_be_read_from_any_site_on_every_host_and_is_kept_out_of_search_engines() -> None:
    files = host_files(RULES)
    nginx = next(line for line in files["nginx.conf"].splitlines() if line.startswith('location ~ "^/(data/v1/.*)$"'))
    assert 'add_header Access-Control-Allow-Origin "*" always;' in nginx
    assert 'add_header X-Robots-Tag "noindex" always;' in nginx
    assert 'add_header Cache-Control "no-cache" always;' in nginx  # who withdrew is not kept by anyone
    caddy = files["Caddyfile"]
    (number,) = re.findall(r"@sdw-(\d+) path /data/v1/\*$", caddy, re.MULTILINE)
    assert f'  header @sdw-{number} Access-Control-Allow-Origin "*"' in caddy
    for host in ("netlify", "cloudflare"):
        rule = next(rule for rule in files[f"{host}/_headers"].split("\n/") if rule.startswith("data/v1/*"))
        assert "\n  Access-Control-Allow-Origin: *" in rule
        assert "\n  X-Robots-Tag: noindex" in rule
    policy = json.loads(files["s3/koppen-data.json"])
    assert policy["CorsConfig"]["AccessControlAllowOrigins"] == {"Quantity": 1, "Items": ["*"]}
    assert "Access-Control-Allow-Origin" not in json.dumps(policy["CustomHeadersConfig"])
    for name in ("kaart", "los", "gewoon"):
        assert "CorsConfig" not in files[f"s3/koppen-{name}.json"]


def test_cloudflare_gets_no_more_than_it_takes() -> None:
    many = Rules("/", {f"oud-{number}/": "nieuw/" for number in range(3000)})
    lines = host_files(many)["cloudflare/_redirects"].splitlines()
    assert len([line for line in lines if not line.startswith("#")]) == 2000
    assert any("geen plaats" in line for line in lines)
    assert len([line for line in host_files(many)["cloudflare/_headers"].splitlines() if line.startswith("/")]) < 100


def run_function(rules: Rules, uri: str, method: str = "GET", query: str = "{}") -> dict[str, Any]:
    """Run the function for CloudFront as CloudFront does."""
    event = f'{{request: {{method: "{method}", uri: {json.dumps(uri)}, querystring: {query}, headers: {{}}}}}}'
    program = f"{host_files(rules)['s3/cloudfront-function.js']}\nconsole.log(JSON.stringify(handler({event})))"
    done = subprocess.run(["node", "-e", program], capture_output=True, text=True, timeout=PATIENCE, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_a_bucket_leads_on_with_the_question_and_gives_the_page_of_a_folder() -> None:
    asked = '{a: {value: "b%20c"}, d: {value: "1", multiValue: [{value: "1"}, {value: "2"}]}, e: {value: ""}}'
    moved = run_function(RULES, "/oud", query=asked)
    assert (moved["statusCode"], moved["headers"]["location"]["value"]) == (301, "/nieuw/?a=b%20c&d=1&d=2&e")
    assert run_function(RULES, "/weg/")["statusCode"] == 410
    assert run_function(RULES, "/", "POST")["statusCode"] == 405
    assert run_function(RULES, "/Verhalen")["headers"]["location"]["value"] == "/verhalen/"
    assert run_function(RULES, "/verhalen/")["uri"] == "/verhalen/index.html"
    assert run_function(RULES, "/feed.xml")["uri"] == "/feed.xml"


def test_a_function_is_never_larger_than_a_bucket_takes() -> None:
    many = Rules("/", {f"oud-{number}/": "nieuw/" for number in range(2000)})
    assert len(host_files(many)["s3/cloudfront-function.js"].encode()) <= 10_240
