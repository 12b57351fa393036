"""The forms of running text: what is typed, and what a reader gets."""

import re

import pytest

from sdw_build.body.anchors import anchored
from sdw_build.body.render import Neutral, Picture, render
from sdw_build.body.scan import Body


def shown(text: str) -> str:
    """Render a text in which `weg` leads nowhere, and without the line ends between its blocks."""
    resolve = lambda target, _: Neutral() if target == "weg" else target  # noqa: E731 — a function of one line
    show = lambda target: None if target == "weg.jpg" else Picture(target)  # noqa: E731
    return re.sub(r">\n+<", "><", render(text, resolve, lambda _: None, show=show).html)


@pytest.mark.parametrize(
    ("mark", "name", "title"),
    [
        ("NOTE", "weten", "Goed om te weten"),
        ("TIP", "tip", "Tip"),
        ("important", "belangrijk", "Belangrijk"),
        ("Warning", "let-op", "Let op"),
        ("CAUTION", "pas-op", "Pas op"),
    ],
)
def test_a_quote_with_a_mark_is_a_call_out(mark: str, name: str, title: str) -> None:
    expected = f'<aside class="kader kader-{name}"><p class="kader-titel">{title}</p><p>Woorden.</p></aside>'
    assert shown(f"> [!{mark}]\n> Woorden.") == expected


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("> [!TIP]  \n> Woorden.", "<p>Woorden.</p>"),
        ("> [!TIP]\\\n> Woorden.", "<p>Woorden.</p>"),
        ("> [!TIP]\n>\n> Woorden.", "<p>Woorden.</p>"),
        ("> [!TIP]\n> **Vet** en\n> meer.", "<p><strong>Vet</strong> en\nmeer.</p>"),
        ("> [!TIP]\n> - een\n> - twee", "<ul><li>een</li><li>twee</li></ul>"),
        ("> [!TIP]\n> Ga.\n> — Sam", "<p>Ga.\n— Sam</p>"),
    ],
)
def test_a_call_out_holds_what_stands_under_its_mark(text: str, inside: str) -> None:
    assert shown(text) == f'<aside class="kader kader-tip"><p class="kader-titel">Tip</p>{inside}</aside>'


@pytest.mark.parametrize("text", ["> [!OEPS]\n> Woorden.", "> Zie [!TIP]\n> Woorden.", "[!TIP]\nWoorden."])
def test_what_is_no_call_out_stays(text: str) -> None:
    assert "kader" not in shown(text)


@pytest.mark.parametrize(
    ("text", "said", "by"),
    [
        ("> Het lukt.\n> — Sam", "<p>Het lukt.</p>", "— Sam"),
        ("> Het lukt.  \n> – Sam, kok", "<p>Het lukt.</p>", "– Sam, kok"),
        ("> Het lukt.\n>\n> — [Sam](a/)", "<p>Het lukt.</p>", '— <a href="a/">Sam</a>'),
        ("> Het *lukt*,\n> elke dag.\n> — Sam", "<p>Het <em>lukt</em>,\nelke dag.</p>", "— Sam"),
        ("> Eén.\n>\n> Twee.\n>\n> — **Sam**", "<p>Eén.</p><p>Twee.</p>", "— <strong>Sam</strong>"),
    ],
)
def test_who_said_it_stands_under_a_quotation(text: str, said: str, by: str) -> None:
    expected = f'<figure class="aanhaling"><blockquote>{said}</blockquote><figcaption>{by}</figcaption></figure>'
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text", ["> — Sam", "> – Kom je?\n> – Ja.", "> – Kom je?\n>\n> – Ja.", "> Het lukt – echt.", "> Lijst:\n>\n> - Sam"]
)
def test_what_names_nobody_stays_a_quote(text: str) -> None:
    assert "figcaption" not in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "![Een kat](kat.jpg)\n*De kat van het huis*",
        "![Een kat](kat.jpg)  \n_De kat van het huis_",
        '![Een kat](kat.jpg "De kat van het huis")',
        "![Een kat][kat]\n\n[kat]: kat.jpg 'De kat van het huis'",
    ],
)
def test_a_picture_has_its_caption(text: str) -> None:
    html = shown(text)
    assert html.startswith('<figure class="beeld-met-bijschrift"><picture><img alt="Een kat"')
    assert html.endswith("</picture><figcaption>De kat van het huis</figcaption></figure>")
    assert "title" not in html


@pytest.mark.parametrize(
    "text",
    [
        "![Kat](kat.jpg) *scheef*",
        "![Kat](kat.jpg)\n*scheef* en meer",
        "Kijk: ![Kat](kat.jpg)\n*scheef*",
        "![Kat](kat.jpg)",
    ],
)
def test_words_that_go_on_are_no_caption(text: str) -> None:
    assert "<figcaption" not in shown(text)


@pytest.mark.parametrize("text", ["![Kat](weg.jpg)\n*De kat van Sam*", '![Kat](weg.jpg "De kat van Sam")'])
def test_of_a_picture_that_may_not_be_seen_the_caption_goes_too(text: str) -> None:
    assert shown(f"Voor.\n\n{text}\n\nNa.") == "<p>Voor.</p><p>Na.</p>"


def test_a_numbered_list_of_bold_beginnings_is_a_list_of_steps() -> None:
    assert shown("1. **Bel** ons.\n2. **Kom** langs.").startswith(
        '<ol class="stappenplan"><li><strong>Bel</strong> ons.'
    )
    assert '<ol class="stappenplan">' in shown("1. **Bel** ons.\n\n   Morgen.\n\n2. **Kom** langs.")


@pytest.mark.parametrize(
    "text", ["1. **Bel** ons.\n2. Kom.", "1. **Bel** ons.", "3. **Bel** ons.\n4. **Kom**.", "- **A**\n- **B**"]
)
def test_other_lists_stay(text: str) -> None:
    assert "stappenplan" not in shown(text)


@pytest.mark.parametrize("text", ["**[Meld je *aan*](a/)**", "[**Meld je *aan***](a/)"])
def test_a_bold_link_alone_is_a_button(text: str) -> None:
    assert shown(text) == '<p><a class="knop knop-vol" href="a/">Meld je <em>aan</em></a></p>'


@pytest.mark.parametrize("text", ["**[Kom](a/)** nu.", "Nu **[kom](a/)**", "[Kom](a/)", "**Kom**", "**[Kom](a/) nu**"])
def test_other_links_stay(text: str) -> None:
    assert "knop" not in shown(text)


def test_a_button_to_what_is_not_public_is_words() -> None:
    assert shown("**[Kom](weg)**") == "<p><span>Kom</span></p>"


QUESTIONS = """## Veelgestelde vragen

Vooraf.

### Mag dit?

Ja.[^1]

#### Altijd?

Zeker.

### Wie wij zijn

Wij.

### Kost het iets?

## Verder

### Nog iets?

Nee.

[^1]: Een noot.
"""


def test_answers_fold_under_questions() -> None:
    html = shown(QUESTIONS)
    assert html.count("<details") == 1
    folded = html[html.index("<details") : html.index("</details>")]
    assert folded.startswith('<details class="vraag"><summary><h3 id="mag-dit">Mag dit?</h3></summary>')
    assert folded.endswith('<h4 id="altijd">Altijd?</h4><p>Zeker.</p></div>')
    assert html.index("</details>") < html.index("Wie wij zijn") < html.index("Een noot")


def test_the_last_answer_leaves_the_notes_below_the_text() -> None:
    html = shown("## Vragen en antwoorden\n\n### Mag dit?\n\nJa.[^1]\n\n[^1]: Een noot.")
    assert html.index("Ja.") < html.index("</details>") < html.index("Een noot")


def test_anchors_stay_what_they_are() -> None:
    with_ids = re.findall(r'<h\d id="([^"]*)"', shown(QUESTIONS))
    assert with_ids == [anchor for anchor, _ in anchored(Body(QUESTIONS, "proef.md", 1).titles)]


def test_a_former_anchor_of_a_question_stands_where_a_link_opens_it() -> None:
    html = render(QUESTIONS, lambda target, _: target, lambda _: None, lambda _: {"mocht-dit": "mag-dit"}).html
    assert '<summary><span class="anker" id="mocht-dit"></span><h3 id="mag-dit">' in html


def test_what_is_pointed_at_is_the_same_in_every_form() -> None:
    text = "> [!TIP]\n> [a](a/)\n\n**[b](b/)**\n\n![c](c.jpg)\n*[d](d/)*"
    shown: set[str] = set()

    def follow(target: str, _: str) -> str:
        shown.add(target)
        return target

    def show(target: str) -> Picture:
        shown.add(target)
        return Picture(target)

    render(text, follow, lambda _: None, show=show)
    assert shown == {"a/", "b/", "c.jpg", "d/"}
    assert {mention.target for mention in Body(text, "proef.md", 1).mentions} == shown


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("- **2012** Begin.\n- **2018.** Verder.", True),
        ("- **2012** Alleen dit.", False),
        ("- **2012** Begin.\n- Later.", False),
        ("- **Eerst** Begin.\n- **Dan** verder.", False),
        ("- In **2012** begon het.\n- **2018** Verder.", False),
        ("1. **2012** Begin.\n2. **2018** Verder.", False),
    ],
)
def test_a_list_of_years_is_a_timeline(text: str, marked: bool) -> None:
    assert ('class="tijdlijn"' in shown(text)) is marked


def test_sections_after_the_first_fold_with_all_that_stands_under_them() -> None:
    text = "Vooraf.\n\n## Een\n\nA.\n\n## Twee\n\nB.\n\n### Onder\n\nC.\n\n## Leeg\n"
    html = render(text, lambda target, _: target, lambda _: None, folded=True).html
    before, _, folded = html.partition("<details")
    assert "Vooraf." in before
    assert "A." in before
    assert re.findall(r"<details[^>]*><summary><h2[^>]*>(.*?)</h2>", html) == ["Twee"]
    assert folded.index("B.") < folded.index('<h3 id="onder">') < folded.index("C.") < folded.index("</details>")
    assert folded.index("</details>") < folded.index('<h2 id="leeg">')


_SECTIONS = "Vooraf.\n\n## Eén\n\nA.\n\n## Twee\n\nB.\n"


def test_nothing_folds_unless_it_is_asked() -> None:
    assert "<details" not in shown(_SECTIONS)


def test_the_anchor_of_a_former_heading_stands_in_what_opens_its_section() -> None:
    former = lambda _: {"oud": "twee"}  # noqa: E731 — a function of one line
    html = render(_SECTIONS, lambda target, _: target, lambda _: None, former, folded=True).html
    assert re.search(r'<summary><span class="anker" id="oud"></span><h2 id="twee">', html)
