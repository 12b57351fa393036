"""The pages that gather: regio's, phases, words, and what stands around every page."""

from pathlib import Path

import pytest

from sdw_build.pages.frame import site_frame
from sdw_build.pages.site import all_pages
from tests.pages.making import EVERYONE, entries, methodiek, page_of, partner, publication, regio, titles, written

_REGIOS = {"content/regios.yml": entries(west=regio("West", "AM01"), oost=regio("Oost", "AM02"))}
_DOORS = {f"content/{name}.md": written(titel=f"Voor {name}") for name in EVERYONE}


def test_a_regio_shows_its_own_and_then_what_is_in_the_whole_country(tmp_path: Path) -> None:
    files = {
        **_REGIOS,
        "methodieken/a.md": methodiek(titel="Overal", landelijk="ja"),
        "methodieken/b.md": methodiek(titel="Hier", regios=["oost"]),
        "methodieken/c.md": methodiek(titel="Allebei", regios=["AM02"], landelijk="ja"),
        "methodieken/d.md": methodiek(titel="Daar", regios=["west"]),
        "methodieken/e.md": methodiek(titel="Oud", regios=["oost"], status="gearchiveerd"),
        "methodieken/f.md": methodiek(titel="Oud overal", landelijk="ja", status="gearchiveerd"),
        "verhalen/v.md": written(titel="Verhaal", regios=["Oost"]),
        "content/partners/p.md": partner(titel="Partner", werkgebied=["oost"]),
        "content/partners/q.md": partner(titel="Heel het land"),
    }
    page = page_of(publication(tmp_path, files), "regios/oost/")
    view = page.view
    assert [(card.titel, card.toelichting) for card in view.methodieken.begin] == [
        ("Hier", ""),
        ("Allebei", ""),
    ]
    assert titles(view.landelijk) == ["Overal"]
    assert (titles(view.verhalen), titles(view.partners)) == (["Verhaal"], ["Partner"])
    assert page.zoekmerk is not None
    assert (page.zoekmerk.soort, page.zoekmerk.regios, page.zoekmerk.woorden) == ("Regio", ("Oost",), ("AM02",))


_LOKETTEN = {
    "content/loketten.yml": entries(
        tweede={
            "naam": "Tweede",
            "nummer": "2",
            "waarvoor": "Voor later.",
            "in_het_kort": {"professionals": "Kort.", "clienten": "Voor jou."},
            "bronnen": [{"titel": "Bron"}],
            "gecontroleerd": "2026-01-01",
            "link": "partners/p.md",
        },
        eerste={
            "naam": "Eerste",
            "nummer": "1",
            "waarvoor": "Voor nu.",
            "in_het_kort": {"werkgevers": "Voor u."},
            "bronnen": [{"titel": "Bron"}],
            "gecontroleerd": "2026-01-01",
        },
    ),
    "content/partners/p.md": partner(titel="Partner"),
}


def test_loketten_stand_in_their_order_and_clients_come_first(tmp_path: Path) -> None:
    shown = page_of(publication(tmp_path, {**_REGIOS, **_LOKETTEN}), "loketten/").view.loketten
    assert [(item.slug, item.adres) for item in shown] == [
        ("eerste", "loketten/#eerste"),
        ("tweede", "loketten/#tweede"),
    ]
    assert [[audience.value for audience, _ in item.voor] for item in shown] == [
        ["werkgevers"],
        ["clienten", "professionals"],
    ]
    assert [item.verder and item.verder.tekst for item in shown] == [None, "Partner"]


def test_without_loketten_there_is_no_page_that_says_so(tmp_path: Path) -> None:
    made = publication(tmp_path, _REGIOS)
    assert {"loketten/", "bellen/"} & {page.adres for page in all_pages(made)} == set()
    assert page_of(made, "regios/oost/").view.bellen.regels == ()


def test_gemeenten_and_places_stand_by_letter_and_lead_to_their_regio(tmp_path: Path) -> None:
    west = regio("West", "AM01", gemeenten=["Éénstad", "'s-Dorp", "Zand"], plaatsen=["IJpunt", "Ezel"])
    oost = regio("Oost", "AM02", gemeenten=["zandveld"], plaatsen=["Zand"])
    settings = "bron_gemeenten:\n  titel: Besluit\n  jaar: 2015\n"
    made = publication(
        tmp_path, {"content/regios.yml": entries(west=west, oost=oost), "content/instellingen.yml": settings}
    )
    view = page_of(made, "regios/").view
    assert [
        (group.letter, [(item.naam, item.regio, item.adres) for item in group.plaatsen]) for group in view.letters
    ] == [
        ("D", [("'s-Dorp", "West", "regios/west/")]),
        ("E", [("Éénstad", "West", "regios/west/"), ("Ezel", "West", "regios/west/")]),
        ("I", [("IJpunt", "West", "regios/west/")]),
        (
            "Z",
            [("Zand", "Oost", "regios/oost/"), ("Zand", "West", "regios/west/"), ("zandveld", "Oost", "regios/oost/")],
        ),
    ]
    assert (view.bron_gemeenten.titel, view.bron_gemeenten.jaar) == ("Besluit", 2015)
    page = page_of(made, "regios/west/")
    assert (page.view.gemeenten, page.view.plaatsen) == (("'s-Dorp", "Éénstad", "Zand"), ("Ezel", "IJpunt"))
    assert page.zoekmerk is not None
    assert page.zoekmerk.plaatsen == ("Éénstad", "'s-Dorp", "Zand", "IJpunt", "Ezel")
    assert page.omschrijving == "Bij wie je terechtkunt met vragen over werk in de arbeidsmarktregio West."


def test_what_is_known_of_a_regio_has_paragraphs_and_sources(tmp_path: Path) -> None:
    known = regio("West", "AM01", tekst="Een.\nTwee.", bronnen=[{"titel": "Bron"}])
    made = publication(tmp_path, {"content/regios.yml": entries(west=known, oost=regio("Oost", "AM02"))})
    view = page_of(made, "regios/west/").view
    assert (view.alineas, [item.titel for item in view.bronnen]) == (("Een.", "Twee."), ["Bron"])
    assert page_of(made, "regios/oost/").view.alineas == ()


def test_the_map_stands_in_alphabetical_order(tmp_path: Path) -> None:
    tiles = page_of(publication(tmp_path, _REGIOS), "regios/").view.tegels
    assert [(tile.naam, tile.adres) for tile in tiles] == [("Oost", "regios/oost/"), ("West", "regios/west/")]


@pytest.mark.parametrize(
    ("phase", "step"),
    [
        ("orientatie", "orienteren"),
        ("zoeken", "zoeken"),
        ("plaatsing", "starten"),
        ("start", "starten"),
        ("behoud", "blijven"),
        ("terugkeer", "terugkomen"),
    ],
)
def test_each_phase_of_editors_is_found_at_one_step_of_readers(tmp_path: Path, phase: str, step: str) -> None:
    files = {**_DOORS, "methodieken/m.md": methodiek(fase=[phase])}
    made = publication(tmp_path, files)
    found = {
        address: titles(page_of(made, f"waar-sta-je-nu/{address}/").view.groepen[0].kaarten)
        for address in ("orienteren", "zoeken", "starten", "blijven", "terugkomen")
    }
    assert found == {address: ["Proef"] if address == step else [] for address in found}


def test_a_step_shows_methodieken_before_stories_for_each_audience_with_a_door(tmp_path: Path) -> None:
    files = {
        **_DOORS,
        "content/werkgevers.md": written(status="concept"),
        "verhalen/a.md": written(titel="Ouder", fase=["zoeken"], gepubliceerd="2025-01-01"),
        "verhalen/b.md": written(titel="Nieuwer", fase=["zoeken"]),
        "verhalen/weg.md": written(titel="Weg", fase=["zoeken"], status="gearchiveerd"),
        "methodieken/z.md": methodiek(titel="Methode", fase=["zoeken"], doelgroepen=["clienten"]),
    }
    groups = page_of(publication(tmp_path, files), "waar-sta-je-nu/zoeken/").view.groepen
    assert [(group.doelgroep.value, titles(group.kaarten), group.deur.adres) for group in groups] == [
        ("clienten", ["Methode", "Nieuwer", "Ouder"], "clienten/"),
        ("professionals", ["Nieuwer", "Ouder"], "professionals/"),
    ]
    assert groups[0].kaarten[0].samenvatting == "Kort voor clienten."


def test_a_step_asks_who_one_is_and_shows_a_few_with_the_way_to_all(tmp_path: Path) -> None:
    methods = {f"methodieken/m{number}.md": methodiek(titel=f"M{number}", fase=["plaatsing"]) for number in range(7)}
    made = publication(tmp_path, {**_DOORS, **methods})
    assert next(who.value for who in page_of(made, "waar-sta-je-nu/").view.doelgroepen) == "clienten"
    groups = page_of(made, "waar-sta-je-nu/starten/").view.groepen
    assert next(group.doelgroep.value for group in groups) == "clienten"
    for group in groups:
        assert len(group.kaarten) == 6
        assert group.alle.tekst == "Alle 7 methodieken bij deze stap"
        assert page_of(made, group.alle.adres).view.aantal == 7


def test_the_steps_lead_to_one_another(tmp_path: Path) -> None:
    made = publication(tmp_path, {})
    steps = page_of(made, "waar-sta-je-nu/").view.stappen
    for number, step in enumerate(steps):
        view = page_of(made, step.adres).view
        assert view.nummer == number + 1
        assert view.vorige == (steps[number - 1] if number else None)
        assert view.volgende == (steps[number + 1] if number + 1 < len(steps) else None)


_WORDS = {
    "content/woordenlijst.yml": entries(
        ips={"term": "IPS", "uitleg": "Een methode.", "bron": "Bron", "link": "/methodieken/m/"},
        coach={"term": "coach", "ook": ["coaches"], "uitleg": "Wie helpt.", "bron": "Bron"},
    )
}


def test_words_are_listed_by_the_alphabet_with_the_page_that_is_about_them(tmp_path: Path) -> None:
    made = publication(tmp_path, {**_WORDS, "methodieken/m.md": methodiek(titel="Methode")})
    words = page_of(made, "woordenlijst/").view.begrippen
    assert [(word.slug, word.verder and (word.verder.tekst, word.verder.adres)) for word in words] == [
        ("coach", None),
        ("ips", ("Methode", "methodieken/m/")),
    ]


def test_a_page_explains_the_words_it_uses_but_not_what_it_is_about(tmp_path: Path) -> None:
    files = {
        **_WORDS,
        "methodieken/m.md": methodiek("Een IPS met coaches."),
        "verhalen/v.md": written("Een coach, nog een coach, en IPS."),
    }
    made = publication(tmp_path, files)
    assert [item.term for item in page_of(made, "methodieken/m/").begrippen] == ["coach"]
    assert [item.term for item in page_of(made, "verhalen/v/").begrippen] == ["coach", "IPS"]
    assert page_of(made, "verhalen/v/").inhoud.count("data-begrip") == 2


def test_the_footer_holds_public_pages_in_its_own_order_by_former_names_too(tmp_path: Path) -> None:
    files = {
        "content/privacy.md": written(titel="Privacy"),
        "content/contact.md": written(titel="Contact"),
        "content/wie-wij-zijn.md": written(titel="Wie wij zijn", voorheen=["/over-ons/"]),
        "content/convenant.md": written(titel="Convenant", status="concept"),
        "content/anders.md": written(titel="Anders"),
        **_DOORS,
        "content/werkgevers.md": written(status="concept"),
    }
    frame = site_frame(publication(tmp_path, files), "Naam")
    assert titles(frame.voet) == ["Contact", "Wie wij zijn", "Privacy"]
    assert [link.adres for link in frame.beleid] == ["cijfers/", "regios/", "speerpunten/"]
    assert titles(frame.doelgroepen) == ["Voor jezelf", "Professionals"]
    assert [(link.tekst, link.adres) for link in frame.hoofdmenu] == [
        ("Verhalen", "verhalen/"),
        ("Methodieken", "methodieken/"),
        ("Partners", "partners/"),
    ]


def test_a_moved_document_leads_on_and_a_gone_one_says_why(tmp_path: Path) -> None:
    gone = "adressen:\n  - adres: /verhalen/weg/\n    sinds: 2026-01-01\n    waarom: Dubbel.\n"
    files = {"verhalen/nieuw.md": written(titel="Nieuw", voorheen=["/verhalen/oud/"]), "content/weg.yml": gone}
    made = publication(tmp_path, files)
    moved, away = page_of(made, "verhalen/oud/"), page_of(made, "verhalen/weg/")
    assert (moved.verhuisd and moved.verhuisd.adres, moved.weg, moved.vindbaar) == ("verhalen/nieuw/", False, False)
    assert (away.verhuisd, away.weg, away.vindbaar, away.view.waarom) == (None, True, False, "Dubbel.")


def test_what_came_back_stands_at_its_address_whatever_is_said_of_it(tmp_path: Path) -> None:
    gone = "adressen:\n  - adres: /verhalen/terug/\n    sinds: 2026-01-01\n    waarom: Dubbel.\n"
    made = publication(tmp_path, {"verhalen/terug.md": written(titel="Terug"), "content/weg.yml": gone})
    (page,) = [page for page in all_pages(made) if page.adres == "verhalen/terug/"]
    assert (page.titel, page.weg) == ("Terug", False)


def test_a_withdrawn_verhaal_leaves_a_page_that_tells_nothing(tmp_path: Path) -> None:
    left = "---\ningetrokken_op: 2026-01-01\nkenmerken: [T-2026-001]\nvoorheen: [/verhalen/eerder/]\n---\n"
    made = publication(tmp_path, {"verhalen/v.md": left})
    for address in ("verhalen/v/", "verhalen/eerder/"):
        page = page_of(made, address)
        assert (page.titel, page.weg, page.vindbaar, page.zoekmerk, page.data) == (
            "Dit verhaal is niet meer beschikbaar",
            True,
            False,
            None,
            None,
        )


def test_every_page_has_an_address_of_its_own(tmp_path: Path) -> None:
    made = publication(tmp_path, {**_DOORS, **_REGIOS, **_WORDS, "methodieken/m.md": methodiek()})
    addresses = [page.adres for page in all_pages(made)]
    assert len(addresses) == len(set(addresses))
