"""A link that leads elsewhere than it seems is told, with what to write; one that is what it seems passes."""

from pathlib import Path

import pytest

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from tests.cases import DAY, document, problems, write
from tests.hostile.texts import PAID, PRETENDING


def told(folder: Path, body: str, extra: str = "") -> list[Diagnostic]:
    """Return what the check says of the links in a text."""
    root = write(folder, {"content/proef.md": document(extra, body), "content/over-ons.md": document()})
    mine = (Code.MISLEIDENDE_LINK, Code.BETAALD_NUMMER, Code.DODE_LINK, Code.PLEK_ZONDER_TOEGANG)
    return [item for item in problems(root, DAY) if item.code in mine]


@pytest.mark.parametrize("name", PRETENDING)
def test_what_pretends_is_told(tmp_path: Path, name: str) -> None:
    found = told(tmp_path, PRETENDING[name])
    assert found
    assert all(item.hulp for item in found)
    assert any(item.ernst is Ernst.FOUT for item in found)


@pytest.mark.parametrize("name", PAID)
def test_a_number_that_costs_money_is_told(tmp_path: Path, name: str) -> None:
    assert Code.BETAALD_NUMMER in {item.code for item in told(tmp_path, PAID[name])}


def test_a_port_is_a_warning(tmp_path: Path) -> None:
    for port in (":8080", ":"):
        (found,) = told(tmp_path, f"[het uwv over werk](https://www.uwv.nl{port}/werk)")
        assert found.ernst is Ernst.WAARSCHUWING


def test_in_a_field(tmp_path: Path) -> None:
    extra = "bronnen:\n  - titel: Bron\n    url: https://www.uwv.nl@kwaad.example/\n"
    root = write(tmp_path, {"verhalen/proef.md": document(extra)})
    assert Code.MISLEIDENDE_LINK in {item.code for item in problems(root, DAY)}


@pytest.mark.parametrize(
    "body",
    [
        "[113](https://www.113.nl/chat) en [de chat van 113.nl](https://chat.113.nl/a?b=c@d)",
        "[uwv.nl](https://www.uwv.nl/werk) en [www.uwv.nl/werk](https://werk.uwv.nl/)",
        "[het café over werk](https://www.xn--caf-dma.nl/) en [nog een](https://www.café.nl/)",
        "[een film](https://www.youtube.com/@kanaal) en [een kaart](https://www.ov.nl/@52.1,5.1,10z)",
        "[bel 113](tel:113), [0800-0113](tel:08000113), [088 123 45 67](tel:+31881234567)",
        "[artikel 1.2.3](https://wetten.overheid.nl/a), [verslag.pdf over 2.0](https://site.example/v)",
        "Bel 0900-8844 (lokaal tarief), of 0800-0113. In 0900 en 1906 was het zo.",
        "[info@ggz.nl](mailto:info@ggz.nl) en [de site](https://site.example:443/)",
    ],
)
def test_what_is_what_it_seems_passes(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, body) == []
