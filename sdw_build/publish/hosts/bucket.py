"""The rules for a bucket (S3) behind CloudFront: a function for addresses, policies for headers, and a table of files."""

import json
from collections.abc import Mapping

from sdw_build.library.embedding import carded_page
from sdw_build.publish.hosts.headers import CACHE, FRAMES, POLICY, SHARED
from sdw_build.publish.hosts.rules import METHODS, NOT_FOUND, Rules, plain
from sdw_build.publish.hosts.types import CHARSET, SINGLE_TYPES, TYPES, text_types

_MOST = 10_240  # bytes of a function
_HSTS, _SNIFF, _REFERRER = "Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy"

_FUNCTION = """\
// Gemaakt door sdw build. Zet dit als CloudFront Function (cloudfront-js-2.0) bij viewer request.
// Zet in de distributie bij de foutcodes 403 en 404: antwoordpagina {not_found}, status 404.
// Kan deze host niet: een adres dat weg is toont met status 410 een korte tekst, niet de pagina; een getypt adres met
// hoofdletters wordt met kleine letters geprobeerd, ook als daar niets staat.
var moved = {moved};
var gone = {gone};

function handler(event) {{
  var request = event.request;
  var path = request.uri;
  if ({methods}.indexOf(request.method) < 0) return answer(405, "Method Not Allowed", "Deze site is er om te lezen.");
  var bare = path.endsWith("/") ? path : path + "/";
  if (moved[bare] !== undefined) return led(moved[bare], request.querystring);
  if (gone.indexOf(bare) >= 0) return answer(410, "Gone", "Deze pagina is er niet meer.");
  var last = path.slice(path.lastIndexOf("/") + 1);
  if (last.indexOf(".") < 0) {{
    if (bare !== bare.toLowerCase()) return led(bare.toLowerCase(), request.querystring);
    if (last) return led(bare, request.querystring);
    request.uri = path + "index.html";
  }}
  return request;
}}

function led(to, query) {{
  var asked = Object.keys(query).map(function (name) {{
    var values = query[name].multiValue || [query[name]];
    return values.map(function (one) {{ return one.value === "" ? name : name + "=" + one.value; }}).join("&");
  }}).join("&");
  return {{
    statusCode: 301,
    statusDescription: "Moved Permanently",
    headers: {{ location: {{ value: asked ? to + "?" + asked : to }} }},
  }};
}}

function answer(status, words, text) {{
  return {{
    statusCode: status,
    statusDescription: words,
    headers: {{ "content-type": {{ value: "text/plain; charset={charset}" }}, allow: {{ value: "GET, HEAD" }} }},
    body: text,
  }};
}}
"""


def bucket_files(rules: Rules) -> dict[str, str]:
    """Return the files for a bucket behind CloudFront."""
    policies = {"gewoon": rules.headers, **{rule.naam: rules.of(rule) for rule in rules.header_rules}}
    return {
        "s3/cloudfront-function.js": _function(rules),
        **{f"s3/koppen-{name}.json": _policy(name, headers) for name, headers in policies.items()},
        "s3/LEESMIJ.txt": _table(rules),
    }


def _function(rules: Rules) -> str:
    moved = {plain(rules.base + old): plain(rules.base + new) for old, new in sorted(rules.moved.items())}
    # A card stands in a frame: there a line of text would say less than the card itself.
    gone = [plain(rules.base + address) for address in sorted(rules.gone) if not carded_page(address)]

    def written() -> str:
        return _FUNCTION.format(
            moved=json.dumps(moved, indent=0),
            gone=json.dumps(gone),
            methods=json.dumps(METHODS),
            not_found=rules.base + NOT_FOUND,
            charset=CHARSET,
        )

    # What it has no room for leads on by its own page.
    while len(written()) > _MOST:
        moved.popitem()
    return written()


def _policy(name: str, headers: Mapping[str, str]) -> str:
    """Return a response headers policy, as `aws cloudfront create-response-headers-policy` takes it."""
    security = {
        "ContentSecurityPolicy": {"Override": True, "ContentSecurityPolicy": headers[POLICY]},
        "ContentTypeOptions": {"Override": True},
        "ReferrerPolicy": {"Override": True, "ReferrerPolicy": headers[_REFERRER]},
    }
    if FRAMES in headers:
        security["FrameOptions"] = {"Override": True, "FrameOption": headers[FRAMES]}
    if _HSTS in headers:
        age = int(headers[_HSTS].rpartition("=")[2])
        security[_HSTS.replace("-", "")] = {
            "Override": True,
            "AccessControlMaxAgeSec": age,
            "IncludeSubdomains": False,
            "Preload": False,
        }
    own = (POLICY, FRAMES, _HSTS, _SNIFF, _REFERRER, SHARED)
    custom = [
        {"Header": header, "Value": value, "Override": True} for header, value in headers.items() if header not in own
    ]
    told = {
        "Name": f"sdw-{name}",
        "Comment": "Gemaakt door sdw build",
        "SecurityHeadersConfig": security,
        "CustomHeadersConfig": {"Quantity": len(custom), "Items": custom},
        **({"CorsConfig": _cors(headers[SHARED])} if SHARED in headers else {}),
        "RemoveHeadersConfig": {"Quantity": 1, "Items": [{"Header": "Server"}]},
    }
    return f"{json.dumps(told, indent=2)}\n"


def _cors(origins: str) -> dict[str, object]:
    """Return who may read an answer from another site: CloudFront takes no such header by itself."""
    listed = {
        "AccessControlAllowOrigins": (origins,),
        "AccessControlAllowHeaders": ("*",),
        "AccessControlAllowMethods": METHODS,
    }
    allowed = {name: {"Quantity": len(items), "Items": list(items)} for name, items in listed.items()}
    return {**allowed, "AccessControlAllowCredentials": False, "OriginOverride": True}


def _table(rules: Rules) -> str:
    lines = [
        "Gemaakt door sdw build: wat een emmer (S3) met CloudFront ervoor moet weten.",
        "",
        "Adressen: cloudfront-function.js, bij viewer request.",
        "Koppen: maak van elk bestand koppen-….json een response headers policy",
        "  (aws cloudfront create-response-headers-policy --response-headers-policy-config file://koppen-gewoon.json),",
        "  koppen-gewoon bij het standaardgedrag, de andere bij een gedrag met dit pad, in deze volgorde:",
        *(f"  {rules.base}{glob:28} koppen-{rule.naam}.json" for rule in rules.header_rules for glob in rule.globs),
        "Kan deze host niet: een pad herkennen aan een patroon. Een verkleinde foto wordt daarom steeds nagevraagd.",
        "Zonder CloudFront: geef een verhuisd adres de metadata x-amz-website-redirect-location. Dan gaat de vraag (?a=b)",
        "  verloren, en zijn er geen koppen en geen status 410.",
        "",
        "Soort (Content-Type) van elk bestand, bij het uploaden mee te geven:",
        *(f"  *.{end:14} {_told(kind)}" for end, kind in TYPES.items()),
        *(f"  {name:16} {_told(kind)}" for name, kind in SINGLE_TYPES.items()),
        "",
        f"Bewaren (Cache-Control): {rules.headers[CACHE]}, en voor wat naar zijn inhoud heet:",
        *(
            f"  {rules.base}{glob:28} {rule.headers[CACHE]}"
            for rule in rules.header_rules
            for glob in rule.globs
            if CACHE in rule.headers
        ),
    ]
    return "".join(f"{line}\n" for line in lines)


def _told(kind: str) -> str:
    return f"{kind}; charset={CHARSET}" if kind in text_types() else kind
