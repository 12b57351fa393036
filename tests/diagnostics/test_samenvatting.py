"""The summary beside a pull request: counts, each problem with its links, and nothing that is markup by accident."""

import re

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.diagnostics.render.samenvatting import render_samenvatting
from sdw_build.rules.privacy.discretion import shown

BASE = "https://github.example/redactie/site/blob/abc"


def test_it_counts_and_links_each_problem_to_its_line_and_its_explanation() -> None:
    problems = [
        Diagnostic(
            Code.ONBEKEND_VELD, Place("verhalen/a.md", 4, 1), "'doelgroepn' hoort niet.", "bedoel je 'doelgroepen'?"
        ),
        Diagnostic(Code.TE_LAAT_HERZIEN, Place("verhalen/b c.md", 2, 1), "te laat.", ernst=Ernst.WAARSCHUWING),
    ]
    text = render_samenvatting(shown(problems), 12, BASE)
    assert text.startswith("## Er klopt iets nog niet: 1 fout\n\n12 documenten nagekeken: 1 fout, 1 waarschuwing.\n")
    assert f"### [verhalen/a.md]({BASE}/verhalen/a.md)" in text
    assert f"- **Fout** op [regel 4]({BASE}/verhalen/a.md?plain=1#L4): 'doelgroepn' hoort niet." in text
    assert f"**Hulp:** bedoel je 'doelgroepen'? [Uitleg: SDW202 onbekend veld]({BASE}/docs/meldingen/SDW202.md)" in text
    assert f"- **Waarschuwing** op [regel 2]({BASE}/verhalen/b%20c.md?plain=1#L2)" in text


def test_without_mistakes_it_says_so() -> None:
    assert render_samenvatting(shown([]), 3).strip() == "## De inhoud klopt\n\n3 documenten nagekeken: geen fouten."


def test_without_a_base_nothing_is_a_link() -> None:
    problem = Diagnostic(Code.ONBEKEND_VELD, Place("verhalen/a.md"), "dit hoort niet.")
    assert "](" not in render_samenvatting(shown([problem]), 1)


def test_what_an_editor_typed_is_no_markup_and_calls_nobody() -> None:
    typed = "'[x](http://a) <b> `c` *d* _e_ @iemand #1 | ~' hoort niet."
    text = render_samenvatting(shown([Diagnostic(Code.ONBEKEND_VELD, Place("a.md"), typed)]), 1, BASE)
    (line,) = (line for line in text.splitlines() if line.startswith("- "))
    message = line.split("): ", 1)[1]
    assert "@" not in message
    assert not re.search(r"(?<!\\)[\[<`*_|~]", message.split(" [Uitleg")[0])


def test_it_stays_within_what_github_takes_and_counts_the_rest() -> None:
    problems = [
        Diagnostic(Code.ONBEKEND_VELD, Place(f"verhalen/{number}.md", line), "woord " * 9)
        for number in range(800)
        for line in range(1, 9)
    ]
    text = render_samenvatting(shown(problems), 800, BASE)
    assert len(text.encode()) < 1024 * 1024
    told = text.count("- **Fout**")
    assert f"En nog {counted(len(problems) - told, 'melding', 'meldingen')}" in text
