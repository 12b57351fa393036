"""Whom to tell of a leak: as RFC 9116 asks, for less than a year, and the same in two builds of one month."""

from datetime import date, datetime, timedelta

import pytest

from sdw_build.publish.security_txt import make_security_txt

URL = "https://www.voorbeeld.nl/"


def fields(day: date) -> dict[str, str]:
    """Read what it says."""
    text = make_security_txt(URL, "beveiliging@voorbeeld.nl", day)
    assert text.endswith("\n")
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_it_says_what_it_should() -> None:
    assert fields(date(2026, 11, 30)) == {
        "Contact": "mailto:beveiliging@voorbeeld.nl",
        "Expires": "2027-06-01T00:00:00Z",
        "Preferred-Languages": "nl, en",
        "Canonical": f"{URL}.well-known/security.txt",
    }


@pytest.mark.parametrize("offset", range(0, 800, 7))
def test_it_holds_for_half_a_year_and_for_less_than_a_year(offset: int) -> None:
    day = date(2027, 1, 1) + timedelta(days=offset)
    ends = datetime.fromisoformat(fields(day)["Expires"]).date()
    assert timedelta(days=180) < ends - day < timedelta(days=365)
    assert ends == datetime.fromisoformat(fields(day.replace(day=1))["Expires"]).date()
