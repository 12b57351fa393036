"""Links to what stood somewhere before: the message names the place of now, and a repair writes it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sdw_build.check import check
from sdw_build.diagnostics.diagnostic import Ernst
from sdw_build.repair.repairing import plan_repair
from sdw_build.source.history import History
from tests.cases import DAY, Files, cijfer, document, methodiek, only, problems

Project = Callable[[Files], Path]

GONE = """\
adressen:
  - adres: /methodieken/weg/
    sinds: 2026-05-01
    waarom: "Die methodiek is er niet meer."
    naar: /methodieken/ips/#geduld
  - adres: /methodieken/zomaar/
    sinds: 2026-05-01
    waarom: "Zomaar."
  - adres: /cijfers/uren/
    sinds: 2026-05-01
    waarom: "Verouderd."
    naar: ../cijfers/
"""
LIST = """\
koppen:
  /methodieken/ips/:
    - {anker: oud, kop: "Oud", nu: "/methodieken/nieuw/#stuk"}
    - {anker: nergens, kop: "Nergens", nu: ""}
"""
BASE = {
    "content/weg.yml": GONE.replace("    naar: ../cijfers/\n", ""),
    "adressen.yml": LIST,
    "methodieken/ips.md": methodiek("voorheen: [/methodieken/eerder/, /oudste/]\n", "## Geduld", public=True),
    "methodieken/nieuw.md": methodiek(body="## Stuk", public=True),
    "content/cijfers/a.yml": cijfer("dagen", "  voorheen: ['/cijfers/#dag']\n"),
}


def mended(root: Path, pad: str) -> str:
    """Return a file as a repair would write it."""
    repairs = plan_repair(root, DAY).repairs
    return next((each.after.decode() for each in repairs if each.pad == pad), "")


@pytest.mark.parametrize(
    ("link", "code", "said", "new"),
    [
        ("../methodieken/eerder.md", "SDW306", "'../methodieken/eerder.md' is verhuisd.", "../methodieken/ips.md"),
        ("../methodieken/eerder.md#geduld", "SDW306", "is verhuisd", "../methodieken/ips.md#geduld"),
        ("../methodieken/eerder.md#oud", "SDW306", "is verhuisd", "../methodieken/nieuw.md#stuk"),
        ("/methodieken/eerder/#geduld", "SDW306", "is verhuisd", "/methodieken/ips/#geduld"),
        ("/oudste/", "SDW306", "is verhuisd", "/methodieken/ips/"),
        ("/methodieken/ips/#oud", "SDW307", "het stuk '#oud' staat niet meer in", "/methodieken/nieuw/#stuk"),
        ("../methodieken/ips.md#oud", "SDW307", "het stuk '#oud' staat niet meer in", "../methodieken/nieuw.md#stuk"),
        ("/cijfers/#dag", "SDW306", "'/cijfers/#dag' is verhuisd.", "/cijfers/dagen/"),
        ("/cijfers/dag/", "SDW306", "'/cijfers/dag/' is verhuisd.", "/cijfers/dagen/"),
    ],
)
def test_a_link_to_what_led_on_is_told_and_mended(project: Project, link: str, code: str, said: str, new: str) -> None:
    root = project({**BASE, "content/a.md": document(body=f"Zie [hier]({link}).")})
    (problem,) = [item for item in problems(root) if item.ernst is Ernst.FOUT]
    assert (problem.code, problem.place.pad, problem.hulp) == (code, "content/a.md", f"schrijf '{new}'.")
    assert said in problem.bericht
    assert f"Zie [hier]({new})." in mended(root, "content/a.md")


@pytest.mark.parametrize(
    ("link", "code", "said", "advice"),
    [
        (
            "../methodieken/zomaar.md",
            "SDW306",
            "is met opzet weg: Zomaar.",
            "haal de link weg, of link naar iets anders.",
        ),
        (
            "../methodieken/weg.md",
            "SDW306",
            "is met opzet weg: Die methodiek",
            "lees verder bij '../methodieken/ips.md#geduld': kijk of je zin dan nog klopt",
        ),
        (
            "/methodieken/weg/#iets",
            "SDW306",
            "is met opzet weg: Die methodiek",
            "lees verder bij '/methodieken/ips/#geduld': kijk of je zin dan nog klopt",
        ),
        ("/cijfers/#uren", "SDW306", "is met opzet weg: Verouderd.", "haal de link weg, of link naar iets anders."),
        ("../methodieken/ips.md#nergens", "SDW307", "heeft geen kop '#nergens'", ""),
    ],
)
def test_of_what_led_nowhere_that_is_told(project: Project, link: str, code: str, said: str, advice: str) -> None:
    root = project({**BASE, "content/a.md": document(body=f"Zie [hier]({link}).")})
    (problem,) = [item for item in problems(root) if item.ernst is Ernst.FOUT]
    assert problem.code == code
    assert said in problem.bericht
    assert problem.hulp.startswith(advice)
    assert mended(root, "content/a.md") == ""


def test_a_web_address_of_the_site_itself_is_led_on_as_well(project: Project) -> None:
    files = {**BASE, "mkdocs.yml": "site_name: Proef\nsite_url: https://sdw.example/map/\n"}
    root = project({**files, "content/a.md": document(body="[a](https://sdw.example/map/methodieken/eerder/#geduld)")})
    assert "[a](../methodieken/ips.md#geduld)" in mended(root, "content/a.md")


def test_a_name_of_what_is_gone_is_told_with_the_reason(project: Project) -> None:
    text = document("methodieken: [zomaar]\n", "Het zijn [[cijfer:uren]] uren.", public=True)
    root = project({**BASE, "verhalen/x.md": text})
    found = [item.bericht for item in problems(root) if item.code == "SDW301"]
    assert found == ["methodiek 'zomaar' is met opzet weg: Zomaar.", "cijfer 'uren' is met opzet weg: Verouderd."]


def test_names_of_before_are_told_and_mended(project: Project) -> None:
    text = document("methodieken: [eerder]\n", "Het zijn [[cijfer:dag]] dagen.", public=True)
    root = project({**BASE, "verhalen/x.md": text, "verhalen/y.md": document("methodieken:\n  - weg\n", public=True)})
    assert [(item.bericht, item.hulp) for item in problems(root) if item.code == "SDW301"] == [
        ("methodiek 'eerder' is verhuisd.", "schrijf 'ips'."),
        ("cijfer 'dag' is verhuisd.", "schrijf 'dagen'."),
        (
            "methodiek 'weg' is met opzet weg: Die methodiek is er niet meer.",
            "lees verder bij 'ips': kijk of je zin dan nog klopt, en haal dit anders weg.",
        ),
    ]
    assert mended(root, "verhalen/x.md") == text.replace("eerder", "ips").replace("dag]", "dagen]")
    assert mended(root, "verhalen/y.md") == ""  # what is said of it may be untrue of the other


@pytest.mark.parametrize(
    ("naar", "code", "new"),
    [
        ("/methodieken/eerder/", "SDW306", "/methodieken/ips/"),
        ("../methodieken/eerder.md", "SDW306", "../methodieken/ips.md"),
        ("/methodieken/ips/#oud", "SDW307", "/methodieken/nieuw/#stuk"),
        ("/methodieken/nooit/", "SDW306", ""),
        ("/methodieken/zelf/", "SDW306", ""),
    ],
)
def test_a_way_on_is_checked_like_any_link(project: Project, naar: str, code: str, new: str) -> None:
    listed = f"adressen:\n  - adres: /methodieken/zelf/\n    sinds: 2026-05-01\n    waarom: Zo.\n    naar: {naar}\n"
    root = project({**BASE, "content/weg.yml": listed})
    (problem,) = [item for item in problems(root) if item.ernst is Ernst.FOUT]
    assert (problem.code, problem.place.pad, problem.place.regel, problem.place.kolom) == (
        code,
        "content/weg.yml",
        5,
        11,
    )
    assert f"naar: {new}\n" in mended(root, "content/weg.yml") if new else mended(root, "content/weg.yml") == ""


@pytest.mark.parametrize(("adres", "extra"), [("/verhalen/x/", ""), ("/los/", "adressen:\n  /los/: verhaal\n")])
def test_the_title_of_a_verhaal_that_is_gone_is_told(project: Project, adres: str, extra: str) -> None:
    listed = f"adressen:\n  - adres: {adres}\n    sinds: 2026-05-01\n    waarom: Zo.\n    titel: Over Jan\n"
    problem = only(project({"content/weg.yml": listed, **({"adressen.yml": extra} if extra else {})}))
    assert (problem.code, problem.ernst, problem.place.regel) == ("SDW472", Ernst.WAARSCHUWING, 5)


def test_nothing_is_told_of_links_that_lead_straight(project: Project) -> None:
    links = "[a](/cijfers/#dagen) [b](/cijfers/dagen/) [c](../methodieken/ips.md#geduld) [d](/methodieken/) [e](#stuk)"
    root = project({**BASE, "content/a.md": document(body=f"{links}\n\n## Stuk")})
    assert [item for item in check(root, DAY, now=DAY, history=History()).report if item.ernst is Ernst.FOUT] == []
