"""What each detector of the privacy scan finds, and what it leaves alone; every number here is made up."""

import pytest

from sdw_build.rules.privacy.details import conceal, find_details

FOUND = [
    ("SDW420", "bsn 111222333", "111222333", "•••••••••"),
    ("SDW420", "Nummer: 1112.22.333.", "1112.22.333", "••••.••.•••"),
    ("SDW420", "BSN 111.222.333", "111.222.333", "•••.•••.•••"),
    ("SDW421", "Bel 06-12345678.", "06-12345678", "06-••••••78"),
    ("SDW421", "Bel 06 12 34 56 78", "06 12 34 56 78", "06 •• •• •• 78"),
    ("SDW421", "tel.06-12345678", "06-12345678", "06-••••••78"),
    ("SDW421", "(+31 (0)6 12345678)", "+31 (0)6 12345678", "+3• (•)• ••••••78"),
    ("SDW421", "thuis: (020) 123 45 67", "(020) 123 45 67", "(0••) ••• •• 67"),
    ("SDW422", "mail j.jansen@ggz.nl", "j.jansen@ggz.nl", "j•••@•••.nl"),
    ("SDW422", "<Fenna_82@gmail.com>", "Fenna_82@gmail.com", "F•••@•••.com"),
    ("SDW422", "jan.post@gmail.com", "jan.post@gmail.com", "j•••@•••.com"),
    ("SDW422", "peter@peterdebakker.nl", "peter@peterdebakker.nl", "p•••@•••.nl"),
    ("SDW423", "geboren op 3 maart 1985", "3 maart 1985", "• ••••• ••••"),
    ("SDW423", "Fenna (geb. 03-03-1985)", "03-03-1985", "••-••-••••"),
    ("SDW423", "Geboortedatum: 1985-03-03", "1985-03-03", "••••-••-••"),
    ("SDW423", "geboren te Goes, 4 mrt. '85", "4 mrt. '85", "• •••. '••"),
    ("SDW423", "op 12 mei 1990 werd zij geboren", "12 mei 1990", "•• ••• ••••"),
    ("SDW424", "Zij woont in de Hoofdstraat 12.", "Hoofdstraat 12", "H••• ••"),
    ("SDW424", "op Jan van Galenstraat 12-III", "Jan van Galenstraat 12-III", "J••• ••"),
    ("SDW424", "Laan van Nieuw Oost 5a", "Laan van Nieuw Oost 5a", "L••• ••"),
    ("SDW424", "Oude Gracht 7", "Oude Gracht 7", "O••• ••"),
    ("SDW424", "in de dorpsstraat 7", "dorpsstraat 7", "d••• ••"),
    ("SDW424", "Rokin 1, 1012 KL Amsterdam", "Rokin 1, 1012 KL", "R••• ••"),
    ("SDW425", "NL91 ABNA 0417 1643 00 of contant", "NL91 ABNA 0417 1643 00", "NL•• •••• •••• •••• 00"),
    ("SDW425", "nl91abna0417164300", "nl91abna0417164300", "nl••••••••••••••00"),
]

LEFT_ALONE = [
    "Bel 113 of 0800-0113, bij nood 112.",
    "Bel 0900-1234567, 088 123 45 67 of 14 020.",
    "In 2016, 2017 en 2018; van 2016-2018.",
    "Van 01-01-2020 tot 31-12-2021 en 1 2 2020 12 00.",
    "Versie 0.6.10-3 0.6.10-3",
    "ISBN 0-306-40615-2",
    "doi 10.1017/S0033291718000429",
    "Het kost 111.222.333 euro, of 111222333 euro.",
    "RSIN 111222333, KvK 12345678, btw NL111222333B01",
    "Het nummer 111222334 haalt de proef niet.",
    "info@voorbeeldclub.nl, contact@ggz.nl, redactie@krant.nl, info.zeeland@ggz.nl, zeeland.info@ggz.nl",
    "secretariaat-noord@ggz.nl en valente@valente.nl en wie@example.org",
    "geboren in 1985, geboren in maart 1985, geboren op 3 maart",
    "Van Gogh werd geboren op 30 maart 1853.",
    "geboren op 31 februari 1985",
    "Op 3 maart 1985 ging de deur open.",
    "De arbeidsmarkt 35 regio's; Kerkstraat 2020; Groenhof 3 personen; Schoolstraat 12 procent",
    "Amsterdam 67 leden, Rotterdam 29 leden, Tilburg 5, de heer Wijering 3",
    "Postbus 12, 3500 AS Utrecht",
    "NL91ABNA0417164301",
]


@pytest.mark.parametrize(("code", "text", "value", "masked"), FOUND)
def test_it_is_found_and_masked(code: str, text: str, value: str, masked: str) -> None:
    details = list(find_details(text))
    assert [(item.code, text[item.found.start : item.found.end], item.found.masked) for item in details] == [
        (code, value, masked)
    ]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert [(item.code, text[item.found.start : item.found.end]) for item in find_details(text)] == []


@pytest.mark.parametrize(("_code", "text", "value", "_masked"), FOUND)
def test_what_is_concealed_keeps_every_other_letter_in_its_column(
    _code: str, text: str, value: str, _masked: str
) -> None:
    assert conceal(text) == text.replace(value, "•" * len(value))
