"""What was withdrawn is never seen again, whatever day is asked for and in whatever order the days come."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from sdw_build.check import check
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.library.visibility import Standing, consent_holds, consents, standing, visibility
from sdw_build.schema.toestemming import Toestemming
from sdw_build.schema.values import bare
from tests.site.conftest import ROOT

_FIRST = date(2026, 1, 1)
days = st.integers(-400, 1500).map(lambda number: _FIRST + timedelta(number))


@cache
def sample() -> Library:
    """Read the sample, in which verhalen have consents."""
    return check(ROOT / "tests" / "sample", date(2026, 6, 1)).library


@st.composite
def given_consents(draw: st.DrawFn) -> Toestemming:
    begin, end = sorted((draw(days), draw(days)))
    return Toestemming.model_construct(
        kenmerk="T-2026-014",
        gegeven_op=begin,
        geldig_tot=end,
        reikwijdte=(),
        eindtekst_akkoord_op=None,
        ingetrokken_op=draw(days | st.none()),
    )


@given(given_consents(), days, days, days | st.none(), st.integers(0, 900))
def test_a_consent_that_was_withdrawn_never_holds_again(
    consent: Toestemming, present: date, day: date, registered: date | None, later: int
) -> None:
    known = {bare(consent.kenmerk): registered} if registered else {}
    library = replace(sample(), present=present, withdrawn=known)
    gone = [moment for moment in (consent.ingetrokken_op, registered) if moment and moment <= max(day, present)]
    holds = consent_holds(library, consent, day)
    assert not (gone and holds)
    assert not holds or consent.gegeven_op <= day <= max(day, present) <= consent.geldig_tot
    if standing(library, consent, day)[0] is Standing.INGETROKKEN:
        after = replace(library, present=present + timedelta(later))
        assert standing(after, consent, day)[0] is Standing.INGETROKKEN
        assert standing(library, consent, day + timedelta(later))[0] is Standing.INGETROKKEN


@given(days, days, st.dictionaries(st.sampled_from(range(12)), days, max_size=12), st.booleans())
def test_nothing_of_who_withdrew_is_published(present: date, day: date, gone: dict[int, date], known: bool) -> None:
    library = sample()
    marks = sorted({bare(consent.kenmerk) for document in library.documents for _, consent in consents(document)})
    withdrawn = {marks[number % len(marks)]: moment for number, moment in gone.items()}
    library = replace(library, present=present, withdrawn=withdrawn, register_known=known)
    for drafts in (False, True):
        for document in Publication(library, day, drafts=drafts).documents:
            for _, consent in consents(document):
                moments = (consent.ingetrokken_op, withdrawn.get(bare(consent.kenmerk)))
                assert known
                assert not [moment for moment in moments if moment and moment <= max(day, present)]
                assert drafts or visibility(library, document, day).public
