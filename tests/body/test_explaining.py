"""Words are explained where a page first uses them, and nowhere else."""

import re
import xml.etree.ElementTree as ET

import pytest

from sdw_build.body.explaining import Explainer, Explanation, Glossary
from sdw_build.body.render import FigureText, Neutral, render

GLOSSARY = Glossary(
    [
        Explanation("ips", ("IPS",), "Hulp <bij> werk."),
        Explanation("jobcoach", ("jobcoach", "jobcoaches"), "Steun op het werk."),
        Explanation("regio", ("arbeidsmarktregio", "arbeidsmarktregio's"), "Een streek."),
        Explanation("stigma", ("stigma",), "Een stempel."),
        Explanation("zelfstigma", ("zelfstigma",), "Een stempel van jezelf."),
        Explanation("kwetsbaar", ("psychische kwetsbaarheid",), "Klachten."),
    ]
)


def explained(text: str, left_out: tuple[str, ...] = ()) -> tuple[str, list[str]]:
    """Render a body; return its HTML, and the words that became a link to their explanation."""
    explainer = Explainer(GLOSSARY, lambda slug: f"../woordenlijst/#{slug}", left_out)
    figure = FigureText("44 % IPS", "#cijfer-x", "IPS: noot.")
    html = render(text, lambda target, _: target if target != "weg" else Neutral(), lambda _: figure).html
    assert "begrip" not in html
    html = render(
        text, lambda target, _: target if target != "weg" else Neutral(), lambda _: figure, explain=explainer.tree
    ).html
    words = re.findall(r'<a class="begrip"[^>]*>([^<]*)</a>', html)
    assert len(words) == len(explainer.explained)
    return html, words


def test_the_link_stands_in_the_sentence_and_the_explanation_does_not() -> None:
    html, _ = explained("Met IPS vind je werk.")
    assert html == (
        '<p>Met <a class="begrip" data-begrip="begrip-ips" href="../woordenlijst/#ips">IPS</a> vind je werk.</p>'
    )


def test_what_words_mean_is_listed_in_the_order_of_the_text_each_at_an_id_of_its_own() -> None:
    explainer = Explainer(GLOSSARY, str, taken={"begrip-ips"})
    render("Een jobcoach, en IPS.", lambda t, _: t, lambda _: None, explain=explainer.tree)
    assert [(anchor, item.words) for anchor, item in explainer.listed] == [
        ("begrip-jobcoach", "Steun op het werk."),
        ("deel:begrip-ips", "Hulp <bij> werk."),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("IPS en nog eens IPS.\n\nIPS.", ["IPS"]),
        ("Jobcoaches en een jobcoach.", ["Jobcoaches"]),
        ("*Jobcoach* en **IPS**, en stigma.", ["Jobcoach", "IPS", "stigma"]),
        ("- een jobcoach\n- IPS", ["jobcoach", "IPS"]),
        ("Zelfstigma is geen stigma.", ["Zelfstigma", "stigma"]),
        ("Twintig arbeidsmarktregio’s.", ["arbeidsmarktregio’s"]),
        ("Een psychische\nkwetsbaarheid.", ["psychische\nkwetsbaarheid"]),
        ("De IPS-25 en het IPS-team.", []),
        ("Een ips, een JOBCOACH.", []),
        ("# IPS\n\n## Een jobcoach", []),
        ("[IPS](x.md) en [een jobcoach](weg).", ["jobcoach"]),
        ("`IPS`\n\n    jobcoach\n", []),
        ("> IPS helpt.\n\nWij kennen IPS.", ["IPS"]),
        ('Zij zei: "Met IPS lukt het." En: “een jobcoach hielp.” Dat is stigma.', ["stigma"]),
        ("Het woord 'stigma' is oud.", []),
        ("[[cijfer:x]] en een jobcoach.", ["jobcoach"]),
        ("| IPS | wat |\n| --- | --- |\n| jobcoach | x |", ["jobcoach"]),
    ],
)
def test_only_the_first_of_running_text_is_explained(text: str, words: list[str]) -> None:
    assert explained(text)[1] == words


def test_the_page_that_is_about_a_word_needs_no_explanation() -> None:
    assert explained("IPS met een jobcoach.", ("ips",))[1] == ["jobcoach"]


def test_nothing_else_of_the_text_changes() -> None:
    text = "Met **IPS** en *een jobcoach*, a & b < c. Stigma: [x](y).\n\n1. een\n2. twee IPS\n"
    html, _ = explained(text)
    plain = re.sub(r'<a class="begrip"[^>]*>([^<]*)</a>', r"\1", html)
    assert plain == render(text, lambda target, _: target, lambda _: None).html


def test_headings_keep_their_anchors() -> None:
    text = "Over IPS.\n\n## Wat is IPS?\n"
    explainer = Explainer(GLOSSARY, str)
    assert render(text, lambda t, _: t, lambda _: None, explain=explainer.tree).koppen == (
        render(text, lambda t, _: t, lambda _: None).koppen
    )


def test_plain_text_becomes_html_in_the_same_count() -> None:
    explainer = Explainer(GLOSSARY, str)
    html = explainer.text("Wie <IPS> & een jobcoach wil. IPS.")
    assert html.startswith('Wie &lt;<a class="begrip"')
    assert html.endswith(" wil. IPS.")
    assert explainer.text("IPS & IPS") == "IPS &amp; IPS"
    assert explainer.explained == ["ips", "jobcoach"]


def test_without_words_a_text_stays_as_it_is() -> None:
    root = ET.fromstring("<p>IPS</p>")  # noqa: S314 — our own
    Explainer(Glossary([]), str).tree(root)
    assert ET.tostring(root) == b"<p>IPS</p>"
