"""What is at the other end of a link, asked of a real server, politely and never of a computer within a network."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sdw_build.outside.asking import Asker
from sdw_build.outside.line import Lines, NotOutsideError, _is_outside
from sdw_build.outside.round import ask_all
from sdw_build.outside.verdict import Oordeel
from tests.outside.server import Site, running
from tests.waiting import PATIENCE


@pytest.fixture
def site() -> Iterator[Site]:
    """Let another site run."""
    with running() as found:
        yield found


def asker(**limits: float) -> Asker:
    """Ask without a pause worth waiting for."""
    return Asker("toets", Lines(anywhere=True, **limits), pause=0.001)


@pytest.mark.parametrize(
    ("path", "oordeel", "told"),
    [
        ("", "goed", ""),
        ("/goed", "goed", ""),
        ("/één pagina", "goed", ""),
        ("/alleen-lezen", "goed", ""),
        ("/vreemd", "goed", ""),
        ("/weg", "weg", "404"),
        ("/met-opzet-weg", "weg", "410"),
        ("/naar-weg", "weg", "404"),
        ("/dicht", "onbekend", "403"),
        ("/stuk", "onbekend", "500"),
        ("/te-vaak", "onbekend", "429"),
        ("/morgen", "onbekend", "503"),
        ("/verhuisd", "verhuisd", ""),
        ("/weer-verhuisd", "verhuisd", ""),
        ("/even-elders", "goed", ""),
        ("/naar-huis", "onbekend", "voorpagina"),
        ("/kring", "onbekend", "doorverwijzen"),
        ("/naar-ftp", "onbekend", "geen webadres"),
        ("/naar-niets", "onbekend", ""),
        ("/naar-poort", "onbekend", ""),
        ("/hangt-op", "onbekend", "verbinding"),
        ("/straks", "goed", ""),
    ],
)
def test_what_a_site_answers_is_judged(site: Site, path: str, oordeel: str, told: str) -> None:
    verdict = asker().ask(f"{site.root}{path}")
    assert verdict.oordeel == oordeel, verdict
    assert told in verdict.uitleg
    assert (verdict.naar == f"{site.root}/goed") is (oordeel == "verhuisd")


@pytest.mark.parametrize(("path", "oordeel"), [("/zwijgt", Oordeel.ONBEKEND), ("/druppelt", Oordeel.GOED)])
def test_one_that_does_not_end_its_answer_is_not_waited_for(site: Site, path: str, oordeel: Oordeel) -> None:
    assert asker(patience=0.3, longest=0.6).ask(f"{site.root}{path}").oordeel is oordeel


def test_nobody_there_is_not_gone_and_a_name_that_nobody_has_is() -> None:
    assert asker().ask("http://127.0.0.1:9/").oordeel is Oordeel.ONBEKEND
    verdict = asker().ask("http://bestaat.invalid/")
    # Without a name server nobody can tell.
    assert verdict.oordeel in {Oordeel.WEG, Oordeel.ONBEKEND}


@pytest.mark.parametrize(
    "address", ["http://[::1/", "http://", "http://a..b/", "http://a b/", "http://x:99999/", f"http://{'a' * 70}.nl/"]
)
def test_what_is_no_address_harms_nothing(address: str) -> None:
    assert asker().ask(address).oordeel in {Oordeel.ONBEKEND, Oordeel.WEG}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0", "[::1]", "[::ffff:127.0.0.1]"])
def test_no_computer_within_a_network_is_asked_by_whatever_name(site: Site, host: str) -> None:
    verdict = Asker("toets", Lines(), pause=0).ask(f"http://{host}:{site.server_address[1]}/goed")
    assert verdict.oordeel in {Oordeel.ONVEILIG, Oordeel.WEG, Oordeel.ONBEKEND}
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        *(
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "127.0.0.2",
            "0.0.0.1",
            "224.0.0.1",
        ),
        *(
            "::1",
            "::",
            "fe80::1",
            "fe80::1%eth0",
            "fd00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "2002:7f00:1::",
            "255.255.255.255",
        ),
    ],
)
def test_an_address_within_a_network_is_none_of_the_internet(address: str) -> None:
    assert not _is_outside(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_an_address_of_the_internet_is_one(address: str) -> None:
    assert _is_outside(address)


def test_other_ports_than_those_of_the_web_are_not_asked() -> None:
    with pytest.raises(NotOutsideError), Lines().answer("http", "1.1.1.1", 25, ("HEAD", "/", {})):
        pass


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_and_by_name(site: Site) -> None:
    paths = [f"{site.root}/{path}" for path in ("goed", "weg", "verhuisd", "even-elders", "stuk", "dicht")]
    asker = Asker("toets (kijkt links na)", Lines(anywhere=True), pause=0.05)
    found = ask_all(asker, paths, PATIENCE)
    assert set(found) == set(paths)
    assert site.most == 1
    assert all(later - earlier > 0.04 for earlier, later in zip(site.times, site.times[1:], strict=False))
    assert site.names == {"toets (kijkt links na)"}
    assert ("HEAD", "/goed") in site.asked
    assert ("GET", "/goed") not in site.asked


def test_one_that_wants_no_more_questions_gets_none(site: Site) -> None:
    found = ask_all(asker(), [f"{site.root}/te-vaak", f"{site.root}/goed", f"{site.root}/weg"], PATIENCE)
    assert site.asked == [("HEAD", "/te-vaak")]
    assert {verdict.oordeel for verdict in found.values()} == {Oordeel.ONBEKEND}


def test_when_the_time_is_up_nothing_more_is_asked(site: Site) -> None:
    assert ask_all(asker(), [f"{site.root}/goed"], 0) == {}
    assert site.asked == []


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a certificate that nobody signed."""
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key", "-out", "crt"),
            *("-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    both = folder / "both.pem"
    both.write_text((folder / "key").read_text() + (folder / "crt").read_text())
    return both


def test_a_certificate_that_does_not_hold_is_told(certificate: Path) -> None:
    with running(certificate) as site:
        address = f"https://localhost:{site.server_address[1]}/goed"
        verdict = asker().ask(address)
        assert verdict.oordeel is Oordeel.ONVEILIG
        assert "certificaat" in verdict.uitleg
        trusting = Asker("toets", Lines(anywhere=True, trusted=str(certificate.with_name("crt"))), pause=0)
        assert trusting.ask(address).oordeel is Oordeel.GOED
        assert trusting.ask(address.replace("localhost", "127.0.0.1")).oordeel is Oordeel.ONVEILIG
