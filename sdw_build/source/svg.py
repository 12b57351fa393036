"""What a drawing (SVG) may hold: elements, attributes, and properties of style. What is not listed is not published."""

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names(
    # What is drawn, and what it is drawn with.
    """svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker filter"""
    # The parts of a filter whose work does not grow with a number that is typed.
    """ feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feOffset"""
)

# What no browser draws and programs write all the same: left out without a word.
NOT_DRAWN = _names(
    """metadata flowRoot flowRegion flowRegionExclude flowPara flowDiv flowSpan flowLine flowTref font font-face glyph
    missing-glyph altGlyph altGlyphDef hkern vkern midPointStop color-profile tref solidColor solidcolor meshgradient
    meshGradient hatch"""
)

# Where letters are read, by a reader or by a browser; anywhere else they only stand in the file.
LETTERS = frozenset(("desc", "style", "text", "textPath", "title", "tspan"))

# Each may stand as an attribute and in style.
PROPERTIES = _names(
    """alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
    color-rendering color-scheme cx cy d direction display dominant-baseline fill fill-opacity fill-rule filter
    flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
    font-stretch font-style font-variant font-variant-alternates font-variant-caps font-variant-east-asian
    font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings font-weight height
    image-rendering isolation letter-spacing line-height marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order r rx ry shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style text-orientation
    text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect visibility
    white-space width word-spacing writing-mode x y"""
)

ATTRIBUTES = PROPERTIES | _names(
    """id class style lang version baseProfile viewBox preserveAspectRatio x1 x2 y1 y2 fx fy fr dx dy rotate points
    pathLength offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits markerUnits markerWidth markerHeight orient
    refX refY textLength lengthAdjust startOffset method spacing side in in2 result mode operator k1 k2 k3 k4
    stdDeviation edgeMode values type tableValues slope intercept amplitude exponent requiredFeatures
    requiredExtensions systemLanguage role aria-hidden aria-label aria-labelledby aria-describedby focusable"""
)

# Words for who reads or searches: no browser does anything with what they say.
FREE = frozenset(("id", "class", "lang", "result", "in", "in2", "role", "version", "baseProfile", "requiredFeatures"))
FREE |= frozenset(("requiredExtensions", "systemLanguage", "aria-label", "aria-labelledby", "aria-describedby"))

# What takes its form from another part of the same drawing.
POINTING = frozenset(("use", "linearGradient", "radialGradient", "pattern", "textPath", "filter"))

# Of what a web page is made: told where it stands. Notes of programs in languages of their own do nothing.
OF_THE_WEB = frozenset(
    (
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/2001/XInclude",
        "http://www.w3.org/2001/xml-events",
        "http://www.w3.org/1999/XSL/Transform",
    )
)
