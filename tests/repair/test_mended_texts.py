"""Running text with marks of other programs, HTML and damaged signs: what is mended, and the rest to the byte."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.repair.repairing import plan_repair
from tests.cases import DAY, PNG, Files, document

Project = Callable[[Files], Path]

PAD = "verhalen/proef.md"
BEFORE, AFTER = "Een zin met *nadruk*.  \n\n", "\n\nNog een zin,  met twee spaties. \n"

MENDED = {
    "mark": ("Een ==woord== en nog ==een==.", "Een **woord** en nog **een**."),
    "attributes": ("Tekst.\n{: .groot }", "Tekst."),
    "bullets": ("• rust\n• ritme", "- rust\n- ritme"),
    "bullets of a font": ("\uf0b7 rust\n\uf0b7 ritme", "- rust\n- ritme"),
    "admonition": ("!!! tip\n    Zo doe je dat.", "> [!TIP]\n> Zo doe je dat."),
    "colons": (":::note\nLet op.\n:::", "> [!NOTE]\n> Let op."),
    "table": ("| dag | uren |\n| ma | 2 |", "| dag | uren |\n| --- | --- |\n| ma | 2 |"),
    "indented": ("    Uit Word.", "Uit Word."),
    "mangled": ("CliÃ«nten zeiden â€œjaâ€.", "Cliënten zeiden “ja”."),
    "hard space in a heading": ("##\u00a0Kop", "## Kop"),
    "hard space in a list": ("-\u00a0rust\n-\u00a0ritme", "- rust\n- ritme"),
    "unseen": ("\ufeffEen\u200b zin.\n\ufeffNog een.", "Een zin.\nNog een."),
    "bold": ("Dit is <b>vet</b> en <strong>dit</strong>.", "Dit is **vet** en **dit**."),
    "slanted": ("Dit is <i>schuin</i> en <em>dit</em>.", "Dit is *schuin* en *dit*."),
    "struck": ("Dit is <del>weg</del>.", "Dit is ~~weg~~."),
    "link": ('Zie <a href="https://www.voorbeeld.nl/" target="_blank">dit onderzoek</a>.', "Zie [dit onderzoek](https://www.voorbeeld.nl/)."),
    "picture": ('Zie <img src="bank.png" alt="Een werkbank van hout" width="40"> hier.', "Zie ![Een werkbank van hout](bank.png) hier."),
    "heading": ("<h2>Kop</h2>\n\nTekst.", "## Kop\n\nTekst."),
    "small letters": ("De CO<sub>2</sub> en 40 m<sup>2</sup>.", "De CO₂ en 40 m²."),
    "span": ('Een <span lang="en">traject</span> hier.', "Een traject hier."),
    "line break": ("Regel een<br>regel twee.", "Regel een  \nregel twee."),
    "rule": ("<hr>", "---"),
    "one behind the other": ("â€¢ ==rust==\nâ€¢ <b>ritme</b>", "- **rust**\n- **ritme**"),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("typed", "meant"), MENDED.values(), ids=MENDED)
def test_it_is_mended_and_the_rest_stays(project: Project, typed: str, meant: str, end: str) -> None:
    written, expected = (document(body=f"{BEFORE}{text}{AFTER}").replace("\n", end).encode() for text in (typed, meant))
    found = plan_repair(project({PAD: written, "verhalen/bank.png": PNG}), DAY)
    assert [item for item in found.after.report if item.ernst is Ernst.FOUT] == []
    assert [repair.after for repair in found.repairs] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "%% alleen voor ons %%",
        "<!-- alleen voor ons -->",
        "Een cli\ufffdnt.",
        "{{< youtube abc >}}",
        "| a | b |\n| --- | --- |\n| c<br>d | e |",
        "<iframe src='https://voorbeeld.nl/'></iframe>",
        "Een **half begin.",
    ],
)
def test_what_a_person_must_decide_stays_as_it_was_and_is_told(project: Project, text: str) -> None:
    found = plan_repair(project({PAD: document(body=text)}), DAY)
    assert found.repairs == ()
    assert [item.place.pad for item in found.after.report if item.ernst is Ernst.FOUT] == [PAD]
