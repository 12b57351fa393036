"""One stylesheet out of many: it says the same, shorter."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sdw_build.publish.assets import CARD_STYLE
from sdw_build.publish.stylesheet import make_stylesheet
from tests.cases import write
from tests.site.conftest import ROOT

# A browser keeps the value of a custom property as it was written; only white space after its commas may go.
RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText.replace(/,\\s*/g, ", "));
}"""


def stylesheet(folder: Path, **files: str) -> str:
    """Make a stylesheet of a theme with these files."""
    write(folder, {f"assets/css/{name}.css": text for name, text in files.items()})
    return make_stylesheet(folder)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    """Open a browser that reads CSS for us."""
    return browser.new_page()


def test_the_whole_theme_means_the_same_to_a_browser(page: Page) -> None:
    css = ROOT / "theme" / "assets" / "css"
    names = [line.split('"')[1] for line in (css / "stijl.css").read_text("utf-8").splitlines() if "@import" in line]
    assert sorted(names) == sorted(
        path.name for path in css.glob("*.css") if path.name not in ("stijl.css", CARD_STYLE)
    )
    written = [(css / name).read_text("utf-8") for name in names]
    expected = [rule for text in written[:-1] for rule in page.evaluate(RULES, text)]
    expected += page.evaluate(RULES, f"@media print {{ {written[-1]} }}")
    assert page.evaluate(RULES, make_stylesheet(ROOT / "theme")) == expected


@pytest.mark.parametrize(
    "rule",
    [
        'a::before { content: "a ; b /* c */ : d , e ;} ;"; }',
        "a::before { content: '\\' ; {'; color: red; }",
        ".a :hover , .b > .c ~ .d + .e:not( .f , .g ) { width: calc( 1px + 2 * ( 3px - 1px ) ) ; }",
        "@media ( min-width : 40em ) and ( prefers-color-scheme : dark ) { :root { --x: 0 1px ; --y : none } }",
        "a { background: url( 'x y.svg' ) ; font: 1rem / 1.6 'Segoe UI' , sans-serif !important }",
    ],
)
def test_what_is_left_out_means_nothing(page: Page, tmp_path: Path, rule: str) -> None:
    short = stylesheet(tmp_path, stijl=f"/* one */\n{rule}\n/* two */ b {{ color: blue }}")
    assert page.evaluate(RULES, short) == page.evaluate(RULES, f"{rule} b {{ color: blue }}")
    assert "/* one" not in short


def test_an_import_for_a_medium_is_a_block(tmp_path: Path) -> None:
    text = stylesheet(tmp_path, stijl='@import "a.css";\n@import "b.css" print;', a="a { b: c; }", b="d { e: f; }")
    assert text == "a{b:c}@media print{d{e:f}}\n"
